"""Make the lists of articles in `substance/registers/data/artikelen/`: which numbers stood in the text of each law.

    python scripts/articles.py LAWS_MARKDOWN REGELRECHT

Both are git directories: of the public repositories statengeneraal/laws-markdown (every law, state of May 2017) and
MinBZK/regelrecht (five laws of ours, of 2025, which miss some articles and so add to the older list). A list is made
for each law of the register of laws that one of them holds; nothing else is filled in. The Leidraad Invordering is left
out: its parts are numbered below its articles.
"""

import re
import sys
from collections.abc import Iterable
from pathlib import Path

import yaml
from laws_markdown import DAY, git, regulations

from doorbraak_tools.substance.registers.laws import packaged_laws

INTO = Path(__file__).parents[1] / "doorbraak_tools/substance/registers/data/artikelen"
NUMBERED_BELOW = {"BWBR0024096"}
NEWER = {
    "wet_basisregistratie_personen/2025-02-12",
    "zorgverzekeringswet/2025-01-01",
    "algemene_wet_inkomensafhankelijke_regelingen/2025-01-01",
    "penitentiaire_beginselenwet/2025-01-01",
    "wet_open_overheid/2025-02-12",
}
_HEADING = re.compile(r"^#+\s*(?:Artikel|Article)\s+([0-9][0-9a-z.:]*)\s*$", re.MULTILINE | re.IGNORECASE)
_PARTS = re.compile(r"(.*?)([0-9]+)")


def runs(numbers: Iterable[str]) -> list[str]:
    """Return numbers in order, with 2.3.1, 2.3.2 and 2.3.3 as one "2.3.1-3"."""
    found: list[tuple[str, int, int] | str] = []
    for number in dict.fromkeys(numbers):
        parts = _PARTS.fullmatch(number)
        if parts is None:
            found.append(number)
            continue
        before, last = parts.group(1), int(parts.group(2))
        run = found[-1] if found else ""
        if isinstance(run, tuple) and (run[0], run[2] + 1) == (before, last):
            found[-1] = (before, run[1], last)
        else:
            found.append((before, last, last))
    return [one if isinstance(one, str) else _written(*one) for one in found]


def _written(before: str, first: int, last: int) -> str:
    return f"{before}{first}" if first == last else f"{before}{first}-{last}"


def main(markdown: Path, regelrecht: Path) -> None:
    """Write a file for each law: the day of its oldest text here, and its articles."""
    ours = {law.id for law in packaged_laws()} - NUMBERED_BELOW
    lists = {
        law_id: (DAY, [number.rstrip(".").lower() for number in _HEADING.findall(text)])
        for law_id, text in regulations(markdown, ours)
    }
    for name in sorted(NEWER):
        law = yaml.safe_load(git(regelrecht, "show", f"HEAD:corpus/regulation/nl/wet/{name}.yaml"))
        day, numbers = lists.get(law["bwb_id"], (name.partition("/")[2], []))
        lists[law["bwb_id"]] = day, [*numbers, *(str(article["number"]) for article in law["articles"])]
    for law_id, (day, numbers) in lists.items():
        if numbers:
            written = " ".join(runs(sorted(set(numbers), key=_order)))
            INTO.joinpath(f"{law_id}.txt").write_text(f"{day}\n{written}\n", encoding="utf-8")


def _order(number: str) -> list[tuple[int, str]]:
    return [(int(digits), letters) for digits, letters in re.findall(r"([0-9]+)([a-z]*)", number)]


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
