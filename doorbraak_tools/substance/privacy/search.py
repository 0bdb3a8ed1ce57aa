"""All the rules over one text."""

from bisect import bisect_right
from itertools import accumulate, compress

from doorbraak_tools.substance.privacy.addresses import emails, postcodes, streets
from doorbraak_tools.substance.privacy.cases import births, case_numbers, plates
from doorbraak_tools.substance.privacy.found import Found, Kind
from doorbraak_tools.substance.privacy.names import titled_names
from doorbraak_tools.substance.privacy.numbers import bsns, ibans, phones
from doorbraak_tools.substance.privacy.relatives import named_relatives

_ON_LINES_WITH_DIGITS = (bsns, ibans, phones, births, case_numbers, plates, postcodes, streets)
_ON_ALL_TEXT = (emails, titled_names, named_relatives)
_WEIGHT = {kind: weight for weight, kind in enumerate(Kind)}


def personal_data(text: str) -> tuple[Found, ...]:
    """Return what looks like personal data, in the order of the text; of two that overlap the first kind stays."""
    found = [one for rule in _ON_ALL_TEXT for one in rule(text)]
    # Most rules want a digit and none crosses a line, so that most of a plan need not be looked at.
    lines = text.split("\n")
    digits = text.encode(errors="surrogatepass").translate(None, _NO_DIGIT).split(b"\n")
    numbered = "\n".join(compress(lines, digits))
    in_numbered = [one for rule in _ON_LINES_WITH_DIGITS for one in rule(numbered)]
    if in_numbered:
        theirs = list(compress(_starts(lines), digits))
        ours = _starts(list(compress(lines, digits)))
        for start, end, kind in in_numbered:
            line = bisect_right(ours, start) - 1
            moved = theirs[line] - ours[line]
            found.append(Found(start + moved, end + moved, kind))
    return _without_overlap(found)


_NO_DIGIT = bytes(set(range(256)) - set(b"0123456789\n"))


def _starts(lines: list[str]) -> list[int]:
    """Return where each line starts in the text that they make up."""
    return list(accumulate((len(line) + 1 for line in lines[:-1]), initial=0))


def _without_overlap(found: list[Found]) -> tuple[Found, ...]:
    kept: list[Found] = []
    for one in sorted(found, key=lambda one: (one.start, _WEIGHT[one.kind])):
        if kept and one.start < kept[-1].end:
            if _WEIGHT[one.kind] < _WEIGHT[kept[-1].kind]:
                kept[-1] = one
        else:
            kept.append(one)
    return tuple(kept)
