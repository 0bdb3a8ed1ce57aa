"""What the grammar gathers on its way: citations, refusals, laws without an article, and what hangs on nothing."""

import re
from collections.abc import Set
from datetime import date

from doorbraak_tools.substance.law.details import LID
from doorbraak_tools.substance.law.named import DASHES, OF, OPENERS, PROSE, Named, NamedLaws
from doorbraak_tools.substance.law.names import Names
from doorbraak_tools.substance.law.numbers import is_plain_article, ordinal
from doorbraak_tools.substance.law.pinpoint import ARTICLE, read_pinpoint
from doorbraak_tools.substance.law.places import Pinpoint, Place
from doorbraak_tools.substance.law.resolve import MORE_LAWS, Citation, Extraction, Loose, Reason, Refusal, resolve
from doorbraak_tools.substance.law.tokens import Token
from doorbraak_tools.substance.registers.entries import Reference

JOINT = {"en", "én", "of", "jo", "jo.", "juncto", "alsmede", ",", "/", "-", "–", "&", "+", ";"}
"""What stands between two places, or two laws."""

LEADING = LID | {"onderdeel", "onderdelen", "onder", "sub", "aanhef"}
"""The words with which a part of an article begins."""

# Before a number without "artikel": what leads to a rule, and what may stand between. All else counts something.
_LEADS = ARTICLE | set(
    "zie vgl vergelijk cf lees volgens conform krachtens ingevolge overeenkomstig wegens ex grond basis grondslag"
    " rechtsgrond wetsartikel wet juridisch bron toepassing uitvoering zin strijd schending beroep verwijzing afwijking"
    " o.g.v i.h.k.v m.b.t i.v.m inzake betreffende gelet gezien gebaseerd bedoeld genoemd vermeld bepaalde geregeld"
    " opgenomen neergelegd staat volgt".split()
)
_LINKS = OF | {"op", "met", "naar", "is", "ook", "tevens", "o.a.", "m.n."}
_PAUSES = {"(", ",", ";", ".", "|", ">", "*", "•", "·", "…"} | DASHES


class Gatherer:
    """Holds the tokens of a text and what was found in them so far.

    `_day` is that of the text that is meant, when it is told; `_at` is the token that is read next, `_floor` the first
    one that belongs to no citation yet.
    """

    def __init__(self, text: str, found: list[Token], names: Names, day: date | None = None) -> None:
        self._text = text
        self._day = day
        self._tokens = found
        self._names = names
        self._laws = NamedLaws(text, found, names)
        self._result = Extraction()
        self._at = 0
        self._floor = 0
        self._row_ends = 0

    # -- tokens --

    def _is_number(self, at: int) -> bool:
        return self._tokens[at].kind == "number" and is_plain_article(self._tokens[at].text)

    def _is_surely_an_article(self, at: int) -> bool:
        """Tell whether a number can be nothing but an article, as 4:84, 2.3.5, "18 lid" and "18, eerste lid" are."""
        text, behind = self._tokens[at].text, at + 1
        if self._following(at).low == "," and ordinal(self._following(behind).low):
            behind += 2
        return self._following(behind - 1).low in LID or "." in text or ":" in text

    def _following(self, at: int) -> Token:
        return self._tokens[min(at + 1, len(self._tokens) - 1)]

    def _number_behind_law(self, at: int, *, comma: bool = False) -> bool:
        """Tell whether a number without "artikel" behind a law is one: "Awb, 4:84", and "Pw 18" if nothing follows."""
        if not self._is_number(at) or self._is_surely_an_article(at):
            return self._is_number(at)
        end = read_pinpoint(self._tokens, at).end  # "Zvw 18d jo 18e", but not "Pw 18 of 21 jaar"
        behind = self._tokens[end]
        other = self._laws.at(end + 1) if behind.low in JOINT else None  # "Pw 16/Awb 4:84"
        ends = behind.kind == "end" or behind.low in _PAUSES | {")", "!", "?"}
        return not (comma or self._is_amount(at)) and (ends or (other is not None and self._is_number(other.end)))

    def _number_before_law(self, at: int) -> bool:
        """Tell whether a number without "artikel" begins a place of a law behind it: "4:84 Awb", "18 en 19 van de Pw".

        A row of numbers is judged once, by what stands before it and behind its law: "vragen 3, 4 en 5 Pw" and "18 Pw
        klanten" count something else, as does any word that does not lead to a rule.
        """
        if at < self._row_ends or not self._is_number(at) or re.fullmatch("(?:19|20)[0-9]{2}", self._tokens[at].text):
            return False
        row = read_pinpoint(self._tokens, at)
        self._row_ends = row.end
        if self._is_surely_an_article(at):
            return self._leads_to(at, _LEADS | OPENERS | JOINT | PROSE)
        named = self._tokens[row.end].low == "van" or self._names.longest(self._tokens, row.end)[0]
        law = self._laws.behind(row.end) if named else None
        if law is None or not law.laws or self._is_amount(at) or not self._leads_to(at, _LEADS):
            return False
        behind = self._tokens[law.end]
        if behind.low in JOINT and behind.kind == "word" and self._is_number(law.end + 1):  # "16 Pw en 3 kinderen"
            return self._laws.behind(read_pinpoint(self._tokens, law.end + 1).end) is not None
        return behind.kind != "word" or behind.low in _LEADS | _LINKS | PROSE | JOINT | LEADING

    def _may_count(self, law: int, at: int) -> bool:
        """Tell whether a number behind the law at the token `law` may count or call something else: "team Pw 3"."""
        bare = self._tokens[at].text.isdigit() and not self._is_surely_an_article(at)
        return bare and not self._leads_to(law, _LEADS | OPENERS | JOINT | PROSE)

    def _is_amount(self, at: int) -> bool:
        """Tell whether what stands directly behind a number makes it money or a multiple: "18,50 Pw", "18 x Pw"."""
        behind, decimals = self._following(at).low, self._following(at + 1)
        return behind == "x" or (behind == "," and decimals.kind == "number" and not decimals.spaced)

    def _leads_to(self, at: int, words: Set[str]) -> bool:
        """Tell whether nothing stands before a number, or a pause, a citation that it joins, or one of these words."""
        before = at - 1
        if before == self._floor and self._tokens[before].low in JOINT:
            return True
        while before >= self._floor and self._tokens[before].low in _LINKS - words:
            before -= 1
        if (
            before > self._floor
            and self._tokens[before].low in {".", ":", "="}
            and self._tokens[before - 1].kind == "word"
        ):
            before -= 1  # "vgl. 17 Pw", "grondslag: 17 Pw"
        glued = self._tokens[before].low in DASHES and not self._tokens[at].spaced  # "36582-18 Pw"
        return before < self._floor or (not glued and self._tokens[before].low in words | _PAUSES)

    # -- a place and its law --

    def _finish(self, pinpoint: Pinpoint, law: Named, *, since: int | None = None, until: int | None = None) -> None:
        """Join the places with their law: a citation each, or a refusal for the whole.

        The whole runs from the token `since`, or else the first place, to before `until`, or else the pinpoint's end.
        """
        places = pinpoint.places
        self._at = max(pinpoint.end, until or 0)
        first = places[0].first if places and since is None else since or 0
        last = self._at - 1
        if pinpoint.unreadable or not places:
            self._unreadable(first, last)
            return
        if pinpoint.ambiguous:
            self._refuse("dubbelzinnig", "Dit kan een lid zijn en een artikel. Schrijf het voluit.", (), first, last)
            return
        references: list[Reference] = []
        for place in places:
            reference = resolve(place, law.laws, law.by, self._day)
            if isinstance(reference, Refusal):
                self._refuse(reference.reason, reference.message, reference.candidates, first, last)
                return
            references.append(reference)
        for index, (place, reference) in enumerate(zip(places, references, strict=True)):
            begin = first if index == 0 else place.first
            end = last if index == len(places) - 1 else place.last
            self._cite(reference, begin, end)

    def _finish_beside(self, pinpoint: Pinpoint, others: list[tuple[int, Named]]) -> None:
        """Cite the same places in the laws that stand beside the first."""
        for first, law in others:
            places = [place._replace(first=first, last=law.end - 1) for place in pinpoint.places]
            beside = Pinpoint(places, law.end, pinpoint.unreadable, pinpoint.ambiguous)
            self._finish(beside, law, since=first, until=max(self._at, law.end))

    # -- results --

    def _loose(self, place: Place | None, first: int, last: int) -> None:
        self._result.loose.append(Loose(place, self._tokens[first].start, self._tokens[last].end))

    def _cite(self, reference: Reference, first: int, last: int) -> None:
        self._floor = last + 1
        self._result.citations.append(Citation(reference, self._tokens[first].start, self._tokens[last].end))

    def _mention(self, law: Named, first: int, last: int) -> None:
        if len(law.laws) > 1:
            self._refuse("dubbelzinnig", MORE_LAWS, tuple(one.title for one in law.laws), first, last)
        else:
            reference = law.by or Reference(law.laws[0].kind, law.laws[0].id)
            self._floor = last + 1
            self._result.mentions.append(Citation(reference, self._tokens[first].start, self._tokens[last].end))

    def _unreadable(self, first: int, last: int) -> None:
        message = "Dit artikel, lid of onderdeel is niet te lezen. Schrijf bijvoorbeeld: artikel 18 lid 1 onderdeel a."
        self._refuse("onleesbaar", message, (), first, last)

    def _refuse(self, reason: Reason, message: str, candidates: tuple[str, ...], first: int, last: int) -> None:
        start, end = self._tokens[first].start, self._tokens[max(first, last)].end
        self._result.refusals.append(Refusal(reason, message, candidates, start, end))
