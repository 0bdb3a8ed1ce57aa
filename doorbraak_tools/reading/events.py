"""Front matter to data, built on PyYAML's stream of events.

The object loaders are not used: PyYAML's C loader crashes on deep nesting, both lose positions and let the last of two
equal keys win, and both read Dutch words and dates as something else. Here an event is a value with a place, and what
a plan has no use for (anchors, labels, a second document) is a fault with a place.

Scalars follow the core schema of YAML 1.2, less what a writer cannot have meant: only `true`, `false`, `null`, `~` and
whole numbers of at most fifteen digits become something else than text. A number with a point stays text, because
"1.250" is twelve hundred and fifty to a Dutch reader and one and a quarter to a float.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

import yaml

from doorbraak_tools.model import DataPath, Diagnostic, Span
from doorbraak_tools.reading.faults import fault
from doorbraak_tools.reading.syntax import syntax_fault

MAX_DEPTH = 32
MAX_NODES = 20_000

_WORDS = {"": None, "~": None, "null": None, "Null": None, "NULL": None}
_BOOLEANS = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
_INTEGER = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,14})")
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
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
    key: str | None = None
    key_line: int = 0
    key_column: int = 0
    skip_next: bool = False


class _TooMuch(Exception):  # noqa: N818  (a signal inside this module, not an error for a caller)
    """The front matter goes over a limit; reading stops here."""


def load_events(text: str) -> Loaded:
    """Read a front matter (without its `---` lines; its first line counts as line 1).

    Faults are values in the result. On a fault of syntax or of size `data` is None.
    """
    loaded = Loaded()
    builder = _Builder(loaded)
    loader = _Loader(text)
    try:
        builder.take_all(iter(loader.get_event, None))
    except yaml.YAMLError as error:
        loaded.faults.append(syntax_fault(error, text, builder.latest))
        loaded.data = None
    except _TooMuch:
        loaded.data = None
    finally:
        loader.dispose()
    return loaded


class _Builder:
    """Takes events one by one and grows the data; a stack of its own keeps hostile nesting off Python's.

    Half of the time of reading a plan is spent here, most of it on scalars. That is why what happens to nearly every
    event (a key, and the text behind it) is written out in one place, and why a Span is made without its constructor.
    """

    def __init__(self, loaded: Loaded) -> None:
        self._out = loaded
        self._stack: list[_Open] = []
        self._nodes = 0
        self._documents = 0
        self.latest: Any = None

    def take_all(self, events: Iterable[Any]) -> None:
        for event in events:
            self.latest = event
            kind = type(event)
            if kind in _NODES:
                self._nodes += 1
                if self._nodes > MAX_NODES:
                    self._fault("te-veel", event)
                    raise _TooMuch
            if kind is _Scalar:
                self._scalar(event)
            elif kind is _MappingEnd or kind is _SequenceEnd:
                self._stack.pop()
            elif kind is _MappingStart:
                self._start({}, event)
            elif kind is _SequenceStart:
                self._start([], event)
            elif kind is yaml.AliasEvent:
                self._fault("anker", event)
                self._alias(event)
            elif kind is yaml.DocumentStartEvent:
                self._documents += 1
                if self._documents > 1:
                    self._fault("tweede-document", event)
                    raise _TooMuch

    def _scalar(self, event: Any) -> None:
        if event.anchor is not None or event.tag is not None:
            self._refuse_extras(event)
        top = self._stack[-1] if self._stack else None
        if top is None or type(top.container) is not dict:
            self._value(event)
            return
        key, value, mark = top.key, event.value, event.start_mark
        if key is None:
            top.key, top.key_line, top.key_column = value, mark.line + 1, mark.column + 1
            if value in top.container:
                self._fault("dubbele-sleutel", event)
                top.skip_next = True
        elif top.skip_next:
            self._place(None, event, "")
        else:
            style = event.style or ""
            path = (*top.path, key)
            place = (top.key_line, top.key_column, mark.line + 1, mark.column + 1, style)
            self._out.spans[path] = _new_tuple(Span, place)
            resolved = value if style else _resolve(value)
            top.container[key] = resolved
            top.key = None
            if resolved is not value and resolved is not None:
                self._out.written[path] = value

    def _value(self, event: Any) -> None:
        value, style = event.value, event.style or ""
        resolved = value if style else _resolve(value)
        path = self._place(resolved, event, style)
        if path is not None and resolved is not value and resolved is not None:
            self._out.written[path] = value

    def _alias(self, event: Any) -> None:
        top = self._stack[-1] if self._stack else None
        if top is not None and isinstance(top.container, dict) and top.key is None:
            # It stands where a key should: what follows is its value, and goes nowhere.
            top.key, top.skip_next = "", True
        else:
            self._place(None, event, "")

    def _start(self, container: Any, event: Any) -> None:
        self._refuse_extras(event)
        top = self._stack[-1] if self._stack else None
        if top is not None and isinstance(top.container, dict) and top.key is None:
            self._fault("sleutel-geen-tekst", event)
            raise _TooMuch
        path = self._place(container, event, "")
        # What stands under a doubled key is read (its faults count) but kept out of the data.
        self._stack.append(_Open(path if path is not None else ("",), container))
        if len(self._stack) > MAX_DEPTH:
            self._fault("te-diep", event)
            raise _TooMuch

    def _place(self, value: Any, event: Any, style: str) -> DataPath | None:
        mark = event.start_mark
        line, column = mark.line + 1, mark.column + 1
        if not self._stack:
            self._out.data = value
            self._out.spans[()] = Span(line, column, line, column, style)
            return ()
        top = self._stack[-1]
        if isinstance(top.container, list):
            path = (*top.path, len(top.container))
            top.container.append(value)
            self._out.spans[path] = Span(line, column, line, column, style)
            return path
        key, skip = top.key, top.skip_next
        top.key, top.skip_next = None, False
        if key is None or skip:
            return None
        path = (*top.path, key)
        top.container[key] = value
        self._out.spans[path] = Span(top.key_line, top.key_column, line, column, style)
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
        return None
    if value in _BOOLEANS:
        return _BOOLEANS[value]
    # Most answers begin with a letter; only what does not can be a number.
    if not value[0].isalpha() and _INTEGER.fullmatch(value):
        return int(value)
    return value
