"""The grammar of Dutch citations: how a law and a place in it belong together in running text.

    citation = law [","] pinpoint                       Participatiewet artikel 18, eerste lid; Awb 4:84
             | law "(" pinpoint ")"                     de Participatiewet (art. 35)
             | pinpoint [","] [of] law [details]        artikel 2.3.5, vijfde lid, Wmo 2015; 4:84 Awb
             | id [pinpoint]                            BWBR0015703 artikel 18; ECLI:NL:RVS:2022:285
    of       = ("van" | "uit" | "in" | "bij") ["de" | "het"]
    law      = the longest name in the register that stands here, as long as the title does not go on behind it
    pinpoint = see pinpoint.py

A law is never guessed. A name that two laws carry, a name that goes on ("Participatiewet BES", "Wmo 2007"), a name
inside a longer one ("Besluit Jeugdwet") and an article that this law cannot have are refused with the nearest
candidates. The reader moves through the tokens from left to right and never back, so time grows with the length.
"""

import re
from dataclasses import replace

from doorbraak_tools.law.found import Citation, Found, Reason, Refusal
from doorbraak_tools.law.names import Names
from doorbraak_tools.law.numbers import is_plain_article, ordinal
from doorbraak_tools.law.pinpoint import Pinpoint, Place, read_details, read_pinpoint, starts_pinpoint
from doorbraak_tools.law.tokens import Token, tokens
from doorbraak_tools.model.law import Law
from doorbraak_tools.model.reference import Reference

_OF = {"van", "uit", "in", "bij"}
_THE = {"de", "het", "'t", "den"}
_NAMELESS = {"die", "deze", "dat", "dit", "zelfde", "diezelfde", "hetzelfde", "genoemde"}
_UNNAMED_LAW = {"wet", "regeling", "besluit", "verordening", "wetboek", "artikel", "lid"}
_YEAR = re.compile(r"(?:18|19|20)[0-9]{2}")
# Words that end the name of another rule: what stands behind them is a part of that name.
_RULE = re.compile(
    r".*(?:wet|besluit|regeling|verordening|regels?|richtlijn(?:en)?|instructie|reglement|protocol|leidraad|handreiking"
    r"|circulaire|statuut|wijzer)",
    re.IGNORECASE,
)
_MOST_OF_A_NAME = 10
_ARTICLE = {"artikel", "artikelen", "art", "art.", "artt", "artt."}
_KEYWORDS = _ARTICLE | {"lid", "hoofdstuk", "paragraaf", "afdeling", "titel"}
_LEADING = {"lid", "leden", "onderdeel", "onderdelen", "onder", "sub", "aanhef"}


def find(text: str, names: Names) -> Found:
    """Find every citation in a text, and everything that looks like one and is refused."""
    return _Reader(text, tokens(text), names).read()


class _Reader:
    def __init__(self, text: str, found: list[Token], names: Names) -> None:
        self._text = text
        self._tokens = found
        self._names = names
        self._result = Found()
        self._at = 0

    def read(self) -> Found:
        while self._tokens[self._at].kind != "end":
            if not (self._law_first() or self._details_first() or self._place_first()):
                self._at += 1
        return self._result

    # -- law first --

    def _law_first(self) -> bool:
        """Read "Participatiewet artikel 18"; a law without a place is a mention, a whole address a citation."""
        start = self._at
        length, laws, base = self._law_at(start)
        if not length:
            return False
        if not laws:
            self._at = start + length
            return True
        after = self._skip_alias(start + length, laws)
        if base is not None and (base.artikel or base.divisions or base.kind == "ecli"):
            self._cite(base, start, start + length - 1)
            self._at = start + length
            return True
        if self._part_of_a_name(start) or self._goes_on(after):
            self._at = start + length
            return True
        if self._place_in_brackets(start, after, laws, base):
            return True
        comma = self._tokens[after].low in {",", ":"}
        place = after + comma
        if starts_pinpoint(self._tokens, place) or (not comma and self._bare_number(place, law_first=True)):
            self._law_then_place(start, laws, base, place, comma=comma)
        else:
            self._mention(laws, base, start, after - 1)
            self._at = after
        return True

    def _place_in_brackets(self, start: int, at: int, laws: tuple[Law, ...], base: Reference | None) -> bool:
        """Read "de Participatiewet (art. 35)": the brackets hold the place and nothing else.

        Not when what follows has a part in it: "Jeugdwet (art. 2.3) van de Pw", "Pw (art. 35) lid 1".
        """
        if self._tokens[at].low != "(" or not starts_pinpoint(self._tokens, at + 1):
            return False
        pinpoint = read_pinpoint(self._tokens, at + 1)
        behind = pinpoint.end + 1
        if self._tokens[pinpoint.end].low != ")" or not pinpoint.places or pinpoint.unreadable or pinpoint.ambiguous:
            return False
        goes_on = self._tokens[behind].low in _OF or self._names.longest(self._tokens, behind)[0]
        if goes_on or read_details(self._tokens, behind, pinpoint.places[-1]).end > behind:
            return False
        self._finish(pinpoint, laws, base, since=start, until=behind)
        return True

    def _law_then_place(
        self, start: int, laws: tuple[Law, ...], base: Reference | None, at: int, *, comma: bool
    ) -> None:
        pinpoint = read_pinpoint(self._tokens, at)
        places, other = pinpoint.places, self._law_behind(pinpoint.end)
        second = other is not None and other[1] and set(other[1]) != set(laws)
        if other is not None and second and not self._place_follows(other[0]):
            directly = self._tokens[pinpoint.end].low != ","
            if comma and directly:
                # "de Participatiewet, artikel 4:84 Awb": the first law stands alone in a row of laws.
                self._mention(laws, base, start, start)
                self._finish(pinpoint, other[1], other[2], until=other[0])
            elif len(places) == 2 and places[1].keyword and directly:
                # "Awb artikel 3:2 en artikel 18 Pw": each article its own law.
                self._finish(Pinpoint(places[:1], pinpoint.end), laws, base, since=start)
                self._finish(Pinpoint(places[1:], pinpoint.end), other[1], other[2], until=other[0])
            else:
                self._refuse("dubbelzinnig", "Hier staan twee wetten bij één artikel.", (), start, other[0] - 1)
                self._at = other[0]
            return
        until = other[0] if other is not None and other[1] and not second else pinpoint.end
        self._finish(pinpoint, laws, base, since=start, until=until)

    # -- place first --

    def _place_first(self, leading: Pinpoint | None = None) -> bool:
        """Read "artikel 18 van de Participatiewet" or "4:84 Awb"; `leading` is the lid that was named before it."""
        start = self._at
        keyword = starts_pinpoint(self._tokens, start)
        if not keyword and not self._bare_number(start, law_first=False):
            return False
        pinpoint = read_pinpoint(self._tokens, start)
        pinpoint.end = max(pinpoint.end, start + 1)
        if leading is not None:
            start = leading.places[0].first
            _lead(leading, pinpoint)
        behind = self._law_behind(pinpoint.end)
        if behind is not None and behind[1]:
            self._finish(pinpoint, behind[1], behind[2], until=self._details_behind(pinpoint, behind[0]))
        elif keyword:
            self._without_law(pinpoint, start, behind)
        else:
            self._at = pinpoint.end
        return True

    def _details_first(self) -> bool:
        """Read "het eerste lid van artikel 18 Pw". Leden of no article at all are skipped: they cite nothing."""
        token = self._tokens[self._at]
        if not (ordinal(token.low) or token.low in _LEADING):
            return False
        leading = read_details(self._tokens, self._at, Place(self._at, self._at))
        if leading.end == self._at:
            return False
        self._at = leading.end
        if self._tokens[self._at].low == "van" and self._tokens[self._at + 1].low in _ARTICLE:
            self._at += 1
            self._place_first(leading)
        return True

    def _details_behind(self, pinpoint: Pinpoint, at: int) -> int:
        """Read "artikel 18 Pw lid 1": a lid behind the law. Return the index behind it."""
        last = pinpoint.places[-1] if pinpoint.places else None
        if last is None or not last.artikel:
            return at
        more = read_details(self._tokens, at, last)
        if more.end > at and (len(pinpoint.places) > 1 or (last.lid and more.places[0].lid != last.lid)):
            pinpoint.ambiguous = True
        if more.end > at:
            pinpoint.places[-1:] = more.places
        return more.end

    def _without_law(
        self, pinpoint: Pinpoint, start: int, behind: tuple[int, tuple[Law, ...], Reference | None] | None
    ) -> None:
        self._at = pinpoint.end
        last = pinpoint.end - 1
        if pinpoint.unreadable:
            self._unreadable(start, last)
        elif behind is not None:
            near = self._nearest(self._name_at(behind[0]))
            self._refuse("onbekende-wet", _UNKNOWN, near, start, behind[0])
        elif name := self._name_before(start):
            self._refuse("onbekende-wet", _UNKNOWN, self._nearest(name), start, last)
        else:
            self._refuse("geen-wet", "Er staat niet bij welke wet dit is.", (), start, last)

    # -- laws --

    def _law_at(self, at: int) -> tuple[int, tuple[Law, ...], Reference | None]:
        """Return how many tokens a law takes here, which laws it can be, and the reference when it is an id."""
        token = self._tokens[at]
        if token.kind != "id":
            length, laws = self._names.longest(self._tokens, at)
            return length, laws, None
        reference = token.reference
        if reference is None:
            self._refuse("onleesbaar", "Dit adres of nummer is niet te lezen.", (), at, at)
            return 1, (), None
        law = self._names.law(reference.id) or Law(reference.id, reference.kind, reference.id)
        return 1, (law,), reference

    def _law_behind(self, at: int) -> tuple[int, tuple[Law, ...], Reference | None] | None:
        """Return the law behind a place and the index behind it.

        None: no law is named. Without laws: one is named, from that index on, but it is not known.
        """
        stopped = self._tokens[at].low == "." and self._tokens[at + 1].low in _OF
        at += stopped or self._tokens[at].low == ","
        bracket = self._tokens[at].low == "("
        at += bracket
        of = not bracket and self._tokens[at].low in _OF
        at += of
        the = of and self._tokens[at].low in _THE
        at += the
        # "artikel 629 van Titel 10 van Boek 7 BW": the title adds nothing, an article number is there once in a law.
        if of and starts_pinpoint(self._tokens, at) and self._tokens[at].low == "titel":
            at += 3 if self._tokens[at + 2].low == "van" else 0
        token = self._tokens[at]
        if token.low in _NAMELESS or (the and token.low in _UNNAMED_LAW and token.text.islower()):
            return None
        length, laws, reference = (0, (), None) if token.kind == "id" and token.reference is None else self._law_at(at)
        usable = reference is None or not (reference.artikel or reference.divisions or reference.kind == "ecli")
        if length and laws and usable:
            after = self._skip_alias(at + length, laws)
            if not self._goes_on(after):
                closed = bracket and self._tokens[after].low == ")"
                return after + closed, laws, reference
            return at, (), None
        named = token.kind == "word" and token.text[:1].isupper()
        return (at, (), None) if named and not bracket and not starts_pinpoint(self._tokens, at) else None

    def _skip_alias(self, at: int, laws: tuple[Law, ...]) -> int:
        """Return the index behind "(Pw)", when the brackets hold another name of the same law."""
        if self._tokens[at].low == "(":
            length, same = self._names.longest(self._tokens, at + 1)
            if length and set(same) & set(laws) and self._tokens[at + 1 + length].low == ")":
                return at + length + 2
        return at

    def _goes_on(self, at: int) -> bool:
        """Tell whether the name of the law goes on here: a year, or a word with a capital that starts no place."""
        token = self._tokens[at]
        if not token.spaced or token.kind not in {"word", "number", "stuck"}:
            return False
        if token.kind == "number":
            following = self._tokens[at + 1].low
            return bool(_YEAR.fullmatch(token.text)) and following not in {"lid", "leden"}
        return token.text[:1].isupper() and token.low not in _KEYWORDS and token.kind == "word"

    def _part_of_a_name(self, at: int) -> bool:
        """Tell whether the word before a law makes it a part of the name of another rule: "Besluit Jeugdwet"."""
        before = self._tokens[at - 1] if at else None
        return before is not None and before.kind == "word" and bool(_RULE.fullmatch(before.text))

    def _name_at(self, at: int) -> str:
        """Return the words from here to the next mark, as what an unknown law may be called."""
        end = at
        while end < at + _MOST_OF_A_NAME and self._tokens[end].kind in {"word", "number"}:
            end += 1
        return self._text[self._tokens[at].start : self._tokens[max(at, end - 1)].end]

    def _name_before(self, at: int) -> str:
        """Return what an unknown law in front of a place may be called; "" when no name stands there."""
        at -= 1
        at -= at >= 0 and self._tokens[at].low in {",", ":"}
        first = at
        while first > max(0, at - _MOST_OF_A_NAME) and self._tokens[first - 1].kind in {"word", "number"}:
            first -= 1
        words = self._tokens[max(first, 0) : at + 1]
        while words and not words[0].text[:1].isupper():
            words = words[1:]
        name = self._text[words[0].start : words[-1].end] if words else ""
        looks_so = words and (words[-1].kind == "number" or words[-1].text.isupper())
        is_name = looks_so or any(_RULE.fullmatch(word.text) for word in words)
        return name if is_name or self._names.nearest(name) else ""

    def _nearest(self, name: str) -> tuple[str, ...]:
        """Return the titles nearest to an unknown name: those that look like it, or that are a part of it."""
        near = dict.fromkeys(self._names.nearest(name))
        parts = tokens(name)[:-1]
        for index in range(len(parts)):
            near.update(dict.fromkeys(law.title for law in self._names.longest(parts, index)[1]))
        return tuple(near)[:3]

    # -- places --

    def _bare_number(self, at: int, *, law_first: bool) -> bool:
        """Tell whether a number without "artikel" is one: 4:84 and 2.3.5 are, 18 only when its surroundings say so."""
        token, following = self._tokens[at], self._tokens[min(at + 1, len(self._tokens) - 1)]
        if token.kind != "number" or not is_plain_article(token.text):
            return False
        if following.low in {"lid", "leden"} or "." in token.text or ":" in token.text:
            return True
        if law_first:
            return following.kind in {"end", "mark"} or (len(following.text) == 1 and following.text.isalpha())
        letter = len(following.text) == 1 and following.text.isalpha()
        return following.kind == "word" and bool(self._names.longest(self._tokens, at + 1 + letter)[0])

    def _place_follows(self, at: int) -> bool:
        at += self._tokens[at].low == ","
        return starts_pinpoint(self._tokens, at) or self._bare_number(at, law_first=True)

    def _finish(
        self,
        pinpoint: Pinpoint,
        laws: tuple[Law, ...],
        base: Reference | None,
        *,
        since: int | None = None,
        until: int | None = None,
    ) -> None:
        """Join the places with their law: a citation each, or a refusal for the whole."""
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
        chosen = [_choose(laws, place) for place in places]
        for choice in chosen:
            if isinstance(choice, Refusal):
                self._refuse(choice.reason, choice.message, choice.candidates, first, last)
                return
        for index, (place, choice) in enumerate(zip(places, chosen, strict=True)):
            assert not isinstance(choice, Refusal)  # noqa: S101  (returned above)
            law, artikel = choice
            begin = first if index == 0 else place.first
            end = last if index == len(places) - 1 else place.last
            self._cite(_reference(law, artikel, place, base), begin, end)

    # -- results --

    def _cite(self, reference: Reference, first: int, last: int) -> None:
        self._result.citations.append(Citation(reference, self._tokens[first].start, self._tokens[last].end))

    def _mention(self, laws: tuple[Law, ...], base: Reference | None, first: int, last: int) -> None:
        start, end = self._tokens[first].start, self._tokens[last].end
        if len(laws) > 1:
            self._refuse("dubbelzinnig", _WHICH, tuple(law.title for law in laws), first, last)
        elif laws:
            reference = base or Reference(laws[0].kind, laws[0].id)
            self._result.mentions.append(Citation(reference, start, end))

    def _unreadable(self, first: int, last: int) -> None:
        message = "Dit artikel, lid of onderdeel is niet te lezen. Schrijf bijvoorbeeld: artikel 18 lid 1 onderdeel a."
        self._refuse("onleesbaar", message, (), first, last)

    def _refuse(self, reason: Reason, message: str, candidates: tuple[str, ...], first: int, last: int) -> None:
        start, end = self._tokens[first].start, self._tokens[max(first, last)].end
        self._result.refusals.append(Refusal(reason, message, candidates, start, end))


_WHICH = "Meer dan één wet heet zo."
_UNKNOWN = "Deze wet of regeling ken ik niet."


def _lead(leading: Pinpoint, pinpoint: Pinpoint) -> None:
    """Put the leden that were named before an article behind it; more articles, or leden twice, are a guess."""
    article = pinpoint.places[0] if pinpoint.places else None
    twice = article is None or article.onderdeel or (article.lid and any(place.lid for place in leading.places))
    if article is None or twice or len(pinpoint.places) > 1 or article.tot:
        pinpoint.ambiguous = True
        return
    pinpoint.places = [
        replace(
            place,
            artikel=article.artikel,
            lid=place.lid or article.lid,
            divisions=article.divisions,
            last=article.last,
        )
        for place in leading.places
    ]


def _choose(laws: tuple[Law, ...], place: Place) -> tuple[Law, str] | Refusal:
    """Return the law and the number of the article in it; a Refusal when that cannot be said for certain."""
    number = place.artikel
    book, colon, rest = number.partition(":")
    if colon and any(law.book for law in laws):
        of_book = [law for law in laws if law.book == book]
        if len(of_book) == 1 and is_plain_article(rest):
            return of_book[0], rest
        return Refusal("dubbelzinnig", "Dit boek van het Burgerlijk Wetboek ken ik niet, of er staan er twee.")
    if len(laws) > 1:
        if all(law.book for law in laws):
            return Refusal("dubbelzinnig", "Noem het boek erbij, zoals in 7:231 BW.", tuple(law.title for law in laws))
        return Refusal("dubbelzinnig", _WHICH, tuple(law.title for law in laws))
    law = laws[0]
    if number and not _fits(law, number):
        return Refusal("artikelvorm", _FORM[law.articles], _refit(law, number))
    return law, number


_FORM = {
    "gewoon": "Deze wet nummert haar artikelen zonder punten: 18 of 18a.",
    "punt": "Deze wet nummert haar artikelen met punten: 2.3 of 2.3.5.",
    "dubbelepunt": "Deze wet nummert haar artikelen met een dubbele punt: 4:84.",
}


def _fits(law: Law, number: str) -> bool:
    form = law.articles
    if form == "":
        return True
    if not is_plain_article(number):
        return False
    marks = {mark for mark in number if mark in ".:"}
    return marks == {"gewoon": set(), "punt": {"."}, "dubbelepunt": {":"}}[form]


def _refit(law: Law, number: str) -> tuple[str, ...]:
    """Return the citation with the mark that this law uses, when only the mark was wrong."""
    mark = {"punt": ".", "dubbelepunt": ":"}.get(law.articles)
    if mark is None or not re.search("[.:]", number):
        return ()
    return (f"{law.title} artikel {re.sub('[.:]', mark, number)}",)


def _reference(law: Law, artikel: str, place: Place, base: Reference | None) -> Reference:
    return Reference(
        kind=law.kind if base is None else base.kind,
        id=law.id if base is None else base.id,
        divisions=place.divisions,
        artikel=artikel,
        lid=place.lid,
        onderdeel=place.onderdeel,
        onder=place.onder,
        zin=place.zin,
        tot=place.tot.partition(":")[2] if law.book and ":" in place.tot else place.tot,
        peildatum=base.peildatum if base else None,
    )
