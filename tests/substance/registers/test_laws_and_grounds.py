"""The packaged registers keep to their schemas and to each other; a municipality's own lie on top."""

import json
import re
from datetime import date
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from doorbraak_tools.checks import settable_codes
from doorbraak_tools.plan.method import load_schema
from doorbraak_tools.repository import Refused, Repository, open_repository
from doorbraak_tools.substance.law.citations import names_with
from doorbraak_tools.substance.law.write import canonical
from doorbraak_tools.substance.registers.entries import Ground, Reference
from doorbraak_tools.substance.registers.grounds import grounds_for, packaged_grounds, packaged_grounds_in
from doorbraak_tools.substance.registers.laws import packaged_laws
from doorbraak_tools.substance.registers.source import packaged, packaged_names
from tests.substance.law.support import NAMES, references

LAWS, GROUNDS = packaged_laws(), packaged_grounds()


def place(ground: Ground) -> Reference:
    law = NAMES.law(ground.law)
    assert law is not None, ground.law
    return Reference(law.kind, law.id, (), ground.artikel, ground.lid, ground.onderdeel)


@pytest.mark.parametrize(
    "name", ["wetten", "wijzigingen", *(f"gronden/{law_id}" for law_id in sorted(packaged_names("gronden")))]
)
def test_a_packaged_register_is_what_its_schema_says(name: str) -> None:
    schema = load_schema(name.partition("/")[0])
    Draft202012Validator.check_schema(schema)
    checker = FormatChecker(["date"])
    assert [
        error.message for error in Draft202012Validator(schema, format_checker=checker).iter_errors(packaged(name))
    ] == []


def test_there_are_enough_laws_each_with_its_own_id_and_its_source() -> None:
    assert len(LAWS) >= 40
    assert len({law.id for law in LAWS}) == len(LAWS)
    assert all(law.source for law in LAWS)
    themes = {theme for law in LAWS for theme in law.themes}
    assert themes >= {
        "inkomen", "schulden", "wonen", "zorg", "jeugd", "onderwijs", "werk", "registratie", "toeslagen", "verblijf",
        "bestuursrecht", "privacy",
    }  # fmt: skip


def test_a_title_leads_to_its_law_and_to_no_other() -> None:
    for law in LAWS:
        assert [reference.id for reference in references(law.title)] == [law.id]


def test_there_are_enough_grounds_whose_text_was_read() -> None:
    assert sum(ground.seen for ground in GROUNDS) >= 30
    assert all(ground.file and ground.peildatum <= date(2026, 11, 22) for ground in GROUNDS)


def test_a_ground_stands_in_a_known_law_at_a_place_that_it_can_have() -> None:
    for ground in GROUNDS:
        assert references(canonical(place(ground), NAMES)) == (place(ground),)


def test_a_ground_stands_in_the_file_of_its_law_and_no_file_is_forgotten() -> None:
    files = packaged_names("gronden")
    assert {law_id: {ground.law for ground in packaged_grounds_in(law_id)} for law_id in files} == {
        law_id: {law_id} for law_id in files
    }
    assert files == {ground.law for ground in GROUNDS}


def test_an_id_that_is_no_law_of_the_package_reads_no_file() -> None:
    assert packaged_grounds_in("../wetten") == packaged_grounds_in("Eigen regel") == ()


def test_every_ground_carries_the_deciding_words_of_the_law() -> None:
    bare = [(ground.law, ground.artikel, ground.lid) for ground in GROUNDS if not (ground.words and ground.power)]
    assert bare == []


WHO = (
    r"(?:het college|burgemeester en wethouders|de (?:rechter|rechtbank|ontvanger|raad)|het bestuursorgaan"
    r"|onze minister)"
)
MAY = re.compile(rf"\b(?:{WHO}|hij) (?:kan|kunnen|is bevoegd)\b|\b(?:kan|kunnen) {WHO}")
MUST = re.compile(rf"\b{WHO} (?:ziet af|moet|is verplicht|weigert|besluit|zendt|verstrekt)\b")


@pytest.mark.parametrize("ground", GROUNDS, ids=lambda ground: f"{ground.law}-{ground.artikel}-{ground.lid}")
def test_kan_and_moet_do_not_contradict_the_words_where_a_word_decides(ground: Ground) -> None:
    first = re.split(r"\[…\]|(?<=[.;])\s", ground.words)[0].casefold()
    may, must = MAY.search(first), MUST.search(first)
    if may and not must:
        assert ground.power != "moet"
    if must and not may:
        assert ground.power != "kan"


def test_no_provision_stands_in_it_twice() -> None:
    places = [(ground.law, ground.artikel, ground.lid, ground.onderdeel) for ground in GROUNDS]
    assert len(set(places)) == len(places)


def test_a_change_lies_before_the_text_that_was_read() -> None:
    changes = [(ground.change, ground.peildatum) for ground in GROUNDS if ground.change]
    assert changes
    assert all(change.before < change.after <= read for change, read in changes)


def test_a_ground_is_found_for_its_place_and_for_the_whole_article_but_for_no_other_lid() -> None:
    def found(text: str) -> set[tuple[str, str]]:
        return {(ground.lid, ground.onderdeel) for ground in grounds_for(references(text)[0], GROUNDS)}

    assert found("Pw artikel 49 onderdeel b") == {("", "b")}
    assert found("Pw artikel 49") == {("", "a"), ("", "b")}
    assert found("Pw artikel 41 lid 11") == {("11", "")}
    assert found("Pw artikel 41 lid 3") == set()
    assert found("Wgs 4 lid 2") == {("2", "")}
    assert found("hoofdstuk 2 Pw") == set()


OWN_LAWS = """\
wetten: 1
lijst:
  - id: CVDR123456
    titel: Beleidsregels leefgeld
    kort: Blg
    themas: [inkomen]
    artikelen: punt
    bron: lokaleregelgeving.overheid.nl
"""
OWN_GROUNDS = """\
gronden: 1
lijst:
  - wet: CVDR123456
    artikel: 11.10
    naam: Hardheidsclausule
    wat: Het college kan afwijken als een bepaling te hard uitpakt.
    voor_wie: Aanvragers
    beslist: [college]
    gemeente_voor_een_huishouden: ja
    ik_loop_vast_op: [een eigen beleidsregel van de gemeente]
    themas: [inkomen]
    peildatum: 2026-07-01
    bestand: de gepubliceerde tekst
    tekst: gezien
"""


def own(folder: Path, laws: str = OWN_LAWS, grounds: str = OWN_GROUNDS) -> Repository:
    (folder / "registers").mkdir()
    (folder / "registers" / "wetten.yaml").write_text(laws, encoding="utf-8")
    (folder / "registers" / "gronden.yaml").write_text(grounds, encoding="utf-8")
    return open_repository(folder, settable_codes())


def test_own_registers_are_read_as_they_are_written(tmp_path: Path) -> None:
    registers = own(tmp_path).registers
    (law,), (ground,) = registers.own_laws, registers.own_grounds
    assert (law.id, law.kind, law.short) == ("CVDR123456", "cvdr", "Blg")
    assert ground.artikel == "11.10"
    (reference,) = references("Pw 18")
    assert names_with(registers.own_laws).law("CVDR123456") == law
    assert names_with(registers.own_laws).law(reference.id) is not None


@pytest.mark.parametrize(
    ("laws", "message"),
    [
        (OWN_LAWS.replace("CVDR123456", "BWB1"), "registers/wetten.yaml, regel 3: “Nummer” is niet goed geschreven."),
        (
            OWN_LAWS.replace("    bron: lokaleregelgeving.overheid.nl\n", ""),
            "registers/wetten.yaml, regel 3: Hier ontbreekt: bron.",
        ),
        (OWN_LAWS + "    wie: x\n", "registers/wetten.yaml, regel 3: Hier staat een veld dat ik niet ken."),
        ("wetten: 1\nlijst: [\n", "registers/wetten.yaml, regel "),
    ],
)  # fmt: skip
def test_a_mistake_in_an_own_register_is_named_with_its_line(tmp_path: Path, laws: str, message: str) -> None:
    with pytest.raises(Refused) as refused:
        own(tmp_path, laws)
    assert str(refused.value).startswith(message)


def test_the_schemas_have_an_id_of_their_own() -> None:
    assert {json.dumps(load_schema(name)["$id"]) for name in ("wetten", "gronden")} == {
        '"urn:doorbraak:schema:wetten:1"',
        '"urn:doorbraak:schema:gronden:1"',
    }
