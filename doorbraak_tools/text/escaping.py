"""Text that is shown and not obeyed: by a terminal, a build server, a spreadsheet or Markdown; what to keep out."""

import json
import re
import shlex

# C1 controls, the Unicode line breaks that YAML obeys, marks that turn the direction of writing, and a byte order mark.
_HIDING = "\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff"
FORBIDDEN = re.compile(f"[\x00-\x08\x0b-\x1f{_HIDING}\ufffe\uffff]")
"""A character that no plan may hold: it is never typed, and can hide something. Tab and line feed are allowed."""
_STEERING = re.compile(f"[\x00-\x1f{_HIDING}\ud800-\udfff]")


def forbidden_in(text: str) -> re.Match[str] | None:
    """Return the first character that no plan may hold, or None.

    None of them is printable. To ask that of a whole text first takes half the time of searching it.
    """
    return None if text.replace("\n", " ").isprintable() else FORBIDDEN.search(text)


def printable(text: str) -> str:
    """Return the text on one line with everything that a terminal or a workflow runner obeys spelled out.

    Control characters and direction marks become `\\x1b` or `\\u202e`. `##[` and a `::` become readable but inert,
    because the GitHub runner takes them for commands.
    """
    text = _STEERING.sub(_spelled, text)
    return text.replace("##[", "#\\x23[").replace("::", ":\\x3a")


_ONE_WORD = re.compile(r"[\w./:+,@%][\w./:+,@%-]*")


def as_argument(path: object) -> str:
    """Return a path as it can be typed behind a command: one with spaces or signs of a shell in quotes.

    Double quotes, which every shell knows, unless a sign in the name means something between them.
    """
    name = f"./{path}" if str(path).startswith("-") else str(path)
    if _ONE_WORD.fullmatch(name):
        return name
    return shlex.quote(name) if re.search(r"[\"$`!]", name) else f'"{name}"'


def without_commands(text: str) -> str:
    """Return text in which `##[` is taken apart, so that no runner that prints it takes it for a command.

    For text in a form of its own (CSV, a calendar), in which the spelling of `printable` would be a part of the text.
    """
    return text.replace("##[", "## [")


_STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
# A reader that splits at another sign than a comma sees a new cell begin here; blanks and quotation marks go lost.
_BLANKS = r"(?:[^\S\t\r\n]|[\ufeff\u200b\"])"  # none that separates, so that the time grows with the text
_IN_ANOTHER_CELL = re.compile(rf"(^{_BLANKS}+|[;\t\r\n|]{_BLANKS}*)(?=[=+\-@＝＋－＠])")


def harmless(text: str) -> str:
    """Return a text that neither a spreadsheet nor a GitHub runner that prints it executes."""
    text = _IN_ANOTHER_CELL.sub(r"\1'", without_commands(text))
    return f"'{text}" if text.startswith(_STARTS_A_FORMULA) else text


def printable_json(value: object, indent: int | None = 2) -> str:
    """Return a value as JSON in ASCII, in which `##[` is spelled so that no runner takes it for a command."""
    return json.dumps(value, ensure_ascii=True, indent=indent).replace("##[", "#\\u0023[")


def _spelled(match: re.Match[str]) -> str:
    code = ord(match.group())
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"


# What CommonMark and GitHub's tables, strikethrough and links take for markup. An underscore between two letters or
# digits is none; to `\w` an underscore is a letter itself, hence the double negative.
_MARKUP = re.compile(r"[\\`*\[\]<>~|]|(?<![^\W_])_|_(?![^\W_])|&(?=[#\w])")
_AT_THE_START = re.compile(r"^(?=[#+=-])|^(?=>)", re.MULTILINE)
_NUMBERED = re.compile(r"^([0-9]{1,9})([.)])(?=\s|$)", re.MULTILINE)
# Where a reader in between (GitHub) makes a link or a call of plain text: @name, #12, an address.
_CALLS = re.compile(r"(?<=[@#])(?=\w)|(?<=:)(?=//)|(?<=www)(?=\.)|(?<=mailto:)(?=\S)|(?<=xmpp:)(?=\S)", re.IGNORECASE)
_WORD_JOINER = "\u2060"


def literal(text: str) -> str:
    """Return text as Markdown that shows exactly that text; line ends stay. Leading white space is for the caller."""
    text = _MARKUP.sub(lambda found: f"\\{found.group()}", text)
    text = _AT_THE_START.sub(r"\\", text)
    return _NUMBERED.sub(r"\1\\\2", text)


def inert(text: str) -> str:
    """Return text as Markdown that shows that text and calls nobody: an address, @name or #12 becomes no link.

    An invisible word joiner breaks them, so that this is for reading, not for keeping.
    """
    return literal(_CALLS.sub(_WORD_JOINER, text))
