"""From the data of a plan to cost items. What cannot be calculated with becomes a finding, never a guess.

Total: it takes any data, also what the schema rejects, so that no caller can get a total out of a wrong plan.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from doorbraak_tools.plan.model import DataPath, Finding
from doorbraak_tools.substance.costs.conventions import DAYS_IN_THE_LONGEST_MONTH, PERIODS_IN_A_YEAR, PIECES
from doorbraak_tools.substance.costs.estimate import Bounds, parse_chance
from doorbraak_tools.substance.costs.item import CERTAIN, PAYER_ITSELF, CostItem, Kind, Source, active_months, same_name
from doorbraak_tools.text.amounts import has_two_readings, is_unknown, parse_amount, parse_number

NOBODY = "nog niet ingevuld"
"""The payer, and the name, of an item that does not say it yet."""

_PERIODS = tuple(PERIODS_IN_A_YEAR)
_UNITS = (*PIECES, *_PERIODS)
_COUNT = ("per", "aantal", "elke", "van_maand", "tot_maand", "kans")
_WRITE_AMOUNT = "Schrijf een bedrag als 1250 of 1250,50, zonder minteken."


@dataclass(frozen=True, slots=True)
class ItemsRead:
    """The items of one scenario, what is wrong with the others, and where an answer is still open that counts."""

    items: tuple[CostItem, ...]
    faults: tuple[Finding, ...]
    open: tuple[DataPath, ...] = ()


def read_items(written: object, at: DataPath, horizon: int) -> ItemsRead:
    """Return the items of the scenario at that place, for a horizon in months."""
    if not isinstance(written, list):
        return ItemsRead((), (Finding(at, "Hier hoort een lijst met posten.", "Begin elke post met een streepje."),))
    items: list[CostItem] = []
    faults: list[Finding] = []
    still_open: list[DataPath] = []
    for index, one in enumerate(written):
        if one is None or one == {}:
            continue
        if not isinstance(one, Mapping):
            faults.append(Finding((*at, index), "Dit is geen post.", "Een post heeft velden: post, bedrag, betaler."))
            continue
        reader = _Reader(one, (*at, index), horizon)
        item = reader.item()
        faults += reader.faults
        still_open += reader.open
        if not reader.faults and not reader.open:
            items.append(item)
    return ItemsRead(tuple(items), tuple(faults), tuple(still_open))


class _Reader:
    """Reads one item and collects what is wrong with it, and where an answer that counts is still open."""

    def __init__(self, data: Mapping[str, Any], at: DataPath, horizon: int) -> None:
        self._data, self._at, self._horizon = data, at, horizon
        self.faults: list[Finding] = []
        self.open: list[DataPath] = []

    def item(self) -> CostItem:
        amount, gross = self._amount("bedrag"), self._gross()
        payer, gainer = self._text("betaler") or NOBODY, self._text("baat_bij")
        item = CostItem(
            at=self._at,
            name=self._text("post") or NOBODY,
            payer=payer,
            gainer=gainer if gainer and same_name(gainer) != same_name(payer) else PAYER_ITSELF,
            kind=Kind(self._one_of("soort", tuple(kind.value for kind in Kind)) or Kind.COSTS.value),
            amount=amount if gross is None else gross,
            per=self._one_of("per", _UNITS) or "keer",
            number=self._number(),
            every=self._one_of("elke", _PERIODS),
            first=self._month("van_maand") or 1,
            last=self._month("tot_maand"),
            chance=self._chance(),
            source=self._source(),
            net=None if gross is None else amount,
            freed=self._one_of("valt_vrij", ("ja", "nee")) != "nee",
            doorbraak=self._text("doorbraak"),
        )
        self._judge(item)
        # Once, or one hour, or to the end of the horizon, would be a guess.
        if amount is not None:
            emptied = [name for name in _COUNT if name in self._data and self._data[name] is None]
            for name in emptied or (["per"] if item.per == "uur" and item.number is None else []):
                self._ask(name)
        return item

    def _gross(self) -> Bounds | None:
        """Return what a benefit costs its payer, with what is withheld from it; None when the plan does not say."""
        if self._data.get("bruto") is None:
            return None
        if self._data.get("soort") != Kind.BENEFIT.value:
            self._fault(
                "Bruto hoort alleen bij een uitkering.", "Haal bruto weg, of zet er soort: uitkering bij.", "bruto"
            )
            return None
        return self._amount("bruto")

    def _amount(self, field: str) -> Bounds | None:
        written = self._data.get(field)
        if is_unknown(written):
            return None
        ends = (written.get("laag"), written.get("hoog")) if isinstance(written, Mapping) else (written, written)
        if None in ends:
            self._ask(field)
            return None
        if not isinstance(written, Mapping):
            amount = self._euros(written, field)
            return Bounds(amount, amount)
        bounds = Bounds(self._euros(written["laag"], field, "laag"), self._euros(written["hoog"], field, "hoog"))
        if bounds.low > bounds.high:
            self._fault("Het lage bedrag is hoger dan het hoge.", "Draai laag en hoog om.", field)
        return bounds

    def _euros(self, written: object, *field: str) -> Fraction:
        amount = parse_amount(written)
        if amount is not None:
            return amount
        if has_two_readings(written):
            self._fault(
                "Dit bedrag is op twee manieren te lezen: duizend of meer, of één komma iets.",
                "Laat de punt weg, of schrijf de centen erbij: 1250 of 1.250,00.",
                *field,
            )
        else:
            self._fault("Dit is geen bedrag waar ik mee kan rekenen.", _WRITE_AMOUNT, *field)
        return Fraction(0)

    def _number(self) -> Fraction | None:
        if self._data.get("aantal") is None:
            return None
        number = parse_number(self._data["aantal"])
        if number is None:
            self._fault("Dit is geen aantal waar ik mee kan rekenen.", "Schrijf een getal als 8 of 1,5.", "aantal")
        return number

    def _month(self, key: str) -> int | None:
        month = self._data.get(key)
        if month is None:
            return None
        if isinstance(month, bool) or not isinstance(month, int) or month < 1:
            self._fault("Dit is geen maand.", "Schrijf een heel getal; maand 1 is de eerste.", key)
            return None
        return month

    def _chance(self) -> Bounds:
        written = self._data.get("kans")
        if written is None:
            return CERTAIN
        chance = parse_chance(written)
        if chance is None:
            self._fault("Dit is geen kans.", "Schrijf een percentage als 50% of 50-80%.", "kans")
            return CERTAIN
        if chance.high > 1 or chance.low > 1:
            self._fault("Een kans is nooit meer dan 100%.", "Komt het vaker voor? Gebruik dan aantal.", "kans")
        elif chance.low > chance.high:
            self._fault("De lage kans is hoger dan de hoge.", "Schrijf de laagste kans eerst.", "kans")
        return chance

    def _source(self) -> Source:
        year = self._data.get("jaar")
        return Source(
            text=self._text("bron"),
            year=year if isinstance(year, int) and not isinstance(year, bool) else None,
            region=self._text("regio"),
            first_hand=self._text("eerste_hand"),
            figure=self._text("prijs"),
            note=self._text("toelichting"),
        )

    def _text(self, key: str) -> str:
        """Return a text on one line; a block's line ends and indents are of no use here."""
        value = self._data.get(key)
        if value is None or isinstance(value, (dict, list)):
            return ""
        return " ".join(str(value).split())

    def _one_of(self, key: str, choices: tuple[str, ...]) -> str | None:
        value = self._data.get(key)
        if value is None:
            return None
        if value not in choices:
            self._fault("Dit woord ken ik hier niet.", f"Kies uit: {', '.join(choices)}.", key)
            return None
        return str(value)

    def _judge(self, item: CostItem) -> None:
        """Collect what cannot have been meant, although each field by itself is right."""
        if item.last is not None and item.last < item.first:
            self._fault("De laatste maand ligt vóór de eerste.", "Draai van_maand en tot_maand om.", "tot_maand")
        if item.per not in PERIODS_IN_A_YEAR:
            return
        if item.every is not None and PERIODS_IN_A_YEAR[item.every] > PERIODS_IN_A_YEAR[item.per]:
            self._fault(
                f"Het bedrag geldt per {item.per}, maar telt elke {item.every}. Zo tel je veel te veel.",
                f"Bedoel je een bedrag per {item.every}? Haal elke weg als het gewoon doorloopt.",
                "elke",
            )
        elif item.every is None and item.number is not None and self._does_not_fit(item, item.number):
            self._fault(
                "Zo lang is de periode van deze post niet.",
                f"Zonder elke is aantal het totaal. Zijn het er meer tegelijk? Zet er dan elke: {item.per} bij.",
                "aantal",
            )

    def _does_not_fit(self, item: CostItem, number: Fraction) -> bool:
        """Whether a number of periods is longer than the months that the item runs, each taken at its longest."""
        months = len(active_months(item, self._horizon))
        days = {"dag": 1, "week": 7}
        if item.per in days:
            return bool(months) and number * days[item.per] > months * DAYS_IN_THE_LONGEST_MONTH
        return bool(months) and number * Fraction(12, PERIODS_IN_A_YEAR[item.per]) > months

    def _ask(self, field: str) -> None:
        self.open.append((*self._at, field))

    def _fault(self, message: str, hint: str, *field: str) -> None:
        self.faults.append(Finding((*self._at, *field), message, hint))
