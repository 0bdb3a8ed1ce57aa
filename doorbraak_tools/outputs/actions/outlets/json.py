"""Machine output. Its shape is versioned and described in schema/acties-uitvoer.schema.json."""

from typing import Any

from doorbraak_tools.outputs.actions.agenda import Action, Agenda
from doorbraak_tools.text.escaping import printable_json

SUFFIXES = (".json",)
BINARY = False
VERSION = 1


def make(agenda: Agenda) -> bytes:
    """Return one JSON document with the open actions, by role and date."""
    document = {
        "version": VERSION,
        "vandaag": agenda.today.isoformat(),
        "acties": [_action(action, agenda) for action in agenda.open],
        "niet_gelezen": list(agenda.unread),
    }
    return f"{printable_json(document)}\n".encode("ascii")


def _action(action: Action, agenda: Agenda) -> dict[str, Any]:
    return {
        "id": action.uid,
        "plan": action.path,
        "titel": action.title,
        "lijst": action.list,
        "wie": action.who,
        "wat": action.what,
        "uiterlijk": None if action.due is None else action.due.isoformat(),
        "dagen_te_laat": action.days_late(agenda.today),
        "doorbraak": action.doorbraak or None,
        "status": action.status,
    }
