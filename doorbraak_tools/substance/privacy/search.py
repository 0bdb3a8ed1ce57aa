"""All the rules over one text, and everything that stands in a plan's file as such a text, with its places."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, compress, pairwise

from doorbraak_tools.plan.model import BodyPlace, PlanDocument, TextPlace
from doorbraak_tools.plan.queries import AnswerLine, PlacedLine
from doorbraak_tools.substance.privacy.addresses import emails, postcodes, streets
from doorbraak_tools.substance.privacy.cases import births, births_in_words, case_numbers, plates
from doorbraak_tools.substance.privacy.match import Kind, Match, Text
from doorbraak_tools.substance.privacy.names import full_names, named_relatives, titled_names
from doorbraak_tools.substance.privacy.numbers import bsns, holds_run, ibans, named_bsns, phones, phones_in_words

_ON_RUNS = (bsns, phones)
_ON_LONG_NUMBERS = (named_bsns, ibans)
_ON_LINES_WITH_DIGITS = (births, case_numbers, plates, postcodes, streets)
_ON_ALL_TEXT = (emails, births_in_words, phones_in_words, titled_names, named_relatives, full_names)
_WEIGHT = {kind: weight for weight, kind in enumerate(Kind)}


def personal_data(text: str) -> tuple[Match, ...]:
    """Return what looks like personal data, in the order of the text; of two that overlap the first kind stays."""
    whole = Text(text)
    found = [one for rule in _ON_ALL_TEXT for one in rule(whole)]
    # Most rules want digits and none crosses a line, so that most of a plan need not be looked at.
    lines = text.split("\n")
    digits = text.encode(errors="surrogatepass").translate(None, _NO_DIGIT).split(b"\n")
    long = [len(line) >= _LONG for line in digits]
    runs = [enough and holds_run(line) for line, enough in zip(lines, long, strict=True)]
    found += _on_lines(lines, digits, _ON_LINES_WITH_DIGITS)
    found += _on_lines(lines, long, _ON_LONG_NUMBERS)
    found += _on_lines(lines, runs, _ON_RUNS)
    return _without_overlap(found)


def _on_lines(
    lines: list[str], wanted: Sequence[object], rules: Iterable[Callable[[Text], Iterable[Match]]]
) -> Iterator[Match]:
    """Yield what rules find in the lines that are wanted, at its place in the text of all lines."""
    kept = list(compress(lines, wanted))
    text = Text("\n".join(kept))
    found = [one for rule in rules for one in rule(text)] if kept else []
    if found:
        theirs, ours = list(compress(_starts(lines), wanted)), _starts(kept)
        for start, end, kind in found:
            line = bisect_right(ours, start) - 1
            moved = theirs[line] - ours[line]
            yield Match(start + moved, end + moved, kind)


_LONG = 7
"""So many digits has the shortest number of a person."""
_NO_DIGIT = bytes(set(range(256)) - set(b"0123456789\n"))


def _starts(lines: list[str]) -> list[int]:
    """Return where each line starts in the text that they make up."""
    return list(accumulate((len(line) + 1 for line in lines[:-1]), initial=0))


def _without_overlap(found: list[Match]) -> tuple[Match, ...]:
    kept: list[Match] = []
    for one in sorted(found, key=lambda one: (one.start, _WEIGHT[one.kind])):
        if kept and one.start < kept[-1].end:
            if _WEIGHT[one.kind] < _WEIGHT[kept[-1].kind]:
                kept[-1] = one
        else:
            kept.append(one)
    return tuple(kept)


_WRAPPED = re.compile(r"\n(?=[^\W\d_]|[0-9](?![0-9]{0,2}[.)]\s))")
"""The end of a line in the body that is a space on the page: the next one goes on with a word or a number."""


@dataclass(frozen=True, eq=False)
class Searchable:
    """What is searched: the whole file, comments and unknown keys too, and behind it what is read otherwise.

    The first part of `text` is as long as the file, so that a place in it is a place in the file; only the ends of
    lines inside a paragraph have become spaces. `otherwise` are the lines behind it, with their place: what a reader
    sees in another form than the file has it, and in which a name can stand that no line of the file shows.
    """

    plan: PlanDocument
    text: Text
    otherwise: tuple[PlacedLine, ...]

    @cached_property
    def _lines(self) -> list[int]:
        """Where each line of the file starts, and behind them each of those that are read otherwise."""
        return _starts([*self.plan.text.split("\n"), *(line for _, _, line in self.otherwise)])

    def place(self, start: int) -> TextPlace:
        """Return where in the file a place in the searched text stands."""
        line = bisect_right(self._lines, start) - 1
        behind = line - len(self._lines) + len(self.otherwise)
        if behind < 0:
            return TextPlace(line + 1, start - self._lines[line] + 1)
        at, number, _ = self.otherwise[behind]
        return TextPlace(*self.plan.locate(at, number, start - self._lines[line]))

    @cached_property
    def found(self) -> tuple[Match, ...]:
        """What looks like personal data, in the order of the text; no two overlap."""
        return personal_data(self.text)

    def holds_found(self, start: int, end: int) -> bool:
        """Return whether something that was found lies in this piece of the text, or a part of it."""
        after = bisect_left(self.found, end, key=lambda one: one.start)
        return after > 0 and self.found[after - 1].end > start

    def places(self, found: Iterable[Match]) -> Iterator[tuple[TextPlace, Match]]:
        """Yield with its place what was found in the text, each kind once a line."""
        seen = set()
        for one in found:
            place = self.place(one.start)
            if (place.line, one.kind) not in seen:
                seen.add((place.line, one.kind))
                yield place, one


def searchable(plan: PlanDocument, answers: Iterable[AnswerLine]) -> Searchable:
    """Return the text of a plan to search; `answers` are place, 0-based line and text of its answers in free words."""
    lines = plan.text.split("\n")
    otherwise = (*_read_otherwise(plan, answers, lines), *_without_comments(plan, lines))
    text = Text("\n".join((*_unwrapped(plan, lines), *(line for _, _, line in otherwise))))
    return Searchable(plan, text, otherwise)


def _read_otherwise(plan: PlanDocument, answers: Iterable[AnswerLine], lines: list[str]) -> Iterator[PlacedLine]:
    """Yield the answers that YAML folds into one line or takes out of quotation marks."""
    for path, number, line in answers:
        span = plan.spans[path]
        # Many answers may stand on one line: what is where it should be is not looked for.
        if span.style != "|" and (number or not lines[span.line - 1].startswith(line, span.column - (not span.style))):
            yield path, number, line


def _without_comments(plan: PlanDocument, lines: list[str]) -> Iterator[PlacedLine]:
    """Yield the lines of the body that had a comment in them, without it: as they stand on the page."""
    if "<!--" in plan.text:
        known = set(lines)
        for index, section in enumerate(plan.sections):
            for number, line in enumerate(section.text.split("\n"), start=1):
                if line not in known:
                    yield BodyPlace(index, number), None, line


def _unwrapped(plan: PlanDocument, lines: list[str]) -> Iterator[str]:
    """Yield the lines of the file; those under a heading of the body as one, without the ends inside a paragraph."""
    headings = [section.line for section in plan.sections]
    yield from lines[: headings[0]] if headings else lines
    for line, following in pairwise((*headings, len(lines) + 1)):
        yield _WRAPPED.sub(" ", "\n".join(lines[line : following - 1]))
        yield from lines[following - 1 : following]
