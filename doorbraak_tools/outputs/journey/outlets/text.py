"""A report for people: where the plan stands, what comes next, and below that who waits for whom."""

from collections.abc import Iterator
from textwrap import wrap

from doorbraak_tools.text.dutch import dutch_date
from doorbraak_tools.view.journey import JourneyText
from doorbraak_tools.view.moves import day_words, waits_words, what_words, who_words
from doorbraak_tools.view.run import Line, Look, Run, Table, bold, plain, words

SUFFIXES = (".txt",)
_WIDTH = 80
_INDENT = 2
_DAY = 19


def make(text: JourneyText) -> Iterator[Line]:
    """Yield the report line by line."""
    yield bold(f"{text.found.title} ({text.path})")
    yield from _wrapped(text.lead, 0)
    yield from _part("Nu aan zet", _wrapped(text.next_step))
    yield from _part("Als dat niet gebeurt", (line for words in text.if_not for line in _listed(words)))
    yield from _part(text.doorbraken.title, _doorbraken(text.doorbraken))
    yield from _part(text.moves.title, _moves(text))
    yield from _part(text.questions.title, _questions(text))
    further = (f"{name}. {told}" for name, told in text.further)
    yield from _part("Als het vastloopt", (line for told in further for line in _listed(told)))
    yield from _part("De dagen van dit plan", _days(text))
    yield ()
    yield plain(f"Vergeleken met {dutch_date(text.found.today.isoformat())}. Geen juridisch advies.")


def _part(title: str, lines: Iterator[Line]) -> Iterator[Line]:
    """Yield a part under its title; nothing when there is nothing in it."""
    found = list(lines)
    if found:
        yield ()
        yield bold(title)
        yield from found


def _wrapped(text: str, indent: int = _INDENT, look: Look = Look.PLAIN) -> Iterator[Line]:
    for line in wrap(text, _WIDTH - indent, break_on_hyphens=False):
        yield (Run(" " * indent + line, look),)


def _listed(text: str) -> Iterator[Line]:
    first, *more = wrap(text, _WIDTH - _INDENT - 2, break_on_hyphens=False) or [""]
    yield plain(f"{' ' * _INDENT}- {first}")
    yield from (plain(f"{' ' * _INDENT}  {line}") for line in more)


def _doorbraken(table: Table) -> Iterator[Line]:
    """Yield how each doorbraak stands, and of one that waits for what, since when and until when."""
    for row in table.rows:
        code, state, *more = (" ".join(words(line) for line in cell) for cell in row)
        told = [f"{head}: {cell}." for head, cell in zip(table.columns[2:], more, strict=True) if cell != "-"]
        yield from _listed(" ".join((f"{code}: {state}.", *told)))


def _questions(text: JourneyText) -> Iterator[Line]:
    for one in text.found.questions:
        to = "" if one.put_to else " Aan wie gevraagd: niet bekend."
        yield from _listed(f"{one.doorbraak}: {one.text}{to}")


def _moves(text: JourneyText) -> Iterator[Line]:
    for move in text.found.moves:
        look = Look.LATE if move.late else Look.PLAIN
        waits = waits_words(move.waits_for)
        told = [day_words(move), *([f"wacht op {waits}"] if waits else [])]
        yield from _wrapped(f"{who_words(move)}: {what_words(move)}", _INDENT, look)
        yield from _wrapped("; ".join(told), 2 * _INDENT, look)


def _days(text: JourneyText) -> Iterator[Line]:
    """Yield the days, with today at its place."""
    today = text.found.today
    days = [(one.day, one.words) for one in text.days]
    at = sum(1 for day, _ in days if day <= today)
    for day, what in [*days[:at], (today, "vandaag"), *days[at:]]:
        first, *more = wrap(what, _WIDTH - _INDENT - _DAY) or [""]
        look = Look.BOLD if what == "vandaag" else Look.PLAIN
        yield (Run(f"{' ' * _INDENT}{dutch_date(day.isoformat()):{_DAY}}{first}", look),)
        yield from (plain(" " * (_INDENT + _DAY) + line) for line in more)
