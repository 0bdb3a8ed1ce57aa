"""Numbers that belong to one person: burgerservicenummer, bank account, telephone."""

import re
from collections.abc import Iterator
from functools import cache
from string import ascii_letters

from doorbraak_tools.substance.privacy.match import DASH, GAP, Kind, Match, Text, found_at, matches

_RUN = re.compile(r"[0-9](?:[^0-9A-Za-z\n]{0,3}[0-9]){6}")
"""Seven digits with little between them: less is no number of these kinds."""
# The digits go first and the look-back behind them, so that the search skips from one 1 or 2 to the next.
_DAY = re.compile(r"(?:19|20)(?<![0-9-]..)[0-9]{2}-[01][0-9]-[0-3][0-9](?![0-9-])")


def holds_run(line: str) -> bool:
    """Whether a line holds a run of seven digits that is no day; most lines with as many digits do not."""
    return bool(_RUN.search(_DAY.sub("x", line)))


_DOT = rf"(?:{GAP}|\.)"
_ANY = rf"(?:{_DOT}|{DASH})"
_BSN = (
    # In one piece; glued to the word too.
    rf"(?:(?:(?<![0-9A-Za-z])|(?<=[Bb]sn)|(?<=BSN))(?<![0-9][.,:/])(?<![0-9]{DASH})(?:[0-9]{{9}}|(?<![0-9]{GAP})[0-9]{{8}})"
    # In pieces, and then not a part of a longer row of pieces, as a telephone number is.
    rf"|(?<![0-9A-Za-z])(?<![0-9]{_ANY})(?<![0-9][,:/])(?:[0-9]{{2,3}}{_ANY}[0-9]{{3}}{_ANY}[0-9]{{3}}"
    rf"|[0-9]{{4}}{_ANY}[0-9]{{3}}{_ANY}[0-9]{{2}}|[0-9]{{4}}{_ANY}[0-9]{{2}}{_ANY}[0-9]{{2,3}}|[0-9]{{3}}{_DOT}[0-9]{{2}}{_DOT}[0-9]{{4}}"
    rf"|[0-9]{{2,3}}{_DOT}[0-9]{{2}}{_DOT}[0-9]{{2}}{_DOT}[0-9]{{2}}|[0-9]{{2}}{_DOT}[0-9]{{2}}{_DOT}[0-9]{{2}}{_DOT}[0-9]{{3}}"
    rf"|[0-9]{{5}}{_DOT}[0-9]{{4}}|[0-9]{{4}}{_DOT}[0-9]{{5}}|[0-9](?:{_DOT}[0-9]){{8}})(?!{GAP}[0-9]))"
    rf"(?![0-9A-Za-z])(?![.,:/][0-9])(?!{DASH}[0-9])"
)
_DATE = (
    rf"(?:(?:19|20)[0-9]{{2}}(?:{_DOT}|{DASH})?[01][0-9](?:{_DOT}|{DASH})?[0-3][0-9]"
    rf"|[0-3][0-9][01][0-9](?:19|20)[0-9]{{2}})\Z"
)
_EURO_BEFORE = rf"(?i)(?:€|\b(?:euro|EUR)){GAP}{{0,2}}[-+]?\Z"
_EURO_AFTER = rf"(?i){GAP}{{0,2}}(?:euro\b|EUR\b|€|,-)"
_NAMED_BSN = (
    rf"\b(?:bsn|burgerservice-?nummer|sofi-?nummer)(?:{DASH}?(?:nummer|nr\.?))?[^0-9a-z\n]{{0,4}}"
    rf"(?:(?:nummer|nr|is|was|luidt|door|van {GAP}?[^\W\d]{{2,15}})[^0-9a-z\n]{{1,3}}){{0,2}}"
    rf"([0-9](?:(?:{_ANY}|/)?[0-9]){{7,8}})(?![0-9])"
)
"""A number that is called one, however it is cut in pieces."""


def named_bsns(text: Text) -> Iterator[Match]:
    """Yield any number of eight or nine digits that is called a BSN."""
    for match in matches(_NAMED_BSN, text.small, found_at(text.small, ("bsn", "burgerservice", "sofi"))):
        yield Match(*match.span(1), Kind.BSN)


def bsns(text: Text) -> Iterator[Match]:
    """Yield numbers that pass the elfproef."""
    for match in re.finditer(_BSN, text):
        start, end = match.span()
        euros = re.search(_EURO_BEFORE, text[max(0, start - 10) : start]) or re.compile(_EURO_AFTER).match(text, end)
        if euros or re.match(_DATE, match[0]):
            continue
        from stdnum.nl import bsn

        # `bsn.is_valid` first takes out what stands between the digits, which takes three times as long.
        number = re.sub(r"[^0-9]", "", match[0]).zfill(9)
        if int(number) and bsn.checksum(number) == 0:
            yield Match(start, end, Kind.BSN)


_IBAN = rf"[A-Za-z](?<![0-9A-Za-z].)(?=[A-Za-z]{GAP}?[0-9]{{2}})"
_BETWEEN = rf"(?:{_DOT}|{DASH}){{0,2}}"
_AS_NUMBERS = str.maketrans({letter: str(int(letter, 36)) for letter in ascii_letters})
_SIGNS = {"n": "[0-9]", "a": "[A-Za-z]", "c": "[0-9A-Za-z]"}


@cache
def _account(country: str) -> re.Pattern[str] | None:
    """Return the pattern of an account in a country (two capitals), however spaced; None where there are no such."""
    from stdnum import numdb

    known = numdb.get("iban").info(country)[0][1].get("bban", "")
    signs = [_SIGNS[kind] for number, kind in re.findall("([0-9]+)!([nac])", known) for _ in range(int(number))]
    pattern = _BETWEEN.join([*country, "[0-9]", "[0-9]", *signs])
    return re.compile(rf"{pattern}(?![^\W_])", re.IGNORECASE | re.ASCII) if signs else None


def ibans(text: Text) -> Iterator[Match]:
    """Yield bank accounts of any country whose control number is right, however they are spaced."""
    for match in re.finditer(_IBAN, text):
        pattern = _account(text[match.start() : match.start() + 2].upper())
        account = pattern.match(text, match.start()) if pattern else None
        if account:
            plain = re.sub("[^0-9A-Za-z]", "", account[0])
            if int((plain[4:] + plain[:4]).translate(_AS_NUMBERS)) % 97 == 1:
                yield Match(*account.span(), Kind.IBAN)


_SEP = rf"(?:{GAP}|{DASH}|[./()]){{0,3}}"
_NATION = rf"(?:(?:\+|\b00)31{_SEP}(?:\(0\){GAP}?)?|\(?\b0)"
_MOBILE = rf"(?:\+|00)?(?:31)?{_SEP}(?:\(0\))?0?6"
_PHONE = (
    # 06-10-2026 12:30 is a day and a time.
    rf"(?<![0-9A-Za-z])(?<![0-9][.,:/])(?!0[0-9][-./][01][0-9][-./](?:19|20)[0-9]{{2}}(?![0-9]))(?:"
    rf"{_NATION}6(?:{_SEP}[0-9]){{8}}"
    rf"|{_NATION}(?:1[0358]|2[0346]|3[03568]|4[03568]|5[03589]|7[0-9]|8[457])(?:{_SEP}[0-9]){{7}}"
    rf"|{_NATION}[1-57][0-9]{{2}}(?:{_SEP}[0-9]){{6}}"
    rf"|\+(?!31)[1-9](?:(?:{GAP}|{DASH})?[0-9]){{8,12}}"
    rf")(?![0-9A-Za-z])(?![.,:/][0-9])(?!{DASH}[0-9])"
)


_SPOKEN = (
    rf"(?i)(?:\bnul{GAP}?zes\b[^0-9\n]{{0,20}}"
    rf"|\b06(?:-?nummer)?(?:{GAP}(?:is|was|nummer|van {GAP}?[^\W\d]{{2,15}})|:){{1,2}}{GAP}?)"
    rf"[1-9](?:{_SEP}[0-9]){{7}}(?![0-9A-Za-z])"
)


_IN_WORDS = (
    rf"(?:nul(?:{GAP}|{DASH})?zes|(?:plus|nul nul){GAP}eenendertig{GAP}(?:zes|6))\b"
    rf"(?:(?:{GAP}|{DASH}|,){{1,3}}(?:nul|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|[a-z]{{3,6}}tien"
    rf"|[a-zéë]{{3,12}}tig|[0-9]{{1,4}})\b){{4,8}}"
)


def phones_in_words(text: Text) -> Iterator[Match]:
    """Yield mobile telephone numbers that are spelled out: “nul zes, twee acht vier …”."""
    starts = found_at(text.small, ("nul zes", "nul-zes", "nulzes", "plus een", "nul nul een"))
    yield from (Match(*match.span(), Kind.PHONE) for match in matches(_IN_WORDS, text.small, starts))


_OFFICE = (
    r"(?i)\b(?:gemeente|stadhuis|stadskantoor|loket|balie|receptie|\w*team|team [a-z]+|klantcontactcentrum"
    r"|belastingdienst|uwv|svb|rechtbank|kredietbank|huisartsenpost|woningcorporatie|algemene nummer)"
)
_OF_AN_OFFICE = re.compile(
    _OFFICE
    + r"(?:[ ,:(]{1,2}(?:op|via|is|te|bereiken|bereikbaar|belt?|telefonisch|tel\.?|telefoon(?:nummer)?|nummer|nr\.?|of"
    r"|14 0[0-9]{2,3}))*[ ,:(]{1,2}\Z"
)
"""An office right before its own number. Of a mobile telephone it is of whoever carries it."""


def phones(text: Text) -> Iterator[Match]:
    """Yield Dutch telephone numbers and those of other countries with a +; not those of organisations (0800, 088)."""
    for match in re.finditer(_SPOKEN, text) if "nul" in text.small or "06" in text else ():
        yield Match(*match.span(), Kind.PHONE)
    offices = re.search(_OFFICE, text)
    for match in re.finditer(_PHONE, text):
        of_one = not offices or re.match(_MOBILE, match[0])
        if of_one or not _OF_AN_OFFICE.search(text, max(0, match.start() - 90), match.start()):
            yield Match(*match.span(), Kind.PHONE)
