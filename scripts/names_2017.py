"""Make `substance/registers/data/namen-2017.txt.gz`: the name and id of every national regulation of May 2017.

    python scripts/names_2017.py LAWS_MARKDOWN

LAWS_MARKDOWN is the git directory of the public repository statengeneraal/laws-markdown. A name is what a regulation
says it is cited as, what stands in brackets behind its long title, or a title that is short itself. Left out: laws that
only change others and so have no name, what another law of the register of laws is called, and names that are words of
everyday language. One line is a name, a tab, and its id; a name of more regulations has more lines.
"""

import gzip
import re
import sys
from pathlib import Path

from laws_markdown import files, regulations

from doorbraak_tools.substance.registers.laws import packaged_laws

INTO = Path(__file__).parents[1] / "doorbraak_tools/substance/registers/data/namen-2017.txt.gz"
KINDS = {"wet", "rijkswet", "AMvB", "ministeriele-regeling", "beleidsregel", "verdrag"}
LONGEST = 140
_TITLE = re.compile(r"^##\s*([^#\n].*?)\s*$", re.MULTILINE)
_CITED = re.compile(
    r"(?:wordt|worden|kan worden) aangehaald als:?\s*[\"“„]?(.{4,140}?)[\"”]?\s*(?:\.|,? met vermelding)\s*$", re.M
)
_BRACKETS = re.compile(r"\(([^()]{4,140})\)\s*$")
_LONG = re.compile(
    r"(?:rijks)?(?:wet|besluit|regeling|beschikking) van (?:de |het )?(?:[0-9]|minister|staatssecretaris)", re.I
)
_KIND = re.compile(
    r".*(?:wet|besluit|regeling|verdrag|wetboek|reglement|beleidsregels?|regels|code|leidraad|circulaire|statuut"
    r"|beschikking|overeenkomst|protocol|akkoord|richtlijn|instructie|verordening|handvest|convenant)s?\b",
    re.I,
)


def names(text: str) -> set[str]:
    """Return the names of one regulation, with single spaces; of two that differ in capitals the first."""
    title = _TITLE.search(text)
    long = title.group(1) if title else ""
    found = set(_CITED.findall(text[-6000:]))
    if behind := _BRACKETS.search(long):
        found.add(behind.group(1))
    elif long and not _LONG.match(long):
        found.add(long)
    spaced = {name.lower(): name for name in sorted(map(_clean, found), reverse=True)}.values()
    return {
        name[:1].upper() + name[1:]
        for name in spaced
        if 5 < len(name) <= LONGEST and _KIND.search(name) and "\t" not in name
    }


def _clean(name: str) -> str:
    return " ".join(name.replace("\xa0", " ").split()).strip(' .:;"“”„*_')


def main(markdown: Path) -> None:
    """Write the file, and say how many names it holds."""
    ours = {law.id for law in packaged_laws()}
    kinds = {law_id: kind for law_id, (kind, _) in files(markdown).items()}
    wanted = {law_id for law_id, kind in kinds.items() if kind in KINDS} - ours
    lines = sorted({f"{name}\t{law_id}" for law_id, text in regulations(markdown, wanted) for name in names(text)})
    data = gzip.compress("\n".join(lines).encode(), mtime=0)
    INTO.write_bytes(data)
    print(
        f"{len(lines)} names of {len({line.partition(chr(9))[2] for line in lines})} regulations in {len(data)} bytes"
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
