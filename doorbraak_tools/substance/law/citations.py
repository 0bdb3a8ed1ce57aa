"""Reading citations: one citation, a line of a plan's legitimiteit, and all such lines of a plan.

    line = "geen wet" …                                       the other party is free to decide: accepted as it stands
         | [words ": "] citation [": " own words] ["(" date ")"]   Participatiewet artikel 18 lid 1: … (2026-01-01)
         | plain words                                        Beleidsregels van de gemeente, over …

Only what stands before the ": " is taken for a citation; own words may mention any article in passing. What stands
before a citation may be a label, or its law: "Grondslag: art. 18 Pw", "Participatiewet: artikel 18".
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from doorbraak_tools.plan.model import DataPath, Finding
from doorbraak_tools.plan.queries import LEGITIMACY
from doorbraak_tools.substance.law.dutch import find
from doorbraak_tools.substance.law.names import Names
from doorbraak_tools.substance.law.resolve import Citation, Extraction, Refusal
from doorbraak_tools.substance.law.tokens import tokens
from doorbraak_tools.substance.law.whole import joined, unjoined
from doorbraak_tools.substance.law.write import canonical
from doorbraak_tools.substance.registers.entries import Law, Reference
from doorbraak_tools.substance.registers.laws import packaged_laws
from doorbraak_tools.text.dutch import iso_day
from doorbraak_tools.text.letters import BULLETS

LONGEST = 2000
"""The most characters of one citation; a longer text is refused as a whole."""

OWN_DATE = re.compile(r"\(([0-9]{4}-[0-9]{2}-[0-9]{2})\)\s{0,20}$")
"""The date in brackets with which a citation may end: the day on which its text was in force."""


def parse(text: str, names: Names) -> tuple[Reference, ...] | Refusal:
    """Return the references in a text, in order, each once; or why it is refused. No part is ever left out."""
    if len(text) > LONGEST:
        return Refusal("onleesbaar", f"Deze regel is langer dan {LONGEST} tekens.")
    dated = OWN_DATE.search(text)
    day = None
    if dated is not None:
        day = iso_day(dated.group(1))
        if day is None:
            return Refusal("onleesbaar", "De datum tussen haakjes bestaat niet.", (), dated.start(), dated.end())
        text = text[: dated.start()]
    found = _find(text, names, day)
    if found.refusals:
        return found.refusals[0]
    for refused in (*unjoined(found, names), *_shared(text, found, names)):
        return refused
    cited = found.citations or _only_laws(text, found) or _only_laws(text, find(text, names.wider()))
    if not cited:
        return _nothing(text, names)
    references = (citation.reference for citation in cited)
    return tuple(dict.fromkeys(replace(reference, peildatum=day) if day else reference for reference in references))


def _find(text: str, names: Names, day: date | None) -> Extraction:
    """Find what is cited; a name that the register does not know is looked for in the wide register of names."""
    found = find(text, names, day)
    reasons = {refusal.reason for refusal in found.refusals}
    if "onbekende-wet" not in reasons and not ("geen-wet" in reasons and _MAY_NAME.search(text)):
        return found
    wider = find(text, names.wider(), day)
    wider.citations = [one for one in wider.citations if not _named_after(one, wider, names)]
    asks = any(refusal.reason != "onbekende-wet" or refusal.candidates for refusal in wider.refusals)
    return wider if len(wider.citations) > len(found.citations) or asks else found


def _named_after(citation: Citation, found: Extraction, names: Names) -> bool:
    """Refuse a regulation with the name of a law in its own, such as Regeling Jeugdwet: the law may be meant."""
    law = names.law(citation.reference.id)
    words = tokens(law.title)[1:-1] if law is not None and law.only_name else []
    if not any(names.longest(words, at)[0] for at in range(len(words))):
        return False
    message = (
        "Deze regeling ken ik alleen bij naam, en er zit de naam van een wet in. "
        "Bedoel je haar, schrijf dan haar nummer."
    )
    near = canonical(citation.reference, names)
    meant = near.replace(law.title, citation.reference.id, 1) if law is not None else near
    found.refusals.append(Refusal("onbekende-wet", message, (meant,), citation.start, citation.end))
    return True


def _nothing(text: str, names: Names) -> Refusal:
    """Refuse a text in which no reference stands; a number such as 4:2 may be one of more laws."""
    if number := _BARE.fullmatch(text):
        article, book, rest = number.groups()
        near = (f"{_AWB} artikel {article}", f"Burgerlijk Wetboek Boek {book} artikel {rest}")
        known = tuple(one for one in near if isinstance(parse(one, names), tuple))
        return Refusal("geen-wet", "Bij welke wet hoort dit artikel? Schrijf de wet erbij.", known, 0, len(text))
    like = names.nearest(text)
    message = "Hier herken ik geen verwijzing in. Schrijf wet en artikel, zoals: Participatiewet artikel 18 lid 1."
    return Refusal("onbekende-wet" if like else "geen-verwijzing", message, like)


def _shared(text: str, found: Extraction, names: Names) -> Iterator[Refusal]:
    """Yield a refusal when one article stands with two laws: "artikel 36 IOAW en IOAZ", "IOAW en IOAZ artikel 36"."""
    cited = {citation.reference.id for citation in found.citations}
    for mention in found.mentions:
        for citation in found.citations:
            behind = citation.end <= mention.start and joined(text, citation.end, mention.start)
            starts_with_law = not _PLACE.match(text, citation.start)
            before = mention.end <= citation.start and starts_with_law and joined(text, mention.end, citation.start)
            if (behind or before) and citation.reference.artikel and mention.reference.id not in cited:
                both = (citation.reference, replace(citation.reference, id=mention.reference.id))
                near = tuple(canonical(one, names) for one in both)
                message = "Hoort dit artikel bij allebei de wetten? Schrijf het artikel dan bij elke wet."
                yield Refusal("half-gelezen", message, near, min(citation.start, mention.start), citation.end)


def _only_laws(text: str, found: Extraction) -> list[Citation]:
    """Return the laws that are named when that is all there is; "18 klanten Pw" is no reference to the Pw."""
    rest = set(re.findall(r"\w+", _outside(text, found.mentions).lower())) - {"de", "het", "en"}
    return [] if found.refusals or rest else found.mentions


# In small letters only such a word says that a regulation may be named: "wet arbeid vreemdelingen art 2".
_MAY_NAME = re.compile(r"(?:wet|wetboek|besluit|regeling|reglement|verdrag)\b", re.IGNORECASE)
_AWB = "Algemene wet bestuursrecht"
_BARE = re.compile(r"\s*(([1-9][0-9]?):([1-9][0-9]{0,3}[a-z]{0,2}))\s*[.?]?\s*")
_PLACE = re.compile(r"art|§|hoofdstuk|titel|afdeling|paragraaf|[0-9]", re.IGNORECASE)
_BULLET = re.compile(rf"\s*(?:[{BULLETS}-]\s+)?")
_PRIVATE = re.compile(r"geen wet(?![a-z])", re.IGNORECASE)
# A rule of the municipality that is published, and so can be named with its CVDR id. A work instruction is not.
_LOCAL = re.compile(
    r"(?<![a-z])(?:[a-z]{0,40}verordening(?:en)?|beleidsregels?|nadere regels?)(?![a-z])", re.IGNORECASE
)
_HEAD_ENDS = re.compile(r":(?=\s)")
_NAME = re.compile(r"\b[A-Z]\w*(?: [0-9]+)?")
# What may stand between a label and the citation that it announces.
_LEADS_IN = re.compile(r"\s*(?:(?:zie|ook|het|de|uit|volgens|op grond van)\s+)*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class RuleLine:
    """A line that was read. `number` is its 0-based place in the text; `start` of a citation counts from its beginning.

    `private`: the other party is no government. `local`: it names a published rule of a municipality without its id, at
    `local_at`.
    `mentions` are laws without an article. `day` is the date at its end; `bad_day` says that there is one that does
    not exist.
    """

    number: int
    text: str
    citations: tuple[Citation, ...] = ()
    refusals: tuple[Refusal, ...] = ()
    mentions: tuple[Citation, ...] = ()
    private: bool = False
    local: bool = False
    local_at: int = 0
    day: date | None = None
    bad_day: bool = False


@lru_cache(maxsize=16)
def names_with(own: tuple[Law, ...]) -> Names:
    """Return the names of the packaged register with a municipality's own on top."""
    own_ids = {law.id for law in own}
    return Names((*(law for law in packaged_laws() if law.id not in own_ids), *own))


def read_lines(text: str, own: tuple[Law, ...] = ()) -> tuple[RuleLine, ...]:
    """Return the lines of an answer as rules; empty lines are left out."""
    names = names_with(own)
    return tuple(read_line(line, number, names) for number, line in enumerate(text.split("\n")) if line.strip())


def read_line(text: str, number: int, names: Names) -> RuleLine:
    """Return one line of an answer as a rule; `number` is its 0-based place in the answer."""
    return RuleLine(number, text) if len(text) > LONGEST else read_short_line(text, number, names)


@lru_cache(maxsize=1024)
def read_short_line(text: str, number: int, names: Names) -> RuleLine:
    """Return a line of at most LONGEST characters as a rule.

    Remembered: an editor asks again at every key, and of two versions of a plan most lines are the same.
    """
    bullet = _BULLET.match(text)
    start = bullet.end() if bullet else 0
    if _PRIVATE.match(text, start):
        return RuleLine(number, text, private=True)
    dated = OWN_DATE.search(text)
    day = iso_day(dated.group(1)) if dated else None
    until = dated.start() if dated else len(text)
    head, found = _head(text[:until], start, names, day)
    named = _LOCAL.search(_outside(head, found.citations))
    local = named is not None
    cited = bool(found.citations)
    refusals = tuple(
        refusal
        for refusal in found.refusals
        # In a sentence "artikel 13" may lean on a law named elsewhere, or a paper stand beside a law; a local rule has
        # its own articles. What is joined to a citation must be read with it: "18 Pw en artikel 6 Besluit Pw".
        if not (refusal.reason in {"geen-wet", "onbekende-wet", "geen-regel"} and (cited or local))
        or (not local and refusal.reason == "onbekende-wet" and _joins(refusal, found.citations, head))
    )
    own_rule = any(citation.reference.kind in {"cvdr", "eigen"} for citation in (*found.citations, *found.mentions))
    return RuleLine(
        number,
        text,
        tuple(found.citations),
        refusals,
        tuple(found.mentions),
        local=local and not own_rule,
        local_at=named.start() if named else 0,
        day=day,
        bad_day=bool(dated) and day is None,
    )


def _joins(refusal: Refusal, citations: Iterable[Citation], text: str) -> bool:
    """Whether a refused reference stands next to a citation in one row, but for words of a name."""
    text = _NAME.sub(lambda found: " " * len(found[0]), text)
    gaps = ((one.end, refusal.start) if one.end <= refusal.start else (refusal.end, one.start) for one in citations)
    return any(joined(text, *gap) for gap in gaps)


def _head(text: str, start: int, names: Names, day: date | None) -> tuple[str, Extraction]:
    """Return a line up to its own words, from its beginning, and what is found in it."""
    ends = _HEAD_ENDS.search(text, start)
    head = text[: ends.start() if ends else None]
    found = _find(head, names, day)
    if ends is None or found.citations or found.refusals or _LOCAL.search(head):
        return head, found
    behind = _HEAD_ENDS.search(text, ends.end())
    longer = text[: behind.start() if behind else None]
    labelled = _find(longer if found.mentions else " " * ends.end() + longer[ends.end() :], names, day)
    starts = [one.start for one in labelled.citations] + [one.start for one in labelled.refusals]
    begins = min(starts, default=len(text))
    return (longer, labelled) if _LEADS_IN.fullmatch(text[ends.end() : begins]) else (head, found)


def _outside(text: str, citations: list[Citation]) -> str:
    """Return what stands between the citations: "Verordening (EU) 2016/679" is no rule of a municipality."""
    for citation in reversed(citations):
        text = text[: citation.start] + " " * (citation.end - citation.start) + text[citation.end :]
    return text


@dataclass(frozen=True, slots=True)
class CitedLine:
    """A line with its place: the doorbraak, the answer it stands in, and the day for which it was read (or None)."""

    doorbraak: str
    answer: str
    line: RuleLine
    peildatum: date | None

    @property
    def place(self) -> DataPath:
        """The answer's place in the data."""
        return (*LEGITIMACY, self.doorbraak, self.answer)

    def day_of(self, citation: Citation) -> date | None:
        """Return the day of the text that one of its citations means: its own, else that of the line or the plan."""
        return citation.reference.peildatum or self.peildatum

    def finding(self, message: str, hint: str, start: int) -> Finding:
        """Return what a check says of this line, at that place in it."""
        return Finding(self.place, message, hint, self.line.number, start=start)


def cited_lines(
    answers: Iterable[tuple[str, str, str]], peildatum: date | None, own: tuple[Law, ...]
) -> Iterator[CitedLine]:
    """Yield every line that names rules, in order, of answers that come with doorbraak and name.

    `peildatum` is that of the plan, `own` are the laws that a repository brings itself.
    """
    for code, answer, text in answers:
        for line in read_lines(text, own):
            yield CitedLine(code, answer, line, line.day or peildatum)
