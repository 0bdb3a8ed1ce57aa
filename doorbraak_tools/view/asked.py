"""What a plan asks: per doorbraak what, of whom, by which day, and whether there is a decision already."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from doorbraak_tools.plan.method import field_at, said
from doorbraak_tools.plan.model import map_at
from doorbraak_tools.plan.queries import Data
from doorbraak_tools.substance.case import Case
from doorbraak_tools.text.dutch import as_clause, dutch_date

_SPEAKS_OF_DECIDING = re.compile(r"\bbeslui(?:t|ten)\b|\bbesliss?(?:en|ing|t)?\b", re.IGNORECASE)
_STILL_OPEN = "aangehouden"


@dataclass(frozen=True, slots=True)
class Asked:
    """A doorbraak as who decides sees it. `day` (ISO) is the day by which a decision is needed, or "".

    A plan has no field for that day: it is the day of the first action for this doorbraak that speaks of deciding, else
    the day of what threatens. `because` says which of the two, in a sentence. An empty text means that the plan does
    not say it.
    """

    code: str
    data: Data
    grounds: Data
    day: str
    because: str

    @property
    def what(self) -> str:
        """What is asked, in a line."""
        return first_line(self.data.get("wat", ""))

    @property
    def obstacle(self) -> str:
        """What must be broken through, in a line."""
        return first_line(self.data.get("knelpunt", ""))

    @property
    def who(self) -> str:
        """Who decides, in a line."""
        return first_line(self.grounds.get("wie_gaat_erover", ""))

    @property
    def decision(self) -> Data:
        """The decision that there is; empty when there is none."""
        return map_at(self.data, ("besluit",))

    @property
    def outcome(self) -> str:
        """The outcome of the decision, by its key; "" when there is none."""
        return str(self.decision.get("uitkomst", ""))

    @property
    def decided(self) -> bool:
        """Whether nothing is asked any more."""
        return bool(self.outcome) and self.outcome != _STILL_OPEN

    @property
    def decision_words(self) -> str:
        """The decision in words: the outcome, the day and who took it."""
        if not self.outcome:
            return "nog geen besluit"
        by, on = self.decision.get("door"), self.decision.get("op")
        return outcome_said(self.outcome) + (f" op {dutch_date(on)}" if on else "") + (f" door {by}" if by else "")


def asked(case: Case) -> Iterator[Asked]:
    """Yield the doorbraken of a plan in its order."""
    for code, data in case.doorbraken.items():
        yield Asked(code, data, map_at(case.legitimacy, (code,)), *_day(case, code))


def outcome_said(outcome: str) -> str:
    """Return the outcome of a decision (its key) as it is said to readers; "" stays ""."""
    return said(field_at(("doorbraak", "D1", "besluit", "uitkomst")) or {}, outcome)


def first_line(text: object) -> str:
    """Return the first line with something in it."""
    return next((line.strip() for line in str(text).split("\n") if line.strip()), "")


def _day(case: Case, code: str) -> tuple[str, str]:
    deciding = [
        action
        for _, action in case.realising
        if action.get("doorbraak") == code
        and action.get("uiterlijk")
        and _SPEAKS_OF_DECIDING.search(str(action.get("wat")))
    ]
    if deciding:
        first = min(deciding, key=lambda action: str(action["uiterlijk"]))
        who = f"{first['wie']}: " if first.get("wie") else ""
        return str(first["uiterlijk"]), f"In het actieplan staat bij die dag: {who}{as_clause(first['wat'])}."
    threat = str(case.threat.get("datum") or "")
    if threat:
        return threat, f"Op {dutch_date(threat)} gebeurt wat dreigt. Het actieplan noemt geen dag voor het besluit."
    return "", "Het plan noemt geen dag voor het besluit."
