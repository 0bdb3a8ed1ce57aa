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

from doorbraak_tools.inputs.word.tree import Allowance, ForeignXml, TooMuch, check, tree

MOST_BYTES = 24 * 1024 * 1024
"""The largest file that is read, in bytes; pictures are most of it."""
_MOST_UNPACKED = 96 * 1024 * 1024
_MOST_XML = 24 * 1024 * 1024
_MOST_PARTS = 2_000
_CHUNK = 64 * 1024

_SAVE_AS = "Open het in Word of LibreOffice en kies Opslaan als, Word-document (.docx)."
_OTHER_KINDS = (
    (b"\xd0\xcf\x11\xe0", f"Dit is een oud Word-bestand (.doc), of een document met een wachtwoord. {_SAVE_AS}"),
    (b"{\\rtf", f"Dit is een RTF-bestand. {_SAVE_AS}"),
    (b"%PDF", "Dit is een PDF. Vraag het Word-bestand waar die van gemaakt is."),
)
_OTHER_OFFICE = {"spreadsheetml": "een Excel-bestand", "presentationml": "een PowerPoint-bestand"}
_BROKEN = (
    zipfile.BadZipFile, zlib.error, expat.ExpatError, EOFError, NotImplementedError, RuntimeError, ValueError, OSError,
)  # fmt: skip
"""What reading a broken zip file, or broken XML in it, raises."""
_TYPES = "[content_types].xml"
_MACRO = re.compile(r"vbaproject|vbadata|macroenabled", re.IGNORECASE)


class NotReadable(Exception):  # noqa: N818  (it says what the document is, and reads as it is)
    """A document that is not read; the message is Dutch and says what to do."""


@dataclass(frozen=True, slots=True)
class Relation:
    """What a part has to do with another: the last word of the kind, and where the other is; `outside` is elsewhere."""

    kind: str
    target: str
    outside: bool


class Package:
    """A Word document that is safe to read. Raises NotReadable when it is not, here and while it is read."""

    def __init__(self, raw: bytes) -> None:
        if len(raw) > MOST_BYTES:
            raise NotReadable(f"Dit bestand is groter dan {MOST_BYTES // 1024 // 1024} MB. Haal de plaatjes eruit.")
        for start, message in _OTHER_KINDS:
            if raw.startswith(start):
                raise NotReadable(message)
        self._allowance = Allowance()
        self._bytes_left = _MOST_XML
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(raw))
            self._parts = self._listed()
            self._types, self._kinds = self._content_types()
            self._check()
        except _BROKEN as error:
            raise NotReadable(f"Dit is geen Word-document (.docx), of het is beschadigd. {_SAVE_AS}") from error

    @cached_property
    def main(self) -> str:
        """The name of the part with the text: what the relations of the whole call the document."""
        related = next((one.target for one in self.relations("").values() if one.kind == "officeDocument"), "")
        typed = (name for name, kind in self._types.items() if kind.endswith("document.main+xml"))
        return next(name for name in (related, *typed, "word/document.xml") if name.casefold() in self._parts)

    def tree(self, name: str) -> Element | None:
        """Return the root of an XML part; None when there is no such part."""
        if name.casefold() not in self._parts:
            return None
        try:
            return tree(self._chunks(name), self._allowance)
        except ForeignXml as error:
            raise NotReadable(_FOREIGN) from error
        except TooMuch as error:
            raise NotReadable(_TOO_MUCH) from error
        except _BROKEN as error:
            raise NotReadable(f"Dit Word-document is beschadigd of anders dan Word het schrijft. {_SAVE_AS}") from error

    def relations(self, name: str) -> dict[str, Relation]:
        """Return the relations of a part by their id; those of the whole package for ""."""
        folder, base = posixpath.split(name)
        root = self.tree(posixpath.join(folder, "_rels", f"{base}.rels"))
        found = {}
        for one in root.iter() if root is not None else ():
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
            raise NotReadable(_TOO_LARGE)
        names = {part.filename.casefold().lstrip("/"): part for part in parts}
        if len(names) < len(parts):
            raise zipfile.BadZipFile("two parts of one name")
        if "mimetype" in names and b"opendocument" in self._zip.read(names["mimetype"])[:200]:
            raise NotReadable(f"Dit is een ODT-bestand. {_SAVE_AS}")
        if any(_MACRO.search(name) for name in names):
            raise NotReadable(_MACROS)
        return names

    def _content_types(self) -> tuple[dict[str, str], dict[str, str]]:
        """Return the content type of parts by their name, and of the others by their extension."""
        named, by_extension = {}, {}
        root = self.tree(_TYPES)
        for one in root if root is not None else ():
            if one.tag.endswith("Override"):
                named[one.get("PartName", "").casefold().lstrip("/")] = one.get("ContentType", "").casefold()
            else:
                by_extension[one.get("Extension", "").casefold()] = one.get("ContentType", "").casefold()
        return named, by_extension

    def _check(self) -> None:
        try:
            kind = self._type_of(self.main)
        except StopIteration:
            raise NotReadable(f"Dit is geen Word-document (.docx). {_SAVE_AS}") from None
        other = next((name for sign, name in _OTHER_OFFICE.items() if sign in kind), None)
        if other:
            raise NotReadable(f"Dit is {other}. Zet wat in het plan hoort in een Word-document (.docx).")
        if any(_MACRO.search(kind) for kind in (*self._types.values(), *self._kinds.values())):
            raise NotReadable(_MACROS)
        sizes = (part.file_size for name, part in self._parts.items() if _is_xml(self._type_of(name)))
        if sum(sizes) > _MOST_XML:
            raise NotReadable(_TOO_MUCH)
        try:
            for name in self._parts:
                if _is_xml(self._type_of(name)):
                    check(self._chunks(name))
        except ForeignXml as error:
            raise NotReadable(_FOREIGN) from error
        self._bytes_left = 2 * _MOST_XML  # now they are read once more, some of them twice

    def _type_of(self, name: str) -> str:
        name = name.casefold()
        return self._types.get(name) or self._kinds.get(name.rpartition(".")[2], "")

    def _chunks(self, name: str) -> Iterator[bytes]:
        with self._zip.open(self._parts[name.casefold()]) as part:
            while chunk := part.read(_CHUNK):
                self._bytes_left -= len(chunk)
                if self._bytes_left < 0:
                    raise NotReadable(_TOO_MUCH)
                yield chunk


_TOO_MUCH = "In dit document staat veel meer dan in een plan past. Ik maak het niet open."
_TOO_LARGE = "Dit bestand wordt uitgepakt veel te groot. Zo groot is geen plan; ik maak het niet open."
_FOREIGN = f"In dit document zit XML die Word nooit schrijft. Ik maak het niet open. {_SAVE_AS}"
_MACROS = f"In dit document zitten macro's. Die hoort een plan niet te hebben. {_SAVE_AS}"


def _is_xml(kind: str) -> bool:
    """Whether parts of a content type are XML of the document. A drawing or a web page in it is not read here."""
    return kind.endswith(("+xml", "/xml")) and not kind.startswith("image/") and "xhtml" not in kind
