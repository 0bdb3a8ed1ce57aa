"""What a site for inside an organisation is given to show: every plan that can be read, and of each what is sound."""

from dataclasses import replace

import pytest

from doorbraak_tools.plan.model import PlanDocument
from doorbraak_tools.plan.reading import read_plan
from doorbraak_tools.release import PublicPlan, Record, Release, fingerprint, internal, public
from tests.support.plans import WHOLE

RAW = WHOLE.encode()
RELEASE = Release(fingerprint(RAW), 1, "fictief", "redactie", "2026-07-06")
NEEDED = {"titel": "proef", "status": "concept", "opgesteld": "", "leefgebieden": [], "doorbraak": {}}
"""What a page of a plan that holds next to nothing falls back on."""


def plan(text: str, slug: str = "proef") -> tuple[PlanDocument, bytes]:
    return read_plan(text.encode(), slug), text.encode()


def shown(text: str) -> PublicPlan:
    (one,) = internal([plan(text)], Record())
    return one


def test_a_released_plan_is_shown_as_it_is_to_everybody() -> None:
    record = Record({"proef": RELEASE})
    assert internal([plan(WHOLE)], record) == public([plan(WHOLE)], record)


def test_an_unreleased_plan_shows_the_same_fields_and_says_what_it_is() -> None:
    (everybody,) = public([plan(WHOLE)], Record({"proef": RELEASE}))
    assert shown(WHOLE) == replace(everybody, ground="", notice="Dit plan is niet vrijgegeven.")
    assert "opsteller" not in shown(WHOLE).data


@pytest.mark.parametrize(
    ("head", "data", "notice"),
    [
        ("doorbraakplan: 1", {"doorbraakplan": 1}, "Dit plan is niet vrijgegeven."),
        (
            "status: half",
            {},
            "Dit plan is niet vrijgegeven. Er zit nog 1 fout in; zie doorbraak check.",
        ),
        (
            "status: half\nleefgebieden: [wonen, x, schulden]\nactieplan: {daarna: [~, {wat: 3.5, uiterlijk: straks}]}",
            {"leefgebieden": ["wonen", "schulden"], "actieplan": {"daarna": [{"wat": "3.5"}]}},
            "Dit plan is niet vrijgegeven. Er zitten nog 3 fouten in; zie doorbraak check.",
        ),
    ],
)
def test_an_answer_of_the_wrong_shape_stays_away_and_the_rest_is_shown(
    head: str, data: dict[str, object], notice: str
) -> None:
    one = shown(f"---\n{head}\n---\n\nVooraf.\n\n## 1. Situatieschets\n\nVerhaal.\n\n## Eigen kop\n\nMeer.\n")
    assert (one.slug, one.data, one.notice) == ("proef", NEEDED | data, notice)
    assert [section.text.strip() for section in one.sections] == ["Verhaal."]


def test_a_plan_without_an_address_of_its_own_or_without_content_is_left_out() -> None:
    plans = [plan(WHOLE, slug) for slug in ("c", "b", "dubbel", "dubbel", "index", "Hoofdletter", "a")]
    assert [one.slug for one in internal([*plans, plan("---\ntitel: [\n---\n", "kapot")], Record())] == ["a", "b", "c"]
    twice = [plan(WHOLE), plan(WHOLE)]
    assert internal(twice, Record({"proef": RELEASE})) == ()


@pytest.mark.parametrize(
    ("triangle", "unread"),
    [
        ("tekst", True),
        ("{rendement: tekst}", True),
        ("{rendement: {doorbraak: [{post: Hulp, bedrag: half}]}}", True),
        ("{legitimiteit: {D1: tekst}}", False),
    ],
)
def test_no_total_is_shown_of_money_of_which_a_part_was_not_read(triangle: str, unread: bool) -> None:
    assert shown(f"---\ndoorbraakplan: 1\nwaardendriehoek: {triangle}\n---\n").money_unread is unread
