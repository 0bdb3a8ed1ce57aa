"""The parts of a Word document: which are there, of what kind, how they belong together; each read within bounds.

A .docx is a zip file with XML in it. Refused are: another kind of file under this name, macros, XML with a document
type (entities can grow without end), and more than any plan can be. What a part is, its content type and the relations
say, never its name. Nothing that stands elsewhere is fetched.
"""

import io
import posixpath
import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import unquote
from xml.etree.ElementTree import Element
from xml.parsers import expat

from doorbraak_tools.inputs.word.tree import (
    MOST_ELEMENTS,
    NOTHING,
    SAVE_AS,
    TOO_MUCH,
    NotReadable,
    check,
    tree,
)

MOST_BYTES = 24 * 1024 * 1024
"""The largest file that is read, in bytes; pictures are most of it."""
_MOST_UNPACKED = 96 * 1024 * 1024
_MOST_XML = 24 * 1024 * 1024
_MOST_PARTS = 2_000
_CHUNK = 64 * 1024

_PICTURE = (
    rb"\xff\xd8\xff|\x89PNG|GIF8|BM.{4}\0{4}|II\*\0|MM\0\*|RIFF.{4}WEBP|.{4}ftyp(?:hei|hev|mif1|msf1|avi)|"
    rb"(?:<\?xml[^>]*>\s*)?<svg"
)
_FILM = rb".{4}ftyp|ID3|RIFF|OggS|fLaC|\x1a\x45\xdf\xa3|\xff[\xf1-\xfb]"
_OTHER_KINDS = (
    (rb"\xd0\xcf\x11\xe0", f"Dit is een oud Word-bestand (.doc), of een document met een wachtwoord. {SAVE_AS}"),
    (rb"\{\\rtf", f"Dit is een RTF-bestand. {SAVE_AS}"),
    (rb"%PDF", "Dit is een PDF. Vraag het Word-bestand waar die van gemaakt is."),
    (_PICTURE, "Dit is een foto of een plaatje; daar kan ik geen tekst uit lezen. Typ over wat in het plan hoort."),
    (_FILM, "Dit is een geluid of een film; daar kan ik geen tekst uit halen. Typ over wat in het plan hoort."),
)
"""How the bytes of another kind of file begin, the narrower before the wider."""
_OTHER_OFFICE = {"spreadsheetml": "een Excel-bestand", "presentationml": "een PowerPoint-bestand"}
_BROKEN = (
    zipfile.BadZipFile, zlib.error, expat.ExpatError, EOFError, NotImplementedError, RuntimeError, ValueError, OSError,
)  # fmt: skip
"""What reading a broken zip file, or broken XML in it, raises."""
_MACROS = f"In dit document zitten macro's. Die hoort een plan niet te hebben. {SAVE_AS}"
_MACRO = re.compile(r"vbaproject|vbadata|macroenabled", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Relation:
    """What a part has to do with another: the last word of the kind, and where the other is; `outside` is elsewhere."""

    kind: str
    target: str
    outside: bool


def target_of(related: dict[str, Relation], kind: str) -> str:
    """Return the name of the first part of a kind inside the document, "" without one."""
    return next((one.target for one in related.values() if one.kind == kind and not one.outside), "")


class Package:
    """A Word document that is safe to read. Raises NotReadable when it is not, here and while it is read."""

    def __init__(self, raw: bytes) -> None:
        if len(raw) > MOST_BYTES:
            raise NotReadable(f"Dit bestand is groter dan {MOST_BYTES // 1024 // 1024} MB. Haal de plaatjes eruit.")
        for start, message in _OTHER_KINDS:
            if re.match(start, raw, re.DOTALL):
                raise NotReadable(message)
        self._allowance = iter(range(MOST_ELEMENTS))
        self._bytes_left = _MOST_XML
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(raw))
            self._parts = self._listed()
            self._kinds = self._content_types()
            self._check()
        except _BROKEN as error:
            raise NotReadable(f"Dit is geen Word-document (.docx), of het is beschadigd. {SAVE_AS}") from error

    @cached_property
    def main(self) -> str:
        """The name of the part with the text: what the relations of the whole call the document; "" without one."""
        related = target_of(self.relations(""), "officeDocument")
        typed = (name for name, kind in self._kinds.items() if kind.endswith("document.main+xml"))
        return next((name for name in (related, *typed, "word/document.xml") if name.casefold() in self._parts), "")

    def tree(self, name: str) -> Element:
        """Return the root of an XML part; NOTHING when there is no such part."""
        if name.casefold() not in self._parts:
            return NOTHING
        try:
            return tree(self._chunks(name), self._allowance)
        except _BROKEN as error:
            raise NotReadable(f"Dit Word-document is beschadigd of anders dan Word het schrijft. {SAVE_AS}") from error

    def relations(self, name: str) -> dict[str, Relation]:
        """Return the relations of a part by their id; those of the whole package for ""."""
        folder, base = posixpath.split(name)
        found = {}
        for one in self.tree(posixpath.join(folder, "_rels", f"{base}.rels")).iter():
            if one.tag.endswith("Relationship") and "Id" in one.attrib:
                target, outside = one.get("Target", ""), one.get("TargetMode") == "External"
                if not outside:
                    target = posixpath.normpath(posixpath.join("/", folder, unquote(target))).lstrip("/")
                kind = one.get("Type", "").rpartition("/")[2]
                found[one.get("Id", "")] = Relation(kind, target, outside)
        return found

    @property
    def sources(self) -> Iterator[str]:
        """The names of the parts that have relations."""
        for name in self._parts:
            folder, base = posixpath.split(name)
            if base.endswith(".rels") and posixpath.basename(folder) == "_rels":
                yield posixpath.join(posixpath.dirname(folder), base.removesuffix(".rels"))

    def _listed(self) -> dict[str, zipfile.ZipInfo]:
        parts = self._zip.infolist()
        # What the list at the end of a zip file says is not taken on trust: reading stops at the size that is said
        # there, and a part that is not what it says does not pass its check sum.
        if len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > _MOST_UNPACKED:
            raise NotReadable(
                "Dit bestand wordt uitgepakt veel te groot. Zo groot is geen plan; ik maak het niet open."
            )
        names = {part.filename.casefold().lstrip("/"): part for part in parts}
        if len(names) < len(parts):
            raise zipfile.BadZipFile("two parts of one name")
        if "mimetype" in names and b"opendocument" in self._zip.read(names["mimetype"])[:200]:
            raise NotReadable(f"Dit is een ODT-bestand. {SAVE_AS}")
        if any(_MACRO.search(name) for name in names):
            raise NotReadable(_MACROS)
        return names

    def _content_types(self) -> dict[str, str]:
        """Return the content type of parts by their name, and of the others by what that ends in: ".xml"."""
        kinds: dict[str, str] = {}
        for one in self.tree("[content_types].xml"):
            name = one.get("PartName") or f".{one.get('Extension', '')}"
            kinds[name.casefold().lstrip("/")] = one.get("ContentType", "").casefold()
        return kinds

    def _check(self) -> None:
        if not self.main:
            raise NotReadable(f"Dit is geen Word-document (.docx). {SAVE_AS}")
        kind = self._type_of(self.main)
        other = next((name for sign, name in _OTHER_OFFICE.items() if sign in kind), None)
        if other:
            raise NotReadable(f"Dit is {other}. Zet wat in het plan hoort in een Word-document (.docx).")
        if any(_MACRO.search(kind) for kind in self._kinds.values()):
            raise NotReadable(_MACROS)
        xml = [name for name in self._parts if _is_xml(self._type_of(name))]
        if sum(self._parts[name].file_size for name in xml) > _MOST_XML:
            raise NotReadable(TOO_MUCH)
        for name in xml:
            check(self._chunks(name))
        self._bytes_left = 2 * _MOST_XML  # now they are read once more, some of them twice

    def _type_of(self, name: str) -> str:
        name = name.casefold()
        return self._kinds.get(name) or self._kinds.get(f".{name.rpartition('.')[2]}", "")

    def _chunks(self, name: str) -> Iterator[bytes]:
        with self._zip.open(self._parts[name.casefold()]) as part:
            while chunk := part.read(_CHUNK):
                self._bytes_left -= len(chunk)
                if self._bytes_left < 0:
                    raise NotReadable(TOO_MUCH)
                yield chunk


def _is_xml(kind: str) -> bool:
    """Whether parts of a content type are XML of the document. A drawing or a web page in it is not read here."""
    return kind.endswith(("+xml", "/xml")) and not kind.startswith("image/") and "xhtml" not in kind
