"""Machine output. Its shape is versioned and described in schema/kosten-uitvoer.schema.json; amounts are in cents."""

from collections.abc import Iterable
from typing import Any

from doorbraak_tools.outputs.calculation import Titled
from doorbraak_tools.substance.costs import Kind, LookingBack, scenario_title
from doorbraak_tools.substance.costs.break_even import BreakEven
from doorbraak_tools.substance.costs.conventions import SCENARIOS
from doorbraak_tools.substance.costs.item import NOT_COSTS, UNKNOWN
from doorbraak_tools.substance.costs.rounding import (
    CENT,
    RoundedAmount,
    RoundedDifference,
    RoundedGroup,
    RoundedKind,
    RoundedScenario,
    decimal,
    rounded_outcome,
)
from doorbraak_tools.substance.costs.words import in_words
from doorbraak_tools.text.escaping import printable_json

SUFFIXES = (".json",)
BINARY = False
VERSION = 1


def make(found: Titled) -> bytes:
    """Return one JSON document. A scenario that the plan has not filled in is null."""
    outcome = found.outcome
    seen = rounded_outcome(outcome, CENT)
    document = {
        "version": VERSION,
        "titel": found.title,
        "maanden": outcome.months,
        "scenarios": {key: _scenario(seen.scenario(key)) for key in SCENARIOS},
        "verschillen": {found.comparison.baseline: _difference(found) for found in seen.differences},
        "in_woorden": list(in_words(outcome).paragraphs),
        **({} if found.back is None else {"terugblik": _back(found.back)}),
    }
    return f"{printable_json(document)}\n".encode("ascii")


def _scenario(scenario: RoundedScenario | None) -> dict[str, Any] | None:
    if scenario is None:
        return None
    apart = {kind.value: _kind(found) for kind in NOT_COSTS if (found := scenario.of(kind))}
    return {"titel": scenario_title(scenario.key), **_kind(scenario.costs), **apart}


def _kind(kind: RoundedKind) -> dict[str, Any]:
    return {
        "totaal": _amount(kind.total),
        "posten_pm": kind.unknown,
        "eenmalig": _amount(kind.once_and_recurring[0]),
        "doorlopend": _amount(kind.once_and_recurring[1]),
        "per_betaler": _groups(kind.payers, "betaler"),
        "per_baathebber": _groups(kind.gainers, "baathebber"),
        "per_maand": [{"maand": month, **_amount(amount)} for month, amount in enumerate(kind.months, start=1)],
        "posten": [
            {
                "post": shown_line.line.item.name,
                "betaler": shown_line.line.item.payer,
                "bedrag": None if shown_line.amount is None else _amount(shown_line.amount),
                "onbekend": UNKNOWN if shown_line.amount is None else None,
            }
            for shown_line in kind.lines
        ],
    }


def _difference(found: RoundedDifference) -> dict[str, Any]:
    decisive = found.comparison.decisive
    return {
        "antwoord": found.comparison.answer.value,
        "verschil": _amount(found.amount),
        "posten_pm": found.comparison.unknown,
        "per_betaler": _groups(found.payers, "betaler"),
        "bepalende_post": None
        if decisive is None
        else {
            "scenario": decisive.scenario,
            "post": decisive.line.item.name,
            "zonder_deze_post": decisive.without.value,
        },
        "omslagpunten": [_break_even(point) for point in (decisive.points if decisive else ())],
    }


def _back(back: LookingBack) -> dict[str, Any]:
    kinds = {kind.value: back.seen(kind, CENT) for kind in Kind if back.of(kind)}
    return {
        "maanden": back.months,
        "posten": [
            {
                "post": item.line.name,
                "betaler": item.line.payer or None,
                "soort": kind,
                "voorzien": item.line.foreseen,
                "verwacht": None if item.expected is None else _amount(item.expected),
                "werd": None if item.real is None else decimal(item.real),
            }
            for kind, seen in kinds.items()
            for item in seen.items
        ],
        "samen": {
            kind: {"verwacht": _amount(seen.expected), "werd": decimal(seen.real), "posten_niet_mee": seen.left_out}
            for kind, seen in kinds.items()
        },
    }


def _break_even(point: BreakEven) -> dict[str, Any]:
    unit = "kans" if point.by_chance else "bedrag"
    return {
        "scenario": point.scenario,
        "post": point.line.item.name,
        "tegenhanger": None if point.rest is None else point.rest.item.name,
        "soort": unit,
        "punt": f"{float(point.point):.4f}",
        "niet_duurder": "vanaf" if point.upward else "tot en met",
        "bestaat": point.possible,
        "binnen_het_plan": point.within,
    }


def _groups(groups: Iterable[RoundedGroup], word: str) -> list[dict[str, Any]]:
    return [{word: group.name, **_amount(group.amount), "posten_pm": group.unknown} for group in groups]


def _amount(amount: RoundedAmount) -> dict[str, str]:
    return {"laag": decimal(amount.low), "verwacht": decimal(amount.expected), "hoog": decimal(amount.high)}
