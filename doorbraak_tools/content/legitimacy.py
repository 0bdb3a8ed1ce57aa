"""The corner legitimiteit of a plan: which of its answers cite rules, and the day for which those were read."""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from typing import Any

from doorbraak_tools.dutch import iso_day
from doorbraak_tools.method import field_at
from doorbraak_tools.model import DataPath, map_at

LEGITIMACY: DataPath = ("waardendriehoek", "legitimiteit")
"""Where a plan says by what right."""


def legitimacy(data: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return the corner legitimiteit of a plan with this data; empty when there is none."""
    return map_at(data, LEGITIMACY)


def peildatum(data: Mapping[str, Any]) -> date | None:
    """Return the day for which a plan read the rules that it cites, or None."""
    return iso_day(str(legitimacy(data).get("peildatum", "")))


@cache
def citing() -> tuple[str, ...]:
    """Return the answers about one doorbraak of which the schema says that each line cites a rule."""
    fields = (field_at((*LEGITIMACY, "D1")) or {})["properties"]
    return tuple(key for key, field in fields.items() if field.get("x-citeert"))


def citing_answers(data: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
    """Yield the code of the doorbraak, the schema's name and the text of every answer that cites rules."""
    for code, part in legitimacy(data).items():
        for answer in citing() if isinstance(part, Mapping) else ():
            if isinstance(part.get(answer), str):
                yield code, answer, part[answer]
