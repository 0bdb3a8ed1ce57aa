"""Documents that were made to do harm: a clear sentence, nothing run, nothing fetched, in bounded memory."""

import io
import resource
import socket
import struct
import zipfile
from collections.abc import Callable
from itertools import pairwise

import pytest

from doorbraak_tools.inputs.word import NotReadable, read_word
from doorbraak_tools.inputs.word.package import MOST_BYTES
from tests.inputs.word.support import Word, answers

DOCUMENT = "word/document.xml"
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def plan() -> bytes:
    return Word().heading("1. Situatieschets").bold("Wat is er gebeurd?").text("Iets.").heading("3. Overzicht").raw


def repacked(change: Callable[[str, bytes], bytes], *added: tuple[str, bytes]) -> bytes:
    """A good document with its parts changed and parts added."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(plan())) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for part in source.infolist():
            target.writestr(part.filename, change(part.filename, source.read(part)))
        for name, content in added:
            target.writestr(name, content)
    return out.getvalue()


def body(xml: str) -> bytes:
    """A document with this in its body."""
    whole = f'<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="{W}"><w:body>{xml}</w:body></w:document>'
    return repacked(lambda name, content: whole.encode() if name == DOCUMENT else content)


def related(kind: str, target: str, *, name: str = "rId99", mode: str = "External") -> bytes:
    """A document with a relation to something outside it."""
    relation = f'<Relationship Id="{name}" Type="{RELATIONS}/{kind}" Target="{target}" TargetMode="{mode}"/>'
    return with_relations(relation)


def with_relations(relation: str) -> bytes:
    return repacked(
        lambda name, content: (
            content.replace(b"</Relationships>", relation.encode() + b"</Relationships>")
            if name == "word/_rels/document.xml.rels"
            else content
        )
    )


def doctype(entities: str) -> bytes:
    return repacked(
        lambda name, content: (
            content.replace(b"<w:document", f"<!DOCTYPE w:document [{entities}]>\n<w:document".encode(), 1)
            if name == DOCUMENT
            else content
        )
    )


LAUGHS = "<!ENTITY a 'ha'>" + "".join(f"<!ENTITY {new} '{f'&{old};' * 10}'>" for old, new in pairwise("abcdefgh"))
OTHER_XML = "XML die Word nooit schrijft"
MACROS, TOO_LARGE, NO_WORD, BROKEN = "zitten macro's", "veel te groot", "geen Word-document", "is beschadigd"


ROW = f"<w:tr>{'<w:tc><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc>' * 60}</w:tr>"


def shortened_sizes(raw: bytes) -> bytes:
    """A zip file whose list says that the parts are small: the bomb is behind it."""
    for signature, at in ((b"PK\x01\x02", 24), (b"PK\x03\x04", 22)):
        start = raw.find(signature)
        while start >= 0:
            raw = raw[: start + at] + struct.pack("<I", 100) + raw[start + at + 4 :]
            start = raw.find(signature, start + 4)
    return raw


MANY = "<w:p " + " ".join(f"a{at}='x'" for at in range(100_000)) + "/>"
HOSTILE: dict[str, tuple[Callable[[], bytes], str]] = {
    "leeg": (lambda: b"", NO_WORD),
    "oud Word": (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "een oud Word-bestand (.doc)"),
    "rtf": (lambda: b"{\\rtf1 tekst}", "een RTF-bestand"),
    "pdf": (lambda: b"%PDF-1.7 tekst", "een PDF"),
    "foto": (lambda: b"\xff\xd8\xff\xe0\0\x10JFIF\0", "een foto of een plaatje"),
    "foto van een telefoon": (lambda: b"\0\0\0\x18ftypheic\0\0\0\0", "een foto of een plaatje"),
    "schermafdruk": (lambda: b"\x89PNG\r\n\x1a\n\0\0", "een foto of een plaatje"),
    "tekening": (
        lambda: b"<?xml version='1.0'?>\n<svg xmlns='http://www.w3.org/2000/svg'/>",
        "een foto of een plaatje",
    ),
    "film": (lambda: b"\0\0\0\x20ftypisom\0\0\0\0", "een geluid of een film"),
    "opname": (lambda: b"ID3\x04\0\0\0\0\0\0", "een geluid of een film"),
    "tekst die zo begint": (lambda: b"BM was er ook bij, en MM en II.", NO_WORD),
    "tekst": (lambda: b"Stap 1: Situatieschets", NO_WORD),
    "ander zipbestand": (lambda: repacked_as("mappen/brief.txt"), NO_WORD),
    "odt": (lambda: repacked_as("mimetype", b"application/vnd.oasis.opendocument.text"), "een ODT-bestand"),
    "half": (lambda: plan()[:2000], NO_WORD),
    "macro": (lambda: repacked(lambda _, content: content, ("word/vbaProject.bin", b"Sub AutoOpen()")), MACROS),
    "macro met andere naam": (
        lambda: repacked(
            lambda name, content: (
                content.replace(b".main+xml", b".macroEnabled.main+xml") if name == "[Content_Types].xml" else content
            ).replace(b"wordprocessingml.document.macro", b"ms-word.document.macro")
        ),
        MACROS,
    ),
    "kapotte relaties": (lambda: with_relations("<Relationship " * 100_000), BROKEN),
    "lachende entiteiten": (lambda: doctype(LAUGHS), OTHER_XML),
    "entiteit van buiten": (lambda: doctype("<!ENTITY x SYSTEM 'file:///etc/passwd'>"), OTHER_XML),
    "dtd van buiten": (lambda: doctype("<!ENTITY % d SYSTEM 'http://example.invalid/d.dtd'> %d;"), OTHER_XML),
    "utf-7": (
        lambda: repacked(lambda name, content: content.replace(b"UTF-8", b"UTF-7", 1) if name == DOCUMENT else content),
        OTHER_XML,
    ),
    "zipbom": (lambda: repacked(lambda _, content: content, ("word/media/a.bin", b"\0" * 120_000_000)), TOO_LARGE),
    "zipbom in de tekst": (
        lambda: repacked(lambda _, content: content, ("word/groot.xml", b" " * 40_000_000)),
        "veel meer dan in een plan past",
    ),
    "zipbom met kleine getallen": (
        lambda: shortened_sizes(repacked(lambda _, content: content, ("word/groot.xml", b" " * 40_000_000))),
        BROKEN,
    ),
    "heel veel delen": (
        lambda: repacked(lambda _, content: content, *((f"word/{number}.bin", b"") for number in range(3000))),
        TOO_LARGE,
    ),
    "te groot": (lambda: b"PK\x03\x04" + b"\0" * MOST_BYTES, "groter dan 24 MB"),
    "kapotte xml": (lambda: body("<w:p><w:r>"), BROKEN),
    "veel attributen": (lambda: body(MANY), BROKEN),
    "diep": (lambda: body("<w:sdt>" * 5000 + "</w:sdt>" * 5000), BROKEN),
    "veel alinea's": (lambda: body("<w:p><w:r><w:t>x</w:t></w:r></w:p>" * 50_000), "meer dan in één plan past"),
    "lange tekst": (lambda: body(f"<w:p><w:r><w:t>{'x ' * 200_000}</w:t></w:r></w:p>"), "meer dan in één plan past"),
    "reusachtige tabel": (lambda: body(f"<w:tbl>{ROW * 3000}</w:tbl>"), "meer dan in een plan past"),
}


def repacked_as(name: str, content: bytes = b"tekst") -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as target:
        target.writestr(name, content)
    return out.getvalue()


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing may go out: whoever looks up a name or opens a connection fails the test."""

    def refuse(*_: object, **__: object) -> None:
        pytest.fail("something was fetched")

    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    monkeypatch.setattr(socket.socket, "connect", refuse)


@pytest.mark.parametrize("name", HOSTILE)
def test_a_clear_sentence_and_no_harm(name: str) -> None:
    make, complaint = HOSTILE[name]
    raw = make()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with pytest.raises(NotReadable) as refused:
        read_word(raw)
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    assert complaint in str(refused.value)
    assert grown < 400 * 1024, "kB more than any document needs"


ELSEWHERE: dict[str, tuple[Callable[[], bytes], str]] = {
    "plaatje van internet": (lambda: related("image", "https://example.invalid/x.png"), "image: https://example.invalid/x.png"),
    "bestand van een schijf": (lambda: related("oleObject", "file:///etc/passwd"), "oleObject: file:///etc/passwd"),
    "deel van een netwerk": (lambda: related("subDocument", "\\\\n.invalid\\deel"), "subDocument: \\\\n.invalid\\deel"),
    "sjabloon van internet": (
        lambda: related("attachedTemplate", "https://example.invalid/x.dotm"),
        "attachedTemplate: https://example.invalid/x.dotm",
    ),
    "achter een haak": (lambda: related("image", "https://example.invalid/x", name="a>b"), "image: https://example.invalid/x"),
    "anders gespeld": (lambda: related("image", "https://example.invalid/x", mode="&#69;xternal"), "image: https://example.invalid/x"),
    "frame": (lambda: related("frame", "http://example.invalid/"), "frame: http://example.invalid/"),
    "adressen om samen te voegen": (lambda: related("mailMergeSource", "file:///G:/adressen.xlsx"), "mailMergeSource: file:///G:/adressen.xlsx"),
}  # fmt: skip


@pytest.mark.parametrize("name", ELSEWHERE)
def test_what_stands_elsewhere_is_told_and_not_fetched(name: str) -> None:
    make, which = ELSEWHERE[name]
    found = read_word(make())
    assert answers(found) == {("situatieschets", "gebeurd"): "Iets."}
    assert found.left_out == [f"1 onderdeel van een andere plek: ik haal niets op (“{which}”)"]


def test_a_link_in_the_text_and_a_template_on_a_disk_of_the_office_are_left_alone() -> None:
    for kind, target in (
        ("hyperlink", "https://example.invalid/"),
        ("attachedTemplate", "file:///G:/sjablonen/brief.dotx"),
    ):
        assert answers(read_word(related(kind, target))) == {("situatieschets", "gebeurd"): "Iets."}


def test_a_part_with_a_path_in_its_name_is_not_written_anywhere() -> None:
    raw = repacked(lambda _, content: content, ("../../../tmp/doorbraak-ontsnapt.txt", b"x"), ("/etc/doorbraak", b"x"))
    assert answers(read_word(raw)) == {("situatieschets", "gebeurd"): "Iets."}
    from pathlib import Path

    assert not Path("/tmp/doorbraak-ontsnapt.txt").exists()
    assert not Path("/etc/doorbraak").exists()


@pytest.mark.parametrize("cut", range(1, 30))
def test_a_document_that_was_cut_off_anywhere(cut: int) -> None:
    raw = plan()
    with pytest.raises(NotReadable):
        read_word(raw[: len(raw) * cut // 30])


def test_a_style_that_is_based_on_itself() -> None:
    raw = repacked(
        lambda name, content: (
            content.replace(b'<w:basedOn w:val="Normal"/>', b'<w:basedOn w:val="Heading1"/>')
            if name == "word/styles.xml"
            else content
        )
    )
    assert ("situatieschets", "gebeurd") in read_word(raw).answers
