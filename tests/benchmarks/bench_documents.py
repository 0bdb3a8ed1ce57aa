"""How much does a note for who decides cost as PDF? CPU seconds after start-up, beside the least that it can cost.

Run: make bench
"""

import statistics
import time
from collections.abc import Callable
from pathlib import Path

from weasyprint import HTML

from doorbraak_tools.checks import check_case
from doorbraak_tools.outputs import documents
from doorbraak_tools.outputs.documents import FORMS
from doorbraak_tools.plan.reading import read_plan
from doorbraak_tools.substance.case import Case
from tests.outputs.documents.support import DAY, EXAMPLES

_LEAST = "<!DOCTYPE html><html lang=nl><title>Leeg</title><p>Leeg</p>"
_PROMISED = 0.5


def made(path: Path, kind: str, form: str) -> bytes:
    """Read, check, build and give out one document."""
    case = Case(read_plan(path.read_bytes(), path.stem), DAY)
    material = documents.material(case, check_case(path.name, case))
    return FORMS[form].content(documents.builder(kind)(material))


def cpu(work: Callable[[], object], runs: int = 5) -> float:
    """Return the median CPU seconds of a piece of work, after it was done once."""
    work()
    seconds = []
    for _ in range(runs):
        start = time.process_time()
        work()
        seconds.append(time.process_time() - start)
    return statistics.median(seconds)


def main() -> None:
    """Print CPU seconds per document, and as a ratio to an empty page in the same library."""
    floor = cpu(lambda: HTML(string=_LEAST).write_pdf(pdf_variant="pdf/ua-1"))
    print(f"an empty page as PDF: {floor:.3f} CPU s")
    for kind in documents.kind_names():
        for form in FORMS.names:
            used = [cpu(lambda path=path, kind=kind, form=form: made(path, kind, form)) for path in EXAMPLES]  # type: ignore[misc]  # a lambda with defaults
            slowest = max(used)
            kept = f"; at most {_PROMISED} was promised" if (kind, form) == ("besluitnotitie", "pdf") else ""
            print(f"{kind} as {form}: {slowest:.3f} CPU s for the slowest example plan, {slowest / floor:.1f} x{kept}")


if __name__ == "__main__":
    main()
