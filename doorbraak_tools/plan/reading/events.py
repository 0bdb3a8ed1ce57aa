"""Front matter to data, built on PyYAML's stream of events.

The object loaders are not used: PyYAML's C loader crashes on deep nesting, both lose positions and let the last of two
equal keys win, and both read Dutch words and dates as something else. Here an event is a value with a place, and what
a plan has no use for (anchors, labels, a second document) is a fault with a place.

Scalars follow the core schema of YAML 1.2, less what a writer cannot have meant: only `true`, `false`, `null`, `~` and
whole numbers of at most fifteen digits become something else than text. A number with a point stays text, because
"1.250" is twelve hundred and fifty to a Dutch reader and one and a quarter to a float.
"""

import re
from dataclasses import dataclass, field
from typing import Any

import yaml

from doorbraak_tools.plan.model import DataPath, Diagnostic, Span
from doorbraak_tools.plan.reading.faults import fault
from doorbraak_tools.plan.reading.parsers import QUICK, Reference
from doorbraak_tools.plan.reading.syntax import mended, syntax_fault

MAX_DEPTH = 32
MAX_NODES = 20_000
MAX_STOPS = 20

_WORDS: dict[str, bool | None] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_INTEGER = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,14})")
_Scalar, _MappingStart, _MappingEnd = yaml.ScalarEvent, yaml.MappingStartEvent, yaml.MappingEndEvent
_SequenceStart, _SequenceEnd = yaml.SequenceStartEvent, yaml.SequenceEndEvent
_NODES = frozenset({_Scalar, _MappingStart, _SequenceStart, yaml.AliasEvent})
_new_tuple = tuple.__new__


@dataclass(slots=True)
class Loaded:
    """The data of a front matter, the span of every value, the letters of values that are not text, and faults."""

    data: Any = None
    spans: dict[DataPath, Span] = field(default_factory=dict)
    written: dict[DataPath, str] = field(default_factory=dict)
    faults: list[Diagnostic] = field(default_factory=list)


@dataclass(slots=True)
class _Open:
    """A list or map whose end is still to come."""

    path: DataPath
    container: Any
    is_list: bool
    key: str | None = None
    key_mark: Any = None
    skip_next: bool = False
    run_on: bool = False
    """Whether a new item begins in this one: its fields are told once, all together."""


class _TooMuch(Exception):  # noqa: N818  (a signal inside this module, not an error for a caller)
    """The front matter goes over a limit; reading stops here."""


def load_events(text: str) -> Loaded:
    """Read a front matter (without its `---` lines; its first line counts as line 1).

    Faults are values in the result. On a fault of syntax or of size `data` is None. Behind a fault of syntax it reads
    on where it can, so that a writer sees all such faults of a plan at once.
    """
    loaded = _load(text)
    stopped: list[Diagnostic] = []
    while loaded.data is None and loaded.faults and len(stopped) < MAX_STOPS:
        latest = loaded.faults[-1]
        if stopped and latest.line <= stopped[-1].line:
            loaded.faults.pop()
            break
        going_on = mended(text, latest)
        if going_on is None:
            break
        stopped.append(latest)
        text, loaded = going_on, _load(going_on)
    if stopped:
        loaded.faults[:0] = stopped
        loaded.data = None
    return loaded


def _load(text: str) -> Loaded:
    if QUICK is not None:
        builder = _Builder()
        try:
            builder.take_all(QUICK(text))
        except yaml.YAMLError:
            pass
        else:
            return builder.loaded
    builder = _Builder()
    try:
        builder.take_all(Reference(text))
    except yaml.YAMLError as error:
        builder.loaded.data = None
        builder.loaded.faults.append(syntax_fault(error, text, builder.latest))
    return builder.loaded


class _Builder:
    """Takes events one by one and grows the data; a stack of its own keeps hostile nesting off Python's.

    Half of the time of reading a plan is spent here, most of it on scalars. That is why what happens to nearly every
    event (a key, and the text behind it) is written out in one place, and why a Span is made without its constructor.
    """

    def __init__(self) -> None:
        self.loaded = self._out = Loaded()
        self._stack: list[_Open] = []
        self.latest: Any = None

    def take_all(self, loader: Any) -> None:  # noqa: PLR0912  (one branch for each kind of event)
        """Take every event of a loader, up to one that goes over a limit: then `data` is None.

        `latest` is then the last one, also when the stream broke off behind it with YAMLError.
        """
        stack, spans = self._stack, self._out.spans
        top: _Open | None = None
        event: Any = None
        nodes = documents = 0
        try:
            for event in iter(loader.get_event, None):
                kind = type(event)
                if kind in _NODES:
                    nodes += 1
                    if nodes > MAX_NODES:
                        self._fault("te-veel", event)
                        raise _TooMuch
                if kind is _Scalar:
                    if top is None or top.is_list or top.skip_next or event.anchor is not None or event.tag is not None:
                        self._scalar(event)
                    elif top.key is None:
                        self._key(top, event)
                    else:
                        key, value, style = top.key, event.value, event.style or ""
                        path, mark, key_mark = (*top.path, key), event.start_mark, top.key_mark
                        place = (key_mark.line + 1, key_mark.column + 1, mark.line + 1, mark.column + 1, style)
                        spans[path] = _new_tuple(Span, place)
                        top.container[key] = resolved = value if style else _resolve(value)
                        top.key = None
                        if resolved is not value and resolved is not None:
                            self._out.written[path] = value
                elif kind is _MappingEnd or kind is _SequenceEnd:
                    stack.pop()
                    top = stack[-1] if stack else None
                elif kind is _MappingStart:
                    top = self._start({}, event)
                elif kind is _SequenceStart:
                    top = self._start([], event)
                elif kind is yaml.AliasEvent:
                    self._fault("anker", event)
                    self._alias(event)
                elif kind is yaml.DocumentStartEvent:
                    documents += 1
                    if documents > 1:
                        self._fault("tweede-document", event)
                        raise _TooMuch
        except _TooMuch:
            self._out.data = None
        finally:
            self.latest = event
            loader.dispose()

    def _key(self, top: _Open, event: Any) -> None:
        top.key, top.key_mark = event.value, event.start_mark
        if top.key in top.container:
            if not top.run_on:
                # The first field of an item, once more: the dash of the next item was forgotten.
                top.run_on = isinstance((top.path or ("",))[-1], int) and top.key == next(iter(top.container))
                self._fault("geen-streepje" if top.run_on else "dubbele-sleutel", event)
            top.skip_next = True

    def _scalar(self, event: Any) -> None:
        self._refuse_extras(event)
        top = self._stack[-1] if self._stack else None
        if top is not None and not top.is_list and top.key is None:
            self._key(top, event)
            return
        value, style = event.value, event.style or ""
        resolved = value if style else _resolve(value)
        path = self._place(resolved, event, style)
        if path is not None and resolved is not value and resolved is not None:
            self._out.written[path] = value

    def _alias(self, event: Any) -> None:
        top = self._stack[-1] if self._stack else None
        if top is not None and not top.is_list and top.key is None:
            # It stands where a key should: what follows is its value, and goes nowhere.
            top.key, top.skip_next = "", True
        else:
            self._place(None, event, "")

    def _start(self, container: Any, event: Any) -> _Open:
        if event.anchor is not None or event.tag is not None:
            self._refuse_extras(event)
        top = self._stack[-1] if self._stack else None
        if top is not None and not top.is_list and top.key is None:
            self._fault("sleutel-geen-tekst", event)
            raise _TooMuch
        path = self._place(container, event, "")
        # What stands under a doubled key is read (its faults count) but kept out of the data.
        opened = _Open(path if path is not None else ("",), container, type(container) is list)
        self._stack.append(opened)
        if len(self._stack) > MAX_DEPTH:
            self._fault("te-diep", event)
            raise _TooMuch
        return opened

    def _place(self, value: Any, event: Any, style: str) -> DataPath | None:
        mark = event.start_mark
        line, column = mark.line + 1, mark.column + 1
        path: DataPath
        if not self._stack:
            path, place = (), (line, column, line, column, style)
            self._out.data = value
        elif (top := self._stack[-1]).is_list:
            path, place = (*top.path, len(top.container)), (line, column, line, column, style)
            top.container.append(value)
        else:
            key, skip = top.key, top.skip_next
            top.key, top.skip_next = None, False
            if key is None or skip:
                return None
            path = (*top.path, key)
            place = (top.key_mark.line + 1, top.key_mark.column + 1, line, column, style)
            top.container[key] = value
        self._out.spans[path] = _new_tuple(Span, place)
        return path

    def _refuse_extras(self, event: Any) -> None:
        if event.anchor is not None:
            self._fault("anker", event)
        if event.tag is not None:
            self._fault("yaml-label", event)

    def _fault(self, code: str, event: Any) -> None:
        mark = event.start_mark
        self._out.faults.append(fault(code, mark.line + 1, mark.column + 1))


def _resolve(value: str) -> str | int | bool | None:
    if value in _WORDS:
        return _WORDS[value]
    # Most answers begin with a letter; only what does not can be a number.
    if not value[0].isalpha() and _INTEGER.fullmatch(value):
        return int(value)
    return value
