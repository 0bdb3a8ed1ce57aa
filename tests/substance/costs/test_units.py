"""The units of time and the kinds of money: the schemas say which there are, the calculation what they are worth."""

import pytest

from doorbraak_tools.plan.method import field_at, load_schema
from doorbraak_tools.plan.queries import RENDEMENT
from doorbraak_tools.substance.costs import Kind
from doorbraak_tools.substance.costs.conventions import PERIODS_IN_A_YEAR, PIECES, SCENARIOS


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_the_calculation_knows_every_unit_and_kind_that_a_plan_can_choose(scenario: str) -> None:
    item = field_at((*RENDEMENT, scenario, 0))
    assert list(item.fields["per"].options) == [*PIECES, *PERIODS_IN_A_YEAR]
    assert list(item.fields["elke"].options) == [*PERIODS_IN_A_YEAR]
    assert list(item.fields["soort"].options) == [kind.value for kind in Kind]


def test_the_register_of_figures_has_the_units_of_a_plan() -> None:
    units = [*PIECES, *PERIODS_IN_A_YEAR]
    assert [one["enum"] for one in _named("per", load_schema("kosten"))] == [units]


def _named(name: str, node: object) -> list[dict[str, object]]:
    """Return what a schema says of every field of that name."""
    if not isinstance(node, dict):
        return []
    here = [node["properties"][name]] if name in node.get("properties", {}) else []
    return [*here, *(one for child in node.values() for one in _named(name, child))]
