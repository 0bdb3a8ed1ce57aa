"""How long citations take: a plan's own against reading that plan, and a long text against one eight times longer.

Ratios in one run, so that they mean the same on every machine.
"""

from collections.abc import Callable
from pathlib import Path
from time import perf_counter

from doorbraak_tools.plan.queries import citing_answers
from doorbraak_tools.plan.reading import read_plan
from doorbraak_tools.substance.law.citations import names_with, read_short_line
from doorbraak_tools.substance.law.dutch import find

PLANS = sorted((Path(__file__).parents[2] / "plans").glob("*.md"))
PIECE = (
    "Op grond van artikel 18, eerste lid, onderdeel a, van de Participatiewet en artikel 4:84 Awb, zie BWBR0015703. "
)
ROUNDS = 7


def best(act: Callable[[], object]) -> float:
    """Return the shortest of some runs, in seconds."""
    times = []
    for _ in range(ROUNDS):
        start = perf_counter()
        act()
        times.append(perf_counter() - start)
    return min(times)


def main() -> None:
    """Print the figures, and fail when one is out of bounds."""
    load = best(lambda: names_with.__wrapped__(()))
    names = names_with(())
    print(f"the register as names: {load * 1000:.1f} ms, once a run")
    for path in PLANS:
        raw = path.read_bytes()
        lines = [
            line
            for _, _, answer in citing_answers(read_plan(raw, path.stem).data)
            for line in answer.split("\n")
            if line.strip()
        ]
        reading = best(lambda raw=raw: read_plan(raw, "proef"))  # type: ignore[misc]  # mypy infers no lambda with defaults
        citing = best(lambda lines=lines: [read_short_line.__wrapped__(line, 0, names) for line in lines])  # type: ignore[misc]  # mypy infers no lambda with defaults
        print(f"{path.stem}: {len(lines)} lines in {citing * 1000:.2f} ms, reading {reading * 1000:.2f} ms")
        assert citing < reading, "a plan's references must cost less than reading the plan"
    short, long = (best(lambda text=PIECE * times: find(text, names)) for times in (100, 800))  # type: ignore[misc]  # mypy infers no lambda with defaults
    print(f"eight times the text: {long / short:.1f} times the time ({len(PIECE) * 800 / long / 1e6:.1f} MB/s)")
    assert long / short < 16, "reading must be linear"


if __name__ == "__main__":
    main()
