"""Text that Markdown shows to the letter."""

import re

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
