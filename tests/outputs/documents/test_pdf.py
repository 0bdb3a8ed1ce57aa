"""PDF, read by pypdf and drawn by Poppler: tagged, in Dutch, with a title, and on no more pages than promised."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from doorbraak_tools.outputs.documents import FORMS, Unavailable, too_long
from tests.outputs.documents.support import EXAMPLES, PROJECT, WHOLE, built, rendered, rendered_plan
from tests.support.browser import required_tool

BIG = next(path for path in EXAMPLES if path.stem.startswith("hulp"))
HARD = [*EXAMPLES, WHOLE, *sorted((PROJECT / "tests" / "fixtures" / "honest").glob("a*.md"))]
KINDS = ("besluitnotitie", "plan", "inwoner")


def opened(path: Path, kind: str) -> PdfReader:
    return PdfReader(BytesIO(rendered_plan(path, kind, "pdf")))


def root(reader: PdfReader) -> Any:
    return reader.trailer["/Root"]


def tags(element: Any) -> Iterator[Any]:
    """Yield every element of the structure, in reading order."""
    element = element.get_object() if hasattr(element, "get_object") else element
    if isinstance(element, list):
        for child in element:
            yield from tags(child)
    elif not isinstance(element, int):
        if "/S" in element:
            yield element
        if "/K" in element:
            yield from tags(element["/K"])


@pytest.mark.parametrize("kind", KINDS)
def test_it_is_tagged_in_dutch_and_has_a_title(kind: str) -> None:
    reader = opened(BIG, kind)
    assert root(reader)["/Lang"] == "nl-NL"
    assert root(reader)["/MarkInfo"]["/Marked"]
    assert root(reader)["/ViewerPreferences"]["/DisplayDocTitle"]
    assert reader.metadata is not None
    assert str(reader.metadata.title).endswith(": Hulp op het uur dat het nodig is")
    assert reader.metadata.author == "onafhankelijk cliëntondersteuner"
    assert b"pdfuaid" in root(reader)["/Metadata"].get_data()
    found = [str(tag["/S"]) for tag in tags(root(reader)["/StructTreeRoot"])]
    assert [tag for tag in found if tag not in {"/Part", "/Span"}][:4] == ["/Document", "/P", "/H1", "/P"]
    assert found.count("/H1") == 1
    assert {"/H2", "/Table", "/TR", "/TH", "/TD"} <= set(found)


def test_headings_are_bookmarks() -> None:
    titles = [entry.title for entry in opened(BIG, "plan").outline[0:1] if not isinstance(entry, list)]
    assert titles == ["Hulp op het uur dat het nodig is"]
    inside = opened(BIG, "plan").outline[1]
    assert isinstance(inside, list)
    steps = [entry.title for entry in inside if not isinstance(entry, list)]
    assert steps[:2] == ["1. Situatieschets", "2. Toekomstperspectief"]
    assert steps[-1] == "Aangehaalde regels"


def test_the_figure_has_words_and_every_table_has_heads() -> None:
    found = list(tags(root(opened(BIG, "plan"))["/StructTreeRoot"]))
    figure, days = (tag for tag in found if tag["/S"] == "/Figure")
    assert days["/Alt"].startswith("Tijdlijn. Vandaag is ")
    assert figure["/Alt"].startswith("Staafdiagram van de verwachte kosten per betaler. gemeente: Nu € 4.680;")
    tables = [tag for tag in found if tag["/S"] == "/Table"]
    assert len(tables) >= 8
    assert all(any(inner["/S"] == "/TH" for inner in tags(table["/K"])) for table in tables)


@pytest.mark.parametrize("path", HARD, ids=lambda path: path.stem)
def test_the_note_has_two_pages_at_most_and_the_page_one_unless_it_says_two(path: Path) -> None:
    assert len(opened(path, "besluitnotitie").pages) <= 2
    too_long = built(path.read_text(encoding="utf-8"), "inwoner").too_long
    assert len(opened(path, "inwoner").pages) == (2 if "het zijn er 2." in too_long else 1)


def with_doorbraken(number: int) -> str:
    """The big plan with so many doorbraken that wait for a decision."""
    text = BIG.read_text(encoding="utf-8")
    (block,) = re.findall(r"^  D2:\n    knelpunt.*?(?=^\S)", text, re.DOTALL | re.MULTILINE)
    (grounds,) = re.findall(r"^    D2:\n      regels.*?(?=^  rendement)", text, re.DOTALL | re.MULTILINE)
    codes = range(3, 1 + number)
    more = "".join(f"{block.replace('D2:', f'D{code}:', 1).rstrip()}\n" for code in codes)
    more_grounds = "".join(grounds.replace("D2:", f"D{code}:", 1) for code in codes)
    return text.replace(block, f"{block.rstrip()}\n{more}\n").replace(grounds, grounds + more_grounds)


def test_a_note_with_six_doorbraken_still_has_two_pages() -> None:
    made = FORMS["pdf"].made(built(with_doorbraken(6), "besluitnotitie"))
    assert made.pages == len(PdfReader(BytesIO(made.content)).pages) == 2
    assert "Doorbraak D6: besluit gevraagd" in "".join(
        page.extract_text() for page in PdfReader(BytesIO(made.content)).pages
    )
    assert built(with_doorbraken(6), "besluitnotitie").too_long == ""


@pytest.mark.parametrize(("number", "pages"), [(7, 3), (9, 3), (14, 4)])
def test_a_note_with_more_doorbraken_says_how_many_pages_it_became(number: int, pages: int) -> None:
    document = built(with_doorbraken(number), "besluitnotitie")
    made = FORMS["pdf"].made(document)
    assert made.pages == len(PdfReader(BytesIO(made.content)).pages) == pages
    assert document.too_long == too_long(document, pages)
    assert document.too_long == (
        f"Dit stuk past niet op 2 bladzijden: het zijn er {pages}. Wil je het korter? Kort in het plan in: de "
        "doorbraken (stap 4 en 5a) en het begin (stap 1 en 2)."
    )


def test_large_letters_are_large_in_print() -> None:
    sizes: set[float] = set()

    def look(text: str, _cm: Any, tm: Any, _font: Any, size: float) -> None:
        if text.strip():
            sizes.add(round(abs(size * tm[3]), 1))

    opened(BIG, "inwoner").pages[0].extract_text(visitor_text=look)
    assert min(sizes) >= 13.9, sizes


def test_it_says_which_page_of_how_many() -> None:
    reader = opened(BIG, "besluitnotitie")
    assert [f"bladzijde {number} van 2" in page.extract_text() for number, page in enumerate(reader.pages, 1)] == [
        True,
        True,
    ]


# The library leaves its own colour profile open, which Python reports when the file object is collected.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_for_the_archive_it_is_tagged_too() -> None:
    content = FORMS["pdf"].content(replace(built(WHOLE.read_text(encoding="utf-8"), "besluitnotitie"), archive=True))
    reader = PdfReader(BytesIO(content))
    metadata = root(reader)["/Metadata"].get_data()
    assert b'pdfaid:part="2"' in metadata
    assert b'pdfaid:conformance="A"' in metadata
    assert root(reader)["/MarkInfo"]["/Marked"]
    assert "/OutputIntents" in root(reader)


def test_every_font_travels_in_the_file() -> None:
    for page in opened(BIG, "besluitnotitie").pages:
        for font in page["/Resources"]["/Font"].values():  # type: ignore[index]  # pypdf says "object"
            (inner,) = font.get_object()["/DescendantFonts"]
            descriptor = inner.get_object()["/FontDescriptor"].get_object()
            assert {"/FontFile2", "/FontFile3"} & set(descriptor)


def test_a_second_program_draws_it_and_finds_no_fault(tmp_path: Path) -> None:
    file = tmp_path / "stuk.pdf"
    file.write_bytes(rendered_plan(BIG, "plan", "pdf"))
    done = subprocess.run(
        [required_tool("pdftoppm"), "-r", "30", "-png", file, tmp_path / "blad"],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert done.stderr == ""
    pages = sorted(tmp_path.glob("blad-*.png"))
    assert len(pages) == len(opened(BIG, "plan").pages)
    assert all(page.stat().st_size > 1000 for page in pages)


LONG = f"https://voorbeeld.example/{'zeer-lang-pad/' * 14}einde?x={'1234567890' * 8}"
WIDE = "Meervoudigepersoonlijkheidsstoornis" * 8


def with_long_words(text: str) -> str:
    """A plan with an address and a word without an end in every kind of place."""
    table = f"| Kop{WIDE} | B |\n|---|---|\n| {LONG} | {WIDE} |\n\n- punt {LONG}\n\n`{LONG}`\n"
    for old, new in (
        ("titel: Eerst de huur, dan de schulden", f"titel: {WIDE[:110]}"),
        ("opsteller: casusregisseur wijkteam", f"opsteller: {WIDE[:75]}"),
        ("Na de scheiding viel een van de twee inkomens weg.", f"Zie {LONG} daar."),
        ("Ik durf de post niet meer open te maken.", WIDE),
        ("Het verhaal van deze stap.", f"Het verhaal.\n\n{table}"),
        ("als: De verhuurder zet de ontruiming door", f"als: {WIDE[:200]}"),
        ("post: Ontruiming", f"post: {WIDE[:100]}"),
    ):
        assert old in text, old
        text = text.replace(old, new)
    return text


@pytest.mark.parametrize("kind", KINDS)
def test_long_words_and_addresses_stay_within_the_margins(kind: str, tmp_path: Path) -> None:
    file = tmp_path / "stuk.pdf"
    file.write_bytes(rendered(with_long_words(WHOLE.read_text(encoding="utf-8")), kind, "pdf"))
    call = [required_tool("pdftotext"), "-bbox", str(file), "-"]
    boxes = subprocess.run(call, capture_output=True, text=True, timeout=60, check=True).stdout
    sides = [(float(left), float(right)) for left, right in re.findall(r'xMin="([\d.]+)".*?xMax="([\d.]+)"', boxes)]
    margin = 19 / 25.4 * 72
    assert len(sides) > 50
    assert min(left for left, _ in sides) >= margin - 1
    assert max(right for _, right in sides) <= 595.3 - margin + 1


STRANGE = "\U00010000\U00012000"
"""Letters of scripts of old that no font of this machine has."""


def with_strange_letters() -> str:
    text = WHOLE.read_text(encoding="utf-8")
    return text.replace("Na de scheiding viel een van de twee inkomens weg.", f"Zij schreef {STRANGE} op.", 1)


def test_a_letter_that_no_font_has_is_named_with_its_place_and_stays_text() -> None:
    made = FORMS["pdf"].made(built(with_strange_letters(), "plan"))
    assert made.remark == (
        "Geen lettertype op deze computer heeft \U00010000 (U+10000) en \U00012000 (U+12000) bij “Wat is er gebeurd?”. "
        "Daar staat een leeg vakje. Wie het kopieert of laat voorlezen, krijgt de tekst wel. Zet een lettertype met "
        "die tekens op deze computer, zoals Noto Sans, en maak het stuk opnieuw."
    )
    reader = PdfReader(BytesIO(made.content))
    assert f"Zij schreef {STRANGE} op." in "".join(page.extract_text() for page in reader.pages)


@pytest.mark.parametrize("letters", ["é ï € „ – … ✓", "\u200d\ufe0f\u00ad"])
def test_what_can_be_drawn_or_draws_nothing_is_not_named(letters: str) -> None:
    text = with_strange_letters().replace(STRANGE, letters)
    assert FORMS["pdf"].made(built(text, "plan")).remark == ""


# As above.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_such_a_letter_does_not_go_into_an_archive() -> None:
    with pytest.raises(Unavailable, match=r"heeft \U00010000 .* Zo'n stuk mag niet in een archief\."):
        FORMS["pdf"].made(replace(built(with_strange_letters(), "besluitnotitie"), archive=True))


def otf_only(folder: Path) -> Path:
    """Settings under which there is one font: OpenType with cubic outlines, and of the letters only a to z."""
    pen = pytest.importorskip("fontTools.pens.t2CharStringPen").T2CharStringPen(500, None)
    builder = pytest.importorskip("fontTools.fontBuilder").FontBuilder(1000, isTTF=False)
    pen.moveTo((50, 0))
    pen.curveTo((50, 300), (200, 700), (250, 700))
    pen.lineTo((450, 0))
    pen.closePath()
    letters = {
        ord(letter): f"l{ord(letter)}" for letter in " .,:()-/abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
    }
    names = [".notdef", *letters.values()]
    builder.setupGlyphOrder(names)
    builder.setupCharacterMap(letters)
    builder.setupCFF("Proef", {"FullName": "Proef"}, dict.fromkeys(names, pen.getCharString()), {})
    builder.setupHorizontalMetrics(dict.fromkeys(names, (500, 50)))
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupNameTable({"familyName": "Liberation Sans", "styleName": "Regular"})
    builder.setupOS2(sTypoAscender=800, sTypoDescender=-200, usWinAscent=800, usWinDescent=200)
    builder.setupPost()
    builder.save(folder / "proef.otf")
    settings = folder / "fonts.conf"
    settings.write_text(
        '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">'
        f"<fontconfig><dir>{folder}</dir><cachedir>{folder}/cache</cachedir></fontconfig>",
        encoding="utf-8",
    )
    return settings


def test_a_letter_that_an_opentype_font_lacks_is_named_and_stays_text_and_does_not_go_into_an_archive(
    tmp_path: Path,
) -> None:
    plan = tmp_path / "proef.md"
    plan.write_text(with_strange_letters().replace(STRANGE, "ë \u2713 zonder"), encoding="utf-8")
    call = [sys.executable, "-m", "doorbraak_tools", "show", str(plan), "-o", str(tmp_path / "stuk.pdf")]
    env = os.environ | {"FONTCONFIG_FILE": str(otf_only(tmp_path))}
    done = subprocess.run(call, capture_output=True, text=True, timeout=60, env=env, check=True)
    assert "ë (U+00EB)" in done.stderr
    assert "\u2713 (U+2713) bij “Wat er gebeurd is”" in done.stderr
    text = subprocess.run(
        [required_tool("pdftotext"), str(tmp_path / "stuk.pdf"), "-"], capture_output=True, text=True, check=True
    ).stdout
    assert "Zij schreef ë \u2713 zonder op." in text
    refused = subprocess.run(
        [*call, "--force", "--archive"], capture_output=True, text=True, timeout=60, env=env, check=False
    )
    assert refused.returncode == 2
    assert "Zo'n stuk mag niet in een archief." in refused.stderr
