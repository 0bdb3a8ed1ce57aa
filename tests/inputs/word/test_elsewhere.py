"""Documents as other programs write them: the same parts under other names, without some, or in another spelling."""

import io
import zipfile
from collections.abc import Callable

import pytest

from doorbraak_tools.inputs.word import NotReadable, read_word
from tests.inputs.word.parts import KIND, RELATIONS, W, asked, package, para, related, run
from tests.inputs.word.support import answers

READ = {("situatieschets", "gebeurd"): "Een brief.", ("toekomstperspectief", "wens"): "Rust in huis."}
STRICT = (
    (
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    ),
    (KIND, "http://purl.oclc.org/ooxml/officeDocument/relationships"),
)


def changed(raw: bytes, change: Callable[[str, str], str | None]) -> bytes:
    """A document with its parts changed; None takes one away."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            content = change(name, source.read(name).decode())
            if content is not None:
                target.writestr(name, content)
    return out.getvalue()


def strict(_: str, content: str) -> str:
    for transitional, own in STRICT:
        content = content.replace(transitional, own)
    return content


def without(part: str, raw: bytes) -> bytes:
    return changed(raw, lambda name, text: None if name == part else text)


BODY = asked("Een brief.")
UNSTYLED = BODY.replace('<w:pStyle w:val="Kop1"/>', '<w:pStyle w:val="Heading1"/>').replace("Kop2", "Heading2")
BOLD = "".join(
    para(run(text, "<w:b/>") if bold else text)
    for text, bold in (("Situatieschets", True), ("Wat is er gebeurd?", True), ("Een brief.", False),
                       ("Toekomstperspectief", True), ("Wat wens jij jezelf toe?", True), ("Rust in huis.", False))
)  # fmt: skip
DOCUMENTS = {
    "Word Online": package(BODY, main="word/document2.xml"),
    "in een andere map": package(BODY, main="inhoud/tekst.xml"),
    "absolute verwijzing": changed(package(BODY), lambda name, text: text.replace('Target="word', 'Target="/word')),
    "Strict Open XML": changed(package(BODY), strict),
    "Google Docs, zonder stijlen": package(UNSTYLED, styles=None),
    "zonder stijlen en koppen": package(BOLD, styles=None),
    "zonder relaties van de tekst": changed(
        package(UNSTYLED, styles=None), lambda name, text: None if name.endswith("document.xml.rels") else text
    ),
    "zonder relaties van het geheel": without("_rels/.rels", package(BODY)),
    "een sjabloon": changed(package(BODY), lambda name, text: text.replace("document.main+xml", "template.main+xml")),
    "met een bom voor de letters": changed(
        package(BODY), lambda name, text: "\ufeff" + text if name.endswith(".xml") else text
    ),
    "namen in hoofdletters": changed(package(BODY), lambda name, text: text.replace("/word/", "/Word/")),
}  # fmt: skip


@pytest.mark.parametrize("name", DOCUMENTS)
def test_it_opens(name: str) -> None:
    found = read_word(DOCUMENTS[name])
    assert answers(found) == READ
    assert found.left_out == []


def test_what_mail_merge_leaves_behind() -> None:
    settings = f'<w:settings xmlns:w="{W}"><w:mailMerge/></w:settings>'
    relation = related("rId1", "mailMergeSource", "file:///G:/adressen.xlsx", outside=True)
    leftover = f'<Relationships xmlns="{RELATIONS}">{relation}</Relationships>'
    raw = package(BODY, {"word/settings.xml": settings, "word/_rels/settings.xml.rels": leftover},
                  related("rIdT", "settings", "settings.xml"))  # fmt: skip
    found = read_word(raw)
    assert answers(found) == READ
    assert found.left_out == [
        "1 onderdeel van een andere plek: ik haal niets op (“mailMergeSource: file:///G:/adressen.xlsx”)"
    ]


DTD = '<!DOCTYPE w:x [<!ENTITY a "b">]><w:x xmlns:w="x">&a;</w:x>'
LURE = '<Override PartName="/word/lokaas.bin" ContentType="application/x+xml"/>'


@pytest.mark.parametrize(
    "raw",
    [
        package(BODY, {"word/lokaas.bin": DTD}, types=LURE),
        package(BODY, {"word/lokaas.dat": DTD}, types='<Default Extension="dat" ContentType="application/xml"/>'),
        package(BODY, {"customXml/item1.xml": DTD}),
        package(BODY, {"word/notes.bin": DTD}, related("rIdF", "footnotes", "notes.bin")),
        changed(package(BODY), lambda name, text: DTD if name.endswith("document.xml.rels") else text),
        changed(package(BODY), lambda name, text: DTD if name == "word/styles.xml" else text),
    ],
)  # fmt: skip
def test_a_document_type_is_refused_in_every_part_that_is_xml_by_its_type_or_its_relation(raw: bytes) -> None:
    with pytest.raises(NotReadable, match="XML die Word nooit schrijft"):
        read_word(raw)


def test_a_web_page_and_a_drawing_in_a_document_may_have_a_document_type() -> None:
    page = "<!DOCTYPE html><p>x</p>"
    types = '<Default Extension="htm" ContentType="text/html"/><Default Extension="svg" ContentType="image/svg+xml"/>'
    found = read_word(package(BODY, {"word/stuk.htm": page, "word/media/huis.svg": DTD}, types=types))
    assert answers(found) == READ


@pytest.mark.parametrize(("kind", "name"), [("spreadsheetml.sheet", "Excel"), ("presentationml.x", "PowerPoint")])
def test_another_kind_of_office_file_is_named(kind: str, name: str) -> None:
    raw = changed(package(BODY), lambda part, text: text.replace("wordprocessingml.document", kind))
    with pytest.raises(NotReadable, match=f"Dit is een {name}-bestand"):
        read_word(raw)


def core(title: str) -> bytes:
    properties = (
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
        f' xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{title}</dc:title></cp:coreProperties>'
    )
    relation = (
        '<Relationship Id="rId2" Target="docProps/core.xml" Type="http://schemas.openxmlformats.org/package/2006/'
        'relationships/metadata/core-properties"/></Relationships>'
    )
    raw = package(BODY, {"docProps/core.xml": properties})
    return changed(
        raw, lambda name, text: text.replace("</Relationships>", relation) if name == "_rels/.rels" else text
    )


@pytest.mark.parametrize(
    ("title", "taken"),
    [("Eerst de huur", "Eerst de huur"), ("Word Document", None), ("Document1", None), ("Untitled document", None),
     ("Microsoft Word - Document2.docx", None), ("Naamloos document", None), ("", None)],
)  # fmt: skip
def test_a_title_comes_from_a_person(title: str, taken: str | None) -> None:
    assert read_word(core(title)).answers.get(("titel",)) == taken
