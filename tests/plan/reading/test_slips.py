"""A slip of one sign, on any line of an example plan, is named where it is; what is below it is looked at too.

`SLIPS=all` tries every slip on every line, instead of a sample.
"""

import os
from collections import Counter

import pytest

from doorbraak_tools.checks import check_case
from tests.plan.reading.slip_trials import PLANS, judged
from tests.support.plans import SMALL, case, found, places, small

EVERY = 1 if os.environ.get("SLIPS") == "all" else 149


def test_the_line_and_the_cure_are_right() -> None:
    outcomes = Counter(
        outcome for number, plan in enumerate(PLANS) for _, outcome, _, _ in judged(plan, EVERY, number % EVERY)
    )
    judged_ones = outcomes.total() - outcomes["harmless"]
    assert judged_ones > 80
    assert outcomes["cure"] + outcomes["line"] >= 0.98 * judged_ones, outcomes
    assert outcomes["cure"] >= 0.95 * judged_ones, outcomes


@pytest.mark.parametrize(
    ("change", "place"),
    [
        (("    - wie: consulent", "    - wie:consulent"), "geen-spatie"),
        (("    K1: De", "    K1 De"), "geen-dubbele-punt"),
        (("    peildatum: ", "    peildatum:"), "geen-spatie"),
    ],
)
def test_the_first_field_of_a_block_is_named_itself(change: tuple[str, str], place: str) -> None:
    text = small(change)
    line = SMALL[: SMALL.index(change[0])].count("\n") + 1
    assert [one.split(":")[0::3] for one in places(text)] == [[str(line), f" {place}"]]


def test_behind_a_slip_the_rest_is_looked_at() -> None:
    text = small(("  wens: Rust.", "  wens:Rust."), ("status: ingediend", "status: half"), ("[K1, L1]", "[K1, L9]"))
    assert [one.code for one in found(text)][:2] == ["kies-uit", "geen-spatie"]
    assert "code-bestaat-niet" in {one.code for one in found(text)}


def test_what_could_not_be_read_is_said() -> None:
    text = small(("  zelf: |\n", '  zelf: {"a" b: [\n'), ("status: ingediend", "status: half"))
    checked = check_case("plan.md", case(text))
    assert checked.unread
    assert not checked.stopped
    assert {"kies-uit"} <= {one.code for one in checked.diagnostics}
