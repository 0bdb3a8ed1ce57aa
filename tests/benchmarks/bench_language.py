"""How long an editor waits: CPU time of each question about the largest example plan, of starting, and the memory.

The server is measured as an editor has it: the real process, asked over its streams. Times of a question are those of
the language service itself, in this process, on a text that changed at every key.
"""

import gc
import os
import resource
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from statistics import median
from time import process_time

from doorbraak_tools.language.actions import actions
from doorbraak_tools.language.completion import complete
from doorbraak_tools.language.diagnose import problems
from doorbraak_tools.language.document import Document
from doorbraak_tools.language.hover import hover
from doorbraak_tools.language.law import load
from doorbraak_tools.language.lenses import lenses
from doorbraak_tools.language.outline import outline
from doorbraak_tools.language.ranges import Position, Range
from doorbraak_tools.substance.registers.in_force import PACKAGED
from tests.lsp.client import ROOT, Client

PLANS = sorted((ROOT / "plans").glob("*.md"))
LARGEST = max(PLANS, key=lambda path: path.read_text(encoding="utf-8").count("\n"))
TODAY = date(2026, 11, 26)
KEYS = 60
OPEN = 50


def typed(text: str) -> list[tuple[Document, Position]]:
    """Return the plan at each key while a sentence is typed into it, lines all over the plan by turns."""
    lines = text.split("\n")
    wanted = [number for number, line in enumerate(lines) if len(line) > 40][:: max(1, len(lines) // KEYS)]
    found = []
    for number in range(KEYS):
        at = wanted[number % len(wanted)]
        column = 10 + number % 30
        changed = [*lines[:at], f"{lines[at][:column]}é", *lines[at + 1 :]]
        found.append((Document("\n".join(changed), TODAY), Position(at, column + 1)))
    return found


def measure(
    name: str,
    most: float,
    text: str,
    question: Callable[[Document, Position], object],
    first: Callable[[Document], object] | None = None,
) -> None:
    """Print what a question takes, on a text of which only `first` was asked yet; fail when it is too long."""
    question(*typed(text)[0])
    gc.collect()
    gc.freeze()  # as the server does when it has answered once
    times = []
    for document, at in typed(text):
        if first is not None:
            first(document)
        start = process_time()
        question(document, at)
        times.append((process_time() - start) * 1000)
    p95 = sorted(times)[int(len(times) * 0.95)]
    print(f"{name}: median {median(times):.1f}, p95 {p95:.1f} ms of CPU; the aim is {most:.0f}")
    assert p95 <= most * 1.5, f"{name} takes too long"


def start_time() -> float:
    """Return the seconds of CPU of a server that is started, asked nothing, and stopped."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    with Client():
        pass
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def memory() -> tuple[int, int]:
    """Return the megabytes in use by a server without a plan, and with many of them open."""
    with Client() as client:
        bare = _resident(client.process_id)
        text = LARGEST.read_text(encoding="utf-8")
        for number in range(OPEN):
            path = ROOT / "plans" / f"proef-{number}.md"
            client.open(path, text.replace("Vrij op vrijdag", f"Plan {number}"))
            client.hear("textDocument/publishDiagnostics")
        return bare, _resident(client.process_id)


def _resident(process: int) -> int:
    return (
        int(subprocess.run(["ps", "-o", "rss=", "-p", str(process)], capture_output=True, text=True, check=True).stdout)
        // 1024
    )


def main() -> None:
    """Print the figures, and fail when one is far out of bounds."""
    text = LARGEST.read_text(encoding="utf-8")
    print(f"{LARGEST.name}: {text.count(chr(10))} lines, Python {sys.version.split()[0]}, {os.cpu_count()} cores")
    load(PACKAGED)
    measure("findings after a key", 50, text, lambda document, _: problems(document))
    measure("choices", 15, text, complete)
    measure("outline", 10, text, lambda document, _: outline(document))
    # A writer points at a place when the findings have come.
    measure("explanation", 15, text, hover, first=problems)
    measure("lenses", 65, text, lambda document, _: lenses(document))
    measure("actions", 65, text, lambda document, at: actions(document, Range(at, at)))
    starts = sorted(start_time() for _ in range(5))
    print(f"start: {starts[0]:.2f} CPU s at best, median {median(starts):.2f}; the aim is 0.6")
    bare, full = memory()
    print(f"memory: {bare} MB, with {OPEN} plans open {full} MB; the aim is 120")
    assert full < 150


if __name__ == "__main__":
    main()
