"""Lines that cite rules, with each citation a link to the text as it was on the day for which it was read."""

from collections.abc import Callable, Iterator
from datetime import date

from doorbraak_tools.substance.case import Case
from doorbraak_tools.substance.law.citations import OWN_DATE, RuleLine, names_with, read_line
from doorbraak_tools.substance.law.write import address
from doorbraak_tools.text.dutch import dutch_date
from doorbraak_tools.view.run import Line, Look, Run

_OF_A_DAY = {"bwb"}
"""Kinds whose address opens the text of a day; a judgment or a numbered version has no other."""


def cite_with(case: Case) -> Callable[[str], Line]:
    """Return what turns a line of a plan that cites a rule into runs."""
    names = names_with(case.registers.own_laws)
    # Read already, unless a bullet or spaces stand before it.
    known = {cited.line.text: cited.line for cited in case.cited_lines}
    return lambda text: tuple(_runs(known.get(text) or read_line(text, 0, names), case.peildatum))


def _runs(line: RuleLine, plan_day: date | None) -> Iterator[Run]:
    """Yield a line with its links; and behind it the day of which the text was read."""
    dated = OWN_DATE.search(line.text) if line.day else None
    text = line.text[: dated.start()].rstrip() if dated else line.text
    end = 0
    starts = [*(citation.start for citation in line.citations), len(text)]
    for citation, following in zip(line.citations, starts[1:], strict=True):
        day = citation.reference.peildatum or line.day or plan_day
        if citation.start > end:
            yield Run(text[end : citation.start])
        # In "lid 2 en 3" the first citation runs on to where the second ends.
        end = min(citation.end, following)
        yield Run(text[citation.start : end], Look.RULE, address(citation.reference, day))
    if text[end:]:
        yield Run(text[end:])
    if dated:
        yield Run(line.text[len(text) :], Look.OWN_DATE)
    days = {
        citation.reference.peildatum or line.day or plan_day
        for citation in line.citations
        if citation.reference.kind in _OF_A_DAY
    }
    for day in sorted(known for known in days if known is not None):
        yield Run(f"tekst van {dutch_date(day.isoformat())}", Look.DAY)
