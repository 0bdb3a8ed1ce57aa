"""What is looked at once more when a plan is to become public, without a command around it."""

from dataclasses import replace

from doorbraak_tools.checks import diagnose
from doorbraak_tools.checks.rules.woord_met_hoofdletter import WAY_OUT
from doorbraak_tools.plan.reading import read_plan
from doorbraak_tools.release.review import obstacles, other_people
from doorbraak_tools.substance.case import Case
from tests.support.plans import TODAY, WHOLE, case, read


def test_others_are_named_with_their_lines_and_keys_are_no_people() -> None:
    answers = "titel: De moeder\nouders: |\n  De buurvrouw.\n  De verhuurder en de buren.\n"
    text = f"\n{answers}\n## 1. Situatieschets\n\nHaar ex.\nbij:opa\n"
    found = other_people(replace(read(WHOLE), text=text))
    assert dict(found) == {
        "een ex-partner": (9,),
        "ouders": (2,),
        "andere familie": (10,),
        "buren": (4, 5),
        "een verhuurder": (5,),
    }


def test_every_guard_is_an_obstacle_and_a_word_is_told_once() -> None:
    text = WHOLE + "\nKevin belt. Toen belde Kevin op 06-12345678.\n\nDaarna belde Kevin.\n"
    whole = case(text)
    found = obstacles(whole, diagnose(whole))
    line = text.splitlines().index("Kevin belt. Toen belde Kevin op 06-12345678.") + 1
    assert [(one.line, one.column, one.code) for one in found] == [
        (line, 24, "woord-met-hoofdletter"),
        (line, 33, "persoonsgegeven-in-voorbeeld"),
    ]
    assert {one.severity.value for one in found} == {"error"}
    assert obstacles(case(WHOLE), diagnose(case(WHOLE))) == ()


def test_a_listed_first_name_is_told_once_where_it_first_stands() -> None:
    text = WHOLE + "\nToen kwam het. Fatima belt.\n\nKevin ook. Fatima weer.\n"
    line = text.splitlines().index("Toen kwam het. Fatima belt.") + 1
    told = "Dit woord staat op een lijst met voornamen."
    found = obstacles(case(text), ())
    assert [(one.line, one.column, one.code, one.severity.value, one.message) for one in found] == [
        (line, 16, "woord-met-hoofdletter", "error", f"{told} Het staat ook op regel {line + 2}."),
        (line + 2, 1, "woord-met-hoofdletter", "error", told),
    ]
    assert {one.hint for one in found} == {WAY_OUT}


def test_a_first_name_in_the_name_of_the_file_is_told_at_its_start() -> None:
    whole = Case(read_plan(WHOLE.encode(), "fatima-wil-werken"), TODAY)
    (one,) = obstacles(whole, ())
    assert (one.line, one.column, one.code, one.severity.value) == (1, 1, "woord-met-hoofdletter", "error")
    assert one.message == "In de bestandsnaam staat een woord dat op een lijst met voornamen staat."
    assert one.hint == (
        "Geef het bestand een andere naam. Is het geen naam? Zet het woord in doorbraak.toml, onder woorden."
    )
    assert obstacles(whole, (), frozenset({"fatima"})) == ()
