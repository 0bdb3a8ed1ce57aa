"""What many plans say, as things to show: only numbers that may be told, and words of the schema and the registers."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from doorbraak_tools.text.dutch import enumeration

FEW = "enkele"
"""What is said of one or two."""
TOO_FEW = "te weinig om te splitsen"
PERCENT = "percentage"
"""The key of a column of percentages, which stand behind the number that they are of."""
LEAST_FOR_PERCENT = 10
"""Of fewer than this no percentage is given."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a whole: how many have one of these names. More names are told together, so that none is told small."""

    names: tuple[str, ...]
    count: int

    @property
    def name(self) -> str:
        """The names in one."""
        return enumeration(self.names, "of")


@dataclass(frozen=True, slots=True)
class Parts:
    """A whole in parts that add up to it, in so many plans; no parts when it is too small to be told in parts."""

    parts: tuple[Part, ...]
    plans: int = 0

    def percent(self, part: Part) -> str:
        """Return the percentage of a part; "" when there are too few plans for one."""
        if self.plans < LEAST_FOR_PERCENT:
            return ""
        return f"{round(100 * part.count / sum(one.count for one in self.parts))}%"

    def __str__(self) -> str:
        told = (
            f"{part.name} {'samen ' if len(part.names) > 1 else ''}{part.count}{bracketed(self.percent(part))}"
            for part in self.parts
        )
        return "; ".join(told) or TOO_FEW


def bracketed(words: str) -> str:
    """Return words behind other words: in brackets, and "" when there are none."""
    return f" ({words})" if words else ""


Cell = int | str | Parts
"""A number that may be told, words (also for a number that may not), or a whole in parts."""


@dataclass(frozen=True, slots=True)
class SignalTable:
    """One question to many plans. `about` says what is counted; `empty` is told when there is nothing to say.

    `columns` are the keys that programs read, with the titles that people do; the second one counts.
    """

    key: str
    title: str
    about: str
    columns: Mapping[str, str]
    rows: tuple[tuple[Cell, ...], ...]
    empty: str = "Daar zijn nog te weinig plannen voor."

    @property
    def unit(self) -> str:
        """What the second column counts, in small letters."""
        return [*self.columns.values()][1].lower()

    @property
    def telling(self) -> tuple[tuple[Cell, ...], ...]:
        """The rows of which more may be told than that they are few."""
        return tuple(row for row in self.rows if row[1] != FEW)

    @property
    def few(self) -> tuple[str, ...]:
        """What the other rows are about."""
        return tuple(str(row[0]) for row in self.rows if row[1] == FEW)


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a released example says should change, in its own words; `slug` is its name. Never from another plan."""

    rules: tuple[str, ...]
    text: str
    slug: str
    title: str


@dataclass(frozen=True, slots=True)
class Signals:
    """What many plans say on a day. `lead` is how many there are, in a sentence."""

    today: date
    lead: str
    tables: tuple[SignalTable, ...]
    proposals: tuple[Proposal, ...] = ()


@dataclass(frozen=True, slots=True)
class KnownRule:
    """What the register says of a provision, in its words: `words` are the law's own, read in the text of `day`."""

    name: str
    place: str
    what: str
    decides: tuple[str, ...]
    words: str
    day: str
    seen: bool


@dataclass(frozen=True, slots=True)
class RuleSignals:
    """What many plans say of one rule: the register's words, the counts, and what released examples propose."""

    today: date
    rule: str
    address: str
    lead: str
    known: tuple[KnownRule, ...]
    tables: tuple[SignalTable, ...]
    proposals: tuple[Proposal, ...]


HONESTY = (
    "Dit zijn tellingen, geen onderzoek: plannen worden niet naar toeval gekozen.",
    f"Eén of twee plannen heet hier “{FEW}”. Wat in minder dan drie plannen staat, is met iets anders samengeteld, "
    f"zodat je het niet van een totaal kunt aftrekken. Een percentage staat er pas vanaf {LEAST_FOR_PERCENT} plannen.",
    "Dit houdt niet alles tegen. Kregen alle plannen met een regel hetzelfde besluit, dan weet je dat van elk van die "
    "plannen. Wie tabellen over dezelfde plannen naast elkaar legt, kan soms een klein getal uitrekenen. En wie nu "
    "telt en later weer, ziet wat één nieuw plan verandert. Deel daarom geen tellingen over een kleine groep.",
)
"""What a reader must know of the numbers."""
