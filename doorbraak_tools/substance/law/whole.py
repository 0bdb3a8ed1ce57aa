"""Nothing is half read: what stands beside a citation, and adds to it or changes what it says, refuses it.

Three things do: a lid or article that hangs on a citation and belongs to none; words that mean another text than that
of today ("(oud)", "zoals dat luidde tot …"); and the old name of a law whose articles were changed with the name.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace

from doorbraak_tools.substance.law.names import Names
from doorbraak_tools.substance.law.resolve import Citation, Extraction, Loose, Reason, Refusal
from doorbraak_tools.substance.law.write import canonical

_JOINING = set(
    "en of alsmede jo j juncto zie ook vgl met tevens dan wel resp respectievelijk de het samenhang in"
    " c q cq vs i s v m n ivm ism plus al bullet ten sub".split()
)
_LONGEST_JOINT = 200
_BRACKETS = re.compile(r"\([^()]{0,200}\)")
_WORD = re.compile(r"[^\W_]+")

_DAY = r"(?:[0-9]{1,2}[ -](?:[a-z]{3,9}|[0-9]{1,2})[ -][0-9]{4}|[0-9]{4})"
_SINCE = r"(?:tot|vóór|voor|per|vanaf|sinds|met ingang van|op|in|d\.d\.|dd\.?)"
_FORMER = r"(?:oude?|nieuwe?|voormalige?|vroegere?|toenmalige?|vervallen|destijds geldende|toen geldende)"
_CHANGED = (
    r"(?:voorgestelde?|toekomstige?|beoogde?|ingetrokken|gewijzigde?|te wijzigen|herziene?|concept"
    r"|nog niet in werking(?: getreden)?)"
)
_BEHIND = re.compile(
    r"(?:\s{0,3}\([^()]{1,12}\))?\s{0,3},?\s{0,3}(?:"
    rf"\(?(?:oude?(?: tekst| versie| recht)?|nieuw|voormalig|vervallen|was|thans|toen|destijds|{_CHANGED})"
    r"(?=\s{0,3}(?:\)|,|;|\.|$))"
    r"|\(?(?:zoals|gelijk)\b[^.;:]{0,60}?\b"
    rf"(?:luidden?|luidend|luiden|gold(?:en)?|{_CHANGED}|(?:luidt|geldt|geldend|geldig) (?:met ingang|{_SINCE}))\b"
    r"|(?:voor|vóór|na) de wijziging"
    r"|\(?(?:de )?(?:geldend|geldig|in werking|(?:wet)?tekst|versie)(?: zoals)? (?:geldend |geldig )?"
    rf"(?:van|met ingang|{_SINCE}|[0-9])"
    rf"|(?:zoals )?{_SINCE} {_DAY}(?=\s{{0,3}}(?:\)|\.?\s{{0,3}}$))"
    r"|\([0-9]{4}-[0-9]{2}-[0-9]{2}\)"
    rf"|\((?:{_SINCE} )?{_DAY}\)"
    r"|\(?(?:in|volgens|naar) de (?:oude|vorige|nieuwe|toenmalige|destijds geldende|toen geldende|versie|tekst) )",
    re.IGNORECASE,
)
# "artikel 18 Pw van 2015", but not "uw brief over artikel 18 Pw van 3 maart 2026".
_OF_A_DAY = re.compile(rf"\s{{0,3}},? van {_DAY}(?=\s{{0,3}}(?:\)|\.?\s{{0,3}}$))", re.IGNORECASE)
_DATED = re.compile(
    r"\b(?:besluit|beschikking|brief|uitspraak|vonnis|verzoek|aanvraag|bezwaar|beroep|advies|rapport|verslag)",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    rf"(?:\b(?:{_FORMER}|{_CHANGED})|\((?:{_FORMER}|{_CHANGED})\)|\bvoorheen|\beertijds"
    r"|(?:geldende|oude|vorige) (?:tekst|versie) van)[\s-]{1,3}$",
    re.IGNORECASE,
)
_WITHIN = re.compile(rf"\((?:{_FORMER}|{_CHANGED})\)|\b(?!nieuw){_FORMER}\b", re.IGNORECASE)
_OTHER_TEXT = (
    "Dit gaat over een oude tekst, of over die van een andere dag. Schrijf de verwijzing zonder die woorden, "
    "met de dag van de tekst aan het eind van de regel, zoals (2025-12-31)."
)
_NOT_SURE = "Hier staat dat het dit artikel is, of iets als dit. Zoek op welk artikel geldt, en noem dat."
_PERHAPS = (
    r"(?:vermoedelijk|waarschijnlijk|misschien|wellicht|ongeveer|circa|grofweg|min of meer|analoog|bijna|volgens mij"
    r"|zeg maar|per analogiam|uit (?:mijn|het) hoofd|als ik (?:me|mij) niet vergis|nakijken|checken|(?:(?:ik|dat) )?"
    r"(?:(?:denk|dacht|meen|geloof|vermoed|gok|schat|twijfel)(?: ik)?|weet (?:ik )?niet(?: zeker)?))"
)
# What says directly before a citation that it is not the rule that holds.
_NOT_SO: tuple[tuple[str, Reason, str], ...] = (
    (
        r"\b(?:niet(?: van toepassing)?(?: is| zijn)?:?|behalve|uitgezonderd|met uitzondering van|in plaats van"
        r"|anders dan|i\.p\.v\.|m\.u\.v\.)",
        "half-gelezen",
        "Hier staat dat dit artikel juist niet geldt of niet bedoeld is. Noem alleen wat wel geldt.",
    ),
    (
        r"\b(?:(?:memorie|nota) van toelichting|MvT|commentaar|annotatie|noot|wetsvoorstel)"
        r"(?: (?:bij|op|van|tot|over|aan))?(?: wijziging van)?",
        "geen-regel",
        "Dit is uitleg bij een artikel, of een voorstel, en geen regel. Haal het artikel zelf aan.",
    ),
    (
        rf"\b(?:{_PERHAPS}(?: aan| dat| of| op)?|mogelijk|(?:zo)?iets als|zoiets|naar analogie(?: van)?|[aà] la|ca\."
        r"|een (?:soort|variant)(?: van| op)?|(?:in|naar) (?:de|het) (?:geest|strekking|gedachte|idee|buurt|trant) van"
        r"|(?:vergelijkbaar|analogie) met|(?:lijkt|lijkend|gelijkend) op|rond(?:om)?)|[±≈~]",
        "half-gelezen",
        _NOT_SURE,
    ),
)
_OR_SO = re.compile(
    r"\s{0,3},?\s{0,3}\(?(?:(?:of|en) (?:zo(?:iets)?|iets (?:dergelijks|in die richting)|daaromtrent)|ofzo|o\.i\.d\."
    rf"|oid|naar analogie|(?:nog )?{_PERHAPS}|\?\s{{0,3}}\)|\?{{2}})(?![a-z])",
    re.IGNORECASE,
)

_CHILDCARE = "De Wet kinderopvang en kwaliteitseisen peuterspeelzalen heet sinds 2018"
_RENAMED = (
    ("BWBR0015703", re.compile(r"\bWWB\b|\bwet werk en bijstand\b", re.I), "De Wet werk en bijstand heet sinds 2015"),
    ("BWBR0017017", re.compile(r"\bkwaliteitseisen peuterspeelzalen\b", re.I), _CHILDCARE),
)

# Laws of the wide register that were replaced since; the law that came instead stands in the register of laws.
_REPLACED = {
    "BWBR0020031": "Wet maatschappelijke ondersteuning 2015",
    "BWBR0002399": "Wet voortgezet onderwijs 2020",
    "BWBR0016637": "Jeugdwet",
    "BWBR0011468": "Uitvoeringswet Algemene verordening gegevensbescherming",
    "BWBR0005252": "Wet open overheid",
    "BWBR0005700": "Wet verplichte geestelijke gezondheidszorg",
    "BWBR0020611": "Wet inburgering 2021",
    "BWBR0024779": "Omgevingswet",
    "BWBR0020449": "Omgevingswet",
}


def kept_whole(text: str, found: Extraction, names: Names) -> Extraction:
    """Return what was found, with a refusal instead of each citation that is not all that is written there."""
    citations: list[Citation] = []
    refusals = list(found.refusals)
    for index, citation in enumerate(found.citations):
        following = found.citations[index + 1].start if index + 1 < len(found.citations) else len(text)
        refused = _other_text(text, citation, following) or _old_name(text, citation, names)
        if refused is None:
            citations.append(citation)
        else:
            refusals.append(refused)
    ends = [citation.end for citation in citations]
    for loose in found.loose:
        at = bisect_right(ends, loose.start)
        # What a judgment says is numbered too; its number is the whole reference.
        number_in_judgment = loose.place is None and at and citations[at - 1].reference.kind == "ecli"
        if at and joined(text, ends[at - 1], loose.start) and not number_in_judgment:
            refusals.append(half_read(citations[at - 1], loose, names))
    refusals.sort(key=lambda refusal: refusal.start)
    return replace(found, citations=citations, refusals=refusals)


def joined(text: str, start: int, end: int) -> bool:
    """Tell whether nothing but "en", "zie ook", marks and remarks in brackets stands between two places."""
    if end - start > _LONGEST_JOINT:
        return False
    return {word.lower() for word in _WORD.findall(_BRACKETS.sub(" ", text[start:end]))} <= _JOINING


def half_read(citation: Citation, loose: Loose, names: Names) -> Refusal:
    """Refuse a citation with a lid or article that was not understood, and say which is which."""
    known, rest = citation.reference, loose.place
    more = ""
    if citation.end <= loose.start and known.artikel and not known.tot and rest is not None and not rest.divisions:
        meant = replace(
            known,
            artikel=rest.artikel or known.artikel,
            lid=rest.lid or ("" if rest.artikel else known.lid),
            onderdeel=rest.onderdeel,
            onder=rest.onder,
            zin=rest.zin,
            tot=rest.tot,
        )
        more = canonical(meant, names)
    parts = [*(rest.divisions if rest is not None else ())]
    parts += [(word, getattr(rest, word)) for word in ("artikel", "lid", "onderdeel") if rest is not None]
    words = " ".join(f"{word} {number}" for word, number in parts if number) or "wat erachter staat"
    message = f"Gelezen: {canonical(known, names)}. Niet begrepen: {words}. Schrijf elke verwijzing voluit."
    return Refusal("half-gelezen", message, (more,) if more else (), citation.start, loose.end)


def _other_text(text: str, citation: Citation, following: int) -> Refusal | None:
    start, end = citation.start, citation.end
    if citation.reference.kind == "ecli":
        return None  # a judgment has a day of its own
    before = text[max(0, start - 40) : start]
    for said, reason, message in _NOT_SO:
        if re.search(rf"(?:{said})\s{{0,3}}(?:(?:de|het) )?$", before, re.IGNORECASE):
            return Refusal(reason, message, (), start, end)
    if _OR_SO.match(text, end):
        return Refusal("half-gelezen", _NOT_SURE, (), start, end)
    other = (
        _BEHIND.match(text, end, max(end, following))
        or (not _DATED.search(text, 0, start) and _OF_A_DAY.match(text, end))
        or _BEFORE.search(before)
        or _WITHIN.search(text, start, end)
    )
    return Refusal("andere-tekst", _OTHER_TEXT, (), start, end) if other else None


def _old_name(text: str, citation: Citation, names: Names) -> Refusal | None:
    reference = citation.reference
    if instead := _REPLACED.get(reference.id):
        message = "Deze wet is na mei 2017 vervangen, of gold toen al niet meer. Kijk waar het nu staat."
        return Refusal("oude-naam", message, (instead,), citation.start, citation.end)
    for law_id, name, since in _RENAMED:
        law = names.law(law_id)
        if reference.id == law_id and reference.artikel and law and name.search(text, citation.start, citation.end):
            message = f"{since} {law.title}. Kijk of het artikel nog hetzelfde is, en schrijf de naam van nu."
            return Refusal("oude-naam", message, (canonical(reference, names),), citation.start, citation.end)
    return None


def unjoined(found: Extraction, names: Names) -> Iterator[Refusal]:
    """Yield a refusal for each lid or article that hangs on nothing, of a text that should be one citation."""
    for loose in found.loose:
        if found.citations and loose.place is not None:
            before = [citation for citation in found.citations if citation.end <= loose.start]
            yield half_read(before[-1] if before else found.citations[0], loose, names)
