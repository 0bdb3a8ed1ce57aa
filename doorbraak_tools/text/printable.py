"""Making text and JSON safe to print: a file name must not steer a terminal or a build server."""

import json
import re

_STEERING = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")


def printable(text: str) -> str:
    """Return the text on one line with everything that a terminal or a workflow runner obeys spelled out.

    Control characters and direction marks become `\\x1b` or `\\u202e`. `##[` and a `::` become readable but inert,
    because the GitHub runner takes them for commands.
    """
    text = _STEERING.sub(_spelled, text)
    return text.replace("##[", "#\\x23[").replace("::", ":\\x3a")


def without_commands(text: str) -> str:
    """Return text in which `##[` is taken apart, so that no runner that prints it takes it for a command.

    For text in a form of its own (CSV, a calendar), in which the spelling of `printable` would be a part of the text.
    """
    return text.replace("##[", "## [")


def printable_json(value: object, indent: int | None = 2) -> str:
    """Return a value as JSON in ASCII, in which `##[` is spelled so that no runner takes it for a command."""
    return json.dumps(value, ensure_ascii=True, indent=indent).replace("##[", "#\\u0023[")


def _spelled(match: re.Match[str]) -> str:
    code = ord(match.group())
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"
