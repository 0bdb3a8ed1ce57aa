"""The register of costs: tariffs that carry their unit, year, region, payer and source. None is shipped without."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from doorbraak_tools.substance.registers.entries import Tariff
from doorbraak_tools.substance.registers.source import packaged


def tariffs_from(data: Mapping[str, Any]) -> dict[str, Tariff]:
    """Return by code the tariffs in a register file whose shape is what its schema says; every scalar in it is text."""
    return {code: _tariff(code, entry) for code, entry in data["cijfers"].items()}


@cache
def packaged_tariffs() -> Mapping[str, Tariff]:
    """Return the register that travels with the package."""
    return tariffs_from(packaged("kosten"))


def _tariff(code: str, entry: Mapping[str, Any]) -> Tariff:
    return Tariff(
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
