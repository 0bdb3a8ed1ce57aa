"""A house style, however little of one it is: it keeps what it has, and what it lacks is ours."""

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.shared import Cm, Emu, Pt

from doorbraak_tools.outputs.documents.word.styles import WRITTEN_IN
from tests.outputs.documents.support import PROJECT
from tests.outputs.documents.test_show import Run, write
from tests.support.plans import DAY, FIXTURES, WHOLE


def made_with(run: Run, folder: Path, template: bytes, kind: str = "plan", suffix: str = "docx") -> Document:
    (folder / f"huisstijl.{suffix}").write_bytes(template)
    ran = run(
        "show",
        write(folder, WHOLE),
        "--as",
        kind,
        "-o",
        "stuk.docx",
        "--force",
        "--reference-doc",
        f"huisstijl.{suffix}",
        *DAY,
    )
    assert ran.code == 0
    assert ran.err.startswith("Geschreven: stuk.docx\n")
    return docx.Document(str(folder / "stuk.docx"))


def saved(document: Document) -> bytes:
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def without(*names: str) -> Document:
    """An empty document of the library's that lacks these styles."""
    house = docx.Document()
    for name in names:
        house.styles[name].element.getparent().remove(house.styles[name].element)
    return house


@pytest.mark.parametrize("kind", ["plan", "besluitnotitie", "inwoner"])
@pytest.mark.parametrize("name", ["Title", "Heading 1", "Heading 2", "Heading 3", "Footer", "Caption", "List Bullet"])
def test_a_style_that_lacks_is_lent(run: Run, folder: Path, name: str, kind: str) -> None:
    made = made_with(run, folder, saved(without(name)), kind)
    assert [style.name for style in made.styles if style.name in WRITTEN_IN].count(name) == 1
    base = made.styles[name].base_style
    assert base is None or base.name == "Normal"


def test_a_template_of_no_styles_at_all(run: Run, folder: Path) -> None:
    house = docx.Document()
    for style in list(house.styles.element):
        house.styles.element.remove(style)
    made = made_with(run, folder, saved(house))
    assert {style.name for style in made.styles} >= set(WRITTEN_IN)
    assert made.styles["Title"].font.name == "Arial"


def test_a_template_of_libreoffice_writes_the_names_of_styles_otherwise(run: Run, folder: Path) -> None:
    house = docx.Document()
    for style in house.styles.element.findall(qn("w:style")):
        name = style.find(qn("w:name"))
        name.set(qn("w:val"), name.get(qn("w:val")).replace("heading", "Heading").replace("footer", "Footer"))
    made = made_with(run, folder, saved(house))
    ids = {paragraph._p.style for paragraph in made.paragraphs}
    assert "Heading1" in ids
    assert not any(style.name.startswith("Doorbraak") for style in made.styles if style.name.startswith("Heading"))


@pytest.mark.parametrize(
    ("paper", "points", "pages"),
    [((21, 29.7, 1), 10, 2), ((29.7, 21, 2), 10, 3), ((21, 29.7, 2.5), 12, 3), ((14.8, 21, 1.5), 10, 4)],
)
def test_a_note_that_takes_more_pages_on_the_paper_of_a_template_says_so(
    run: Run, folder: Path, paper: tuple[float, float, float], points: int, pages: int
) -> None:
    house = docx.Document()
    wide, high, margin = paper
    page = house.sections[0]
    page.page_width, page.page_height = Cm(wide), Cm(high)
    page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = Cm(margin)
    house.styles["Normal"].font.size = Pt(points)
    (folder / "huisstijl.docx").write_bytes(saved(house))
    plan = (PROJECT / "plans" / "een-adres-om-te-beginnen.md").read_text(encoding="utf-8")
    ran = run("show", write(folder, plan), "-o", "stuk.docx", "--reference-doc", "huisstijl.docx", *DAY)
    told = ran.err.removeprefix("Geschreven: stuk.docx\n")
    if pages == 2:
        assert told == ""
    else:
        assert told.startswith(f"Dit stuk past niet op 2 bladzijden: het zijn er {pages}. Wil je het korter? Kort in")
        assert told.endswith("\nDat is een schatting, met de bladzijde en de letters van je sjabloon.\n")


def test_bullets_that_are_lent_bring_their_dots(run: Run, folder: Path) -> None:
    house = without("List Bullet")
    lists = next(r for r in house.part.rels.values() if r.reltype.endswith("/numbering"))
    house.part.drop_rel(lists.rId)
    made = made_with(run, folder, saved(house))
    number = made.styles["List Bullet"].element.find(f".//{qn('w:numId')}").get(qn("w:val"))
    element = made.part.numbering_part.element
    assert [one.get(qn("w:numId")) for one in element.findall(qn("w:num"))] == [number]
    assert element.find(f".//{qn('w:numFmt')}").get(qn("w:val")) == "bullet"


def test_a_page_without_size_becomes_a4_and_one_with_a_size_stays(run: Run, folder: Path) -> None:
    house = docx.Document()
    page = house.element.body.sectPr
    for part in (*page.findall(qn("w:pgSz")), *page.findall(qn("w:pgMar"))):
        page.remove(part)
    section = made_with(run, folder, saved(house)).sections[0]
    measures = [int(length or 0) for length in (section.page_width, section.page_height, section.left_margin)]
    assert measures == pytest.approx([Cm(21), Cm(29.7), Cm(1.9)], abs=1000)
    house = docx.Document()
    house.sections[0].page_width, house.sections[0].left_margin = Emu(5_000_000), None
    section = made_with(run, folder, saved(house)).sections[0]
    assert section.page_width == pytest.approx(5_000_000, abs=1000)


def test_a_document_without_a_section(run: Run, folder: Path) -> None:
    house = docx.Document()
    house.element.body.remove(house.element.body.sectPr)
    assert made_with(run, folder, saved(house)).sections[0].page_width == pytest.approx(Cm(21), abs=1000)


def test_the_letterhead_of_an_earlier_section_stays(run: Run, folder: Path) -> None:
    house = docx.Document()
    house.sections[0].header.paragraphs[0].text = "Gemeente Voorbeeld"
    house.add_section()
    made = made_with(run, folder, saved(house))
    assert [section.header.paragraphs[0].text for section in made.sections] == ["Gemeente Voorbeeld"]


def test_a_name_that_is_taken_for_another_kind_of_style(run: Run, folder: Path) -> None:
    house = docx.Document()
    house.styles.add_style("Vraag", WD_STYLE_TYPE.CHARACTER)
    made = made_with(run, folder, saved(house))
    assert {"Vraag", "Vraag (sjabloon)"} <= {style.name for style in made.styles}
    assert any(paragraph.style and paragraph.style.name == "Vraag" for paragraph in made.paragraphs)


def test_a_page_number_of_the_template_is_not_doubled(run: Run, folder: Path) -> None:
    house = docx.Document()
    foot = house.sections[0].footer
    field = foot.paragraphs[0]._p.makeelement(qn("w:fldSimple"), {qn("w:instr"): "PAGE"})
    foot.paragraphs[0]._p.append(field)
    made = made_with(run, folder, saved(house))
    assert len(made.sections[0].footer._element.findall(f".//{qn('w:fldSimple')}")) == 1


def test_a_template_as_word_saves_one(run: Run, folder: Path) -> None:
    house = docx.Document()
    house.styles["Heading 1"].font.name = "Comic Sans MS"
    written = BytesIO()
    with ZipFile(BytesIO(saved(house))) as source, ZipFile(written, "w") as target:
        for name in source.namelist():
            target.writestr(name, source.read(name).replace(b"document.main+xml", b"template.main+xml"))
    made = made_with(run, folder, written.getvalue(), suffix="dotx")
    assert made.styles["Heading 1"].font.name == "Comic Sans MS"


def test_a_page_with_no_room_between_its_margins_becomes_ours(run: Run, folder: Path) -> None:
    house = docx.Document()
    house.sections[0].left_margin = house.sections[0].right_margin = Cm(12)
    section = made_with(run, folder, saved(house)).sections[0]
    assert section.page_width is not None
    assert round(section.page_width.cm, 1) == 21
    assert section.left_margin is not None
    assert section.left_margin < Cm(4)


def test_a_template_in_strict_open_xml(run: Run, folder: Path) -> None:
    house = docx.Document()
    house.sections[0].header.paragraphs[0].text = "Gemeente Voorbeeld"
    strict = BytesIO()
    with ZipFile(BytesIO(saved(house))) as source, ZipFile(strict, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            for kind in (b"wordprocessingml", b"officeDocument", b"drawingml"):
                usual = b"http://schemas.openxmlformats.org/%b/2006/" % kind
                content = content.replace(usual, b"http://purl.oclc.org/ooxml/%b/" % kind)
            target.writestr(name, content.replace(b"<w:document ", b'<w:document w:conformance="strict" '))
    made = made_with(run, folder, strict.getvalue())
    assert made.sections[0].header.paragraphs[0].text == "Gemeente Voorbeeld"


@pytest.mark.parametrize("kind", ["plan", "besluitnotitie", "inwoner"])
@pytest.mark.parametrize("name", ["huisstijl-leeg", "huisstijl-2", "huisstijl-3", "huisstijl-4", "huisstijl-5"])
def test_a_template_that_lacks_styles_or_a_page_size(run: Run, folder: Path, name: str, kind: str) -> None:
    document = made_with(run, folder, (FIXTURES / "elsewhere" / f"{name}.docx").read_bytes(), kind)
    assert {"Title", "Heading 1", "Heading 2", "Heading 3", "Footer"} <= {style.name for style in document.styles}
    assert {(one.page_width, one.page_height) for one in document.sections} == {(Emu(7560310), Emu(10692130))}
