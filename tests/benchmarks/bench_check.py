"""How fast is `doorbraak check`? Ratios of CPU time, measured in one run on one machine. Run: make bench"""

import os
import statistics
import subprocess
import sys
import sysconfig
import tempfile
from pathlib import Path

from tests.benchmarks.corpus import write_corpus

BIN = Path(sysconfig.get_path("scripts"))
DATE = ["--date", "2026-11-22"]
# The least that any checker does: parse with PyYAML's C loader and judge with a schema engine in Rust.
FLOOR = """
import sys, pathlib, yaml, jsonschema_rs
from doorbraak_tools.method import plan_schema
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


def cpu(command: list[object], runs: int = 1) -> tuple[float, int]:
    """Return the median CPU seconds of a command with its children, and the peak memory of one process in MB."""
    seconds, peak = [], 0
    for _ in range(runs):
        metered = [sys.executable, "-c", METER, *map(str, command)]
        ran = subprocess.run(metered, capture_output=True, text=True, check=True)
        used, memory = ran.stdout.split()
        seconds.append(float(used))
        peak = max(peak, int(memory))
    return statistics.median(seconds), peak


def many(folder: Path) -> None:
    sizes = {number: folder / str(number) for number in (1_000, 5_000, 20_000)}
    for number, place in sizes.items():
        write_corpus(place, number)
    checked = {number: cpu([BIN / "doorbraak", "check", place, *DATE], 3) for number, place in sizes.items()}
    floor, _ = cpu([sys.executable, "-c", FLOOR, sizes[5_000]], 3)
    yaml_folder = folder / "yaml"
    yaml_folder.mkdir()
    for path in sizes[5_000].glob("*.md"):
        (yaml_folder / f"{path.stem}.yaml").write_text(
            path.read_text(encoding="utf-8").split("---\n")[1], encoding="utf-8"
        )
    schema = Path(__file__).parent.parent.parent / "schema" / "doorbraakplan.schema.json"
    other, _ = cpu([BIN / "check-jsonschema", "--schemafile", schema, *sorted(yaml_folder.iterdir())])
    mine = checked[5_000][0]
    print(
        f"5,000 plans: {mine:.1f} CPU s; {mine / floor:.2f} x the floor; check-jsonschema {other / mine:.1f} x as much"
    )
    per = {number: seconds / number for number, (seconds, _) in checked.items()}
    print(f"CPU per plan at 20,000 against 1,000: {per[20_000] / per[1_000]:.2f} x")
    print(f"peak memory of one process at 20,000 plans: {checked[20_000][1]} MB")


def one(folder: Path) -> None:
    clean, *_, faulty = write_corpus(folder / "een", 50)
    base, _ = cpu([sys.executable, "-c", "import yaml, click"], runs=9)
    for name, path in (("clean", clean), ("faulty", faulty)):
        used, _ = cpu([BIN / "doorbraak", "check", path, *DATE], runs=9)
        print(f"one {name} plan from a cold start: {used / base:.2f} x `python -c 'import yaml, click'`")


if __name__ == "__main__":
    print(f"{os.cpu_count()} cores")
    with tempfile.TemporaryDirectory() as name:
        one(Path(name))
        many(Path(name))
