"""What of a document is not read: which elements those are, and the one list from which "Niet overgenomen" is told.

What has no branch of its own is passed when it shows nothing, and named when it holds something. Text below an element
that nobody knows is kept all the same.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping
from xml.etree.ElementTree import Element

from doorbraak_tools.inputs.word.document import OUR_STYLES
from doorbraak_tools.inputs.word.package import Relation
from doorbraak_tools.inputs.word.styles import Styles, is_on, value_of
from doorbraak_tools.inputs.word.tree import NOTHING, find
from doorbraak_tools.inputs.word.wordings import own_prompt
from doorbraak_tools.text.dutch import counted

_KINDS: dict[str, tuple[str, str]] = {
    "picture": ("plaatje", "plaatjes"),
    "drawing": ("tekening zonder tekst", "tekeningen zonder tekst"),
    "chart": ("grafiek", "grafieken"),
    "diagram": ("schema (SmartArt)", "schema's (SmartArt)"),
    "object": ("ingesloten bestand", "ingesloten bestanden"),
    "word art": ("WordArt", "keer WordArt"),
    "link": ("adres achter een plaatje", "adressen achter plaatjes"),
    "symbol": ("teken dat ik niet ken", "tekens die ik niet ken"),
    "formula": ("formule: alleen de tekens zijn overgenomen", "formules: alleen de tekens zijn overgenomen"),
    "ink": ("handgeschreven stuk", "handgeschreven stukken"),
    "control": ("besturingselement", "besturingselementen"),
    "filled in": ("veld dat Word zelf invult", "velden die Word zelf invult"),
    "merge": ("leeg samenvoegveld", "lege samenvoegvelden"),
    "prompt": ("invulveld met nog de tekst van het formulier", "invulvelden met nog de tekst van het formulier"),
    "chunk": (
        "ingevoegd document dat Word pas bij het openen inleest. Open het in Word en bewaar het, dan lees ik het wel",
        "ingevoegde documenten die Word pas bij het openen inleest. Open het in Word en bewaar het, dan lees ik ze wel",
    ),
    "part": ("deeldocument", "deeldocumenten"),
    "outside": ("onderdeel van een andere plek: ik haal niets op", "onderdelen van een andere plek: ik haal niets op"),
    "note": ("noot waar de tekst niet naar verwijst", "noten waar de tekst niet naar verwijst"),
    "unknown": ("onderdeel dat ik niet ken", "onderdelen die ik niet ken"),
    # What is not counted has no word for more.
    "contents": ("de inhoudsopgave", ""),
    "deleted": ("wat met Wijzigingen bijhouden was doorgehaald", ""),
    "hidden": ("verborgen tekst", ""),
    "invisible": ("onzichtbare stuurtekens", ""),
    "header": ("de koptekst", ""),
    "footer": ("de voettekst", ""),
    "comments": ("de opmerkingen in de kantlijn", ""),
}  # fmt: skip
_SHOWN, _LONGEST = 3, 80


class LeftOut:
    """Counts what was not read, by its kind, with the first words of some."""

    def __init__(self) -> None:
        self._counts = Counter[str]()
        self._samples = defaultdict[str, dict[str, None]](dict)

    def add(self, kind: str, sample: str = "") -> None:
        """Add one; `sample` says which."""
        self._counts[kind] += 1
        samples = self._samples[kind]
        if sample and len(samples) <= _SHOWN:
            words = " ".join(sample[: 4 * _LONGEST].split())
            samples[words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…"] = None

    def lines(self) -> list[str]:
        """Return a line for each kind, in the order of the list of kinds."""
        found = []
        for kind, (one, many) in _KINDS.items():
            if kind in self._counts:
                words = counted(self._counts[kind], one, many) if many else one
                samples = [f"“{sample}”" for sample in [*self._samples[kind]][:_SHOWN] if sample]
                more = ", …" if len(self._samples[kind]) > _SHOWN else ""
                found.append(f"{words} ({', '.join(samples)}{more})" if samples else words)
        return found


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
_ELEMENTS = {
    "w:contentPart": "ink", "w:control": "control", "w:subDoc": "part", "w:altChunk": "chunk", "w:pgNum": "filled in",
    **{f"w:{part}{size}": "filled in" for part in ("day", "month", "year") for size in ("Short", "Long")},
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
        self.ours = styles.names >= OUR_STYLES

    def target(self, element: Element) -> str:
        """Return where the relation leads that an element names, "" when it names none."""
        related = self.relations.get(element.get("r:id", ""))
        return related.target if related is not None else ""


def passed(element: Element, source: Source) -> bool:
    """Whether to read on below an element that has no branch; one that holds something itself is told."""
    name = element.tag
    if name in _SHOWS_NOTHING or name.endswith(("Pr", "PrEx", "PrChange")):
        return False
    if name == "w:sdt":
        return not is_prompt(element, source)
    if name in _PASSED or name.startswith("m:"):
        return True
    if name in _ELEMENTS:
        source.left.add(_ELEMENTS[name], source.target(element))
    elif (element.text or "").strip() or len(element) == 0:
        source.left.add("unknown", " ".join((name, element.text or "")))
    return True


def chosen(both: Element) -> list[Element]:
    """Return which of two forms of the same is read: the first that Word has; the other when that one is empty."""
    first = next((one for one in both if one.tag == "mc:Choice" and len(one)), None)
    return [first] if first is not None else [one for one in both if one.tag == "mc:Fallback"]


def is_prompt(control: Element, source: Source) -> bool:
    """Whether a field shows only what the form says to whoever is to fill it in.

    Of a form of ours that is known to the letter: a program that forgets to say so loses no answer.
    """
    properties, content = find(control, "w:sdtPr"), find(control, "w:sdtContent")
    if NOTHING in (properties, content):
        return False
    text = plain_text(content)
    if is_on(properties, "w:showingPlcHdr"):
        return not source.ours or not text or own_prompt().fullmatch(text) is not None
    return bool(text) and source.prompts.get(value_of(find(properties, "w:placeholder"), "w:docPart")) == text


def plain_text(element: Element) -> str:
    """Return the letters below an element, to compare: in one line, without fields and notes."""
    return " ".join("".join(one.text or "" for one in element.iter("w:t")).split())
