"""The one rule for what has no branch of its own: what shows nothing is passed, what holds something is named.

Text below an element that nobody knows is kept all the same.
"""

from collections.abc import Mapping
from xml.etree.ElementTree import Element

from doorbraak_tools.inputs.word.left_out import LeftOut
from doorbraak_tools.inputs.word.package import Relation
from doorbraak_tools.inputs.word.styles import Styles, is_on
from doorbraak_tools.inputs.word.tree import find

# Marks at a place in the text, and what only says how something looks or how it was spelled.
_SHOWS_NOTHING = frozenset(
    f"w:{name}"
    for name in """
    annotationRef bookmarkEnd bookmarkStart commentRangeEnd commentRangeStart commentReference continuationSeparator
    customXmlDelRangeEnd customXmlDelRangeStart customXmlInsRangeEnd customXmlInsRangeStart customXmlMoveFromRangeEnd
    customXmlMoveFromRangeStart customXmlMoveToRangeEnd customXmlMoveToRangeStart delInstrText endnoteRef footnoteRef
    lastRenderedPageBreak moveFromRangeEnd moveFromRangeStart moveToRangeEnd moveToRangeStart permEnd permStart
    proofErr separator softHyphen tblGrid ffData fldData divId cnfStyle
    """.split()
)
_PASSED = frozenset(
    "w:body w:bdo w:customXml w:dir w:ins w:moveTo w:ruby w:rubyBase w:rt w:smartTag w:sdtContent w:hdr w:ftr"
    " w:footnote w:endnote w:comment w:p w:tbl w:tr w:tc".split()
)
_KINDS = {
    "w:contentPart": "ink",
    "w:control": "control",
    "w:subDoc": "part",
    "w:altChunk": "chunk",
    **dict.fromkeys(
        (f"w:{name}" for name in
         "pgNum dayShort dayLong monthShort monthLong yearShort yearLong".split()), "filled in"),
}  # fmt: skip
"""Elements that are not read, by what they are called in the list of what was left out."""


class Source:
    """What text is read with: the styles and relations of its part, its notes, and what is left out of it.

    `prompts` are the texts that the document has for a field in which nothing was filled in, by their name.
    """

    def __init__(self, styles: Styles, left: LeftOut, relations: Mapping[str, Relation] | None = None) -> None:
        self.styles = styles
        self.left = left
        self.relations = relations or {}
        self.notes: dict[tuple[str, str], str] = {}
        self.noted: set[tuple[str, str]] = set()
        self.prompts: Mapping[str, str] = {}


def passed(element: Element, source: Source) -> bool:
    """Whether to read on below an element that has no branch; one that holds something itself is told."""
    name = element.tag
    if name in _SHOWS_NOTHING or name.endswith(("Pr", "PrEx", "PrChange")):
        return False
    if name in _PASSED or name.startswith("m:"):
        return True
    if name in _KINDS:
        related = source.relations.get(element.get("r:id", ""))
        source.left.add(_KINDS[name], related.target if related is not None else "")
    elif (element.text or "").strip() or len(element) == 0:
        source.left.add("unknown", " ".join((name, element.text or "")))
    return True


def chosen(both: Element) -> list[Element]:
    """Return which of two forms of the same is read: the first that Word has; the other when that one is empty."""
    first = next((one for one in both if one.tag == "mc:Choice" and len(one)), None)
    return [first] if first is not None else [one for one in both if one.tag == "mc:Fallback"]


def is_prompt(control: Element, prompts: Mapping[str, str]) -> bool:
    """Whether a field shows only what the form says to whoever is to fill it in."""
    properties, content = find(control, "w:sdtPr"), find(control, "w:sdtContent")
    if properties is None or content is None:
        return False
    if is_on(properties, "w:showingPlcHdr"):
        return True
    named = find(properties, "w:placeholder", "w:docPart")
    prompt = prompts.get(named.get("w:val", "")) if named is not None else None
    return prompt is not None and prompt == plain_text(content)


def plain_text(element: Element) -> str:
    """Return the letters below an element, to compare: in one line, without fields and notes."""
    return " ".join("".join(f"{one.text or ''}" for one in element.iter("w:t")).split())
