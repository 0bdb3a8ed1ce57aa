"""The part of a citation within an article: lid, onderdeel, and what stands below it; with ranges and enumerations.

    detail = ORDINAL {and ORDINAL} [to ORDINAL] "lid" | ("lid" | "leden") NUMBER {and NUMBER} [to NUMBER]
           | ["aanhef" "en"] ("onderdeel" | "onder" | "sub" | …) LETTER {and LETTER} [to LETTER]
           | "onder" NUMBER ["°"] | ORDINAL "volzin" | LETTER | "(" NUMBER ")" ["(" LETTER ")"]
    and    = "," | "en" | "of" | "jo." | "dan wel" | …
    to     = "tot en met" | "t/m" | "-"

What hangs on a comma or on "en" is decided by the next word: another ordinal before "lid" is another lid of the same
article, a letter after an onderdeel another onderdeel.
"""

from doorbraak_tools.substance.law.numbers import MOST_LEDEN, is_article, is_lid, ordinal
from doorbraak_tools.substance.law.places import Pinpoint, Place
from doorbraak_tools.substance.law.tokens import Token

LID = {"lid", "leden"}
_ONDERDEEL = {"onderdeel", "onderdelen", "onder", "sub", "letter", "letters", "ond.", "o."}
_ZIN = {"volzin", "zin", "volzinnen", "zinnen"}
_AND = set("en én of en/of alsmede + & juncto jo jo. j° respectievelijk resp. c.q. onderscheidenlijk".split())
_OPEN = {"e.v.", "e.v", "ev", "evv", "e.v.v", "vlg", "ff", "vv"}
SMALL_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_PARTS = ("lid", "onderdeel", "onder", "zin")
DETAIL_WORDS = LID | {"onderdeel", "onderdelen", "sub", "volzin"}


def read_details(found: list[Token], at: int, place: Place) -> Pinpoint:
    """Read the leden and onderdelen that start here, as more precise places in `place`."""
    return DetailReader(found, at).read_details(place)


class DetailReader:
    """Reads leden and onderdelen. `_at` only moves forward, so reading takes as long as the text is."""

    def __init__(self, found: list[Token], at: int) -> None:
        self._found = found
        self._length = len(found)
        self._at = at
        self._result = Pinpoint()
        self._plural = False

    def read_details(self, place: Place) -> Pinpoint:
        """Read what stands here as more precise places in `place`."""
        self._result.places.append(place)
        self._details()
        self._result.end = self._at
        return self._result

    def _token(self, ahead: int = 0) -> Token:
        at = self._at + ahead
        return self._found[at] if at < self._length else self._found[-1]

    # -- leden, onderdelen, zinnen --

    def _details(self) -> None:
        while True:
            comma = 1 + self._the(1) if self._token().low == "," else 0
            if self._detail(comma, new=False) or self._brackets():
                continue
            skip, last = self._and(), self._result.places[-1]
            # "artikel 18 en lid 3" is the article and that lid, or only the lid.
            within = last.lid or last.onderdeel or last.zin or not last.artikel
            if not (skip and within and self._detail(skip, new=True)):
                return

    def _detail(self, ahead: int, *, new: bool) -> bool:
        """Read one detail that starts `ahead` tokens from here; `new` says that an "en" stands before it."""
        token = self._token(ahead)
        word = token.low
        if ordinal(word) or word == "laatste":
            return self._ordinals(ahead, new=new)
        if word in LID and is_lid(self._token(ahead + 1).text):
            self._at += ahead + 1
            self._numbers()
            return True
        if word == "aanhef" or (word == "de" and self._token(ahead + 1).low == "aanhef"):
            self._at += ahead + (1 if word == "aanhef" else 2)
            self._at += 1 if self._token().low == "en" else 0
            return True
        if word in _ONDERDEEL and (_is_letter(self._token(ahead + 1)) or _is_small(self._token(ahead + 1))):
            self._at += ahead + 1
            self._letters(new=new)
            return True
        last = self._result.places[-1]
        if not new and last.artikel and not last.onderdeel and _is_letter(token) and self._closes(ahead + 1):
            self._at += ahead
            self._letters(new=False)
            if not (ahead or last.lid):
                first = len(self._result.places) - 1
                self._result.places[first] = self._result.places[first]._replace(bare=True)
            return True
        return False

    def _brackets(self) -> bool:
        """Read "2.3.5(3)", "6(1)(f)" and "18 (de leden 1 en 3)": brackets with details alone; else touch nothing."""
        if self._token().low != "(":
            return False
        result, start, token, last = self._result, self._at, self._token(1), self._result.places[-1]
        kept = result.places.copy(), result.unreadable, result.ambiguous
        bare = last.artikel and not last.onderdeel and (_is_letter(token) or (_is_small(token) and not last.lid))
        if bare and self._token(2).low == ")":
            self._at += 2
            self._put("lid" if _is_small(token) else "onderdeel", token.text, "", new=False)
        else:
            self._at += 1 + self._the(1)
            while self._detail(1 + self._the(1) if self._token().low == "," else 0, new=False):
                pass
        if self._at > start + 1 and self._token().low == ")" and self._token(-1).low != "(":
            self._at += 1
            return True
        self._at = start
        result.places, result.unreadable, result.ambiguous = kept
        return False

    def _closes(self, ahead: int) -> bool:
        """Whether a bare letter can end here: "artikel 49 b" and "13 lid 1 g Pw", but not "artikel 3 u hebt"."""
        token = self._token(ahead)
        if token.text == "." and self._token(ahead + 1).kind == "number":
            return False  # "artikel 18, p. 12"
        return token.kind in {"end", "mark", "id"} or token.text[:1].isupper() or token.low in _AND

    def _ordinals(self, ahead: int, *, new: bool) -> bool:
        """Read "eerste, tweede en derde lid", "eerste tot en met derde lid" or "tweede volzin"; else touch nothing."""
        start = self._at
        self._at += ahead
        read: list[tuple[str, str]] = []
        while (number := ordinal(self._token().low)) or self._token().low == "laatste":
            self._at += 1
            until = ""
            if (skip := self._to()) and (until := ordinal(self._token(skip).low)):
                self._at += skip + 1
            read.append((number or "laatste", until))
            skip = self._and()
            if not skip or not ordinal(self._token(skip).low):
                break
            self._at += skip
        if self._token().low in LID:
            self._at += 1
            self._put_lids(read)
            return True
        if self._token().low in _ZIN and len(read) == 1:
            self._at += 1
            self._put("zin", *read[0], new=new and bool(self._result.places[-1].zin))
            return True
        self._at = start
        return False

    def _numbers(self) -> None:
        """Read the numbers behind "lid" or "leden"."""
        plural = self._token(-1).low == "leden"
        read: list[tuple[str, str]] = []
        while True:
            # "lid 1e" may well be lid 1, onderdeel e.
            lettered = self._token().low.endswith("e") and self._token().low[:-1].isdigit()
            number = self._token().low if lettered else ordinal(self._token().low) or self._token().text
            self._at += 1
            until = ""
            if (skip := self._to()) and is_lid(self._token(skip).text):
                until = ordinal(self._token(skip).low) or self._token(skip).text
                self._at += skip + 1
            read.append((number, until))
            skip = self._and()
            if not skip or not is_lid(self._token(skip).text) or self._token(skip + 1).low in LID:
                break
            if ordinal(self._token(skip).low) and not self._article_ends(skip + 1):
                break  # "lid 1, 3e alinea"
            if self._plural and not plural:
                # "artikelen 3 lid 1 en 4": with one article so far the plural asks for a second; else it is a guess.
                if len({place.artikel for place in self._result.places}) > 1:
                    self._result.ambiguous = True
                break
            # "35 lid 1 en 36": no article has so many leden.
            following = self._token(skip).text.rstrip("*")
            base = following.rstrip(SMALL_LETTERS)
            if base.isdecimal() and int(base) > MOST_LEDEN:
                if base != following:
                    break  # "284 lid 4 jo. 287b"
                self._result.ambiguous = True
            # "13 lid 1, 16": a lid or an article, as no "en" says that the row ends.
            row = self._token().low != "," or skip > 1 or len(read) > 1 or self._token(skip + 1).low in _AND | {","}
            self._result.ambiguous |= not row and number.isdecimal() and following != str(int(number) + 1)
            self._at += skip
        self._put_lids(read)

    def _letters(self, *, new: bool) -> None:
        """Read the letters and degrees behind "onderdeel": "a, b en c", "a tot en met c", "b, 2°"."""
        while True:
            token = self._token()
            self._at += 1
            until = ""
            numbered = token.kind == "number"
            if (skip := self._to()) and (_is_letter(self._token(skip)) or (numbered and _is_small(self._token(skip)))):
                until = self._token(skip).text
                self._at += skip + 1
            last = self._result.places[-1]
            if numbered and last.onderdeel and (last.onder or not last.onderdeel[0].isdigit()):
                until = until and f"{until.rstrip('°º')}°"
                self._put("onder", f"{token.text.rstrip('°º')}°", until, new=bool(last.onder))
            else:
                self._put("onderdeel", token.text, until, new=new or bool(last.onderdeel))
            skip = self._and()
            following = self._token(skip)
            more = numbered and _is_small(following) and self._token(skip + 1).low not in LID
            if more and self._plural:
                self._result.ambiguous = True  # "artikelen 3, onder 1, en 4": an article, or the next number
            degree = not (skip or numbered) and _is_degree(following)  # "onder a 1°"
            if not (degree or (skip and (more or _is_letter(following)))) or following.low == "u":
                return
            self._at += skip
            new = True

    def _put_lids(self, read: list[tuple[str, str]]) -> None:
        """Put leden, each with the end of its range or "", at the last place and beside it."""
        for number, until in read:
            self._put("lid", number, until, new=bool(self._result.places[-1].lid))

    def _put(self, part: str, number: str, until: str, *, new: bool) -> None:
        """Make the last place more precise, or add a new one beside it: same article, same part above."""
        places = self._result.places
        last = places[-1]
        if last.tot and not new:
            # A detail of a whole range of articles or leden: there is no telling what it belongs to.
            self._result.unreadable = True
        below = dict.fromkeys(_PARTS[_PARTS.index(part) + 1 :], "")
        if not new and any(getattr(last, smaller) for smaller in below):
            self._result.unreadable = True  # "onder c lid 3": from small to large
        first = self._at - 1 if new else last.first
        keyword = last.keyword and not new
        more = {**below, part: number, "tot": until}
        changed = last._replace(first=first, last=self._at - 1, keyword=keyword, **more)  # type: ignore[arg-type]  # the keys are fields, all of them text
        if new:
            places.append(changed)
        else:
            places[-1] = changed

    # -- connectors --

    def _and(self) -> int:
        """Return how many tokens "en", ", en", "en het", "dan wel" or a comma take here; 0 when there is none."""
        skip = 1 if self._token().low == "," else 0
        word = self._token(skip)
        if word.low in _AND:
            skip += 1
        elif (word.low, self._token(skip + 1).low) in {("dan", "wel"), ("in", "samenhang"), ("in", "verbinding")}:
            skip += 2 if word.low == "dan" else 3
        return skip + self._the(skip)

    def _the(self, ahead: int) -> int:
        """Return 1 for "het" in "het eerste en het tweede lid" and "de" in "en de leden 2 en 3"; else 0."""
        following = self._token(ahead + 1).low
        plural = following in {"leden", "artikelen", "onderdelen"}
        return int(ahead and self._token(ahead).low in {"de", "het"} and (plural or ordinal(following) != ""))

    def _to(self) -> int:
        """Return how many tokens "tot en met", "t/m" or a dash take here; 0 when there is none."""
        if (self._token().low, self._token(1).low, self._token(2).low) == ("tot", "en", "met"):
            return 3 + self._the(3)
        if self._token().low in {"-", "–", "—"}:
            # A dash before words is a pause: "art. 4:94 – uitstel van betaling".
            after = self._token(1)
            numbered = is_article(after.text) or ordinal(after.low) or any(c.isdigit() for c in after.text)
            # "onder a-c"; "onder a - c Pw", but not "onder a - u hebt"
            letters = _is_letter(after) and (self._closes(2) or not (self._token().spaced or after.spaced))
            return 1 if numbered or letters else 0
        return 1 if self._token().low in {"t/m", "t/m.", "tm"} else 0

    def _article_ends(self, ahead: int) -> bool:
        token = self._token(ahead)
        word = token.low
        if token.kind in {"end", "mark", "id"} or word in _AND or word in DETAIL_WORDS or word in {"van", "tot", "t/m"}:
            return True
        return token.text[:1].isupper() or bool(ordinal(word))


def open_end(found: list[Token], at: int) -> int:
    """Return how many tokens "e.v.", "en verder" or "en volgende" take here; 0 when there is none."""
    following = found[min(at + 1, len(found) - 1)].low
    if found[at].low in _OPEN:
        return 1 + (following == ".")
    more = found[at].low == "en" and following in {"verder", "volgende", "volgenden"}
    # "en verder artikel 4:84 Awb" goes on with another one.
    return 2 if more and not found[min(at + 2, len(found) - 1)].low.startswith("art") else 0


def _is_letter(token: Token) -> bool:
    """Whether a token is a letter (a, aa) or a number of a part (2°)."""
    short = token.kind == "word" and token.text.isalpha() and token.text.islower() and token.text.isascii()
    single = short and (len(token.text) == 1 or (len(token.text) == 2 and token.text[0] == token.text[1]))
    return single or _is_degree(token)


def _is_degree(token: Token) -> bool:
    return token.kind == "number" and token.text[-1] in "°º"


def _is_small(token: Token) -> bool:
    """Tell whether a token is a number as small as those of leden and of what stands below an onderdeel."""
    return token.kind == "number" and len(token.text) <= 2 and token.text.isdecimal() and token.text.isascii()
