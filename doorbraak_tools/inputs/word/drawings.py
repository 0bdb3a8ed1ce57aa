"""What is drawn in a document: the text in it is read, the drawing itself is named."""

from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from doorbraak_tools.inputs.word.unread import chosen

_DRAWN = {
    "chart": "chart", "relIds": "diagram", "OLEObject": "object", "control": "control", "textpath": "word art",
    "pic": "picture", "blip": "picture", "imagedata": "picture",
}  # fmt: skip
"""The elements by which a drawing is told, with what it is called among what was left out; the first one counts."""


@dataclass(slots=True)
class Drawing:
    """What is in a drawing: boxes with paragraphs, texts in shapes, links behind it, and what it is when it is named.

    `kind` is "" when all of it is text; `words` say what can be seen.
    """

    boxes: list[Element] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    kind: str = ""
    words: str = ""


def look_at(drawing: Element) -> Drawing:
    """Return what is in a drawing."""
    found = Drawing()
    kinds: set[str] = set()
    waiting = [drawing]
    while waiting:
        element = waiting.pop()
        name = element.tag.rpartition(":")[2]
        if element.tag == "w:txbxContent":
            found.boxes.append(element)
            continue
        if name in _DRAWN:
            kinds.add(_DRAWN[name])
        if element.tag == "a:t" and element.text:
            found.texts.append(element.text)
        found.words = element.get("descr") or element.get("string") or found.words
        behind = element.get("r:id") if name == "hlinkClick" else element.get("href")
        found.links += [behind] if behind else []
        waiting += reversed(chosen(element) if element.tag == "mc:AlternateContent" else list(element))
    named = next((kind for kind in _DRAWN.values() if kind in kinds), "")
    found.kind = named or ("" if found.boxes or found.texts else "drawing")
    return found
