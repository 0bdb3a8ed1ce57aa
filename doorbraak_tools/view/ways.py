"""The ways to go on when a term passes or the answer is no, by their right names and with what they hang on."""

from datetime import date

from doorbraak_tools.substance.deciding import Stand
from doorbraak_tools.substance.decision_points import DecisionPoint
from doorbraak_tools.substance.escalation import Rung, Way
from doorbraak_tools.substance.journey import Journey
from doorbraak_tools.substance.terms import AFTER_NOTICE, DECISION, FIRST_TALK, OBJECTION, Term
from doorbraak_tools.text.dutch import as_clause, dutch_date, enumeration

NAMES = {
    Rung.FIRST_TALK: "Eerste gesprek over schulden",
    Rung.NOTICE: "Ingebrekestelling",
    Rung.COURT: "Dwangsom, en beroep omdat er geen besluit is",
    Rung.OBJECTION: "Bezwaar",
    Rung.LOCAL: "Lokaal maatwerkoverleg",
    Rung.REGION: "De regio",
    Rung.NATIONAL: "Landelijk Maatwerkloket Multiproblematiek (LMM)",
}


def way_words(found: Journey, way: Way) -> tuple[str, str]:
    """Return the name of a way, and when it is open and what it hangs on."""
    name = way.name or NAMES[way.rung]
    told = {
        Rung.FIRST_TALK: _first_talk,
        Rung.NOTICE: _notice,
        Rung.COURT: _court,
        Rung.OBJECTION: _objection,
    }.get(way.rung, _up)(found, way)
    law = way.rung in {Rung.NOTICE, Rung.COURT, Rung.OBJECTION}
    return (f"{name} ({enumeration(way.doorbraken)})" if law else name), told


def _day(day: date | None) -> str:
    return dutch_date(day.isoformat()) if day else "niet bekend"


def _source(term: Term) -> str:
    return f"({term.rule}, tekst van {_day(term.text_of)}.)"


def _first_talk(_: Journey, way: Way) -> str:
    return (
        f"Wie vandaag om schuldhulp vraagt, heeft bij deze dreiging binnen drie werkdagen een eerste gesprek: "
        f"uiterlijk {_day(way.last)}. {_source(FIRST_TALK)}"
    )


def _notice(found: Journey, way: Way) -> str:
    point = _point(found, way)
    verb = "Kan sinds" if way.open_on(found.today) else "Kan vanaf"
    if point.requested:
        start = f"De aanvraag kwam er op {_day(way.asked)}; daarna zijn het acht weken."
    else:
        start = f"Alleen als er op {_day(way.asked)} ook een aanvraag van de inwoner lag; een plan is geen aanvraag."
    unsure = "" if point.authority else " Alleen als een overheid beslist."
    return (
        f"{verb} {_day(way.since)}. {start}{unsure} Staat er een andere termijn in de wet of in een brief, dan geldt "
        f"die. {_source(DECISION)}"
    )


def _court(found: Journey, way: Way) -> str:
    letter = "vandaag" if way.asked == found.today else f"op {_day(way.asked)}"
    return (
        f"Twee weken na de ingebrekestelling. Ligt die brief er {letter}, dan kan het vanaf {_day(way.since)}. "
        f"{_source(AFTER_NOTICE)}"
    )


def _point(found: Journey, way: Way) -> DecisionPoint:
    return next(point for point in found.points if point.code in way.doorbraken)


def _objection(_: Journey, way: Way) -> str:
    if way.last is None:
        when = "Op welke dag het besluit bekend is gemaakt, staat niet in het plan."
    else:
        when = f"Is het besluit op {_day(way.since)} bekendgemaakt, dan kan het tot en met {_day(way.last)}."
    start = "De termijn is zes weken vanaf de dag na de bekendmaking."
    return f"{start} {when} Alleen bij een besluit van een overheid. {_source(OBJECTION)}"


def _up(found: Journey, way: Way) -> str:
    told = []
    if way.rung is Rung.NATIONAL:
        told.append(
            "Lokaal en in de regio is het volgens het actieplan geprobeerd."
            if way.sure
            else "Pas als het lokaal en in de regio is geprobeerd. Of dat zo is, staat niet in het plan."
        )
    if way.tried:
        told.append("Volgens het actieplan is dit gedaan.")
    elif (why := _open_because(found, way)) is not None:
        told.append(f"Kan nu: {why}." if way.sure else f"{why[:1].upper()}{why[1:]}.")
    elif way.since is not None:
        told.append(f"Als er op {_day(way.since)} nog geen besluit is over {enumeration(way.doorbraken)}.")
    else:
        undated = any(point.stand is Stand.OPEN for point in found.points)
        told.append("Er is geen dag voor een besluit afgesproken." if undated else "Volgens het plan nu niet nodig.")
    if way.planned:
        told.append(f"In het plan staat het bij: {as_clause(way.planned)}.")
    return " ".join(told)


def _open_because(found: Journey, way: Way) -> str | None:
    """Return why the way up is open today, as a clause; None when it is not."""
    if not found.status.runs:
        return "het plan is afgewezen"
    if way.since is None:
        refused = [point.code for point in found.points if point.refused_for_good]
        return f"over {enumeration(refused)} is nee gezegd" if refused else None
    if way.since > found.today:
        return None
    codes = enumeration(way.doorbraken)
    if _point(found, way).stand is Stand.OPEN:
        return f"de dag voor het besluit over {codes} is voorbij"
    return f"over {codes} is op {_day(way.since)} nee gezegd"
