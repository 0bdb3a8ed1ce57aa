"""Writing values as YAML that reads back to the letter. Values are emitted, never put into text by substitution."""

import json
import re

# What may stand unquoted after a colon: it begins with a letter and holds nothing that YAML could take for syntax.
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_PLAIN = re.compile(r"[^\W\d_][\w .,()/€%+-]*[\w.)%]|[^\W\d_]")
# Invisible, but part of letters and pictures: the two joiners and the soft hyphen.
_JOINERS = "\u200c\u200d\u00ad"
_WORDS_WITH_A_MEANING = {"true", "false", "null", "yes", "no", "on", "off", "y", "n"}


def as_typed(text: str) -> str:
    """Return a line that somebody typed without what no keyboard types: control characters, marks that hide.

    A white space of another kind (a Mac makes them) becomes a space: the reader refuses some and YAML obeys others.
    """
    return "".join(" " if c.isspace() else c for c in text if c.isspace() or c.isprintable() or c in _JOINERS)


def one_line(value: str) -> str:
    """Return the value as a one-line scalar."""
    if _DATE.fullmatch(value):
        return value
    if _PLAIN.fullmatch(value) and value.casefold() not in _WORDS_WITH_A_MEANING:
        return value
    return json.dumps(value, ensure_ascii=False)


def block(value: str, indent: int) -> str:
    """Return the value as a literal block for after `key: `, its lines indented by that many spaces.

    An answer always ends its last line; of the line ends at its end one is kept.
    """
    lines = value.rstrip("\n").split("\n")
    # YAML guesses the indentation from the first line with text; say it when that line begins with white space itself
    # or has lines above it.
    first = next((line for line in lines if line.strip(" ")), "")
    indicator = "2" if first.startswith((" ", "\t")) or not lines[0].strip(" ") else ""
    pad = " " * indent
    return f"|{indicator}\n" + "\n".join(pad + line if line else "" for line in lines)
