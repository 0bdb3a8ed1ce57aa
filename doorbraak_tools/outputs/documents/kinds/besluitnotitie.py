"""For who decides, on at most two pages: what is asked, why it may, what it costs, and room for the decision."""

from collections.abc import Iterator
from functools import partial

from doorbraak_tools.outputs.documents.answer_blocks import as_written
from doorbraak_tools.outputs.documents.head import standing, table_words
from doorbraak_tools.outputs.documents.material import Material
from doorbraak_tools.outputs.documents.shorten import longest_that_fits, shortened
from doorbraak_tools.outputs.documents.structure import Block, Document, Fact, Facts, Heading, Paragraph, Role, Table
from doorbraak_tools.plan.method import Schema, field_at, title_at
from doorbraak_tools.plan.model import map_at
from doorbraak_tools.substance.costs.conventions import BREAKTHROUGH
from doorbraak_tools.text.dutch import as_clause, counted, dutch_date
from doorbraak_tools.view.asked import Asked, asked, outcome_said
from doorbraak_tools.view.outcome import OutcomeText, by_payer, outcome_text, payer_words
from doorbraak_tools.view.run import Line, bold, plain

_POINTS = 10
_LINES_ON_TWO_PAGES = 100
_LEAST, _MOST = 60, 4000
"""How many letters of an answer are told."""
_SEE_THE_PLAN = "(zie het plan)"
_NOT_BELOW = 200
"""With fewer letters than this the less important answers are not told at all."""
_BRIEF = 75
"""With fewer letters than this a doorbraak is told in brief: what, who decides and the ground."""


def build(material: Material) -> Document:
    """Return the document. Answers are cut as far as needed for two pages, and say so; sentences on money never are."""
    outcome = outcome_text(material.case)
    return longest_that_fits(partial(_built, material, outcome), _LEAST, _MOST, _LINES_ON_TWO_PAGES)


def _built(material: Material, outcome: OutcomeText | None, most: int) -> Document:
    found = tuple(asked(material.case))
    waiting = [one for one in found if not one.decided]
    return Document(
        kind="besluitnotitie",
        title=material.title,
        above="Besluitnotitie",
        foot=f"Besluitnotitie: {material.title}",
        author=str(material.data.get("opsteller", "")),
        points=_POINTS,
        made=material.case.today,
        blocks=(
            *standing(material),
            *_open_points(material),
            Facts(tuple(_in_short(material, outcome, waiting, most))),
            *(block for one in waiting for block in _doorbraak(material, one, most)),
            *_decision(waiting),
            *(block for one in found if one.decided for block in _doorbraak(material, one, most)),
            Paragraph(plain(_origin(material)), Role.NOTE),
        ),
    )


def _in_short(material: Material, outcome: OutcomeText | None, waiting: list[Asked], most: int) -> Iterator[Fact]:
    yield Fact("Gevraagd", (plain(_question(waiting)),))
    yield from _fact(material, ("situatieschets", "huishouden"), most)
    goals = list(material.case.goal_texts("lange_termijn", "korte_termijn"))
    if goals:
        lines = tuple(as_written(line) for goal in goals for line in material.answers.lines({}, goal))
        yield Fact("Wat de inwoner wil", shortened(lines, most // 2, _SEE_THE_PLAN))
    threat = material.case.threat
    if threat:
        when = (bold(f"{dutch_date(threat['datum'])}:"),) if "datum" in threat else ()
        what = tuple(as_written(line) for line in material.answers.lines({}, threat.get("wat", "")))
        yield Fact("Waarom nu", _joined(when, shortened(what, most, _SEE_THE_PLAN)))
    if outcome is not None:
        yield Fact("Kosten", (plain(outcome.lead),))
        yield from _payers(outcome)
        yield from (Fact(start.rstrip("."), (plain(words),)) for start, words in outcome.paragraphs[:1])
    if most >= _NOT_BELOW:
        yield from _if_it_fails(material, most)
    yield from _resident(material, most)
    if table_words(material):
        yield Fact(title_at(("aan_tafel",)), (plain(table_words(material)),))


def _payers(outcome: OutcomeText) -> Iterator[Fact]:
    """Yield who pays for the doorbraak, and how much of it."""
    paid = [
        f"{name}: {amount}" + (f" ({', '.join(rest)})" if rest else "")
        for name, groups in by_payer(outcome.seen)
        for scenario, group in groups
        if scenario == BREAKTHROUGH and group is not None
        for amount, *rest in (payer_words(group),)
    ]
    if paid:
        yield Fact("Wie betaalt", tuple(plain(line) for line in paid))


def _question(waiting: list[Asked]) -> str:
    if not waiting:
        return "Niets meer: over elke doorbraak is besloten."
    number = counted(len(waiting), "besluit", "besluiten")
    days = sorted({one.day for one in waiting if one.day})
    if not days:
        return f"{number}."
    return f"{number}, {'het eerste ' if len(days) > 1 else ''}uiterlijk op {dutch_date(days[0])}."


def _if_it_fails(material: Material, most: int) -> Iterator[Fact]:
    lines = tuple(
        plain(f"{_if(as_clause(plan.get('als', '')))}: {_lower(as_clause(plan.get('dan', '')))}.")
        for plan in map_at(material.data, ("actieplan",)).get("als_het_niet_werkt", ())
    )
    if lines:
        yield Fact(title_at(("actieplan", "als_het_niet_werkt")), shortened(lines, most // 2, _SEE_THE_PLAN))


def _resident(material: Material, most: int) -> Iterator[Fact]:
    part = map_at(material.data, ("waardendriehoek", "betrokkenheid"))
    said = part.get("inwoner_staat_erachter")
    if said:
        when = part.get("besproken_met_inwoner")
        words = f"{said.capitalize()}. Besproken op {dutch_date(when)}." if when else f"{said.capitalize()}."
        note = tuple(as_written(line) for line in material.answers.lines({}, part.get("toelichting", "")))
        lines = _joined((plain(words),), shortened(note, most // 2, _SEE_THE_PLAN) if note else ())
        yield Fact(title_at(("waardendriehoek", "betrokkenheid", "inwoner_staat_erachter")), lines)


def _doorbraak(material: Material, one: Asked, most: int) -> Iterator[Block]:
    name = title_at(("doorbraak", one.code))
    yield Heading(1, f"{name} {one.code}: {_state(one)}", one.code)
    facts = [*_fact(material, ("doorbraak", one.code, "wat"), most)]
    if one.decided:
        facts += _decided(material, one, most)
        yield Facts(tuple(facts))
        return
    facts += _fact(material, ("waardendriehoek", "legitimiteit", one.code, "wie_gaat_erover"), most)
    late = bool(one.day) and one.day < material.case.today.isoformat()
    if late or most >= _BRIEF:
        facts.append(Fact("Wanneer", (plain(f"{one.because}{' Die dag is voorbij.' if late else ''}"),)))
    if most >= _NOT_BELOW:
        facts += _fact(material, ("doorbraak", one.code, "knelpunt"), most // 2)
    told = (("ruimte", 1.0), ("waarom_hier", 1.5), ("open_vragen", 0.8)) if most >= _BRIEF else (("ruimte", 1.0),)
    for key, weight in told:
        facts += _fact(material, ("waardendriehoek", "legitimiteit", one.code, key), int(most * weight))
    yield Facts(tuple(facts))


def _state(one: Asked) -> str:
    if one.decided:
        return outcome_said(one.outcome)
    again = "opnieuw " if one.decision else ""
    return f"besluit {again}gevraagd, uiterlijk {dutch_date(one.day)}" if one.day else f"besluit {again}gevraagd"


def _decided(material: Material, one: Asked, most: int) -> Iterator[Fact]:
    decision = one.decision
    by = f"Door {decision['door']}" if "door" in decision else "Besloten"
    on = f" op {dutch_date(decision['op'])}." if "op" in decision else "."
    reason = tuple(as_written(line) for line in material.answers.lines({}, decision.get("reden", "")))
    yield Fact(
        title_at(("doorbraak", one.code, "besluit")),
        _joined((plain(by + on),), shortened(reason, most, _SEE_THE_PLAN) if reason else ()),
    )
    yield from _fact(material, ("waardendriehoek", "legitimiteit", one.code, "open_vragen"), most // 2)


def _decision(waiting: list[Asked]) -> Iterator[Block]:
    """Yield room to write the decision and its reasons."""
    if not waiting:
        return
    *first, last = (outcome_said(key) for key in (field_at(("doorbraak", "D1", "besluit", "uitkomst")) or {})["enum"])
    yield Heading(1, "Het besluit")
    yield Paragraph(plain(f"De uitkomst is {', '.join(first)} of {last}."))
    yield Table(
        "Het besluit over elke doorbraak",
        (title_at(("doorbraak",)), "Uitkomst", "Reden", "Functie, datum en paraaf"),
        tuple(((bold(one.code),), (), (), ()) for one in waiting),
        captioned=False,
        least_height_mm=max(9, min(24, 44 // len(waiting))),
        widths=(4, 6, 13, 7),
    )


def _origin(material: Material) -> str:
    data = material.data
    day = f" op {dutch_date(data['opgesteld'])}" if "opgesteld" in data else ""
    by = f" door {data['opsteller']}" if "opsteller" in data else ""
    return f"Gemaakt van het doorbraakplan dat{day}{by} is opgesteld. Het hele plan hoort erbij. Geen juridisch advies."


def _open_points(material: Material) -> Iterator[Block]:
    if material.gaps:
        told = ", ".join(f"{title} ({number})" for title, number in material.gaps)
        yield Paragraph(plain(f"Daar zit het: {told}."), Role.NOTE)


def _fact(material: Material, path: tuple[str, ...], most: int) -> Iterator[Fact]:
    """Yield the answer at a place under the title that the schema gives it; nothing when there is none."""
    parent = map_at(material.data, path[:-1])
    schema: Schema = field_at(path) or {}
    if path[-1] in parent:
        lines = tuple(as_written(line) for line in material.answers.lines(schema, parent[path[-1]]))
        yield Fact(schema["title"], shortened(lines, most, _SEE_THE_PLAN))


def _joined(first: tuple[Line, ...], rest: tuple[Line, ...]) -> tuple[Line, ...]:
    """Return two answers as one, the second going on where the first ends."""
    if not first or not rest:
        return first or rest
    return (*first[:-1], (*first[-1], *plain(" "), *rest[0]), *rest[1:])


def _if(words: str) -> str:
    """Return the condition; one that goes on after the name of its field, `als: de verhuurder weigert`, with that."""
    return f"Als {words}" if words[:1].islower() and not words.startswith("als ") else words[:1].upper() + words[1:]


def _lower(words: str) -> str:
    return words if words[1:2].isupper() else words[:1].lower() + words[1:]
