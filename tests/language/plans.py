"""Plans with a cursor in them, as they are written in a test."""

from datetime import date

from doorbraak_tools.language.completion import STOP, Choice, complete
from doorbraak_tools.language.document import Document
from doorbraak_tools.language.ranges import Position
from tests.support.plans import TODAY

CURSOR = "¦"


def opened(text: str, today: date = TODAY) -> Document:
    """Return a text as a plan that is open."""
    return Document(text, today)


def with_cursor(text: str) -> tuple[Document, Position]:
    """Return a text, opened, and the place of the cursor in it."""
    before, _, after = text.partition(CURSOR)
    return opened(before + after), Position(before.count("\n"), len(before) - (before.rfind("\n") + 1))


def plan_with(lines: str) -> str:
    """Return a plan whose front matter is these lines."""
    return f"---\n{lines.strip(chr(10))}\n---\n"


def offered(lines: str) -> list[str]:
    """Return the labels of what is offered at the cursor in these lines of a front matter, in order."""
    return [choice.label for choice in complete(*with_cursor(plan_with(lines))).items]


def taken(lines: str, label: str) -> str:
    """Return the lines after a choice was taken, with the cursor where it comes first, as an editor does it."""
    document, at = with_cursor(plan_with(lines))
    choices = complete(document, at)
    choice: Choice = next(one for one in choices.items if one.label == label)
    content, start, end = document.layout.lines[at.line], choices.range.start.column, choices.range.end.column
    lead = content[: len(content) - len(content.lstrip())][:start]
    new = (choice.text or label).replace("\n", f"\n{lead}").replace(STOP, CURSOR, 1).replace(STOP, "")
    content = content[:start] + new + content[end:]
    return "\n".join([*document.layout.lines[1 : at.line], content, *document.layout.lines[at.line + 1 : -2]])
