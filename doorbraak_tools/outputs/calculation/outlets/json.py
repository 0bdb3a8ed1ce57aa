"""Machine output. Its shape is versioned and described in schema/kosten-uitvoer.schema.json; amounts are in cents."""

from collections.abc import Iterable
from typing import Any

from doorbraak_tools.outputs.calculation import Titled
from doorbraak_tools.substance.costs import Kind, Outcome, scenario_title
from doorbraak_tools.substance.costs.break_even import BreakEven
from doorbraak_tools.substance.costs.calendar import Month
from doorbraak_tools.substance.costs.conventions import SCENARIOS
from doorbraak_tools.substance.costs.item import NOT_COSTS, UNKNOWN
from doorbraak_tools.substance.costs.looking_back import LookingBack
from doorbraak_tools.substance.costs.rounding import (
    CENT,
    RoundedAmount,
    RoundedDifference,
    RoundedGroup,
    RoundedKind,
    RoundedScenario,
    decimal,
    rounded,
    rounded_outcome,
)
from doorbraak_tools.substance.costs.words import in_words
from doorbraak_tools.text.escaping import printable_json
from doorbraak_tools.view.outcome import purses

VERSION = 2


def make(found: Titled) -> bytes:
    """Return one JSON document. A scenario that the plan has not filled in is null."""
    outcome = found.outcome
    seen = rounded_outcome(outcome, CENT)
    document = {
        "version": VERSION,
        "titel": found.title,
        "maanden": outcome.months,
        "eerste_maand": outcome.first.iso if outcome.first else None,
        "scenarios": {key: _scenario(seen.scenario(key), outcome.first) for key in SCENARIOS},
        "vastgelegd": _committed(outcome),
        "verschillen": {found.comparison.baseline: _difference(found) for found in seen.differences},
        "in_woorden": list(in_words(outcome).paragraphs),
        **({} if found.back is None else {"terugblik": _back(found.back)}),
    }
    return f"{printable_json(document)}\n".encode("ascii")


def _scenario(scenario: RoundedScenario | None, first: Month | None) -> dict[str, Any] | None:
    if scenario is None:
        return None
    apart = {kind.value: _kind(found, first) for kind in NOT_COSTS if (found := scenario.of(kind))}
    purse = [_purse(*whole) for whole in purses(scenario)]
    costs = _kind(scenario.costs, first)
    return {"titel": scenario_title(scenario.key), **costs, **apart, "alles_per_betaler": purse}


def _purse(name: str, parts: tuple[RoundedGroup | None, ...], together: RoundedGroup) -> dict[str, Any]:
    amounts = {kind.value: part and _amount(part.amount) for kind, part in zip(Kind, parts, strict=True)}
    return {"betaler": name, **amounts, "samen": _amount(together.amount), "posten_pm": together.unknown}


def _committed(outcome: Outcome) -> dict[str, Any] | None:
    """Return what the doorbraak comes to until its last item ends, per kind; null when it ends within the horizon."""
    whole = outcome.committed
    if whole is None:
        return None
    groups = {kind.value: whole.of(kind) for kind in Kind}
    amounts = {
        key: {**_amount(rounded(group.estimate, CENT)), "posten_pm": group.unknown}
        for key, group in groups.items()
        if group.lines
    }
    return {"maanden": whole.months, **amounts}


def _kind(kind: RoundedKind, first: Month | None) -> dict[str, Any]:
    return {
        "totaal": _amount(kind.total),
        "posten_pm": kind.unknown,
        "eenmalig": _amount(kind.once_and_recurring[0]),
        "doorlopend": _amount(kind.once_and_recurring[1]),
        "per_betaler": _groups(kind.payers, "betaler"),
        "per_baathebber": _groups(kind.gainers, "baathebber"),
        "per_maand": [
            {"maand": month, "kalendermaand": first and first.later(month - 1).iso, **_amount(amount)}
            for month, amount in enumerate(kind.months, start=1)
        ],
        "per_jaar": [{"jaar": year.number, **_amount(amount)} for year, amount in kind.years],
        "posten": [
            {
                "post": line.item.name,
                "betaler": line.item.payer,
                "bedrag": None if amount is None else _amount(amount),
                "onbekend": UNKNOWN if amount is None else None,
                "doorlopend": line.item.comes_back,
                "valt_vrij": line.item.freed,
                "doorbraak": line.item.doorbraak or None,
            }
            for line, amount in kind.lines
        ],
    }


def _difference(found: RoundedDifference) -> dict[str, Any]:
    points = found.comparison.points
    return {
        "antwoord": found.comparison.answer.value,
        "verschil": _amount(found.amount),
        "posten_pm": found.comparison.unknown,
        "per_betaler": _groups(found.payers, "betaler"),
        "zonder_wat_niet_vrijvalt": found.in_cash and _amount(found.in_cash),
        "bepalende_post": {
            "scenario": points[0].scenario,
            "post": points[0].line.item.name,
            "zonder_deze_post": found.comparison.without(points[0].line).value,
        }
        if points
        else None,
        "omslagpunten": [_break_even(point) for point in points],
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
