"""Reading on behind a fault: what the writer meant, as far as that is sure, so that the rest is looked at as well.

What comes of it is only for finding more. Nothing of it is shown or released: the plan itself stays unread.
"""

import re
from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

from doorbraak_tools.plan.method import part_of
from doorbraak_tools.plan.model import Diagnostic, PlanDocument, Severity
from doorbraak_tools.plan.reading.nesting import begins_plan_field
from doorbraak_tools.plan.reading.slip import Slip
from doorbraak_tools.plan.reading.slips import slips

_MOST_READ = 2_000_000
"""How many characters are read again at most; a long plan with many slips gets fewer tries."""
_KEY = re.compile(r"([a-z_]+)\s*:")
_LIKE_A_FENCE = re.compile(r" ?(?:[-–—_*=~.] ?){1,9}")

_NO_FENCE = frozenset({"geen-voorblok", "voorblok-niet-gesloten"})
_UNSURE_WHERE = frozenset({"voorblok-geen-velden", "tweede-document", "te-veel"})
"""Faults behind which it is not sure where the answers are, or that no slip of a sign makes."""

Read = Callable[[str], PlanDocument]


def hard_faults(plan: PlanDocument) -> list[Diagnostic]:
    """Return the faults of a plan but the answers that are missing."""
    return [one for one in plan.diagnostics if one.severity is Severity.ERROR and one.code != "ontbreekt"]


class _Right(NamedTuple):
    """A text without its slips, and the 1-based lines of it that are not in the text as it was written."""

    text: str
    added: tuple[int, ...]

    @classmethod
    def of(cls, text: str, found: list[Slip]) -> "_Right":
        lines, added = text.split("\n"), list[int]()
        for slip in found:
            if not slip.above:
                lines[slip.line - 1 : slip.line + len(slip.below)] = [slip.reads, *slip.below]
        for slip in sorted((one for one in found if one.above), key=lambda one: one.line):
            added.append(slip.line + len(added))
            lines.insert(added[-1] - 1, slip.above)
        return cls("\n".join(lines), tuple(added))

    def line(self, line: int) -> int:
        """Return the line as it was written for one of this text."""
        return line - sum(one < line for one in self.added)

    def as_written(self, plan: PlanDocument, text: str) -> PlanDocument:
        """Return a plan that was read of this text, with the places that all has in the one as it was written."""
        if not self.added:
            return plan
        return replace(
            plan,
            text=text,
            diagnostics=tuple(self.moved(one) for one in plan.diagnostics),
            spans={
                path: span._replace(key_line=self.line(span.key_line), line=self.line(span.line))
                for path, span in plan.spans.items()
            },
            sections=tuple(replace(one, line=self.line(one.line)) for one in plan.sections),
        )

    def moved(self, one: Diagnostic) -> Diagnostic:
        """Return what was found in this text, at its line as it was written."""
        return replace(one, line=self.line(one.line))


def needed_slips(plan: PlanDocument, read: Read) -> list[Slip]:
    """Return the slips without which the plan reads better, each of which is needed for that."""
    fence = _fence(plan)
    if fence is not None:
        right = _Right.of(plan.text, [fence])
        return [fence, *(one._replace(line=right.line(one.line)) for one in needed_slips(read(right.text), read))]
    if not hard_faults(plan):
        return []
    text = plan.text
    first = len(text) - len(text.lstrip())
    above = text.count("\n", 0, first)
    likely = [slip._replace(line=slip.line + above) for slip in slips(text[first : _end_of_front(text, first)])]
    return _needed(plan, read, likely)


def _fence(plan: PlanDocument) -> Slip | None:
    """Return the line that was meant as the dashes that are not there, above or below the answers.

    Below them that may be the empty line above the first heading, too.
    """
    codes, lines = {one.code for one in plan.diagnostics}, plan.text.split("\n")
    first = next((number for number, line in enumerate(lines) if line.strip()), 0)
    if "geen-voorblok" in codes:
        like = [first] if _LIKE_A_FENCE.fullmatch(lines[first].lstrip("# ")) else []
        closing = next((number for number, line in enumerate(lines) if line.rstrip() == "---"), 0)
        if not like and any(map(begins_plan_field, lines[first:closing])):
            return Slip(first + 1, 1, "geen-voorblok", lines[first], lines[first], above="---")
    elif "voorblok-niet-gesloten" in codes:
        heading = next((number for number, line in enumerate(lines) if line.startswith("## ")), len(lines))
        like = [number for number in range(first + 1, heading) if _LIKE_A_FENCE.fullmatch(lines[number])]
        if not like and heading < len(lines) and not lines[heading - 1].strip():
            like = [heading - 1]
    else:
        return None
    return Slip(like[0] + 1, 1, "streepjes", "---", "---") if like else None


def _needed(plan: PlanDocument, read: Read, likely: list[Slip]) -> list[Slip]:
    text = plan.text
    # What is told at that line already says the same.
    told = {one.line for one in hard_faults(plan)}
    likely = [slip for slip in likely if slip.code != "geen-streep" or slip.line not in told]
    if not likely:
        return []
    best, before = _worth(read(_Right.of(text, likely).text)), _worth(plan)
    if best >= before:
        stopped = min(one.line for one in hard_faults(plan))
        sooner = [slip for slip in likely if slip.line <= stopped]
        if not sooner or sooner == likely:
            return []
        likely, best = sooner, _worth(read(_Right.of(text, sooner).text))
    if best >= before:
        return []
    left = _MOST_READ // len(text)
    for slip in list(likely) if len(likely) < left else ():
        others = [one for one in likely if one is not slip]
        without = _worth(read(_Right.of(text, others).text) if others else plan)
        if without <= best:
            likely, best = others, without
    return likely


def _end_of_front(text: str, first: int) -> int:
    closing = re.compile(r"^---[ \t]*$", re.MULTILINE).search(text, first + 3)
    return closing.start() if closing else len(text)


def _worth(plan: PlanDocument) -> tuple[bool, int]:
    return not plan.data, len(hard_faults(plan))


def read_on(plan: PlanDocument, read: Read) -> PlanDocument:
    """Return the plan with the faults named where they are, and with what can be read of it beside them."""
    codes = {one.code for one in plan.diagnostics}
    if codes & _UNSURE_WHERE or (codes & _NO_FENCE and _fence(plan) is None):
        return plan
    found = needed_slips(plan, read)
    right = _Right.of(plan.text, found)
    presumed = read(right.text) if found else plan
    lines = {slip.line for slip in found if not slip.above}
    told = [one for one in presumed.diagnostics
            if not (found and right.line(one.line) in lines and _hard_or_gap(one))]  # fmt: skip
    unread: list[tuple[int, int]] = []
    while not presumed.data and len(unread) < 8:
        stopped = [one for one in hard_faults(presumed) if not any(a <= one.line <= b for a, b in unread)]
        piece = _piece_around(presumed.text, stopped[-1].line) if stopped else None
        if piece is None:
            break
        unread.append(piece[:2])
        going_on = presumed.text.split("\n")
        going_on[piece[0] - 1 : piece[1]] = [""] * (piece[1] - piece[0] + 1)
        before, presumed = presumed, read("\n".join(going_on))
        closed = presumed.unsound | before.unsound | {(piece[2],)}
        presumed = replace(presumed, unsound=closed)
    if unread and presumed.data:
        closed_parts = {part_of(path) or str(path[0]) for path in presumed.unsound if path}
        known = {(one.line, one.code) for one in told}
        told += [
            one
            for one in presumed.diagnostics
            if (one.line, one.code) not in known
            and not (one.code == "ontbreekt" and _lost(one, presumed, closed_parts))
        ]
    all_told = [*(slip.told for slip in found), *map(right.moved, told)]
    in_order = tuple(sorted(all_told, key=lambda one: (one.line, one.column)))
    if presumed is plan or not presumed.data:
        return replace(plan, diagnostics=in_order)
    left = tuple((right.line(first), right.line(last)) for first, last in sorted(unread))
    return replace(plan, diagnostics=in_order, presumed=right.as_written(presumed, plan.text), unread=left)


def _hard_or_gap(one: Diagnostic) -> bool:
    return one.severity is Severity.ERROR or one.code == "ontbreekt"


def _lost(gap: Diagnostic, plan: PlanDocument, closed: set[str]) -> bool:
    """Whether an answer may be missing because its lines were left out."""
    return gap.part in closed or (gap.line, gap.column) == (1, 1) or not plan.data


def _piece_around(text: str, line: int) -> tuple[int, int, str] | None:
    """Return the lines of the step, or the field of the head, that a line lies in, and its name."""
    lines = text.split("\n")
    starts = [number for number, one in enumerate(lines, 1) if _KEY.match(one)]
    first = max((number for number in starts if number <= line), default=0)
    if not first:
        return None
    fence = next((number for number, one in enumerate(lines, 1) if number > line and one.rstrip() == "---"), len(lines))
    last = min((number for number in starts if number > line), default=fence) - 1
    key = _KEY.match(lines[first - 1])
    return first, min(last, fence - 1), key[1] if key else ""
