"""The exports in text: JSON for programs, CSV for tables, a report for people."""

import csv
import io
import json
import re
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from doorbraak_tools.outputs.calculation import FORMS, Titled
from doorbraak_tools.plan.method import load_schema
from doorbraak_tools.substance.costs import Outcome
from doorbraak_tools.text.escaping import harmless
from tests.outputs.calculation.support import FORMULAS, example_outcomes, mixed_outcome, nasty_outcome
from tests.substance.costs.support import item, outcome

OUTCOMES = {**example_outcomes(), "gemengd": mixed_outcome(), "gemeen": nasty_outcome()}
each_outcome = pytest.mark.parametrize("found", OUTCOMES.values(), ids=OUTCOMES)


def as_json(found: Outcome) -> Any:
    return json.loads(FORMS["json"].content(Titled("Een plan", found)))


def as_rows(found: Outcome) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(FORMS["csv"].content(Titled("Een plan", found)).decode(), newline="")))


def as_text(found: Outcome) -> list[str]:
    return FORMS["text"].content(Titled("Een plan", found)).decode().split("\n")


def test_the_forms() -> None:
    assert FORMS.names == ["text", "csv", "json", "xlsx"]
    assert [form.name for form in FORMS.every() if form.binary] == ["xlsx"]


@each_outcome
def test_json_has_the_shape_that_its_schema_says(found: Outcome) -> None:
    assert list(Draft202012Validator(load_schema("kosten-uitvoer")).iter_errors(as_json(found))) == []


def amounts(parts: list[Any]) -> list[Decimal]:
    return [sum((Decimal(part[end]) for part in parts), Decimal(0)) for end in ("laag", "verwacht", "hoog")]


@each_outcome
def test_in_json_the_parts_add_up_to_the_cent(found: Outcome) -> None:
    document = as_json(found)
    for scenario in filter(None, document["scenarios"].values()):
        for kind in filter(None, (scenario, scenario.get("uitkering"), scenario.get("lening"))):
            whole = amounts([kind["totaal"]])
            assert amounts(kind["per_betaler"]) == whole
            assert amounts(kind["per_baathebber"]) == whole
            assert amounts(kind["per_maand"]) == whole
            assert amounts([kind["eenmalig"], kind["doorlopend"]]) == whole
            assert amounts(kind["per_jaar"]) == (whole if document["eerste_maand"] else [Decimal(0)] * 3)
            assert amounts([one["bedrag"] for one in kind["posten"] if one["bedrag"]]) == whole
    for difference in document["verschillen"].values():
        assert amounts(difference["per_betaler"]) == amounts([difference["verschil"]])


def test_json_by_hand() -> None:
    document = as_json(
        outcome(
            nothing=[item({"laag": 5000, "hoog": 10000}, "verhuurder", "Ontruiming", kans="50-80%"), item("pm")],
            breakthrough=[item("1.560,5", name="Coach"), item(100, soort="lening", name="Lening")],
        )
    )
    assert document["scenarios"]["huidige_situatie"] is None
    nothing = document["scenarios"]["als_er_niets_gebeurt"]
    assert nothing["totaal"] == {"laag": "2500.00", "verwacht": "4875.00", "hoog": "8000.00"}
    assert nothing["posten_pm"] == 1
    unknown = {"post": "Hulp", "betaler": "gemeente", "bedrag": None, "onbekend": "p.m."}
    assert nothing["posten"][1] == {**unknown, "doorlopend": False, "valt_vrij": True, "doorbraak": None}
    assert document["scenarios"]["doorbraakscenario"]["lening"]["totaal"]["hoog"] == "100.00"
    assert document["verschillen"]["als_er_niets_gebeurt"] == {
        "antwoord": "goedkoper",
        "verschil": {"laag": "-6439.50", "verwacht": "-3314.50", "hoog": "-939.50"},
        "posten_pm": 1,
        "per_betaler": [
            {"betaler": "gemeente", "laag": "1560.50", "verwacht": "1560.50", "hoog": "1560.50", "posten_pm": 1},
            {"betaler": "verhuurder", "laag": "-8000.00", "verwacht": "-4875.00", "hoog": "-2500.00", "posten_pm": 0},
        ],
        "zonder_wat_niet_vrijvalt": None,
        "bepalende_post": {
            "scenario": "als_er_niets_gebeurt",
            "post": "Ontruiming",
            "zonder_deze_post": "niet te zeggen",
        },
        "omslagpunten": [
            {
                "scenario": "als_er_niets_gebeurt",
                "post": "Ontruiming",
                "tegenhanger": None,
                "soort": "kans",
                "punt": "0.2081",
                "niet_duurder": "vanaf",
                "bestaat": True,
                "binnen_het_plan": False,
            }
        ],
    }


@pytest.mark.parametrize("text", [*FORMULAS, "\t=1", "\r=1", "\n=1", "＋1", "－1", "＠x"])
def test_a_cell_that_would_be_a_formula_is_text(text: str) -> None:
    # A tab or line end may itself begin a cell, so that what follows needs an apostrophe too.
    assert harmless(text) == (f"'{text[0]}'{text[1:]}" if text[0] in "\t\r\n" else f"'{text}")


@pytest.mark.parametrize("text", ["", "Hulp", "a=b", "€ 5", "'s morgens", " 5-8 uur"])
def test_any_other_cell_stays_as_it_is(text: str) -> None:
    assert harmless(text) == text


def test_no_cell_of_a_nasty_plan_is_a_formula() -> None:
    rows = as_rows(nasty_outcome())
    assert len(rows) > 10
    for row in rows:
        assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in row.values())


@each_outcome
def test_csv_has_a_row_for_each_item_and_its_amounts_are_those_of_json(found: Outcome) -> None:
    scenarios = as_json(found)["scenarios"]
    rows = as_rows(found)
    assert len(rows) == sum(len(scenario.lines) for scenario in found.scenarios)
    for key, scenario in scenarios.items():
        if scenario is not None:
            mine = [row for row in rows if row["scenario"] == key and row["soort"] == "kosten" and row["laag"]]
            assert amounts(mine) == amounts([scenario["totaal"]])


def test_csv_by_hand() -> None:
    (row,) = as_rows(
        outcome(
            first="2026-11",
            breakthrough=[
                item("12,5", "=rijk", "Hulp", per="uur", aantal=2, elke="kwartaal", baat_bij="gezin", bron="-eigen",
                     jaar=2026, regio="hier", eerste_hand="ja", prijs="uur-2026", toelichting="+\nuitleg",
                     doorbraak="D2", valt_vrij="nee", van_maand=2)
            ]
        )
    )  # fmt: skip
    assert row == {
        "scenario": "doorbraakscenario", "post": "Hulp", "betaler": "'=rijk", "baat_bij": "gezin", "soort": "kosten",
        "doorlopend": "ja", "eerste_maand": "2026-12", "laatste_maand": "2027-10", "keren": "7.3333", "laag": "91.67",
        "verwacht": "91.67", "hoog": "91.67", "onbekend": "", "bron": "'-eigen", "jaar": "2026", "regio": "hier",
        "eerste_hand": "ja", "prijs": "uur-2026", "toelichting": "'+ uitleg", "valt_vrij": "nee", "doorbraak": "D2",
        "verwacht_2026": "8.33", "verwacht_2027": "83.34",
    }  # fmt: skip


def test_the_report_by_hand() -> None:
    lines = as_text(
        outcome(
            months=6,
            nothing=[item({"laag": 500, "hoog": 900}, "verhuurder", "Ontruiming"), item("pm", "rijk", "Politie")],
            breakthrough=[item(1000, name="Hulp", baat_bij="gezin")],
        )
    )
    assert lines[0] == "Een plan: rendement over 6 maanden"
    start = lines.index("Kosten                   laag  verwacht     hoog")
    assert lines[start:] == [
        "Kosten                   laag  verwacht     hoog",
        "Als er niets gebeurt    € 500     € 700    € 900  exclusief p.m.",
        "Doorbraakscenario     € 1.000   € 1.000  € 1.000",
        "",
        "Wat de doorbraak meer kost dan niets doen (een min is minder): duurder",
        "                                                         laag  verwacht     hoog",
        "Samen                                                   € 100     € 300    € 500  exclusief p.m.",
        "  gemeente                                            € 1.000   € 1.000  € 1.000",
        "  verhuurder                                           -€ 900    -€ 700   -€ 500",
        "  rijk                                                    € 0       € 0      € 0  exclusief p.m.",
        "",
        "Als er niets gebeurt: posten   laag  verwacht   hoog",
        "Ontruiming (verhuurder)       € 500     € 700  € 900",
        "Politie (rijk)                                        p.m.",
        "Samen                         € 500     € 700  € 900  exclusief p.m.",
        "",
        "Als er niets gebeurt: wie betaalt   laag  verwacht   hoog",
        "verhuurder                         € 500     € 700  € 900",
        "rijk                                 € 0       € 0    € 0  exclusief p.m.",
        "",
        "Doorbraakscenario: posten     laag  verwacht     hoog",
        "Hulp (gemeente)            € 1.000   € 1.000  € 1.000",
        "Samen                      € 1.000   € 1.000  € 1.000",
        "",
        "Doorbraakscenario: wie betaalt     laag  verwacht     hoog",
        "gemeente                        € 1.000   € 1.000  € 1.000",
        "",
        "Doorbraakscenario: voor wie het is     laag  verwacht     hoog",
        "gezin                               € 1.000   € 1.000  € 1.000",
        "",
        "Bedragen in hele euro's. Zo rekenen we: zie “Zo rekenen we” in het handboek.",
        "",
    ]


@each_outcome
def test_in_the_report_nothing_breaks_between_the_euro_sign_and_its_number(found: Outcome) -> None:
    lines = as_text(found)
    assert not any(line.endswith("€") or "\u00a0" in line for line in lines)
    assert all(len(line) <= 110 for line in lines)


@pytest.mark.parametrize("text", ["hulp;=1+1", "hulp; +31", "hulp\t@SOM(A1)", 'hulp;"=1"', "-1;-2"])
def test_no_other_separator_makes_a_formula(text: str) -> None:
    for sign in (";", "\t", "|"):
        cells = harmless(text).split(sign)
        assert not any(cell.strip().lstrip('"').startswith(("=", "+", "-", "@")) for cell in cells)


@given(
    st.text(st.sampled_from("a;\t|,\"' \r\n\xa0\u2003\x0b\ufeff\u200b=+-@＝＋－＠"), max_size=8),
    st.sampled_from(";\t|,"),
)
def test_no_reader_that_trims_or_drops_quotation_marks_sees_a_formula(text: str, separator: str) -> None:
    out = io.StringIO(newline="")
    csv.writer(out).writerow(["x", harmless(text), "y"])
    read = [cell for row in csv.reader(io.StringIO(out.getvalue(), newline=""), delimiter=separator) for cell in row]
    split = re.split(f"[\r\n{separator}]", out.getvalue()) if separator != "," else []
    for cell in (*read, *split):
        assert not cell.strip(' \t\r\n\xa0\u2003\x0b\ufeff\u200b"').startswith(tuple("=+-@＝＋－＠")), cell
