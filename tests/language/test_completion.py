import pytest
import yaml

from doorbraak_tools.language.completion import Choice, complete
from tests.language.plans import CURSOR, offered, opened, plan_with, taken, with_cursor

HEAD = "doorbraakplan: 1\ntitel: Een\n"
GOALS = """
toekomstperspectief:
  korte_termijn:
    K1: |
      Wij blijven in ons huis.
    K2: |
      De rekeningen zijn betaald.
  lange_termijn:
    L1: |
      Ik werk.
doorbraak:
  D1:
    wat: |
      De gemeente laat haar nu toe.
  D2:
    knelpunt: |
      De wachttijd.
"""


def choice(lines: str, label: str) -> Choice:
    return next(one for one in complete(*with_cursor(plan_with(lines))).items if one.label == label)


def test_the_fields_of_a_step_come_with_those_that_it_must_have_first() -> None:
    assert offered("situatieschets:\n  ¦") == ["gebeurd", "last_van", "geprobeerd", "huishouden", "dreiging"]


def test_a_field_that_is_there_is_not_offered_again_but_the_one_that_is_typed_is() -> None:
    assert offered("situatieschets:\n  gebeurd: |\n    Iets.\n  la¦") == [
        "last_van",
        "geprobeerd",
        "huishouden",
        "dreiging",
    ]
    assert "last_van" in offered("situatieschets:\n  gebeurd: |\n    Iets.\n  last_v¦an: |\n    Iets.")


def test_a_field_comes_with_its_question_and_an_example() -> None:
    field = choice("situatieschets:\n  ¦", "last_van")
    assert field.detail == "Waar je last van hebt"
    assert "Wat zijn de dingen waar je nu last van hebt?" in field.about
    assert "last_van: |\n  Vijf maanden huurachterstand, samen € 3.100." in field.about
    assert choice("situatieschets:\n  ¦", "huishouden").detail == "Huishouden (mag)"


def test_a_field_brings_room_for_its_answer() -> None:
    assert taken("situatieschets:\n  ¦", "gebeurd") == "situatieschets:\n  gebeurd: |\n    ¦"
    assert taken(f"{HEAD}sta¦", "status") == f"{HEAD}status: ¦"
    assert taken("doorbraak:\n  D1:\n    ¦", "doelen") == "doorbraak:\n  D1:\n    doelen: [¦]"
    assert taken("situatieschets:\n  dr¦", "dreiging") == (
        "situatieschets:\n  dreiging:\n    wat: |\n      ¦\n    datum: "
    )


def test_a_step_brings_all_that_it_must_have() -> None:
    assert taken(f"{HEAD}¦", "overzicht").endswith(
        "overzicht:\n  zelf: |\n    ¦\n  ondersteuning: |\n    \n  oplossen_of_behandelen: |\n    "
    )


def test_at_the_margin_the_fields_of_the_plan_are_offered_below_a_step_too() -> None:
    assert offered("situatieschets:\n  gebeurd: |\n    Iets.\n¦")[:2] == ["doorbraakplan", "titel"]
    assert "situatieschets" not in offered("situatieschets:\n  gebeurd: |\n    Iets.\n¦")


def test_choices_come_with_what_they_mean() -> None:
    assert offered(f"{HEAD}status: ¦") == ["concept", "ingediend", "akkoord", "in-uitvoering", "afgerond", "afgewezen"]
    assert choice(f"{HEAD}status: ¦", "ingediend").detail == "het ligt bij wie beslist"
    assert taken(f"{HEAD}status: conc¦ept  # kies", "akkoord") == f"{HEAD}status: akkoord¦  # kies".replace("¦", "")


def test_in_a_list_what_stands_in_it_already_is_left_out() -> None:
    found = offered("leefgebieden: [wonen, ¦]")
    assert "schulden" in found
    assert "wonen" not in found
    assert taken("leefgebieden: [wonen, sch¦]", "schulden") == "leefgebieden: [wonen, schulden]"


@pytest.mark.parametrize(
    ("lines", "wanted"),
    [
        ("leefgebieden: [wonen,\n  sch¦, zorg]", "leefgebieden: [wonen,\n  schulden, zorg]"),
        ("leefgebieden: [\n  wonen, ¦\n]", "leefgebieden: [\n  wonen, schulden\n]"),
        ("leefgebieden: [wonen,\n\n  ¦]", "leefgebieden: [wonen,\n\n  schulden]"),
        ("leefgebieden:\n  [wonen,\n  ¦]", "leefgebieden:\n  [wonen,\n  schulden]"),
        ("leefgebieden:\n  ¦", "leefgebieden:\n  - schulden"),
        ("leefgebieden:\n  - wonen\n  ¦", "leefgebieden:\n  - wonen\n  - schulden"),
        ('leefgebieden:\n  - wonen\n  - "sch¦"', "leefgebieden:\n  - wonen\n  - schulden"),
    ],
)
def test_an_item_is_put_in_however_the_list_is_written(lines: str, wanted: str) -> None:
    assert "wonen" not in offered(lines) or "wonen" not in lines
    assert taken(lines, "schulden") == wanted


@pytest.mark.parametrize("brackets", ["leefgebieden: [wonen]", "situatieschets: {gebeurd: x}", "leefgebieden: []"])
def test_below_brackets_nothing_is_offered(brackets: str) -> None:
    assert offered(f"{brackets}\n  ¦") == []


@pytest.mark.parametrize(
    ("lines", "wanted"),
    [
        ("    doelen: [¦", ["K1", "K2", "L1"]),
        ("    doelen: [K1, ¦]", ["K2", "L1"]),
        ("    na: [¦]", ["D1"]),
    ],
)
def test_codes_are_offered_with_what_they_stand_for(lines: str, wanted: list[str]) -> None:
    assert offered(GOALS + lines) == wanted


def test_a_code_says_what_it_stands_for() -> None:
    assert choice(f"{GOALS}    doelen: [¦", "K2").detail == "De rekeningen zijn betaald."
    assert (
        choice(f"{GOALS}actieplan:\n  realiseren:\n    - doorbraak: ¦", "D1").detail == "De gemeente laat haar nu toe."
    )
    assert choice(f"{GOALS}actieplan:\n  realiseren:\n    - doorbraak: ¦", "D2").detail == "De wachttijd."


def test_the_next_code_is_offered_with_all_its_fields() -> None:
    assert offered(f"{GOALS}  ¦") == ["D3"]
    assert taken(f"{GOALS}  ¦", "D3").endswith("\n  D3:\n    knelpunt: |\n      ¦\n    wat: |\n      \n    doelen: []")


def test_legitimiteit_is_offered_for_the_doorbraken_that_have_none() -> None:
    lines = f"{GOALS}waardendriehoek:\n  legitimiteit:\n    D1:\n      regels: |\n        Iets.\n    ¦"
    assert offered(lines) == ["peildatum", "D2"]


def test_behind_a_bracket_in_a_text_the_codes_are_offered() -> None:
    assert offered(f"{GOALS}overzicht:\n  zelf: |\n    De huur betalen. (¦") == ["K1", "K2", "L1", "D1", "D2"]
    assert offered(f"{GOALS}overzicht:\n  zelf: |\n    De huur betalen. (K1, ¦)") == ["K1", "K2", "L1", "D1", "D2"]
    assert offered(f"{GOALS}overzicht:\n  zelf: |\n    De huur betalen ¦") == []


def test_a_new_item_of_a_list_comes_with_its_fields() -> None:
    lines = "actieplan:\n  realiseren:\n    - wie: consulent\n      wat: Besluiten\n    ¦"
    assert offered(lines) == ["- Actie"]
    assert taken(lines, "- Actie").endswith("\n    - wie: ¦\n      wat: \n      uiterlijk: \n      doorbraak: ")


def test_behind_a_dash_the_fields_of_the_item_are_offered() -> None:
    assert offered("actieplan:\n  realiseren:\n    - ¦")[:4] == ["wie", "wat", "uiterlijk", "doorbraak"]
    assert taken("actieplan:\n  realiseren:\n    - wa¦", "wat") == "actieplan:\n  realiseren:\n    - wat: ¦"


def test_days_are_offered_from_today_and_from_the_threat() -> None:
    lines = "situatieschets:\n  dreiging:\n    datum: 2026-08-01\ndoorbraak:\n  D1:\n    besluit_uiterlijk: ¦"
    assert offered(lines) == ["2026-07-06", "2026-07-31", "2026-07-25", "2026-07-13", "2026-08-03"]
    assert choice(lines, "2026-07-31").detail == "de dag voor de dreiging: 31 juli 2026"


def test_roles_and_payers_come_from_elsewhere_in_the_plan() -> None:
    head = "opsteller: casusregisseur wijkteam\naan_tafel: [inkomensconsulent, verhuurder]\n"
    assert offered(f"{head}actieplan:\n  realiseren:\n    - wie: ¦") == [
        "casusregisseur wijkteam", "inkomensconsulent", "verhuurder",
    ]  # fmt: skip
    money = (
        "waardendriehoek:\n  rendement:\n    huidige_situatie:\n      - post: a\n        betaler: de woningcorporatie\n"
    )
    assert offered(f"{money}      - post: b\n        betaler: ¦")[0] == "de woningcorporatie"


@pytest.mark.parametrize("said", ["'afdeling: werk'", '"de \\"buurt\\", wijk"', "'''s avonds'", "team, wijk"])
def test_what_stands_elsewhere_is_read_and_written_as_its_place_asks(said: str) -> None:
    words = yaml.safe_load(said)
    for place in ("\n    - wie: ¦", "\n    - {wie: ¦}", " [{wie: ¦}]"):
        after = taken(f"opsteller: {said}\nactieplan:\n  realiseren:{place}", words)
        assert yaml.safe_load(after.replace(CURSOR, ""))["actieplan"]["realiseren"] == [{"wie": words}]


def test_the_cost_register_is_offered_by_code_with_amount_and_year() -> None:
    lines = "waardendriehoek:\n  rendement:\n    huidige_situatie:\n      - post: a\n        prijs: ¦"
    found = choice(lines, "detentie-volwassene-2014")
    assert "2014" in found.detail
    assert "Bron: " in found.about


def test_an_amount_can_be_two_or_unknown() -> None:
    lines = "waardendriehoek:\n  rendement:\n    huidige_situatie:\n      - bedrag: ¦"
    assert offered(lines) == ["{laag, hoog}", "pm"]
    assert taken(lines, "{laag, hoog}").endswith("      - bedrag: {laag: ¦, hoog: }")
    assert offered(lines.replace(CURSOR, "{laag: 10, ¦}")) == ["hoog"]


LAW = "waardendriehoek:\n  legitimiteit:\n    D1:\n      ruimte: |\n        "


def test_law_is_found_by_what_somebody_is_stuck_on() -> None:
    found = offered(f"{LAW}briefadres¦")
    assert "Wet basisregistratie personen artikel 2.23 lid 2" in found
    assert "Wet basisregistratie personen artikel 2.40" in found
    told = choice(f"{LAW}briefadres¦", "Wet basisregistratie personen artikel 2.40")
    assert told.detail == "Briefadres in een instelling"
    assert "De wet: “" in told.about
    assert "geen juridisch advies" in told.about
    assert taken(f"{LAW}briefadres¦", "Wet basisregistratie personen artikel 2.40") == (
        f"{LAW}Wet basisregistratie personen artikel 2.40: ¦"
    )


def test_law_is_found_by_its_name_and_article() -> None:
    assert offered(f"{LAW}Participatiewet artikel 18¦")[0] == "Participatiewet artikel 18 lid 1"
    assert all("artikel 18" in one for one in offered(f"{LAW}Participatiewet artikel 18¦")[:2])
    assert "Participatiewet" in offered(f"{LAW}Partic¦")


def test_what_is_typed_next_asks_anew_for_law_alone() -> None:
    assert not complete(*with_cursor(plan_with(f"{LAW}brief¦"))).whole
    assert complete(*with_cursor(plan_with("sta¦"))).whole


@pytest.mark.parametrize(
    "lines",
    [
        "titel: Een # uitleg ¦",
        "# een opmerking ¦",
        "situatieschets:\n  gebeurd: |\n    Er gebeurde iets. ¦",
        "situatieschets:\n  gebeurd: |¦",
        f"{LAW}Participatiewet artikel 18 lid 1: maatwerk ¦",
        "leefgebieden: [wonen]¦",
    ],
)
def test_where_own_words_come_nothing_is_offered(lines: str) -> None:
    assert offered(lines) == []


def test_outside_the_answers_nothing_is_offered() -> None:
    for text in ("¦", "---¦\ntitel: Een\n---\n", "titel: Een¦", "---\ntitel: Een\n---¦\n", "---\n---\n\nVerhaal ¦"):
        assert complete(*with_cursor(text)).items == ()
    assert opened("").plan.text == ""


def test_an_answer_against_its_colon_is_still_an_answer() -> None:
    assert offered("status:con¦") == offered("status: con¦")
    assert taken("status:con¦", "concept") == "status: concept"
    lines = "actieplan:\n  realiseren:\n    - wie: a\n      status:¦"
    assert taken(f"{lines}kl".replace("¦kl", "kl¦"), "klaar") == lines.replace("¦", " klaar")
    assert "titel" in offered("nota:x¦")  # no field of a plan


def test_in_an_item_of_a_list_an_answer_stands_behind_its_name() -> None:
    lines = "actieplan:\n  realiseren:\n    - ¦"
    assert taken(lines, "wie") == lines.replace("¦", "wie: ¦")
    assert taken("situatieschets:\n  geb¦", "gebeurd") == "situatieschets:\n  gebeurd: |\n    ¦"
