"""What an entry of each register is (a law, a ground for maatwerk, a tariff), and a reference to a place in one."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

Kind = Literal["bwb", "cvdr", "ecli", "celex", "eigen"]
"""bwb: national law; cvdr: published local rule; ecli: case law; celex: European law; eigen: a municipality's own rule
that stands in its register without a published id."""

Divisions = tuple[tuple[str, str], ...]
"""Parts of a law above its articles, from large to small: `(("hoofdstuk", "4"), ("paragraaf", "4.1"))`."""


@dataclass(frozen=True, slots=True)
class Reference:
    """One place, as precise as it was written. What was not written is ""; nothing is filled in.

    `id` is the published id (BWBR0015703, CVDR345917/1, ECLI:…, 32016R0679), or the title of an own rule without one.
    `onder` is a number below an onderdeel (`2°`), `zin` the sentence. `tot` is the end of a range of the smallest part
    that is given: articles 3 to 5 are one reference with artikel 3 and tot 5, because only the law itself knows whether
    there is a 3a in between. `peildatum` is the day on which the text was in force, when the reference itself says so.
    """

    kind: Kind
    id: str
    divisions: Divisions = ()
    artikel: str = ""
    lid: str = ""
    onderdeel: str = ""
    onder: str = ""
    zin: str = ""
    tot: str = ""
    peildatum: date | None = None


ArticleForm = Literal["", "gewoon", "punt", "dubbelepunt"]
"""How a law numbers its articles: 18a, 2.3.5 or 4:84; "" when the register does not say."""


@dataclass(frozen=True, slots=True)
class Law:
    """A law or a local rule. `short` is the usual short title, `names` every further way in which people write it.

    `parts` is of how many numbers an article has at most (2.38 has two); 0 when that is not known. `book` is the number
    of a book of the Burgerlijk Wetboek. `last` is the last article, in the text of `last_day`; "" when nobody looked.
    `source` is the public file in which the id was confirmed. `only_name` says that no more is known than the name of
    2017, from the wide register.
    """

    id: str
    kind: Kind
    title: str
    short: str = ""
    names: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    articles: ArticleForm = ""
    parts: int = 0
    book: str = ""
    source: str = ""
    only_name: bool = False
    last: str = ""
    last_day: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """Two versions of a provision were read and their words differ: it changed after `before`, at the latest `after`.

    `source` is the file in which the older text was read.
    """

    before: date
    after: date
    source: str


@dataclass(frozen=True, slots=True)
class Ground:
    """A provision that gives room, or that stands in the way, in our own words.

    `words` are the deciding words of the law itself, verbatim, with `[…]` for what was left out. `power` says whether
    who decides may ("kan") or must ("moet"), or that the law itself says it ("vanzelf"); "" when an own register does
    not tell. `decides` names who decides with it; `one_household` says whether a municipality can use it for one
    household. A provision that was not read (`seen` is false) is no ground to lean on. `peildatum` is the version that
    was read, `file` where.
    """

    law: str
    artikel: str
    lid: str
    onderdeel: str
    name: str
    what: str
    for_whom: str
    decides: tuple[str, ...]
    one_household: Literal["ja", "nee", "deels"]
    limits: str
    obstacles: tuple[str, ...]
    themes: tuple[str, ...]
    peildatum: date
    file: str
    seen: bool
    words: str = ""
    power: Literal["", "kan", "moet", "vanzelf"] = ""
    change: Change | None = None


@dataclass(frozen=True, slots=True)
class Tariff:
    """What something costs, with all that one must know before using it; every part is as it was written.

    `amount` is in euros for one `per`: a text, or low and high. `first_hand` is "ja" when it comes from who pays or
    calculates it.
    """

    code: str
    name: str
    amount: str | Mapping[str, str]
    per: str
    year: int
    region: str
    payer: str
    source: str
    first_hand: str
    note: str
