"""Whole plans, typed key by key. `--every-key` types all of them; else two, at a sample, a small one for `--quick`."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.language.replay import Score, Truth, completion_score, findings_score, outline_score, retyping_score
from tests.support.plans import FIXTURES

TYPED = ("vrij-op-vrijdag", "een-adres-om-te-beginnen")
PLANS = sorted((FIXTURES.parents[1] / "plans").glob("[!R]*.md"), key=lambda path: path.stem not in TYPED)
SCORES: dict[Callable[[Truth, int], Score], int] = {
    outline_score: 1,
    completion_score: 1,
    retyping_score: 1,
    findings_score: 3,
}
"""At one in how many of the telling keys each is struck; checking a plan takes longest."""
SAMPLE, QUICK = 19, 127


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    plans = PLANS if metafunc.config.getoption("--every-key") else PLANS[: len(TYPED)]
    metafunc.parametrize("plan", plans, ids=lambda path: path.stem)


@pytest.mark.parametrize("score", SCORES)
def test_while_a_plan_is_typed_nearly_every_key_finds_outline_and_choices_right(
    request: pytest.FixtureRequest, plan: Path, score: Callable[[Truth, int], Score]
) -> None:
    option = request.config.getoption
    every = SCORES[score] * (1 if option("--every-key") else QUICK if option("--quick") else SAMPLE)
    found = score(Truth(plan.read_text(encoding="utf-8")), every)
    request.node.user_properties += [("keys", found.keys), ("right", f"{found.share:.2%}")]  # for --junitxml
    assert found.keys > 1_000 / every
    assert found.share >= 0.99, "\n".join(found.misses[:20])
