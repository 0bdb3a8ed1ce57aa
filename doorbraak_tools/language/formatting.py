"""Tidying a text where that is sure to change nothing that it says: white space behind lines, codes in brackets."""

import re
from collections.abc import Iterator

from doorbraak_tools.inputs.editing import raw_value
from doorbraak_tools.language.document import Document
from doorbraak_tools.language.ranges import Edit, applied, on_line
from doorbraak_tools.plan.model import CODE

_LIST = re.compile(r"\[[^\[\]{}\"'#\n]*\]")


def formatted(document: Document) -> tuple[Edit, ...]:
    """Return the edits that tidy a plan; none when the answers or the story would not read the same.

    In the story two spaces at the end of a line mean something: it stays as it is.
    """
    edits = tuple(_edits(document))
    if not edits:
        return ()
    after = document.with_text(applied(document.text, edits))
    same = raw_value(document.text, ()) == raw_value(after.text, ()) and document.plan.sections == after.plan.sections
    return edits if same and document.plan.data else ()


def _edits(document: Document) -> Iterator[Edit]:
    layout = document.layout
    if layout.opening is None:
        return
    for number in range(layout.opening, min(layout.closing + 1, len(layout.lines))):
        content = layout.lines[number]
        for entry in layout.by_line.get(number, ()):
            written = layout.behind(entry)
            if not entry.inline and _LIST.fullmatch(written):
                words = [word.strip() for word in written[1:-1].split(",")]
                tidy = f"[{', '.join(words)}]"
                if tidy != written and all(CODE.fullmatch(word) for word in words):
                    yield Edit(entry.value, tidy)
        tidied = content.rstrip(" \t")
        # In a text below its key white space at the end of a line belongs to the answer, but not on an empty line.
        if tidied != content and (number not in layout.owners or not tidied):
            yield Edit(on_line(number, len(tidied), len(content)), "")
    last = len(layout.lines) - 1
    if layout.lines[last].strip():
        yield Edit(on_line(last, len(layout.lines[last]), len(layout.lines[last])), "\n")
