"""No check stumbles over an answer that is not there yet."""

from dataclasses import replace
from typing import Any

from hypothesis import given

from doorbraak_tools.checks import all_checks, diagnose
from doorbraak_tools.plan.method import plan_schema
from doorbraak_tools.plan.model import BodyPlace, Severity, TextPlace
from doorbraak_tools.plan.reading.conformity import shape_faults
from doorbraak_tools.plan.reading.read import without_empties
from doorbraak_tools.substance.case import Case
from tests.support.plans import TODAY, WHOLE, read
from tests.support.strategies import broken_plans, partial_data

WHOLE_PLAN = read(WHOLE)


@given(partial_data())
def test_every_check_runs_on_any_part_of_a_valid_plan(data: dict[str, Any]) -> None:
    kept: dict[str, Any] = without_empties(data, plan_schema()) or {}
    assert {fault.code for fault in shape_faults(kept, Severity.TODO)} <= {"ontbreekt"}, (
        "the strategy makes valid parts"
    )
    case = Case(replace(WHOLE_PLAN, data=kept), TODAY)
    for check in all_checks():
        for finding in check.find(case):
            assert isinstance(finding.at, (BodyPlace, TextPlace)) or value_at(kept, finding.at[:1]) is not None
            assert "None" not in finding.message + finding.hint


@given(partial_data())
def test_what_is_found_is_in_the_order_of_the_file(data: dict[str, Any]) -> None:
    places = [(one.line, one.column) for one in diagnose(Case(replace(WHOLE_PLAN, data=data), TODAY))]
    assert places == sorted(places)


@given(broken_plans())
def test_no_check_runs_on_a_part_whose_shape_is_wrong(text: str) -> None:
    plan = read(text)
    steps_in_doubt = {path[0] for path in (plan.presumed or plan).unsound if path}
    of_checks = {one.code for one in diagnose(Case(plan, TODAY))} & {check.code for check in all_checks()}
    for check in all_checks():
        assert check.code not in of_checks or not steps_in_doubt & set(check.reads)


def value_at(data: Any, path: tuple[str | int, ...]) -> Any:
    for part in path:
        data = data[part]
    return data
