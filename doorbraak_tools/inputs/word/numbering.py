"""The numbers that Word draws before a paragraph: it counts them itself, the text does not hold them."""

import re
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from doorbraak_tools.inputs.word.styles import value_of
from doorbraak_tools.inputs.word.tree import number

_LEVELS = 9
_PLACE = re.compile(r"%([1-9])")
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
          (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip
_MOST = 3999
BULLET = "•"
"""What stands for every sign that Word draws before an item that is not numbered."""


@dataclass(frozen=True, slots=True)
class _Level:
    start: int = 1
    form: str = "decimal"
    text: str = ""
    style: str = ""


class Numbering:
    """Counts the paragraphs of every list of a document, in the order in which they are asked for."""

    def __init__(self, root: Element) -> None:
        self._lists: dict[str, dict[int, _Level]] = {}
        self._uses: dict[str, tuple[str, dict[int, int], dict[int, _Level]]] = {}
        self._counts: dict[str, list[int | None]] = {}
        self._begun: set[tuple[str, int]] = set()
        for one in root:
            if one.tag == "w:abstractNum":
                self._lists[one.get("w:abstractNumId", "")] = _levels(one)
            elif one.tag == "w:num":
                starts = {
                    number(own.get("w:ilvl", "")): number(start, 1)
                    for own in one.iter("w:lvlOverride")
                    if (start := value_of(own, "w:startOverride"))
                }
                self._uses[one.get("w:numId", "")] = (value_of(one, "w:abstractNumId"), starts, _levels(one))

    def label(self, numbering: tuple[str, str] | None, style_id: str = "") -> str | None:
        """Return what Word draws before this paragraph: a number with what is around it, BULLET, or "".

        None when the paragraph is in no list.
        """
        if numbering is None or numbering[0] in {"", "0"}:
            return None
        name, starts, own = self._uses.get(numbering[0], ("", {}, {}))
        levels = {**self._lists.get(name, {}), **own}
        of_style = next((at for at, one in levels.items() if one.style and one.style == style_id), 0)
        at = min(number(numbering[1], of_style), _LEVELS - 1)
        level = levels.get(at)
        if level is None or level.form == "bullet":
            return BULLET
        counts = self._counts.setdefault(name, [None] * _LEVELS)
        if at in starts and (numbering[0], at) not in self._begun:
            self._begun.add((numbering[0], at))
            counts[at] = starts[at] - 1
        before = counts[at]
        counts[at:] = [level.start if before is None else before + 1, *[None] * (_LEVELS - at - 1)]

        def drawn(found: re.Match[str]) -> str:
            index = int(found[1]) - 1
            of = levels.get(index, _Level())
            count = counts[index]
            return _drawn(of.start if count is None else count, of.form)

        return _PLACE.sub(drawn, level.text[:60]).strip()


def _levels(element: Element) -> dict[int, _Level]:
    return {
        number(one.get("w:ilvl", "")): _Level(
            number(value_of(one, "w:start"), 1),
            value_of(one, "w:numFmt") or "decimal",
            value_of(one, "w:lvlText"),
            value_of(one, "w:pStyle"),
        )
        for one in element.iter("w:lvl")
    }


def _drawn(count: int, form: str) -> str:
    written = "" if form == "none" else f"{count:02}" if form == "decimalZero" else str(count)
    if form.endswith("Letter") and count > 0:
        written = chr(ord("a") + (count - 1) % 26) * min((count - 1) // 26 + 1, 9)
    elif form.endswith("Roman") and 0 < count <= _MOST:
        written = ""
        for value, sign in _ROMAN:
            written += sign * (count // value)
            count %= value
    return written.upper() if form.startswith("upper") else written
