"""A new plan asks what the card asks, passes the check and gives every answer back."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doorbraak_tools.inputs.asking import Asked, open_questions
from doorbraak_tools.inputs.scaffold import new_plan, slug_of
from doorbraak_tools.inputs.scaffold.plan import as_typed
from doorbraak_tools.plan.method import Corner, Question, Step, corners, steps
from doorbraak_tools.plan.model import DataPath, Severity
from tests.support.plans import TODAY, found, read
from tests.support.strategies import answers, words

GOLDENS = Path(__file__).parent / "goldens"
IN_WORDS = [one.path for one in open_questions({}, Asked()) if one.has_lines]


@pytest.mark.parametrize("full", [False, True], ids=["plain", "full"])
def test_the_whole_text(full: bool, golden: Callable[[Path, str], None]) -> None:
    golden(GOLDENS / ("full.md" if full else "plain.md"), masked(new_plan("Eerst de huur", TODAY, full=full)))


def masked(text: str) -> str:
    """Put the name of its place for each question of the card: those stand in the schema and nowhere else."""
    words = {step.main_question: f"<{step.key}>" for step in steps()}
    words |= {corner.instruction: f"<{corner.key}>" for corner in corners()}
    words |= {question.text: f"<{'.'.join(map(str, question.path))}>" for question in all_questions()}
    for question in sorted(words, key=len, reverse=True):
        assert text.count(question) == 1
        text = text.replace(question, words[question])
    return text


def all_questions() -> list[Question]:
    parts: list[Step | Corner] = [*steps(), *corners()]
    return [question for part in parts for question in part.questions]


@pytest.mark.parametrize("full", [False, True], ids=["plain", "full"])
@pytest.mark.parametrize("title", ["Eerst de huur", 'Ja: nee # "zo" \'s ochtends'])
def test_it_passes_the_check_with_only_gaps(title: str, full: bool) -> None:
    text = new_plan(title, TODAY, full=full)
    assert {(one.severity, one.code) for one in found(text)} == {(Severity.TODO, "ontbreekt")}
    plan = read(text)
    assert plan.data["titel"] == title
    assert (plan.data["status"], plan.data["opgesteld"]) == ("concept", "2026-07-06")
    assert [section.step for section in plan.sections] == [step.key for step in steps()]


def test_every_question_of_the_card_stands_above_its_answer() -> None:
    text = new_plan("Eerst de huur", TODAY)
    lines = [line.strip() for line in text.split("\n")]
    lines = [line for line in lines if not line.startswith("#   Bijvoorbeeld: ")]
    for question in all_questions():
        at = lines.index(f"# {question.text}")
        assert lines[at + 1].startswith(f"{question.path[-1]}:")
    for step in steps():
        assert f"# Stap {step.number}. {step.title}: {step.main_question}" in lines


def test_all_gaps_point_at_their_key() -> None:
    # Every answer that is asked for has its line, so no gap falls back on a line above it.
    text = new_plan("Eerst de huur", TODAY)
    lines = text.split("\n")
    gaps = found(text)
    assert len({(one.line, one.column, one.message) for one in gaps}) == len(gaps) > 20
    for gap in gaps:
        assert lines[gap.line - 1][gap.column - 1 :].split(":")[0].removeprefix("- ").isidentifier()


@given(
    words.filter(lambda title: title.strip() != ""),
    st.dates(date(2000, 1, 1), date(2099, 12, 31)),
    st.dictionaries(st.sampled_from(IN_WORDS), answers),
    st.booleans(),
)
def test_any_answers_pass_the_check_and_come_back(
    title: str, today: date, given_answers: dict[DataPath, str], full: bool
) -> None:
    title = as_typed(title)
    text = new_plan(title, today, given_answers, full=full)
    # A line may end in a code that points nowhere; nothing else can be wrong in a new plan.
    wrong = [one.code for one in found(text) if one.severity is Severity.ERROR]
    assert set(wrong) <= {"code-bestaat-niet"}
    plan = read(text)
    assert plan.data.get("titel", title) == title
    assert plan.data["opgesteld"] == today.isoformat()
    for path, answer in given_answers.items():
        value: object = plan.data
        for part in path:
            value = value.get(part, {}) if isinstance(value, dict) else {}
        assert value == f"{answer.rstrip(chr(10))}\n" or not answer.strip()


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("Eerst de huur, dan de schulden", "eerst-de-huur-dan-de-schulden"),
        ("Één café ÀLS thuis", "een-cafe-als-thuis"),
        ("  -- streepjes -- ", "streepjes"),
        ("a/b\\c..d", "a-b-c-d"),
        ("../../etc/passwd", "etc-passwd"),
        ("2026", "2026"),
        ("Straße ﬁets", "strasse-fiets"),
        ("Yıldız, Łukasz en Bjørn: İğne ß Œuvre", "yildiz-lukasz-en-bjorn-igne-ss-oeuvre"),
        ("Новая школа, Ђорђе, Ελένη", "novaja-sjkola-djordje-eleni"),
        ("€ !? 😀", ""),
        ("", ""),
        ("x" * 80, "x" * 60),
        ("woord " * 20, "woord-" * 9 + "woord"),
        (
            "Blijven wonen na een overlijden: een mantelzorger aan de lindelaan",
            "blijven-wonen-na-een-overlijden-een-mantelzorger-aan-de",
        ),
    ],
)
def test_the_slug_of_a_title(title: str, slug: str) -> None:
    assert slug_of(title) == slug


@given(st.text())
def test_a_slug_is_a_safe_file_name(title: str) -> None:
    slug = slug_of(title)
    assert len(slug) <= 60
    assert set(slug) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert slug == slug.strip("-")
    assert slug_of(slug) == slug
