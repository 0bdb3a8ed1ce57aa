"""How fast is the calculation? CPU time per item and per plan, which should stay the same. Run: make bench"""

import statistics
import time
from collections.abc import Callable
from functools import partial

from doorbraak_tools.substance.costs import Outcome, calculate
from doorbraak_tools.substance.costs.rounding import CENT, rounded_outcome
from doorbraak_tools.substance.costs.words import in_words
from tests.substance.costs.support import Item, data, item

PERIODS = ("week", "maand", "kwartaal")


def some_items(number: int) -> list[Item]:
    """Return items of many kinds, paid by as many payers as a plan has."""
    return [
        item(
            {"laag": 10 + index % 7, "hoog": 90 + index % 11}, f"betaler {index % 6}", f"Post {index}",
            per="uur", aantal=1 + index % 9, elke=PERIODS[index % 3], kans="20-60%", toelichting="Daarom.",
        )
        for index in range(number)
    ]  # fmt: skip


def worked_out(number: int) -> Outcome:
    """Calculate a plan with that many items in each of two scenarios, and all that is shown of it."""
    written = data(nothing=some_items(number), breakthrough=some_items(number)[: number // 2] + some_items(number // 2))
    outcome = calculate(written).outcome
    assert outcome is not None
    rounded_outcome(outcome, CENT)
    in_words(outcome)
    return outcome


def many_plans(number: int) -> None:
    """Calculate that many plans of ten items."""
    for _ in range(number):
        worked_out(10)


def cpu(work: Callable[[], object], runs: int = 5) -> float:
    """Return the median CPU seconds of a piece of work."""
    seconds = []
    for _ in range(runs):
        start = time.process_time()
        work()
        seconds.append(time.process_time() - start)
    return statistics.median(seconds)


def main() -> None:
    """Print CPU per item for plans of growing size, and CPU per plan for growing numbers of plans."""
    per_item = {number: cpu(partial(worked_out, number)) / number for number in (100, 1_000, 10_000)}
    for number, seconds in per_item.items():
        print(f"{number:6} items: {seconds * 1e6:6.1f} µs an item; {seconds / per_item[100]:.2f} x that of 100 items")
    per_plan = {number: cpu(partial(many_plans, number), 3) / number for number in (10, 100, 1_000)}
    for number, seconds in per_plan.items():
        print(f"{number:6} plans: {seconds * 1e6:6.0f} µs a plan; {seconds / per_plan[10]:.2f} x that of 10 plans")


if __name__ == "__main__":
    main()
