"""Make the lists of articles in `substance/registers/data/artikelen/`: which stood in each law, with how many leden.

    python scripts/articles.py LAWS_MARKDOWN REGELRECHT

Both are git directories: of the public repositories statengeneraal/laws-markdown (every law, state of May 2017) and
MinBZK/regelrecht (three laws of ours, of 2025, which miss some articles and so add to the older list). A list is made
for each law of the register of laws that one of them holds; nothing else is filled in. An article that both hold has
the most leden of the two. A list is three lines: the day, the articles, and a sign for each article in that order, `0`
to `9` and then `a` to `y` for its leden (0: not divided), `z` for more. The Leidraad Invordering is left
out: its parts are numbered below its articles.

A list with "heel" behind its day was read by a person from a text that was whole and in force, and is kept as it is:
BWBR0033715 from VNG-Realisatie/GEMMA-kenniswerkplek, sources/raw/2026-rijk-wet-brp-bwbr0033715.md; the others from
MinBZK/regelrecht-corpus, regulation/nl/wet/: BWBR0015703 from participatiewet/2026-07-01, BWBR0002628 from
leerplichtwet_1969/2026-08-01, BWBR0005537 from algemene_wet_bestuursrecht/2026-08-01 (without its annexes), BWBR0018450
and BWBR0034925 from zorgverzekeringswet and jeugdwet, both of 2026-01-01, BWBR0031331, BWBR0035303 and BWBR0035362 from
wet_gemeentelijke_schuldhulpverlening, huisvestingswet_2014 and wet_maatschappelijke_ondersteuning_2015, all of
2026-07-01, BWBR0035917 from wet_langdurige_zorg/2026-01-01 as it was at commit 46a851e9: a later copy takes the leden
apart, BWBR0005416 from gemeentewet/2026-10-01, and BWBR0001860 from faillissementswet/2026-09-01. That repository
leaves out articles that only change another law; those of the older list were kept. Of the Jeugdwet 2.16 to 2.21 are in
the list without their leden: its text names 2.17, 2.19 and 2.21 as still to come. The Zorgverzekeringswet has two
articles 123; the list has the leden of the one that is divided. Of the Wet langdurige zorg 4.2.1 lid 3 and 4.2.2 lid 7
have a number and no words yet; they are counted. The Faillissementswet has two articles 212hgd, both of two leden, and
of 213ll one lid with a number.
"""

import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import yaml
from laws_markdown import DAY, git, regulations

from doorbraak_tools.substance.registers.laws import packaged_laws

INTO = Path(__file__).parents[1] / "doorbraak_tools/substance/registers/data/artikelen"
NUMBERED_BELOW = {"BWBR0024096"}
READ_WHOLE = {
    "BWBR0001860", "BWBR0002628", "BWBR0005416", "BWBR0005537", "BWBR0015703", "BWBR0018450", "BWBR0031331",
    "BWBR0033715", "BWBR0034925", "BWBR0035303", "BWBR0035362", "BWBR0035917",
}  # fmt: skip
NEWER = {
    "algemene_wet_inkomensafhankelijke_regelingen/2025-01-01",
    "penitentiaire_beginselenwet/2025-01-01",
    "wet_open_overheid/2025-02-12",
}
_HEADING = re.compile(r"^#+\s*(?:Artikel|Article)\s+([0-9][0-9a-z.:]*)\s*$", re.MULTILINE | re.IGNORECASE)
_NEXT_HEADING = re.compile(r"^#+\s", re.MULTILINE)
_LID = re.compile(r"^(?:Artikel \S+ )?([0-9]{1,2})\.?(?=[^\S\n]+\S)", re.MULTILINE)
_SIGNS = "0123456789abcdefghijklmnopqrstuvwxyz"
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
    ours = {law.id for law in packaged_laws()} - NUMBERED_BELOW - READ_WHOLE
    lists: dict[str, tuple[str, dict[str, int]]] = {
        law_id: (DAY, dict(_articles(text))) for law_id, text in regulations(markdown, ours)
    }
    for name in sorted(NEWER):
        law = yaml.safe_load(git(regelrecht, "show", f"HEAD:corpus/regulation/nl/wet/{name}.yaml"))
        day, leden = lists.get(law["bwb_id"], (name.partition("/")[2], {}))
        for article in law["articles"]:
            number = str(article["number"])
            leden[number] = max(leden.get(number, 0), _count(article["text"]))
        lists[law["bwb_id"]] = day, leden
    for law_id, (day, leden) in lists.items():
        if leden:
            numbers = sorted(leden, key=_order)
            signs = "".join(_SIGNS[min(leden[number], len(_SIGNS) - 1)] for number in numbers)
            written = f"{day}\n{' '.join(runs(numbers))}\n{signs}\n"
            INTO.joinpath(f"{law_id}.txt").write_text(written, encoding="utf-8")


def _articles(text: str) -> Iterator[tuple[str, int]]:
    """Yield the number of each article with how many leden it has."""
    for heading in _HEADING.finditer(text):
        following = _NEXT_HEADING.search(text, heading.end())
        # A small heading without a number stands inside the article.
        while following and re.match(r"#{4}\S", text[following.start() :]):
            following = _NEXT_HEADING.search(text, following.end())
        body = text[heading.end() : following.start() if following else len(text)]
        yield heading.group(1).rstrip(".").lower(), _count(body)


def _count(text: str) -> int:
    """Return how many leden a text has: numbers that begin a line and follow each other from 1."""
    leden = 0
    for found in _LID.finditer(text):
        leden += int(found.group(1)) == leden + 1
    return leden


def _order(number: str) -> list[tuple[int, str]]:
    return [(int(digits), letters) for digits, letters in re.findall(r"([0-9]+)([a-z]*)", number)]


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
