"""What looks like a source of law and is no rule that can be cited, each named for what it is, with what to do.

Papers of parliament, official journals, magazines, and judgments without their whole number.
"""

import re
from collections.abc import Iterator

from doorbraak_tools.substance.law.resolve import Refusal

_JOURNALS = {
    "stb": "het Staatsblad", "staatsblad": "het Staatsblad", "stcrt": "de Staatscourant",
    "staatscourant": "de Staatscourant", "trb": "het Tractatenblad", "tractatenblad": "het Tractatenblad",
    "gmb": "het Gemeenteblad", "gemeenteblad": "het Gemeenteblad",
}  # fmt: skip
_COURTS = {"crvb": "CRVB", "abrvs": "RVS", "abrs": "RVS", "rvs": "RVS", "hr": "HR", "cbb": "CBB", "phr": "PHR"}

_COURT = r"(?:CRvB|ABRvS|ABRS|RvS|HR|CBb|PHR|Rb\.?|Rechtbank|Hof|Gerechtshof|HvJ(?: ?E[GU])?|EHRM)"
_PLACE = r"(?: (?:Den )?[A-Z][a-z-]{2,20})?"
_YEAR = r"(?:19|20)[0-9]{2}"
_DAY = rf"[0-9]{{1,2}} [a-z]{{3,9}} {_YEAR}"
_NUMBER = r"[A-Z]{0,2}[0-9]{1,5}"
_PAPERS = re.compile(
    r"(?<![\w:/-])(?:(?P<kamer>(?:"
    r"(?:Kamerstuk(?:ken)?|Handelingen|Bijl\. ?(?:Hand|Kamerst)\.)(?:,? (?:II?|TK|EK|Tweede Kamer|Eerste Kamer))?"
    r"(?=[^\n]{0,20}[0-9])[0-9 ,/.-]{0,40}"
    rf"|(?:TK|EK|Kst\.?|Kamerst\.) ?(?:II? ?)?{_YEAR}[/-][0-9]{{2,4}}(?:, ?[0-9]{{2}} ?[0-9]{{3}})?"
    r"|(?:Kst\.? ?|kst-)[0-9]{5}|[0-9]{2} [0-9]{3}(?=,? [Nn]r\. ?[0-9]))"
    r"(?: ?\([^()\n]{0,10}\))?(?: ?[A-Z]{1,3}(?![a-z]))?"
    r"(?:,? ?nr\.? ?[0-9A-Z]{1,4})?(?:,? ?(?:p|blz|pag)\.? ?[0-9]{1,4}(?:-[0-9]{1,4})?)?)"
    r"|(?P<blad>Stb|Stcrt|Trb|Gmb|Staatsblad|Staatscourant|Tractatenblad|Gemeenteblad)\.?,? ?(?:van )?"
    rf"{_YEAR}(?:[,/-]? ?(?:nr\.? ?)?[0-9]{{1,6}})?"
    r"|(?P<adres>https?://zoek\.officielebekendmakingen\.nl/\S{1,200}|(?:gmb|stb|stcrt|trb)-[0-9]{4}-[0-9]{1,6})"
    r"|(?P<tijdschrift>LJN|AB|JB|NJB?|RSV|USZ|JWWB|NTB|Gst\.?|TAR|JHV|WR|RVR)[ :]{1,2}"
    rf"(?:[A-Z]{{2}}[0-9]{{4}}|{_YEAR}/[0-9]{{1,4}})"
    rf"|(?P<kort>(?P<hof>{_COURT}){_PLACE},? (?:{_DAY},? )?(?P<jaar>{_YEAR}):(?P<nummer>{_NUMBER})"
    rf"|(?:NL:)?(?P<code>CRVB|RVS|HR|CBB|PHR|RB[A-Z]{{3}}|GH[A-Z]{{3}}):(?P<jaar2>{_YEAR}):(?P<nummer2>{_NUMBER}))"
    r"|(?P<half>(?i:ECLI)(?!(?i::[A-Z]{2}:[A-Z0-9]{1,7}:[0-9]{4}:[A-Z0-9]))(?:[: ]{1,2}[A-Z0-9]{1,8}){0,4}"
    rf"|{_COURT}{_PLACE},? (?:van )?(?:{_DAY}|[0-9]{{1,2}}-[0-9]{{1,2}}-{_YEAR})(?![^\n]{{0,60}}ECLI))"
    r")(?![0-9])"
)
# Behind a whole ECLI these say where the same judgment can be read too: "ECLI:…, USZ 2022/337 m.nt. …".
_BESIDE_ECLI = re.compile(
    r"ECLI:[A-Z]{2}:[A-Z0-9:.]{9,40}[^\w\n]{1,3}(?:[A-Z][A-Za-z]{1,4}\.? [0-9]{4}/[0-9]{1,4}[^\w\n]{1,3}){0,5}$"
)
_ECLI_PARTS = re.compile(r"ECLI[: ]+NL[: ]+([A-Z]{2,7})[: ]+([0-9]{4})[: ]+([A-Z0-9]{1,8})", re.IGNORECASE)


_HALF = "Dit is een uitspraak, maar niet het hele nummer. Schrijf het hele ECLI-nummer."
_CHAMBER = (
    "Dit is een stuk van de Tweede of Eerste Kamer: uitleg bij een wet, geen regel. "
    "Haal de wet zelf aan en noem dit stuk in je eigen woorden."
)
_JOURNAL = (
    "Dit is een nummer van {}, waarin een regel bekend wordt gemaakt. Haal de regel zelf aan, met naam en artikel."
)


def papers(text: str) -> Iterator[tuple[int, int, Refusal | None]]:
    """Yield the place of each paper, journal, magazine or half number of a judgment, in order, with its refusal.

    A magazine beside the whole number of its judgment is refused for nothing: None.
    """
    for match in _PAPERS.finditer(text):
        beside = match["tijdschrift"] and _BESIDE_ECLI.search(text, max(0, match.start() - 150), match.start())
        yield match.start(), match.end(), None if beside else _refusal(match)


def _refusal(match: re.Match[str]) -> Refusal:
    message, whole = _HALF, ""
    if match["kort"]:
        court = match["code"] or _COURTS.get((match["hof"] or "").lower(), "")
        parts = (court, match["jaar"] or match["jaar2"], match["nummer"] or match["nummer2"])
        whole = ":".join(("ECLI:NL", *parts)) if court else ""
    elif match["half"]:
        written = _ECLI_PARTS.fullmatch(match["half"])
        whole = ":".join(("ECLI:NL", *written.groups())).upper() if written else ""
    elif match["kamer"]:
        message = _CHAMBER
    elif match["blad"] or match["adres"]:
        message = _JOURNAL.format(_JOURNALS[match["blad"].lower()] if match["blad"] else "een overheidsblad")
    else:
        message = "Dit is een vindplaats in een tijdschrift. Schrijf bij een uitspraak het hele ECLI-nummer."
    return Refusal("geen-regel", message, (whole,) if whole else (), match.start(), match.end())
