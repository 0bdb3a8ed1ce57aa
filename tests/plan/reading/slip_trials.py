"""Every slip of one sign on every line of the example plans, and how often reading names it."""

import os
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from doorbraak_tools.plan.model import Severity
from doorbraak_tools.plan.reading import read_plan

PLANS = sorted((Path(__file__).parents[3] / "plans").glob("*.md"))
CURES = {
    "colon": {"geen-dubbele-punt"},
    "space": {"geen-spatie"},
    "dash": {"geen-streepje", "streepje"},
    "dash-space": {"streepje"},
    "indent+1": {"inspringen"},
    "indent-1": {"inspringen", "onleesbare-regel"},
    "tab": {"tab"},
    "quote": {"aanhalingsteken"},
    "bar": {"geen-streep", "dubbele-punt", "tekst-als-veld"},
    "behind-bar": {"tekst-achter-streep"},
    "own-indent": {"onleesbare-regel", "inspringen"},
    "group-left": {"inspringen"},
    "group-flat": {"inspringen"},
}
"""Per slip the codes whose words say how to put it right."""


def slipped(lines: list[str], at: int, outer: int | None) -> Iterator[tuple[str, str]]:
    """Yield each slip that can be made on a line, and the line (or two) with it; `outer` is the indent of a block."""
    line = lines[at]
    pad = line[: len(line) - len(line.lstrip())]
    if not line.strip() or line.lstrip().startswith("#"):
        return
    yield "indent+1", f" {line}"
    if pad:
        yield "indent-1", line[1:]
        yield "tab", "\t" + line.lstrip()
    if outer is not None:
        yield "own-indent", " " * outer + line.lstrip()
        return
    field = re.match(r"( *(?:- )?)([A-Za-z]\w*):( ?)(.*)", line)
    if field is None:
        return
    lead, name, gap, value = field.groups()
    yield "colon", f"{lead}{name}{gap}{value}"
    if value:
        yield "space", f"{lead}{name}:{value}"
    if lead.endswith("- "):
        yield "dash", f"{lead[:-2]}  {name}:{gap}{value}"
        yield "dash-space", f"{lead[:-1]}{name}:{gap}{value}"
    if value == "|":
        yield "bar", f"{lead}{name}:"
        yield "behind-bar", f"{lead}{name}: | Tekst."
    elif value and value[0].isalpha():
        yield "quote", f'{lead}{name}: "{value}'


def trials(plan: Path) -> Iterator[tuple[int, str, str]]:
    """Yield the line, the kind and the text of every slip in one plan that changes what is read."""
    text = plan.read_text(encoding="utf-8")
    lines = text.split("\n")
    end = lines.index("---", 1)
    outer: int | None = None
    for at in range(1, end):
        line = lines[at]
        here = len(line) - len(line.lstrip())
        if outer is not None and line.strip() and here <= outer:
            outer = None
        for kind, wrong in slipped(lines, at, outer):
            yield at + 1, kind, "\n".join([*lines[:at], wrong, *lines[at + 1 :]])
        if outer is None and (group := re.fullmatch(r"( *)\w+:", line)):
            yield from _lost(lines, at, len(group[1]))
        if outer is None and line.endswith(": |"):
            outer = len(line) - len(line.lstrip(" -"))


def _lost(lines: list[str], at: int, outer: int) -> Iterator[tuple[int, str, str]]:
    """Yield the texts in which what a group of fields holds has lost its indent: all alike, or each line its own."""
    end = next(n for n in range(at + 1, len(lines)) if lines[n] and len(lines[n]) - len(lines[n].lstrip()) <= outer)
    inner = lines[at + 1 : end]
    if not re.match(r" *(?:- )?[A-Za-z]\w*:", inner[0]):
        return
    left = len(inner[0]) - len(inner[0].lstrip())
    for kind, wrong in (("group-left", [one[left:] for one in inner]), ("group-flat", [one.lstrip() for one in inner])):
        yield at + 2, kind, "\n".join([*lines[: at + 1], *wrong, *lines[end:]])


def judged(plan: Path, every: int = 1, start: int = 0) -> Iterator[tuple[str, str, int, str]]:
    """Yield for each slip the kind, the outcome (silent, wrong, line, cure), its line and what was said."""
    sound = read_plan(plan.read_bytes(), "proef")
    for number, (line, kind, text) in enumerate(trials(plan)):
        if number % every != start:
            continue
        found = read_plan(text.encode(), "proef")
        hard = [one for one in found.diagnostics if one.severity in {Severity.ERROR, Severity.WARNING}]
        said = " ".join(f"{one.line}:{one.code}" for one in hard)
        if not hard:
            harmless = _words(found.data) == _words(sound.data)
            yield kind, "harmless" if harmless else "silent", line, said
        elif hard[0].line != line:
            yield kind, "wrong", line, said
        else:
            yield kind, "cure" if hard[0].code in CURES[kind] else "line", line, said


def _words(data: object) -> list[str]:
    return re.sub(r"\\n|[^\w]", " ", repr(data)).split()


if __name__ == "__main__":
    every = int(os.environ.get("EVERY", "37"))
    total: Counter[str] = Counter()
    kinds: Counter[tuple[str, str]] = Counter()
    shown: Counter[tuple[str, str]] = Counter()
    for plan in PLANS:
        for kind, outcome, line, said in judged(plan, every):
            total[outcome] += 1
            kinds[kind, outcome] += 1
            if outcome in {"wrong", "line", "silent"} and shown[kind, outcome] < 3:
                shown[kind, outcome] += 1
                print(kind, outcome, plan.stem[:12], line, said[:100])  # noqa: T201  # a trial prints what it found
    print(total)  # noqa: T201  # likewise
    for key in sorted(kinds):
        print(*key, kinds[key])  # noqa: T201  # likewise
