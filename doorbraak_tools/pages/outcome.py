"""What the amounts of a plan come to, on its page: in sentences, in a figure and in tables."""

from dataclasses import dataclass

from markupsafe import Markup, escape

from doorbraak_tools.costs import Kind, calculate, scenario_title
from doorbraak_tools.costs.conventions import CURRENT, NOTHING
from doorbraak_tools.costs.euros import euros
from doorbraak_tools.costs.rounding import EURO, Shown
from doorbraak_tools.costs.shown import ShownOutcome, shown
from doorbraak_tools.costs.words import in_words
from doorbraak_tools.pages.figure import SHORT, by_payer, figure, payer_words
from doorbraak_tools.pages.page import RULES, href
from doorbraak_tools.pages.templating import render
from doorbraak_tools.release import PublicPlan

_MINUS = {CURRENT: "de huidige situatie", NOTHING: "niets doen"}
_APART = {Kind.BENEFIT: "Uitkering", Kind.LOAN: "Lening"}


@dataclass(frozen=True, slots=True)
class _Row:
    """A row of a table: its name, a remark under it, and its cells; a cell is a tuple of lines."""

    name: str
    remark: str
    cells: tuple[tuple[str, ...], ...]


def outcome_html(plan: PublicPlan, source: str) -> Markup:
    """Return the outcome of a plan for its page; empty when there is none or when its amounts are not right."""
    outcome = calculate(plan.data).outcome
    if outcome is None:
        return Markup("")
    seen = shown(outcome, EURO)
    words = in_words(outcome)
    return render(
        "outcome.html",
        lead=_kept_together(words.costs),
        paragraphs=[
            *((f"Vergeleken met {_MINUS[key]}.", _kept_together(text)) for key, text in words.answers.items()),
            *([("Wie betaalt en wie er baat bij heeft.", _kept_together(words.pockets))] if words.pockets else []),
        ],
        figure=figure(seen),
        amounts=("Laag", "Verwacht", "Hoog"),
        totals=_totals(seen),
        differences=_differences(seen),
        apart=_apart(seen),
        scenarios=[SHORT[scenario.key] for scenario in seen.scenarios],
        payers=[_Row(name, "", tuple(payer_words(group) for _, group in groups)) for name, groups in by_payer(seen)],
        months="1 maand" if outcome.months == 1 else f"{outcome.months} maanden",
        rules=href(source, RULES),
    )


def _kept_together(sentence: str) -> Markup:
    """Return a sentence of which no line ends between € and the number."""
    return Markup(str(escape(sentence)).replace("€ ", "€&nbsp;"))  # noqa: S704  (escaped first)


def _totals(seen: ShownOutcome) -> list[_Row]:
    return [
        _Row(scenario_title(scenario.key), _unknown(scenario.costs.unknown), _cells(scenario.costs.total))
        for scenario in seen.scenarios
    ]


def _differences(seen: ShownOutcome) -> list[_Row]:
    return [
        _Row(
            f"Doorbraak min {_MINUS[found.comparison.baseline]}",
            "; ".join(filter(None, (found.comparison.answer.value, _unknown(found.comparison.unknown)))),
            _cells(found.amount),
        )
        for found in seen.differences
    ]


def _apart(seen: ShownOutcome) -> list[_Row]:
    return [
        _Row(f"{word}: {scenario_title(scenario.key).lower()}", _unknown(part.unknown), _cells(part.total))
        for kind, word in _APART.items()
        for scenario in seen.scenarios
        if (part := scenario.of(kind)) is not None
    ]


def _cells(amount: Shown) -> tuple[tuple[str, ...], ...]:
    return tuple((euros(part, EURO),) for part in (amount.low, amount.expected, amount.high))


def _unknown(items: int) -> str:
    return "exclusief p.m." if items else ""
