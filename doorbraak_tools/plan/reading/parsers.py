"""The two parsers of YAML: libyaml, a quick look that is used where it is there, and PyYAML's own, which words faults.

What libyaml does not accept PyYAML reads again, so that a fault is the same with and without libyaml. PyYAML's own is
taught here to accept no more and no less: a tab between words but not before a block, a comment against the | of a
block, and between braces a question mark in an answer, a comma behind a label, no sign against a colon.
"""

import re
from typing import Any

import yaml
from yaml.scanner import ScannerError

QUICK: Any = getattr(yaml, "CSafeLoader", None)
"""The loader on libyaml, or None."""

_QUESTION_MARK = re.compile(r"(?<![^\s\[{,])!\S*|(?<=[^\s\[{,:])\?|(?<=[^\s\[{,:?-]) +\?")
"""A question mark that opens nothing; or a label, in which none is touched."""
_LABEL = re.compile(r"![\w;/?:@&=+$.!~*'()-]*(?=[,\t])", re.ASCII)
_SIGNS = re.compile(r"([-+]?)([1-9]?)([-+]?)(?=[\t#])")
_HALF_A_CHARACTER = re.compile("[\ud800-\udfff]")
_CLOSING = (yaml.FlowEntryToken, yaml.FlowMappingEndToken, yaml.FlowSequenceEndToken)


class Reference(yaml.SafeLoader):
    """PyYAML's own parser, as lenient and as strict as libyaml."""

    def __init__(self, text: str) -> None:
        # PyYAML ends a word between braces at a question mark: one that opens nothing goes in as another character.
        self._stand_in = next((sign for sign in map(chr, range(0xE000, 0xF8FF)) if sign not in text), "?")
        super().__init__(_QUESTION_MARK.sub(self._put_in, text) if "?" in text else text)

    def _put_in(self, found: re.Match[str]) -> str:
        return found[0] if found[0].startswith("!") else found[0][:-1] + self._stand_in

    def get_event(self) -> Any:
        """Return the next event, or None."""
        event = super().get_event()  # type: ignore[no-untyped-call]  # PyYAML has no types
        if isinstance(event, yaml.ScalarEvent):
            event.value = event.value.replace(self._stand_in, "?")
            if _HALF_A_CHARACTER.search(event.value):
                mark: Any = event.start_mark
                raise ScannerError(None, None, "found invalid Unicode character escape code", mark)
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
            more = super().scan_plain_spaces(indent, start_mark)
            if more is None:
                return None
            found += ["\t", *more]
        if found and self.line > first:
            found = ["\n"] * (self.line - first - 1) or [" "]
        return found

    def scan_plain(self) -> yaml.ScalarToken:
        """Return a text without quotes; between braces no sign may follow its colon at once."""
        token = super().scan_plain()
        here = self.peek()
        if self.flow_level and ((here == ":" and self.peek(1) in ",[]{}") or (here == "?" and token.value[-1:] == ":")):
            raise ScannerError("while scanning a plain scalar", token.start_mark, "unexpected ':'", self.get_mark())
        return token

    def scan_block_scalar_indentation(self) -> Any:
        """Return how far a block is indented, which a tab must not do."""
        found = super().scan_block_scalar_indentation()
        if self.peek() == "\t":
            raise ScannerError("while scanning a block scalar", None, r"found '\t' where a space goes", self.get_mark())
        return found

    def scan_block_scalar_indicators(self, start_mark: Any) -> tuple[bool | None, int | None]:
        """Return what stands against the | of a block; a comment or a tab may follow at once."""
        signs = _SIGNS.match(self.buffer, self.pointer)
        if signs is None or (signs[1] and signs[3]):
            return super().scan_block_scalar_indicators(start_mark)
        self.forward(len(signs[0]))
        sign = signs[1] or signs[3]
        return sign == "+" if sign else None, int(signs[2]) if signs[2] else None

    def scan_block_scalar_ignored_line(self, start_mark: Any) -> None:
        """Skip what stands behind the | of a block, tabs too."""
        while self.peek() in " \t":
            self.forward()
        super().scan_block_scalar_ignored_line(start_mark)

    def scan_tag(self) -> yaml.TagToken:
        """Return a label; a tab ends it too, and between braces a comma."""
        label = _LABEL.match(self.buffer, self.pointer)
        if label is None or (self.buffer[label.end()] == "," and not self.flow_level):
            return super().scan_tag()
        start = self.get_mark()
        self.forward(len(label[0]))
        return yaml.TagToken((None, label[0]), start, self.get_mark())

    def process_empty_scalar(self, mark: Any) -> Any:
        """Return the event of an answer that is not there; between braces it stands where the next sign does."""
        following = self.peek_token()  # type: ignore[no-untyped-call]  # PyYAML has no types
        return super().process_empty_scalar(following.start_mark if isinstance(following, _CLOSING) else mark)
