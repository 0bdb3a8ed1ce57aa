"""The page for the resident: in plain words, nothing of law, no money unless asked, and always one page."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from doorbraak_tools.checks import check_case
from doorbraak_tools.outputs import documents
from doorbraak_tools.outputs.documents.structure import Bullets, Document, Heading, Paragraph, Role, Table
from doorbraak_tools.plan.reading import read_plan
from doorbraak_tools.substance.case import Case
from doorbraak_tools.view.run import Line
from tests.outputs.documents.support import DAY, EXAMPLES, PROJECT, WHOLE, built
from tests.support.plans import SMALL, small

OFFICIAL = re.compile(
    r"\b(inwoner|burger|client|betrokkene|conform|middels|indien|voorziening|interventie|regie)", re.I
)


def plain(text: Line) -> str:
    return "".join(span.text for span in text)


def told(document: Document) -> dict[str, list[str]]:
    """Return what stands under each heading; a row of a table is one line."""
    found: dict[str, list[str]] = {"": []}
    heading = ""
    for block in document.blocks:
        if isinstance(block, Heading):
            heading = block.words
            found[heading] = []
        elif isinstance(block, Paragraph):
            found[heading].append(plain(block.text))
        elif isinstance(block, Bullets):
            found[heading] += [plain(item) for item in block.items]
        elif isinstance(block, Table):
            found[heading] += [" | ".join(" ".join(map(plain, cell)) for cell in row) for row in block.rows]
    return found


def example(start: str) -> dict[str, list[str]]:
    (path,) = (path for path in EXAMPLES if path.stem.startswith(start))
    return told(built(path.read_text(encoding="utf-8"), "inwoner"))


def test_it_tells_the_resident_what_happens() -> None:
    page = example("hulp")
    assert list(page) == [
        *("", "Jouw wens", "Jouw doelen", "Wat we gaan doen", "Wat jij doet", "Wie helpt, en wanneer"),
        "Gaat er iets mis? Bel dan",
    ]
    assert page[""] == ["Voorbeeld: dit plan is verzonnen."]
    assert page["Jouw wens"] == ["Dat ik weer zijn vrouw ben en niet zijn tweede baan."]
    assert page["Wat we gaan doen"] == [
        "Negen uur begeleiding per week aan huis, op drie ochtenden van half zes tot half negen.",
        "Tweeënhalf uur huishoudelijke hulp per week, voor een jaar.",
    ]
    assert (
        page["Wat jij doet"][0] == "Vrouw zet 's avonds alles klaar en doet zelf wat zij kan, ook als het langer duurt."
    )
    assert page["Wie helpt, en wanneer"][0] == (
        "juridisch adviseur Wmo | Uitzoeken of de uren in de beleidsregels of ook in de verordening staan | "
        "25 november 2026"
    )
    assert page["Gaat er iets mis? Bel dan"][:2] == [
        "Je hebt een vraag | onafhankelijk cliëntondersteuner | ",
        "Er is op 11 december nog geen besluit | onafhankelijk cliëntondersteuner | ",
    ]


def test_what_is_done_is_not_to_be_done() -> None:
    page = example("kinderen")
    assert not any("Bijzondere bijstand aanvragen" in row for row in page["Wie helpt, en wanneer"])
    assert page["Wie helpt, en wanneer"][0].startswith("schuldhulpverlener | Regelingen van € 25 per maand")
    assert example("een-adres")["Hoe het ging"][0] == "Alles wat we hadden afgesproken, is gedaan."


def test_a_plan_that_is_not_ready_says_so() -> None:
    (warning,) = (
        block
        for block in built(small(("status: ingediend", "status: concept")), "inwoner").blocks
        if isinstance(block, Paragraph) and block.role is Role.WARNING
    )
    assert plain(warning.text) == "Dit plan is nog niet klaar."
    assert "Dit plan is nog niet klaar." not in str(built(SMALL, "inwoner"))


@pytest.mark.parametrize("path", [*EXAMPLES, WHOLE], ids=lambda path: path.stem)
def test_our_own_words_are_plain_and_there_is_no_law_and_no_sum(path: Path) -> None:
    document = built(path.read_text(encoding="utf-8"), "inwoner")
    ours = [block.words for block in document.blocks if isinstance(block, Heading)]
    ours += [head for block in document.blocks if isinstance(block, Table) for head in block.columns]
    ours += [document.above, document.foot]
    assert not OFFICIAL.search(" ".join(ours))
    page = str(document)
    assert "kost in 12 maanden" not in page
    assert not re.search(r"artikel \d|ECLI:", page)
    assert not re.search(r"\([KLD]\d", page)


def test_money_only_when_asked() -> None:
    case = Case(read_plan(SMALL.encode(), "proef"), DAY)
    material = documents.material(case, check_case("proef.md", case))
    page = told(documents.builder("inwoner")(replace(material, with_costs=True)))
    assert page["Wat het kost"] == ["De doorbraak kost in 12 maanden ongeveer € 3.700."]


def test_letters_are_large() -> None:
    assert built(SMALL, "inwoner").points >= 14


def test_no_sentence_is_broken_off() -> None:
    for path in [*EXAMPLES, *sorted((PROJECT / "tests" / "fixtures" / "honest").glob("*.md"))]:
        assert "…" not in str(built(path.read_text(encoding="utf-8"), "inwoner")).replace("…”", "")
