"""The text of a paragraph, run by run: what a reader sees of it, what is struck through, and what is not text.

An element that has a branch here is read; of every other `unread` says what becomes of it.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from doorbraak_tools.inputs.word.objects import Field, address_behind, boxes_in, shown_after
from doorbraak_tools.inputs.word.styles import Style, font_of, is_on, is_struck
from doorbraak_tools.inputs.word.symbols import EMPTY, TICKED, readable, symbol
from doorbraak_tools.inputs.word.tree import NOTHING, find
from doorbraak_tools.inputs.word.unread import Source, chosen, is_prompt, passed
from doorbraak_tools.text.escaping import FORBIDDEN

_SPACES = re.compile(r"[^\S\n]+")
_STRONG = {"strong", "zwaar"}
_MOST_FIELDS = 40
_SIGNS = {"w:tab": "\t", "w:ptab": "\t", "w:br": "\n", "w:cr": "\n", "w:noBreakHyphen": "-"}


@dataclass(slots=True)
class Text:
    """What was read of a paragraph: pieces with whether they are bold, struck pieces, and boxes with their own text."""

    pieces: list[tuple[str, bool]] = field(default_factory=list)
    struck: list[str] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)


class Runs:
    """Reads the runs of paragraphs, one paragraph after another: a field can run on from one to the next."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._left = source.left
        self._fields: list[Field] = []
        self._held: list[tuple[str, Style]] = []
        self._paragraph = 0
        self._text = Text()
        self._branches: dict[str, Callable[[Element, Style], None]] = {
            "w:r": self._run,
            "w:t": self._letters,
            "m:t": self._letters,
            "w:sym": self._symbol,
            "w:fldChar": self._field_mark,
            "w:instrText": self._instruction,
            "w:fldSimple": self._simple_field,
            "w:hyperlink": self._link,
            "w:sdt": self._control,
            **dict.fromkeys(("w:footnoteReference", "w:endnoteReference"), self._note),
            **dict.fromkeys(("w:del", "w:moveFrom", "w:delText"), self._deleted),
            "m:oMath": self._formula,
            **dict.fromkeys(("w:drawing", "w:pict", "w:object"), self._drawing),
            "w:txbxContent": self._box,
            "mc:AlternateContent": self._either,
        }

    def paragraph(self, elements: Iterable[Element], look: Style) -> Text:
        """Return what stands in a paragraph."""
        self._paragraph += 1
        self._text = Text()
        for element in elements:
            self._take(element, look)
        self._end_fields_without_result()
        return self._text

    def read(self, element: Element, look: Style) -> None:
        """Read what stands below an element."""
        for child in element:
            self._take(child, look)

    def _take(self, element: Element, look: Style) -> None:
        branch = self._branches.get(element.tag)
        if branch is not None:
            branch(element, look)
        elif element.tag in _SIGNS:
            self._add(_SIGNS[element.tag], look)
        elif passed(element, self._source):
            self.read(element, look)

    def _run(self, run: Element, look: Style) -> None:
        properties = find(run, "w:rPr")
        if properties is not NOTHING:
            style = self._source.styles.of(properties, "w:rStyle")
            if style.name.casefold() == "placeholder text":
                self._left.add("prompt", "".join(one.text or "" for one in run if one.tag == "w:t"))
                return
            bold, hidden, struck = is_on(properties, "w:b"), is_on(properties, "w:vanish"), is_struck(properties)
            strong = bool(style.bold) or style.name.casefold() in _STRONG
            look = Style(
                bold=(look.bold or strong) if bold is None else bold,
                # A style that hides, in a style that hides, shows: that is how Word reads it.
                hidden=(bool(look.hidden) != bool(style.hidden)) if hidden is None else hidden,
                struck=(look.struck or style.struck) if struck is None else struck,
                font=font_of(properties) or style.font or look.font,
            )
        self.read(run, look)

    def _letters(self, element: Element, look: Style) -> None:
        text, unknown = readable(element.text or "", look.font)
        for code in unknown:
            self._left.add("symbol", f"{look.font} {code}".strip())
        self._add(text, look)

    def _symbol(self, element: Element, look: Style) -> None:
        font, code = element.get("w:font", ""), element.get("w:char", "")
        shown = symbol(font, code)
        if shown is None:
            self._left.add("symbol", f"{font} {code}".strip())
        else:
            self._add(shown, look)

    def _add(self, text: str, look: Style) -> None:
        """Take text as a reader of the document sees it."""
        if look.hidden:
            if text.strip():
                self._left.add("hidden", text)
        elif any(not one.in_result for one in self._fields):
            self._held.append((text, look))
        elif look.struck and text.strip():
            self._text.struck.append(self._clean(text))
        else:
            self._text.pieces.append((self._clean(text), bool(look.bold)))

    def _clean(self, text: str) -> str:
        """Return text without the characters that no plan may hold; spaces of every kind become plain ones."""
        plain = text.replace("\u2028", "\n").replace("\u2029", "\n").replace("\r", "\n")
        kept = FORBIDDEN.sub("", plain)
        if len(kept) < len(plain):
            self._left.add("invisible")
        return _SPACES.sub(lambda found: "\t" if "\t" in found.group() else " " * len(found.group()), kept)

    def _field_mark(self, mark: Element, look: Style) -> None:
        kind = mark.get("w:fldCharType")
        if kind == "begin" and len(self._fields) < _MOST_FIELDS:
            self._begin(Field(form=find(mark, "w:ffData")))
        elif kind == "separate" and self._fields:
            self._fields[-1].in_result = True
            self._begin(self._fields.pop())
        elif kind == "end" and self._fields:
            self._end(look)

    def _begin(self, new: Field) -> None:
        """Go on in a field, or in its result."""
        new.paragraph, new.start = self._paragraph, len(self._text.pieces)
        self._fields.append(new)

    def _end(self, look: Style) -> None:
        done = self._fields.pop()
        if not any(not one.in_result for one in self._fields):
            self._held.clear()
        pieces = self._text.pieces
        start = done.start if done.paragraph == self._paragraph else 0
        shown = "".join(text for text, _ in pieces[start:])
        behind, keep = shown_after(done, shown, self._left)
        if not keep:
            del pieces[start:]
        if behind:
            self._add(behind, look)

    def _end_fields_without_result(self) -> None:
        """Give back the text in fields that a broken document does not end: no text is lost in the instruction."""
        if any(not one.in_result for one in self._fields):
            self._fields = [one for one in self._fields if one.in_result]
            held, self._held = self._held, []
            for text, look in held:
                self._add(text, look)

    def _instruction(self, element: Element, _: Style) -> None:
        if self._fields and not self._fields[-1].in_result:
            self._fields[-1].instruction.append(element.text or "")

    def _simple_field(self, element: Element, look: Style) -> None:
        if counts := len(self._fields) < _MOST_FIELDS:
            self._begin(Field([element.get("w:instr", "")], in_result=True))
        self.read(element, look)
        if counts:
            self._end(look)

    def _shown(self, element: Element, look: Style) -> str:
        """Read what stands below an element, and return what is shown of it."""
        start = len(self._text.pieces)
        self.read(element, look)
        return "".join(text for text, _ in self._text.pieces[start:])

    def _link(self, element: Element, look: Style) -> None:
        shown = self._shown(element, look)
        related = self._source.relations.get(element.get("r:id", ""))
        if related is not None and related.outside:
            self._add(address_behind(related.target, shown), look)

    def _control(self, control: Element, look: Style) -> None:
        box, content = find(control, "w:sdtPr", "w14:checkbox"), find(control, "w:sdtContent")
        if box is not NOTHING:
            checked = find(box, "w14:checked")
            ticked = checked is not NOTHING and checked.get("w14:val", "1") not in {"0", "false", "off"}
            self._add(TICKED if ticked else EMPTY, look)
        elif content is not NOTHING and not is_prompt(control, self._source):
            self.read(content, look)

    def _box(self, box: Element, _: Style) -> None:
        self._text.boxes.append(box)

    def _either(self, both: Element, look: Style) -> None:
        for one in chosen(both):
            self.read(one, look)

    def _note(self, reference: Element, look: Style) -> None:
        key = (reference.tag, reference.get("w:id", ""))
        note = self._source.notes.get(key, "")
        if note:
            again = key in self._source.noted
            self._source.noted.add(key)
            self._add(" (zie de noot hierboven)" if again else f" (noot: {note})", look)

    def _deleted(self, *_: object) -> None:
        self._left.add("deleted")

    def _formula(self, element: Element, look: Style) -> None:
        self._left.add("formula", self._shown(element, look))

    def _drawing(self, drawing: Element, _: Style) -> None:
        """Take the text in what is drawn, and name what is drawn itself."""
        self._text.boxes += boxes_in(drawing, self._source)
