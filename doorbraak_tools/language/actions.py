"""What can be done at a place with one choice: a fault put right, what is missing added, an item moved.

What a choice changes is worked out when it is taken: an editor asks for the choices at every step of the cursor.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum

from doorbraak_tools.inputs import editing
from doorbraak_tools.language import codes
from doorbraak_tools.language.completion.blocks import next_code
from doorbraak_tools.language.diagnose import Problem, problems
from doorbraak_tools.language.document import Document
from doorbraak_tools.language.place import Zone, place_at
from doorbraak_tools.language.ranges import Edit, Range, edits_between, on_line
from doorbraak_tools.plan.method import field_at
from doorbraak_tools.plan.model import CODE, DataPath
from doorbraak_tools.plan.queries import LEGITIMACY, citing
from doorbraak_tools.plan.reading import hard_faults
from doorbraak_tools.text.dutch import dutch_date

_MEANT = re.compile(r"Bedoelde je “([^”]+)”")
_PEILDATUM: DataPath = (*LEGITIMACY, "peildatum")
_REALISED: DataPath = ("actieplan", "realiseren")
_MOST_CODES = 5
_LONGEST = 60


class Sort(Enum):
    """What a choice is; an editor offers each in its own way."""

    REPLACE = "replace"
    """Another word in the place of one."""
    REPAIR_ALL = "repair-all"
    CHANGE = "change"


@dataclass(frozen=True, slots=True)
class Action:
    """A choice about a place. `problem` is what it puts right, None for a change that nobody has to make.

    `edits` works out what it changes; nothing when the text is written in a way that it cannot change.
    """

    title: str
    about: Range | DataPath
    edits: Callable[[], tuple[Edit, ...]]
    problem: Problem | None = None
    sort: Sort = Sort.CHANGE


def actions(document: Document, piece: Range) -> tuple[Action, ...]:
    """Return what can be done in a piece of the text: first what is wrong there, put right."""
    here = [one for one in problems(document) if one.range.start <= piece.end and piece.start <= one.range.end]
    found = [
        *_repairs(document, piece, here),
        *_meant(document, here),
        *_law(document, piece),
        *_codes(document, piece),
        *_missing(document, here),
        *(_more(document, piece) if document.plan.data else ()),
    ]
    unique: dict[tuple[str, Range | DataPath], Action] = {}
    for one in found:
        unique.setdefault((one.title, one.about), one)
    # What cannot be read as a map of fields can only be put right: other choices would do nothing.
    readable = not hard_faults(document.plan) or editing.read_front(document.text) is not None
    return tuple(one for one in unique.values() if readable or one.sort is not Sort.CHANGE)


def _replacing(title: str, piece: Range, words: str, problem: Problem | None) -> Action:
    return Action(title, piece, lambda: (Edit(piece, words),), problem, Sort.REPLACE)


def _changing(
    document: Document, title: str, path: DataPath, change: Callable[[str], str | None], problem: Problem | None = None
) -> Action:
    """Return a choice that makes another text of the whole; the change is None when it cannot be made."""

    def edits() -> tuple[Edit, ...]:
        changed = change(document.text)
        return edits_between(document.text, changed) if changed is not None else ()

    return Action(title, path, edits, problem)


def _adding(document: Document, path: DataPath, problem: Problem | None = None) -> Action:
    title = f"Voeg {_called(path)} toe"
    return _changing(document, title, path, lambda text: editing.add_item(text, path), problem)


def _repairs(document: Document, piece: Range, here: list[Problem]) -> Iterator[Action]:
    """Yield what `check --fix` would do on these lines, and on all of them."""
    if not hard_faults(document.plan) or not document.plan.text:
        return
    from doorbraak_tools.inputs.repairs import repaired

    lines = document.layout.lines
    after, found = repaired(document.plan)
    for repair in found:
        number = repair.line - 1
        on_it = next((one for one in here if one.range.start.line == number), None)
        touched = piece.start.line <= number <= piece.end.line or on_it is not None
        if touched and number < len(lines) and lines[number] == repair.before:
            whole = on_line(number, 0, len(lines[number]))
            yield _replacing(f"Zet recht: {_short(repair.after)}", whole, repair.after, on_it)
    if found:
        title = f"Zet alles recht wat maar één ding kan betekenen ({len(found)})"
        first = here[0] if here and len(found) > 1 else None
        yield Action(title, (), lambda: edits_between(document.text, after), first, Sort.REPAIR_ALL)


def _short(text: str) -> str:
    line = text.split("\n", maxsplit=1)[0].strip()
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST].rstrip()}…"


def _meant(document: Document, here: list[Problem]) -> Iterator[Action]:
    """Yield the word that a finding asks after, in the place of what is written."""
    for problem in here:
        asked = _MEANT.search(problem.found.hint)
        entries = document.layout.by_line.get(problem.range.start.line, ())
        entry = next((one for one in entries if one.key.start == problem.range.start), None)
        if asked and entry is not None:
            piece = entry.key if problem.found.code == "onbekend-veld" else entry.value
            yield _replacing(f"Verander in “{asked[1]}”", piece, asked[1], problem)


def _law(document: Document, piece: Range) -> Iterator[Action]:
    """Yield the ways to write a citation that is not understood."""
    place = place_at(document.layout, piece.start)
    if place.zone is not Zone.TEXT or place.path[-1] not in citing():
        return
    from doorbraak_tools.substance.law.citations import names_with, read_line

    number = piece.start.line
    content = document.layout.lines[number]
    names = names_with(document.registers.own_laws)
    problem = next((one for one in problems(document) if one.range.start.line == number), None)
    begin = len(content) - len(content.lstrip())
    for refusal in read_line(content, 0, names).refusals:
        # A name that is not known stands beside the article that was found.
        whole = on_line(number, refusal.start, refusal.end)
        name = on_line(number, begin, len(content[: refusal.start].rstrip()))
        for candidate in refusal.candidates:
            for where in (whole, name):
                line = f"{content[: where.start.column]}{candidate}{content[where.end.column :]}"
                read = read_line(line, 0, names)
                if where.start < where.end and read.citations and not read.refusals:
                    yield _replacing(f"Verander in “{candidate}”", where, candidate, problem)
                    break


def _codes(document: Document, piece: Range) -> Iterator[Action]:
    """Yield the codes that there are, in the place of one that is not there."""
    found = codes.at(document, piece.start)
    if found is None or found.use is not codes.Use.POINTER or codes.home_of(document, found.code) is not None:
        return
    problem = next((one for one in problems(document) if one.range.holds(piece.start)), None)
    for entry in document.layout.below(codes.homes()[found.code[0]])[:_MOST_CODES]:
        yield _replacing(f"Verander in {entry.name}", found.range, str(entry.name), problem)


def _missing(document: Document, here: list[Problem]) -> Iterator[Action]:
    """Yield the fields and blocks that findings miss, to be added."""
    there = document.layout.by_path
    for problem in here:
        path = _wanted(problem)
        if path == _PEILDATUM and not document.layout.written(path):
            yield _peildatum(document, problem)
        elif path and field_at(path) and path not in there:
            first = next(at for at in range(1, len(path) + 1) if path[:at] not in there)
            yield _adding(document, path[:first], problem)
        if problem.found.code == "doorbraak-zonder-actie":
            code = str(problem.found.at[-1])
            at: DataPath = (*_REALISED, len(document.layout.below(_REALISED)))

            def change(text: str, at: DataPath = at, code: str = code) -> str | None:
                added = editing.add_item(text, at)
                return editing.set_answer(added, (*at, "doorbraak"), code) if added is not None else None

            yield _changing(document, f"Voeg een actie voor {code} toe", (*at, code), change, problem)


def _wanted(problem: Problem) -> DataPath:
    """Return the place that a finding misses something at."""
    at = problem.found.at
    if problem.found.code == "doorbraak-zonder-legitimiteit":
        return (*LEGITIMACY, at[-1])
    return (*at, "besluit_uiterlijk") if problem.found.code == "besluit-zonder-dag" else at


def _called(path: DataPath) -> str:
    """Return what a place is called in a title: “Wat”, legitimiteit voor D2, doorbraak D4."""
    title = str(field_at(path).get("title", path[-1]))
    if isinstance(path[-1], str) and CODE.fullmatch(path[-1]):
        if path[:-1] == LEGITIMACY:
            return f"legitimiteit voor {path[-1]}"
        return f"{title.lower()} {path[-1]}"
    return f"“{title}”"


def _peildatum(document: Document, problem: Problem | None) -> Action:
    today = document.today.isoformat()
    title = f"Zet peildatum op vandaag ({dutch_date(today)})"
    return _changing(document, title, _PEILDATUM, lambda text: editing.set_answer(text, _PEILDATUM, today), problem)


def _more(document: Document, piece: Range) -> Iterator[Action]:
    """Yield what is offered where nothing is wrong: one more of what stands here, an item moved or taken away."""
    layout = document.layout
    chain = layout.chain_above(piece.start.line + 1)
    if layout.opening is None or not layout.opening < piece.start.line < layout.closing or not chain:
        return
    if any(one.path == LEGITIMACY for one in chain) and not document.layout.written(_PEILDATUM):
        yield _peildatum(document, None)
    for entry in reversed(chain):
        above = entry.path[:-1]
        schema = field_at(above)
        if isinstance(entry.name, int) and "properties" in schema.item:
            yield from _on_item(document, entry.path, entry.name, schema.item.title)
            return
        if above in codes.homes().values() and isinstance(entry.name, str):
            for pattern in schema.coded:
                yield _adding(document, (*above, next_code(document, above, pattern)))
            return


def _on_item(document: Document, path: DataPath, number: int, title: str) -> Iterator[Action]:
    last = len(document.layout.below(path[:-1])) - 1
    following, called = (*path[:-1], last + 1), f"{title} {number + 1}"
    yield _changing(document, f"Voeg toe: {title}", following, lambda text: editing.add_item(text, following))
    if number > 0:
        yield _changing(document, f"Zet hoger: {called}", path, lambda text: editing.move_item(text, path, -1))
    if number < last:
        yield _changing(document, f"Zet lager: {called}", path, lambda text: editing.move_item(text, path, 1))
    yield _changing(document, f"Haal weg: {called}", path, lambda text: editing.remove(text, path))
