"""`doorbraak costs` as a user calls it."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from openpyxl import load_workbook

from doorbraak_tools.plan.method import load_schema
from tests.support.plans import FIXTURES, SMALL, WHOLE, small
from tests.support.run import Ran

Run = Callable[..., Ran]

ITEM = "      - {post: Lening, bedrag: 3650, betaler: gemeente, bron: opgave verhuurder}"


def write(folder: Path, text: str = SMALL) -> str:
    (folder / "plan.md").write_text(text, encoding="utf-8")
    return "plan.md"


def test_the_report(run: Run, folder: Path) -> None:
    ran = run("costs", write(folder))
    assert (ran.code, ran.err) == (0, "")
    assert ran.lines[0].endswith(": rendement over 12 maanden vanaf augustus 2026")
    assert "De doorbraak kost in 12 maanden ongeveer € 3.700." in ran.out
    assert "Doorbraakscenario     € 3.650   € 3.650  € 3.650" in ran.out


def test_json(run: Run, folder: Path) -> None:
    ran = run("costs", write(folder), "--format", "json")
    assert (ran.code, ran.err) == (0, "")
    total = json.loads(ran.out)["scenarios"]["doorbraakscenario"]["totaal"]
    assert total == {"laag": "3650.00", "verwacht": "3650.00", "hoog": "3650.00"}


def test_csv(run: Run, folder: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(run("costs", write(folder), "--format", "csv").out)))
    assert [row["post"] for row in rows] == ["Begeleiding", "Opvang", "Lening"]


def test_a_workbook_in_a_new_file_and_never_over_another(run: Run, folder: Path) -> None:
    plan = write(folder)
    ran = run("costs", plan, "--format", "xlsx", "--output", "rendement.xlsx")
    assert (ran.code, ran.out, ran.err) == (0, "", "Geschreven: rendement.xlsx\n")
    before = (folder / "rendement.xlsx").read_bytes()
    assert load_workbook(folder / "rendement.xlsx").sheetnames == ["Uitkomst", "Posten", "Afspraken"]
    again = run("costs", plan, "--output", "rendement.xlsx")
    assert (again.code, again.out) == (2, "")
    assert "rendement.xlsx bestaat al." in again.err
    assert (folder / "rendement.xlsx").read_bytes() == before


def test_a_place_that_cannot_be_written(run: Run, folder: Path) -> None:
    plan = write(folder)
    ran = run("costs", plan, "--output", "plan.md/rendement.txt")
    assert (ran.code, ran.out) == (2, "")
    assert "Ik kan plan.md/rendement.txt niet schrijven" in ran.err


@pytest.mark.parametrize("path", ["weg.md", "."])
def test_a_plan_that_is_not_there(run: Run, path: str) -> None:
    ran = run("costs", path)
    assert (ran.code, ran.out) == (2, "")
    assert "bestaat niet, of is geen bestand." in ran.err


@pytest.mark.parametrize(
    ("change", "place", "code"),
    [
        (("bedrag: 3650", "bedrag: 1.250"), "49:24", "schrijfwijze"),
        (("bedrag: 3650", "bedrag: veel"), "49:24", "schrijfwijze"),
        (("bedrag: 3650", "bedrag: -5"), "49:24", "schrijfwijze"),
        (("bedrag: 3650", "bedrag: {laag: 9, hoog: 5}"), "49:24", "post-rekent-niet"),
        (("bedrag: 3650", "bedrag: 5, kans: 150%, toelichting: Zeker"), "49:35", "kans-klopt-niet"),
        (("maanden: 12", "maanden: 0"), "41:5", "schrijfwijze"),
        (("maanden: 12", "maanden: 600"), "41:5", "schrijfwijze"),
    ],
)
@pytest.mark.parametrize("form", ["text", "json"])
def test_a_fault_gives_a_finding_and_never_a_total(
    run: Run, folder: Path, *, form: str, change: tuple[str, str], place: str, code: str
) -> None:
    ran = run("costs", write(folder, small(change)), "--format", form)
    assert (ran.code, ran.out) == (1, "")
    findings = [line for line in ran.err.splitlines() if line.startswith("plan.md:")]
    assert len(findings) == 1
    assert findings[0].endswith(f"[{code}]")
    assert findings[0].split(": ")[0] == f"plan.md:{place}", findings
    assert ran.err.endswith("Er is niets uitgerekend: een totaal met fouten erin klopt nooit.\n")


@pytest.mark.parametrize("amount", ["1.250,50", "€ 1250,50", "1250.50"])
def test_amounts_as_people_write_them(run: Run, folder: Path, amount: str) -> None:
    plan = write(folder, small((ITEM, ITEM.replace("3650", f'"{amount}"'))))
    total = json.loads(run("costs", plan, "--format", "json").out)["scenarios"]["doorbraakscenario"]["totaal"]
    assert total["hoog"] == "1250.50"


def test_an_open_answer_gives_its_place_and_no_total(run: Run, folder: Path) -> None:
    text = small(("status: ingediend", "status: concept"), ("bedrag: 3650", "bedrag: 3650, per: "))
    for form in ("text", "json", "csv"):
        ran = run("costs", write(folder, text), "--format", form)
        assert (ran.code, ran.out) == (1, "")
        assert ran.err.splitlines() == [
            "plan.md:49:38: nog te doen: Nog niet ingevuld: “Per”. Waarvoor het bedrag geldt. [ontbreekt]",
            "1 plan nagekeken: 1 punt nog te doen.",
            "Er is nog niets uitgerekend: een totaal met een open antwoord erin klopt niet.",
            "Weet je een bedrag niet? Schrijf pm.",
        ]
    assert run("costs", "plan.md", "--output", "uit.xlsx").code == 1
    assert not (folder / "uit.xlsx").exists()


def test_faults_elsewhere_in_the_plan_do_not_stop_the_sum(run: Run, folder: Path) -> None:
    assert run("costs", write(folder, small(("status: ingediend", "status: ingedient")))).code == 0


def test_a_new_plan_has_no_amounts_yet(run: Run, folder: Path) -> None:
    assert run("new", "Een plan").code == 0
    (plan,) = folder.rglob("*.md")
    ran = run("costs", str(plan.relative_to(folder)))
    assert (ran.code, ran.out) == (1, "")
    assert ran.err == "In dit plan staan nog geen bedragen. Vul ze in bij waardendriehoek, rendement.\n"


def test_a_file_that_is_no_plan(run: Run, folder: Path) -> None:
    ran = run("costs", write(folder, "geen plan"))
    assert (ran.code, ran.out) == (1, "")
    assert "[geen-voorblok]" in ran.err


def test_no_text_of_a_plan_steers_a_terminal_or_a_build_server(run: Run, folder: Path) -> None:
    nasty = ITEM.replace("Lening", '"##[group]x ::error::y"')
    for form in ("text", "csv", "json"):
        out = run("costs", write(folder, small((ITEM, nasty))), "--format", form).out
        assert "##[" not in out
        assert not any(line.startswith("::") for line in out.splitlines())


OWN = """\
kosten: 1
cijfers:
  eigen-tarief-2026:
    post: Uur
    bedrag: 3650
    per: keer
    jaar: 2026
    regio: onze gemeente
    betaler: gemeente
    bron: tarievenlijst
    eerste_hand: ja
    toelichting: Het eigen tarief.
"""


def test_a_register_of_ones_own_counts_and_a_fault_in_it_has_its_line(run: Run, folder: Path) -> None:
    plan = write(folder, small((ITEM, ITEM.replace("bron: opgave verhuurder", "prijs: eigen-tarief-2026"))))
    assert "[prijs-bestaat-niet]" in run("check", plan, "--date", "2026-07-06").out
    (folder / "registers").mkdir()
    register = folder / "registers" / "kosten.yaml"
    register.write_text(OWN, encoding="utf-8")
    assert run("check", plan, "--date", "2026-07-06").code == 0
    assert run("costs", plan).code == 0
    register.write_text(OWN.replace("3650", "3.650"), encoding="utf-8")
    ran = run("check", plan)
    assert (ran.code, ran.out) == (2, "")
    assert "registers/kosten.yaml, regel 5: “Bedrag” is niet goed geschreven." in ran.err


def test_a_check_that_is_turned_off_still_says_why_there_is_no_total(run: Run, folder: Path) -> None:
    (folder / "doorbraak.toml").write_text('[controles]\nkans-klopt-niet = "uit"\n', encoding="utf-8")
    plan = write(folder, small(("bedrag: 3650", "bedrag: 5, kans: 150%, toelichting: Zeker")))
    assert "[kans-klopt-niet]" not in run("check", plan, "--date", "2026-07-06").out
    ran = run("costs", plan)
    assert ran.code == 1
    assert "[kans-klopt-niet]" in ran.err


class TestLookingBack:
    """A plan that looks back: what was expected beside what it became."""

    def test_as_text(self, run: Run, folder: Path) -> None:
        assert run("costs", write(folder, WHOLE)).lines[-6:-3] == [
            "Verwacht en geworden, over 6 maanden  verwacht     werd  meer of minder",
            "Deurwaarder (niet voorzien)                € 0    € 150           € 150",
            "Lening huurachterstand (lening)        € 3.650  € 3.400          -€ 250",
        ]

    def test_the_example_that_looks_back(self, run: Run, folder: Path) -> None:
        example = FIXTURES.parents[1] / "plans" / "een-adres-om-te-beginnen.md"
        ran = run("costs", write(folder, example.read_text(encoding="utf-8")))
        assert ran.lines[-13:-4] == [
            "Verwacht en geworden, over 4 maanden           verwacht     werd  meer of minder",
            "Woonbegeleider                                  € 1.680  € 1.960           € 280",
            "Jongerenwerker in de eerste vier maanden        € 2.240  € 1.820          -€ 420",
            "Identiteitskaart voor het huurcontract (niet",
            "  voorzien)                                         € 0     € 80            € 80",
            "Kosten samen                                    € 3.920  € 3.860           -€ 60",
            "Bijstand over de weken voor de melding",
            "  (uitkering)                                   € 2.800  € 2.300          -€ 500",
            "Nog niet ingevuld: Bijstand tot hij met leren",
        ]

    def test_as_csv_it_is_one_more_scenario(self, run: Run, folder: Path) -> None:
        read = list(csv.DictReader(io.StringIO(run("costs", write(folder, WHOLE), "--format", "csv").out)))
        assert [(one["post"], one["betaler"], one["soort"], one["verwacht"]) for one in read[-2:]] == [
            ("Deurwaarder", "", "kosten", "150.00"),
            ("Lening huurachterstand", "gemeente", "lening", "3400.00"),
        ]

    def test_as_json(self, run: Run, folder: Path) -> None:
        found = json.loads(run("costs", write(folder, WHOLE), "--format", "json").out)
        Draft202012Validator(load_schema("kosten-uitvoer")).validate(found)
        assert found["terugblik"]["samen"]["lening"]["werd"] == "3400.00"

    def test_what_cannot_stand_beside_it_is_said(self, run: Run, folder: Path) -> None:
        ran = run("costs", write(folder, WHOLE.replace("    maanden: 6\n", "    maanden: 18\n")))
        assert "geworden" not in ran.out
        assert ran.err == "De terugblik staat er niet bij. Kijk waarom met: doorbraak check plan.md\n"
