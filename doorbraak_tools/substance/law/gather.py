"""What the grammar gathers on its way: citations, refusals, laws without an article, and what hangs on nothing."""

import re
from datetime import date

from doorbraak_tools.substance.law.details import LID
from doorbraak_tools.substance.law.named import OPENERS, PROSE, Named, NamedLaws
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

# "18 Pw klanten", "12 Wmo aanvragen": a number of people or cases, and no article.
_COUNTED = re.compile(
    r"(?:klant|cli[eë]nt|consulent|uitkering(?:sgerechtigde)?|gerechtigde|ontvanger|aanvra(?:ag|ge)|inwoner|jongere|kind"
    r"|gezin|huishouden|dossier|zaak|zak|traject|indicatie|voorziening|besluit|beschikking|melding|geval|plaats|plek"
    r"|medewerker|bezwaar|bezwar|dwangakkoord|verklaring|verzoek|hulpvra(?:ag|ge)|plann?|verzekerde|pati[eë]nt|schuldena?ar"
    r"|zelfstandige)(?:en|n|s|ten|eren)?"
)


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
        following, next_one = self._following(at), self._following(at + 1)
        # "Zvw 18d jo 18e", but not "Pw 18 of 21 jaar".
        behind = self._following(at + 2)
        ends = behind.kind in {"end", "mark"} or behind.low in JOINT | LEADING
        row = following.low in JOINT and (next_one.low in ARTICLE or (is_plain_article(next_one.text) and ends))
        if comma or not self._is_number(at):
            return self._is_number(at) and self._is_surely_an_article(at)
        return (
            self._is_surely_an_article(at)
            or following.kind in {"end", "mark"}
            or following.low in LEADING
            or _is_letter(following)
            or row
        )

    def _number_before_law(self, at: int) -> bool:
        """Tell whether a number without "artikel" before a law is one: "4:84 Awb", "18 Pw", "49 b Pw", "18 (3) Pw"."""
        law = at + 1 + _is_letter(self._following(at))
        if self._following(at).low == "(" and self._following(at + 2).low == ")":
            law = at + 4
        if not self._is_number(at) or self._counts_something_else(at):
            return False
        return self._is_surely_an_article(at) or self._named(law) or self._row_before_law(at)

    def _named(self, at: int) -> bool:
        """Tell whether a law is named here, and no people or cases are counted: "18 Pw klanten"."""
        name = self._names.longest(self._tokens, at)[0]
        return bool(name) and not _COUNTED.fullmatch(self._tokens[at + name].low)

    def _row_before_law(self, at: int) -> bool:
        """Tell whether a row of numbers without "artikel" begins here, with a law behind it: "18 en 19 Pw", "18-20 Pw".

        A row is read once: a number further on in it begins none.
        """
        if at < self._row_ends:
            return False
        row = read_pinpoint(self._tokens, at)
        self._row_ends = row.end
        return any(place.tot or place.first > at for place in row.places) and self._named(row.end)

    def _counts_something_else(self, at: int) -> bool:
        """Tell whether the word before a number says what it counts: "blz. 12 Pw", "stap 3 en 4 Awb", "r.o. 4 Awb"."""
        before = at - 1
        if before - 1 > self._floor and self._tokens[before].low in JOINT - {","} and self._is_number(before - 1):
            before -= 2
        if before > self._floor and self._tokens[before].text == "." and len(self._tokens[before - 1].text) < 5:
            before -= 1  # the stop of an abbreviation: "blz."
        word = self._tokens[before]
        if before < self._floor or word.kind != "word" or is_plain_article(word.text):
            beside = before == at - 1 >= self._floor and word.kind == "number"  # "18 19 Pw"
            return beside and not self._is_surely_an_article(at)
        return word.low in {"regel", "regels", "tussen"} or word.low not in OPENERS | JOINT | PROSE | ARTICLE

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


def _is_letter(token: Token) -> bool:
    return len(token.text) == 1 and token.text.isalpha()
