"""XML as a tree, read with the standard library, bounded while it is read. No document type, so no entities."""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from functools import lru_cache
from typing import Any
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

MOST_ELEMENTS = 250_000
"""The most elements that are kept of a document, over all its parts."""
_LONGEST_TAG = 256 * 1024
_DEEPEST = 150
_ENCODINGS = {"UTF-8", "UTF-16", "US-ASCII", "ASCII"}
_PREFIXES = {
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    "http://schemas.microsoft.com/office/word/2010/wordml": "w14",
    "http://www.w3.org/XML/1998/namespace": "xml",
    "http://purl.org/dc/elements/1.1/": "dc",
}
for _prefix, _whose, _name in (
    ("w", "wordprocessingml", "main"), ("r", "officeDocument", "relationships"), ("m", "officeDocument", "math"),
    ("a", "drawingml", "main"), ("wp", "drawingml", "wordprocessingDrawing"),
):  # fmt: skip
    _PREFIXES[f"http://schemas.openxmlformats.org/{_whose}/2006/{_name}"] = _prefix
    _PREFIXES[f"http://purl.oclc.org/ooxml/{_whose}/{_name}"] = _prefix
NOTHING = Element("")
"""The element that is not there: without a name, attributes, text and children."""
SAVE_AS = "Open het in Word of LibreOffice en kies Opslaan als, Word-document (.docx)."
TOO_MUCH = "In dit document staat veel meer dan in een plan past. Ik maak het niet open."


class NotReadable(Exception):  # noqa: N818  (it says what the document is, and reads as it is)
    """A document that is not read; the message is Dutch and says what to do."""


def check(chunks: Iterable[bytes]) -> None:
    """Read a part that nobody asks for. Raises NotReadable; what is no XML at all is left to whoever opens it."""
    with suppress(expat.ExpatError):
        _feed(_parser(), chunks)


def tree(chunks: Iterable[bytes], allowance: Iterator[int]) -> Element:
    """Return the root of a part; names are `w:p` and the like, whichever kind of Open XML it is.

    Each element takes one of the allowance of the document. Raises NotReadable, and ExpatError for what is no XML.
    """
    builder = TreeBuilder()
    depth = 0

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if next(allowance, None) is None:
            raise NotReadable(TOO_MUCH)
        if depth > _DEEPEST:
            raise ValueError("deeper than any office program writes")
        builder.start(_short(name), {_short(key): value for key, value in attributes.items()})

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1
        builder.end(_short(name))

    parser = _parser()
    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.CharacterDataHandler = builder.data
    _feed(parser, chunks)
    return builder.close()


def find(element: Element, *names: str) -> Element:
    """Return the first child of a name, of that the first child of the next name, and so on; NOTHING without one."""
    for name in names:
        element = next((one for one in element if one.tag == name), NOTHING)
    return element


def number(value: str, otherwise: int = 0) -> int:
    """Return a number that an attribute holds, or `otherwise`."""
    return int(value) if value.isascii() and value.isdecimal() and len(value) < 6 else otherwise


def _feed(parser: Any, chunks: Iterable[bytes]) -> None:
    fed = 0
    for chunk in chunks:
        parser.Parse(chunk, False)
        fed += len(chunk)
        if fed - parser.CurrentByteIndex > _LONGEST_TAG:
            raise ValueError("a tag longer than any office program writes")
    parser.Parse(b"", True)


def _parser() -> Any:
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse
    parser.EntityDeclHandler = _refuse
    parser.XmlDeclHandler = _declared
    return parser


def _refuse(*_: object) -> None:
    raise NotReadable(f"In dit document zit XML die Word nooit schrijft. Ik maak het niet open. {SAVE_AS}")


def _declared(_version: str, encoding: str | None, _standalone: int) -> None:
    if encoding is not None and encoding.upper() not in _ENCODINGS:
        _refuse()


@lru_cache(maxsize=4096)
def _short(name: str) -> str:
    space, _, local = name.rpartition(" ")
    prefix = _PREFIXES.get(space)
    return f"{prefix}:{local}" if prefix else local
