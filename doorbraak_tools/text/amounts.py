"""Amounts and numbers as a plan writes them, to exact fractions, and as a Dutch reader does.

The same writing as the patterns in the schema (a test compares the two). `None` says that it is no such number; a
float is never one, because 0.1 would already be something else than what was written.
"""

import re
from fractions import Fraction

_AMOUNT = re.compile(
    r"(?:€ ?)?(?:"
    r"(?P<plain>[0-9]{1,9}|[0-9]{1,3}(?:[.][0-9]{3}){2,3})"
    r"|(?P<euros>[0-9]{1,9}|[0-9]{1,3}(?:[.][0-9]{3}){1,3}),(?P<cents>[0-9]{1,2})"
    r"|(?P<whole>[0-9]{1,9})[.](?P<part>[0-9]{1,2})"
    r")"
)
_TWO_READINGS = re.compile(r"(?:€ ?)?[0-9]{1,3}[.][0-9]{3}")
_NUMBER = re.compile(r"([0-9]{1,6})(?:[.,]([0-9]{1,2}))?")
_UNKNOWN = re.compile(r"pm|p[.]m[.]|PM")


def is_unknown(written: object) -> bool:
    """Whether an amount says that it is not known: `pm`."""
    return isinstance(written, str) and _UNKNOWN.fullmatch(written) is not None


def has_two_readings(written: object) -> bool:
    """Whether an amount can be read in two ways: 1.250 is a thousand and more, or one and a quarter."""
    return isinstance(written, str) and _TWO_READINGS.fullmatch(written) is not None


def parse_amount(written: object) -> Fraction | None:
    """Return euros: `1250`, "1250,50", "1250.50", "1.250,50" or "€ 1250"; None for anything else."""
    if isinstance(written, int) and not isinstance(written, bool):
        return Fraction(written) if written >= 0 else None
    found = _AMOUNT.fullmatch(written) if isinstance(written, str) else None
    if found is None:
        return None
    whole, cents = _parts(found)
    return int(whole) + Fraction(int(cents or 0), 100)


def _parts(found: re.Match[str]) -> tuple[str, str]:
    """Return the digits of the euros and two of the cents, or "" when none are written."""
    cents = found["cents"] or found["part"] or ""
    return (found["plain"] or found["euros"] or found["whole"]).replace(".", ""), cents and cents.ljust(2, "0")


def parse_number(written: object) -> Fraction | None:
    """Return a number of pieces or periods: 8, "1,5" or "1.5"; None for anything else."""
    if isinstance(written, int) and not isinstance(written, bool):
        return Fraction(written) if written >= 0 else None
    found = _NUMBER.fullmatch(written) if isinstance(written, str) else None
    if found is None:
        return None
    return int(found[1]) + Fraction(int((found[2] or "").ljust(2, "0")), 100)


def dutch_amount(written: str | int) -> str:
    """Return an amount as a plan writes it in the Dutch way: 1250.5 becomes "€ 1.250,50".

    Digits are only regrouped, nothing is calculated; what is no amount comes back as it is.
    """
    text = str(written).strip()
    if is_unknown(text):
        return "p.m."
    found = _AMOUNT.fullmatch(text.replace(".", "") if has_two_readings(text) else text)
    if found is None:
        return str(written)
    whole, cents = _parts(found)
    return f"€ {grouped(int(whole))}" + (f",{cents}" if cents else "")


def grouped(number: int) -> str:
    """Return a whole number of zero or more with a point between every three digits: 1250 becomes "1.250"."""
    return f"{number:,}".replace(",", ".")
