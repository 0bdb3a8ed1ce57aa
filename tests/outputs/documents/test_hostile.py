"""A plan is a stranger's text: in no form does it become markup, a command, a file or a request."""

import zipfile
from dataclasses import replace
from io import BytesIO
from typing import Any
from xml.etree import ElementTree

import docx
import pytest
from pypdf import PdfReader

from doorbraak_tools.checks import check_case
from doorbraak_tools.outputs import documents
from doorbraak_tools.outputs.documents import FORMS, Document
from doorbraak_tools.plan.reading import read_plan
from doorbraak_tools.substance.case import Case
from tests.outputs.documents.support import DAY, rendered
from tests.support.plans import SMALL, small

NASTY = (
    '<script src="https://elders.example/x.js"></script>',
    '<img src="file:///etc/passwd" onerror="alert(1)">',
    "</style><h1>Overgenomen</h1>",
    '"><svg onload=alert(1)>',
    "=HYPERLINK(1;2)",
    "{{ 7 * 7 }} {% include 'x' %}",
    "url(https://elders.example/y.png) @import 'z';",
    "&lt;b&gt; &amp;",
    "<w:t>Word</w:t>",
)
STORY = """\

## 1. Situatieschets

<script>alert(1)</script> [klik](javascript:alert(1)) ![beeld](https://elders.example/z.png) [lokaal](file:///etc/passwd)
"""
KINDS = ("besluitnotitie", "plan", "inwoner")


def plan() -> str:
    lines = "".join(f"    {words}\n" for words in NASTY)
    return (
        small(
            ("titel: Eerst de huur", f"titel: '{NASTY[0]}'"),
            ("  wens: Rust.\n", f"  wens: |\n{lines}"),
            (
                "    wat: De gemeente leent het bedrag.\n",
                "    wat: |\n" + "".join(f"      {words}\n" for words in NASTY),
            ),
            ("opsteller: casusregisseur", f"opsteller: '{NASTY[1]}'"),
        )
        + STORY
    )


@pytest.mark.parametrize("kind", KINDS)
def test_in_html_it_is_text(kind: str) -> None:
    page = rendered(plan(), kind, "html").decode()
    for markup in ("<script", "<svg", "<h1>Overgenomen", 'href="javascript', 'href="file', 'src="file', 'src="http'):
        assert markup not in page, markup
    assert page.count("<h1>") == 1
    assert "{{ 7 * 7 }}" in page
    assert "Content-Security-Policy" in page


@pytest.mark.parametrize("kind", KINDS)
def test_in_pdf_it_is_text_and_nothing_is_fetched(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    import socket

    def refuse(*_: Any, **__: Any) -> None:
        raise AssertionError("a document asked for the network")

    monkeypatch.setattr(socket, "create_connection", refuse)
    content = rendered(plan(), kind, "pdf")
    text = "".join(page.extract_text() for page in PdfReader(BytesIO(content)).pages)
    assert "{{ 7 * 7 }}" in text
    assert b"/JavaScript" not in content
    assert b"/EmbeddedFile" not in content


@pytest.mark.parametrize("kind", KINDS)
def test_in_word_it_is_text(kind: str) -> None:
    content = rendered(plan(), kind, "docx")
    document = docx.Document(BytesIO(content))
    text = "\n".join(paragraph.text for paragraph in document.paragraphs)
    assert NASTY[0] in text
    assert "{{ 7 * 7 }}" in text
    outside = [relation.target_ref for relation in document.part.rels.values() if relation.is_external]
    assert all(address.startswith("https://wetten.overheid.nl/") for address in outside)
    with zipfile.ZipFile(BytesIO(content)) as archive:
        assert not [name for name in archive.namelist() if "vba" in name.lower() or "embed" in name.lower()]
        for name in archive.namelist():
            if name.endswith((".xml", ".rels")):
                ElementTree.fromstring(archive.read(name))


@pytest.mark.parametrize("form", ["html", "pdf", "docx"])
def test_a_character_that_no_document_may_hold_is_shown_as_one_that_is_missing(form: str) -> None:
    """The reader refuses these; a plan that came another way must not break a document."""
    read = read_plan(SMALL.encode(), "proef")
    data = {**read.data, "titel": "Een\x00twee\x0b\ufffe drie\ud800"}
    material = documents.material(Case(replace(read, data=data), DAY), check_case("x", Case(read, DAY)))
    document: Document = documents.builder("plan")(material)
    assert document.title == "Een\ufffdtwee\ufffd\ufffd drie\ufffd"
    assert FORMS[form].content(document)
