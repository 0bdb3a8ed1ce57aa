"""What the styles of a document say of a paragraph or a run: its name, level as a heading, whether it is hidden."""

import re
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from doorbraak_tools.inputs.word.tree import NOTHING, find

_OFF = {"0", "false", "off", "none"}
_HEADING = re.compile(r"(?:heading|kop|overschrift)\s*([1-9])", re.IGNORECASE)
_LISTS = ("list", "lijst", "verhaal lijst")
_NESTED = 12


@dataclass(frozen=True, slots=True)
class Style:
    """A style with what it takes from those it is based on; None where none of them says so."""

    name: str = ""
    level: int = 0
    bold: bool | None = None
    hidden: bool | None = None
    struck: bool | None = None
    font: str = ""
    listed: bool = False
    numbering: tuple[str, str] | None = None


class Styles:
    """The styles of a document by their id; a document without any has those whose id says what they are."""

    def __init__(self, root: Element) -> None:
        self._elements = {one.get("w:styleId", ""): one for one in root.iter("w:style")}
        self._known: dict[str, Style] = {}
        standard = find(root, "w:docDefaults", "w:rPrDefault", "w:rPr")
        self.all_hidden = is_on(standard, "w:vanish") or False
        paragraphs = ((key, one) for key, one in self._elements.items() if one.get("w:type") in {None, "paragraph"})
        self._usual = next((key for key, one in paragraphs if _on(one.get("w:default", "0"))), "")

    @property
    def names(self) -> set[str]:
        """The names of the styles that the document has."""
        return {value_of(one, "w:name") for one in self._elements.values()}

    def of(self, properties: Element, name: str = "w:pStyle") -> Style:
        """Return the style that the properties of a paragraph or run name; that of a plain paragraph when none."""
        style_id = find(properties, name).get("w:val", self._usual if name == "w:pStyle" else "")
        if style_id not in self._known:
            self._known[style_id] = self._look_up(style_id)
        return self._known[style_id]

    def _look_up(self, style_id: str) -> Style:
        element = self._elements.get(style_id)
        if element is None:
            heading = _HEADING.fullmatch(style_id)
            name = "Title" if style_id.casefold() in {"title", "titel"} else style_id
            return Style(name, int(heading[1]) if heading else 0, listed=name.casefold().startswith(_LISTS))
        name, level, font, listed = "", 0, "", False
        bold = hidden = struck = numbering = None
        for _ in range(_NESTED):  # a style that is based on itself must not keep us here
            if element is None:
                break
            own = value_of(element, "w:name")
            heading = _HEADING.fullmatch(own)
            level = level or (int(heading[1]) if heading else outline(find(element, "w:pPr")))
            listed = listed or own.casefold().startswith(_LISTS)
            name = name or own
            run = find(element, "w:rPr")
            bold = is_on(run, "w:b") if bold is None else bold
            hidden = is_on(run, "w:vanish") if hidden is None else hidden
            struck = is_struck(run) if struck is None else struck
            font = font or font_of(run)
            numbering = numbering or numbering_of(find(element, "w:pPr"), "")
            element = self._elements.get(value_of(element, "w:basedOn"))
        return Style(name, level, bold, hidden, struck, font, listed, numbering)


def is_on(properties: Element, name: str) -> bool | None:
    """Return whether a property is on; None when it is not there."""
    found = find(properties, name)
    return None if found is NOTHING else _on(found.get("w:val", "1"))


def is_struck(properties: Element) -> bool | None:
    """Return whether text is struck through, with one line or two."""
    lines = (is_on(properties, "w:strike"), is_on(properties, "w:dstrike"))
    return max((line for line in lines if line is not None), default=None)


def font_of(properties: Element) -> str:
    """Return the font that is named, or ""."""
    found = find(properties, "w:rFonts")
    return found.get("w:ascii") or found.get("w:hAnsi") or ""


def outline(properties: Element) -> int:
    """Return the level as a heading that paragraph properties give, 0 for none."""
    value = value_of(properties, "w:outlineLvl")
    return int(value) + 1 if value in set("012345678") else 0


def numbering_of(properties: Element, level: str = "0") -> tuple[str, str] | None:
    """Return the id and the level of the numbering that paragraph properties give; None when there is none."""
    found = find(properties, "w:numPr")
    return None if found is NOTHING else (value_of(found, "w:numId"), value_of(found, "w:ilvl") or level)


def value_of(element: Element, name: str) -> str:
    """Return the value of a child, "" when it is not there."""
    return find(element, name).get("w:val", "")


def _on(value: str) -> bool:
    return value.casefold() not in _OFF
