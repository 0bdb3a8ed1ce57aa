"""The checks of rendement: what they say, where, and above all when they say nothing."""

import pytest

from tests.support.plans import TODAY, found, read, small
from tests.support.plans import of_check as findings_of

ITEM = "      - {post: Lening, bedrag: 3650, betaler: gemeente, bron: opgave verhuurder}"
MONEY = {
    "bedrag-zonder-bron", "besparing-als-post", "buitenlands-cijfer", "gevraagd-na-de-periode", "kans-klopt-niet",
    "kans-zonder-reden", "kosten-verhuizen", "oud-cijfer", "post-na-de-periode", "post-rekent-niet", "post-telt-dubbel",
    "post-voor-het-besluit", "prijs-bestaat-niet", "prijs-wijkt-af", "uren-zonder-aantal",
}  # fmt: skip


def codes(*items: str) -> list[str]:
    """Return which checks of rendement speak when the doorbraak of the small plan has these items."""
    text = small((ITEM, "\n".join(f"      - {{{one}}}" for one in items)))
    return [one.code for one in found(text) if one.code in MONEY or one.part == "rendement"]


@pytest.mark.parametrize(
    "honest",
    [
        ["post: Hulp, bedrag: pm, betaler: gemeente"],
        ["post: Hulp, bedrag: 0, betaler: gemeente"],
        ["post: Hulp, bedrag: 5, betaler: gemeente, bron: eigen opgave, jaar: 2021"],
        ["post: Hulp, bedrag: 5, betaler: gemeente, bron: Universiteit van Brussel, regio: landelijk"],
        ["post: Hulp, bedrag: 5, betaler: gemeente, bron: offerte, regio: Gennep en Venlo"],
        ["post: Energiebesparing in huis, bedrag: 5, betaler: gemeente, bron: offerte"],
        ["post: Hulp bij besparing op energie, bedrag: 5, betaler: gemeente, bron: offerte"],
        ["post: Voorkomen van ontruiming, bedrag: 5, betaler: gemeente, bron: offerte"],
        [
            "post: Hulp, bedrag: 5, per: maand, tot_maand: 6, betaler: gemeente, bron: offerte",
            "post: Hulp, bedrag: 9, per: maand, van_maand: 7, betaler: gemeente, bron: offerte",
        ],
        [
            "post: Hulp, bedrag: 5, betaler: gemeente, bron: offerte",
            "post: Hulp, bedrag: 5, betaler: zorgverzekeraar, bron: offerte",
        ],
        [
            "post: Geld, bedrag: 5, betaler: gemeente, bron: offerte, soort: lening",
            "post: Geld, bedrag: 5, betaler: gemeente, bron: offerte",
        ],
        ["post: Begeleiding, bedrag: 75, betaler: gemeente, bron: offerte"],
        ["post: Hulp, bedrag: 5, kans: 0-100%, toelichting: Wij weten het niet, betaler: gemeente, bron: offerte"],
        ["post: Hulp, bedrag: 5, per: maand, van_maand: 12, betaler: gemeente, bron: offerte, doorbraak: D1"],
        ["post: Cel, bedrag: {laag: 9, hoog: 999}, per: dag, jaar: 2026, betaler: rijk, prijs: jeugddetentie-2014"],
    ],
)
def test_honest_items_are_left_alone(honest: list[str]) -> None:
    assert codes(*honest) == []


@pytest.mark.parametrize(
    ("code", "wrong"),
    [
        ("bedrag-zonder-bron", "post: Hulp, bedrag: {laag: 5, hoog: 9}, betaler: gemeente"),
        ("besparing-als-post", "post: De besparing op opvang, bedrag: 5, betaler: gemeente, bron: offerte"),
        ("besparing-als-post", "post: Vermeden ontruiming, bedrag: 5, betaler: gemeente, bron: offerte"),
        ("besparing-als-post", "post: Voorkomen kosten opvang, bedrag: pm, betaler: gemeente"),
        ("buitenlands-cijfer", "post: Hulp, bedrag: 5, betaler: gemeente, bron: offerte, regio: Vlaanderen"),
        (
            "gevraagd-na-de-periode",
            "post: Hulp, bedrag: 5, per: maand, van_maand: 12, tot_maand: 40, betaler: gemeente, bron: offerte",
        ),
        ("kans-klopt-niet", "post: Hulp, bedrag: 5, kans: 101%, toelichting: Zeker, betaler: gemeente, bron: offerte"),
        (
            "kans-klopt-niet",
            "post: Hulp, bedrag: 5, kans: 50-40%, toelichting: Zeker, betaler: gemeente, bron: offerte",
        ),
        ("kans-zonder-reden", "post: Hulp, bedrag: 5, kans: 40%, betaler: gemeente, bron: offerte"),
        ("oud-cijfer", "post: Hulp, bedrag: 5, betaler: gemeente, bron: offerte, jaar: 2020"),
        ("post-na-de-periode", "post: Hulp, bedrag: 5, van_maand: 13, betaler: gemeente, bron: offerte"),
        ("post-rekent-niet", "post: Hulp, bedrag: 5, per: jaar, elke: maand, betaler: gemeente, bron: offerte"),
        ("prijs-bestaat-niet", "post: Hulp, bedrag: 5, betaler: gemeente, prijs: weet-niet"),
        ("prijs-wijkt-af", "post: Cel, bedrag: 262, per: week, betaler: rijk, jaar: 2026, prijs: jeugddetentie-2014"),
        ("uren-zonder-aantal", "post: Hulp, bedrag: 5, per: uur, betaler: gemeente, bron: offerte"),
    ],
)
def test_one_thing_wrong_is_one_finding(code: str, wrong: str) -> None:
    assert codes(wrong) == [code]


def test_a_shift_to_another_payer_that_is_explained_is_left_alone() -> None:
    moved = "post: Begeleiding, bedrag: 75, betaler: zorgverzekeraar, bron: offerte"
    assert codes(moved) == ["kosten-verhuizen"]
    assert codes(f"{moved}, toelichting: De hulp is zorg geworden") == []


def test_what_moves_from_two_scenarios_is_said_once() -> None:
    text = small(
        (ITEM, "      - {post: Opvang, bedrag: 5, betaler: rijk, bron: offerte}"),
        ("- {post: Begeleiding,", "- {post: Opvang,"),
        (
            "- {post: Opvang, bedrag: pm, betaler: gemeente}",
            "- {post: Opvang, bedrag: 4, betaler: gemeente, bron: offerte}",
        ),
    )
    assert [one.code for one in found(text) if one.part == "rendement"] == ["kosten-verhuizen"]


def test_the_year_of_a_figure_of_the_register_counts() -> None:
    old = "post: Cel, bedrag: 547, per: dag, betaler: rijk, prijs: jeugddetentie-2014"
    assert codes(old) == ["oud-cijfer"]


def test_a_plan_does_not_grow_older_by_itself() -> None:
    written = small((ITEM, ITEM.replace("}", ", jaar: 2021}")))
    assert [one.code for one in found(written) if one.code == "oud-cijfer"] == []
    assert TODAY.year == 2026
    later = written.replace("opgesteld: 2026", "opgesteld: 2027")
    assert [one.code for one in found(later) if one.code == "oud-cijfer"] == ["oud-cijfer"]


def test_hours_without_a_number_weigh_as_a_missing_answer() -> None:
    plan = small((ITEM, ITEM.replace("}", ", per: uur}")))
    (handed_in,) = findings_of("uren-zonder-aantal", plan)
    (concept,) = findings_of("uren-zonder-aantal", plan.replace("status: ingediend", "status: concept"))
    assert (handed_in.severity.value, concept.severity.value) == ("error", "todo")


def test_nothing_is_said_of_money_whose_shape_is_wrong() -> None:
    wrong = small((ITEM, ITEM.replace("3650", "veel").replace(", bron: opgave verhuurder", "")))
    assert read(wrong).unsound
    assert {one.code for one in found(wrong)} & MONEY == set()
