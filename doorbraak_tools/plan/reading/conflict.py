"""Marks that Git leaves in a file where two people changed the same lines: until somebody chooses, there is no text."""

import re

from doorbraak_tools.plan.model import Diagnostic
from doorbraak_tools.plan.reading.faults import fault

# Seven signs against the margin, and a space before what follows. `=======` alone is no mark: it underlines a heading.
_MARK = re.compile(r"^(<{7}|>{7}|\|{7})(?![<>|])(?: .*)?$|^(={7})$", re.MULTILINE)


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
