"""From bytes to text."""

import codecs

from doorbraak_tools.plan.model import Diagnostic
from doorbraak_tools.plan.reading.faults import fault
from doorbraak_tools.text.escaping import FORBIDDEN

MAX_BYTES = 256 * 1024
"""The largest plan that is read, in bytes. A long real plan is about 20 kB."""


def decode(raw: bytes) -> str | Diagnostic:
    """Return the text of a file with line ends as `\\n` and no byte order mark, or why it cannot be read."""
    if len(raw) > MAX_BYTES:
        return fault("te-groot", 1, 1)
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")) or (len(raw) > 3 and raw[:4].count(0) == 2):
        return fault("utf-16", 1, 1)
    # The mark goes first: Python's own "utf-8-sig" counts the place of a fault without it.
    raw = raw.removeprefix(codecs.BOM_UTF8)
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8")
        return fault("geen-utf-8", *_place_after(before))
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        return fault("leeg-bestand", 1, 1)
    # None of them is printable. To ask that of a whole text first takes half the time of searching it.
    forbidden = None if text.replace("\n", " ").isprintable() else FORBIDDEN.search(text)
    if forbidden:
        return fault("verboden-teken", *_place_after(text[: forbidden.start()]))
    return text


def _place_after(before: str) -> tuple[int, int]:
    before = before.replace("\r\n", "\n").replace("\r", "\n")
    return before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1
