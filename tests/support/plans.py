"""Plans to test with, and what is found in a text."""

from datetime import date
from pathlib import Path

from doorbraak_tools.checks import diagnose
from doorbraak_tools.model import Diagnostic, PlanDocument
from doorbraak_tools.reading import read_plan

FIXTURES = Path(__file__).parent.parent / "fixtures"
TODAY = date(2026, 7, 6)
DAY = ("--date", "2026-07-06")
"""The day that counts as today in every test, so that no test depends on the calendar."""

SMALL = (FIXTURES / "good" / "klein.md").read_text(encoding="utf-8")
"""A handed-in plan with every answer that a plan must have, and nothing to find."""

WHOLE = (FIXTURES / "good" / "volledig.md").read_text(encoding="utf-8")
"""A plan with every field that the schema knows, and nothing to find."""


def read(text: str | bytes) -> PlanDocument:
    """Read a plan."""
    return read_plan(text.encode() if isinstance(text, str) else text, "proef")


def found(text: str | bytes) -> tuple[Diagnostic, ...]:
    """Return everything that is found in a plan, as `check` reports it: what reading finds and what the checks find."""
    return diagnose(read(text), TODAY)


def of_check(code: str, text: str) -> list[Diagnostic]:
    """Return what one check finds in a plan."""
    return [one for one in found(text) if one.code == code]


def places(text: str | bytes) -> list[str]:
    """Return what reading finds in a plan, before any check, as lines `line:column: severity: code`."""
    return [f"{one.line}:{one.column}: {one.severity.value}: {one.code}" for one in read(text).diagnostics]


def small(*changes: tuple[str, str]) -> str:
    """Return the small plan with parts of its text replaced; each part must stand in it exactly once."""
    text = SMALL
    for old, new in changes:
        assert text.count(old) == 1, f"{text.count(old)} times in the small plan: {old!r}"
        text = text.replace(old, new)
    return text
