"""The forms of a journey: as agreed, of the shape that is described, and safe whatever a plan holds."""

import json
from datetime import date
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from doorbraak_tools.outputs.journey import FORMS
from doorbraak_tools.plan.method import load_schema
from doorbraak_tools.substance.case import Case
from doorbraak_tools.substance.journey import journey
from doorbraak_tools.view.journey import JourneyText
from tests.conftest import Golden
from tests.support.plans import WHOLE, read, small
from tests.support.team import CHECKED, DAY, checked

GOLDENS = Path(__file__).parent / "goldens"
NASTY = "'<script>alert(1)</script> ##[error] \\e[31m </text></svg>'"


def told(text: str, day: date = DAY) -> JourneyText:
    return JourneyText(journey(Case(read(text), day)), "plans/proef.md")


def made(form: str, text: str) -> str:
    return FORMS[form].content(told(text)).decode()


@pytest.mark.parametrize("form", FORMS.names)
def test_as_it_was_agreed(form: str, golden: Golden) -> None:
    golden(GOLDENS / f"stand.{form}", made(form, WHOLE))


@pytest.mark.parametrize("name", CHECKED)
def test_json_has_the_shape_that_is_described(name: str) -> None:
    validator = Draft202012Validator(load_schema("reis-uitvoer"), format_checker=Draft202012Validator.FORMAT_CHECKER)
    validator.validate(json.loads(made("json", checked(name))))


def test_nothing_of_a_plan_is_markup_or_a_command() -> None:
    text = small(
        ("titel: Eerst de huur", f"titel: {NASTY}"),
        ("wie: consulent", f"wie: {NASTY}"),
        ("toekomstperspectief:", f"  dreiging: {{wat: {NASTY}, datum: 2026-09-01}}\ntoekomstperspectief:"),
    )
    page = made("html", text)
    assert "<script" not in page
    assert page.count("</svg>") == 1
    assert not any("##[" in made(form, text) for form in ("html", "json"))
