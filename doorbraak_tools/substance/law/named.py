"""Where a law is named in running text, and where its name ends.

A name is the longest in the register that stands there, as long as the title does not go on behind it ("Participatiewet
BES", "Wmo 2007") and no word before it makes it a part of the name of another rule ("Besluit Jeugdwet").
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from doorbraak_tools.substance.law.names import Names
from doorbraak_tools.substance.law.numbers import ordinal
from doorbraak_tools.substance.law.pinpoint import ARTICLE, starts_pinpoint
from doorbraak_tools.substance.law.tokens import Token, tokens
from doorbraak_tools.substance.registers.entries import Law, Reference

OF = {"van", "uit", "in", "bij"}
_NAMELESS = {"die", "deze", "dat", "dit", "zelfde", "diezelfde", "hetzelfde", "genoemde"}
_UNNAMED_LAW = {"wet", "regeling", "besluit", "verordening", "wetboek", "artikel", "lid"}
_YEAR = re.compile(r"(?:18|19|20)[0-9]{2}")
# Words that end the name of another rule: what stands behind them is a part of that name.
_RULE = re.compile(
    r".*(?:wet|besluit|regeling|verordening|regels?|richtlijn(?:en)?|instructie|reglement|protocol|leidraad|handreiking"
    r"|circulaire|statuut|wijzer|handboek|nota|notitie|memo|werkwijze|werkproces|plan|beleid|kader|toelichting|mvt"
    r"|voorstel|amendement|visie|brochure|folder|gids|draaiboek|convenant|procedure|stappenplan|formulier)",
    re.IGNORECASE,
)
# The same, cut short: "Uitv.reg. IW 1990", "Leidr. IW".
_CUT_RULE = re.compile(
    r"[a-z.-]{0,20}(?:reg|regl|besl|beleidsr|verord|richtl|handl|leidr|circ|prot)|hb|vo|bel|uitv|toel", re.IGNORECASE
)
# Between the name of a rule and a law these say that a sentence goes on, and not the name.
PROSE = set(
    "volgens conform krachtens ingevolge gelet gezien is zijn wordt worden was kan mag moet heeft hebben geldt gaat"
    " gaan staat rust berust steunt steunend wijkt volgt schendt strijd strijdig dat die omdat want waarin als maar"
    " niet door gebaseerd naast zoals waarbij u wij ik biedt geeft bepaalt regelt eist verplicht laat zegt maakt"
    " vraagt vereist stelt noemt kent vormt verbiedt verzet".split()
)
_CONTRACTS = ("overeenkomst", "contract", "cao", "bestek")
# These name a rule or paper also in small letters; "de regeling in de Participatiewet" speaks of the law itself.
_TITLED = re.compile(
    r".*(?:verordening|beleidsregels?|uitvoeringsregels?|nadere regels?|handboek|leidraad|handreiking|werkinstructie"
    r"|werkwijze|nota|protocol|circulaire|toelichting|mvt|wetsvoorstel|commentaar)",
    re.IGNORECASE,
)
# With these a sentence may begin directly before the name of a law; any other noun there makes another name.
OPENERS = set(
    "zie vgl vergelijk volgens conform krachtens ingevolge overeenkomstig in op de het een van uit bij naar onder voor"
    " met of en ook dus maar want omdat als aldus via per naast zoals tevens cf of alleen echter daarnaast daarom hier"
    " grondslag rechtsgrond basis wetsartikel wettelijke juridisch bron regel regels wet over door"
    " ex sinds toen nu dan toch wegens artikel lid tegen zonder tussen lees gebruik pas kies besluit".split()
)
DASHES = {"-", "–", "—"}
# What hangs on the short name of a law and is not the name of another rule: "Fw-verklaring".
_HANGING = re.compile(
    r"([A-Z][A-Za-z]{1,9})-(?:verklaring|uitkering|voorziening|maatwerkvoorziening|indicatie|zorg|procedure|traject"
    r"|aanvraag|melding|recht|norm|bijstand|schuld|boete|maatregel|bezwaar|hulp|budget|toelating|toets)"
)
_GLUED = re.compile(r"([0-9]{1,4}(?:[.:][0-9]{1,4}){0,3})[a-z]{2,6}(?:20[0-9]{2})?")
_OLD = {"oud", "oude", "voormalig", "voormalige", "toenmalige", "vroegere", "vervallen"}
_MOST_OF_A_NAME = 10
_MOST_BEFORE = 12
_KEYWORDS = ARTICLE | {"lid", "hoofdstuk", "paragraaf", "afdeling", "titel"}


class Named(NamedTuple):
    """A law that is named: the index of the first token behind it, and which laws it can be (none: it is not known).

    `by` is what the id or address says that names it; None for a name in words.
    """

    end: int
    laws: tuple[Law, ...] = ()
    by: Reference | None = None

    @property
    def is_place(self) -> bool:
        """Whether an id or address names a place by itself: no article that stands beside it belongs to it."""
        return self.by is not None and bool(self.by.artikel or self.by.divisions or self.by.kind == "ecli")


class NamedLaws:
    """The laws that are named in the tokens of a text; a place is the index of a token.

    What stands before `floor` belongs to an earlier citation.
    """

    def __init__(self, text: str, found: list[Token], names: Names) -> None:
        self._text = text
        self._tokens = found
        self._names = names

    def at(self, at: int) -> Named | None:
        """Return the law that is named from this token on, or None. An id that cannot be read is no known law."""
        token = self._tokens[at]
        if token.text == "blz":
            return None  # a page; the Besluit langdurige zorg is written with a capital
        if token.kind != "id":
            length, laws = self._names.longest(self._tokens, at)
            return Named(at + length, laws) if length else None
        reference = token.reference
        if reference is None:
            return Named(at + 1)
        law = self._names.law(reference.id) or Law(reference.id, reference.kind, reference.id)
        return Named(at + 1, (law,), reference)

    def behind(self, at: int) -> Named | None:
        """Return the law that is named behind a place; of one that is not known, `end` is where its name begins.

        None: no law is named.
        """
        stopped = self._tokens[at].low == "." and self._tokens[at + 1].low in OF
        at += stopped or self._tokens[at].low in {","} | DASHES
        at = self._behind_remark(at)
        bracket = self._tokens[at].low == "("
        at += bracket
        if bracket and self._tokens[at].low in _OLD and self._tokens[at + 1].low == ")":
            at, bracket = at + 2, False
            at += self._tokens[at].low == ","
        of = not bracket and self._tokens[at].low in OF
        at += of
        the = of and self._tokens[at].low in {"de", "het", "'t", "den"}
        at += the
        at += self._tokens[at].low in _OLD
        # "artikel 629 van Titel 10 van Boek 7 BW": the title adds nothing, an article number is there once in a law.
        if of and starts_pinpoint(self._tokens, at) and self._tokens[at].low == "titel":
            at += 3 if self._tokens[at + 2].low == "van" else 0
        token = self._tokens[at]
        if token.low in _NAMELESS or (the and token.low in _UNNAMED_LAW and token.text.islower()):
            return None
        law = self.at(at) or self._hanging(at)
        if law is not None and law.laws and not law.is_place:
            after = self.skip_alias(law)
            if self.goes_on(after):
                return Named(at)
            closed = bracket and self._tokens[after].low == ")"
            return Named(after + closed, law.laws, law.by)
        named = token.kind == "word" and (not token.text.islower() or (the and _RULE.fullmatch(token.text)))
        return Named(at) if named and not bracket and not starts_pinpoint(self._tokens, at) else None

    def _behind_remark(self, at: int) -> int:
        """Return the index behind words in brackets before a law: "artikel 35 (bijzondere bijstand) Pw"."""
        if self._tokens[at].low != "(":
            return at
        end = at + 1
        while end < at + _MOST_OF_A_NAME and self._tokens[end].kind == "word":
            if self._names.longest(self._tokens, end)[0] or self._tokens[end].low in _KEYWORDS:
                return at
            end += 1
        if self._tokens[end].low != ")":
            return at
        named = self._tokens[end + 1].low in OF or self._names.longest(self._tokens, end + 1)[0]
        return end + 1 if named else at

    def _hanging(self, at: int) -> Named | None:
        """Return the law on whose short name a word hangs: "art. 285 Fw-verklaring"."""
        hanging = _HANGING.fullmatch(self._tokens[at].text)
        laws = self._names.longest(tokens(hanging.group(1)), 0)[1] if hanging else ()
        return Named(at + 1, laws) if laws else None

    def beside(self, at: int) -> tuple[list[tuple[int, Named]], int]:
        """Return the laws behind a slash ("IOAW/IOAZ"), each with its first token, and the index behind them."""
        others: list[tuple[int, Named]] = []
        while self._tokens[at].low == "/" and (law := self.at(at + 1)) is not None and law.laws:
            others.append((at + 1, law))
            at = law.end
        return others, at

    def skip_alias(self, law: Named) -> int:
        """Return the index behind a law and "(Pw)" or "(hierna: Pw)", when the brackets say what it is called here."""
        if self._tokens[law.end].low != "(":
            return law.end
        at = law.end + 1
        length, same = self._names.longest(self._tokens, at)
        if not (length and set(same) & set(law.laws)):
            first = self._names.law(law.laws[0].id) if law.laws else None
            if self._tokens[at].low != "hierna" and not (
                first and first.title.lower().split()[0] == self._tokens[at].low
            ):
                return law.end
            ends = (
                end for end in range(at, min(at + _MOST_OF_A_NAME, len(self._tokens))) if self._tokens[end].low == ")"
            )
            length = next(ends, at) - at
        return at + length + 1 if self._tokens[at + length].low == ")" else law.end

    def goes_on(self, at: int) -> bool:
        """Tell whether the name of the law goes on here: a year, or a word with a capital that starts no place."""
        token = self._tokens[at]
        if token.low == "in" and self._tokens[at + 1].low == "balans":
            return True  # the Participatiewet in balans changes the Participatiewet
        if token.low == "/" and not (self._tokens[at + 1].spaced or self.at(at + 1)):  # "Wmo/Jeugdverordening"
            return self._tokens[at + 1].kind == "word" and self._tokens[at + 1].low not in ARTICLE
        if not token.spaced or token.kind not in {"word", "number", "stuck"}:
            return False
        if token.kind == "word" and token.text.islower() and _RULE.fullmatch(token.text):
            return token.low != "besluit" or self._tokens[at + 1].kind in {"end", "mark", "number"}
        if token.kind == "number":
            following = self._tokens[at + 1].low
            return bool(_YEAR.fullmatch(token.text)) and following not in {"lid", "leden"}
        return token.text[:1].isupper() and token.low not in _KEYWORDS and token.kind == "word"

    def part_of_a_name(self, at: int, floor: int) -> bool:
        """Tell whether the word before a law makes it a part of the name of another rule: "Besluit Jeugdwet"."""
        if at > floor + 1 and self._tokens[at - 1].text == "." and _CUT_RULE.fullmatch(self._tokens[at - 2].text):
            return True  # "Uitv.reg. IW 1990"
        first, grounded = True, False
        for index in range(at - 1, max(floor, at - _MOST_BEFORE) - 1, -1):
            token = self._tokens[index]
            titled = bool(_TITLED.fullmatch(token.text))
            if token.kind == "word" and (titled or _RULE.fullmatch(token.text) or token.low.endswith(_CONTRACTS)):
                # "de verordening Participatiewet", "Regeling Participatiewet, IOAW en IOAZ"; "uw besluit … de Pw".
                return first or titled or (token.text[:1].isupper() and not grounded)
            if first and token.kind == "word" and token.text[:1].isupper() and token.low not in OPENERS:
                return True  # "Schulinck Participatiewet"
            grounded = grounded or token.low in {"grond", "basis", "grondslag"}
            ends = token.kind in {"id", "end"} or (token.kind == "mark" and token.low not in {",", "/", "(", ")"})
            separate = token.low in {"de", "het"} and index and self._tokens[index - 1].low in {"en", "of", ","}
            if ends or separate or token.low in PROSE or token.low in _KEYWORDS:
                return False
            first = False
        return False

    def name_at(self, at: int) -> str:
        """Return the words from here to the next mark, as what an unknown law may be called."""
        end = at
        while end < at + _MOST_OF_A_NAME and self._tokens[end].kind in {"word", "number"}:
            end += 1
        return self._text[self._tokens[at].start : self._tokens[max(at, end - 1)].end]

    def name_before(self, at: int, floor: int) -> str:
        """Return what an unknown law in front of a place may be called; "" when no name stands there."""
        at -= 1
        at -= at >= 0 and self._tokens[at].low in {",", ":"}
        first = at
        while first > max(floor, at - _MOST_OF_A_NAME) and self._tokens[first - 1].kind in {"word", "number"}:
            first -= 1
        words = self._tokens[max(first, floor) : at + 1]
        while words and words[0].text == words[0].low:
            # In small letters only the last word can be a name: "de particpatiewet".
            if len(words) == 1 and _RULE.fullmatch(words[0].text) and words[0].low not in _UNNAMED_LAW:
                break
            words = words[1:]
        name = self._text[words[0].start : words[-1].end] if words else ""
        looks_so = words and (
            words[-1].kind == "number" or words[-1].text.isupper() or not set("aeiouy") & set(words[-1].low)
        )
        is_name = looks_so or any(_RULE.fullmatch(word.text) for word in words)
        return name if is_name or self._names.nearest(name) else ""

    def nearest(self, name: str) -> tuple[str, ...]:
        """Return the titles nearest to an unknown name: those that look like it, or that are a part of it."""
        near = dict.fromkeys(self._names.nearest(name))
        parts = tokens(name)[:-1]
        for index in range(len(parts)):
            if index and _RULE.fullmatch(parts[index - 1].text):
                break  # "Uitvoeringsbesluit Wmo" is not the Wmo
            near.update(dict.fromkeys(law.title for law in self._names.longest(parts, index)[1]))
        return tuple(near)[:3]


def as_meant(found: list[Token], names: Names) -> Iterator[Token]:
    """Yield the tokens with a law in small letters cut from its article (18pw, 2.3.5wmo), and "a, ten eerste" as 1°."""
    before, degree = "", ""
    for index, token in enumerate(found):
        if degree:
            yield token._replace(kind="number", text=degree, low=degree)
            degree = ""
        elif token.low == "ten" and len(before) == 1 and (number := ordinal(found[index + 1].low)):
            degree = f"{number}°"
        elif _is_doubled_law(token, index, found, names):
            yield token._replace(text=token.text.upper())  # as a law is written, and no part of an article
        elif cut := _law_from(token, index, found, names):
            at = token.start + cut
            yield token._replace(kind="number", text=token.text[:cut], low=token.low[:cut], end=at)
            for part in tokens(token.text[cut:])[:-1]:
                yield part._replace(start=at + part.start, end=at + part.end, spaced=False)
        else:
            yield token
        before = before if token.low == "," else token.low


def _is_doubled_law(token: Token, index: int, found: list[Token], names: Names) -> bool:
    """Whether letters as of an onderdeel are a law: "18 ww", but not "13 lid 1 ww Pw", "13 lid 1 ww en xx Pw"."""
    if not index or token.kind != "word" or token.text != 2 * token.low[:1]:
        return False
    numbered = found[index - 1].kind == "number" or found[index - 1].low == "lid"
    more = found[index + 1].low in OF | {"en", "of", ",", "-"}
    return numbered and not more and bool(names.longest(found, index)[0]) and not names.longest(found, index + 1)[0]


def _law_from(token: Token, index: int, found: list[Token], names: Names) -> int:
    """Return how far a token is an article, when the rest is a law and none stands next to it ("552ww Sv"); else 0."""
    glued = _GLUED.fullmatch(token.low) if token.kind in {"number", "stuck"} else None
    if glued is None or found[index + 1].low in OF or names.longest(found, index + 1)[0]:
        return 0
    behind = index - (index > 0 and found[index - 1].low in ARTICLE)  # where a law before it would end
    if any(at + names.longest(found, at)[0] == behind for at in range(max(0, behind - _MOST_OF_A_NAME), behind)):
        return 0
    return next((cut for cut in (glued.end(1), glued.end(1) + 1) if names.longest(tokens(token.low[cut:]), 0)[0]), 0)
