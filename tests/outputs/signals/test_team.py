"""What the made-up team's forty plans say, counted by hand in `tests/support/counted_team.py`."""

import csv
import io
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from doorbraak_tools.outputs.signals import FORMS, make_signals
from doorbraak_tools.plan.method import load_schema
from doorbraak_tools.view.signals import Parts
from tests.conftest import Golden
from tests.outputs.signals.support import facts, numbers, row, rows, signals
from tests.support.counted_team import TODAY, team
from tests.support.plans import SMALL, WHOLE
from tests.support.strategies import broken_plans

TEAM = team()
FACTS = {slug: facts(text, slug) for slug, text in TEAM.items()}
FOUND = make_signals(FACTS.values(), TODAY)
GOLDENS = Path(__file__).parent / "goldens"


def test_how_far_the_plans_are() -> None:
    assert FOUND.lead == "40 plannen op 20 november 2026."
    assert rows(FOUND, "standen") == [
        ("concept", 5, "12%"),
        ("ingediend", 8, "20%"),
        ("akkoord", 6, "15%"),
        ("in uitvoering", 7, "18%"),
        ("afgerond", 10, "25%"),
        ("afgewezen", 4, "10%"),
    ]


def test_which_rules_come_back() -> None:
    """Article 41: 3 wait; 2 + 3 + 4 were granted, 1 in part; 1 and 3 were refused. The concepts do not count."""
    assert [cells[0] for cells in rows(FOUND, "regels")] == [
        "Participatiewet artikel 41",
        "Wet gemeentelijke schuldhulpverlening artikel 3",
        "Huisvestingswet 2014 artikel 12",
        "Wet basisregistratie personen artikel 2.38",
        "Wet maatschappelijke ondersteuning 2015 artikel 2.3.5",
    ]
    granted, refused = ("toegekend", 9), ("afgewezen", 4)
    together = ("deels toegekend of nog geen besluit", 4)
    assert row(FOUND, "regels", "Participatiewet artikel 41") == [17, [granted, refused, together], 3, 4]
    # 3 wait; 1 + 2 + 3 were granted, 1 in part: that one is told together with those that wait.
    debt = [("toegekend", 6), ("deels toegekend of nog geen besluit", 4)]
    assert row(FOUND, "regels", "Wet gemeentelijke schuldhulpverlening artikel 3") == [10, debt, 0, 3]
    assert row(FOUND, "regels", "Wet basisregistratie personen artikel 2.38") == [3, [("toegekend", 3)], 0, 0]
    # One granted, one refused: two plans, of which no more is told.
    assert row(FOUND, "regels", "Wet maatschappelijke ondersteuning 2015 artikel 2.3.5") == ["enkele", "", "", ""]


def test_who_decides_and_how_long_it_took() -> None:
    assert [cells[:2] for cells in rows(FOUND, "beslissers")] == [("college", 32), ("verhuurder", 3)]
    # 14 14 15 20 25 · 30 30 35 41 45 50 50 50 50 55 · 60 70 80 90 90 90 · 95 100 100 100 100 120: the 14th of 27 is 50.
    assert rows(FOUND, "duur") == [
        ("binnen 4 weken", 5, "19%"),
        ("4 tot 8 weken", 10, "37%"),
        ("8 tot 13 weken", 6, "22%"),
        ("13 weken tot een half jaar", 6, "22%"),
    ]
    (table,) = (table for table in FOUND.tables if table.key == "duur")
    assert table.about == "Van indienen tot besluit, per doorbraak. In het midden: 7 weken."
    assert rows(FOUND, "wachten") == [("een half jaar of langer", 8, "")]


def test_what_a_landlord_did_cannot_be_taken_from_the_whole() -> None:
    """Of eight that wait two are a landlord's; the row of the college does not tell how many are its."""
    cells = {name: cell for name, _, cell, _ in rows(FOUND, "beslissers") if isinstance(cell, Parts)}
    ended = {name: [part.names for part in cell.parts] for name, cell in cells.items()}
    assert ("nog geen besluit",) not in ended["college"]
    assert ended["verhuurder"] == [("toegezegd", "nog geen besluit")]


def test_what_came_of_it() -> None:
    """Ten plans with two goals each: 6 ja, 3 deels and 1 nee. Money: 16 + 18 + 2 + 4, and 16 + 19.7 + 1.8 + 5."""
    assert rows(FOUND, "doelen") == [("ja", 12, "60%"), ("deels of nee", 8, "40%")]
    assert rows(FOUND, "geld") == [("alle betalers samen", 10, "€ 40.000", "€ 43.000")]
    assert rows(FOUND, "aard") == [("incidenteel", 3, "30%"), ("structureel", 7, "70%")]
    assert rows(FOUND, "verandering") == [("een wachttijd of termijn moet anders", 7, "")]
    assert rows(FOUND, "wie_kan_dat") == [("de wetgever of een minister", 7, "")]


@given(st.permutations(sorted(TEAM)))
def test_the_order_of_the_files_changes_nothing(order: list[str]) -> None:
    assert make_signals([FACTS[slug] for slug in order], TODAY) == FOUND


@given(st.lists(st.sampled_from(sorted(TEAM)), unique=True))
def test_no_small_number_is_told_of_any_folder(chosen: list[str]) -> None:
    found = make_signals([FACTS[slug] for slug in chosen], TODAY)
    assert not {1, 2} & set(numbers(found))
    assert ("%" in FORMS["text"].content(found).decode()) <= (len(chosen) >= 10)


@given(broken_plans())
def test_any_plan_can_be_counted(text: str) -> None:
    FORMS["text"].content(make_signals([facts(text)], TODAY))


@pytest.mark.parametrize("form", FORMS.names)
def test_as_it_was_agreed(form: str, golden: Golden) -> None:
    golden(GOLDENS / f"signalen.{form}", FORMS[form].content(FOUND).decode())


def test_json_has_the_shape_that_is_described() -> None:
    validator = Draft202012Validator(load_schema("signalen-uitvoer"))
    for found in (FOUND, signals({}), signals({"een": WHOLE}), signals({"een": WHOLE, "twee": SMALL})):
        validator.validate(json.loads(FORMS["json"].content(found)))


def test_csv_has_a_row_for_each_number() -> None:
    read = list(csv.DictReader(io.StringIO(FORMS["csv"].content(FOUND).decode())))
    assert {
        "telling": "regels",
        "wat": "Participatiewet artikel 41",
        "kolom": "plannen",
        "deel": "",
        "aantal": "17",
    } in read
    (granted,) = (
        one for one in read if (one["telling"], one["wat"], one["deel"]) == ("beslissers", "college", "toegekend")
    )
    assert granted["aantal"] == "19"


def test_nothing_to_count() -> None:
    assert signals({}).lead == "Geen plannen gevonden op 20 november 2026."
    assert signals({"een": SMALL}).lead == "enkele plannen op 20 november 2026.".capitalize()


def test_examples_are_said_to_be_examples() -> None:
    example = SMALL.replace("titel:", "voorbeeld: fictief\ntitel:")
    words = "Het zijn allemaal voorbeelden: verzonnen, of samengesteld uit meer gevallen."
    assert signals({"een": example}).lead == f"Enkele plannen op 20 november 2026. {words}"
    mixed = {**{f"v{number}": example for number in range(3)}, **{f"e{number}": SMALL for number in range(4)}}
    told = "Daarvan zijn er 3 een voorbeeld; die tellen hier gewoon mee."
    assert signals(mixed).lead == f"7 plannen op 20 november 2026. {told}"
