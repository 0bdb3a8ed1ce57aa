"""What is found when a plan is finished: whether it looks back, and whether that fits the plan."""

from tests.support.plans import found, small

DONE = ("status: ingediend", "status: afgerond")
CODES = {"afgerond-zonder-terugblik", "terugblik-klopt-niet"}
FALLBACK = "    - {als: De verhuurder zet door, dan: Spoedoverleg, wie: casusregisseur}\n"
GOALS = "    doelen: [{doel: K1, bereikt: ja}, {doel: L1, bereikt: nee}]\n"
LESSONS = "    doorbraken: [{doorbraak: D1, aard: incidenteel}]\n"


def looked_back(*lines: str) -> tuple[str, str]:
    return FALLBACK, f"{FALLBACK}  resultaat: Rust.\n  terugblik:\n{''.join(lines)}"


def said(*changes: tuple[str, str]) -> list[tuple[int, int, str, str]]:
    return [
        (one.line, one.column, one.severity.value, one.words) for one in found(small(*changes)) if one.code in CODES
    ]


def test_a_plan_that_runs_needs_not_look_back() -> None:
    assert said() == []


def test_a_finished_plan_that_does_not_look_back() -> None:
    assert said(DONE) == [
        (
            4,
            1,
            "hint",
            "Het plan is afgerond, maar er is nog niet op teruggekeken. "
            "Schrijf onder terugblik wat er van elk doel kwam, wat het geld werd en of het vaker voorkomt.",
        )
    ]


def test_a_finished_plan_that_looked_back() -> None:
    assert said(DONE, looked_back(GOALS, LESSONS)) == []


def test_a_goal_and_a_doorbraak_that_are_not_looked_back_on() -> None:
    assert said(DONE, looked_back("    doelen: [{doel: L1, bereikt: deels}]\n")) == [
        (65, 3, "hint", "In de terugblik staat bij K1 nog niet wat ervan kwam. Zet het daar onder doelen."),
        (65, 3, "hint", "In de terugblik staat bij D1 nog niet of dit vaker voorkomt. Zet het daar onder doorbraken."),
    ]


def test_codes_that_do_not_exist_and_a_goal_that_ends_twice() -> None:
    goals = "    doelen: [{doel: K1, bereikt: ja}, {doel: K1, bereikt: nee}, {doel: K9, bereikt: ja}]\n"
    lessons = "    doorbraken: [{doorbraak: D1, aard: incidenteel}, {doorbraak: D2, aard: structureel}]\n"
    assert said(looked_back(goals, lessons)) == [
        (66, 40, "error", "Het doel K1 staat al in de terugblik. Laat er één staan."),
        (66, 66, "error", "De code K9 bestaat niet in dit plan. Je hebt deze doelen: K1, L1."),
        (67, 55, "error", "De code D2 bestaat niet in dit plan. Je hebt deze doorbraken: D1."),
    ]


def test_one_doorbraak_may_teach_more() -> None:
    lessons = "    doorbraken: [{doorbraak: D1, aard: structureel}, {doorbraak: D1, aard: structureel}]\n"
    assert said(looked_back(GOALS, lessons)) == []


def test_more_months_than_the_plan_calculated_with() -> None:
    assert said(looked_back("    maanden: 12\n")) == []
    assert said(looked_back("    maanden: 18\n")) == [
        (
            66,
            5,
            "error",
            "De terugblik gaat over 18 maanden, maar het plan rekende met 12. "
            "Tel alleen op wat er in de maanden van het plan is uitgegeven, en schrijf dat aantal.",
        )
    ]


def test_a_terugblik_with_a_wrong_shape_is_told_once() -> None:
    assert said(DONE, looked_back("    doelen: K1\n")) == []
    assert [one.code for one in found(small(DONE, looked_back("    doelen: K1\n"))) if one.line == 66] == [
        "verkeerde-soort"
    ]


def test_a_rule_that_cannot_be_counted() -> None:
    lesson = "    doorbraken:\n      - doorbraak: D1\n        aard: structureel\n        regel: |\n"
    lines = "          Onze werkinstructie\n          Algemene wet bestuursrecht artikel 4.84\n"
    all_found = found(small(looked_back(lesson, lines)))
    assert [(one.line, one.column, one.words) for one in all_found if one.code == "terugblik-regel-onbekend"] == [
        (
            71,
            1,
            "Deze wet nummert haar artikelen met een dubbele punt: 4:84. "
            "Bedoel je: Algemene wet bestuursrecht artikel 4:84?",
        )
    ]
