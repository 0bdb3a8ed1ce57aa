"""The figure of rendement, drawn at build time: per payer a bar for each scenario, with a line from low to high.

It is read without colour: every bar has its words and amounts above it, and each scenario a pattern of its own. Lengths
are units of the drawing; the drawing is as wide as a phone, so that its letters stay large enough there.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from doorbraak_tools.costs import same_name
from doorbraak_tools.costs.conventions import BREAKTHROUGH, CURRENT, NOTHING
from doorbraak_tools.costs.euros import euros, span
from doorbraak_tools.costs.rounding import EURO, Shown
from doorbraak_tools.costs.shown import ShownGroup, ShownOutcome
from doorbraak_tools.pages.templating import render

WIDTH = 420
_LEFT, _RIGHT = 2, 12
_NAME, _WORDS, _BAR, _BETWEEN = 22, 18, 20, 12
_LONGEST_NAME = 46
SHORT = {CURRENT: "Nu", NOTHING: "Niets doen", BREAKTHROUGH: "Doorbraak"}
"""How a small space calls a scenario."""

_PATTERN = {CURRENT: "streep", NOTHING: "stip", BREAKTHROUGH: "vol"}


@dataclass(frozen=True, slots=True)
class _Bar:
    """One bar: its words and their height, and where it ends. Without amount there are only words."""

    words: str
    pattern: str
    top: int
    end: float
    low: float
    high: float
    drawn: bool


@dataclass(frozen=True, slots=True)
class _Payer:
    name: str
    top: int
    bars: tuple[_Bar, ...]


def figure(seen: ShownOutcome) -> Markup:
    """Return the figure as inline SVG; empty when no payer has a known amount."""
    most = max((group.amount.high for _, groups in by_payer(seen) for _, group in groups if group), default=0)
    if not most:
        return Markup("")
    payers: list[_Payer] = []
    top = 0
    for name, groups in by_payer(seen):
        payer_top, bars = top, []
        top += _NAME
        for scenario, group in groups:
            bars.append(_bar(scenario, group, top, (WIDTH - _LEFT - _RIGHT) / most))
            top += _WORDS + (_BAR if bars[-1].drawn else 0)
        payers.append(_Payer(_shortened(name), payer_top, tuple(bars)))
        top += _BETWEEN
    return render("figure.html", payers=payers, width=WIDTH, height=top, left=_LEFT)


def by_payer(seen: ShownOutcome) -> Iterator[tuple[str, list[tuple[str, ShownGroup | None]]]]:
    """Yield each payer with what it pays in each scenario (None: nothing), in the order in which they appear."""
    names: dict[str, str] = {}
    for scenario in seen.scenarios:
        for group in scenario.costs.payers:
            names.setdefault(same_name(group.name), group.name)
    for key, name in names.items():
        yield (
            name,
            [
                (scenario.key, next((g for g in scenario.costs.payers if same_name(g.name) == key), None))
                for scenario in seen.scenarios
            ],
        )


def _bar(scenario: str, group: ShownGroup | None, top: int, scale: float) -> _Bar:
    amount = Shown(0, 0, 0) if group is None else group.amount
    end, low, high = (round(_LEFT + part * scale, 1) for part in (amount.expected, amount.low, amount.high))
    words = f"{SHORT[scenario]}: {', '.join(payer_words(group))}"
    return _Bar(words, _PATTERN[scenario], top, end, low, high, drawn=amount.high > 0)


def payer_words(group: ShownGroup | None) -> tuple[str, ...]:
    """Return what a payer pays, in parts: expected, from low to high when they differ, and whether more is unknown."""
    if group is None:
        return ("geen kosten",)
    if group.unknown and not group.amount.high:
        return ("p.m.",)
    parts = [euros(group.amount.expected, EURO)]
    if group.amount.low != group.amount.high:
        parts.append(span(group.amount, EURO))
    return (*parts, "exclusief p.m.") if group.unknown else tuple(parts)


def _shortened(name: str) -> str:
    return name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1].rstrip()}…"
