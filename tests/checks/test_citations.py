"""The checks on legitimiteit: what each says, and where; and that an honest plan gets no alarm."""

from datetime import date
from pathlib import Path

import pytest

from doorbraak_tools.checks import diagnose
from doorbraak_tools.plan.model import Severity
from doorbraak_tools.plan.reading import read_plan
from doorbraak_tools.substance.case import Case
from doorbraak_tools.substance.registers.entries import Law
from doorbraak_tools.substance.registers.in_force import Registers
from tests.support.plans import case, read, small

OURS = {
    "onbekende-wet", "onleesbare-verwijzing", "peildatum-in-de-toekomst", "bepaling-veranderd", "geen-bevoegdheid",
    "iemand-anders-beslist", "lokale-regel-zonder-nummer", "wet-zonder-artikel",
}  # fmt: skip
TODAY = date(2026, 11, 22)
PLANS = sorted((Path(__file__).parents[2] / "plans").glob("*.md"))


def said(room: str, *, day: str = "2026-07-01", who: str = "het college") -> list[tuple[str, str, str]]:
    """Return severity, code and hint of what these checks find when this is named as room."""
    text = small(
        ("      ruimte: Participatiewet artikel 49", f"      ruimte: |\n        {room}"),
        ("    peildatum: 2026-07-01", f"    peildatum: {day}"),
        ("      wie_gaat_erover: het college", f"      wie_gaat_erover: {who}"),
    )
    return [(one.severity.value, one.code, one.hint) for one in diagnose(Case(read(text), TODAY)) if one.code in OURS]


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_an_example_plan_gets_no_alarm(path: Path) -> None:
    found = [one for one in diagnose(Case(read_plan(path.read_bytes(), path.stem), TODAY)) if one.code in OURS]
    assert all(one.severity is Severity.HINT for one in found)
    assert {one.code for one in found} <= {"lokale-regel-zonder-nummer"}


@pytest.mark.parametrize(
    "room",
    [
        "geen wet: private partij",
        "De toelatingsregels van de verhuurder, met loonstroken",
        "De werkinstructie van de balie",
        "Geen gevonden.",
        "art. 18 lid 1 Pw: maatwerk",
        "Het college kan op grond van artikel 18, eerste lid, van de Participatiewet afwijken van artikel 13",
        "Algemene wet bestuursrecht artikel 4:84: afwijken van artikel 3 van onze regels",
        "ECLI:NL:RVS:2016:2840: alle omstandigheden tellen",
    ],
)
def test_honest_lines_get_nothing(room: str) -> None:
    assert said(room) == []


@pytest.mark.parametrize(
    ("room", "expected"),
    [
        ("Wht artikel 3", ("warning", "onbekende-wet")),
        ("artikel 18", ("warning", "onbekende-wet")),
        ("Awb artikel 4.84", ("error", "onleesbare-verwijzing")),
        ("Pw artikel 18 lid x", ("error", "onleesbare-verwijzing")),
        ("Pw artikel 18 (2026-02-30)", ("error", "onleesbare-verwijzing")),
        ("Pw artikel 18 lid 1 (2027-01-01)", ("error", "peildatum-in-de-toekomst")),
        ("Awir artikel 47 lid 1", ("warning", "geen-bevoegdheid")),
        ("Beleidsregels bijzondere bijstand artikel 3", ("hint", "lokale-regel-zonder-nummer")),
        ("Participatiewet", ("hint", "wet-zonder-artikel")),
    ],
)
def test_each_check_speaks(room: str, expected: tuple[str, str]) -> None:
    found = [(severity, code) for severity, code, _ in said(room) if code != "iemand-anders-beslist"]
    assert found == [expected]


def test_a_changed_provision_is_a_tip_and_only_when_the_provision_itself_changed() -> None:
    assert [code for _, code, _ in said("Pw artikel 44 lid 5", day="2025-01-01")] == ["bepaling-veranderd"]
    assert said("Pw artikel 16 lid 1", day="2025-01-01") == []
    assert said("Pw artikel 44 lid 5", day="2026-07-01") == []


def test_whoever_decides_must_not_contradict_the_register() -> None:
    code = "iemand-anders-beslist"
    assert code in [one for _, one, _ in said("Awir artikel 47 lid 1", who="Het college.")]
    assert code not in [one for _, one, _ in said("Awir artikel 47 lid 1", who="De minister van Financiën.")]
    assert code in [one for _, one, _ in said("Pw artikel 49 onderdeel b", who="De rechtbank.")]
    assert code not in [one for _, one, _ in said("Pw artikel 49 onderdeel b", who="De teamleider inkomen.")]
    assert code not in [one for _, one, _ in said("Pw artikel 49 onderdeel b", who="Dat zoeken we uit.")]


def test_room_of_another_decider_is_room_when_the_plan_names_that_decider() -> None:
    def warned(room: str, who: str) -> bool:
        return "geen-bevoegdheid" in [code for _, code, _ in said(room, day="2026-11-01", who=who)]

    for room, other in (
        ("Fw artikel 287a", "De rechtbank."),
        ("WVO 2020 artikel 2.38 lid 11", "De inspectie, op verzoek van de school."),
        ("Energiewet artikel 2.26 lid 1", "De energieleverancier zelf."),
    ):
        assert not warned(room, other)
        assert warned(room, "Het college.")
    # Of an exclusion the municipality itself is the decider: naming it makes no room.
    assert warned("Pw artikel 13 lid 1 onderdeel g", "Het college.")


def test_what_a_ground_says_comes_with_the_day_on_which_it_was_read() -> None:
    (_, _, hint) = next(one for one in said("Awir artikel 47 lid 1") if one[1] == "geen-bevoegdheid")
    assert hint.endswith("Gelezen in de tekst van 2026-01-01, geen juridisch advies.")


def test_a_missing_peildatum_is_asked_for() -> None:
    found = diagnose(case(small(("    peildatum: 2026-07-01\n", ""))))
    assert [(one.code, one.message) for one in found if "eildatum" in one.message] == [
        ("ontbreekt", "Nog niet ingevuld: “Peildatum”.")
    ]


def test_an_own_register_makes_a_local_rule_known() -> None:
    own = Law("CVDR123456", "cvdr", "Beleidsregels bijzondere bijstand")
    plan = read(
        small(("      ruimte: Participatiewet artikel 49", "      ruimte: Beleidsregels bijzondere bijstand artikel 3"))
    )
    assert not OURS & {one.code for one in diagnose(Case(plan, TODAY, Registers((own,))))}
    assert "lokale-regel-zonder-nummer" in {one.code for one in diagnose(Case(plan, TODAY))}


def of(
    code: str, room: str, why: str = "De ontruiming is aangezegd.", *, day: str = "2026-07-01"
) -> list[tuple[str, str]]:
    """Return severity and message of what one check says of this room and why it holds here."""
    text = small(
        ("      ruimte: Participatiewet artikel 49", f"      ruimte: |\n        {room}"),
        ("    peildatum: 2026-07-01", f"    peildatum: {day}"),
        ("      waarom_hier: De ontruiming is aangezegd.", f"      waarom_hier: {why}"),
    )
    return [(one.severity.value, one.message) for one in diagnose(Case(read(text), TODAY)) if one.code == code]


@pytest.mark.parametrize(
    "room",
    ["Ja", "ja.", "Nee", "Dat weet ik niet.", "volgt", "Volgt nog", "Waarschijnlijk wel", "Ja, maatwerk", "?", "n.v.t.",
     "Hardheidsclausule", "bijzondere omstandigheden", "zie boven", "wordt nagevraagd", "moet de jurist bekijken", "-",
     "ja, denk ik", "n.v.t. denk ik", "volgt z.s.m.", "zie bijlage 2", "Zie het verslag van het gesprek", "Zie D1",
     "Staat in het dossier", "De jurist zoekt dit uit.", "Wordt nagevraagd bij de juridische afdeling",
     "Wij denken van wel",
     "De wet biedt ruimte voor maatwerk.", "De Participatiewet biedt ruimte", "Participatiewet", "Ergens in de Wmo",
     "art. xx Pw", "artikel .. Participatiewet", "Artikel 18", "Er is vast een artikel voor", "Dat staat in de wet",
     "College mag afwijken", "De wethouder kan dit beslissen", "Er is beleidsvrijheid", "Het gezond verstand",
     "Beroep op de hardheidsclausule", "Vanwege de bijzondere omstandigheden van dit gezin",
     "Omdat het anders misgaat"],
)  # fmt: skip
def test_room_that_says_nothing_is_no_ground(room: str) -> None:
    assert [message for _, message in of("ruimte-zonder-grond", room)] == [
        "Hier staat nog niet waarop een besluit kan leunen."
    ]


@pytest.mark.parametrize(
    "room",
    ["Geen gevonden.", "geen wet: private partij", "Participatiewet artikel 18 lid 1", "Nee: de verordening zwijgt",
     "Ja, de hardheidsclausule van de verordening", "De werkinstructie van de balie", "Wht",
     "De huurovereenkomst: de corporatie mag de termijn verlengen.", "Vrijwillig: de schuldeiser kan afzien van rente.",
     "De werkgever mag van het rooster afwijken, dat staat in de cao.",
     "Geen bepaling gevonden. Nagekeken: Pw 16 en 18.",
     "Het convenant woonoverlast laat een tweede kans toe.", "Beleidsregels bijzondere bijstand"],
)  # fmt: skip
def test_room_that_says_something_is_left_alone(room: str) -> None:
    assert of("ruimte-zonder-grond", room) == []


def test_why_here_that_says_nothing_is_no_reason() -> None:
    room = "Participatiewet artikel 18 lid 1"
    assert [message for _, message in of("ruimte-zonder-grond", room, "Omdat het nodig is")] == [
        "Hier staat nog niet waarom de ruimte voor dit huishouden geldt."
    ]
    assert of("ruimte-zonder-grond", room, "Zij stopte door ziekte.") == []


def test_room_that_nobody_read_is_unknown_and_not_wrong() -> None:
    assert of("ruimte-onbekend", "Participatiewet artikel 76 lid 3") == [
        ("hint", "Het register kent deze bepaling niet.")
    ]
    both = "Participatiewet artikel 18 lid 1 en artikel 76 lid 3"
    assert of("ruimte-onbekend", both) == [("hint", "Het register kent een bepaling in deze regel niet.")]
    for known in ("Participatiewet artikel 18 lid 1", "ECLI:NL:RVS:2016:2840", "CVDR719087 artikel 3.1", "Awb"):
        assert of("ruimte-onbekend", known) == []


@pytest.mark.parametrize(
    ("room", "day", "said"),
    [
        ("Participatiewet artikel 36 lid 1", "2026-07-01", 1),
        ("Participatiewet artikel 36 lid 1", "2025-12-31", 0),
        ("Participatiewet artikel 35 lid 1", "2026-07-01", 0),
        ("Participatiewet artikel 36 lid 1: Participatiewet in balans verandert dit", "2026-07-01", 0),
    ],
)
def test_an_article_that_changes_while_the_plan_runs(room: str, day: str, said: int) -> None:
    expected = ("hint", "Dit artikel verandert op 1 januari 2027, terwijl het plan loopt.")
    assert of("wet-verandert", room, day=day) == [expected] * said
