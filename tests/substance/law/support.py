"""Reading citations with the packaged register."""

from doorbraak_tools.substance.law.citations import names_with, parse
from doorbraak_tools.substance.law.resolve import Refusal
from doorbraak_tools.substance.law.write import canonical
from doorbraak_tools.substance.registers.entries import Reference

NAMES = names_with(())


def references(text: str) -> tuple[Reference, ...]:
    """Return what is cited; a refusal is a failed test."""
    found = parse(text, NAMES)
    assert not isinstance(found, Refusal), f"{text}: {found}"
    return found


def refusal(text: str) -> Refusal:
    """Return why a text is refused; taking it for a reference is a failed test."""
    found = parse(text, NAMES)
    assert isinstance(found, Refusal), f"{text}: {[canonical(one, NAMES) for one in found]}"
    return found


def written(text: str) -> list[str]:
    """Return the canonical form of everything that is cited, in order."""
    return [canonical(one, NAMES) for one in references(text)]
