"""A status of a plan: the schema says which there are, and what each means is held here."""

import pytest

from doorbraak_tools.plan.method import plan_schema
from doorbraak_tools.plan.model import Status


def test_the_statuses_are_those_of_the_schema_in_its_order() -> None:
    assert [status.value for status in Status] == plan_schema()["properties"]["status"]["enum"]


@pytest.mark.parametrize("written", [None, "", "klaar", "Concept", 1, ["concept"], {"concept": None}])
def test_what_is_no_status_counts_as_a_concept(written: object) -> None:
    assert Status.read(written) is Status.CONCEPT


def test_a_plan_that_was_handed_in_runs_or_ended() -> None:
    assert [status for status in Status if status.handed_in] == [one for one in Status if one.runs or one.ended]
    assert not [status for status in Status if status.runs and status.ended]
