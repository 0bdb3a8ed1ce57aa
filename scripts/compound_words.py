"""Make `site/search/data/samenstellingen.txt.gz`: the words that may begin or end a Dutch compound.

    python scripts/compound_words.py NL_DIC

NL_DIC is `nl.dic` of OpenTaal's dictionary for Hunspell: of the Debian package hunspell-nl it lies in
/usr/share/hunspell. Of a word it says whether it may begin a compound (Ca) or end one (Cc); words of which that would
be dangerous, such as "stand" in "misstand", have no such flag. A line is a word, a tab, and b, e or be. Words with a
capital or another sign than a letter are left out, and so are those that are too short for a part.
"""

import gzip
import re
import sys
from pathlib import Path

from doorbraak_tools.site.search.compounds import LEAST_PART
from doorbraak_tools.site.search.vocabulary import as_indexed

INTO = Path(__file__).parents[1] / "doorbraak_tools/site/search/data/samenstellingen.txt.gz"
_ENTRY = re.compile(r"([a-zà-ÿ]+)/(\S+)")
_HEAD = """\
# Words that may begin (b) or end (e) a Dutch compound, from OpenTaal's dictionary for Hunspell, version 2.20.18.
# https://github.com/OpenTaal/opentaal-hunspell, used under Creative Commons Attribution 3.0 Unported (CC BY 3.0),
# https://creativecommons.org/licenses/by/3.0/. Copyright: 2020 OpenTaal (Simon Brouwer, Sander van Geloven);
# 2006-2010 OpenTaal; 2001-2005 Simon Brouwer and others; 1996 Nederlandstalige TeX Gebruikersgroep.
# Changed: only these words are left, without accents. Made by scripts/compound_words.py.
"""


def parts(lines: list[str]) -> dict[str, str]:
    """Return each word with its letters b and e."""
    found: dict[str, set[str]] = {}
    for entry in filter(None, map(_ENTRY.match, lines)):
        flags = {entry[2][at : at + 2] for at in range(0, len(entry[2]), 2)}
        if len(entry[1]) >= LEAST_PART:
            found.setdefault(as_indexed(entry[1]), set()).update(
                letter for flag, letter in (("Ca", "b"), ("Cc", "e")) if flag in flags
            )
    return {word: "".join(sorted(letters)) for word, letters in sorted(found.items()) if letters}


def main(dictionary: Path) -> None:
    """Write the file, and say how many words it holds."""
    found = parts(dictionary.read_text(encoding="utf-8").splitlines())
    text = _HEAD + "".join(f"{word}\t{letters}\n" for word, letters in found.items())
    INTO.parent.mkdir(exist_ok=True)
    INTO.write_bytes(gzip.compress(text.encode(), mtime=0))
    print(f"{len(found)} words")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
