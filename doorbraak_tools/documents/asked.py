"""What a plan asks of who decides: per doorbraak the day by which, and whether there is a decision already."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from doorbraak_tools.content.legitimacy import legitimacy
from doorbraak_tools.documents.material import Material
from doorbraak_tools.dutch import as_clause, dutch_date
from doorbraak_tools.model import value_at

_SPEAKS_OF_DECIDING = re.compile(r"\bbeslui(?:t|ten)\b|\bbesliss?(?:en|ing|t)?\b", re.IGNORECASE)
_STILL_OPEN = "aangehouden"


@dataclass(frozen=True, slots=True)
class Asked:
    """A doorbraak as who decides sees it. `day` (ISO) is the day by which a decision is needed, or "".

    A plan has no field for that day: it is the day of the first action for this doorbraak that speaks of deciding, else
    the day of what threatens. `because` says which of the two, in a sentence.
    """

    code: str
    data: Mapping[str, Any]
    grounds: Mapping[str, Any]
    day: str
    because: str

    @property
    def decision(self) -> Mapping[str, Any]:
        """The decision that there is; empty when there is none."""
        decision: Mapping[str, Any] = self.data.get("besluit", {})
        return decision

    @property
    def decided(self) -> bool:
        """Whether nothing is asked any more."""
        return bool(self.decision.get("uitkomst")) and self.decision["uitkomst"] != _STILL_OPEN


def asked(material: Material) -> tuple[Asked, ...]:
    """Return the doorbraken of a plan in its order."""
    grounds = legitimacy(material.data)
    return tuple(
        Asked(code, data, grounds.get(code, {}), *_day(material.data, code))
        for code, data in material.data.get("doorbraak", {}).items()
    )


def _day(data: Mapping[str, Any], code: str) -> tuple[str, str]:
    actions = [action for action in data.get("actieplan", {}).get("realiseren", ()) if action.get("doorbraak") == code]
    deciding = [
        action for action in actions if action.get("uiterlijk") and _SPEAKS_OF_DECIDING.search(str(action.get("wat")))
    ]
    if deciding:
        first = min(deciding, key=lambda action: str(action["uiterlijk"]))
        who = f"{first['wie']}: " if first.get("wie") else ""
        return str(first["uiterlijk"]), f"In het actieplan staat bij die dag: {who}{as_clause(first['wat'])}."
    threat = str(value_at(data, ("situatieschets", "dreiging", "datum")) or "")
    if threat:
        return threat, f"Op {dutch_date(threat)} gebeurt wat dreigt. Het actieplan noemt geen dag voor het besluit."
    return "", "Het plan noemt geen dag voor het besluit."
