"""Reading on behind a mistake: a line that the parser stops at, put right just so far that the lines below can be read.

Only for faults after which it is certain what the line was: a guess would raise false alarms further down.
"""

import re

from doorbraak_tools.plan.method import homes
from doorbraak_tools.plan.model import Diagnostic
from doorbraak_tools.plan.model.codes import CODE

_KEY = re.compile(r"[ \t-]*(?=[^\s:]{1,40}:(?:\s|$))")


def mended(text: str, found: Diagnostic) -> str | None:
    """Return the text with the line of that fault put right, on as many lines; None when nobody can tell how.

    Of the lines only is used what is wrong in them: what an answer then says is not what the writer wrote.
    """
    lines = text.split("\n")
    at, column = found.line - 1, found.column
    line = lines[at]
    if found.code == "dubbele-punt":
        # The lines that go on with the same answer are part of the same mistake.
        key = _KEY.match(line, 0, column - 1)
        deepest = key.end() + 1 if key else _indent(line)
        lines[at] = line[: column - 1] + _without_colons(line[column - 1 :])
        for number in range(at + 1, len(lines)):
            if lines[number].strip() and _indent(lines[number]) < deepest:
                break
            lines[number] = _without_colons(lines[number])
    elif found.code == "geen-spatie":
        lines[at] = line.replace(":", ": ", 1)
    elif found.code == "tekst-achter-streep":
        lines[at] = line[:column]
    elif found.code == "streepje":
        lines[at] = line[: column - 1] + re.sub(r"[^\w\s][ \t]*", "- ", line[column - 1 :], count=1)
    elif found.code == "onleesbare-regel":
        # Text where a field is expected, up to the next field.
        end = next((number for number in range(at + 1, len(lines)) if _is_field(lines[number])), len(lines))
        lines[at:end] = [""] * (end - at)
    return None if lines[at] == line else "\n".join(lines)


def _is_field(line: str) -> bool:
    name, colon, _ = line.lstrip(" \t-").partition(":")
    return bool(colon) and (name in homes() or bool(CODE.fullmatch(name)))


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _without_colons(text: str) -> str:
    return re.sub(r":(?=\s|$)", ".", text)
