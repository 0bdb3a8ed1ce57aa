"""For who decides: per doorbraak what is asked, why it may and of whom; or what was decided. And room to decide."""

from collections.abc import Iterator

from doorbraak_tools.outputs.documents.answers import written
from doorbraak_tools.outputs.documents.how_it_stands import done_instead
from doorbraak_tools.outputs.documents.material import Material
from doorbraak_tools.outputs.documents.shorten import shortened
from doorbraak_tools.outputs.documents.structure import Block, Fact, Facts, Heading, Paragraph, Table
from doorbraak_tools.plan.method import Schema, field_at, title_at
from doorbraak_tools.plan.model import map_at
from doorbraak_tools.plan.queries import LEGITIMACY
from doorbraak_tools.substance.deciding import Stand
from doorbraak_tools.substance.decision_points import DecisionPoint
from doorbraak_tools.text.dutch import as_name, dutch_date
from doorbraak_tools.view.moves import condition_words
from doorbraak_tools.view.run import Line, bold, plain
from doorbraak_tools.view.stands import day_because, day_said, outcome_said, outcomes_said, stand_said

SEE_THE_PLAN = "(zie het plan)"
ROOMY, TIGHT, BRIEF = 200, 130, 35
"""With fewer letters than these less is told: no open questions; not where a day comes from, who was at the table, nor
the time line; not how far the plan is, and of a doorbraak only what, who decides and the ground, for a plan with more
than two pages hold."""

_GROUNDS = (
    ("regels", 0.5, BRIEF + 15),
    ("bedoeling", 0.5, BRIEF),
    ("ruimte", 1.0, 0),
    ("waarom_hier", 1.5, BRIEF),
    ("open_vragen", 0.8, ROOMY),
)
"""Answers of legitimiteit: how much of each is told, and with how many letters at least."""


def one_doorbraak(material: Material, one: DecisionPoint, most: int) -> Iterator[Block]:
    """Yield a doorbraak: what is asked and why it may when it waits for a decision, else what became of it."""
    yield Heading(1, f"{title_at(('doorbraak', one.code))} {one.code}: {_state(one)}", one.code)
    told = _waiting if one.stand.waits else _settled
    yield Facts((*fact(material, ("doorbraak", one.code, "wat"), most), *told(material, one, most)))


def _settled(material: Material, one: DecisionPoint, most: int) -> Iterator[Fact]:
    yield from _decided(material, one, most)
    if now := tuple(plain(condition_words(each)) for each in done_instead(material.case, one.code)):
        yield Fact("Wat er nu gebeurt", shortened(now, most, SEE_THE_PLAN))
    if one.stand.decided:
        yield from fact(material, (*LEGITIMACY, one.code, "open_vragen"), most // 2)


def _waiting(material: Material, one: DecisionPoint, most: int) -> Iterator[Fact]:
    yield from fact(material, (*LEGITIMACY, one.code, "wie_gaat_erover"), most)
    if most >= TIGHT and one.stand is Stand.OPEN:
        yield Fact("Wanneer", (plain(f"{day_because(one)}{' Die dag is voorbij.' if one.late else ''}"),))
    yield from _decided(material, one, most)
    if most >= BRIEF:
        yield from fact(material, ("doorbraak", one.code, "knelpunt"), most // 2)
    for key, weight, least in _GROUNDS:
        if most >= least:
            yield from fact(material, (*LEGITIMACY, one.code, key), int(most * weight))


def in_the_plan(waiting: list[DecisionPoint], most: int) -> Iterator[Block]:
    """Yield what is left out when there are more doorbraken than two pages can tell."""
    if waiting and most < BRIEF:
        yield Paragraph(
            plain("Het knelpunt, de regel en waarom de ruimte hier geldt, staan per doorbraak in het plan.")
        )


def _state(one: DecisionPoint) -> str:
    if one.stand is Stand.OPEN:
        return f"besluit {'opnieuw ' if one.put_off else ''}gevraagd, {day_said(one)}"
    return stand_said(one)


def _decided(material: Material, one: DecisionPoint, most: int) -> Iterator[Fact]:
    decision = one.decision
    if not decision:
        return
    by = f"Door {as_name(decision.by)}" if decision.by else "Besloten"
    on = f" op {dutch_date(decision.day)}." if decision.day else "."
    outcome = "" if one.stand.decided or not decision.outcome else f"{outcome_said(decision.outcome).capitalize()}. "
    unsaid = "" if decision.outcome else " De uitkomst staat er niet bij."
    to_come = " Die dag moet nog komen." if decision.day > one.case.today.isoformat() else ""
    reason = shortened(written(material, decision.reason), most, SEE_THE_PLAN)
    told = going_on(plain(f"{outcome}{by}{on}{unsaid}{to_come}"), reason)
    yield Fact(title_at(("doorbraak", one.code, "besluit")), told)


def room_to_decide(waiting: list[DecisionPoint]) -> Iterator[Block]:
    """Yield room to write the decision and its reasons."""
    if not waiting:
        return
    *first, last = outcomes_said()
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


def fact(material: Material, path: tuple[str | int, ...], most: int, label: str = "") -> Iterator[Fact]:
    """Yield the answer at a place under a label, or the title that the schema gives it; nothing when there is none."""
    parent = map_at(material.data, path[:-1])
    schema: Schema = field_at(path)
    if path[-1] in parent:
        lines = written(material, parent[str(path[-1])], schema)
        yield Fact(label or schema.title, shortened(lines, most, SEE_THE_PLAN))


def going_on(first: Line, rest: tuple[Line, ...]) -> tuple[Line, ...]:
    """Return an answer that goes on where a first line ends."""
    if not first or not rest:
        return rest or ((first,) if first else ())
    return ((*first, *plain(" "), *rest[0]), *rest[1:])
