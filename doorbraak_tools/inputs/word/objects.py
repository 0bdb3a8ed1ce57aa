"""What stands between the letters of a paragraph: fields, of which Word shows a result, and drawings.

Of a field a link keeps its address, a box whether it is ticked. Of a drawing the text is read, and the drawing named.
"""

import re
from dataclasses import dataclass, field
from itertools import pairwise
from xml.etree.ElementTree import Element, SubElement

from doorbraak_tools.inputs.word.styles import is_on, value_of
from doorbraak_tools.inputs.word.symbols import EMPTY, TICKED, symbol
from doorbraak_tools.inputs.word.tree import NOTHING, find, number
from doorbraak_tools.inputs.word.unread import LeftOut, Source, chosen

_DRAWN = {
    "chart": "chart", "relIds": "diagram", "OLEObject": "object", "control": "control", "textpath": "word art",
    "pic": "picture", "blip": "picture", "imagedata": "picture",
}  # fmt: skip
"""The elements by which a drawing is told, with what it is called among what was left out; the first one counts."""


def boxes_in(drawing: Element, source: Source) -> list[Element]:
    """Return the boxes with paragraphs in a drawing; name the links behind it, and what is not all text."""
    boxes: list[Element] = []
    lines: list[str] = []
    kinds: set[str] = set()
    words = ""
    waiting = [drawing]
    while waiting:
        element = waiting.pop()
        name = element.tag.rpartition(":")[2]
        if element.tag == "w:txbxContent":
            boxes.append(element)
            continue
        if name in _DRAWN:
            kinds.add(_DRAWN[name])
        if element.tag == "a:p" or (element.tag == "a:t" and not lines):
            lines.append("")
        if element.tag == "a:t" and element.text:
            lines[-1] += element.text
        words = element.get("descr") or element.get("string") or words
        behind = element.get("r:id") if name == "hlinkClick" else element.get("href")
        if behind:
            source.left.add("link", source.target(element) or behind)
        waiting += reversed(chosen(element) if element.tag == "mc:AlternateContent" else list(element))
    if any(lines):
        box = Element("w:txbxContent")  # as Word writes the paragraphs of a text box
        for line in lines:
            SubElement(SubElement(SubElement(box, "w:p"), "w:r"), "w:t").text = line
        boxes.append(box)
    kind = next((kind for kind in _DRAWN.values() if kind in kinds), "" if boxes else "drawing")
    if kind:
        source.left.add(kind, words)
    return boxes


_WORD = re.compile(r'"([^"]*)"|(\S+)')
# Marks of an index, questions that are asked when the document is opened, and what only sets something.
_SHOWS_NOTHING = {"", "TC", "XE", "RD", "SET", "ASK", "TA", "BOOKMARK", "NEXT", "NEXTIF", "SKIPIF", "PRIVATE"}
_MERGED = re.compile(r"\s*[«<]{1,2}[^«»<>\n]{1,80}[»>]{1,2}\s*")


@dataclass(slots=True)
class Field:
    """A field that has begun. `start` is the piece with which its result begins, in the paragraph of that number."""

    instruction: list[str] = field(default_factory=list)
    in_result: bool = False
    form: Element = NOTHING
    paragraph: int = 0
    start: int = 0

    @property
    def words(self) -> list[str]:
        """The instruction in words: `HYPERLINK`, and what follows it."""
        return [quoted or plain for quoted, plain in _WORD.findall("".join(self.instruction)[:4000])]


def shown_after(done: Field, shown: str, left: LeftOut) -> tuple[str, bool]:
    """Return what stands behind what was shown of a field, and whether what was shown is to be kept."""
    words = done.words
    name = words[0].upper() if words else ""
    if done.form is not NOTHING:
        return _form(done.form, name, shown, left)
    if name == "HYPERLINK":
        inside = words[1:2] == ["\\l"]
        return "" if inside else address_behind(words[1] if len(words) > 1 else "", shown), True
    if name == "MERGEFIELD" and _MERGED.fullmatch(shown):
        left.add("merge", shown.strip())
        return "", False
    if name == "SYMBOL" and not shown and len(words) > 1:
        return _symbol(words, left), True
    if not done.in_result and name not in _SHOWS_NOTHING:
        left.add("filled in", name)
    return "", True


def address_behind(target: str, shown: str) -> str:
    """Return the address of a link as it stands behind the words of it; "" when the words say it already."""
    address = target.removeprefix("mailto:").strip()
    return f" ({address})" if address and address.rstrip("/") not in shown else ""


def _form(form: Element, name: str, shown: str, left: LeftOut) -> tuple[str, bool]:
    box, choices, text = find(form, "w:checkBox"), find(form, "w:ddList"), find(form, "w:textInput")
    if box is not NOTHING:
        ticked = is_on(box, "w:checked")
        return TICKED if (is_on(box, "w:default") if ticked is None else ticked) else EMPTY, True
    if choices is not NOTHING:
        entries = [one.get("w:val", "") for one in choices.iter("w:listEntry")]
        at = number(value_of(choices, "w:result") or value_of(choices, "w:default"))
        return entries[at] if at < len(entries) else "", not entries
    standard = value_of(text, "w:default")
    if standard.strip() and shown.strip() == standard.strip():
        left.add("prompt", standard)
        return "", False
    if text is NOTHING and name not in _SHOWS_NOTHING and not shown:
        left.add("filled in", name)
    return "", True


def _symbol(words: list[str], left: LeftOut) -> str:
    font = next((after for word, after in pairwise(words) if word == "\\f"), "")
    code = words[1]
    number = f"{int(code):X}" if code.isdecimal() and len(code) < 6 else code.removeprefix("0x")
    shown = symbol(font, number)
    if shown is None:
        left.add("symbol", f"{font} {code}")
    return shown or ""
