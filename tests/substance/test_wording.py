"""The table of words: whole words only, the longest name counts, and what looks like a word of it is none."""

from pathlib import Path

import pytest

from doorbraak_tools.substance import wording
from doorbraak_tools.substance.deciding import is_decider
from doorbraak_tools.substance.wording import deciders_in, known_deciders, says

HERE = Path(__file__).parent
DECIDERS = [line.split("\t") for line in (HERE / "deciders.tsv").read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize(("written", "names"), DECIDERS)
def test_who_decides_in_the_words_that_people_write(written: str, names: str) -> None:
    assert deciders_in(written) == set(filter(None, names.split(", ")))


def test_every_decider_of_the_table_is_written_somewhere_in_these_cases() -> None:
    assert {name for _, names in DECIDERS for name in names.split(", ") if name} == known_deciders()


@pytest.mark.parametrize(
    ("role", "who", "is_one"),
    [
        ("man", "De teammanager Wmo beslist namens het college", False),
        ("raad", "de afdeling huisraad", False),
        ("Raad voor de Kinderbescherming", "het college", False),
        ("arts", "de directeur van de afdeling Parts", False),
        ("oma", "de diploma-commissie", False),
        ("school", "de schoolcommissie", False),
        ("vader", "de kadervader", False),
        ("school", "de school", True),
        ("wethouder", "het college", True),
        ("teammanager Wmo", "Het college. De teammanager Wmo beslist namens het college", True),
    ],
)
def test_a_role_is_one_of_those_that_decide_by_its_whole_words(role: str, who: str, is_one: bool) -> None:
    assert is_decider(role, who) is is_one


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("Besluit nemen over de lening", {"beslist"}),
        ("De vergunning verlenen", {"beslist"}),
        ("De mogelijkheden verkennen", set()),
        ("Verwijzen naar de GGZ", set()),
        ("Haar beter verstaan", set()),
        ("De tekening afmaken", set()),
        ("Toestemming te vragen", {"beslist", "rond besluit"}),
        ("Na het besluit de sleutel halen", {"beslist", "rond besluit"}),
        ("Een beslisboom uitleggen", set()),
        ("Als het college de lening afwijst", {"nee"}),
        ("De verhuurder wil ook na het gesprek met de wethouder niet meewerken", {"nee"}),
        ("Dat is afgelopen", set()),
    ],
)
def test_what_an_action_or_a_condition_is_about(written: str, told: set[str]) -> None:
    assert {kind for kind in ("beslist", "rond besluit", "nee") if says(kind, written)} == told


@pytest.mark.parametrize(
    ("threat", "is_one"),
    [
        ("Ontruiming van de woning", True), ("De woning wordt ontruimd op 3 maart", True),
        ("Vitens sluit het water af", True), ("Afsluiting van gas en stroom", True),
        ("De zorgverzekering wordt opgezegd", True), ("Stadsverwarming wordt stopgezet", True),
        ("Het gastgezin stopt met de opvang", False), ("Beëindiging van de warme maaltijden", False),
        ("Een hogere premie voor de zorgverzekering", False), ("Het waterschap stopt de kwijtschelding", False),
        ("De gasten moeten weg, het contract stopt", False), ("Stopzetting van de uitkering", False),
    ],
)  # fmt: skip
def test_a_threat_is_one_of_the_law_on_debts_only_when_what_is_delivered_ends(threat: str, is_one: bool) -> None:
    ends = says("houdt op", threat) and says("levering", threat)
    assert (says("ontruiming", threat) or ends) is is_one


def test_every_kind_of_the_table_is_asked_for_and_every_phrase_finds_itself() -> None:
    table = Path(wording.__file__).with_suffix(".txt").read_text(encoding="utf-8")
    lines = [line.split(": ", 1) for line in table.splitlines() if line and not line.startswith("#")]
    package = Path(wording.__file__).parent
    code = "\n".join(path.read_text(encoding="utf-8") for path in package.rglob("*.py"))
    for told, phrases in lines:
        for phrase in phrases.split(", "):
            plain = " ".join(word.split("/")[0] for word in phrase.replace("…", " ").replace("*", "").split())
            if told.startswith("beslisser "):
                assert deciders_in(plain) == {told.removeprefix("beslisser ")} - {"elders"}, phrase
            else:
                assert f'"{told}"' in code, told
                assert says(told, plain.upper()), phrase


def test_words_are_found_in_time_in_a_text_of_any_length() -> None:
    long = "raad " * 20_000 + "x" * 200_000 + "besluit " * 20_000
    assert deciders_in(long) == {"raad"}
    assert says("beslist", long)
    assert not says("landelijk", long)
