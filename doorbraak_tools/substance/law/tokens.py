"""A text as words, numbers and marks, each with its place. One pass, so the time grows no faster than the length."""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from doorbraak_tools.substance.law.kinds import MAY_HOLD_ID, all_kinds
from doorbraak_tools.substance.law.numbers import is_plain_article, ordinal
from doorbraak_tools.substance.registers.entries import Reference

TokenKind = Literal["word", "number", "mark", "id", "stuck", "end"]


class Token(NamedTuple):
    """A piece of text from `start` up to `end`; `low` is the text in lower case.

    word: letters; number: could be the number of an article; mark: a punctuation mark; id: a published id or an
    address, with the reference it holds (None when it holds none); stuck: letters and digits that make no number
    (18/1, 2.3.-5); end: behind the text. `spaced` says that white space stands before it.
    """

    kind: TokenKind
    text: str
    low: str
    start: int
    end: int
    spaced: bool = True
    reference: Reference | None = None


# A chunk is what stands between white space and marks that are never part of a number or a word.
_CHUNK = re.compile(r"[^\s,;()'<>|=!?+&]{1,2000}|[,;()'<>|=!?+&]")
# In front of two numbers it is one of a year: "Wmo ’15".
_OF_A_YEAR = re.compile(r"(?<=[A-Za-z ])[‘’](?=[0-9]{2}(?![0-9]))")
# Marks around a name or a citation that say nothing of what it is.
_AS_WRITTEN = str.maketrans({**dict.fromkeys('“”„"‘’«»', " "), "[": "(", "{": "(", "]": ")", "}": ")"})
# In a word it is no mark around a name: "18 pw'ers" is about people, and not about a law.
_WITHIN = re.compile(r"(?<=[a-z])['’](?=[a-z])", re.IGNORECASE)
_GLUED = re.compile(r"(artikelen|artikel|artt\.?|art\.?|leden|lid|onderdeel|sub|nr\.?|§)(?=[0-9])", re.IGNORECASE)
_RANGE = re.compile(r"[0-9a-z°]{1,12}(?:[.:][0-9a-z]{1,8}){0,5}[-–—][0-9a-z°]{1,12}(?:[.:][0-9a-z]{1,8}){0,5}", re.I)
_LETTERS = re.compile(r"([a-z])\1?[-–—]([a-z])\2?")
# "onder a -c", "13 -16": a range with a space in it; "artikel -18" is none.
_LED = re.compile(r"[-–—](?=(?:[a-z]|[0-9][0-9a-z.:°]{0,11})$)")
_SMALL = re.compile(r"(?:[0-9][a-z]{0,2}|\b[a-z])\s$")
_DASHES = re.compile(r"[-–—]")
_HAS_DIGIT = re.compile(r"[0-9]")
_DEGREE = re.compile(r"[0-9]{1,3}[°º]")
_ABBREVIATIONS = set(
    "art. artt. jo. j°. nr. aanh. o. hfst. hst. hfdst. par. afd. e.v. e.v ond. resp. c.q. o.a. m.n. b.w.".split()
)
# What is glued without a word between: 16PW, 2.3.5Wmo, Wmo2015, BW7, 2015:artikel, 2008:19.1.2, IOAW/IOAZ, 16/Awb.
_TWO_PARTS = re.compile(
    r"[0-9][0-9a-z.:]{0,20}(?=[A-Z][A-Za-z]{1,20}$|/[A-Z])|[A-Za-z]{2,20}(?=(?:19|20)[0-9]{2}$)|BW(?=[1-9]$)"
    r"|[^:]{1,60}:(?=(?i:art))|(?:19|20)[0-9]{2}:(?=[0-9])|[A-Z][A-Za-z]{1,20}(?=/)|/(?=[A-Za-z0-9])"
)


def tokens(text: str) -> list[Token]:
    """Return the tokens of a text, with an `end` token behind them."""
    found: list[Token] = []
    text = _OF_A_YEAR.sub("'", _WITHIN.sub("-", text)).translate(_AS_WRITTEN).replace("**", "  ")
    place = 0
    for start, end, reference in _ids(text):
        found += _chunks(text, place, start)
        written = text[start:end]
        found.append(Token("id", written, written.lower(), start, end, _spaced(text, start), reference))
        place = end
    found += _chunks(text, place, len(text))
    found.append(Token("end", "", "", len(text), len(text)))
    return found


def _ids(text: str) -> list[tuple[int, int, Reference | None]]:
    """Return what the kinds find, without overlap: the first wins, and of two at one place the longer."""
    if not MAY_HOLD_ID.search(text):
        return []
    spans = [
        (match.start(), -match.end(), kind, match.group())
        for kind in all_kinds().values()
        for match in kind.pattern.finditer(text)
    ]
    taken: list[tuple[int, int, Reference | None]] = []
    for start, minus_end, kind, written in sorted(spans, key=lambda span: span[:2]):
        if taken and start < taken[-1][1]:
            continue
        # A full stop or a bracket behind an address belongs to the sentence.
        kept = written.rstrip(".,;:)]}'")
        taken.append((start, -minus_end - len(written) + len(kept), kind.read(kept)))
    return taken


def _chunks(text: str, place: int, until: int) -> Iterator[Token]:
    for match in _CHUNK.finditer(text, place, until):
        yield from _chunk(text, *match.span())


def _chunk(text: str, start: int, end: int) -> Iterator[Token]:
    """Yield the tokens of a chunk: a keyword that is glued to a number, a range, and the full stop of the sentence."""
    written = text[start:end]
    if written.isalpha() or (written.isascii() and written.isdigit()):
        yield _token(text, "word" if written.isalpha() else "number", start, end)
        return
    if not any(map(str.isalnum, written)):
        yield _token(text, "mark", start, end)
        return
    glued = _GLUED.match(written) or _TWO_PARTS.match(written)
    if glued is None and _SMALL.search(text, max(0, start - 9), start):
        glued = _LED.match(written)
    if glued is not None:
        yield from _chunk(text, start, start + glued.end())
        yield from _chunk(text, start + glued.end(), end)
        return
    if written.lower() in _ABBREVIATIONS:
        yield _token(text, "word", start, end)
        return
    bare = written.rstrip(".:…")
    stop = start + len(bare)
    if (_RANGE.fullmatch(bare) and _HAS_DIGIT.search(bare)) or _LETTERS.fullmatch(bare):
        dash = _DASHES.search(bare)
        assert dash is not None  # noqa: S101  (the pattern has one)
        yield from _chunk(text, start, start + dash.start())
        yield _token(text, "mark", start + dash.start(), start + dash.end())
        yield from _chunk(text, start + dash.end(), stop)
    elif _HAS_DIGIT.search(bare) is None or ordinal(bare):
        yield _token(text, "word", start, stop)
    elif is_plain_article(bare) or _DEGREE.fullmatch(bare) or bare.rstrip("*").isdigit():
        yield _token(text, "number", start, stop)
    else:
        yield _token(text, "stuck", start, stop)
    if stop < end:
        yield _token(text, "mark", stop, end)


def _token(text: str, kind: TokenKind, start: int, end: int) -> Token:
    written = text[start:end]
    return Token(kind, written, written.lower(), start, end, _spaced(text, start))


def _spaced(text: str, start: int) -> bool:
    return start == 0 or text[start - 1].isspace()
