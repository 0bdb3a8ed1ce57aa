"""The two parsers of YAML: libyaml, a quick look that is used where it is there, and PyYAML's own, which words faults.

What libyaml does not accept PyYAML reads again, so that a fault is the same with and without libyaml. PyYAML's own is
taught here to accept what libyaml accepts: a tab between words, and a question mark in an answer between braces.
"""

import re
from typing import Any

import yaml

QUICK: Any = getattr(yaml, "CSafeLoader", None)
"""The loader on libyaml, or None."""

_QUESTION_MARK = re.compile(r"(?<=[^\s\[{,:-])( *)\?")
# A character that no plan may hold, for a question mark that opens nothing: PyYAML ends a word between braces at one.
_STAND_IN = "\u200e"
_CLOSING = (yaml.FlowEntryToken, yaml.FlowMappingEndToken, yaml.FlowSequenceEndToken)


class Reference(yaml.SafeLoader):
    """PyYAML's own parser, as lenient as libyaml."""

    def __init__(self, text: str) -> None:
        super().__init__(_QUESTION_MARK.sub(rf"\1{_STAND_IN}", text))

    def get_event(self) -> Any:
        """Return the next event, or None."""
        event = super().get_event()  # type: ignore[no-untyped-call]
        if isinstance(event, yaml.ScalarEvent):
            event.value = event.value.replace(_STAND_IN, "?")
        return event

    def scan_to_next_token(self) -> None:
        """Skip tabs too, but those that a line of fields is indented with."""
        super().scan_to_next_token()
        while self.peek() == "\t" and (self.flow_level or not self.allow_simple_key):
            self.forward()
            super().scan_to_next_token()

    def scan_plain_spaces(self, indent: int, start_mark: Any) -> list[str] | None:
        """Return what stands between two words of a text without quotes; None where the document ends."""
        first = self.line
        found = super().scan_plain_spaces(indent, start_mark)
        while found is not None and self.peek() == "\t" and (self.line == first or self.column >= indent):
            self.forward()
            line, more = self.line, super().scan_plain_spaces(indent, start_mark)
            if more is None or self.line > line:
                found = more
            elif line == first:
                found += ["\t", *more]
        return found

    def process_empty_scalar(self, mark: Any) -> Any:
        """Return the event of an answer that is not there; between braces it stands where the next sign does."""
        following = self.peek_token()  # type: ignore[no-untyped-call]
        return super().process_empty_scalar(following.start_mark if isinstance(following, _CLOSING) else mark)
