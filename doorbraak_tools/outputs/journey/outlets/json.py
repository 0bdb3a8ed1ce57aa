"""Machine output. Its shape is versioned and described in schema/reis-uitvoer.schema.json."""

from datetime import date
from typing import Any

from doorbraak_tools.substance.decision_points import DecisionPoint
from doorbraak_tools.substance.escalation import Way
from doorbraak_tools.substance.journey import Journey, Move
from doorbraak_tools.text.escaping import printable_json
from doorbraak_tools.view.journey import JourneyText
from doorbraak_tools.view.moves import what_words, who_words
from doorbraak_tools.view.ways import way_words

VERSION = 1


def make(text: JourneyText) -> bytes:
    """Return one JSON document; what the plan does not say is null."""
    found = text.found
    document = {
        "version": VERSION,
        "vandaag": found.today.isoformat(),
        "plan": text.path,
        "titel": found.title,
        "status": found.status,
        "opgesteld": _day(found.written),
        "ingediend_op": _day(found.submitted),
        "dreiging": None if not (found.threat or found.threat_day) else _threat(found),
        "kern": text.lead,
        "nu_aan_zet": None if found.next is None else _move(found.next),
        "als_het_niet_gebeurt": list(text.if_not),
        "doorbraken": [_point(point) for point in found.points],
        "stappen": [_move(move) for move in found.moves],
        "vragen": [
            {"doorbraak": one.doorbraak, "vraag": one.text, "gevraagd_aan": one.put_to or None}
            for one in found.questions
        ],
        "als_het_vastloopt": [_way(found, way) for way in text.ways],
        "dagen": [{"dag": one.day.isoformat(), "wat": one.words, "stand": one.mark.value} for one in text.days],
    }
    return f"{printable_json(document)}\n".encode("ascii")


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _threat(found: Journey) -> dict[str, Any]:
    left = None if found.threat_day is None else (found.threat_day - found.today).days
    return {"wat": found.threat or None, "dag": _day(found.threat_day), "over_dagen": left}


def _point(point: DecisionPoint) -> dict[str, Any]:
    return {
        "doorbraak": point.code,
        "wat": point.what or None,
        "wie_beslist": point.decider or None,
        "stand": point.stand.name.lower(),
        "uitkomst": point.outcome or None,
        "besloten_op": _day(point.decided),
        "sinds": _day(point.since),
        "besluit_nodig_op": None if point.asks_only else point.day or None,
        "wacht_op": list(point.waits_for),
    }


def _move(move: Move) -> dict[str, Any]:
    return {
        "soort": move.kind.name.lower(),
        "wie": who_words(move),
        "wat": what_words(move),
        "doorbraak": move.doorbraak or None,
        "uiterlijk": _day(move.day),
        "dagen_te_laat": move.late,
        "sinds": _day(move.since),
        "wacht_op": list(move.waits_for),
    }


def _way(found: Journey, way: Way) -> dict[str, Any]:
    name, told = way_words(found, way)
    return {
        "naam": name,
        "uitleg": told,
        "doorbraken": list(way.doorbraken),
        "vanaf": _day(way.since),
        "tot_en_met": _day(way.last),
        "zeker": way.sure,
    }
