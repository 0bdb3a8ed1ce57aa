"""Word documents in a real office program: it opens them, and they have the pages that were promised."""

import subprocess
from io import BytesIO
from pathlib import Path

import docx
import pytest
from pypdf import PdfReader

from tests.outputs.documents.support import EXAMPLES, WHOLE, built, rendered, rendered_plan
from tests.support.browser import required_tool
from tests.support.plans import small

HARD = [*EXAMPLES, WHOLE]
KINDS = ("besluitnotitie", "inwoner")


@pytest.fixture(scope="module")
def converted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The documents of real plans as LibreOffice prints them, all in one start of the program."""
    folder = tmp_path_factory.mktemp("kantoor")
    for path in HARD:
        for kind in KINDS:
            (folder / f"{path.stem}-{kind}.docx").write_bytes(rendered_plan(path, kind, "docx"))
    (folder / "plan.docx").write_bytes(rendered_plan(EXAMPLES[0], "plan", "docx"))
    office = [required_tool("soffice", "libreoffice"), f"-env:UserInstallation={(folder / 'profiel').as_uri()}"]
    subprocess.run(
        [*office, "--headless", "--convert-to", "pdf", "--outdir", folder, *sorted(folder.glob("*.docx"))],
        capture_output=True,
        timeout=240,
        check=True,
    )
    return folder


@pytest.mark.parametrize("kind", KINDS)
def test_it_has_the_pages_that_were_promised(converted: Path, kind: str) -> None:
    pages = {path.stem: len(PdfReader(converted / f"{path.stem}-{kind}.pdf").pages) for path in HARD}
    said = {path.stem: built(path.read_text(encoding="utf-8"), kind).too_long for path in HARD}
    most = {stem: 2 if kind == "besluitnotitie" or "het zijn er 2." in words else 1 for stem, words in said.items()}
    assert {stem: number for stem, number in pages.items() if number > most[stem]} == {}


def test_the_whole_plan_is_there_with_its_amounts_and_page_numbers(converted: Path) -> None:
    reader = PdfReader(converted / "plan.pdf")
    text = "\n".join(page.extract_text() for page in reader.pages)
    for words in ("1. Situatieschets", "5b. Rendement", "6. Actieplan", "Aangehaalde regels", "Kosten per betaler"):
        assert words in text
    assert f"bladzijde 1 van {len(reader.pages)}" in text


def test_properties_hold_no_name_of_a_person() -> None:
    properties = docx.Document(BytesIO(rendered_plan(WHOLE, "plan", "docx"))).core_properties
    assert (properties.title, properties.author) == ("Eerst de huur, dan de schulden", "casusregisseur wijkteam")
    assert (properties.last_modified_by, properties.comments, properties.language) == ("", "", "nl-NL")
    nobody = docx.Document(BytesIO(rendered(small(("opsteller: casusregisseur\n", "")), "plan", "docx")))
    assert nobody.core_properties.author == ""
