"""How fast are signals over many plans, against checking them? Ratios of CPU time in one run. Run: make bench"""

import tempfile
from pathlib import Path

from tests.benchmarks.bench_check import BIN, DATE, cpu
from tests.benchmarks.corpus import write_corpus
from tests.support.counted_team import ROWS, text

PLANS = 5_000


def main() -> None:
    """Print how much `signals` takes of what `check` takes, for plans that wait and for a team's in all states."""
    with tempfile.TemporaryDirectory() as name:
        waiting, all_states = Path(name) / "wachtend", Path(name) / "team"
        write_corpus(waiting, PLANS)
        all_states.mkdir()
        for number in range(PLANS):
            made = text(ROWS[number % len(ROWS)], number % len(ROWS) + 1)
            (all_states / f"plan-{number:04}.md").write_text(made, encoding="utf-8")
        for folder in (waiting, all_states):
            commands: dict[str, list[object]] = {
                command: [BIN / "doorbraak", command, folder, *DATE] for command in ("check", "signals")
            }
            took, peak = cpu(commands, 3)
            print(
                f"{PLANS} plans ({folder.name}): signals {took['signals']:.1f} CPU s, "
                f"{took['signals'] / took['check']:.2f} x check; {peak} MB at most"
            )


if __name__ == "__main__":
    main()
