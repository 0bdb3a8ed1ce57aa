"""The chain from goal to doorbraak to action: what each check says, word for word, and where."""

import pytest

from doorbraak_tools.plan.model import goals_pointed_at
from tests.support.plans import found, small

REALISE = (
    "  realiseren:\n    - wie: consulent\n      wat: Besluit nemen\n      uiterlijk: 2026-07-20\n      doorbraak: D1\n"
)
SECOND = "  D2:\n    knelpunt: Zonder adres is er niets.\n    wat: Een adres.\n    doelen: [K1]\n"


CHAIN = {
    "actie-na-dreiging", "code-bestaat-niet", "doel-zonder-weg", "doorbraak-zonder-actie",
    "doorbraak-zonder-legitimiteit", "doorbraken-in-een-kring", "ontbreekt",
}  # fmt: skip


def said(*changes: tuple[str, str]) -> list[tuple[int, int, str, str, str]]:
    """Return place, code, message and hint of what these checks find in the small plan after the changes."""
    all_found = found(small(*changes))
    return [(one.line, one.column, one.code, one.message, one.hint) for one in all_found if one.code in CHAIN]


def test_a_goal_that_does_not_exist_in_a_list() -> None:
    assert said(("doelen: [K1, L1]", "doelen: [K1, L1, K7]")) == [
        (29, 22, "code-bestaat-niet", "Het doel K7 bestaat niet.", "Je hebt deze doelen: K1, L1.")
    ]


def test_a_goal_that_does_not_exist_on_a_line_of_a_text_block() -> None:
    change = ("    De vaste lasten gaan voor. (L1)\n", "    De vaste lasten gaan voor. (L1)\n    De post. (L1, L3)\n")
    assert said(change) == [(23, 19, "code-bestaat-niet", "Het doel L3 bestaat niet.", "Je hebt deze doelen: K1, L1.")]


def test_a_goal_that_does_not_exist_in_a_one_line_answer() -> None:
    assert said(("De huurachterstand. (K1)", "De huurachterstand. (K2)")) == [
        (24, 48, "code-bestaat-niet", "Het doel K2 bestaat niet.", "Je hebt deze doelen: K1, L1.")
    ]


def test_a_doorbraak_that_does_not_exist() -> None:
    changes = (
        ("doelen: [K1, L1]", "doelen: [K1, L1]\n    na: [D3]"),
        ("      doorbraak: D1", "      doorbraak: D4"),
        ("  rendement:", "    D2:\n      regels: een\n      bedoeling: twee\n      ruimte: drie\n"
         "      andere_regels: vier\n      wie_gaat_erover: vijf\n  rendement:"),
    )  # fmt: skip
    assert said(*changes) == [
        (
            26,
            3,
            "doorbraak-zonder-actie",
            "Doorbraak D1 heeft nog geen actie die hem tot stand brengt.",
            "Zet onder actieplan, realiseren een actie met doorbraak: D1.",
        ),
        (30, 10, "code-bestaat-niet", "De doorbraak D3 bestaat niet.", "Je hebt deze doorbraken: D1."),
        (41, 5, "code-bestaat-niet", "De doorbraak D2 bestaat niet.", "Je hebt deze doorbraken: D1."),
        (66, 7, "code-bestaat-niet", "De doorbraak D4 bestaat niet.", "Je hebt deze doorbraken: D1."),
    ]


def test_a_goal_when_there_are_no_goals_yet() -> None:
    short = "  korte_termijn:\n    K1: De ontruiming is van de baan.\n"
    goals = f"{short}  lange_termijn:\n    L1: Een huis dat wij zelf betalen.\n"
    one = [one for one in said((goals, ""), ("status: ingediend", "status: concept")) if one[2] != "ontbreekt"]
    assert one[0] == (18, 33, "code-bestaat-niet", "Het doel L1 bestaat niet.", "Er zijn nog geen doelen.")


def test_an_empty_item_is_a_gap_and_no_code() -> None:
    assert said(("doelen: [K1, L1]", "doelen:\n      - K1\n      -\n      - L1")) == [
        (31, 8, "ontbreekt", "Nog niet ingevuld: “Doel”.", "")
    ]


def test_a_goal_without_a_way() -> None:
    assert said(("    K1: De", "    K2: Rust in huis.\n    K1: De")) == [
        (
            15,
            5,
            "doel-zonder-weg",
            "Er leidt nog niets naar doel K2.",
            "Zet (K2) achter een regel in het overzicht, of noem K2 bij de doelen van een doorbraak.",
        )
    ]


def test_a_goal_without_a_way_is_not_said_before_the_overzicht_is_there() -> None:
    second_goal = ("    K1: De", "    K2: Rust in huis.\n    K1: De")
    no_overview = ("  ondersteuning: Iemand die meekijkt met de post.\n", "")
    assert {code for _, _, code, _, _ in said(second_goal, no_overview)} == {"ontbreekt"}


def test_a_doorbraak_without_action_or_legitimiteit() -> None:
    assert said(("waardendriehoek:", f"{SECOND}waardendriehoek:")) == [
        (
            30,
            3,
            "doorbraak-zonder-actie",
            "Doorbraak D2 heeft nog geen actie die hem tot stand brengt.",
            "Zet onder actieplan, realiseren een actie met doorbraak: D2.",
        ),
        (
            30,
            3,
            "doorbraak-zonder-legitimiteit",
            "Doorbraak D2 heeft nog geen legitimiteit.",
            "Zet onder waardendriehoek, legitimiteit een stuk D2: met de regels, de bedoeling en de ruimte.",
        ),
    ]


def test_in_a_concept_those_are_still_to_do() -> None:
    changes = (("waardendriehoek:", f"{SECOND}waardendriehoek:"), ("status: ingediend", "status: concept"))
    assert [(one.severity.value, one.code) for one in found(small(*changes)) if one.code in CHAIN] == [
        ("todo", "doorbraak-zonder-actie"),
        ("todo", "doorbraak-zonder-legitimiteit"),
    ]


def test_doorbraken_without_any_action_are_one_gap_and_not_many() -> None:
    assert [(line, code) for line, _, code, _, _ in said((REALISE, "  realiseren:\n"))] == [(55, "ontbreekt")]


@pytest.mark.parametrize(
    ("due", "late"), [("2026-07-31", False), ("2026-08-01", True), ("2026-08-02", True), ("2027-01-01", True)]
)
def test_an_action_must_be_done_before_the_day_of_the_threat(due: str, late: bool) -> None:
    threat = ("  geprobeerd: |", "  dreiging:\n    wat: Ontruiming\n    datum: 2026-08-01\n  geprobeerd: |")
    assert (
        said(threat, ("      uiterlijk: 2026-07-20", f"      uiterlijk: {due}"))
        == [
            (
                61,
                7,
                "actie-na-dreiging",
                "Deze actie is niet klaar vóór de dag van de dreiging.",
                "Zet de actie eerder, of vraag uitstel van de dreiging en pas die datum aan.",
            )
        ]
        * late
    )


def test_what_comes_after_the_doorbraak_may_come_after_the_threat() -> None:
    threat = ("  geprobeerd: |", "  dreiging: {wat: Ontruiming, datum: 2026-08-01}\n  geprobeerd: |")
    assert said(threat) == []  # `daarna` has an action of September


def test_a_doorbraak_that_waits_for_itself() -> None:
    assert said(("doelen: [K1, L1]", "doelen: [K1, L1]\n    na: [D1]")) == [
        (30, 5, "doorbraken-in-een-kring", "Doorbraak D1 wacht op zichzelf.", "Haal één van de codes achter na weg.")
    ]


@pytest.mark.parametrize(
    ("waits", "circles"),
    [
        ({"D1": ["D2"], "D2": ["D1"]}, ["Deze doorbraken wachten op elkaar: D1, D2."]),
        ({"D1": ["D2"], "D2": ["D3"], "D3": ["D1"]}, ["Deze doorbraken wachten op elkaar: D1, D2, D3."]),
        ({"D1": ["D2"], "D2": ["D3"], "D3": ["D2"]}, ["Deze doorbraken wachten op elkaar: D2, D3."]),
        ({"D1": ["D1"], "D2": ["D2"]}, ["Doorbraak D1 wacht op zichzelf.", "Doorbraak D2 wacht op zichzelf."]),
        ({"D1": ["D2", "D3"], "D2": ["D3"], "D3": []}, []),
        ({"D1": ["D9"]}, []),
    ],
)
def test_each_circle_is_said_once(waits: dict[str, list[str]], circles: list[str]) -> None:
    blocks = "".join(f"  {code}:\n    na: [{', '.join(after)}]\n" for code, after in waits.items())
    plan = f"---\ntitel: Een proef\ndoorbraak:\n{blocks}---\n"
    assert [one.message for one in found(plan) if one.code == "doorbraken-in-een-kring"] == circles


@pytest.mark.parametrize(
    ("line", "goals"),
    [
        ("De post openen. (K1)", ["K1"]),
        ("De post openen. (K1, L2)", ["K1", "L2"]),
        ("De post openen. (K1,L2 en K3; L4)", ["K1", "L2", "K3", "L4"]),
        ("De post openen (K12).", ["K12"]),
        ("De post (K1) en de huur (L2)", ["K1", "L2"]),
        ("De doorbraak (D1)", []),
        ("Kamer (K100) en (k1) en (K0) en K1", []),
        ("(K1", []),
        ("", []),
    ],
)
def test_the_goals_that_a_line_points_at(line: str, goals: list[str]) -> None:
    assert goals_pointed_at(line) == goals


def test_a_fault_in_the_money_or_the_law_hides_no_code_that_points_nowhere() -> None:
    text = small(
        ("peildatum: 2026-07-01", "peildatum: 1-7-2026"),
        ("maanden: 12", "maanden: jaar"),
        ("doelen: [K1", "doelen: [K9"),
    )
    codes = [diagnostic.code for diagnostic in found(text)]
    assert codes.count("schrijfwijze") + codes.count("verkeerde-soort") == 2
    assert "code-bestaat-niet" in codes


def test_a_corner_that_is_no_group_at_all_stops_no_other_check() -> None:
    codes = [
        diagnostic.code
        for diagnostic in found("---\nwaardendriehoek: tekst\ndoorbraak:\n  D1:\n    doelen: [K9]\n---\n")
    ]
    assert "code-bestaat-niet" in codes
