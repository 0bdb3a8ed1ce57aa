"""Every example plan worked out again from its YAML, by a way of its own, with fractions."""

from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
import yaml

from doorbraak_tools.substance.costs import Estimate, Kind, Outcome, calculate, same_name
from tests.support.plans import FIXTURES, read

PLANS = sorted((FIXTURES.parents[1] / "plans").glob("*.md"))
MONTHS_IN = {
    "dag": Fraction(12, 365),
    "week": Fraction(12, 52),
    "maand": Fraction(1),
    "kwartaal": Fraction(3),
    "jaar": Fraction(12),
}
Row = dict[str, Any]
Three = tuple[Fraction, Fraction, Fraction]


def rendement(path: Path) -> Row:
    """Return rendement with every value as the text that stands in the file."""
    front = path.read_text(encoding="utf-8").split("---\n")[1]
    found: Row = yaml.load(front, yaml.BaseLoader)["waardendriehoek"]["rendement"]
    return found


def euros(text: str) -> Fraction:
    return Fraction(text.replace(",", "."))


def ends(row: Row) -> tuple[Fraction, Fraction]:
    amount = row["bedrag"]
    return (euros(amount["laag"]), euros(amount["hoog"])) if isinstance(amount, dict) else (euros(amount),) * 2


def chances(row: Row) -> tuple[Fraction, Fraction]:
    low, _, high = row.get("kans", "100%").rstrip("%").partition("-")
    return euros(low) / 100, euros(high or low) / 100


def middle_of(pair: tuple[Fraction, Fraction]) -> Fraction:
    return (pair[0] + pair[1]) / 2


def count(row: Row, horizon: int) -> Fraction:
    months = max(0, min(horizon, int(row.get("tot_maand", horizon))) - int(row.get("van_maand", 1)) + 1)
    if "elke" in row:
        return euros(row.get("aantal", "1")) * months / MONTHS_IN[row["elke"]]
    if "aantal" in row:
        return euros(row["aantal"]) if months else Fraction(0)
    return months / MONTHS_IN[row["per"]] if row.get("per", "keer") in MONTHS_IN else Fraction(bool(months))


def worth(row: Row, horizon: int) -> Three:
    if row["bedrag"] == "pm":
        return (Fraction(0),) * 3
    (low, high), (seldom, often), times = ends(row), chances(row), count(row, horizon)
    return low * seldom * times, (low + high) * (seldom + often) / 4 * times, high * often * times


def summed(rows: list[Row], horizon: int) -> Three:
    columns = [worth(row, horizon) for row in rows]
    low, middle, high = (sum((column[end] for column in columns), Fraction(0)) for end in range(3))
    return low, middle, high


def three(estimate: Estimate) -> Three:
    return estimate.low, estimate.expected, estimate.high


def outcome_of(path: Path) -> Outcome:
    found = calculate(read(path.read_bytes()).data).outcome
    assert found is not None
    return found


@pytest.fixture(params=PLANS, ids=lambda path: path.stem)
def plan(request: pytest.FixtureRequest) -> tuple[Outcome, Row]:
    path: Path = request.param
    return outcome_of(path), rendement(path)


def test_there_are_eight() -> None:
    assert len(PLANS) == 8


def test_totals_per_kind_and_payer_over_the_horizon_and_over_years(plan: tuple[Outcome, Row]) -> None:
    outcome, written = plan
    for months in (int(written["maanden"]), 24, 60):
        again = calculate({"waardendriehoek": {"rendement": {**_typed(written), "maanden": months}}}).outcome
        assert again is not None
        for scenario in (outcome if months == outcome.months else again).scenarios:
            for kind in Kind:
                rows = [row for row in written[scenario.key] if row.get("soort", "kosten") == kind.value]
                assert three(scenario.of(kind).estimate) == summed(rows, months)
                for group in scenario.by_payer(kind):
                    own = [row for row in rows if same_name(row["betaler"]) == same_name(group.name)]
                    assert three(group.estimate) == summed(own, months)


def test_the_difference_is_expected_minus_expected_and_the_break_even_makes_it_nothing(
    plan: tuple[Outcome, Row],
) -> None:
    outcome, written = plan
    months = outcome.months
    for found in outcome.comparisons:
        if found.kind is not Kind.COSTS:
            continue
        ours, theirs = (
            [row for row in written[key] if row.get("soort", "kosten") == "kosten"]
            for key in ("doorbraakscenario", found.baseline)
        )
        assert found.estimate.expected == summed(ours, months)[1] - summed(theirs, months)[1]
        for point in found.points:
            change = Fraction(0)
            for row in ours if point.scenario == "doorbraakscenario" else theirs:
                times = count(row, months)
                if row["post"] == point.line.item.name:
                    middle = middle_of(ends(row) if point.by_chance else chances(row))
                    change += middle * times * point.point - worth(row, months)[1]
                elif point.rest is not None and row["post"] == point.rest.item.name:
                    change += middle_of(ends(row)) * times * (1 - point.point) - worth(row, months)[1]
            moved = change if point.scenario == "doorbraakscenario" else -change
            assert found.estimate.expected + moved == 0, point.line.item.name


def _typed(written: Row) -> Row:
    """Return rendement with whole numbers where a plan has them."""
    return {
        key: [
            {name: int(value) if name in {"van_maand", "tot_maand", "jaar"} else value for name, value in row.items()}
            for row in rows
        ]
        for key, rows in written.items()
        if isinstance(rows, list)
    }


def runs_in(row: Row, horizon: int) -> list[int]:
    """Return the months, from 1, in which an item counts; once counts in its first month."""
    first, last = int(row.get("van_maand", 1)), min(horizon, int(row.get("tot_maand", horizon)))
    recurs = "elke" in row or ("aantal" not in row and row.get("per", "keer") in MONTHS_IN)
    months = list(range(first, last + 1))
    return months if recurs else months[:1]


def test_the_years_and_what_is_committed(plan: tuple[Outcome, Row]) -> None:
    outcome, written = plan
    assert outcome.first is not None
    began = outcome.first.year * 12 + outcome.first.number - 1
    for scenario in outcome.scenarios:
        costs = [row for row in written[scenario.key] if row.get("soort", "kosten") == "kosten"]
        months = scenario.by_month(Kind.COSTS)
        for year in outcome.years:
            expected = Fraction(0)
            for row in costs:
                runs = runs_in(row, outcome.months)
                inside = [month for month in runs if (began + month - 1) // 12 == year.number]
                expected += worth(row, outcome.months)[1] * len(inside) / len(runs) if runs else 0
            assert sum(month.expected for month in months[year.first - 1 : year.last]) == expected
    ours = [row for row in written["doorbraakscenario"] if row.get("soort", "kosten") == "kosten"]
    longest = max(int(row.get("tot_maand", 0)) for row in ours)
    if longest <= outcome.months:
        assert outcome.committed is None
    else:
        ended = [{**row, "tot_maand": row.get("tot_maand", str(outcome.months))} for row in ours]
        assert outcome.committed is not None
        assert three(outcome.committed.of(Kind.COSTS).estimate) == summed(ended, longest)
