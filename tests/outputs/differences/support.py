"""Two versions of a plan."""

from pathlib import Path

from doorbraak_tools.outputs.differences import Differences, Version, compare
from tests.support.plans import SMALL, case, small

PAIRS = Path(__file__).parent / "pairs"


def version(text: str | bytes, name: str = "oud.md") -> Version:
    raw = text.encode() if isinstance(text, str) else text
    return Version(name, raw, case(raw))


def differences(old: str | bytes, new: str | bytes) -> Differences:
    return compare(version(old), version(new, "nieuw.md"))


def changed(*changes: tuple[str, str]) -> Differences:
    """What differs when parts of the small plan are replaced."""
    return differences(SMALL, small(*changes))


def pair() -> Differences:
    """A pair of plans in which something changed in every way."""
    return differences((PAIRS / "oud.md").read_bytes(), (PAIRS / "nieuw.md").read_bytes())
