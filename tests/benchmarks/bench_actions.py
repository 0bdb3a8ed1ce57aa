"""How fast is the board of many plans? CPU time of reading, of each outlet, and against checking. Run: make bench"""

import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

from doorbraak_tools.checks import check_case
from doorbraak_tools.outputs.actions import FORMS, make_agenda
from doorbraak_tools.repository import read_plan_file
from doorbraak_tools.substance.case import Case
from tests.benchmarks.corpus import write_corpus

PLANS = 200
MANY = 5_000
STAMP = datetime(2026, 7, 6, tzinfo=UTC)


def main() -> None:
    """Print the CPU seconds of reading that many plans, and of each outlet on top of it; imports are counted too."""
    with tempfile.TemporaryDirectory() as folder:
        paths = write_corpus(Path(folder), PLANS)
        start = time.process_time()
        plans = [(path.as_posix(), Case(read_plan_file(path).plan, STAMP.date())) for path in paths]
        agenda = make_agenda(plans, STAMP.date(), STAMP)
        reading = time.process_time() - start
    print(f"{PLANS} plans, {len(agenda.open)} open actions: {reading:.2f} CPU s to read them")
    for name in FORMS.names:
        start = time.process_time()
        made = FORMS[name].content(agenda)
        seconds = time.process_time() - start
        print(f"  {name:5} {seconds:.2f} CPU s, {reading + seconds:.2f} together; {len(made) // 1024} kB")
    against_checking()


def against_checking() -> None:
    """Print what the journeys of many plans on one board take, against checking the same plans; the aim is 1.3."""
    with tempfile.TemporaryDirectory() as folder:
        paths = write_corpus(Path(folder), MANY)
        start = time.process_time()
        for path in paths:
            check_case(path.as_posix(), Case(read_plan_file(path).plan, STAMP.date()))
        checking = time.process_time() - start
        start = time.process_time()
        cases = ((path.as_posix(), Case(read_plan_file(path).plan, STAMP.date())) for path in paths)
        FORMS["text"].content(make_agenda(cases, STAMP.date(), STAMP))
        journeys = time.process_time() - start
    print(f"{MANY} plans: journeys {journeys:.1f} CPU s, {journeys / checking:.2f} x checking them")


if __name__ == "__main__":
    main()
