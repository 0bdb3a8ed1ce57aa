"""The quick engine and the reference engine give the same verdict on whatever a plan can hold."""

from copy import deepcopy
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from doorbraak_tools.plan.reading.conformity import quick_look, validator
from tests.support.plans import WHOLE, read

_ODD = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-5, 10**15),
    st.sampled_from(
        ["", "K1", "D1", "2026-02-30", "2026-07-06", "1.250", "€ 12,50", "pm", "ja", "50-80%", "É", "x" * 130]
    ),
    st.text(max_size=20),
    st.lists(st.sampled_from(["K1", "L1", "K1", "D1"]), max_size=3),
    st.dictionaries(st.sampled_from(["laag", "hoog", "D1", "x"]), st.integers(0, 9), max_size=3),
)
_STEPS = st.lists(st.integers(0, 60), min_size=1, max_size=8)


def _changed(data: Any, steps: list[int], value: Any) -> Any:
    """Return the data with one value replaced, found by walking down: each step picks a child."""
    result = deepcopy(data)
    inner = result
    for number, step in enumerate(steps):
        keys: list[Any] = list(inner) if isinstance(inner, dict) else list(range(len(inner)))
        if not keys:
            break
        key = keys[step % len(keys)]
        if number == len(steps) - 1 or not isinstance(inner[key], (dict, list)):
            inner[key] = value
            break
        inner = inner[key]
    return result


@settings(max_examples=5 * settings().max_examples)
@given(st.lists(st.tuples(_STEPS, _ODD), min_size=0, max_size=4))
def test_the_engines_agree(changes: list[tuple[list[int], Any]]) -> None:
    data = dict(read(WHOLE).data)
    for steps, value in changes:
        data = _changed(data, steps, value)
    assert quick_look()(data) is validator().is_valid(data)


def test_the_quick_engine_accepts_a_whole_plan() -> None:
    assert quick_look()(dict(read(WHOLE).data))
