"""Who judges how a plan stands, and what of a released plan is public: without a site around it."""

from dataclasses import replace

import pytest

from doorbraak_tools.plan.method import plan_schema
from doorbraak_tools.plan.model import PlanDocument
from doorbraak_tools.plan.reading import read_plan
from doorbraak_tools.release import (
    Record,
    Release,
    Standing,
    fingerprint,
    has_page_name,
    judge,
    parse_record,
    public,
    render_record,
)
from tests.support.plans import WHOLE

RAW = WHOLE.encode()
RELEASE = Release(fingerprint(RAW), 1, "fictief", "redactie", "2026-07-06")
RECORD = Record({"proef": RELEASE})


def plan(text: str = WHOLE, slug: str = "proef") -> tuple[PlanDocument, bytes]:
    return read_plan(text.encode(), slug), text.encode()


@pytest.mark.parametrize(
    ("plans", "record", "standing", "why"),
    [
        ([plan()], RECORD, Standing.RELEASED, ""),
        ([plan()], Record(), Standing.UNRELEASED, ""),
        (
            [plan(WHOLE.replace("voorbeeld: fictief\n", ""))],
            Record(),
            Standing.UNRELEASED,
            "er staat niet in dat het een voorbeeld is",
        ),
        ([plan(WHOLE + "x")], RECORD, Standing.CHANGED, "de tekst is veranderd na de vrijgave"),
        ([plan(), plan(WHOLE + "x")], RECORD, Standing.REFUSED, "nog een plan heeft deze bestandsnaam"),
        (
            [plan()],
            Record({"proef": replace(RELEASE, grond="samengesteld")}),
            Standing.REFUSED,
            "in het plan staat niet: voorbeeld: samengesteld",
        ),
        (
            [plan(slug="index")],
            Record({"index": RELEASE}),
            Standing.REFUSED,
            "een pagina heeft een naam van kleine letters, cijfers en streepjes, en niet index",
        ),
    ],
)
def test_how_a_plan_stands(
    plans: list[tuple[PlanDocument, bytes]], record: Record, standing: Standing, why: str
) -> None:
    first, *_ = judge(plans, record)
    assert (first.plan, first.standing, first.why) == (plans[0][0], standing, why)
    assert first.release == record.releases.get(first.plan.slug)
    assert [one.slug for one in public(plans, record)] == (["proef"] if standing is Standing.RELEASED else [])


def test_a_plan_with_a_fault_is_refused_whatever_the_record_says() -> None:
    faulty = plan(WHOLE.replace("status: in-uitvoering", "status: half"))
    record = Record({"proef": replace(RELEASE, sha256=fingerprint(faulty[1]))})
    (judged,) = judge([faulty], record)
    assert (judged.plan, judged.release) == (faulty[0], record.releases["proef"])
    assert (judged.standing, judged.why) == (Standing.REFUSED, "het heeft fouten; doorbraak check noemt ze")
    assert public([faulty], record) == ()


def test_a_warning_of_the_reader_does_not_stand_in_the_way() -> None:
    text = WHOLE + "\n## Kop die geen stap is\n\nTekst.\n"
    whole = plan(text)
    (shown,) = public([whole], Record({"proef": replace(RELEASE, sha256=fingerprint(whole[1]))}))
    assert {section.step for section in shown.sections} <= set(plan_schema()["properties"])
    assert all(section.step for section in shown.sections)
    assert (shown.slug, shown.ground) == ("proef", "fictief")


def test_only_what_the_schema_calls_public_is_kept() -> None:
    (shown,) = public([plan()], RECORD)
    data = plan()[0].data
    assert "opsteller" in data
    assert set(data) - set(shown.data) == {"opsteller"}
    for key in set(shown.data):
        assert shown.data[key] == data[key], "in the schema all below these is public"


def test_a_field_that_nobody_called_public_is_private_at_any_depth(monkeypatch: pytest.MonkeyPatch) -> None:
    closed = plan_schema()["properties"]["actieplan"]["properties"]["realiseren"]["items"]["properties"]["wat"]
    monkeypatch.delitem(closed, "x-openbaar")
    items = plan_schema()["properties"]["aan_tafel"]["items"]
    monkeypatch.setitem(items, "x-openbaar", False)
    (shown,) = public([plan()], RECORD)
    assert shown.data["aan_tafel"] == []
    assert all("wat" not in action for action in shown.data["actieplan"]["realiseren"])
    assert all("wie" in action for action in shown.data["actieplan"]["realiseren"])
    assert all("wat" in action for action in shown.data["actieplan"]["daarna"])


def test_plans_come_in_the_order_of_their_names() -> None:
    plans = [plan(slug=slug) for slug in ("b", "c", "a")]
    record = Record(dict.fromkeys("abc", RELEASE))
    assert [one.slug for one in public(plans, record)] == ["a", "b", "c"]


@pytest.mark.parametrize(
    "raw", [b"\xef\xbb\xbf" + RAW, RAW.replace(b"\n", b"\r\n"), RAW.replace(b"\n", b"\r")], ids=["bom", "crlf", "cr"]
)
def test_what_is_the_same_text_has_the_same_fingerprint(raw: bytes) -> None:
    assert fingerprint(raw) == fingerprint(RAW)
    assert fingerprint(raw + b" ") != fingerprint(RAW)


def test_the_fingerprint_is_the_sha_256_that_others_compute() -> None:
    assert fingerprint(b"abc\r\n") == "edeaaff3f1774ad2888673770c6d64097e391bc362d7d6fb34982ddf0efd18cb"


def test_a_record_is_written_sorted_one_fact_a_line_and_read_back() -> None:
    record = Record({"b-plan": RELEASE, "a-plan": replace(RELEASE, door="redactie é")})
    text = render_record(record)
    assert text.splitlines()[:5] == [
        "{",
        '  "vrijgave": 1,',
        '  "plannen": {',
        '    "a-plan": {',
        f'      "sha256": "{RELEASE.sha256}",',
    ]
    assert text.endswith("  }\n}\n")
    assert '"door": "redactie é"' in text
    assert parse_record(text) == record
    assert parse_record(render_record(record.without("a-plan"))) == Record({"b-plan": RELEASE})


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("{", "Het vrijgavebestand is geen geldige JSON; daarom is geen enkel plan vrijgegeven."),
        ("[" * 100_000, "Het vrijgavebestand is geen geldige JSON; daarom is geen enkel plan vrijgegeven."),
        ("{}", "Het vrijgavebestand heeft niet de vorm die het moet hebben; geen enkel plan is vrijgegeven."),
        (
            '{"vrijgave": 1, "plannen": {"A": {}}}',
            "Het vrijgavebestand heeft niet de vorm die het moet hebben; geen enkel plan is vrijgegeven.",
        ),
    ],
)
def test_a_record_with_a_fault_releases_nothing_and_says_so(text: str, fault: str) -> None:
    assert parse_record(text) == Record(fault=fault)


@pytest.mark.parametrize(
    ("slug", "has"),
    [
        ("a-1", True),
        ("index-2", True),
        ("index", False),
        ("A", False),
        ("-a", False),
        ("a\n", False),
        ("a" * 81, False),
    ],
)
def test_a_name_is_that_of_a_page_in_small_letters_digits_and_dashes(slug: str, has: bool) -> None:
    assert has_page_name(slug) is has


@pytest.mark.parametrize("twice", ["vrijgave", "plannen", "a-plan", "sha256"])
def test_what_stands_twice_in_a_record_releases_nothing(twice: str) -> None:
    text = render_record(Record({"a-plan": RELEASE}))
    again = text.replace(f'"{twice}":', f'"{twice}": null, "{twice}":', 1)
    assert parse_record(again).releases == {}
    assert "geen geldige JSON" in parse_record(again).fault
