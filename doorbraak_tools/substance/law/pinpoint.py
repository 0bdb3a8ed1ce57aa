"""The part of a citation that says where: hoofdstuk, artikel, lid, onderdeel; with ranges and enumerations.

    pinpoint   = division {"," division} ["," articles] | articles
    division   = ("hoofdstuk" | "titel" | "afdeling" | "paragraaf" | …) NUMBER rest
    rest       = {and NUMBER} | to NUMBER | "van" division
    articles   = ("artikel" | "art." | "artikelen") item {and ["artikel"] item}
    item       = NUMBER [to NUMBER] {[","] detail}
    detail, and, to: see details.py
    leading    = {detail} "van" articles      het eerste lid van artikel 18
    open       = "e.v." | "vlg." | "en verder" | "en volgende"     behind a NUMBER of an article: a range without an end

What hangs on a comma or on "en" is decided by the next word: another ordinal before "lid" is another lid of the same
article, a letter after an onderdeel another onderdeel, a number or "artikel" another article.
"""

from doorbraak_tools.substance.law.details import DETAIL_WORDS, SMALL_LETTERS, DetailReader, open_end
from doorbraak_tools.substance.law.numbers import is_article, is_latin, is_plain_article
from doorbraak_tools.substance.law.places import OPEN_END, Pinpoint, Place
from doorbraak_tools.substance.law.tokens import Token
from doorbraak_tools.substance.registers.entries import Divisions

ARTICLE = {"artikel", "artikelen", "art", "art.", "artt", "artt."}
"""The words for an article."""
_PLURAL = {"artikelen", "artt", "artt."}
_DIVISION = {
    "boek": "boek", "deel": "deel", "hoofdstuk": "hoofdstuk", "hoofdstukken": "hoofdstuk", "hfst": "hoofdstuk",
    "hfst.": "hoofdstuk", "hst": "hoofdstuk", "hst.": "hoofdstuk", "hfdst": "hoofdstuk", "hfdst.": "hoofdstuk",
    "titel": "titel", "titels": "titel", "afdeling": "afdeling", "afdelingen": "afdeling", "afd.": "afdeling",
    "paragraaf": "paragraaf", "paragrafen": "paragraaf", "par.": "paragraaf", "§": "paragraaf",
    "bijlage": "bijlage", "bijlagen": "bijlage",
}  # fmt: skip
_ORDER = ("boek", "deel", "hoofdstuk", "titel", "afdeling", "paragraaf", "subparagraaf", "bijlage")


def starts_pinpoint(found: list[Token], at: int) -> bool:
    """Whether "artikel" or a division with something that could be its number stands here."""
    token, following = found[at], found[min(at + 1, len(found) - 1)]
    if token.low in ARTICLE:
        return following.kind in {"number", "stuck"} or is_article(following.text)
    return token.low in _DIVISION and (following.kind == "number" or _is_division_number(following.text))


def read_pinpoint(found: list[Token], at: int) -> Pinpoint:
    """Read a pinpoint that starts here; a bare number counts as an article."""
    return _Reader(found, at).read()


class _Reader(DetailReader):
    """Reads one pinpoint."""

    def read(self) -> Pinpoint:
        self._divisions_and_articles()
        self._result.end = self._at
        if self._token().kind == "stuck" or self._token().low in DETAIL_WORDS:
            self._result.unreadable = True
        return self._result

    def _divisions_and_articles(self) -> None:
        divisions = self._divisions()
        if self._token().low in ARTICLE or not divisions:
            self._articles(divisions)
        elif (skip := self._and()) and starts_pinpoint(self._found, min(self._at + skip, self._length - 1)):
            self._at += skip  # "titel 5.2 en artikel 4:84"
            self._divisions_and_articles()

    # -- hoofdstuk, titel, afdeling, paragraaf --

    def _divisions(self) -> Divisions:
        parts: dict[str, str] = {}
        first, until = self._at, ""
        while (name := _DIVISION.get(self._token().low)) and self._numbered(1):
            plural = self._token().low.endswith("en") or self._token().low == "titels"
            self._at += 2
            numbers = [self._token(-1).text]
            while (skip := self._and()) and self._numbered(skip) and (plural or self._is_next(numbers[-1], skip)):
                self._at += skip + 1
                numbers.append(self._token(-1).text)
            if len(numbers) > 1:
                self._result.places += (
                    Place(first, self._at - 1, divisions=(*parts.items(), (name, number))) for number in numbers
                )
                return tuple(parts.items())
            parts[name] = numbers[0]
            if (skip := self._to()) and self._numbered(skip) and self._token(skip).kind == "number":
                self._at += skip + 1  # "hoofdstuk 3 t/m 5"
                until = self._token(-1).text
                break
            after_comma = self._token().low == "," and self._token(1).low in _DIVISION.keys() | ARTICLE
            nested = self._token().low == "van" and self._token(1).low in _DIVISION and self._token(1).low != "boek"
            if after_comma or nested:
                self._at += 1
        divisions = tuple((name, parts[name]) for name in _ORDER if name in parts)
        if until or (divisions and self._token().low not in ARTICLE):
            self._result.places.append(Place(first, self._at - 1, divisions=divisions, tot=until))
        return divisions

    def _numbered(self, ahead: int) -> bool:
        return _is_division_number(self._token(ahead).text)

    def _is_next(self, number: str, ahead: int) -> bool:
        """Whether "afdeling 4.1.1 en 4.1.2" names another of its kind, and not an article: "hoofdstuk 4 en 18"."""
        above, _, last = number.rpartition(".")
        other, _, following = self._token(ahead).text.rpartition(".")
        if above != other or not (last.isdecimal() and following.isdecimal() and self._article_ends(ahead + 1)):
            return False
        return int(last) < int(following) if above else int(following) == int(last) + 1

    # -- artikelen --

    def _articles(self, divisions: Divisions) -> None:
        while True:
            keyword = self._token().low in ARTICLE
            if keyword:
                self._plural = self._token().low in _PLURAL
                self._at += 1
            token = self._token()
            if token.kind == "stuck" or not is_article(token.text):
                self._result.unreadable = token.kind in {"stuck", "number"} or keyword
                return
            place = Place(self._at - keyword, self._at, keyword, divisions, token.text)
            self._at += 1
            if token.text.isdigit() and is_latin(self._token().low) and self._article_ends(1):
                place = place._replace(last=self._at, artikel=f"{token.text}{self._token().low}")  # "15 bis"
                self._at += 1
            if self._token().low == "." and self._token(1).low == ",":
                self._at += 1  # "artikel 7.2.2., eerste lid": a stop that does not end the sentence
            if skip := self._to():
                skip += self._token(skip).low in ARTICLE  # "art. 17 tot en met art. 20"
                end = self._token(skip)
                if not is_article(end.text):
                    self._result.unreadable = True
                    return
                self._at += skip + 1
                place = place._replace(tot=end.text, last=self._at - 1)
            elif skip := open_end(self._found, self._at):
                self._at += skip
                place = place._replace(tot=OPEN_END, last=self._at - 1)
            self._result.places.append(place)
            self._details()
            skip = self._and()
            if skip and self._token(skip).low in _DIVISION and self._token(skip - 1).low != ",":
                self._at += skip
                self._divisions_and_articles()  # "artikel 4:84 en titel 5.2"
                return
            if not skip or not self._another_article(skip):
                return
            bare = skip == 1 and self._token().low == "," and not self._plural
            known = place.artikel.rstrip(SMALL_LETTERS)
            if bare and self._token(1).text.isdecimal() and known.isdecimal() and not place.tot:
                # "art. 35, 1 Pw" may mean a lid.
                self._result.ambiguous |= int(self._token(1).text) < int(known)
            self._at += skip

    def _another_article(self, ahead: int) -> bool:
        token = self._token(ahead)
        if token.low in ARTICLE:
            return is_article(self._token(ahead + 1).text)
        # "art. 3, 4 en 22a Pw", but not "artikel 3, 18 jaar": without the plural it depends on what comes next.
        lettered = self._token(ahead + 1).text in {*SMALL_LETTERS} and self._closes(ahead + 2)  # "12 en 13 b Pw"
        ends = lettered or self._article_ends(ahead + 1)
        return is_plain_article(token.text) and (self._plural or "." in token.text or ":" in token.text or ends)


def _is_division_number(text: str) -> bool:
    return is_article(text) and not (text.isalpha() and text.islower())
