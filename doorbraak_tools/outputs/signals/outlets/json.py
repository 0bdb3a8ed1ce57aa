"""Machine output. Its shape is versioned and described in schema/signalen-uitvoer.schema.json."""

from typing import Any

from doorbraak_tools.text.escaping import printable_json
from doorbraak_tools.view.signals import HONESTY, Cell, Parts, Signals, SignalTable

VERSION = 1


def make(signals: Signals) -> bytes:
    """Return one JSON document. A number that may not be told is text ("enkele"), a whole in parts a list."""
    document = {
        "version": VERSION,
        "vandaag": signals.today.isoformat(),
        "in_woorden": signals.lead,
        "tellingen": {table.key: _table(table) for table in signals.tables},
        "voorstellen": [
            {"regels": list(one.rules), "voorstel": one.text, "plan": one.slug, "titel": one.title}
            for one in signals.proposals
        ],
        "let_op": list(HONESTY),
    }
    return f"{printable_json(document)}\n".encode("ascii")


def _table(table: SignalTable) -> dict[str, Any]:
    rows = [dict(zip(table.columns, map(_cell, row), strict=True)) for row in table.rows]
    return {"titel": table.title, "wat": table.about, "rijen": rows}


def _cell(cell: Cell) -> Any:
    if isinstance(cell, Parts):
        return [{"namen": list(part.names), "aantal": part.count} for part in cell.parts]
    return cell
