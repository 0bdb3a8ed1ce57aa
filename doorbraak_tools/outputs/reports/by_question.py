"""Lines for people who write in a form and never open the text file: findings per step, at the question they are about.

Not a form of the report for `--format`: it says the same as `text` does, in another order.
"""

from collections.abc import Iterator
from itertools import groupby

from doorbraak_tools.checks import Checked
from doorbraak_tools.outputs.form import Form
from doorbraak_tools.outputs.reports import Report
from doorbraak_tools.outputs.reports.outlets.text import LOOKS, Tally, closing
from doorbraak_tools.plan.method import child_of, field_at, parts, title_at
from doorbraak_tools.plan.model import Diagnostic
from doorbraak_tools.view.run import Line, Run, bold, plain

_HEAD = "Kop van het plan"
_STORY = "Het verslag bij deze stap"
_ELSEWHERE = "Elders in het bestand"


def _make(report: Report) -> Iterator[Line]:
    """Yield the findings of each plan per step and question, and a summary."""
    tally = Tally()
    for plan in report.checked:
        tally.add(plan)
        if plan.diagnostics:
            yield plain(f"{plan.path}, per vraag:")
            yield from question_lines(plan)
            yield ()
        yield from closing(plan)
    yield plain(tally.words())


BY_QUESTION: Form[Report] = Form("question", (), False, _make)
"""The report by question."""


def question_lines(plan: Checked) -> Iterator[Line]:
    """Yield the findings in one plan under their step and question, in the order of the method."""
    titles = {part.key: f"{part.number}. {part.title}" for part in parts()}
    order = [_HEAD, *titles.values(), _ELSEWHERE]
    placed = [(titles.get(found.part) or (_HEAD if found.at else _ELSEWHERE), found) for found in plan.diagnostics]
    placed.sort(key=lambda pair: order.index(pair[0]))
    for title, in_part in groupby(placed, lambda pair: pair[0]):
        yield ()
        yield bold(title)
        for question, about in groupby((found for _, found in in_part), _question):
            if question:
                yield plain(f"  {question}")
            yield from (_told(found, question) for found in about)


def _told(found: Diagnostic, question: str) -> Line:
    """Return a finding, less the question that stands above it."""
    words = found.message if found.hint and found.hint in question else found.words
    where = "" if found.at or found.part else f"regel {found.line}: "
    return Run(f"    {where}"), Run(found.severity.dutch, LOOKS[found.severity]), Run(f": {words} [{found.code}]")


def _question(found: Diagnostic) -> str:
    """Return the question of the card that a finding is about, or the name of the field, and where in its answer."""
    if not found.at:
        return _STORY if found.part else ""
    part = next((part.path for part in parts() if part.key == found.part), ())
    start = part if found.at[: len(part)] == part else ()
    schema = field_at(start)
    before, asked, behind = "", "", list[str]()
    for key in found.at[len(start) :]:
        field = child_of(schema, key)
        named = key in schema.fields
        if named and not asked:
            asked = field.description if field.is_question else field.title
        elif not named and not asked:
            before = f"{title_at(('doorbraak', key))} {key}"
        else:
            behind.append(f"nummer {key + 1}" if isinstance(key, int) else field.title if named else key)
        schema = field
    whole = ": ".join(words for words in (before, asked) if words)
    return f"{whole} ({', '.join(behind)})" if behind else whole
