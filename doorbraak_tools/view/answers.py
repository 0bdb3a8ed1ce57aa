"""The answers of a plan as things to show, derived from the schema: a new field shows up by itself."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from doorbraak_tools.plan.method import Schema, said
from doorbraak_tools.plan.model import CODE, POINTER
from doorbraak_tools.substance.case import Case
from doorbraak_tools.substance.law.citations import OWN_DATE, RuleLine, names_with, read_line
from doorbraak_tools.substance.law.write import address
from doorbraak_tools.text.amounts import dutch_amount
from doorbraak_tools.text.dutch import dutch_date, enumeration
from doorbraak_tools.text.letters import BULLETS
from doorbraak_tools.view import run
from doorbraak_tools.view.money import money_columns
from doorbraak_tools.view.run import Line, Look, Run, plain

_BULLET = re.compile(rf"^\s*(?:[{BULLETS}-]|o(?=\s))\s+")


@dataclass(frozen=True, slots=True)
class Text:
    """An answer in words: one line is a paragraph, more are a list.

    `question` is the card's question, or ""; then `explained` says what is asked for.
    """

    title: str
    question: str
    lines: tuple[Line, ...]
    explained: str = ""
    kind: str = "text"


@dataclass(frozen=True, slots=True)
class Coded:
    """Answers that carry a code: goals (one text each) and doorbraken (a group of answers each)."""

    title: str
    question: str
    entries: tuple["Entry", ...]
    kind: str = "coded"


@dataclass(frozen=True, slots=True)
class Entry:
    """One coded answer; `anchor` is its id on the page."""

    code: str
    anchor: str
    answers: tuple["Answer", ...]


@dataclass(frozen=True, slots=True)
class AnswerGroup:
    """Answers that belong together under one title."""

    title: str
    question: str
    answers: tuple["Answer", ...]
    kind: str = "group"


@dataclass(frozen=True, slots=True)
class AnswerTable(run.Table):
    """A list of maps, as a table."""

    question: str
    kind: str = "table"


Answer = Text | Coded | AnswerGroup | AnswerTable


def choices(field: Schema) -> str:
    """Return what an answer can be when it is one or more of a few words, as a sentence; "" when it is not so."""
    few = field.get("enum") or field.item.options
    return f"Kies {enumeration((said(field, choice) for choice in few), 'of')}." if few else ""


class Answers:
    """Turns data into answers; knows the codes of this plan, so that only real ones become links."""

    def __init__(self, codes: Iterable[str], cite: Callable[[str], Line] = plain) -> None:
        """Keep the plan's codes, and what turns a line that cites a rule into runs."""
        self._codes = frozenset(codes)
        self._cite = cite

    @classmethod
    def of_case(cls, case: Case) -> "Answers":
        """Return what turns data of a plan into answers, with links to its own codes and to the rules that it cites."""
        return cls([*case.goals, *case.doorbraken], cite_with(case))

    def of(self, schema: Schema, data: Mapping[str, Any], prefix: str = "") -> tuple[Answer, ...]:
        """Return the answers in a map of the plan, in the schema's order; `prefix` keeps anchors unique."""
        return tuple(self._of(schema, data, prefix))

    def _of(self, schema: Schema, data: Mapping[str, Any], prefix: str) -> Iterator[Answer]:
        for key, field in schema.fields.items():
            if key in data:
                yield self.one(field, data[key], prefix)
        for field in schema.coded.values():
            entries = tuple(
                Entry(code, prefix + code, self._inside(field, value))
                for code, value in data.items()
                if code not in schema.fields
            )
            if entries:
                yield Coded("", "", entries)

    def one(self, field: Schema, value: Any, prefix: str = "") -> Answer:
        """Return one field's answer."""
        title = field.title
        described = field.description
        question, explained = (described, "") if field.is_question else ("", described)
        explained = f"{explained} {choices(field)}".strip() if explained else ""
        if isinstance(value, Mapping):
            inside = self.of(field, value, prefix)
            if len(inside) == 1 and isinstance(inside[0], Coded):
                return Coded(title, question, inside[0].entries)
            return AnswerGroup(title, question, inside)
        if isinstance(value, list) and field.item.is_map:
            return self._table(title, question, field.item, value)
        return Text(title, question, self.lines(field, value), explained)

    def lines(self, field: Schema, value: Any) -> tuple[Line, ...]:
        """Return a scalar or a list of scalars as lines."""
        if isinstance(value, list):
            return (_listed(self._linked(str(item)) for item in value),)
        text = str(value)
        if field.is_date:
            return (plain(dutch_date(text)),)
        if "enum" in field:
            return (plain(said(field, text)),)
        if field.is_amount:
            return (plain(dutch_amount(text)),)
        lines = (_BULLET.sub("", line).strip() for line in text.split("\n"))
        show = self._cite if field.cites else self._linked
        return tuple(show(line) for line in lines if line)

    def _inside(self, field: Schema, value: Any) -> tuple[Answer, ...]:
        if isinstance(value, Mapping):
            return self.of(field, value)
        return (Text("", "", self.lines(field, value)),)

    def _linked(self, line: str) -> Line:
        """Return a line with links for the codes in brackets in it, or for the code that it is."""
        if CODE.fullmatch(line):
            return (self._link(line, Look.CODE),)
        runs: list[Run] = []
        end = 0
        for note in POINTER.finditer(line):
            runs += _text(line[end : note.start()], Look.PLAIN)
            runs += self._pointer(note.group())
            end = note.end()
        return (*runs, *_text(line[end:], Look.PLAIN))

    def _pointer(self, group: str) -> Iterator[Run]:
        """Yield a group of codes in brackets, each code a link."""
        end = 0
        for code in CODE.finditer(group):
            yield from _text(group[end : code.start()], Look.POINTER)
            yield self._link(code.group(), Look.POINTER)
            end = code.end()
        yield from _text(group[end:], Look.POINTER)

    def _link(self, code: str, look: Look) -> Run:
        return Run(code, look, f"#{code}" if code in self._codes else "")

    def _table(self, title: str, question: str, item: Schema, rows: list[dict[str, Any]]) -> AnswerTable:
        rows = [row for row in rows if row]
        if "bedrag" in item.fields:
            columns, cells = money_columns(item, rows)
            return AnswerTable(title, columns, cells, question)
        used = [key for key in item.fields if any(key in row for row in rows)]
        return AnswerTable(
            title,
            tuple(item.fields[key]["title"] for key in used),
            tuple(tuple(self.lines(item.fields[key], row[key]) if key in row else () for key in used) for row in rows),
            question,
        )


def _text(text: str, look: Look) -> Iterator[Run]:
    if text:
        yield Run(text, look)


def _listed(items: Iterable[Line]) -> Line:
    """Return items in one line, with a comma between them."""
    runs: list[Run] = []
    for item in items:
        runs += [Run(", ")] if runs else []
        runs += item
    return tuple(runs)


_OF_A_DAY = {"bwb"}
"""Kinds whose address opens the text of a day; a judgment or a numbered version has no other."""


def cite_with(case: Case) -> Callable[[str], Line]:
    """Return what turns a line of a plan that cites a rule into runs."""
    names = names_with(case.registers.own_laws)
    # Read already, unless a bullet or spaces stand before it.
    known = {cited.line.text: cited.line for cited in case.cited_lines}
    return lambda text: tuple(_runs(known.get(text) or read_line(text, 0, names), case.peildatum))


def _runs(line: RuleLine, plan_day: date | None) -> Iterator[Run]:
    """Yield a line with its links; and behind it the day of which the text was read."""
    dated = OWN_DATE.search(line.text) if line.day else None
    text = line.text[: dated.start()].rstrip() if dated else line.text
    end = 0
    starts = [*(citation.start for citation in line.citations), len(text)]
    for citation, following in zip(line.citations, starts[1:], strict=True):
        day = citation.reference.peildatum or line.day or plan_day
        if citation.start > end:
            yield Run(text[end : citation.start])
        # In "lid 2 en 3" the first citation runs on to where the second ends.
        end = min(citation.end, following)
        yield Run(text[citation.start : end], Look.RULE, address(citation.reference, day))
    if text[end:]:
        yield Run(text[end:])
    if dated:
        yield Run(line.text[len(text) :], Look.OWN_DATE)
    days = {
        citation.reference.peildatum or line.day or plan_day
        for citation in line.citations
        if citation.reference.kind in _OF_A_DAY
    }
    for day in sorted(known for known in days if known is not None):
        yield Run(f"tekst van {dutch_date(day.isoformat())}", Look.DAY)
