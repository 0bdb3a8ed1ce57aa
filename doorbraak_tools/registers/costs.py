"""The register of costs: figures that carry their unit, year, region, payer and source. None is shipped without."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from doorbraak_tools.model.figure import Figure
from doorbraak_tools.registers.source import packaged


def figures_from(data: Mapping[str, Any]) -> dict[str, Figure]:
    """Return by code the figures in a register file whose shape is what its schema says; every scalar in it is text."""
    return {code: _figure(code, entry) for code, entry in data["cijfers"].items()}


@cache
def packaged_figures() -> Mapping[str, Figure]:
    """Return the register that travels with the package."""
    return figures_from(packaged("kosten"))


def _figure(code: str, entry: Mapping[str, Any]) -> Figure:
    return Figure(
        code=code,
        name=entry["post"],
        amount=entry["bedrag"],
        per=entry["per"],
        year=int(entry["jaar"]),
        region=entry["regio"],
        payer=entry["betaler"],
        source=entry["bron"],
        first_hand=entry["eerste_hand"],
        note=" ".join(entry["toelichting"].split()),
    )
