"""Documents to test with: made as a user makes them, of real plans."""

from datetime import date
from functools import cache
from pathlib import Path

from doorbraak_tools.checks import check_case
from doorbraak_tools.outputs import documents
from doorbraak_tools.outputs.documents import FORMS, Document
from doorbraak_tools.plan.reading import read_plan
from doorbraak_tools.substance.case import Case
from tests.support.plans import FIXTURES

PROJECT = FIXTURES.parents[1]
EXAMPLES = sorted((PROJECT / "plans").glob("*.md"))
WHOLE = FIXTURES / "good" / "volledig.md"
DAY = date(2026, 11, 20)
"""The day that counts as today: after every example plan was written."""


def built(text: str, kind: str, day: date = DAY) -> Document:
    """Build a document of a plan's text."""
    case = Case(read_plan(text.encode(), "proef"), day)
    return documents.builder(kind)(documents.material(case, check_case("proef.md", case)))


def rendered(text: str, kind: str, form: str) -> bytes:
    """Make a document of a plan's text."""
    return FORMS[form].content(built(text, kind))


@cache
def rendered_plan(path: Path, kind: str, form: str) -> bytes:
    """Make a document of a plan file, once."""
    return rendered(path.read_text(encoding="utf-8"), kind, form)
