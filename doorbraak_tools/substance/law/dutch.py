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

from datetime import date

from doorbraak_tools.substance.law.details import open_end, read_details
from doorbraak_tools.substance.law.gather import JOINT, LEADING, Gatherer
from doorbraak_tools.substance.law.named import DASHES, OF, Named, as_meant
from doorbraak_tools.substance.law.names import Names
from doorbraak_tools.substance.law.numbers import ordinal
from doorbraak_tools.substance.law.papers import papers
from doorbraak_tools.substance.law.pinpoint import ARTICLE, read_pinpoint, starts_pinpoint
from doorbraak_tools.substance.law.places import OPEN_END, Pinpoint, Place
from doorbraak_tools.substance.law.resolve import Extraction
from doorbraak_tools.substance.law.tokens import tokens
from doorbraak_tools.substance.law.whole import joined, kept_whole

# Parts of a text that no Reference has; behind a citation they are more than was read.
_SMALLER = {"alinea", "streepje", "gedachtestreepje", "zinsnede", "volzin", "slotzin"}
_AND_SO_ON = {"enz", "etc", "enzovoort", "a.f"}
_NEAR = 3
# What may stand between a law and the place in it that is meant most.
_SUCH_AS = tuple(
    tuple(words.split())
    for words in ("in het bijzonder", "met name", "onder andere", "onder meer", "en wel", "te weten", "namelijk",
                  "vooral", "specifiek", "bijvoorbeeld", "o.a.", "m.n.")
)  # fmt: skip
_UNKNOWN = "Deze wet of regeling ken ik niet."


def find(text: str, names: Names, day: date | None = None) -> Extraction:
    """Find every citation in a text, in laws as they were on that day, and all that looks like one and is refused."""
    no_rules = tuple(papers(text))
    for start, end, _ in no_rules:
        text = text[:start] + " " * (end - start) + text[end:]
    found = _Reader(text, list(as_meant(tokens(text), names)), names, day).read()
    found.refusals += (refused for _, _, refused in no_rules if refused is not None)
    return kept_whole(text, found, names)


class _Reader(Gatherer):
    """Reads the tokens from left to right."""

    _title_end = -_NEAR

    def read(self) -> Extraction:
        while self._tokens[self._at].kind != "end":
            if not (self._law_first() or self._details_first() or self._place_first()):
                self._pass_over()
        return self._result

    def _pass_over(self) -> None:
        """Step over a token, and keep what hangs on a citation as an article or lid does: "… Pw en 18", "… Pw lid"."""
        token = self._tokens[self._at]
        before, following = self._tokens[self._at - 1].low if self._at else "", self._following(self._at)
        # Also "18, eerste lid en tweede": a lid without its word.
        counts = token.kind == "stuck" or (self._is_number(self._at) and before != "€") or bool(ordinal(token.low))
        ends = following.kind in {"end", "mark"} or following.low in JOINT or bool(ordinal(following.low))
        if counts and ends:
            hangs = token.kind == "number" and (before in JOINT or self._at == self._floor > 0)
            self._loose(Place(self._at, self._at, artikel=token.text) if hangs else None, self._at, self._at)
        elif (
            (token.low in LEADING - {"aanhef", "onder"} and following.kind in {"end", "mark"})
            or open_end(self._tokens, self._at)
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
        if (by := law.by) is not None and law.is_place:
            rest = (by.divisions, by.artikel, by.lid, by.onderdeel, by.onder, by.zin, by.tot)
            self._finish(Pinpoint([Place(start, start, True, *rest)], law.end), law)
            return True
        after = self._laws.skip_alias(law)
        if self._laws.part_of_a_name(start, self._floor):
            self._title_end = after
            return True
        if self._laws.goes_on(after) or self._place_in_brackets(start, after, law):
            return True
        others, after = self._laws.beside(after)
        comma = self._tokens[after].low in {",", ":"} | DASHES
        place = self._behind_such_as(after + comma)
        if starts_pinpoint(self._tokens, place) or self._number_behind_law(place, comma=comma):
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
        place = self._behind_such_as(at + 1)
        if self._tokens[at].low != "(" or not starts_pinpoint(self._tokens, place):
            return False
        pinpoint = read_pinpoint(self._tokens, place)
        behind = pinpoint.end + 1
        if self._tokens[pinpoint.end].low != ")" or not pinpoint.places or pinpoint.unreadable or pinpoint.ambiguous:
            return False
        goes_on = self._tokens[behind].low in OF or self._names.longest(self._tokens, behind)[0]
        if goes_on or read_details(self._tokens, behind, pinpoint.places[-1]).end > behind:
            return False
        self._finish(pinpoint, law, since=start, until=behind)
        return True

    def _behind_such_as(self, at: int) -> int:
        """Return the index behind "in het bijzonder", "o.a." and the like, if a place follows on it."""
        here = tuple(token.low for token in self._tokens[at : at + 3])
        skip = next((len(words) for words in _SUCH_AS if here[: len(words)] == words), 0)
        return at + skip if skip and starts_pinpoint(self._tokens, at + skip) else at

    def _law_then_place(self, start: int, law: Named, at: int, *, comma: bool, others: list[tuple[int, Named]]) -> None:
        """Read the place at `at` behind a law; `comma` says that one stands in between, `others` are laws beside it."""
        if self._may_count(start, at):
            near = tuple(f"{one.title} artikel {self._tokens[at].text}" for one in law.laws)
            self._refuse("dubbelzinnig", "Is dit getal een artikel? Zet dat er dan bij.", near, start, at)
            self._at = at + 1
            return
        pinpoint = read_pinpoint(self._tokens, at)
        places, other = pinpoint.places, self._laws.behind(pinpoint.end)
        after = other.end + (self._tokens[other.end].low == ",") if other else pinpoint.end
        own_place = starts_pinpoint(self._tokens, after) or self._number_behind_law(after)
        if others or other is None or not other.laws or own_place:
            self._finish(pinpoint, law, since=start)
            self._finish_beside(pinpoint, others)
        elif set(other.laws) == set(law.laws):
            self._finish(pinpoint, law, since=start, until=other.end)
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
            joint = bool(start) and self._tokens[start - 1].low in JOINT
            clock = ":" in self._tokens[start].text and self._tokens[pinpoint.end].low != "uur"
            if place is not None and (place.lid or place.onderdeel or joint or clock):
                self._loose(place, start, pinpoint.end - 1)
            self._at = pinpoint.end
        return True

    def _details_first(self) -> bool:
        """Read "het eerste lid van artikel 18 Pw". Leden of no article at all are skipped: they cite nothing."""
        token = self._tokens[self._at]
        if not (ordinal(token.low) or token.low in LEADING):
            return False
        leading = read_details(self._tokens, self._at, Place(self._at, self._at))
        if leading.end == self._at:
            return False
        comma = self._tokens[leading.end].low == "," and self._following(leading.end).low == "van"
        self._at = leading.end + comma
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
                self._refuse("geen-wet", "Bij dit artikel staat geen wet die ik herken.", (), start, last)


def _lead(leading: Pinpoint, pinpoint: Pinpoint) -> None:
    """Put the leden that were named before an article behind it; more articles, or leden twice, are a guess."""
    article = pinpoint.places[0] if pinpoint.places else None
    twice = article is None or article.onderdeel or (article.lid and any(place.lid for place in leading.places))
    if article is None or twice or len(pinpoint.places) > 1 or article.tot:
        pinpoint.ambiguous = True
        return
    pinpoint.places = [
        place._replace(
            artikel=article.artikel, lid=place.lid or article.lid, divisions=article.divisions, last=article.last
        )
        for place in leading.places
    ]
