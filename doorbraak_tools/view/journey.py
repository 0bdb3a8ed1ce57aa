"""The journey of a plan in words and tables: for a terminal, a page and a document alike."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from doorbraak_tools.plan.model import Status
from doorbraak_tools.substance.deciding import Stand
from doorbraak_tools.substance.decision_points import DecisionPoint
from doorbraak_tools.substance.escalation import Way, ways
from doorbraak_tools.substance.journey import Journey, Kind
from doorbraak_tools.text.dutch import as_clause, as_name, counted, dutch_date, enumeration, iso_day
from doorbraak_tools.view.milestones import Milestone, milestones
from doorbraak_tools.view.moves import condition_words, day_words, waits_words, what_words, who_words
from doorbraak_tools.view.run import Table, plain
from doorbraak_tools.view.stands import day_said, stand_said, status_said
from doorbraak_tools.view.ways import way_words

UNKNOWN = "niet bekend"


@dataclass(frozen=True)
class JourneyText:
    """A journey in words, of the plan at a path; nothing in it ends in a line end."""

    found: Journey
    path: str = ""

    @cached_property
    def ways(self) -> tuple[Way, ...]:
        """The ways to go on, as data."""
        return ways(self.found)

    @cached_property
    def days(self) -> tuple[Milestone, ...]:
        """The days of the plan."""
        return milestones(self.found, self.ways)

    @property
    def lead(self) -> str:
        """Where the plan stands."""
        return " ".join((*_status(self.found), *_threat(self.found)))

    @property
    def next_step(self) -> str:
        """Who must do what now, by which day and since when it lies there."""
        move = self.found.next
        if move is None:
            if not self.found.finished:
                return f"Wat er nu moet gebeuren: {UNKNOWN}."
            left = sum(1 for action in self.found.case.actions if not action.done)
            if not left:
                return "Er staat niets meer open."
            actions = counted(left, "actie staat", "acties staan")
            return f"Niets: het plan is afgerond. {actions} nog niet op klaar."
        since = f" Dat ligt er sinds {_with_ago(move.since, self.found.today)}." if move.since else ""
        return f"{_capital(who_words(move))}. {what_words(move)}. Uiterlijk: {day_words(move)}.{since}"

    @property
    def if_not(self) -> tuple[str, ...]:
        """What happens when it is not done, as the plan says it."""
        if self.found.finished or (self.found.next and self.found.next.kind is Kind.CLOSE):
            return ()
        told = tuple(_if_not(self.found))
        return told or ("Het plan zegt niet wat er dan gebeurt.",)

    @property
    def doorbraken(self) -> Table:
        """Per doorbraak how it stands, who waits for whom and since when."""
        heads = ("Doorbraak", "Hoe het staat", "Wacht op", "Sinds", "Besluit nodig")
        return _table("Wie wacht op wie", heads, (self._point(point) for point in self.found.points))

    def _point(self, point: DecisionPoint) -> tuple[str, ...]:
        on = f" op {dutch_date(point.decision.day)}" if point.decided else ""
        since = _with_ago(point.since, self.found.today) if point.since else "-" if point.waits_for else UNKNOWN
        return (
            point.code,
            stand_said(point) + on,
            _waits_on(self.found, point),
            since if point.stand.waits else "-",
            day_said(point) if point.stand is Stand.OPEN else "-",
        )

    @property
    def moves(self) -> Table:
        """Who must do what, in the order in which it comes."""
        heads = ("Wie", "Wat", "Uiterlijk", "Wacht op")
        rows = (
            (who_words(one), what_words(one), day_words(one), waits_words(one.waits_for) or "-")
            for one in self.found.moves
        )
        return _table("Wie doet wat", heads, rows)

    @property
    def questions(self) -> Table:
        """The open questions, and to whom they were put."""
        heads = ("Doorbraak", "Vraag", "Gevraagd aan")
        return _table(
            "Open vragen", heads, ((one.doorbraak, one.text, one.put_to or UNKNOWN) for one in self.found.questions)
        )

    @property
    def further(self) -> tuple[tuple[str, str], ...]:
        """Where it can be brought when a term passes or the answer is no: the name, and when and how."""
        return tuple(way_words(self.found, way) for way in self.ways)


def _table(title: str, heads: tuple[str, ...], rows: Iterator[tuple[str, ...]]) -> Table:
    return Table(title, heads, tuple(tuple((plain(cell),) for cell in row) for row in rows))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _with_ago(day: date, today: date) -> str:
    ago = (today - day).days
    words = "vandaag" if not ago else f"{counted(ago, 'dag', 'dagen')} geleden"
    return f"{dutch_date(day.isoformat())} ({words})"


def _status(found: Journey) -> Iterator[str]:
    if "status" not in found.case.data:
        yield "De status van dit plan is niet te lezen."
    elif not found.status.handed_in:
        yield "Dit plan is nog een concept."
        if found.submitted is None and not any(point.stand.decided for point in found.points):
            yield "Het ligt nog bij niemand die beslist."
    elif found.status is Status.SUBMITTED:
        day = found.submitted
        yield f"Ingediend op {_with_ago(day, found.today)}." if day else _no_day_yet(found)
    else:
        yield f"De status is: {status_said(found.status)}."
    waiting = [point.code for point in found.points if point.stand is Stand.OPEN]
    unwritten = [point.code for point in found.points if point.stand is Stand.UNWRITTEN]
    if not found.points:
        yield "Er staat nog geen doorbraak in."
    elif waiting:
        yield f"Nog geen besluit over {enumeration(waiting)}."
    elif not unwritten and all(point.stand.decided for point in found.points):
        yield "Over elke doorbraak is beslist."
    if unwritten:
        yield f"Het besluit over {enumeration(unwritten)} staat nog niet in het plan."
    late = sum(1 for move in found.moves if move.late)
    if late:
        yield f"{counted(late, 'actie of besluit is', 'acties of besluiten zijn')} te laat."


def _no_day_yet(found: Journey) -> str:
    planned = iso_day(str(found.case.data.get("ingediend_op")))
    if planned is None:
        return f"Ingediend. Op welke dag is {UNKNOWN}."
    return f"Ingediend, volgens het plan pas op {dutch_date(planned.isoformat())}: die dag moet nog komen."


def _threat(found: Journey) -> Iterator[str]:
    day, today = found.threat_day, found.today
    if found.finished or not (day or found.threat):
        return
    what = as_clause(found.threat) or UNKNOWN
    if day is None:
        yield f"Er dreigt: {what}. De dag is {UNKNOWN}."
    elif day < today:
        yield f"Er dreigde: {what}, op {dutch_date(day.isoformat())}. Die dag is voorbij."
    else:
        left = (day - today).days
        when = "vandaag" if not left else f"over {counted(left, 'dag', 'dagen')}"
        yield f"Er dreigt: {what}, op {dutch_date(day.isoformat())}. Dat is {when}."


def _if_not(found: Journey) -> Iterator[str]:
    day = found.threat_day
    if found.threat and (day is None or day >= found.today):
        when = f", op {dutch_date(day.isoformat())}" if day else ""
        yield f"Dan dreigt: {as_clause(found.threat)}{when}."
    for one in found.case.fallbacks:
        stand = found.case.stands.get(one.doorbraak)
        if one.then and stand not in {Stand.GRANTED, Stand.REFUSED}:
            who = as_name(one.who)
            words = condition_words(one) if one.condition else f"{as_clause(one.then)}."
            yield f"{words.rstrip('.')} ({who})." if who else words


def _waits_on(found: Journey, point: DecisionPoint) -> str:
    """Return what a doorbraak waits for, in the words of the plan."""
    if not point.stand.waits:
        return "-"
    if not found.status.handed_in:
        return "het plan is nog niet ingediend"
    if point.stand is Stand.UNWRITTEN:
        return "het besluit moet nog in het plan"
    if point.circle:
        alone = sum(one.circle for one in found.points) == 1
        return "zichzelf" if alone else "zichzelf: de doorbraken wachten op elkaar"
    told = []
    if point.waits_for:
        told.append(waits_words(point.waits_for))
    elif point.stopped_by:
        verb = "zijn" if len(point.stopped_by) > 1 else "is"
        told.append(f"een nieuwe afspraak, want {enumeration(point.stopped_by)} {verb} afgewezen")
    elif point.needed and point.asks_only and point.needed.action:
        asks = as_name(point.needed.action.who) or UNKNOWN
        told.append(f"de vraag, die nog gesteld wordt door: {asks}")
    else:
        told.append(as_name(point.decider) or "wie beslist: niet bekend")
    asked = [one.put_to or "een antwoord" for one in found.questions if one.doorbraak == point.code]
    if asked:
        told.append(f"antwoord op {counted(len(asked), 'vraag', 'vragen')}")
    return ", en ".join(told)
