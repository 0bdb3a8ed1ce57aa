"""The figure of rendement, drawn at build time: per payer a bar for each scenario, with a line from low to high.

It is read without colour: every bar has its words and amounts above it, and each scenario a pattern of its own. Lengths
are units of the drawing; the drawing is as wide as a phone, so that its letters stay large enough there.
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from jinja2 import Template
from markupsafe import Markup

from doorbraak_tools.substance.costs.conventions import BREAKTHROUGH, CURRENT, NOTHING
from doorbraak_tools.substance.costs.rounding import RoundedAmount, RoundedGroup, RoundedOutcome
from doorbraak_tools.text.dutch import in_short
from doorbraak_tools.view.outcome import SHORT, by_payer, payer_words
from doorbraak_tools.view.templating import environment

WIDTH = 420
_LEFT, _RIGHT = 2, 12
_NAME, _WORDS, _BAR, _BETWEEN = 22, 18, 20, 12
_LONGEST_NAME = 46
PATTERN = {CURRENT: "streep", NOTHING: "stip", BREAKTHROUGH: "vol"}


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


def figure(seen: RoundedOutcome, style: str = "") -> Markup:
    """Return the figure as SVG; empty when no payer has a known amount. `style` is CSS to put into it, trusted."""
    most = max((group.amount.high for _, groups in by_payer(seen) for _, group in groups if group), default=0)
    if not most:
        return Markup("")
    payers: list[_Payer] = []
    top = 0
    for name, groups in by_payer(seen):
        if not any(group and group.amount.high > 0 for _, group in groups):
            continue  # nothing to draw; the table below says it
        payer_top, bars = top, []
        top += _NAME
        for scenario, group in groups:
            bars.append(_bar(scenario, group, top, (WIDTH - _LEFT - _RIGHT) / most))
            top += _WORDS + (_BAR if bars[-1].drawn else 0)
        payers.append(_Payer(in_short(name, _LONGEST_NAME), payer_top, tuple(bars)))
        top += _BETWEEN
    own_style = Markup(style)  # noqa: S704  (of the outlet itself, never of a plan)
    drawn = _template().render(payers=payers, width=WIDTH, height=top, left=_LEFT, style=own_style)
    return Markup(drawn)  # noqa: S704  (autoescape is on)


@cache
def _template() -> Template:
    return environment(Path(__file__).parent / "templates").get_template("figure.svg")


def _bar(scenario: str, group: RoundedGroup | None, top: int, scale: float) -> _Bar:
    amount = RoundedAmount(0, 0, 0) if group is None else group.amount
    end, low, high = (round(_LEFT + part * scale, 1) for part in (amount.expected, amount.low, amount.high))
    words = f"{SHORT[scenario]}: {', '.join(payer_words(group))}"
    return _Bar(words, PATTERN[scenario], top, end, low, high, drawn=amount.high > 0)
