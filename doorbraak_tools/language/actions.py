"""What can be done at a place with one choice: a fault put right, what is missing added, an item moved.

What a choice changes is worked out when it is taken: an editor asks for the choices at every step of the cursor.
"""

import re
from collections.abc import Callable, Iterator, Mapping
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
_MOST_CODES = 5
_LONGEST = 60


class Does(Enum):
    """What a choice does to the text."""

    REPLACE = "replace"
    REPAIR_ALL = "repair-all"
    ADD = "add"
    ADD_ACTION = "add-action"
    SET_TODAY = "set-today"
    UP = "up"
    DOWN = "down"
    REMOVE = "remove"


@dataclass(frozen=True, slots=True)
class Action:
    """A choice. `problem` is what it puts right, None for a change that nobody has to make.

    `path` is the place in the data that it is about; of a replacement `range` and `text` say what becomes what; a
    repair is that of the line on which `range` begins.
    """

    title: str
    does: Does
    path: DataPath = ()
    problem: Problem | None = None
    range: Range | None = None
    text: str = ""


def actions(document: Document, piece: Range) -> tuple[Action, ...]:
    """Return what can be done in a piece of the text: first what is wrong there, put right."""
    here = [one for one in problems(document) if one.range.start <= piece.end and piece.start <= one.range.end]
    found = [
        *_repairs(document, piece, here),
        *_meant(document, here),
        *_law(document, piece),
        *_codes(document, piece),
    ]
    found += _missing(document, here)
    if document.plan.data:
        found += _more(document, piece)
    unique = {(one.does, one.path, one.range, one.text): one for one in reversed(found)}
    return tuple(one for one in found if unique[one.does, one.path, one.range, one.text] is one)


def edits_of(document: Document, action: Action) -> tuple[Edit, ...]:
    """Return what a choice changes; nothing when the text is written in a way that it cannot change."""
    if action.does is Does.REPLACE:
        return (Edit(action.range, action.text),) if action.range else ()
    if action.does is Does.REPAIR_ALL:
        from doorbraak_tools.inputs.repairs import repaired

        return edits_between(document.text, repaired(document.plan)[0]) if document.plan.text else ()
    changed = _CHANGES[action.does](document, action.path)
    return edits_between(document.text, changed) if changed is not None else ()


def _add_action(document: Document, path: DataPath) -> str | None:
    """Return the text with an action more, for the doorbraak at a place."""
    at: DataPath = ("actieplan", "realiseren", sum(1 for _ in document.layout.below(("actieplan", "realiseren"))))
    added = editing.add_item(document.text, at)
    return editing.set_answer(added, (*at, "doorbraak"), str(path[-1])) if added is not None else None


_CHANGES: Mapping[Does, Callable[[Document, DataPath], str | None]] = {
    Does.ADD: lambda document, path: editing.add_item(document.text, path),
    Does.ADD_ACTION: _add_action,
    Does.SET_TODAY: lambda document, path: editing.set_answer(document.text, path, document.today.isoformat()),
    Does.UP: lambda document, path: editing.move_item(document.text, path, -1),
    Does.DOWN: lambda document, path: editing.move_item(document.text, path, 1),
    Does.REMOVE: lambda document, path: editing.remove(document.text, path),
}


def _repairs(document: Document, piece: Range, here: list[Problem]) -> Iterator[Action]:
    """Yield what `check --fix` would do on these lines, and on all of them."""
    if not hard_faults(document.plan) or not document.plan.text:
        return
    from doorbraak_tools.inputs.repairs import repaired

    lines = document.layout.lines
    _, found = repaired(document.plan)
    for repair in found:
        number = repair.line - 1
        on_it = next((one for one in here if one.range.start.line == number), None)
        touched = piece.start.line <= number <= piece.end.line or on_it is not None
        if touched and number < len(lines) and lines[number] == repair.before:
            whole = on_line(number, 0, len(lines[number]))
            yield Action(f"Zet recht: {_short(repair.after)}", Does.REPLACE, (), on_it, whole, repair.after)
    if found:
        title = f"Zet alles recht wat maar één ding kan betekenen ({len(found)})"
        yield Action(title, Does.REPAIR_ALL, (), here[0] if here and len(found) > 1 else None)


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
            yield Action(f"Verander in “{asked[1]}”", Does.REPLACE, (), problem, piece, asked[1])


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
                    yield Action(f"Verander in “{candidate}”", Does.REPLACE, (), problem, where, candidate)
                    break


def _codes(document: Document, piece: Range) -> Iterator[Action]:
    """Yield the codes that there are, in the place of one that is not there."""
    found = codes.at(document, piece.start)
    if found is None or found.use is not codes.Use.POINTER or codes.home_of(document, found.code) is not None:
        return
    problem = next((one for one in problems(document) if one.range.holds(piece.start)), None)
    for entry in [*document.layout.below(codes.homes()[found.code[0]])][:_MOST_CODES]:
        code = str(entry.name)
        yield Action(f"Verander in {code}", Does.REPLACE, (), problem, found.range, code)


def _missing(document: Document, here: list[Problem]) -> Iterator[Action]:
    """Yield the fields and blocks that findings miss, to be added."""
    for problem in here:
        for path in _wanted(problem):
            field = field_at(path)
            if path == _PEILDATUM and not document.layout.written(path):
                yield _peildatum(document, problem)
            if field is None or path in document.layout.by_path:
                continue
            first = next(at for at in range(1, len(path) + 1) if path[:at] not in document.layout.by_path)
            yield Action(f"Voeg {_called(path[:first])} toe", Does.ADD, path[:first], problem)
        if problem.found.code == "doorbraak-zonder-actie":
            code = problem.found.at[-1]
            yield Action(f"Voeg een actie voor {code} toe", Does.ADD_ACTION, problem.found.at, problem)


def _wanted(problem: Problem) -> Iterator[DataPath]:
    at = problem.found.at
    if problem.found.code == "doorbraak-zonder-legitimiteit":
        yield (*LEGITIMACY, at[-1])
    elif problem.found.code == "besluit-zonder-dag":
        yield (*at, "besluit_uiterlijk")
    elif at:
        yield at


def _called(path: DataPath) -> str:
    """Return what a place is called in a title: “Wat”, legitimiteit voor D2, doorbraak D4."""
    title = str((field_at(path) or {}).get("title", path[-1]))
    if isinstance(path[-1], str) and CODE.fullmatch(path[-1]):
        if path[:-1] == LEGITIMACY:
            return f"legitimiteit voor {path[-1]}"
        return f"{title.lower()} {path[-1]}"
    return f"“{title}”"


def _peildatum(document: Document, problem: Problem | None) -> Action:
    title = f"Zet peildatum op vandaag ({dutch_date(document.today.isoformat())})"
    return Action(title, Does.SET_TODAY, _PEILDATUM, problem)


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
        schema = field_at(above) or {}
        item = str((field_at(entry.path) or {}).get("title", ""))
        if isinstance(entry.name, int) and "properties" in schema.get("items", {}):
            last = sum(1 for _ in layout.below(above)) - 1
            yield Action(f"Voeg toe: {item}", Does.ADD, (*above, last + 1))
            if entry.name > 0:
                yield Action(f"Zet hoger: {item} {entry.name + 1}", Does.UP, entry.path)
            if entry.name < last:
                yield Action(f"Zet lager: {item} {entry.name + 1}", Does.DOWN, entry.path)
            yield Action(f"Haal weg: {item} {entry.name + 1}", Does.REMOVE, entry.path)
            return
        if above in codes.homes().values() and isinstance(entry.name, str):
            for pattern in schema.get("patternProperties", {}):
                path = (*above, next_code(document, above, pattern))
                yield Action(f"Voeg {_called(path)} toe", Does.ADD, path)
            return
