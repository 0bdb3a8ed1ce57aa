"""Numbers as a plan writes them, to exact fractions.

The same writing as the patterns in the schema (a test compares the two). `None` says that it is no such number; a
float is never one, because 0.1 would already be something else than what was written.
"""

import re
from fractions import Fraction

from doorbraak_tools.costs.estimate import Bounds

_AMOUNT = re.compile(
    r"(?:€ ?)?(?:"
    r"(?P<plain>[0-9]{1,9}|[0-9]{1,3}(?:[.][0-9]{3}){2,3})"
    r"|(?P<euros>[0-9]{1,9}|[0-9]{1,3}(?:[.][0-9]{3}){1,3}),(?P<cents>[0-9]{1,2})"
    r"|(?P<whole>[0-9]{1,9})[.](?P<part>[0-9]{1,2})"
    r")"
)
_TWO_READINGS = re.compile(r"(?:€ ?)?[0-9]{1,3}[.][0-9]{3}")
_NUMBER = re.compile(r"([0-9]{1,6})(?:[.,]([0-9]{1,2}))?")
_CHANCE = re.compile(r"([0-9]{1,3}(?:,[0-9])?)(?: ?[-–] ?([0-9]{1,3}(?:,[0-9])?))? ?%")
_UNKNOWN = re.compile(r"pm|p[.]m[.]|PM")


def is_unknown(written: object) -> bool:
    """Tell whether an amount says that it is not known: `pm`."""
    return isinstance(written, str) and _UNKNOWN.fullmatch(written) is not None


def has_two_readings(written: object) -> bool:
    """Tell whether an amount can be read in two ways: 1.250 is a thousand and more, or one and a quarter."""
    return isinstance(written, str) and _TWO_READINGS.fullmatch(written) is not None


def parse_amount(written: object) -> Fraction | None:
    """Return euros: `1250`, "1250,50", "1250.50", "1.250,50" or "€ 1250"; None for anything else."""
    if isinstance(written, int) and not isinstance(written, bool):
        return Fraction(written) if written >= 0 else None
    found = _AMOUNT.fullmatch(written) if isinstance(written, str) else None
    if found is None:
        return None
    euros = found["plain"] or found["euros"] or found["whole"]
    cents = found["cents"] or found["part"] or ""
    return int(euros.replace(".", "")) + Fraction(int(cents.ljust(2, "0")), 100)


def parse_number(written: object) -> Fraction | None:
    """Return a number of pieces or periods: 8, "1,5" or "1.5"; None for anything else."""
    if isinstance(written, int) and not isinstance(written, bool):
        return Fraction(written) if written >= 0 else None
    found = _NUMBER.fullmatch(written) if isinstance(written, str) else None
    if found is None:
        return None
    return int(found[1]) + Fraction(int((found[2] or "").ljust(2, "0")), 100)


def parse_chance(written: object) -> Bounds | None:
    """Return a chance as parts of one: "50%" or "50-80%"; None for anything else.

    It is not judged here: 150% is one and a half, and in "80-50%" the low end lies above the high one.
    """
    found = _CHANCE.fullmatch(written) if isinstance(written, str) else None
    if found is None:
        return None
    low, high = (Fraction(part.replace(",", ".")) / 100 for part in (found[1], found[2] or found[1]))
    return Bounds(low, high)
