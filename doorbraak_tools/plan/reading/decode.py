"""From bytes to text; a file in which two versions stand, as Git leaves it, holds no text yet."""

import codecs
import re

from doorbraak_tools.plan.model import Diagnostic
from doorbraak_tools.plan.reading.faults import fault
from doorbraak_tools.text.escaping import FORBIDDEN

MAX_BYTES = 256 * 1024
"""The largest plan that is read, in bytes. A long real plan is about 20 kB."""

# Seven signs against the margin, and a space before what follows. `=======` alone is no mark: it underlines a heading.
_MARK = re.compile(r"^(<{7}|>{7}|\|{7})(?![<>|])(?: .*)?$|^(={7})$", re.MULTILINE)


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


def conflicts(text: str) -> list[Diagnostic]:
    """Return a fault for each place where two versions stand, at the line at which it begins.

    A mark that was left over when its others were taken away is such a place too.
    """
    found: list[Diagnostic] = []
    is_open = False
    for mark in _MARK.finditer(text) if "<<<<<<<" in text or ">>>>>>>" in text or "|||||||" in text else ():
        sign = mark[1] or mark[2]
        if sign[0] != "=" and (sign[0] == "<" or not is_open):
            found.append(fault("samenvoegen", text.count("\n", 0, mark.start()) + 1, 1))
        is_open = sign[0] != ">" and (is_open or sign[0] != "=")
    return found
