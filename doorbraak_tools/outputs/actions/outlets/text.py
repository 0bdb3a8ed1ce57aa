"""The board for people: what threatens soon, then who must move, the latest in front, and what is still a concept."""

from collections.abc import Iterator
from textwrap import wrap

from doorbraak_tools.outputs.actions.agenda import Agenda
from doorbraak_tools.outputs.actions.board import THREATS, Concept, Threat, Turn, near_words
from doorbraak_tools.substance.journey import Kind
from doorbraak_tools.text.dutch import counted, dutch_date
from doorbraak_tools.view.moves import waits_words
from doorbraak_tools.view.run import Line, Look, Run, bold, plain

SUFFIXES = (".txt",)
_WIDTH = 80
_INDENT = 21


def make(agenda: Agenda) -> Iterator[Line]:
    """Yield the board line by line."""
    board = agenda.board
    if board.threats:
        yield bold(THREATS)
        for threat in board.threats:
            yield from _threat(threat)
        yield ()
    for lane in board.lanes:
        yield bold(lane.name)
        for turn in lane.turns:
            yield from _turn(turn)
        yield ()
    if board.concepts:
        yield bold("Nog een concept")
        for concept in board.concepts:
            yield from _concept(concept)
        yield ()
    yield plain(_summary(agenda))
    if agenda.waiting:
        plans = counted(agenda.waiting, "plan telt", "plannen tellen")
        yield plain(f"{plans} niet mee: nog een concept, of al afgerond of afgewezen.")


def _row(day: str, left: str, words: str, notes: list[str], look: Look) -> Iterator[Line]:
    """Yield a day with what is of it; under the day how late or how near, and beside that the notes."""
    first, *more = wrap(words, _WIDTH - _INDENT) or [""]
    yield (Run(f"  {day:{_INDENT - 2}}{first}", look),)
    beside = f"  {left:{_INDENT - 2}}"
    for text in [*more, *(line for note in notes for line in wrap(note, _WIDTH - _INDENT, break_on_hyphens=False))]:
        yield (Run(f"{beside}{text}", look if beside.strip() else Look.PLAIN),)
        beside = " " * _INDENT


def _turn(turn: Turn) -> Iterator[Line]:
    day = dutch_date(turn.day.isoformat()) if turn.day else "zonder datum"
    late = f"{counted(turn.late, 'dag', 'dagen')} te laat" if turn.late else ""
    notes = [f"{turn.title} ({turn.path})"]
    if turn.waits_for:
        notes.append(f"wacht op: {waits_words(turn.waits_for)}")
    yield from _row(day, late, turn.words, notes, Look.LATE if turn.late else Look.PLAIN)


def _threat(threat: Threat) -> Iterator[Line]:
    notes = [f"{threat.title} ({threat.path})", f"nu aan zet: {threat.next_who}"]
    yield from _row(dutch_date(threat.day.isoformat()), near_words(threat.left), threat.what, notes, Look.LATE)


def _concept(concept: Concept) -> Iterator[Line]:
    day = dutch_date(concept.written.isoformat()) if concept.written else "zonder datum"
    yield from _row(day, "", f"{concept.title} ({concept.path})", [f"nu aan zet: {concept.writer}"], Look.PLAIN)


def _summary(agenda: Agenda) -> str:
    if not agenda.plans:
        return "Geen plannen gevonden. Maak er een met: doorbraak new TITEL"
    number = len(agenda.open)
    plans = counted(agenda.plans, "plan", "plannen")
    others = sum(1 for turn in agenda.board.turns if turn.kind is not Kind.ACT)
    more = (
        f" Daarnaast {counted(others, 'besluit, vraag of afspraak', 'besluiten, vragen of afspraken')}."
        if others
        else ""
    )
    if not number:
        return f"Geen open acties in {plans}.{more}"
    actions = counted(number, "open actie", "open acties")
    late = f", waarvan {agenda.late} te laat" if agenda.late else ", geen enkele te laat"
    return f"{actions} in {plans} op {dutch_date(agenda.today.isoformat())}{late}.{more}"
