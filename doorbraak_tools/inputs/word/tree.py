"""XML as a tree, read with the standard library, bounded while it is read. No document type, so no entities."""

from collections.abc import Iterable
from functools import lru_cache
from typing import Any
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

MOST_ELEMENTS = 250_000
"""The most elements that are kept of a document, over all its parts."""
_LONGEST_TAG = 256 * 1024
_DEEPEST = 150
_ENCODINGS = {"UTF-8", "UTF-16", "US-ASCII", "ASCII"}
_TRANSITIONAL = "http://schemas.openxmlformats.org/"
_STRICT = "http://purl.oclc.org/ooxml/"
_PREFIXES = {
    f"{_TRANSITIONAL}wordprocessingml/2006/main": "w",
    f"{_STRICT}wordprocessingml/main": "w",
    f"{_TRANSITIONAL}officeDocument/2006/relationships": "r",
    f"{_STRICT}officeDocument/relationships": "r",
    f"{_TRANSITIONAL}officeDocument/2006/math": "m",
    f"{_STRICT}officeDocument/math": "m",
    f"{_TRANSITIONAL}drawingml/2006/main": "a",
    f"{_STRICT}drawingml/main": "a",
    f"{_TRANSITIONAL}drawingml/2006/wordprocessingDrawing": "wp",
    f"{_STRICT}drawingml/wordprocessingDrawing": "wp",
    f"{_TRANSITIONAL}markup-compatibility/2006": "mc",
    "http://schemas.microsoft.com/office/word/2010/wordml": "w14",
    "http://www.w3.org/XML/1998/namespace": "xml",
    "http://purl.org/dc/elements/1.1/": "dc",
}


class ForeignXml(Exception):  # noqa: N818  (it says what the XML is)
    """XML as no office program writes it: with a document type, or in an encoding of its own."""


class TooMuch(Exception):  # noqa: N818  (it says what the XML is)
    """More elements than any plan has."""


class Allowance:
    """How many elements may still be kept of one document."""

    def __init__(self) -> None:
        self._left = MOST_ELEMENTS

    def take(self) -> None:
        """Take one element. Raises TooMuch when there are none left."""
        self._left -= 1
        if self._left < 0:
            raise TooMuch


def check(chunks: Iterable[bytes]) -> None:
    """Read a part that nobody asks for. Raises ForeignXml; what is no XML at all is left to whoever opens it."""
    parser = _parser()
    try:
        _feed(parser, chunks)
    except expat.ExpatError:
        return


def tree(chunks: Iterable[bytes], allowance: Allowance) -> Element:
    """Return the root of a part; names are `w:p` and the like, whichever kind of Open XML it is.

    Raises ForeignXml, TooMuch, and ExpatError for what is no XML.
    """
    builder = TreeBuilder()
    depth = 0

    def start(name: str, attributes: list[str]) -> None:
        nonlocal depth
        depth += 1
        allowance.take()
        if depth > _DEEPEST:
            raise ValueError("deeper than any office program writes")
        pairs = zip(*[iter(attributes)] * 2, strict=True) if attributes else ()
        builder.start(_short(name), {_short(key): value for key, value in pairs})

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1
        builder.end(_short(name))

    parser = _parser()
    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.CharacterDataHandler = builder.data
    _feed(parser, chunks)
    return builder.close()


def find(element: Element | None, *names: str) -> Element | None:
    """Return the first child of a name, of that the first child of the next name, and so on; None without one."""
    for name in names:
        element = next((one for one in element if one.tag == name), None) if element is not None else None
    return element


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
    parser.ordered_attributes = True
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse
    parser.EntityDeclHandler = _refuse
    parser.XmlDeclHandler = _declared
    return parser


def _refuse(*_: object) -> None:
    raise ForeignXml


def _declared(_version: str, encoding: str | None, _standalone: int) -> None:
    if encoding is not None and encoding.upper() not in _ENCODINGS:
        raise ForeignXml


@lru_cache(maxsize=4096)
def _short(name: str) -> str:
    space, _, local = name.rpartition(" ")
    prefix = _PREFIXES.get(space)
    return f"{prefix}:{local}" if prefix else local
