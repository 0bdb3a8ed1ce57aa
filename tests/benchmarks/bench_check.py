"""How fast is `doorbraak check`? Ratios of CPU time, measured in one run on one machine. Run: make bench

Two sets of plans, and every figure says of which it is: the example plans copied under other titles, which is what a
handbook really has, and generated plans of some 6 KB with little law, few amounts and no example's stricter checks.
What is compared runs by turns, so that a machine that is busy for a while is busy for both; the median counts.
"""

import compileall
import os
import statistics
import subprocess
import sys
import sysconfig
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import doorbraak_tools
from doorbraak_tools.checks import diagnose
from doorbraak_tools.plan.model import PlanDocument
from doorbraak_tools.plan.reading import read_plan
from doorbraak_tools.substance.case import Case
from doorbraak_tools.substance.law.citations import read_short_line
from tests.benchmarks.corpus import write_corpus
from tests.benchmarks.floor import judge
from tests.benchmarks.real_corpus import copy_examples, examples

PACKAGE = Path(doorbraak_tools.__file__).parent
BIN = Path(sysconfig.get_path("scripts"))
DATE = ["--date", "2026-11-22"]
# A process of its own, so that the children it counts are only those of one command.
METER = """
import resource, subprocess, sys
subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(used.ru_utime + used.ru_stime, used.ru_maxrss // 1024)
"""


def cpu(commands: dict[str, list[object]], runs: int) -> tuple[dict[str, float], int]:
    """Return the median CPU seconds of each command with its children, and the peak memory of one process in MB."""
    seconds: dict[str, list[float]] = {name: [] for name in commands}
    peak = 0
    for name, command in [*commands.items()] * runs:
        metered = [sys.executable, "-c", METER, *map(str, command)]
        ran = subprocess.run(metered, capture_output=True, text=True, check=True)
        used, memory = ran.stdout.split()
        seconds[name].append(float(used))
        peak = max(peak, int(memory))
    return {name: statistics.median(found) for name, found in seconds.items()}, peak


def many(folder: Path) -> None:
    sizes = {number: folder / str(number) for number in (1_000, 5_000, 20_000)}
    for number, place in sizes.items():
        write_corpus(place, number)
    checking: dict[str, list[object]] = {
        str(number): [BIN / "doorbraak", "check", place, *DATE] for number, place in sizes.items()
    }
    yaml_folder = folder / "yaml"
    yaml_folder.mkdir()
    for path in sizes[5_000].glob("*.md"):
        (yaml_folder / f"{path.stem}.yaml").write_text(
            path.read_text(encoding="utf-8").split("---\n")[1], encoding="utf-8"
        )
    schema = Path(__file__).parent.parent.parent / "schema" / "doorbraakplan.schema.json"
    floor: list[object] = [sys.executable, "-m", "tests.benchmarks.floor", sizes[5_000]]
    other: list[object] = [BIN / "check-jsonschema", "--schemafile", schema, *sorted(yaml_folder.iterdir())]
    took, _ = cpu({"mine": checking["5000"], "floor": floor}, 5)
    theirs, _ = cpu({"mine": checking["5000"], "other": other}, 1)
    print(
        f"5,000 generated plans: {took['mine']:.1f} CPU s; {took['mine'] / took['floor']:.2f} x the floor; "
        f"check-jsonschema {theirs['other'] / theirs['mine']:.1f} x as much"
    )
    all_sizes, peak = cpu(checking, 2)
    per = {number: seconds / int(number) for number, seconds in all_sizes.items()}
    print(f"generated plans: CPU per plan at 20,000 against 1,000: {per['20000'] / per['1000']:.2f} x")
    print(f"generated plans: peak memory of one process at 20,000: {peak} MB")


def real(folder: Path) -> None:
    """Measure the example plans: two thousand copies, and all of them in a process that runs, as at a keystroke."""
    copy_examples(folder / "echt", 2_000)
    commands: dict[str, list[object]] = {
        "mine": [BIN / "doorbraak", "check", folder / "echt", *DATE],
        "floor": [sys.executable, "-m", "tests.benchmarks.floor", folder / "echt"],
    }
    took, peak = cpu(commands, 3)
    print(
        f"2,000 copies of the example plans: {took['mine']:.1f} CPU s; {took['mine'] / took['floor']:.2f} x the floor; "
        f"peak memory {peak} MB"
    )
    raws, today = examples(), date(2026, 11, 22)
    plans = [read_plan(raw, "proef") for raw in raws]
    work: dict[str, Callable[[], object]] = {
        "floor": lambda: [judge(raw) for raw in raws],
        "read": lambda: [read_plan(raw, "proef") for raw in raws],
        "check": lambda: [checked_first(plan, today) for plan in plans],
        "again": lambda: [diagnose(Case(plan, today)) for plan in plans],
    }
    per = {name: seconds / len(raws) for name, seconds in by_turns(work, 15).items()}
    print(
        f"one example plan in a running process: read {per['read'] * 1000:.1f} ms and all checks "
        f"{per['check'] * 1000:.1f} ms, together {(per['read'] + per['check']) / per['floor']:.2f} x the floor; at the "
        f"next key {per['again'] * 1000:.1f} ms, together {(per['read'] + per['again']) / per['floor']:.2f} x"
    )


def checked_first(plan: PlanDocument, today: date) -> object:
    """Return what is found in a plan of which no line of law was read before."""
    read_short_line.cache_clear()
    return diagnose(Case(plan, today))


def by_turns(work: dict[str, Callable[[], object]], runs: int) -> dict[str, float]:
    """Return the median CPU seconds of each piece of work in this process."""
    took: dict[str, list[float]] = {name: [] for name in work}
    for name, do in [*work.items()] * runs:
        start = time.process_time()
        do()
        took[name].append(time.process_time() - start)
    return {name: statistics.median(found) for name, found in took.items()}


def one(folder: Path) -> None:
    # As pip does with what it installs; an editable installation in a session that writes no bytecode has none.
    compileall.compile_dir(PACKAGE, quiet=1)
    clean, *_, faulty = write_corpus(folder / "een", 50)
    copy_examples(folder / "een-echt", 1)
    (copied,) = (folder / "een-echt").glob("*.md")
    commands: dict[str, list[object]] = {
        "base": [sys.executable, "-c", "import yaml, click"],
        "clean": [BIN / "doorbraak", "check", clean, *DATE],
        "faulty": [BIN / "doorbraak", "check", faulty, *DATE],
        "example": [BIN / "doorbraak", "check", copied, *DATE],
    }
    used, _ = cpu(commands, 15)
    for name, said in {"clean": "clean generated", "faulty": "faulty generated", "example": "example"}.items():
        print(f"one {said} plan from a cold start: {used[name] / used['base']:.2f} x `python -c 'import yaml, click'`")


if __name__ == "__main__":
    print(f"{os.cpu_count()} cores")
    with tempfile.TemporaryDirectory() as name:
        one(Path(name))
        real(Path(name))
        many(Path(name))
