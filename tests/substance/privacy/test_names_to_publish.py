"""What only a plan to be published is asked: capitals inside a sentence, first names, facts that tell together."""

from collections import Counter
from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doorbraak_tools.substance.privacy import Kind
from doorbraak_tools.substance.privacy.indirect import Trait, first_of_each, people, quasi_identifiers
from doorbraak_tools.substance.privacy.known_names import by_first_word, known_names, name_at, names_in, words_of
from doorbraak_tools.substance.privacy.unlisted import first_names, listed_first_names, unlisted_names

PLANS = Path(__file__).parents[3] / "plans"


def unlisted(text: str) -> list[str]:
    assert all(one.kind is Kind.WORD for one in unlisted_names(text))
    return [text[one.start : one.end] for one in unlisted_names(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Samen met Proefje gaat zij.", ["Proefje"]),
        ("De zoon (Proefje) en Testa-Lena.", ["Proefje", "Testa-Lena"]),
        ("In **Proefdorp** en _Testdorp_.", ["Proefdorp", "Testdorp"]),
        ("> Ik ben Proefje", ["Proefje"]),
        ("titel: Het huis van Proefje", ["Proefje"]),
        ("o.a. Proefje en t.a.v. Testa en J. Proefsma", ["Proefje", "Testa", "Proefsma"]),
        ("met El Proefi en Testa's moeder", ["El", "Proefi", "Testa's"]),
        ("op Veilig Thuis en Kruis", ["Kruis"]),
        ("het Rode Kruis, en rood Kruis", ["Kruis"]),
        ("met de heer VOORBEELD", ["VOORBEELD"]),
        ("de Wmo-Proefje en de Wmo-consulent", ["Wmo-Proefje"]),
        ("de Participatiewetje", ["Participatiewetje"]),
        ("bij het Proefhuis/Testhuis", ["Proefhuis/Testhuis"]),
        ("met Łukasz en Éva", ["Łukasz", "Éva"]),
        ("Aanwezig: Proefje en Testa", ["Proefje", "Testa"]),
        ("**Aanwezig:** Proefje, de consulent. Contact met: _Testa_", ["Proefje", "Testa"]),
        ("dat zij\nProefje belde", []),  # a line may be a sentence; a wrapped one was joined before
    ],
)
def test_a_capital_inside_a_sentence_is_found(text: str, found: list[str]) -> None:
    assert unlisted(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Proefje belt. Testa ook! Echt? Nee… Proefje.",
        "Gevolg: Proefje slaapt slecht. **Toch:** Testa enthousiast.",
        "- Proefje\n* Testa\n1. Proefje\n2) Testa\n# Proefje\n- [ ] Testa\n> Proefje\n| Testa | Proefje |",
        "titel: Proefje\n  - post: Testa\n    K1: Proefje\n# Testa\n<!-- Proefje -->\n- {post: Testa, wat: Proefje}",
        'Zij zei: “Proefje is lief.” En: ‘Testa ook.’ “Hij.” Proefje lacht. "Testa"',
        "**Proefje.** Testa is er. _Proefje_",
        "'s Avonds komt zij. Dan is het stil. ’s Ochtends ook, en in de 's Nachts-opvang",
        "het UWV, de SVB, het CJIB, UWV'er, UWV's en de GGZ-wachtlijst, de AIO",
        "de Wmo-consulent, de Wlz-aanvraag, Wajong'er, de Wmo's, het Burgerlijk Wetboek Boek 7",
        "het Wmo-Jeugdwet-overleg en de Wmo-Jeugdwets-tafel",
        "Artikel 3 van de Wet gemeentelijke schuldhulpverlening, BWBR0015703 en CVDR719087",
        "K1, L2 en D3, plan B, groep A. Daarna C.",
        "mail naar info@Proefhuis.nl of www.Proefhuis.nl/Testa",
        "met mw. Daarna, en bij plan B. Zij ook",
        "volgens de Invorderingswet en het Proefwetboek",
        "uit Syrië, met een Oekraïense en een Nederlands diploma, op Koningsdag",
        "de Raad voor de Kinderbescherming en het Centraal Administratie Kantoor",
        "in stap 5: Onderbouwen met de Waardendriehoek, leefgebied Wonen",
        "",
    ],
)
def test_what_opens_a_sentence_or_stands_in_a_list_is_left_alone(text: str) -> None:
    assert unlisted(text.replace("Waardendriehoek", "waardendriehoek")) == []


def test_what_a_repository_allows_counts_as_known() -> None:
    text = "bij het Proefhuis de Linde, en in Proefhuis"
    own = by_first_word(["Proefhuis de Linde"])
    assert [text[one.start : one.end] for one in unlisted_names(text, own)] == ["Proefhuis"]


def test_a_name_is_known_as_a_whole_and_ends_where_its_word_ends() -> None:
    names = by_first_word(["Proef", "Proef en Test", "Testa", "'s Proef", ""])
    assert dict(names) == {"Proef": ("Proef en Test", "Proef"), "Testa": ("Testa",)}
    texts = ("Proef en Test.", "Proef en Testa.", "Proefje", "Proef3", "Ander")
    assert [name_at(text, 0, names) for text in texts] == [13, 5, -1, -1, -1]
    assert name_at("de Proef", 3, names) == 8
    assert name_at(" x", 0, names) == -1


def test_the_words_that_a_user_reads_in_the_schema_are_known() -> None:
    schema = {
        "$id": "Proef",
        "$comment": "Proef",
        "title": "Titel",
        "properties": {
            "veld": {"title": ["Lijst"], "description": "Een Uitleg en MEER", "enum": ["keuze", "nog-een", 1]}
        },
        "items": [{"x-schrijf": "Schrijf", "x-noot": "Noot", "x-felicitatie": "Van harte"}, {"pattern": "Proef"}],
    }
    assert list(words_of(schema)) == ["Titel", "Een", "Uitleg", "MEER", "Keuze", "Nog-een", "Schrijf", "Noot", "Van"]


def test_the_allow_list_is_tidy_and_closed_to_first_names() -> None:
    names = names_in("bekende_namen")
    assert len(names) > 500
    assert [name for name, times in Counter(names).items() if times > 1] == []
    assert [name for name in names if name != name.strip() or (not name[0].isupper() and name[0] not in "'e i M")] == []
    single = {name for known in known_names().values() for name in known if " " not in name}
    assert single & listed_first_names() == set()
    assert {"Participatiewet", "Actieplan", "Schulden", "Belastingdienst"} <= single


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Fatima belt.", ["Fatima"]),
        ("Met Jan-Willem en Kevin's broer.", ["Jan-Willem", "Kevin's"]),
        ("fatima belt, en de kevin", []),
        ("Ben je er al? Elke dag. Leen geen geld.", []),
        ("Proefje en Voorbeeldine", []),
        ("FATIMA", []),
    ],
)
def test_a_listed_first_name_is_found_with_a_capital_anywhere(text: str, found: list[str]) -> None:
    assert [text[one.start : one.end] for one in first_names(text)] == found
    assert all(one.kind is Kind.FIRST_NAME for one in first_names(text))


def test_the_list_is_of_the_size_that_the_handbook_says() -> None:
    assert 1_400 < len(listed_first_names()) < 1_500


def test_the_list_says_where_it_comes_from_and_under_what_licence() -> None:
    head = files("doorbraak_tools.substance.privacy").joinpath("data", "voornamen.txt").read_text(encoding="utf-8")
    assert "https://github.com/joke2k/faker" in head
    assert "Copyright (c) 2012 Daniele Faraglia" in head


def test_our_own_example_plans_raise_no_question() -> None:
    plans = {path.name: path.read_text(encoding="utf-8") for path in PLANS.glob("*.md")}
    assert len(plans) >= 3
    assert {name: unlisted(text) for name, text in plans.items() if unlisted(text)} == {}
    assert {name for name, text in plans.items() if list(first_names(text))} == set()
    assert {name for name, text in plans.items() if quasi_identifiers(text)} == set()


@pytest.mark.parametrize(
    ("text", "traits"),
    [
        ("Een dorp.\nEen tweeling.", [(4, Trait.PLACE), (14, Trait.FAMILY)]),
        ("Op 3 mei 2026 brak de schietpartij uit.", [(3, Trait.DAY), (22, Trait.EVENT)]),
        ("De imam van het eiland", [(3, Trait.POST), (16, Trait.PLACE)]),
        ("Zes kinderen, 2026-05-03", [(0, Trait.FAMILY), (14, Trait.DAY)]),
        ("TWEELING IN EEN DORP", [(0, Trait.FAMILY), (16, Trait.PLACE)]),
        ("\n1 mei, dorp\n2 mei\n3 mei, dorp", [(1, Trait.DAY), (8, Trait.PLACE), (19, Trait.DAY), (26, Trait.PLACE)]),
        ("Bekende zanger 1 mei 2026\n4 mei", [(0, Trait.POST), (15, Trait.DAY)]),
    ],
)
def test_facts_of_two_kinds_tell_together(text: str, traits: list[tuple[int, Trait]]) -> None:
    assert list(quasi_identifiers(text)) == traits


@pytest.mark.parametrize(
    "text",
    [
        "Een dorp, een gehucht en een eiland.",
        "Een tweeling en zes kinderen.",
        "Een tweeling.\nOp 3 mei was er een gesprek.",
        "Op 3 mei.\nEen tweeling.\nOp 4 mei.",
        "Vijf kinderen in een dorp",
        "De burgemeester van het dorp",
        "",
    ],
)
def test_one_kind_alone_tells_nothing(text: str) -> None:
    facts = quasi_identifiers(text.replace("in een dorp", "in de stad").replace("het dorp", "de stad"))
    assert facts == ()


def test_of_each_kind_the_first_is_told() -> None:
    facts = quasi_identifiers("dorp tweeling\ndorp drieling")
    assert [(one.start, one.trait) for one in first_of_each(facts)] == [(0, Trait.PLACE), (5, Trait.FAMILY)]


@pytest.mark.parametrize(
    ("text", "sorts"),
    [
        ("Haar ex, de ex-partner en haar ex-man", {"een ex-partner": (5, 12, 31)}),
        ("De dochter en het zoontje", {"kinderen": (3, 18)}),
        ("De wijkverpleegkundige belt de inkomensconsulent.", {"artsen en behandelaars": (3,), "medewerkers": (31,)}),
        ("Extra, kindvriendelijk, partnerschap", {}),
        ("BUURVROUW", {"buren": (0,)}),
        ("", {}),
    ],
)
def test_people_are_seen_by_the_word_for_what_they_are(text: str, sorts: dict[str, tuple[int, ...]]) -> None:
    assert dict(people(text)) == sorts


@given(st.text(max_size=300))
def test_any_text_can_be_looked_at(text: str) -> None:
    for rule in (unlisted_names, first_names):
        found = list(rule(text))
        assert all(0 <= one.start < one.end <= len(text) and text[one.start].isupper() for one in found)
        assert [one.start for one in found] == sorted({one.start for one in found})
    quasi_identifiers(text)
    people(text)


@pytest.mark.parametrize(
    "piece", ["A", "A ", "Aa ", "A. ", "a-", "A-", "“A ", "’", "Raad ", "1. ", "- ", "\nA: ", "dorp 1 mei "]
)
def test_long_text_takes_time_in_proportion(piece: str) -> None:
    import time

    text = piece * (60_000 // len(piece))
    started = time.process_time()
    for rule in (unlisted_names, first_names):
        list(rule(text))
    quasi_identifiers(text)
    assert time.process_time() - started < 3, "quadratic work would take minutes"
