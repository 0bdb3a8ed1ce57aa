"""The money items of a scenario as a table: as they were written, nothing calculated."""

from collections.abc import Mapping, Sequence
from typing import Any

from doorbraak_tools.plan.method import Schema
from doorbraak_tools.text.amounts import dutch_amount
from doorbraak_tools.view.run import Line, plain

Cells = tuple[tuple[tuple[Line, ...], ...], ...]

OPEN = "…"
"""What stands in the place of an open answer in a line of words."""
_OWN_COLUMN = ("kans", "betaler", "baat_bij", "bruto", "valt_vrij", "doorbraak")


def money_columns(item: Schema, rows: Sequence[Mapping[str, Any]]) -> tuple[tuple[str, ...], Cells]:
    """Return column titles and cells: the item with its note, the amount in words, who pays, where it comes from."""
    fields = item.fields
    used = [key for key in _OWN_COLUMN if any(key in row for row in rows)]
    titles = (fields["post"]["title"], fields["bedrag"]["title"], *(fields[key]["title"] for key in used))
    cells = tuple(
        (
            _lines(row.get("post"), row.get("toelichting")),
            (plain(_amount(row)), *_lines(_kind(row))),
            *(_lines(dutch_amount(row[key]) if key == "bruto" and row.get(key) else row.get(key)) for key in used),
            _lines(_source(row)),
        )
        for row in rows
    )
    return (*titles, fields["bron"]["title"]), cells


def _amount(row: Mapping[str, Any]) -> str:
    amount = row.get("bedrag", "")
    if isinstance(amount, Mapping):
        low, high = amount.get("laag", ""), amount.get("hoog", "")
        words = f"{dutch_amount(low)} tot {dutch_amount(high)}"
    else:
        words = dutch_amount(amount)
    if "per" in row and words != "p.m.":
        words += f" per {row['per'] or OPEN}"
    if "aantal" in row:
        number = row["aantal"] or OPEN
        words += f", {number} keer" if row.get("per") == "keer" else f" × {number}"
    if "elke" in row:
        words += f", elk{'' if row['elke'] in {'kwartaal', 'jaar'} else 'e'} {row['elke'] or OPEN}"
    if "van_maand" in row or "tot_maand" in row:
        words += f", maand {row.get('van_maand', 1) or OPEN}"
        words += f" tot en met {row['tot_maand'] or OPEN}" if "tot_maand" in row else " en verder"
    return words


def _kind(row: Mapping[str, Any]) -> str | None:
    kind = row.get("soort")
    return f"({kind})" if kind not in {None, "kosten"} else None


def _source(row: Mapping[str, Any]) -> str | None:
    details = [str(row[key]) for key in ("jaar", "regio") if key in row]
    if "eerste_hand" in row:
        details.append("uit de eerste hand" if row["eerste_hand"] == "ja" else "uit de tweede hand")
    source = str(row.get("bron") or (f"kostenregister: {row['prijs']}" if "prijs" in row else "")).strip()
    return f"{source} ({', '.join(details)})" if details and source else source or None


def _lines(*values: Any) -> tuple[Line, ...]:
    return tuple(
        plain(line.strip()) for value in values if value is not None for line in str(value).split("\n") if line.strip()
    )
