"""What a decider wants to know at once: what is asked, of whom, the decision, the costs, and the resident's word."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from doorbraak_tools.content.legitimacy import legitimacy
from doorbraak_tools.costs import calculate
from doorbraak_tools.costs.words import in_words
from doorbraak_tools.dutch import dutch_date
from doorbraak_tools.method import field_at, said
from doorbraak_tools.model import map_at


@dataclass(frozen=True, slots=True)
class Asked:
    """One doorbraak in short: its code, what is asked, who decides, and the decision in words; outcome is its key."""

    code: str
    what: str
    who: str
    decision: str
    outcome: str


@dataclass(frozen=True, slots=True)
class KeyFacts:
    """A plan in short; an empty text means that the plan does not say it."""

    status: str
    status_means: str
    asked: tuple[Asked, ...]
    costs: str
    resident: str
    threat: str


def key_facts(data: Mapping[str, Any]) -> KeyFacts:
    """Return the facts that stand at the top of a plan, from its front matter."""
    means: str = (field_at(("status",)) or {})["x-waarden"][data["status"]]
    outcome = calculate(data).outcome
    return KeyFacts(
        status=status_said(data),
        status_means=means,
        asked=tuple(_asked(data)),
        costs=in_words(outcome).brief if outcome else "",
        resident=_resident(map_at(data, ("waardendriehoek", "betrokkenheid"))),
        threat=_threat(map_at(data, ("situatieschets", "dreiging"))),
    )


def status_said(data: Mapping[str, Any]) -> str:
    """Return how far a plan is, as it is said to readers."""
    return said(field_at(("status",)) or {}, data["status"])


def outcome_said(outcome: str) -> str:
    """Return the outcome of a decision (its key) as it is said to readers; "" stays ""."""
    return said(field_at(("doorbraak", "D1", "besluit", "uitkomst")) or {}, outcome)


def first_line(text: object) -> str:
    """Return the first line with something in it."""
    return next((line.strip() for line in str(text).split("\n") if line.strip()), "")


def _asked(data: Mapping[str, Any]) -> Iterator[Asked]:
    grounds = legitimacy(data)
    for code, doorbraak in data["doorbraak"].items():
        decision = doorbraak.get("besluit", {})
        yield Asked(
            code,
            first_line(doorbraak.get("wat", "")),
            first_line(grounds.get(code, {}).get("wie_gaat_erover", "")),
            _decision(decision),
            decision.get("uitkomst", ""),
        )


def _decision(decision: dict[str, Any]) -> str:
    outcome: str = decision.get("uitkomst", "")
    if not outcome:
        return "nog geen besluit"
    by, on = decision.get("door"), decision.get("op")
    return outcome_said(outcome) + (f" op {dutch_date(on)}" if on else "") + (f" door {by}" if by else "")


def _resident(involvement: Mapping[str, Any]) -> str:
    words = {
        "ja": "De inwoner staat achter het plan",
        "deels": "De inwoner staat deels achter het plan",
        "nee": "De inwoner staat niet achter het plan",
    }.get(involvement.get("inwoner_staat_erachter", ""), "")
    on = involvement.get("besproken_met_inwoner")
    return words + (f" (besproken op {dutch_date(on)})." if on else ".") if words else ""


def _threat(threat: Mapping[str, Any]) -> str:
    what = first_line(threat.get("wat", "")).rstrip(".")
    return f"{what}, {dutch_date(threat['datum'])}" if what and "datum" in threat else what
