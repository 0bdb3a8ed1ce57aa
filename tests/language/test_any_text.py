"""Whatever the text is and wherever the cursor stands, every question has an answer that an editor can use."""

from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from doorbraak_tools.language import codes
from doorbraak_tools.language.actions import actions
from doorbraak_tools.language.completion import complete
from doorbraak_tools.language.diagnose import problems
from doorbraak_tools.language.document import Document
from doorbraak_tools.language.formatting import formatted
from doorbraak_tools.language.hover import hover
from doorbraak_tools.language.lenses import lenses
from doorbraak_tools.language.outline import Part, folds, outline
from doorbraak_tools.language.ranges import Edit, Position, Range, applied, edits_between
from doorbraak_tools.plan.reading import read_plan
from tests.language.plans import opened
from tests.support.strategies import broken_plans

PIECES = [
    "---\n",
    "titel:",
    "doorbraak:\n",
    "  D1:\n",
    "- ",
    " ",
    "\n",
    "|",
    "[",
    "]",
    "{",
    "}",
    ",",
    ":",
    "K1",
    '"',
    "#",
    "é😀",
]
texts = broken_plans() | st.text(max_size=200) | st.lists(st.sampled_from(PIECES), max_size=60).map("".join)


def pieces(document: Document, at: Position) -> Iterator[Range]:
    """Yield every piece of the text that an answer names."""
    yield complete(document, at).range
    yield from (problem.range for problem in problems(document))
    yield from (lens.range for lens in lenses(document))
    yield from (one.range for one in codes.occurrences(document))
    said = hover(document, at)
    yield from [said.range] if said else []
    waiting: list[Part] = list(outline(document))
    while waiting:
        part = waiting.pop()
        yield part.range
        # Visual Studio Code takes no list of parts at all when one has its name outside of it.
        assert part.range.start <= part.name_range.start <= part.name_range.end <= part.range.end
        assert part.name
        waiting += part.parts


@given(texts, st.integers(0, 600), st.integers(0, 120))
def test_every_piece_that_is_named_lies_in_the_text_and_what_is_offered_around_the_cursor(
    text: str, line: int, column: int
) -> None:
    document = opened(text)
    line = min(line, len(document.layout.lines) - 1)
    at = Position(line, min(column, len(document.layout.lines[line])))
    chosen = complete(document, at).range
    assert chosen.start.line == chosen.end.line == line
    assert chosen.holds(at)
    for piece in pieces(document, at):
        assert Position(0, 0) <= piece.start <= piece.end
        for place in piece:
            assert place.line < len(document.layout.lines)
            assert place.column <= len(document.layout.lines[place.line])
    for first, last in folds(document):
        assert 0 <= first < last < len(document.layout.lines)


@given(broken_plans(), st.integers(0, 500))
def test_what_can_be_done_leaves_a_text_that_can_be_read_no_worse(text: str, line: int) -> None:
    document = opened(text)
    line = min(line, len(document.layout.lines) - 1)
    whole_line = Range(Position(line, 0), Position(line, len(document.layout.lines[line])))
    for action in actions(document, whole_line):
        edits = action.edits()
        after = applied(text, edits)
        assert not document.plan.data or read_plan(after.encode(), "proef").data
        touched = {number for edit in edits for number in range(edit.range.start.line, edit.range.end.line + 1)}
        before = document.layout.lines
        assert {before[n] for n in range(len(before)) if n not in touched} <= set(after.split("\n"))


@given(broken_plans())
def test_a_code_gets_another_number_and_all_else_stays_to_the_letter(text: str) -> None:
    document = opened(text)
    for code in ("K1", "L2", "D1"):
        if codes.home_of(document, code) is None:
            continue
        edits = codes.renamed(document, code, f"{code[0]}77")
        assert isinstance(edits, tuple)
        after = applied(text, edits)
        assert len(after) == len(text) + len(edits)
        back = tuple(Edit(Range(Position(*e.range.start), Position(*e.range.end)), code) for e in edits)
        assert applied(text, back) == text
        assert {one.code for one in codes.occurrences(opened(after))} >= {f"{code[0]}77"}
        assert not any(one.code == code for one in codes.occurrences(opened(after)) if one.use is not codes.Use.MENTION)


@given(broken_plans())
def test_tidying_a_plan_changes_nothing_that_it_says(text: str) -> None:
    document = opened(text)
    after = opened(applied(text, formatted(document)))
    assert after.plan.data == document.plan.data
    assert after.plan.sections == document.plan.sections
    assert formatted(after) == ()


@given(texts, texts)
def test_edits_make_the_one_text_of_the_other(old: str, new: str) -> None:
    assert applied(old, edits_between(old, new)) == new
