"""The grammar of Dutch citations: how a law and a place in it belong together in running text.

    citation = law [","] pinpoint                       Participatiewet artikel 18, eerste lid; Awb 4:84
             | law "(" pinpoint ")"                     de Participatiewet (art. 35)
             | pinpoint [","] [of] law [details]        artikel 2.3.5, vijfde lid, Wmo 2015; 4:84 Awb
             | id [pinpoint]                            BWBR0015703 artikel 18; ECLI:NL:RVS:2022:285
    of       = ("van" | "uit" | "in" | "bij") ["de" | "het"]
    law      = see named.py
    pinpoint = see pinpoint.py

What stands beside a citation and was not understood refuses it (see whole.py), and what is no rule at all is named
for what it is (see papers.py). A law is never guessed. A name that two laws carry, a name that goes on
("Participatiewet BES", "Wmo 2007"), a name inside a longer one ("Besluit Jeugdwet") and an article that this law cannot
have are refused with the nearest candidates. The reader moves through the tokens from left to right and never back, so
time grows with the length.
"""

from doorbraak_tools.substance.law.details import open_end, read_details
from doorbraak_tools.substance.law.named import DASHES, OF, OPENERS, PROSE, Named, NamedLaws
from doorbraak_tools.substance.law.names import Names
from doorbraak_tools.substance.law.numbers import is_plain_article, ordinal
from doorbraak_tools.substance.law.papers import papers
from doorbraak_tools.substance.law.pinpoint import ARTICLE, read_pinpoint, starts_pinpoint
from doorbraak_tools.substance.law.places import OPEN_END, Pinpoint, Place
from doorbraak_tools.substance.law.resolve import MORE_LAWS, Citation, Extraction, Loose, Reason, Refusal, resolve
from doorbraak_tools.substance.law.tokens import Token, tokens
from doorbraak_tools.substance.law.whole import joined, kept_whole
from doorbraak_tools.substance.registers.entries import Reference

# Parts of a text that no Reference has; behind a citation they are more than was read.
_SMALLER = {"alinea", "streepje", "gedachtestreepje", "zinsnede", "volzin", "slotzin"}
_AND_SO_ON = {"enz", "etc", "enzovoort", "a.f"}
_JOINT = {"en", "of", "jo", "jo.", "juncto", "alsmede", ",", "/", "-", "–", "&", "+", ";"}
_NEAR = 3
_LEADING = {"lid", "leden", "onderdeel", "onderdelen", "onder", "sub", "aanhef"}
_UNKNOWN = "Deze wet of regeling ken ik niet."


def find(text: str, names: Names) -> Extraction:
    """Find every citation in a text, and everything that looks like one and is refused."""
    no_rules = tuple(papers(text))
    for one in no_rules:
        text = text[: one.start] + " " * (one.end - one.start) + text[one.end :]
    found = _Reader(text, tokens(text), names).read()
    found.refusals += no_rules
    return kept_whole(text, found, names)


class _Reader:
    def __init__(self, text: str, found: list[Token], names: Names) -> None:
        self._text = text
        self._tokens = found
        self._names = names
        self._laws = NamedLaws(text, found, names)
        self._result = Extraction()
        self._at = 0
        self._floor = 0
        self._title_end = -_NEAR

    def read(self) -> Extraction:
        while self._tokens[self._at].kind != "end":
            if not (self._law_first() or self._details_first() or self._place_first()):
                self._pass_over()
        return self._result

    def _pass_over(self) -> None:
        """Step over a token, and keep what hangs on a citation as an article or lid does: "… Pw en 18", "… Pw lid"."""
        token = self._tokens[self._at]
        before, following = self._tokens[self._at - 1].low if self._at else "", self._following(self._at)
        numbered = token.kind == "stuck" or self._is_number(self._at)
        ends = following.kind in {"end", "mark"} or following.low in _JOINT or bool(ordinal(following.low))
        if numbered and ends and (before in _JOINT or self._at == self._floor > 0):
            place = Place(self._at, self._at, artikel=token.text) if token.kind == "number" else None
            self._loose(place, self._at, self._at)
        elif (token.low in _LEADING - {"aanhef", "onder"} and following.kind in {"end", "mark"}) or (
            # "artikel 18 eerste", "18, eerste lid en tweede": a lid without its word
            ordinal(token.low) and following.kind in {"end", "mark"} and (before in _JOINT or self._at == self._floor)
        ):
            self._loose(None, self._at, self._at)
        elif (
            open_end(self._tokens, self._at)
            or token.low in _SMALLER
            or (token.low in _AND_SO_ON and self._at == self._floor > 0)
            or (token.low in {"punt", "nummer", "nr", "nr."} and following.kind == "number")
        ):
            self._loose(None, self._at - bool(ordinal(before)), self._at)
        self._at += 1

    # -- law first --

    def _law_first(self) -> bool:
        """Read "Participatiewet artikel 18"; a law without a place is a mention, a whole address a citation."""
        start = self._at
        law = self._laws.at(start)
        if law is None:
            return False
        self._at = law.end
        if not law.laws:
            self._refuse("onleesbaar", "Dit adres of nummer is niet te lezen.", (), start, start)
            return True
        if law.by is not None and law.is_place:
            self._cite(law.by, start, law.end - 1)
            return True
        after = self._laws.skip_alias(law)
        if self._laws.part_of_a_name(start, self._floor):
            self._title_end = after
            return True
        if self._laws.goes_on(after) or self._place_in_brackets(start, after, law):
            return True
        others, after = self._laws.beside(after)
        comma = self._tokens[after].low in {",", ":"} | DASHES
        place = after + comma
        if starts_pinpoint(self._tokens, place) or (not comma and self._number_behind_law(place)):
            self._law_then_place(start, law, place, comma=comma, others=others)
        else:
            for first, other in others:
                self._mention(other, first, other.end - 1)
            self._mention(law, start, after - 1)
            self._at = after
        return True

    def _place_in_brackets(self, start: int, at: int, law: Named) -> bool:
        """Read "de Participatiewet (art. 35)": the brackets hold the place and nothing else.

        Not when what follows has a part in it: "Jeugdwet (art. 2.3) van de Pw", "Pw (art. 35) lid 1".
        """
        if self._tokens[at].low != "(" or not starts_pinpoint(self._tokens, at + 1):
            return False
        pinpoint = read_pinpoint(self._tokens, at + 1)
        behind = pinpoint.end + 1
        if self._tokens[pinpoint.end].low != ")" or not pinpoint.places or pinpoint.unreadable or pinpoint.ambiguous:
            return False
        goes_on = self._tokens[behind].low in OF or self._names.longest(self._tokens, behind)[0]
        if goes_on or read_details(self._tokens, behind, pinpoint.places[-1]).end > behind:
            return False
        self._finish(pinpoint, law, since=start, until=behind)
        return True

    def _law_then_place(self, start: int, law: Named, at: int, *, comma: bool, others: list[tuple[int, Named]]) -> None:
        """Read the place at `at` behind a law; `comma` says that one stands in between, `others` are laws beside it."""
        pinpoint = read_pinpoint(self._tokens, at)
        places, other = pinpoint.places, self._laws.behind(pinpoint.end)
        if others:
            self._finish(pinpoint, law, since=start)
            self._finish_beside(pinpoint, others)
        elif other is None or not other.laws:
            self._finish(pinpoint, law, since=start)
        elif set(other.laws) == set(law.laws):
            self._finish(pinpoint, law, since=start, until=other.end)
        elif self._place_follows(other.end):
            self._finish(pinpoint, law, since=start)
        elif comma and self._tokens[pinpoint.end].low != ",":
            # "de Participatiewet, artikel 4:84 Awb": the first law stands alone in a row of laws.
            self._mention(law, start, start)
            self._finish(pinpoint, other, until=other.end)
        elif len(places) == 2 and places[1].keyword and self._tokens[pinpoint.end].low != ",":
            # "Awb artikel 3:2 en artikel 18 Pw": each article its own law.
            self._finish(Pinpoint(places[:1], pinpoint.end), law, since=start)
            self._finish(Pinpoint(places[1:], pinpoint.end), other, until=other.end)
        else:
            self._refuse("dubbelzinnig", "Hier staan twee wetten bij één artikel.", (), start, other.end - 1)
            self._at = other.end

    # -- place first --

    def _place_first(self, leading: Pinpoint | None = None) -> bool:
        """Read "artikel 18 van de Participatiewet" or "4:84 Awb"; `leading` is the lid that was named before it."""
        start = self._at
        keyword = starts_pinpoint(self._tokens, start)
        if not keyword and not self._number_before_law(start):
            return False
        pinpoint = read_pinpoint(self._tokens, start)
        pinpoint.end = max(pinpoint.end, start + 1)
        if leading is not None:
            start = leading.places[0].first
            _lead(leading, pinpoint)
        behind = self._laws.behind(pinpoint.end)
        if behind is not None and behind.laws:
            others, end = self._laws.beside(behind.end)
            until = self._details_behind(pinpoint, end)
            self._finish(pinpoint, behind, until=until)
            self._finish_beside(pinpoint, others)
            self._at = max(self._at, until)
        elif keyword:
            self._without_law(pinpoint, start, behind)
        else:
            place = pinpoint.places[0] if pinpoint.places else None
            joint = bool(start) and self._tokens[start - 1].low in _JOINT
            clock = ":" in self._tokens[start].text and self._tokens[pinpoint.end].low != "uur"
            if place is not None and (place.lid or place.onderdeel or joint or clock):
                self._loose(place, start, pinpoint.end - 1)
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
        if self._tokens[self._at].low == "van" and self._tokens[self._at + 1].low in ARTICLE:
            self._at += 1
            self._place_first(leading)
        else:
            for place in leading.places:
                if place.lid or place.onderdeel or self._tokens[leading.end - 1].low.startswith("volzin"):
                    self._loose(place, leading.places[0].first, leading.end - 1)
        return True

    def _details_behind(self, pinpoint: Pinpoint, at: int) -> int:
        """Read "artikel 18 Pw lid 1": a lid behind the law. Return the index behind it."""
        last = pinpoint.places[-1] if pinpoint.places else None
        if last is None or not last.artikel:
            return at
        if skip := open_end(self._tokens, at):
            pinpoint.places[-1] = last._replace(tot=OPEN_END)
            pinpoint.ambiguous |= bool(last.lid or last.tot)
            return at + skip
        more = read_details(self._tokens, at, last)
        if more.end > at and (len(pinpoint.places) > 1 or (last.lid and more.places[0].lid != last.lid)):
            pinpoint.ambiguous = True
        if more.end > at:
            pinpoint.places[-1:] = more.places
            pinpoint.unreadable |= more.unreadable
        return more.end

    def _without_law(self, pinpoint: Pinpoint, start: int, behind: Named | None) -> None:
        """Refuse a place whose law is not known (`behind` says where it is named), or not named at all."""
        self._at = pinpoint.end
        last = pinpoint.end - 1
        if pinpoint.unreadable:
            self._unreadable(start, last)
        elif behind is not None:
            near = self._laws.nearest(self._laws.name_at(behind.end))
            self._refuse("onbekende-wet", _UNKNOWN, near, start, behind.end)
        elif name := self._laws.name_before(start, self._floor):
            # The law in the name of another rule is not what was meant: "Handboek Participatiewet artikel 18".
            titled = start - self._title_end < _NEAR
            like = (title for title in self._names.nearest(name) if title.lower() not in name.lower())
            near = tuple(like) if titled else self._laws.nearest(name)
            self._refuse("onbekende-wet", _UNKNOWN, near, start, last)
        else:
            cited = self._result.citations
            if cited and pinpoint.places and joined(self._text, cited[-1].end, self._tokens[start].start):
                for place in pinpoint.places:
                    self._loose(place, start, last)
            else:
                self._refuse("geen-wet", "Er staat niet bij welke wet dit is.", (), start, last)

    def _finish_beside(self, pinpoint: Pinpoint, others: list[tuple[int, Named]]) -> None:
        """Cite the same places in the laws that stand beside the first."""
        for first, law in others:
            places = [place._replace(first=first, last=law.end - 1) for place in pinpoint.places]
            beside = Pinpoint(places, law.end, pinpoint.unreadable, pinpoint.ambiguous)
            self._finish(beside, law, since=first, until=max(self._at, law.end))

    # -- places --

    def _number_behind_law(self, at: int) -> bool:
        """Tell whether a number without "artikel" behind a law is one: "Awb 4:84", and "Pw 18" if nothing follows."""
        following = self._following(at)
        return self._is_number(at) and (
            self._is_surely_an_article(at) or following.kind in {"end", "mark"} or _is_letter(following)
        )

    def _number_before_law(self, at: int) -> bool:
        """Tell whether a number without "artikel" before a law is one: "4:84 Awb", and "18 Pw" or "49 b Pw"."""
        following = self._following(at)
        law = at + 1 + _is_letter(following)
        return (
            self._is_number(at)
            and not self._counts_something_else(at)
            and (
                self._is_surely_an_article(at)
                or (following.kind == "word" and bool(self._names.longest(self._tokens, law)[0]))
            )
        )

    def _counts_something_else(self, at: int) -> bool:
        """Tell whether the word before a number says what it counts: "blz. 12 Pw", "stap 3 Awb", "r.o. 4.2 Awb"."""
        before = at - 1
        if before > self._floor and self._tokens[before].text == "." and len(self._tokens[before - 1].text) < 5:
            before -= 1  # the stop of an abbreviation: "blz."
        word = self._tokens[before]
        if before < self._floor or word.kind != "word" or is_plain_article(word.text):
            return False
        return word.low in {"regel", "regels"} or word.low not in OPENERS | _JOINT | PROSE | ARTICLE

    def _is_number(self, at: int) -> bool:
        return self._tokens[at].kind == "number" and is_plain_article(self._tokens[at].text)

    def _is_surely_an_article(self, at: int) -> bool:
        """Tell whether a number can be nothing but an article, as 4:84, 2.3.5 and "18 lid" are."""
        text = self._tokens[at].text
        return self._following(at).low in {"lid", "leden"} or "." in text or ":" in text

    def _following(self, at: int) -> Token:
        return self._tokens[min(at + 1, len(self._tokens) - 1)]

    def _place_follows(self, at: int) -> bool:
        at += self._tokens[at].low == ","
        return starts_pinpoint(self._tokens, at) or self._number_behind_law(at)

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
            reference = resolve(place, law.laws, law.by)
            if isinstance(reference, Refusal):
                self._refuse(reference.reason, reference.message, reference.candidates, first, last)
                return
            references.append(reference)
        for index, (place, reference) in enumerate(zip(places, references, strict=True)):
            begin = first if index == 0 else place.first
            end = last if index == len(places) - 1 else place.last
            self._cite(reference, begin, end)

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
            start, end = self._tokens[first].start, self._tokens[last].end
            self._result.mentions.append(Citation(reference, start, end))

    def _unreadable(self, first: int, last: int) -> None:
        message = "Dit artikel, lid of onderdeel is niet te lezen. Schrijf bijvoorbeeld: artikel 18 lid 1 onderdeel a."
        self._refuse("onleesbaar", message, (), first, last)

    def _refuse(self, reason: Reason, message: str, candidates: tuple[str, ...], first: int, last: int) -> None:
        start, end = self._tokens[first].start, self._tokens[max(first, last)].end
        self._result.refusals.append(Refusal(reason, message, candidates, start, end))


def _lead(leading: Pinpoint, pinpoint: Pinpoint) -> None:
    """Put the leden that were named before an article behind it; more articles, or leden twice, are a guess."""
    article = pinpoint.places[0] if pinpoint.places else None
    twice = article is None or article.onderdeel or (article.lid and any(place.lid for place in leading.places))
    if article is None or twice or len(pinpoint.places) > 1 or article.tot:
        pinpoint.ambiguous = True
        return
    pinpoint.places = [
        place._replace(
            artikel=article.artikel,
            lid=place.lid or article.lid,
            divisions=article.divisions,
            last=article.last,
        )
        for place in leading.places
    ]


def _is_letter(token: Token) -> bool:
    return len(token.text) == 1 and token.text.isalpha()
