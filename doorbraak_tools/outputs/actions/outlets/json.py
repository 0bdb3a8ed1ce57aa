"""Machine output. Its shape is versioned and described in schema/acties-uitvoer.schema.json."""

from typing import Any

from doorbraak_tools.outputs.actions.agenda import Action, Agenda
from doorbraak_tools.outputs.actions.board import Threat, Turn
from doorbraak_tools.substance.journey import Kind
from doorbraak_tools.text.escaping import printable_json

VERSION = 1


def make(agenda: Agenda) -> bytes:
    """Return one JSON document: the open actions by role and date, what else waits for somebody, and the threats."""
    document = {
        "version": VERSION,
        "vandaag": agenda.today.isoformat(),
        "acties": [_action(action) for action in agenda.open],
        "anders": [
            {"soort": turn.kind.name.lower(), **_turn(turn)} for turn in agenda.board.turns if turn.kind is not Kind.ACT
        ],
        "dreigingen": [_threat(threat) for threat in agenda.board.threats],
        "niet_gelezen": list(agenda.unread),
    }
    return f"{printable_json(document)}\n".encode("ascii")


def _action(action: Action) -> dict[str, Any]:
    return {"id": action.uid, "lijst": action.list, "status": action.status, **_turn(action)}


def _turn(turn: Turn) -> dict[str, Any]:
    return {
        "plan": turn.path,
        "titel": turn.title,
        "wie": turn.who,
        "wat": turn.what,
        "uiterlijk": None if turn.day is None else turn.day.isoformat(),
        "dagen_te_laat": turn.late,
        "doorbraak": turn.doorbraak or None,
        "wacht_op": list(turn.waits_for),
    }


def _threat(threat: Threat) -> dict[str, Any]:
    return {
        "plan": threat.path,
        "titel": threat.title,
        "wat": threat.what,
        "dag": threat.day.isoformat(),
        "over_dagen": threat.left,
        "nu_aan_zet": threat.next_who,
    }
