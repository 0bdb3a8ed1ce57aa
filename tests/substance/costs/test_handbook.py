"""The handbook page that explains the calculation says what the calculation does."""

import re

from doorbraak_tools.site.pages import fill_markers
from doorbraak_tools.substance.costs import Outcome, calculate
from doorbraak_tools.substance.costs.conventions import BREAKTHROUGH, CURRENT, NOTHING, rules
from doorbraak_tools.substance.costs.rounding import EURO, RoundedAmount, euros, rounded_outcome
from doorbraak_tools.substance.registers.tariffs import packaged_tariffs
from doorbraak_tools.text import resources
from doorbraak_tools.text.amounts import dutch_amount
from tests.support.plans import read

PAGE = (resources.folder("docs") / "rekenen.md").read_text(encoding="utf-8")


def example() -> Outcome:
    found = re.search(r"```yaml\n(waardendriehoek:.*?)```", PAGE, re.DOTALL)
    assert found is not None
    calculation = calculate(read(f"---\n{found[1]}---\n").data)
    assert calculation.outcome is not None
    return calculation.outcome


def row(name: str, amount: RoundedAmount) -> str:
    return f"| {name} | " + " | ".join(euros(part, EURO) for part in (amount.low, amount.expected, amount.high)) + " |"


def test_the_worked_example_comes_to_what_the_page_says() -> None:
    seen = rounded_outcome(example(), EURO)
    names = {
        CURRENT: "Huidige situatie",
        NOTHING: "Als er niets gebeurt, exclusief p.m.",
        BREAKTHROUGH: "Doorbraakscenario",
    }
    for key, name in names.items():
        scenario = seen.scenario(key)
        assert scenario is not None
        assert row(name, scenario.costs.total) in PAGE
    (found,) = (found for found in seen.differences if found.comparison.baseline == NOTHING)
    for word, number in (("Laag", found.amount.low), ("Verwacht", found.amount.expected), ("Hoog", found.amount.high)):
        amount = re.escape(euros(number, EURO).replace("-", "−"))
        assert re.search(rf"^\| {word} \|.*\| {amount} \|$", PAGE, re.MULTILINE)


def test_every_convention_is_on_the_page() -> None:
    html = fill_markers(PAGE, "rekenen.md")
    for rule in rules():
        assert f"<dt>{rule.title.replace(chr(39), '&#39;')}</dt>" in html
    assert "<code>van_maand</code>" in html
    assert "&lt;code" not in html


def test_every_shipped_figure_is_on_the_page() -> None:
    for code, figure in packaged_tariffs().items():
        what = f"| `{code}` | {figure.name} | {dutch_amount(str(figure.amount))} per {figure.per} |"
        assert f"{what} {figure.year}, {figure.region} |" in PAGE
