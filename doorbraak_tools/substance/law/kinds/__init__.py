"""The kinds of ids and addresses that can be cited. One file in this folder is one kind.

A kind module has `PATTERN`, which finds its ids and addresses in a text (bounded and without overlap, so that a search
takes linear time); `read(written)`, which turns what was found, less the marks of the sentence behind it, into a
Reference, or None when it is not one after all;
and `address(reference, on)`, where the text can be opened as it was on that day ("" when it cannot).
"""

import importlib
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from re import Pattern

from doorbraak_tools.substance.registers.entries import Reference
from doorbraak_tools.text.resources import variants

MAY_HOLD_ID = re.compile(r"/|bwb|cvdr|ecli|[0-9]{5}", re.IGNORECASE)
"""What is in every text that holds an id or address of some kind: without it there is no need to load the kinds."""


@dataclass(frozen=True, slots=True)
class KindOfId:
    """One kind: how it is found, read and opened."""

    name: str
    pattern: Pattern[str]
    read: Callable[[str], Reference | None]
    address: Callable[[Reference, date | None], str]


@cache
def all_kinds() -> dict[str, KindOfId]:
    """Return every kind in this folder by its name."""
    modules = {name: importlib.import_module(f"{__package__}.{name}") for name in variants(Path(__file__).parent)}
    return {name: KindOfId(name, module.PATTERN, module.read, module.address) for name, module in modules.items()}
