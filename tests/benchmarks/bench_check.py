"""How fast is `doorbraak check`? Ratios of CPU time, measured in one run on one machine. Run: make bench

What is compared runs by turns, so that a machine that is busy for a while is busy for both; the median counts.
"""

import compileall
import os
import statistics
import subprocess
import sys
import sysconfig
import tempfile
from pathlib import Path

import doorbraak_tools
from tests.benchmarks.corpus import write_corpus

PACKAGE = Path(doorbraak_tools.__file__).parent
BIN = Path(sysconfig.get_path("scripts"))
DATE = ["--date", "2026-11-22"]
# The least that any checker does: parse with PyYAML's C loader and judge with a schema engine in Rust.
FLOOR = """
import sys, pathlib, yaml, jsonschema_rs
from doorbraak_tools.plan.method import plan_schema
valid = jsonschema_rs.Draft202012Validator(plan_schema(), validate_formats=True).is_valid
class Loader(yaml.CSafeLoader): pass
Loader.yaml_implicit_resolvers = {
    first: [resolver for resolver in all if "timestamp" not in resolver[0]]
    for first, all in Loader.yaml_implicit_resolvers.items()
}
for path in sorted(pathlib.Path(sys.argv[1]).glob("*.md")):
    valid(yaml.load(path.read_text().split("---\\n")[1], Loader=Loader))
"""
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
    floor: list[object] = [sys.executable, "-c", FLOOR, sizes[5_000]]
    other: list[object] = [BIN / "check-jsonschema", "--schemafile", schema, *sorted(yaml_folder.iterdir())]
    took, _ = cpu({"mine": checking["5000"], "floor": floor}, 5)
    theirs, _ = cpu({"mine": checking["5000"], "other": other}, 1)
    print(
        f"5,000 plans: {took['mine']:.1f} CPU s; {took['mine'] / took['floor']:.2f} x the floor; "
        f"check-jsonschema {theirs['other'] / theirs['mine']:.1f} x as much"
    )
    all_sizes, peak = cpu(checking, 2)
    per = {number: seconds / int(number) for number, seconds in all_sizes.items()}
    print(f"CPU per plan at 20,000 against 1,000: {per['20000'] / per['1000']:.2f} x")
    print(f"peak memory of one process at 20,000 plans: {peak} MB")


def one(folder: Path) -> None:
    # As pip does with what it installs; an editable installation in a session that writes no bytecode has none.
    compileall.compile_dir(PACKAGE, quiet=1)
    clean, *_, faulty = write_corpus(folder / "een", 50)
    commands: dict[str, list[object]] = {
        "base": [sys.executable, "-c", "import yaml, click"],
        "clean": [BIN / "doorbraak", "check", clean, *DATE],
        "faulty": [BIN / "doorbraak", "check", faulty, *DATE],
    }
    used, _ = cpu(commands, 15)
    for name in ("clean", "faulty"):
        print(f"one {name} plan from a cold start: {used[name] / used['base']:.2f} x `python -c 'import yaml, click'`")


if __name__ == "__main__":
    print(f"{os.cpu_count()} cores")
    with tempfile.TemporaryDirectory() as name:
        one(Path(name))
        many(Path(name))
