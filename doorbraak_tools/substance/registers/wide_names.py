"""The wide register of names: what every national regulation was called in May 2017, and its id. No text was read.

Made by scripts/names_2017.py, and read only when the register of laws does not know a name.
"""

import gzip
from collections import defaultdict
from functools import cache
from pathlib import Path

from doorbraak_tools.substance.registers.entries import Law

_FILE = Path(__file__).parent / "data" / "namen-2017.txt.gz"

ONLY_THE_NAME = "naam en nummer volgens de stand van mei 2017, tekst niet gelezen"
"""What is said of every law that only stands here."""


@cache
def wide_laws() -> tuple[Law, ...]:
    """Return a law for each name. Of a name that more regulations share the title is the id, so that it asks."""
    ids: dict[str, list[str]] = defaultdict(list)
    written: dict[str, str] = {}
    for line in gzip.decompress(_FILE.read_bytes()).decode().splitlines():
        name, _, law_id = line.partition("\t")
        ids[name.lower()].append(law_id)
        written.setdefault(name.lower(), name)
    return tuple(
        Law(law_id, "bwb", written[low] if len(own) == 1 else law_id, names=(written[low],), only_name=True)
        for low, own in ids.items()
        for law_id in own
    )
