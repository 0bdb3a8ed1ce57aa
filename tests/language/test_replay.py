"""Two whole plans, typed key by key. `--every-key` strikes every key; else a sample, which lets CI go on."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.language.replay import Score, Truth, completion_score, outline_score, retyping_score
from tests.support.plans import FIXTURES

PLANS = [FIXTURES.parents[1] / "plans" / f"{name}.md" for name in ("vrij-op-vrijdag", "een-adres-om-te-beginnen")]
SAMPLE = 61
"""A prime: so that no shape of a line is always passed over."""


@pytest.mark.parametrize("plan", PLANS, ids=lambda path: path.stem)
@pytest.mark.parametrize("score", [outline_score, completion_score, retyping_score])
def test_while_a_plan_is_typed_nearly_every_key_finds_outline_and_choices_right(
    request: pytest.FixtureRequest,
    record_property: Callable[[str, object], None],
    plan: Path,
    score: Callable[[Truth, int], Score],
) -> None:
    every = 1 if request.config.getoption("--every-key") else SAMPLE
    found = score(Truth(plan.read_text(encoding="utf-8")), every)
    record_property("keys", found.keys)
    record_property("right", f"{found.share:.2%}")
    assert found.keys > 10_000 / every
    assert found.share >= 0.99, "\n".join(found.misses[:20])
