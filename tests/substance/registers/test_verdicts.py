"""A second reader judged every ground on its words alone: `verdicts.tsv` says with what result, and on which day.

The reader saw the entry and its `woorden`, not the text of the law. `volgt`: what it allows (`wat`), kan or moet and
who decides follow from the words. `deels`: they do for the main part; what does not is in `wat_verschilt`, and nothing
contradicts the words. `gecorrigeerd`: they did not, and the entry was changed to what the words show. What `let_op`
says of other leden was held against the words only for contradiction; of Participatiewet 40 to 44 and Wet voortgezet
onderwijs 2020 2.38 and 2.44 the whole text was read again.
"""

import csv
import re
from datetime import date
from pathlib import Path

from doorbraak_tools.substance.registers.entries import Ground
from doorbraak_tools.substance.registers.grounds import packaged_grounds

with (Path(__file__).parent / "verdicts.tsv").open(encoding="utf-8", newline="") as _file:
    VERDICTS = list(csv.DictReader(_file, delimiter="\t", quoting=csv.QUOTE_NONE))

MAY = re.compile(r"\b(?:kan|kunnen|mag|mogen|bevoegd|bevoegdheden)\b", re.IGNORECASE)
MUST = re.compile(
    r"\b(?:verleent|verstrekt|verhoogt|wordt|worden|stelt|stemt|neemt|treft|beslist|beslissen|draagt|voert|houdt|doet"
    r"|geeft|zendt|wijst|hoort|onderzoekt|gehouden|verplicht|dient|mogen niet|recht|vindt|verschijnt|meldt|kiest|ziet"
    r"|blijft|vormen|vergaart|handelt|werkt|treedt|geschiedt|beëindigt|behoren|toegestaan)\b",
    re.IGNORECASE,
)


def key(ground: Ground) -> str:
    return f"{ground.law} {ground.artikel}/{ground.lid}/{ground.onderdeel}"


def first_sentence(ground: Ground) -> str:
    """Return the words of the provision itself; what follows comes from other leden."""
    return ground.words.partition("[…] Lid")[0].partition("[…] Artikel")[0]


def test_every_ground_has_its_words_and_a_verdict() -> None:
    grounds = packaged_grounds()
    assert [key(ground) for ground in grounds if not ground.words] == []
    assert sorted(row["grond"] for row in VERDICTS) == sorted(map(key, grounds))


def test_a_verdict_says_what_differs_and_when() -> None:
    for row in VERDICTS:
        assert row["oordeel"] in {"volgt", "deels", "gecorrigeerd"}
        assert bool(row["wat_verschilt"]) == (row["oordeel"] != "volgt"), row["grond"]
        assert date.fromisoformat(row["datum"])


def test_kan_needs_a_word_that_allows() -> None:
    assert [
        key(ground) for ground in packaged_grounds() if ground.power == "kan" and not MAY.search(ground.words)
    ] == []


def test_moet_needs_more_than_words_that_allow() -> None:
    only_allowed = [
        key(ground)
        for ground in packaged_grounds()
        if ground.power == "moet" and MAY.search(first_sentence(ground)) and not MUST.search(ground.words)
    ]
    assert only_allowed == []
