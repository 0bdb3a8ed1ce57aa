"""What can be said of a place: what was found there, what a code stands for, a citation, an amount, a field."""

from collections.abc import Iterator

from doorbraak_tools.checks import explanations
from doorbraak_tools.language import codes
from doorbraak_tools.language.completion.values import price
from doorbraak_tools.language.diagnose import problems
from doorbraak_tools.language.document import Document
from doorbraak_tools.language.layout import unquoted
from doorbraak_tools.language.markdown import fenced, meaning, paragraphs, shown, told
from doorbraak_tools.language.place import Zone, place_at
from doorbraak_tools.language.ranges import Note, Position, on_line
from doorbraak_tools.plan.method import field_at
from doorbraak_tools.plan.model import DataPath
from doorbraak_tools.plan.queries import RENDEMENT, citing
from doorbraak_tools.text.dutch import counted, enumeration


def hover(document: Document, at: Position) -> Note | None:
    """Return in Markdown what can be said of a place; None when there is nothing."""
    about = next(iter(_about(document, at)), None)
    said = [one for one in (about, *_findings(document, at)) if one is not None]
    return Note("\n\n---\n\n".join(one.text for one in said), said[0].range) if said else None


def _about(document: Document, at: Position) -> Iterator[Note]:
    yield from _code(document, at)
    yield from _citation(document, at)
    yield from _field_or_answer(document, at)


def _findings(document: Document, at: Position) -> Iterator[Note]:
    known = {one.code: one for one in explanations()}
    for problem in problems(document):
        if problem.range.holds(at) and problem.found.code in known:
            about = known[problem.found.code]
            example = paragraphs("Zo wel:", fenced(about.good)) if about.good else ""
            yield Note(paragraphs(f"**{shown(about.title)}** ({about.code})", shown(about.why), example), problem.range)


def _code(document: Document, at: Position) -> Iterator[Note]:
    found = codes.at(document, at)
    if found is None:
        return
    home = codes.home_of(document, found.code)
    title = field_at(home.path).title if home else ""
    words = codes.in_words(document, found.code)
    lines = [one.range.start.line + 1 for one in codes.uses(document, found.code) if one.use is not codes.Use.HOME]
    used = (
        f"Gebruikt op regel {enumeration([str(line) for line in dict.fromkeys(lines)])}."
        if lines
        else "Nog nergens gebruikt."
    )
    if home is None:
        yield Note(f"**{found.code}** staat niet in dit plan.", found.range)
    else:
        yield Note(paragraphs(f"**{found.code}** ({title})", shown(words), used), found.range)


def _citation(document: Document, at: Position) -> Iterator[Note]:
    place = place_at(document.layout, at)
    if place.zone is not Zone.TEXT or place.path[-1] not in citing():
        return
    from doorbraak_tools.language import law
    from doorbraak_tools.substance.law.citations import names_with, read_line

    content = document.layout.lines[at.line]
    line = read_line(content, 0, names_with(document.registers.own_laws))
    for citation in (*line.citations, *line.mentions):
        if citation.start <= at.column <= citation.end:
            day = citation.reference.peildatum or line.day or document.case.peildatum
            yield Note(law.cited(document, citation.reference, day), on_line(at.line, citation.start, citation.end))
    for refusal in line.refusals:
        if at.column <= refusal.end:
            near = f"Bedoel je: {enumeration(map(shown, refusal.candidates), 'of')}?" if refusal.candidates else ""
            yield Note(
                paragraphs(shown(refusal.message), near), place.typed._replace(end=Position(at.line, refusal.end))
            )


def _field_or_answer(document: Document, at: Position) -> Iterator[Note]:
    for entry in reversed(document.layout.by_line.get(at.line, ())):
        field = field_at(entry.path)
        if not field:
            continue
        if entry.value.holds(at) and entry.value.start < entry.value.end:
            answer = _answer(document, entry.path, unquoted(document.layout.behind(entry)))
            if answer:
                yield Note(answer, entry.value)
                return
        if entry.key.holds(at):
            yield Note(paragraphs(told(field, str(entry.name)), _answer(document, entry.path, "")), entry.key)
            return


def _answer(document: Document, path: DataPath, written: str) -> str:
    """Return what an answer means: what an amount becomes over the months, what a choice stands for."""
    field = field_at(path)
    if path[: len(RENDEMENT)] == RENDEMENT and "bedrag" in path:
        return _amount(document, path[:4])
    if written and path[-1] == "prijs":
        tariff = document.registers.tariff(written)
        return price(tariff) if tariff else ""
    return shown(meaning(field, written)) if written else ""


def _amount(document: Document, item: DataPath) -> str:
    outcome = document.case.calculation.outcome
    scenario = outcome.scenario(str(item[2])) if outcome else None
    line = next((one for one in scenario.lines if one.item.at == item), None) if scenario else None
    if outcome is None or line is None or line.estimate is None:
        return ""
    from doorbraak_tools.substance.costs.rounding import EURO, rounded, span

    whole = rounded(line.estimate, EURO)
    return f"Wordt over {counted(outcome.months, 'maand', 'maanden')}: **{shown(span(whole, EURO))}**."
