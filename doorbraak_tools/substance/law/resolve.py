"""The results of reading, and which law and article a place is once its law is named: a Reference, or a Refusal."""

import re
from dataclasses import dataclass, field
from typing import Literal

from doorbraak_tools.substance.law.numbers import is_plain_article
from doorbraak_tools.substance.law.pinpoint import Place
from doorbraak_tools.substance.registers.entries import Law
from doorbraak_tools.substance.registers.reference import Reference

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
_POINT_FOR_LID = re.compile(r"([0-9]{1,3}[a-z]{0,3})[.]([0-9]{1,2})")
MORE_LAWS = "Meer dan één wet heet zo."

_FORM = {
    "gewoon": "Deze wet nummert haar artikelen zonder punten: 18 of 18a.",
    "punt": "Deze wet nummert haar artikelen met punten: 2.3 of 2.3.5.",
    "dubbelepunt": "Deze wet nummert haar artikelen met een dubbele punt: 4:84.",
}
_MARK = {"gewoon": "", "punt": ".", "dubbelepunt": ":"}
"""What stands between the numbers of an article, by the form that the register names."""


def resolve(place: Place, laws: tuple[Law, ...], named_by: Reference | None) -> Reference | Refusal:
    """Return the reference to a place in one of the laws that carry the name, of which there is at least one.

    `named_by` is what the id or address says that names the law, or None. A book of the Burgerlijk Wetboek may stand
    before the number of the article (7:231 BW): it chooses the law.
    """
    number, divisions = place.artikel, place.divisions
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
    elif number and not _fits(laws[0], number):
        return Refusal("artikelvorm", _FORM[laws[0].articles], _refit(laws[0], number))
    law = laws[0]
    if lettered := _LETTERED_LID.fullmatch(place.lid):  # "lid 3a": almost always lid 3, onderdeel a
        meant = f"{law.title} artikel {number} lid {lettered.group(1)} onderdeel {lettered.group(2)}"
        return Refusal("onleesbaar", "Een lid heeft een nummer zonder letter.", (meant,) if number else ())
    return Reference(
        kind=law.kind if named_by is None else named_by.kind,
        id=law.id if named_by is None else named_by.id,
        divisions=divisions,
        artikel=number,
        lid=place.lid,
        onderdeel=place.onderdeel,
        onder=place.onder,
        zin=place.zin,
        tot=place.tot.partition(":")[2] if law.book and ":" in place.tot else place.tot,
        peildatum=named_by.peildatum if named_by else None,
    )


def _fits(law: Law, number: str) -> bool:
    if law.articles == "":
        return True
    return is_plain_article(number) and {mark for mark in number if mark in ".:"} == set(_MARK[law.articles])


def _refit(law: Law, number: str) -> tuple[str, ...]:
    """Return the citation with the mark that this law uses, when only the mark was wrong."""
    mark = _MARK[law.articles]
    if not mark and (parts := _POINT_FOR_LID.fullmatch(number)):  # "18.1 Pw"
        return (f"{law.title} artikel {parts.group(1)} lid {parts.group(2)}",)
    if not mark or not re.search("[.:]", number):
        return ()
    return (f"{law.title} artikel {re.sub('[.:]', mark, number)}",)
