"""All the rules over one text."""

import re
from bisect import bisect_right

from doorbraak_tools.privacy.addresses import emails, postcodes, streets
from doorbraak_tools.privacy.cases import births, case_numbers, plates
from doorbraak_tools.privacy.found import Found, Kind
from doorbraak_tools.privacy.names import titled_names
from doorbraak_tools.privacy.numbers import bsns, ibans, phones
from doorbraak_tools.privacy.relatives import named_relatives

_ON_LINES_WITH_DIGITS = (bsns, ibans, phones, births, case_numbers, plates, postcodes, streets)
_ON_ALL_TEXT = (emails, titled_names, named_relatives)
_WEIGHT = {kind: weight for weight, kind in enumerate(Kind)}


def personal_data(text: str) -> tuple[Found, ...]:
    """Return what looks like personal data, in the order of the text; of two that overlap the first kind stays."""
    found = [one for rule in _ON_ALL_TEXT for one in rule(text)]
    # Most rules want a digit and none crosses a line, so that most of a plan need not be looked at.
    lines, ours, theirs = _lines_with_digits(text)
    for rule in _ON_LINES_WITH_DIGITS if lines else ():
        for start, end, kind in rule(lines):
            line = bisect_right(ours, start) - 1
            moved = theirs[line] - ours[line]
            found.append(Found(start + moved, end + moved, kind))
    return tuple(found) if len(found) < 2 else _without_overlap(found)


_DIGIT = re.compile("[0-9]")


def _lines_with_digits(text: str) -> tuple[str, list[int], list[int]]:
    """Return the lines that hold a digit as one text, where each starts in it, and where it starts in `text`."""
    lines: list[str] = []
    ours: list[int] = []
    theirs: list[int] = []
    length, digit = 0, _DIGIT.search(text)
    while digit:
        start = text.rfind("\n", 0, digit.start()) + 1
        end = text.find("\n", digit.start())
        end = len(text) if end < 0 else end
        lines.append(text[start:end])
        ours.append(length)
        theirs.append(start)
        length += end - start + 1
        digit = _DIGIT.search(text, end)
    return "\n".join(lines), ours, theirs


def _without_overlap(found: list[Found]) -> tuple[Found, ...]:
    kept: list[Found] = []
    for one in sorted(found, key=lambda one: (one.start, _WEIGHT[one.kind])):
        if kept and one.start < kept[-1].end:
            if _WEIGHT[one.kind] < _WEIGHT[kept[-1].kind]:
                kept[-1] = one
        else:
            kept.append(one)
    return tuple(kept)
