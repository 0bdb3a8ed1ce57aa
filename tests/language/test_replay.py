"""Two whole plans, typed key by key. `--every-key` strikes every key; else a sample, a small one for `--quick`."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.language.replay import Score, Truth, completion_score, findings_score, outline_score, retyping_score
from tests.support.plans import FIXTURES

PLANS = [FIXTURES.parents[1] / "plans" / f"{name}.md" for name in ("vrij-op-vrijdag", "een-adres-om-te-beginnen")]
SAMPLE: dict[Callable[[Truth, int], Score], int] = {
    outline_score: 127,
    completion_score: 127,
    retyping_score: 127,
    findings_score: 211,
}
"""Each is a prime: so that no shape of a line is always passed over. Checking a plan takes longest."""
QUICK = 1009


@pytest.mark.parametrize("plan", PLANS, ids=lambda path: path.stem)
@pytest.mark.parametrize("score", SAMPLE)
def test_while_a_plan_is_typed_nearly_every_key_finds_outline_and_choices_right(
    request: pytest.FixtureRequest,
    record_property: Callable[[str, object], None],
    plan: Path,
    score: Callable[[Truth, int], Score],
) -> None:
    option = request.config.getoption
    every = 1 if option("--every-key") else QUICK if option("--quick") else SAMPLE[score]
    found = score(Truth(plan.read_text(encoding="utf-8")), every)
    record_property("keys", found.keys)
    record_property("right", f"{found.share:.2%}")
    assert found.keys > 10_000 / every
    assert found.share >= 0.99, "\n".join(found.misses[:20])
