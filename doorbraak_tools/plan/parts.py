"""The parts of a plan that many ask about, read once: its actions, fallbacks, doorbraken, threat and money items.

A text that the plan does not say, or says in another shape, is "". Days are ISO texts, which sort as they come.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from doorbraak_tools.plan.model import ActionState, DataPath, Outcome, map_at, value_at
from doorbraak_tools.plan.queries import RENDEMENT, Data
from doorbraak_tools.text.amounts import is_unknown


@dataclass(frozen=True, slots=True)
class Action:
    """What somebody does, by which day, and the code of the doorbraak that it brings about."""

    at: DataPath
    who: str = ""
    what: str = ""
    day: str = ""
    doorbraak: str = ""
    state: str = ""

    @property
    def done(self) -> bool:
        """Whether it is done."""
        return self.state == ActionState.DONE

    @property
    def list(self) -> str:
        """The schema's name of the list that it stands in."""
        return str(self.at[1])


@dataclass(frozen=True, slots=True)
class Fallback:
    """What is done when it does not work: `then`, under a `condition`."""

    at: DataPath
    condition: str
    then: str
    who: str
    day: str
    doorbraak: str
    brought_to: str


@dataclass(frozen=True, slots=True)
class Decision:
    """What was decided on a doorbraak, by the function of whom, on which day and why; `outcome` is the plan's key."""

    outcome: str = ""
    by: str = ""
    day: str = ""
    reason: str = ""

    def __bool__(self) -> bool:
        """Whether the plan says anything of a decision."""
        return self != _NO_DECISION

    @property
    def put_off(self) -> bool:
        """Whether who decides put it off."""
        return self.outcome == Outcome.PUT_OFF


_NO_DECISION = Decision()


@dataclass(frozen=True, slots=True)
class Doorbraak:
    """A doorbraak: `goals` are the codes of the goals that it serves, `after` of the doorbraken that come first.

    An empty item of a list is "" there.
    """

    code: str
    what: str = ""
    obstacle: str = ""
    goals: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    needed_by: str = ""
    requested_on: str = ""
    decision: Decision = _NO_DECISION


@dataclass(frozen=True, slots=True)
class Grounds:
    """What legitimiteit says of who decides on a doorbraak, and of the questions that are open."""

    who_decides: str = ""
    open_questions: str = ""


@dataclass(frozen=True, slots=True)
class Threat:
    """What threatens the household, and on which day."""

    what: str
    day: str


@dataclass(frozen=True, slots=True)
class MoneyItem:
    """An item of rendement as it was written, nothing calculated. `figure` is its code in the cost register.

    `per` is "" as long as that answer is still open.
    """

    at: DataPath
    name: str
    amount: object
    per: str
    number: object
    first: int
    chance: str
    doorbraak: str
    source: str
    figure: str
    year: int | None
    region: str
    note: str

    @property
    def has_known_amount(self) -> bool:
        """Whether it names an amount; `pm` is none."""
        return self.amount is not None and not is_unknown(self.amount)


def actions(data: Data, kind: str, unsound: frozenset[DataPath] = frozenset()) -> Iterator[Action]:
    """Yield the actions in a list of the actieplan (`realiseren`, `daarna`), in order.

    What lies at an unsound place, because its shape is wrong, does not hide the others.
    """
    wrong = {path[:3] for path in unsound}
    for at, item in _maps(data, ("actieplan", kind)):
        if at not in wrong and at[:2] not in unsound:
            who, what, day, code = (_text(item, key) for key in ("wie", "wat", "uiterlijk", "doorbraak"))
            yield Action(at, who, what, day, code, _text(item, "status"))


def fallbacks(data: Data) -> Iterator[Fallback]:
    """Yield what is done when it does not work, in order."""
    keys = ("als", "dan", "wie", "uiterlijk", "doorbraak", "opschalen_naar")
    for at, item in _maps(data, ("actieplan", "als_het_niet_werkt")):
        yield Fallback(at, *(_text(item, key) for key in keys))


def doorbraken(data: Data) -> Iterator[Doorbraak]:
    """Yield the doorbraken, in order."""
    for code in map_at(data, ("doorbraak",)):
        written, decided = map_at(data, ("doorbraak", code)), map_at(data, ("doorbraak", code, "besluit"))
        yield Doorbraak(
            code,
            _text(written, "wat"),
            _text(written, "knelpunt"),
            _codes(written.get("doelen")),
            _codes(written.get("na")),
            _text(written, "besluit_uiterlijk"),
            _text(written, "aangevraagd_op"),
            Decision(*(_text(decided, key) for key in ("uitkomst", "door", "op", "reden"))),
        )


def grounds(legitimacy: Data, code: str) -> Grounds:
    """Return what legitimiteit says of a doorbraak, also of one that the plan does not have."""
    written = map_at(legitimacy, (code,))
    return Grounds(_text(written, "wie_gaat_erover"), _text(written, "open_vragen"))


def threat(data: Data) -> Threat:
    """Return what threatens."""
    written = map_at(data, ("situatieschets", "dreiging"))
    return Threat(_text(written, "wat"), _text(written, "datum"))


def money_items(data: Data, scenarios: tuple[str, ...]) -> Iterator[MoneyItem]:
    """Yield the items of rendement in those scenarios, in their order."""
    for scenario in scenarios:
        for at, item in _maps(data, (*RENDEMENT, scenario)):
            yield MoneyItem(
                at=at,
                name=_text(item, "post"),
                amount=item.get("bedrag"),
                per=_text(item, "per") if "per" in item else "keer",
                number=item.get("aantal"),
                first=item.get("van_maand") or 1,
                chance=_text(item, "kans"),
                doorbraak=_text(item, "doorbraak"),
                source=_text(item, "bron"),
                figure=_text(item, "prijs"),
                year=item.get("jaar"),
                region=_text(item, "regio"),
                note=_text(item, "toelichting"),
            )


def _maps(data: Data, at: DataPath) -> Iterator[tuple[DataPath, Data]]:
    """Yield place and data of the items in a list that say anything."""
    found = value_at(data, at)
    for index, item in enumerate(found if isinstance(found, list) else ()):
        if item and isinstance(item, Mapping):
            yield (*at, index), item


def _text(data: Data, key: str) -> str:
    value = data.get(key)
    return value if isinstance(value, str) else ""


def _codes(value: object) -> tuple[str, ...]:
    return tuple(str(item or "") for item in value) if isinstance(value, list) else ()
