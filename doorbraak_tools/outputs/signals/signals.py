"""From the facts of many plans to what they say together. The order of the plans changes nothing."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from doorbraak_tools.outputs.signals.facts import OUTCOMES, DoorbraakFacts, PlanFacts
from doorbraak_tools.outputs.signals.money import money_table
from doorbraak_tools.outputs.signals.rules import Rule, Rules, lies_in
from doorbraak_tools.outputs.signals.small_numbers import in_parts, in_parts_alike, middle_of_weeks, told, told_of
from doorbraak_tools.plan.method import field_at, said
from doorbraak_tools.plan.queries import TERUGBLIK
from doorbraak_tools.text.dutch import dutch_date
from doorbraak_tools.view.signals import PERCENT, Cell, Parts, Proposal, Signals, SignalTable
from doorbraak_tools.view.stands import status_said

Counted = tuple[int, DoorbraakFacts]
"""A doorbraak, behind the number of its plan."""
_WEEKS = ((28, "binnen 4 weken"), (56, "4 tot 8 weken"), (91, "8 tot 13 weken"), (182, "13 weken tot een half jaar"))
_LONGER = "een half jaar of langer"
_PLANS, _DOORBRAKEN = {"plannen": "Plannen"}, {"doorbraken": "Doorbraken"}
_PER_DOORBRAAK = {"uitkomst": "Uitkomst per doorbraak"}
_BACK = "Wat de terugblik van plannen zegt."


@dataclass(frozen=True, slots=True)
class Many:
    """Plans that were handed in, with their doorbraken. A concept says nothing yet, and is counted only."""

    plans: tuple[PlanFacts, ...]

    @property
    def doorbraken(self) -> tuple[Counted, ...]:
        """Every doorbraak, behind the number of its plan."""
        return tuple((number, one) for number, plan in enumerate(self.plans) for one in plan.doorbraken)


def make_signals(found: Iterable[PlanFacts], today: date, *, unread: bool = False) -> Signals:
    """Return what plans say together, on a day; `unread` says that there were plans that could not be read."""
    every = tuple(found)
    many = Many(tuple(plan for plan in every if plan.status.handed_in))
    return Signals(today, _lead(every, today, unread=unread), tuple(_tables(every, many)), proposals(many.plans))


def _lead(every: Sequence[PlanFacts], today: date, *, unread: bool) -> str:
    number, examples = len(every), sum(plan.example for plan in every)
    day = f"op {dutch_date(today.isoformat())}"
    if not every:
        return (
            f"Geen plan telt mee {day}: wat er ligt, is niet te lezen." if unread else f"Geen plannen gevonden {day}."
        )
    words = f"{_capital(str(told(number)))} plannen {day}."
    if examples == number:
        return f"{words} Het zijn allemaal voorbeelden: verzonnen, of samengesteld uit meer gevallen."
    if examples:
        words += f" Daarvan zijn er {told_of(examples, number)} een voorbeeld; die tellen hier gewoon mee."
    return words


def _tables(every: Sequence[PlanFacts], many: Many) -> Iterator[SignalTable]:
    doorbraken = many.doorbraken
    yield parts_table(
        "standen", "Hoe ver de plannen zijn", "Alle plannen. Een concept telt verder nergens mee.",
        {"stand": "Stand", **_PLANS},
        _in_parts(_values("status"), ((number, status_said(plan.status)) for number, plan in enumerate(every))),
    )  # fmt: skip
    yield _rules_table(
        "regels", "Welke regels terugkomen", "De regels die een doorbraak noemt als knelpunt, per artikel.",
        doorbraken, lambda one: one.rules,
    )  # fmt: skip
    yield _rules_table(
        "ruimte", "Welke ruimte wordt gevraagd", "De regels die een doorbraak noemt als ruimte, per artikel.",
        doorbraken, lambda one: one.room,
    )  # fmt: skip
    yield _obstacles(doorbraken)
    yield _deciders(doorbraken)
    yield from _time(doorbraken)
    goals = ((number, goal) for number, plan in enumerate(many.plans) for goal in plan.goals)
    yield parts_table(
        "doelen", "Wat er van de doelen kwam", "De doelen in de terugblik van plannen.",
        {"bereikt": "Bereikt", "doelen": "Doelen"}, _in_parts(_back_values("doelen", "bereikt"), goals),
    )  # fmt: skip
    yield money_table(many.plans)
    yield from lessons(doorbraken, None)


def parts_table(key: str, title: str, about: str, columns: Mapping[str, str], parts: Parts) -> SignalTable:
    """Return a whole in parts as a table, a row for each part."""
    rows = tuple((part.name, part.count, parts.percent(part)) for part in parts.parts)
    return SignalTable(key, title, about, {**columns, PERCENT: "Percentage"}, rows)


def _rules_table(
    key: str, title: str, about: str, doorbraken: Sequence[Counted], rules_of: Callable[[DoorbraakFacts], Rules]
) -> SignalTable:
    by_rule: dict[Rule, list[Counted]] = {}
    for plan, one in doorbraken:
        for rule in rules_of(one):
            by_rule.setdefault(rule, []).append((plan, one))
    columns = {"regel": "Regel", **_PLANS, **_PER_DOORBRAAK, "open_vraag": "Open vraag", "structureel": "Structureel"}
    rules, others = ([rule for rule in by_rule if (rule.kind is None) is apart] for apart in (False, True))
    rows = [by_number((rule.title, *_told(by_rule[rule], remarks=True)) for rule in some) for some in (rules, others)]
    return SignalTable(key, title, about, columns, (*rows[0], *rows[1]))


def _told(found: Sequence[Counted], *, remarks: bool = False) -> tuple[Cell, ...]:
    """Return in how many plans doorbraken are and how they ended; of a few plans nothing but that they are few."""
    number = len({plan for plan, _ in found})
    if told(number) != number:
        return told(number), *([""] * (3 if remarks else 1))
    asked = {plan for plan, one in found if one.has_question}
    structural = {plan for plan, one in found if one.nature == "structureel"}
    more = (told_of(len(asked), number), told_of(len(structural), number)) if remarks else ()
    return number, outcomes(found), *more


def _obstacles(doorbraken: Sequence[Counted]) -> SignalTable:
    by_obstacle: dict[str, list[Counted]] = {}
    for plan, one in doorbraken:
        for obstacle in one.obstacles:
            by_obstacle.setdefault(obstacle, []).append((plan, one))
    rows = [(name, *_told(found)) for name, found in by_obstacle.items()]
    columns = {"obstakel": "Vastgelopen op", **_PLANS, **_PER_DOORBRAAK}
    about = "Wat het register zegt van de ruimte die een doorbraak noemt."
    return SignalTable("obstakels", "Waarop het vastloopt", about, columns, by_number(rows))


def _deciders(doorbraken: Sequence[Counted]) -> SignalTable:
    """Return who decides. The rows add up to all doorbraken, so that small ones are one row."""
    columns = {"beslisser": "Wie beslist", **_DOORBRAKEN, **_PER_DOORBRAAK, "weken": "Van indienen tot besluit"}
    groups = deciders(doorbraken)
    others = "andere" if len(groups.parts) > 1 else "alle"
    theirs = [[(plan, one) for plan, one in doorbraken if one.decider in part.names] for part in groups.parts]
    ended = in_parts_alike([_held(OUTCOMES, ((plan, one.outcome) for plan, one in found)) for found in theirs])
    rows = [
        (part.name if len(part.names) == 1 else f"{others} beslissers samen", part.count, parts, _middle(found))
        for part, found, parts in zip(groups.parts, theirs, ended, strict=True)
    ]
    about = (
        "Naar wat de plannen schrijven over wie erover gaat. In het midden: de helft duurde korter, de helft langer."
    )
    return SignalTable("beslissers", "Bij wie het besluit ligt", about, columns, by_number(rows))


def deciders(doorbraken: Sequence[Counted]) -> Parts:
    """Return who decides, by alphabet."""
    names = sorted({one.decider for _, one in doorbraken})
    return _in_parts(names, ((plan, one.decider) for plan, one in doorbraken))


def _middle(found: Sequence[Counted]) -> str:
    weeks = middle_of_weeks([(plan, one.days) for plan, one in found if one.days is not None])
    return f"in het midden {weeks}" if weeks else "te weinig om te zeggen"


def _time(doorbraken: Sequence[Counted]) -> Iterator[SignalTable]:
    decided = [(plan, one.days) for plan, one in doorbraken if one.days is not None]
    weeks = middle_of_weeks(decided)
    middle = f" In het midden: {weeks}." if weeks else ""
    yield parts_table(
        "duur", "Hoe lang een besluit duurde", f"Van indienen tot besluit, per doorbraak.{middle}",
        {"duur": "Duur", **_DOORBRAKEN}, _lengths(decided),
    )  # fmt: skip
    waiting = [(plan, one.waiting) for plan, one in doorbraken if one.waiting is not None]
    yield parts_table(
        "wachten", "Hoe lang er al op een besluit wordt gewacht", "Ingediend en nog niet besloten, per doorbraak.",
        {"duur": "Sinds het indienen", **_DOORBRAKEN}, _lengths(waiting),
    )  # fmt: skip


def _lengths(days: Iterable[tuple[int, int]]) -> Parts:
    names = [*(name for _, name in _WEEKS), _LONGER]
    return _in_parts(names, ((plan, next((n for most, n in _WEEKS if one < most), _LONGER)) for plan, one in days))


def lessons(doorbraken: Sequence[Counted], asked: Rule | None) -> Iterator[SignalTable]:
    """Yield what the terugblik of plans says should change; of one rule only what is said of that rule."""
    natures = ((plan, one.nature) for plan, one in doorbraken if one.nature)
    yield parts_table(
        "aard", "Incidenteel of structureel", _BACK, {"aard": "Aard", **_DOORBRAKEN},
        _in_parts(_back_values("doorbraken", "aard"), natures),
    )  # fmt: skip
    found = [
        (plan, lesson)
        for plan, one in doorbraken
        for lesson in one.lessons
        if asked is None or any(lies_in(rule, asked) for rule in lesson.rules)
    ]
    for key, title, values in (
        ("verandering", "Wat er anders moet", [(plan, lesson.change) for plan, lesson in found if lesson.change]),
        ("wie_kan_dat", "Wie dat kan veranderen", [(plan, lesson.who) for plan, lesson in found if lesson.who]),
    ):
        meanings = field_at((*TERUGBLIK, "doorbraken", 0, key)).meanings
        parts = _in_parts(meanings.values(), ((plan, meanings[value]) for plan, value in values))
        yield parts_table(key, title, _BACK, {key: title, "lessen": "Lessen"}, parts)


def proposals(plans: Iterable[PlanFacts], asked: Rule | None = None) -> tuple[Proposal, ...]:
    """Return what released examples propose, in their own words; of one rule only what is said of that rule."""
    found = (
        Proposal(tuple(sorted(rule.title for rule in one.rules)), one.text, plan.slug, plan.title)
        for plan in plans
        for one in plan.suggested
        if asked is None or any(lies_in(rule, asked) for rule in one.rules)
    )
    return tuple(sorted(found, key=lambda one: (one.title, one.slug, one.rules, one.text)))


def outcomes(found: Sequence[Counted]) -> Parts:
    """Return how doorbraken ended."""
    return _in_parts(OUTCOMES, ((plan, one.outcome) for plan, one in found))


def by_number(rows: Iterable[tuple[Cell, ...]]) -> tuple[tuple[Cell, ...], ...]:
    """Return rows with the largest number first. By what is told only: the order gives nothing away."""
    return tuple(sorted(rows, key=lambda row: (-row[1] if isinstance(row[1], int) else 0, str(row[0]).casefold())))


def _in_parts(names: Iterable[str], values: Iterable[tuple[int, str]]) -> Parts:
    """Return values, each behind the number of its plan, in parts in the order of the names."""
    return in_parts(_held(names, values))


def _held(names: Iterable[str], values: Iterable[tuple[int, str]]) -> dict[str, list[int]]:
    held: dict[str, list[int]] = {name: [] for name in names}
    for plan, value in values:
        held[value].append(plan)
    return held


def _values(*path: str | int) -> list[str]:
    field = field_at(path)
    return [said(field, value) for value in field.options]


def _back_values(listed: str, key: str) -> list[str]:
    return _values(*TERUGBLIK, listed, 0, key)


def _capital(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}"
