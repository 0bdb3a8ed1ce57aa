"""The examples that `doorbraak explain` shows of a badly written plan do what they say."""

import pytest

from doorbraak_tools.plan.reading import EXAMPLES, FAULTS, SHAPE_CODES
from tests.support.plans import places


def codes(front_matter: str) -> set[str]:
    return {place.rsplit(" ", 1)[1] for place in places(f"---\n{front_matter}---\n".encode())}


@pytest.mark.parametrize("code", EXAMPLES)
def test_the_first_has_the_fault_and_the_second_has_not(code: str) -> None:
    bad, good = EXAMPLES[code]
    assert code in codes(bad)
    assert not codes(good) & (set(FAULTS) | set(SHAPE_CODES)) - {"ontbreekt"}
