"""Plans to test with, and what is found in a text."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from doorbraak_tools.checks import diagnose
from doorbraak_tools.plan.model import Diagnostic, PlanDocument
from doorbraak_tools.plan.reading import read_plan
from doorbraak_tools.release import PublicPlan
from doorbraak_tools.site.pages import SitePlan, site_plans
from doorbraak_tools.substance.case import Case
from doorbraak_tools.substance.registers.in_force import PACKAGED

FIXTURES = Path(__file__).parent.parent / "fixtures"
TODAY = date(2026, 7, 6)
DAY = ("--date", "2026-07-06")
"""The day that counts as today in every test, so that no test depends on the calendar."""
LATER = date(2027, 1, 1)
"""A day on which what the example plans say was decided, is decided."""

SMALL = (FIXTURES / "good" / "klein.md").read_text(encoding="utf-8")
"""A handed-in plan with every answer that a plan must have, and nothing to find."""

WHOLE_FILE = FIXTURES / "good" / "volledig.md"
WHOLE = WHOLE_FILE.read_text(encoding="utf-8")
"""A plan with every field that the schema knows, and nothing to find."""


def read(text: str | bytes) -> PlanDocument:
    """Read a plan."""
    return read_plan(text.encode() if isinstance(text, str) else text, "proef")


def case(text: str | bytes) -> Case:
    """Read a plan as a case of TODAY."""
    return Case(read(text), TODAY)


def found(text: str | bytes) -> tuple[Diagnostic, ...]:
    """Return everything that is found in a plan, as `check` reports it: what reading finds and what the checks find."""
    return diagnose(case(text))


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


def site_plan(text: str | bytes, ground: str = "fictief") -> SitePlan:
    """Return a plan as the site shows it, everything in it called public."""
    plan = read(text)
    return shown((PublicPlan(plan.slug, plan.data, plan.sections, ground),))[0]


def shown(plans: Iterable[PublicPlan], day: date = TODAY) -> list[SitePlan]:
    """Return public plans as a site shows them that is built on a day."""
    return list(site_plans(plans, PACKAGED, day))
