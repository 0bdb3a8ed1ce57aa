"""Where somebody can be found: e-mail, postcode with house number, street with number."""

import re
from collections.abc import Iterator

from doorbraak_tools.substance.privacy.match import DASH, GAP, Kind, Match, Text, found_at, matches, word_start
from doorbraak_tools.text.dutch import MONTHS

_DOMAIN = r"@[^\W_][\w-]{0,62}(?:\.[\w-]{1,63}){1,6}"
_AT = re.compile(r"(?i)apen?staart(?:je)?|[\[({] {0,2}at {0,2}[\])}]|(?:@| at )(?=[\w-]{1,40} {1,2}(?:punt|dot) )")
_DOT = r"(?:\.| {0,2}[\[({] {0,2}(?:dot|punt) {0,2}[\])}] {0,2}| {1,2}(?:punt|dot) {1,2})"
_BEFORE_AT = re.compile(rf"(?i)[^\W_][\w-]{{0,30}}(?:{_DOT}[\w-]{{1,30}}){{0,3}} {{0,2}}\Z")
_BEHIND_AT = re.compile(rf"(?i) {{0,2}}[\w-]{{1,40}}(?:{_DOT}[\w-]{{1,20}}){{1,3}}")


def emails(text: Text) -> Iterator[Match]:
    """Yield e-mail addresses, of persons and of organisations alike; also in words, and with “[at]”."""
    for match in _AT.finditer(text) if b"at" in text.words or "staart" in text.small or "@" in text else ():
        before = _BEFORE_AT.search(text, max(0, match.start() - 80), match.start())
        behind = _BEHIND_AT.match(text, match.end())
        if before and behind:
            yield Match(before.start(), behind.end(), Kind.EMAIL)
    for match in re.finditer(_DOMAIN, text) if "@" in text else ():
        start = word_start(text, match.start(), "._%+-'")
        if start < match.start():
            yield Match(start, match.end(), Kind.EMAIL)


_POSTCODE = (
    rf"[1-9][0-9]{{3}}{GAP}?([A-Za-z]{{2}})(?:{GAP}|,|{DASH}){{1,3}}"
    rf"(?:(?:huis)?(?:nr\.?|nummer){GAP}?)?[0-9]{{1,5}}(?:{GAP}?{DASH}?{GAP}?[a-zA-Z]\b)?(?![0-9.,:/]*[0-9])"
)
_STREET_THEN_POSTCODE = re.compile(rf"[1-9][0-9]{{3}}{GAP}?[A-Z]{{2}}(?![0-9A-Za-z])")
_ANY_POSTCODE = re.compile(rf"[1-9][0-9]{{3}}{GAP}?[A-Za-z]{{2}}")
_NUMBER_BEFORE = rf"[^\W\d]{GAP}[0-9]{{1,5}}{GAP}?[a-zA-Z]?(?:,|{GAP}){{1,3}}\Z"
_OFFICE = re.compile(r"(?i)postbus|antwoordnummer")
_NAMED = rf"\bpostcode(?:{GAP}|:|is\b){{1,4}}([1-9][0-9]{{3}}{GAP}?[a-z]{{2}})\b"


def postcodes(text: Text) -> Iterator[Match]:
    """Yield each postcode with a house number behind it, or right before it."""
    for start in (found.start() for found in _ANY_POSTCODE.finditer(text)):
        if start and text[start - 1].isalnum():
            continue
        whole = re.compile(_POSTCODE).match(text, start)
        alone = _STREET_THEN_POSTCODE.match(text, start)
        # In small letters a year and a short word have the same form: “2026 in 3”. Then no space is between them.
        if whole and (whole[1].isupper() or whole[0][4].isalpha()):
            yield Match(start, whole.end(), Kind.POSTCODE)
        elif (
            alone
            and re.search(_NUMBER_BEFORE, text[max(0, start - 14) : start])
            and not _OFFICE.search(text, max(0, start - 40), start)
        ):
            yield Match(start, alone.end(), Kind.POSTCODE)
    for match in matches(_NAMED, text.small, found_at(text.small, ["postcode"])):
        yield Match(*match.span(1), Kind.POSTCODE)


# Surely a street, even without a capital; and what is a street only with one: “weg 2 dagen”.
_SURE = ("straat", "laan", "gracht", "singel", "kade", "steeg")
_MAYBE = ("weg", "plein", "dijk", "hof", "pad", "wal", "markt", "plantsoen", "park", "dreef", "baan", "burg", "erf")
_RARER = ("oord", "haven", "ring", "donk", "horst", "veld", "akker", "straatje", "laantje", "str.")


# The number behind it.
_NUMBER = re.compile(
    rf"(?:,?{GAP}{{1,3}}(?:huis)?(?:nr\.?|nummer))?{GAP}{{1,3}}([0-9]{{1,5}})"
    rf"(?:{GAP}?{DASH}?{GAP}?(?:[a-z]\b(?!/)|[0-9]{{1,3}}\b|i{{1,3}}\b|hs\b|huis\b))?(?![0-9A-Za-z%])(?![.,:/][0-9])"
)


_NO_STREET = frozenset(
    """
    onderweg halverweg snelweg tijdpad zorgpad leerpad groeipad klimpad stappenpad gerechtshof schoolplein
    speelplein werkplein marktplein jongerenplein kerkhof binnenhof loopbaan banenmarkt supermarkt arbeidsmarkt
    woningmarkt rommelmarkt werkveld invoerveld tekstveld ring training woningburg voorsteeg zijstraat winkelstraat
    rechtsweg ringweg doorweg uitweg omweg afweg beweg speelveld sportveld sportpark vakantiepark wagenpark
    """.split()
)
_UNIT = (
    rf"(?i){GAP}{{1,3}}(?:keer|maal|uur|uren|minuten|dag|dagen|week|weken|maand|maanden|jaar|jaren|kwartalen|euro|km|kilometer"
    rf"|meter|stappen|kinderen|mensen|gezinnen|huizen|woningen|procent|punten|x|tot|of|{'|'.join(MONTHS)})\b"
)
_ON = rf"(?:\Z|[^\w \t\u00a0]|{GAP}{{1,3}}(?:in|te|en|is|op|bij|woont|staat|met|aan|van)\b|{GAP}{{1,3}}[A-Z0-9])"
# “Oude Weg 3”: a bare “Weg” or “Laan” with a capital is a street behind a word with one.
_NAME_BEFORE = re.compile(r"(?<![\w'’-])(?!(?:De|Het|Een|Op|Aan|In|Bij|Deze|Die) )[^\W\d_][\w'’-]* \Z")


def streets(text: Text) -> Iterator[Match]:
    """Yield each street with a house number. A word of which some are no street needs a capital."""
    small = text.small
    for end in (*_SURE, *_MAYBE, *_RARER):
        for match in filter(None, (_NUMBER.match(small, at + len(end)) for at in found_at(small, [end]))):
            start = word_start(text, match.start() - end.endswith("."), "'’-")
            word = small[start : match.start()]
            year = match[1].startswith(("19", "20")) and len(match[1]) == 4
            if year or match[1].startswith("0") or word in _NO_STREET or word.endswith("ering"):
                continue
            if re.compile(_UNIT).match(text, match.end()):
                continue
            capital = text[start].isupper()
            if word == end:
                name = _NAME_BEFORE.search(text, max(0, start - 60), start)
                if capital and name and name[0][0].isupper():
                    yield Match(name.start(), match.end(), Kind.STREET)
            elif capital or (end in _SURE and re.compile(_ON).match(text, match.end())):
                yield Match(start, match.end(), Kind.STREET)
