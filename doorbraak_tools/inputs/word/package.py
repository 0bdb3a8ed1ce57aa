"""Is this a Word document that is safe to open? Looked at before any library reads it.

A .docx is a zip file with XML in it. Refused are: another kind of file under this name, macros, parts that come from
elsewhere, XML with a document type (entities can grow without end), and more than any plan can be.
"""

import io
import re
import zipfile
import zlib
from collections.abc import Mapping
from xml.parsers import expat

MOST_BYTES = 24 * 1024 * 1024
"""The largest file that is read, in bytes; pictures are most of it."""
_MOST_UNPACKED = 96 * 1024 * 1024
_MOST_XML = 24 * 1024 * 1024
_MOST_PARTS = 2_000

_SAVE_AS = "Open het in Word of LibreOffice en kies Opslaan als, Word-document (.docx)."
_OTHER_KINDS = (
    (b"\xd0\xcf\x11\xe0", f"Dit is een oud Word-bestand (.doc), of een document met een wachtwoord. {_SAVE_AS}"),
    (b"{\\rtf", f"Dit is een RTF-bestand. {_SAVE_AS}"),
    (b"%PDF", "Dit is een PDF. Vraag het Word-bestand waar die van gemaakt is."),
)
_BROKEN = (
    zipfile.BadZipFile, zlib.error, expat.ExpatError, EOFError, NotImplementedError, RuntimeError, ValueError, OSError,
)  # fmt: skip
"""What reading a broken zip file, or broken XML in it, raises."""
_DOCUMENT = "word/document.xml"
_MACRO = re.compile(r"vbaproject|vbadata|macroenabled", re.IGNORECASE)
_ENCODING = re.compile(rb"""^<\?xml[^>]{0,200}encoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']""")
_FROM_THE_WEB = re.compile(r"\s*(?:https?|ftp)", re.IGNORECASE)


class NotReadable(Exception):  # noqa: N818  (it says what the document is, and reads as it is)
    """A document that is not read; the message is Dutch and says what to do."""


def check_package(raw: bytes) -> None:
    """Return when these bytes are a Word document that is safe to open; raise NotReadable when they are not."""
    if len(raw) > MOST_BYTES:
        raise NotReadable(f"Dit bestand is groter dan {MOST_BYTES // 1024 // 1024} MB. Haal de plaatjes eruit.")
    for start, message in _OTHER_KINDS:
        if raw.startswith(start):
            raise NotReadable(message)
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as package:
            _check_parts(package)
    except _BROKEN as error:
        raise NotReadable(f"Dit is geen Word-document (.docx), of het is beschadigd. {_SAVE_AS}") from error


def _check_parts(package: zipfile.ZipFile) -> None:
    parts = package.infolist()
    names = {part.filename for part in parts}
    if "mimetype" in names and b"opendocument" in package.read("mimetype")[:200]:
        raise NotReadable(f"Dit is een ODT-bestand. {_SAVE_AS}")
    if _DOCUMENT not in names:
        raise NotReadable(f"Dit is geen Word-document (.docx). {_SAVE_AS}")
    # What the list at the end of a zip file says is not taken on trust: reading stops at the size that is said there,
    # and a part that is not what it says does not pass its check sum.
    if len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > _MOST_UNPACKED:
        raise NotReadable("Dit bestand wordt uitgepakt veel te groot. Zo groot is geen plan; ik maak het niet open.")
    if len(names) < len(parts):
        raise zipfile.BadZipFile("two parts of one name")
    if any(_MACRO.search(name) for name in names):
        raise NotReadable(f"In dit document zitten macro's. Die hoort een plan niet te hebben. {_SAVE_AS}")
    if sum(part.file_size for part in parts if _is_xml(part.filename)) > _MOST_XML:
        raise NotReadable("In dit document staat veel meer dan in een plan past. Ik maak het niet open.")
    for part in parts:
        if _is_xml(part.filename):
            _check_xml(part.filename, package.read(part))


def _is_xml(name: str) -> bool:
    return name.endswith((".xml", ".rels"))


def _check_xml(name: str, content: bytes) -> None:
    encoding = _ENCODING.match(content.removeprefix(b"\xef\xbb\xbf"))
    plain = content.replace(b"\0", b"")
    if b"<!DOCTYPE" in plain or b"<!ENTITY" in plain or (encoding and encoding[1].upper() not in _ENCODINGS):
        raise NotReadable(f"In dit document zit XML die Word nooit schrijft. Ik maak het niet open. {_SAVE_AS}")
    if name == "[Content_Types].xml" and _MACRO.search(plain.decode("ascii", errors="replace")):
        raise NotReadable(f"In dit document zitten macro's. Die hoort een plan niet te hebben. {_SAVE_AS}")
    if name.endswith(".rels"):
        _check_relations(content)


_ENCODINGS = {b"UTF-8", b"UTF-16", b"US-ASCII", b"ASCII"}


def _check_relations(content: bytes) -> None:
    """Raise NotReadable when Word would fetch what one of these relations names.

    A parser reads them and no pattern, because XML can write "External" in more ways than one. It keeps nothing: there
    can be a million of them.
    """

    def start(name: str, attributes: Mapping[str, str]) -> None:
        if name.rpartition(":")[2] == "Relationship" and _is_fetched(attributes):
            raise NotReadable(
                "Dit document haalt een onderdeel van een andere plek, zoals een plaatje of sjabloon van internet. "
                "Ik haal niets op. Bewaar het in Word met de onderdelen erin, of haal ze eruit."
            )

    parser = expat.ParserCreate()
    parser.StartElementHandler = start
    parser.Parse(content, True)


def _is_fetched(relation: Mapping[str, str]) -> bool:
    """Whether Word would fetch what a relation names.

    A link in the text waits for a click. A template on a disk of the office is in most documents of an office; it is
    left alone as well. A template from the web is how documents attack.
    """
    if relation.get("TargetMode") != "External":
        return False
    kind = relation.get("Type", "")
    if kind.endswith("/attachedTemplate"):
        return _FROM_THE_WEB.match(relation.get("Target", "")) is not None
    return not kind.endswith("/hyperlink")
