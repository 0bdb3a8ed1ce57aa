"""For who decides, on at most two pages: what happened, what is asked, why it may, what it costs, and room to decide.

What is asked is asked by the day of who decides, never by that of what threatens.
"""

from collections.abc import Iterator
from functools import partial

from doorbraak_tools.outputs.documents.answers import as_written
from doorbraak_tools.outputs.documents.journey_part import flat_drawing, journey_text
from doorbraak_tools.outputs.documents.material import Material, standing, table_words
from doorbraak_tools.outputs.documents.shorten import Paper, longest_that_fits, shortened
from doorbraak_tools.outputs.documents.structure import Block, Document, Fact, Facts, Heading, Paragraph, Role, Table
from doorbraak_tools.plan.method import Schema, field_at, said, title_at
from doorbraak_tools.plan.model import map_at
from doorbraak_tools.plan.queries import LEGITIMACY
from doorbraak_tools.substance.costs.conventions import BREAKTHROUGH
from doorbraak_tools.substance.deciding import Stand, in_force
from doorbraak_tools.text.dutch import counted, dutch_date, enumeration
from doorbraak_tools.view.asked import Asked, asked, outcome_said
from doorbraak_tools.view.journey import JourneyText
from doorbraak_tools.view.moves import condition_words
from doorbraak_tools.view.outcome import OutcomeText, by_payer, outcome_text, payer_words
from doorbraak_tools.view.run import Line, bold, plain

_TWO_PAGES = Paper(pages=2, lines=100, more=Paper(pages=3, lines=148))
_LEAST, _MOST = 20, 4000
"""How many letters of an answer are told."""
_SEE_THE_PLAN = "(zie het plan)"
_ROOMY, _TIGHT, _BRIEF = 200, 130, 35
"""With fewer letters than these less is told: no open questions; not where a day comes from, who was at the table, nor
the time line; not how far the plan is, and of a doorbraak only what, who decides and the ground, for a plan with more
than two pages hold."""
_HAPPENED_LINES, _HAPPENED_LEAST, _HAPPENED_LETTERS = 3, 200, 330
"""What happened is told in so many lines, and in about so many letters, at least and at most."""

_GROUNDS = (
    ("regels", 0.5, _BRIEF + 15),
    ("bedoeling", 0.5, _BRIEF),
    ("ruimte", 1.0, 0),
    ("waarom_hier", 1.5, _BRIEF),
    ("open_vragen", 0.8, _ROOMY),
)
"""Answers of legitimiteit: how much of each is told, and with how many letters at least."""
_PUT_OFF = "aangehouden"


def build(material: Material) -> Document:
    """Return the document. Answers are cut as far as needed for two pages, and say so; sentences on money never are."""
    built = partial(_built, material, outcome_text(material.case), journey_text(material))
    return longest_that_fits(built, _LEAST, _MOST, _TWO_PAGES)


def _built(material: Material, outcome: OutcomeText | None, journey: JourneyText, most: int) -> Document:
    found = tuple(asked(material.case))
    waiting = [one for one in found if one.stand.waits]
    return Document(
        kind="besluitnotitie",
        title=material.title,
        above="Besluitnotitie",
        foot=f"Besluitnotitie: {material.title}",
        author=str(material.data.get("opsteller", "")),
        points=10,
        made=material.case.today,
        blocks=(
            *standing(material),
            *_open_points(material),
            Facts((*_in_short(material, outcome, waiting, most), *_next(journey, waiting, most))),
            *(block for one in waiting for block in _doorbraak(material, one, most)),
            *_in_the_plan(waiting, most),
            *(flat_drawing(journey) if most >= _TIGHT else ()),
            *_decision(waiting),
            *(block for one in found if not one.stand.waits for block in _doorbraak(material, one, most)),
            Paragraph(plain(_origin(material)), Role.NOTE),
        ),
    )


def _in_short(material: Material, outcome: OutcomeText | None, waiting: list[Asked], most: int) -> Iterator[Fact]:
    yield Fact("Gevraagd", tuple(plain(line) for line in _question(material, waiting)))
    if most >= _BRIEF:
        yield Fact(title_at(("status",)), (plain(_status(material)),))
        yield from _fact(material, ("situatieschets", "huishouden"), most)
    happened = material.answers.lines({}, map_at(material.data, ("situatieschets",)).get("gebeurd", ""))
    if happened:
        lines = tuple(as_written(line) for line in happened[:_HAPPENED_LINES])
        least = _HAPPENED_LEAST if most >= _BRIEF else 0
        told = shortened(lines, min(max(most, least), _HAPPENED_LETTERS), _SEE_THE_PLAN)
        whole = len(happened) <= _HAPPENED_LINES or told != lines
        yield Fact(title_at(("situatieschets", "gebeurd")), told if whole else _going_on(told))
    yield from _fact(material, ("situatieschets", "last_van"), most // 2, "Wat het het huishouden kost")
    goals = list(material.case.goal_texts("lange_termijn", "korte_termijn"))
    if goals:
        lines = tuple(as_written(line) for goal in goals for line in material.answers.lines({}, goal))
        yield Fact("Wat de inwoner wil", shortened(lines, most // 2, _SEE_THE_PLAN))
    threat = material.case.threat
    if threat:
        day = str(threat.get("datum", ""))
        past = " (die dag is voorbij)" if day and day < material.case.today.isoformat() else ""
        when = (bold(f"{dutch_date(day)}{past}:"),) if day else ()
        what = tuple(as_written(line) for line in material.answers.lines({}, threat.get("wat", "")))
        yield Fact("Waarom nu", _joined(when, shortened(what, most, _SEE_THE_PLAN)))
    if outcome is not None:
        yield Fact("Kosten", (plain(outcome.lead),))
        yield from _payers(outcome)
        yield from (Fact(start.rstrip("."), (plain(words),)) for start, words in outcome.paragraphs[:1])
    if most >= _ROOMY:
        yield from _if_it_fails(material, most)
    yield from _resident(material, most)
    if most >= _TIGHT and table_words(material):
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


def _question(material: Material, waiting: list[Asked]) -> Iterator[str]:
    """Yield how many decisions are asked, by which day, and for which there is no day."""
    unwritten = [one.code for one in waiting if one.stand is Stand.UNWRITTEN]
    waiting = [one for one in waiting if one.stand is Stand.OPEN]
    if unwritten:
        yield f"Wat er over {enumeration(unwritten)} is besloten, staat nog niet in het plan."
    elif not waiting:
        yield _why_nothing(material)
    if not waiting:
        return
    number = counted(len(waiting), "besluit", "besluiten")
    days = sorted({one.day for one in waiting if one.day and not one.asks_only})
    if days:
        late = " Die dag is voorbij." if days[0] < waiting[0].today else ""
        yield f"{number}, {'het eerste ' if len(days) > 1 else ''}uiterlijk op {dutch_date(days[0])}.{late}"
    else:
        yield f"{number}."
    for one in waiting:
        if one.asks_only:
            yield f"De vraag over {one.code} ligt er uiterlijk op {dutch_date(one.day)}."
    undated = [one.code for one in waiting if not one.day]
    if undated:
        yield f"Voor het besluit over {enumeration(undated)} is nog geen dag afgesproken."


def _why_nothing(material: Material) -> str:
    stands = material.case.stands.values()
    if not stands:
        return "Nog niets: er staat nog geen doorbraak in het plan."
    if all(stand.decided for stand in stands):
        return "Niets meer: over elke doorbraak is besloten."
    dropped = material.case.plan.status == "afgewezen"
    return "Niets: het plan is afgewezen." if dropped else "Niets meer: het plan is afgerond."


def _status(material: Material) -> str:
    status = material.case.plan.status
    handed_in = material.data.get("ingediend_op")
    on = f" op {dutch_date(handed_in)}" if handed_in and status == "ingediend" else ""
    schema = field_at(("status",)) or {}
    # What a concept is, is said to who writes it.
    means = "" if status == "concept" else f": {schema['x-waarden'][status]}"
    return f"{said(schema, status).capitalize()}{on}{means}."


def _going_on(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    return (*lines[:-1], (*lines[-1], *plain(f" {_SEE_THE_PLAN}")))


def _if_it_fails(material: Material, most: int) -> Iterator[Fact]:
    known = map_at(material.data, ("actieplan",)).get("als_het_niet_werkt", ())
    lines = tuple(plain(condition_words(one)) for one in known)
    if lines:
        yield Fact(title_at(("actieplan", "als_het_niet_werkt")), shortened(lines, most // 2, _SEE_THE_PLAN))


def _resident(material: Material, most: int) -> Iterator[Fact]:
    part = map_at(material.data, ("waardendriehoek", "betrokkenheid"))
    stands = part.get("inwoner_staat_erachter")
    if stands:
        when = part.get("besproken_met_inwoner")
        words = f"{stands.capitalize()}. Besproken op {dutch_date(when)}." if when else f"{stands.capitalize()}."
        note = tuple(as_written(line) for line in material.answers.lines({}, part.get("toelichting", "")))
        lines = _joined((plain(words),), shortened(note, most // 2, _SEE_THE_PLAN) if note else ())
        yield Fact(title_at(("waardendriehoek", "betrokkenheid", "inwoner_staat_erachter")), lines)


def _doorbraak(material: Material, one: Asked, most: int) -> Iterator[Block]:
    name = title_at(("doorbraak", one.code))
    yield Heading(1, f"{name} {one.code}: {_state(one)}", one.code)
    facts = [*_fact(material, ("doorbraak", one.code, "wat"), most)]
    if not one.stand.waits:
        facts += _decided(material, one, most) if one.decision else ()
        if one.stand in {Stand.REFUSED, Stand.DROPPED}:
            now = tuple(plain(condition_words(each)) for each in in_force(material.case, one.code))
            facts += [Fact("Wat er nu gebeurt", shortened(now, most, _SEE_THE_PLAN))] if now else ()
        if one.stand.decided:
            facts += _fact(material, (*LEGITIMACY, one.code, "open_vragen"), most // 2)
        yield Facts(tuple(facts))
        return
    facts += _fact(material, (*LEGITIMACY, one.code, "wie_gaat_erover"), most)
    if most >= _TIGHT and one.stand is Stand.OPEN:
        facts.append(Fact("Wanneer", (plain(f"{one.because}{' Die dag is voorbij.' if one.late else ''}"),)))
    if one.decision:
        facts += _decided(material, one, most)
    if most >= _BRIEF:
        facts += _fact(material, ("doorbraak", one.code, "knelpunt"), most // 2)
    for key, weight, least in _GROUNDS:
        if most >= least:
            facts += _fact(material, (*LEGITIMACY, one.code, key), int(most * weight))
    yield Facts(tuple(facts))


def _next(journey: JourneyText, waiting: list[Asked], most: int) -> Iterator[Fact]:
    if waiting and most >= _ROOMY:
        yield Fact("Nu aan zet", (plain(journey.next_step),))


def _in_the_plan(waiting: list[Asked], most: int) -> Iterator[Block]:
    """Yield what is left out when there are more doorbraken than two pages can tell."""
    if waiting and most < _BRIEF:
        yield Paragraph(
            plain("Het knelpunt, de regel en waarom de ruimte hier geldt, staan per doorbraak in het plan.")
        )


def _state(one: Asked) -> str:
    if one.stand is Stand.UNWRITTEN:
        return "akkoord, het besluit staat nog niet in het plan"
    if one.stand is Stand.OPEN:
        return f"besluit {'opnieuw ' if one.outcome == _PUT_OFF else ''}gevraagd, {one.day_words}"
    return outcome_said(one.outcome) if one.stand.decided else "geen besluit in het plan"


def _decided(material: Material, one: Asked, most: int) -> Iterator[Fact]:
    decision = one.decision
    by = f"Door {decision['door']}" if "door" in decision else "Besloten"
    on = f" op {dutch_date(decision['op'])}." if "op" in decision else "."
    outcome = "" if one.stand.decided or not one.outcome else f"{outcome_said(one.outcome).capitalize()}. "
    unsaid = "" if one.outcome else " De uitkomst staat er niet bij."
    to_come = " Die dag moet nog komen." if str(decision.get("op", "")) > one.today else ""
    reason = tuple(as_written(line) for line in material.answers.lines({}, decision.get("reden", "")))
    yield Fact(
        title_at(("doorbraak", one.code, "besluit")),
        _joined(
            (plain(f"{outcome}{by}{on}{unsaid}{to_come}"),), shortened(reason, most, _SEE_THE_PLAN) if reason else ()
        ),
    )


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


def _fact(material: Material, path: tuple[str | int, ...], most: int, label: str = "") -> Iterator[Fact]:
    """Yield the answer at a place under a label, or the title that the schema gives it; nothing when there is none."""
    parent = map_at(material.data, path[:-1])
    schema: Schema = field_at(path) or {}
    if path[-1] in parent:
        lines = tuple(as_written(line) for line in material.answers.lines(schema, parent[str(path[-1])]))
        yield Fact(label or schema["title"], shortened(lines, most, _SEE_THE_PLAN))


def _joined(first: tuple[Line, ...], rest: tuple[Line, ...]) -> tuple[Line, ...]:
    """Return two answers as one, the second going on where the first ends."""
    if not first or not rest:
        return first or rest
    return (*first[:-1], (*first[-1], *plain(" "), *rest[0]), *rest[1:])
