"""Reading a register file: YAML in which every scalar is text, so that 4:84 and 2026-07-01 stay what was written."""

from functools import cache
from pathlib import Path
from typing import Any

import yaml

_DATA = Path(__file__).parent / "data"


def packaged(name: str) -> Any:
    """Return the data of a register, or of a part of one (`gronden/BWBR0015703`), that travels with the package."""
    loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    with (_DATA / f"{name}.yaml").open("rb") as file:
        return yaml.load(file, loader)  # noqa: S506  (the base loader makes text, lists and maps only)


@cache
def packaged_names(folder: str) -> frozenset[str]:
    """Return the names in a folder of registers that travels with the package, each a part of one register."""
    return frozenset(file.stem for file in (_DATA / folder).glob("*.yaml"))


def texts(value: Any) -> tuple[str, ...]:
    """Return a list of texts; nothing counts as none."""
    return tuple(str(item) for item in value or ())
