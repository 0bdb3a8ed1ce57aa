"""Typing a plan key by key: at each key, whether the outline is right and whether what comes next is offered.

What is right is not asked of what is tested: it is read by YAML out of the finished plan.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from datetime import date
from random import Random

from doorbraak_tools.language.completion import Kind, complete
from doorbraak_tools.language.diagnose import problems
from doorbraak_tools.language.document import Document
from doorbraak_tools.language.outline import Part, outline
from doorbraak_tools.language.place import Zone, place_at
from doorbraak_tools.language.ranges import Position
from doorbraak_tools.plan.method import child_of, field_at
from doorbraak_tools.plan.model import DataPath, Span, value_at
from doorbraak_tools.plan.reading import read_text

TODAY = date(2026, 11, 26)
_TELLING = re.compile(r"[^\w ]|^ +", re.MULTILINE)
_CHOSEN = {Kind.FIELD, Kind.BLOCK, Kind.CHOICE, Kind.DAY, Kind.NUMBER}


@dataclass(slots=True)
class Score:
    """How many keys were struck, and at how many of them something was not right; `misses` says where."""

    keys: int = 0
    misses: list[str] = field(default_factory=list)

    @property
    def share(self) -> float:
        return 1 - len(self.misses) / max(1, self.keys)


class Truth:
    """What stands where in a finished plan, as YAML reads it."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.lines = text.split("\n")
        self.starts = [0]
        for line in self.lines:
            self.starts.append(self.starts[-1] + len(line) + 1)
        plan = read_text(text)
        assert not plan.diagnostics or plan.data
        self.data = plan.data
        self.spans = {path: span for path, span in plan.spans.items() if path}
        self.body = self.starts[plan.sections[0].line - 1]
        # A key counts from its colon on, an item from the white space behind its dash.
        self.keys = sorted(
            (self._typed_at(path, span), path) for path, span in self.spans.items() if not self.inline(path)
        )

    def inline(self, path: DataPath) -> bool:
        """Whether a value stands between brackets."""
        above = self.spans.get(path[:-1])
        return above is not None and self.lines[above.line - 1][above.column - 1] in "[{"

    def _typed_at(self, path: DataPath, span: Span) -> int:
        start = self.starts[span.key_line - 1] + span.key_column - 1
        if isinstance(path[-1], int):
            return self.text.rindex("-", 0, start) + 1
        return self.text.index(":", start) + 1

    def begun(self, offset: int) -> set[DataPath]:
        """Return the places whose key is typed when so many letters are."""
        return {path for _, path in self.keys[: bisect_right(self.keys, (offset, ("\uffff",)))]}

    def at(self, offset: int) -> tuple[Zone, DataPath, str] | None:
        """Return what is being typed there: a field with its whole name, an answer, a text; None between them."""
        line = bisect_right(self.starts, offset) - 1
        column = offset - self.starts[line]
        if offset >= self.body:
            return Zone.BODY, (), ""
        for path, span in self.spans.items():
            if isinstance(path[-1], str) and span.key_line == line + 1 and not self.inline(path):
                begin = span.key_column - 1
                if begin <= column <= begin + len(path[-1]):
                    return Zone.KEY, path[:-1], path[-1]
            if (
                span.style == ""
                and span.line == line + 1
                and not self.inline(path)
                and not isinstance(value_at(self.data, path), dict | list)
            ):
                begin = span.column - 1
                written = str(value_at(self.data, path))
                if begin <= column <= begin + len(written) and self.lines[line][begin:].startswith(written):
                    return Zone.VALUE, path, written
            if span.style == "|" and span.line <= line and column > 0 and self.lines[line][:column].strip():
                after = [one.key_line for one in self.spans.values() if one.key_line > span.line]
                if line + 1 < min(after, default=self.starts[-1]) and not self.lines[line].startswith("---"):
                    return Zone.TEXT, path, ""
        return None


def strokes(truth: Truth, every: int) -> list[int]:
    """Return how many letters are typed at one in so many of the keys that tell most, and at one in twenty of the rest.

    What a text means changes at its signs and where a line begins; within a word it stays what it was. The choice is
    the same for the same text.
    """
    telling = {0, len(truth.text)}.union(*(found.span() for found in _TELLING.finditer(truth.text)))
    rest = sorted(set(range(len(truth.text))) - telling)
    choose = Random(truth.text).sample
    return sorted([*choose(sorted(telling), len(telling) // every), *choose(rest, len(rest) // (20 * every))])


def outline_score(truth: Truth, every: int) -> Score:
    """Type the plan from nothing; the outline must show what was begun, and nothing else."""
    score = Score()
    for offset in strokes(truth, every):
        score.keys += 1
        shown = _names(outline(Document(truth.text[:offset], TODAY)))
        wanted = len(truth.begun(offset))
        if shown != wanted:
            score.misses.append(
                f"{offset}: {shown} in plaats van {wanted}: …{truth.text[max(0, offset - 40) : offset]!r}"
            )
    return score


def completion_score(truth: Truth, every: int) -> Score:
    """Type the plan from nothing; what is typed must be known for what it is, and a name or choice be offered."""
    score = Score()
    for offset in strokes(truth, every):
        right = truth.at(offset)
        if right is None:
            continue
        score.keys += 1
        text = truth.text[:offset]
        wrong = wrongly_offered(Document(text, TODAY), _where(text), right)
        if wrong:
            score.misses.append(f"{offset}: {wrong}: …{text[-40:]!r}")
    return score


def retyping_score(truth: Truth, every: int) -> Score:
    """Type every line anew with all that is below it left in place: what stands elsewhere must stay known."""
    score = Score()
    everything = truth.begun(truth.body)
    for offset in strokes(truth, every):
        right = truth.at(offset)
        if right is None or offset >= truth.body:
            continue
        score.keys += 1
        line = bisect_right(truth.starts, offset) - 1
        end = truth.starts[line + 1] - 1
        document = Document(truth.text[:offset] + truth.text[end:], TODAY)
        column = offset - truth.starts[line]
        here = {path for path, span in truth.spans.items() if span.key_line == line + 1}
        elsewhere = {path for path in everything if not any(path[: len(one)] == one for one in here)}
        lost = elsewhere - set(document.layout.by_path)
        wrong = (
            f"kwijt {sorted(lost, key=str)[:2]}" if lost else wrongly_offered(document, Position(line, column), right)
        )
        if wrong:
            score.misses.append(f"{offset}: {wrong}: …{truth.text[max(0, offset - 40) : offset]!r}")
    return score


def findings_score(truth: Truth, every: int) -> Score:
    """Type every line of the answers anew, in a plan with faults in other lines: each of those must stay found."""
    score = Score()
    wrong = _with_faults(truth)
    faults = {place for place in _found(wrong.text) if place[1] in {"kies-uit", "schrijfwijze"}}
    assert len(faults) == _FAULTS
    for offset in strokes(wrong, every):
        if offset >= wrong.body or wrong.at(offset) is None:
            continue
        score.keys += 1
        line = bisect_right(wrong.starts, offset) - 1
        text = wrong.text[:offset] + wrong.text[wrong.starts[line + 1] - 1 :]
        lost = {place for place in faults if place[0] != line + 1} - _found(text)
        if lost:
            score.misses.append(f"{offset}: kwijt {sorted(lost)}: …{text[max(0, offset - 40) : offset]!r}")
    return score


_FAULTS = 3


def _with_faults(truth: Truth) -> Truth:
    """Return the plan with two faulty choices and a faulty day in it, far from each other."""
    text = truth.text
    for old, new in (("\nstatus: ", "\nstatus: x"), ("\n        per: ", "\n        per: x")):
        text = text.replace(old, new, 1)
    before, day, after = text.rpartition("\n      uiterlijk: 20")
    return Truth(f"{before}{day}x{after}")


def _found(text: str) -> set[tuple[int, str]]:
    return {(one.found.line, one.found.code) for one in problems(Document(text, TODAY))}


def _where(text: str) -> Position:
    return Position(text.count("\n"), len(text) - (text.rfind("\n") + 1))


def wrongly_offered(document: Document, at: Position, right: tuple[Zone, DataPath, str]) -> str:
    """Return what is wrong with what is offered at a place; "" when nothing is."""
    zone, path, written = right
    place = place_at(document.layout, at)
    choices = complete(document, at).items
    if zone is Zone.KEY:
        known = child_of(field_at(path), written)
        named = {choice.label for choice in choices}
        if place.zone is not zone or place.path != path:
            return f"{place.zone.value} {place.path} in plaats van {zone.value} {path}"
        return "" if written in named or not known or _is_code(written) else f"{written} niet aangeboden"
    if zone in {Zone.TEXT, Zone.BODY}:
        return "een veld in een tekst" if any(choice.kind in _CHOSEN for choice in choices) else ""
    if (place.zone, place.path) != (zone, path):
        return f"{place.zone.value} {place.path} in plaats van {zone.value} {path}"
    options = field_at(path).get("enum", ())
    offered = {choice.label for choice in choices}
    return f"{written} niet aangeboden" if written in options and written not in offered else ""


def _is_code(written: str) -> bool:
    return len(written) <= 3 and written[1:].isdigit()


def _names(parts: tuple[Part, ...]) -> int:
    return sum(1 + _names(part.parts) for part in parts if part.detail != "verhaal")
