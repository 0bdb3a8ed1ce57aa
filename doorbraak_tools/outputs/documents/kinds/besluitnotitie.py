"""For who decides, on at most two pages: what happened, what is asked, why it may, what it costs, and room to decide.

What is asked is asked by the day of who decides, never by that of what threatens.
"""

from collections.abc import Iterator
from functools import partial

from doorbraak_tools.outputs.documents.answers import written
from doorbraak_tools.outputs.documents.journey_part import flat_drawing
from doorbraak_tools.outputs.documents.material import Material, standing, table_words
from doorbraak_tools.outputs.documents.per_doorbraak import (
    BRIEF,
    ROOMY,
    SEE_THE_PLAN,
    TIGHT,
    fact,
    going_on,
    in_the_plan,
    one_doorbraak,
    room_to_decide,
)
from doorbraak_tools.outputs.documents.shorten import Paper, longest_that_fits, shortened
from doorbraak_tools.outputs.documents.structure import Block, Document, Fact, Facts, Paragraph, Role
from doorbraak_tools.plan.method import title_at
from doorbraak_tools.plan.model import Status, map_at
from doorbraak_tools.substance.costs.conventions import BREAKTHROUGH
from doorbraak_tools.substance.deciding import Stand, holds_no_more
from doorbraak_tools.substance.decision_points import DecisionPoint, decision_points
from doorbraak_tools.substance.journey import journey
from doorbraak_tools.text.dutch import counted, dutch_date, enumeration
from doorbraak_tools.view.journey import JourneyText
from doorbraak_tools.view.moves import condition_words
from doorbraak_tools.view.outcome import OutcomeText, by_payer, outcome_text, payer_words
from doorbraak_tools.view.run import bold, plain
from doorbraak_tools.view.stands import status_means, status_said

TITLE = "Besluitnotitie"
_MOST = 4000
"""How many letters of an answer are told."""
_PAPERS = (Paper(pages=2, points=10, lines=100, least=20), Paper(pages=3, points=10, lines=148, least=20))
_HAPPENED_LINES, _HAPPENED_LEAST, _HAPPENED_LETTERS = 3, 200, 330
"""What happened is told in so many lines, and in about so many letters, at least and at most."""


def build(material: Material) -> Document:
    """Return the document. Answers are cut as far as needed for two pages, and say so; sentences on money never are."""
    built = partial(_built, material, outcome_text(material.case), JourneyText(journey(material.case)))
    return longest_that_fits(built, _MOST, _PAPERS)


def _built(material: Material, outcome: OutcomeText | None, text: JourneyText, most: int) -> Document:
    found = tuple(decision_points(material.case))
    waiting = [one for one in found if one.stand.waits]
    next_step = (Fact("Nu aan zet", (plain(text.next_step),)),) if waiting and most >= ROOMY else ()
    return Document(
        kind="besluitnotitie",
        title=material.title,
        above=TITLE,
        foot=f"Besluitnotitie: {material.title}",
        author=str(material.data.get("opsteller", "")),
        made=material.case.today,
        blocks=(
            *standing(material),
            *_open_points(material),
            Facts((*_in_short(material, outcome, waiting, most), *next_step)),
            *(block for one in waiting for block in one_doorbraak(material, one, most)),
            *in_the_plan(waiting, most),
            *(flat_drawing(text) if most >= TIGHT else ()),
            *room_to_decide(waiting),
            *(block for one in found if not one.stand.waits for block in one_doorbraak(material, one, most)),
            Paragraph(plain(_origin(material)), Role.NOTE),
        ),
    )


def _in_short(
    material: Material, outcome: OutcomeText | None, waiting: list[DecisionPoint], most: int
) -> Iterator[Fact]:
    yield Fact("Gevraagd", tuple(plain(line) for line in _question(material, waiting)))
    if most >= BRIEF:
        yield Fact(title_at(("status",)), (plain(_status(material)),))
        yield from fact(material, ("situatieschets", "huishouden"), most)
    happened = written(material, map_at(material.data, ("situatieschets",)).get("gebeurd", ""))
    if happened:
        lines = happened[:_HAPPENED_LINES]
        least = _HAPPENED_LEAST if most >= BRIEF else 0
        told = shortened(lines, min(max(most, least), _HAPPENED_LETTERS), SEE_THE_PLAN)
        whole = len(happened) <= _HAPPENED_LINES or told != lines
        yield Fact(
            title_at(("situatieschets", "gebeurd")),
            told if whole else (*told[:-1], (*told[-1], *plain(f" {SEE_THE_PLAN}"))),
        )
    yield from fact(material, ("situatieschets", "last_van"), most // 2, "Wat het hen kost")
    goals = list(material.case.goal_texts("lange_termijn", "korte_termijn"))
    if goals:
        lines = tuple(line for goal in goals for line in written(material, goal))
        yield Fact("Wat de inwoner wil", shortened(lines, most // 2, SEE_THE_PLAN))
    threat = material.case.threat
    if threat.what or threat.day:
        past = " (die dag is voorbij)" if threat.day < material.case.today.isoformat() else ""
        when = bold(f"{dutch_date(threat.day)}{past}:") if threat.day else ()
        what = shortened(written(material, threat.what), most, SEE_THE_PLAN)
        yield Fact("Waarom nu", going_on(when, what))
    if outcome is not None:
        yield Fact("Kosten", (plain(outcome.lead),))
        yield from _payers(outcome)
        yield from (Fact(start.rstrip("."), (plain(words),)) for start, words in outcome.paragraphs[:1])
    if most >= ROOMY:
        yield from _if_it_fails(material, most)
    yield from _resident(material, most)
    if most >= TIGHT and table_words(material):
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


def _question(material: Material, waiting: list[DecisionPoint]) -> Iterator[str]:
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
        late = " Die dag is voorbij." if days[0] < material.case.today.isoformat() else ""
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
    dropped = material.case.plan.status is Status.REFUSED
    return "Niets: het plan is afgewezen." if dropped else "Niets meer: het plan is afgerond."


def _status(material: Material) -> str:
    status = material.case.plan.status
    handed_in = material.data.get("ingediend_op")
    on = f" op {dutch_date(handed_in)}" if handed_in and status is Status.SUBMITTED else ""
    # What a concept is, is said to who writes it.
    means = f": {status_means(status)}" if status.handed_in else ""
    return f"{status_said(status).capitalize()}{on}{means}."


def _if_it_fails(material: Material, most: int) -> Iterator[Fact]:
    if material.case.plan.status is Status.FINISHED:
        return
    known = (one for one in material.case.fallbacks if not holds_no_more(material.case, one))
    lines = tuple(plain(condition_words(one)) for one in known)
    if lines:
        yield Fact(title_at(("actieplan", "als_het_niet_werkt")), shortened(lines, most // 2, SEE_THE_PLAN))


def _resident(material: Material, most: int) -> Iterator[Fact]:
    part = map_at(material.data, ("waardendriehoek", "betrokkenheid"))
    stands = part.get("inwoner_staat_erachter")
    if stands:
        when = part.get("besproken_met_inwoner")
        words = f"{stands.capitalize()}. Besproken op {dutch_date(when)}." if when else f"{stands.capitalize()}."
        note = shortened(written(material, part.get("toelichting", "")), most // 2, SEE_THE_PLAN)
        told = going_on(plain(words), note)
        yield Fact(title_at(("waardendriehoek", "betrokkenheid", "inwoner_staat_erachter")), told)


def _origin(material: Material) -> str:
    data = material.data
    day = f" op {dutch_date(data['opgesteld'])}" if "opgesteld" in data else ""
    by = f" door {data['opsteller']}" if "opsteller" in data else ""
    made = f" dat{day}{by} is opgesteld" if day or by else ""
    return f"Gemaakt van het doorbraakplan{made}. Het hele plan hoort erbij. Geen juridisch advies."


def _open_points(material: Material) -> Iterator[Block]:
    if material.gaps:
        told = ", ".join(f"{title} ({number})" for title, number in material.gaps)
        yield Paragraph(plain(f"Daar zit het: {told}."), Role.NOTE)
