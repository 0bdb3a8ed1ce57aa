"""The results of reading, and which law and article a place is once its law is named: a Reference, or a Refusal."""

import re
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from doorbraak_tools.substance.law.numbers import MOST_LEDEN, is_plain_article
from doorbraak_tools.substance.law.places import OPEN_END, Place
from doorbraak_tools.substance.registers.articles import Articles, articles_of
from doorbraak_tools.substance.registers.entries import Law, Reference
from doorbraak_tools.text.dutch import counted, dutch_date

Reason = Literal[
    "onbekende-wet", "dubbelzinnig", "artikelvorm", "onleesbaar", "geen-wet", "geen-verwijzing", "half-gelezen",
    "andere-tekst", "oude-naam", "geen-regel",
]  # fmt: skip
"""onbekende-wet: no such name in the register; dubbelzinnig: more than one reading; artikelvorm: this law numbers its
articles otherwise; onleesbaar: an article, lid or id that is not written as one; geen-wet: an article of no named law;
geen-verwijzing: nothing that looks like a reference; half-gelezen: a lid or article hangs on a citation and was not
understood; andere-tekst: the text of another day is meant ("(oud)"); oude-naam: the law was renamed with its articles
changed; geen-regel: a paper of parliament, a journal, a magazine, or a judgment without its whole number."""


@dataclass(frozen=True, slots=True)
class Citation:
    """A reference and where it stands in the text."""

    reference: Reference
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Refusal:
    """A piece of text that looks like a reference and is not taken for one; `candidates` are ways to write it right.

    `message` is Dutch, for users, and repeats nothing of the text.
    """

    reason: Reason
    message: str
    candidates: tuple[str, ...] = ()
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class Loose:
    """A lid or an article that belongs to no law; `place` is None when it is not written as one."""

    place: Place | None
    start: int
    end: int


@dataclass(slots=True)
class Extraction:
    """All that was found in a text, in the order of the text. `mentions` are laws that are named without an article,
    `loose` leden and articles that were read without a law."""

    citations: list[Citation] = field(default_factory=list)
    refusals: list[Refusal] = field(default_factory=list)
    mentions: list[Citation] = field(default_factory=list)
    loose: list[Loose] = field(default_factory=list)


_BOOK = "Dit boek van het Burgerlijk Wetboek ken ik niet, of er staan er twee."
_LETTERED_LID = re.compile(r"([0-9]{1,3})([a-z])")
MORE_LAWS = "Meer dan één wet heet zo."

_FORM = {
    "gewoon": "Deze wet nummert haar artikelen zonder punten: 18 of 18a.",
    "punt": "Deze wet nummert haar artikelen met punten: 2.3 of 2.3.5.",
    "dubbelepunt": "Deze wet nummert haar artikelen met een dubbele punt: 4:84.",
}
_MARK = {"gewoon": "", "punt": ".", "dubbelepunt": ":"}
"""What stands between the numbers of an article, by the form that the register names."""


def resolve(
    place: Place, laws: tuple[Law, ...], named_by: Reference | None, day: date | None = None
) -> Reference | Refusal:
    """Return the reference to a place in one of the laws that carry the name, of which there is at least one.

    `named_by` is what the id or address says that names the law, or None. A book of the Burgerlijk Wetboek may stand
    before the number of the article (7:231 BW): it chooses the law. A text of an older `day` than ours may have more.
    """
    if named_by is not None:
        day = named_by.peildatum or day
    number, divisions = place.artikel, place.divisions
    number = number.lower() if is_plain_article(number) else number
    named = dict(divisions).get("boek", "")
    if named and all(law.book for law in laws):  # "boek 7, titel 4 BW"
        laws = tuple(law for law in laws if law.book == named)
        divisions = tuple(part for part in divisions if part[0] != "boek")
        if len(laws) != 1:
            return Refusal("dubbelzinnig", _BOOK)
    book, colon, rest = number.partition(":")
    if colon and any(law.book for law in laws):
        laws, number = tuple(law for law in laws if law.book == book), rest
        if len(laws) != 1 or not is_plain_article(number):
            return Refusal("dubbelzinnig", _BOOK)
    elif len(laws) > 1:
        which = "Noem het boek erbij, zoals in 7:231 BW." if all(law.book for law in laws) else MORE_LAWS
        return Refusal("dubbelzinnig", which, tuple(law.title for law in laws))
    law = laws[0]
    until = _until(place, book if colon and law.book else "")
    lid = place.tot if place.lid and place.tot.isdigit() else place.lid  # of a range of leden the last one counts
    for one, at in ((number, place), *([(until, None)] if until else ())):
        if refused := _impossible(law, one, at) or _not_in_the_law(law, one, lid if at else "", day):
            return refused
    if refused := _backwards(law, place._replace(artikel=number, tot=until or place.tot)):
        return refused
    return Reference(
        kind=law.kind if named_by is None else named_by.kind,
        id=law.id if named_by is None else named_by.id,
        divisions=divisions,
        artikel=number,
        lid=place.lid,
        onderdeel=place.onderdeel,
        onder=place.onder,
        zin=place.zin,
        tot=until or place.tot,
        peildatum=named_by.peildatum if named_by else None,
    )


def _impossible(law: Law, number: str, place: Place | None = None) -> Refusal | None:
    """Refuse an article that this law cannot have; with its place also a letter or lid that is two things at once."""
    known = articles_of(law.id)
    if number and not _fits(law, number):
        return Refusal("artikelvorm", _FORM[law.articles], _refit(law, number) if place else ())
    glued = _glued(law, number, known)
    if glued is not None:
        message = "Zo’n artikel heeft deze wet niet. Bedoel je een lid? Schrijf dan: artikel, lid en het nummer."
        return Refusal("artikelvorm", message, glued if place else ())
    if place is None:
        return None
    written = f"{law.title} artikel {number}"
    if place.bare and known and f"{number}{place.onderdeel}" in known.numbers:  # "22 a Pw"
        near = (f"{written}{place.onderdeel}", f"{written} onderdeel {place.onderdeel}")
        return Refusal("dubbelzinnig", "Dit kan een artikel met een letter zijn, en een onderdeel.", near)
    if lettered := _LETTERED_LID.fullmatch(place.lid):  # "lid 3a": almost always lid 3, onderdeel a
        meant = f"{written} lid {lettered.group(1)} onderdeel {lettered.group(2)}"
        return Refusal("onleesbaar", "Een lid heeft een nummer zonder letter.", (meant,) if number else ())
    return None


def _not_in_the_law(law: Law, number: str, lid: str, on: date | None) -> Refusal | None:
    """Refuse an article or lid that is not in a text which was read whole, or behind the last article of the law."""
    known = articles_of(law.id)
    if not is_plain_article(number):
        return None
    if known and known.whole and not known.had(number, lid) and not (on and on < known.day):
        day = dutch_date(known.day.isoformat())
        if not known.had(number):
            return Refusal("artikelvorm", f"{law.title} heeft zo’n artikel niet: in de tekst van {day} staat het niet.")
        leden = counted(known.leden[number], "lid", "leden") if known.leden[number] else "geen leden"
        return Refusal("artikelvorm", f"In de tekst van {day} heeft dit artikel {leden}.")
    if not law.last or _numbers(number) <= _numbers(law.last):
        return None
    day = dutch_date(law.last_day)
    return Refusal(
        "artikelvorm", f"{law.title} heeft zo’n artikel niet: in de tekst van {day} is {law.last} het laatste."
    )


def _backwards(law: Law, place: Place) -> Refusal | None:
    """Refuse a range that runs from high to low: with a dash it is often a lid, as in "artikel 41-4"."""
    division = place.divisions[-1][1] if place.divisions else ""
    parts = (place.zin, place.onder, place.onderdeel, place.lid, place.artikel, division)
    first, last = next(filter(None, parts), ""), place.tot
    letters = bool(place.onderdeel) and first.isalpha() and last.isalpha()
    if letters:  # z, aa, bb
        turned = (len(first), first) > (len(last), last)
    else:
        turned = first[:1].isdigit() and last[:1].isdigit() and _numbers(first) > _numbers(last)
    if not turned:
        return None
    known = articles_of(law.id)
    lid = first is place.artikel and last.isdigit() and int(last) < MOST_LEDEN
    lid = lid and not (known and known.whole and not known.had(first, last))
    near = (f"{law.title} artikel {first} lid {last}",) if lid else ()
    return Refusal("onleesbaar", "Dit loopt van hoog naar laag. Schrijf het laagste eerst.", near)


def _numbers(number: str) -> list[int]:
    return [int(digits) for digits in re.findall("[0-9]+", number)]


def _until(place: Place, book: str) -> str:
    """Return the last article of a range of articles, without its book ("7:230-7:232 BW"); "" for any other range."""
    if not place.artikel or place.lid or place.onderdeel or place.zin or place.tot == OPEN_END:
        return ""
    return place.tot.removeprefix(f"{book}:") if book else place.tot


def _fits(law: Law, number: str) -> bool:
    if law.articles == "":
        return True
    marks = [mark for mark in number if mark in ".:"]
    once = law.articles != "dubbelepunt" or len(marks) == 1
    return is_plain_article(number) and set(marks) == set(_MARK[law.articles]) and once


def _glued(law: Law, number: str, known: Articles | None) -> tuple[str, ...] | None:
    """Return what is meant by 2.3.5.3 of a law with an article 2.3.5 and none of that name; None for a good number."""
    if number.isalnum():
        return None
    parts = re.split("([.:])", number)
    starts = [start for end in range(len(parts) - 2, 0, -2) if _fits(law, start := "".join(parts[:end]))]
    too_long = bool(law.parts) and len(parts) // 2 >= law.parts
    too_long |= law.only_name and {".", ":"} <= set(number)  # "3:2.2 Arbeidstijdenwet"
    if not (too_long or (known and number not in known.numbers and known.numbers & set(starts))):
        return None
    article, lid = "".join(parts[:-2]), parts[-1]
    single = lid.isdigit() and len(lid) < 3 and (not known or article in known.numbers)
    return (f"{law.title} artikel {article} lid {lid}",) if single else ()


def _refit(law: Law, number: str) -> tuple[str, ...]:
    """Return the citation as this law writes it, when a mark was wrong or stood where "lid" belongs."""
    mark = _MARK[law.articles]
    parts = re.split("[.:]", number)
    if not mark or (mark == ":" and len(parts) > 2):  # "18.1 Pw", "3:4.2 Awb"
        article, rest = (mark or ".").join(parts[:-1]), parts[-1]
        whole = article and rest.isdigit() and is_plain_article(article) and (not mark or len(parts) == 3)
        return (f"{law.title} artikel {article} lid {rest}",) if whole and (mark or len(parts) == 2) else ()
    return (f"{law.title} artikel {mark.join(parts)}",) if len(parts) > 1 else ()
