"""Case law: ECLI, and addresses of uitspraken.rechtspraak.nl that hold one."""

import re
from datetime import date
from urllib.parse import unquote

from doorbraak_tools.substance.registers.entries import Reference

_ECLI = r"ECLI:[A-Z]{2}:[A-Z0-9]{1,7}:[0-9]{4}:[A-Z0-9.]{1,25}"
PATTERN = re.compile(
    r"(?:https?://)?(?:deeplink|uitspraken)\.rechtspraak\.nl/[^\s<>\"“”«»]{1,200}"
    rf"|(?<![A-Za-z0-9:]){_ECLI}",
    re.IGNORECASE,
)
_ID = re.compile(_ECLI, re.IGNORECASE)


def read(written: str) -> Reference | None:
    """Return the reference of an ECLI or an address with one."""
    found = _ID.search(unquote(written))
    return Reference("ecli", found.group().upper().rstrip(".")) if found else None


def address(reference: Reference, on: date | None) -> str:
    """Return where the judgment can be read: Dutch ones at the judiciary, others through the European search."""
    if reference.id.startswith("ECLI:NL:"):
        return f"https://uitspraken.rechtspraak.nl/details?id={reference.id}"
    return f"https://e-justice.europa.eu/ecli/{reference.id}"
