"""A word planted in every answer in free words comes out nowhere: not in signals, not on the page, not in the note."""

import zipfile
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest

from doorbraak_tools.outputs.documents import FORMS as DOCUMENTS
from doorbraak_tools.outputs.documents import signaal
from doorbraak_tools.outputs.signals import FORMS, PlanFacts, Rule, about_rule, make_signals, rule_asked
from doorbraak_tools.plan.queries import answers
from doorbraak_tools.release import Release, fingerprint, internal, render_record
from doorbraak_tools.release.record import Record
from doorbraak_tools.site.pages import site_plans
from doorbraak_tools.site.pages.signals_page import signals_page
from doorbraak_tools.substance.registers.in_force import PACKAGED
from tests.outputs.signals.support import facts
from tests.support.counted_team import TODAY, team
from tests.support.plans import WHOLE, read
from tests.support.run import Ran

MARK = "Zwaluwstaart"
MARKED = team(MARK)


@pytest.fixture(scope="module")
def counted() -> list[PlanFacts]:
    """What is counted of the plans in which the word stands."""
    return [facts(text, slug) for slug, text in MARKED.items()]


def rule(text: str) -> Rule:
    found = rule_asked(text, PACKAGED)
    assert isinstance(found, Rule)
    return found


def test_the_word_is_in_every_answer_in_free_words() -> None:
    """But for a role and a payer that the tool knows, so that something is counted of those as well."""
    plan = read(MARKED["plan-30"])
    assert {path[-1] for path, _, line in answers(plan.data) if MARK not in line} == {"betaler", "wie"}
    assert len(answers(plan.data)) > 30
    assert not [found for found in plan.diagnostics if found.severity.blocking]


@pytest.mark.parametrize("form", FORMS.names)
def test_not_in_signals(counted: list[PlanFacts], form: str) -> None:
    assert MARK.casefold() not in FORMS[form].content(make_signals(counted, TODAY)).decode().casefold()


def test_not_on_the_page_of_an_internal_site() -> None:
    plans = internal([(replace(read(text), slug=slug), text.encode()) for slug, text in MARKED.items()], Record())
    page = signals_page(list(site_plans(plans, PACKAGED, TODAY)), TODAY)
    assert "40 plannen" in page.html
    assert MARK.casefold() not in str(page).casefold()


@pytest.mark.parametrize("form", ["html", "docx"])
def test_not_in_the_note(counted: list[PlanFacts], form: str) -> None:
    found = about_rule(counted, rule("Participatiewet artikel 41"), PACKAGED, TODAY)
    assert found is not None
    made = DOCUMENTS[form].content(signaal.build(found))
    parts = [made]
    if form == "docx":
        with zipfile.ZipFile(BytesIO(made)) as package:
            parts = [package.read(name) for name in package.namelist()]
    assert not [part for part in parts if MARK.lower().encode() in part.lower()]


@pytest.mark.parametrize(
    "line",
    [
        "Participatiewet artikel 123456782",
        "ECLI:NL:RBAMS:2020:1234",
        f"Verordening {MARK}",
        f"De regel van {MARK}",
        f"geen wet: {MARK}",
    ],
)
def test_a_line_that_is_no_rule_is_counted_and_not_repeated(line: str) -> None:
    plans = {slug: text.replace("Participatiewet artikel 41 lid 4", line) for slug, text in team().items()}
    made = FORMS["csv"].content(make_signals([facts(text, slug) for slug, text in plans.items()], TODAY)).decode()
    assert MARK not in made
    assert "123456782" not in made
    assert "ECLI" not in made


def test_only_a_released_example_proposes_in_its_own_words(run: Callable[..., Ran], folder: Path) -> None:
    (folder / "plans").mkdir()
    plan = folder / "plans" / "vrij.md"
    plan.write_text(WHOLE, encoding="utf-8")
    words = "De wachttijd geldt niet als er een ontruiming dreigt."
    assert words not in run("signals", "--format", "csv").out + run("signals").out
    release = Release(fingerprint(WHOLE.encode()), 1, "fictief", "tester", "2026-07-06")
    (folder / "plans" / "vrijgave.json").write_text(render_record(Record({"vrij": release})), encoding="utf-8")
    assert words in " ".join(run("signals").out.split())
    plan.write_text(WHOLE.replace("ontruiming dreigt", "ontruiming is aangezegd"), encoding="utf-8")
    assert "aangezegd" not in run("signals").out
