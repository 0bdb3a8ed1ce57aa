"""Lines of a plan: a reference with own words and a date, a private party, a rule in plain words."""

from datetime import date

import pytest

from doorbraak_tools.substance.law.citations import RuleLine, names_with, read_line
from doorbraak_tools.substance.law.write import canonical
from doorbraak_tools.substance.registers.entries import Law
from tests.substance.law.support import NAMES


def line(text: str) -> RuleLine:
    return read_line(text, 0, NAMES)


def cited(text: str) -> list[str]:
    return [canonical(citation.reference, NAMES) for citation in line(text).citations]


def test_own_words_behind_a_colon_are_not_taken_for_citations() -> None:
    read = line("Participatiewet artikel 16 lid 1: bekeken en niet gekozen, want voor schulden is er artikel 49")
    assert cited(read.text) == ["Participatiewet artikel 16 lid 1"]
    assert read.refusals == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Grondslag: artikel 18 lid 1 Pw", ["Participatiewet artikel 18 lid 1"]),
        ("Grondslag: art. 35 Pw: ook voor inrichting, zie artikel 49", ["Participatiewet artikel 35"]),
        ("- Ruimte: zie ook de Pw, artikel 18", ["Participatiewet artikel 18"]),
        ("Ruimte: 4:84 Awb (2026-08-01)", ["Algemene wet bestuursrecht artikel 4:84"]),
        ("Wet: Participatiewet, artikel 18", ["Participatiewet artikel 18"]),
        ("Participatiewet: artikel 18 lid 1", ["Participatiewet artikel 18 lid 1"]),
        ("Jeugdwet: artikel 2.3 en 2.4", ["Jeugdwet artikel 2.3", "Jeugdwet artikel 2.4"]),
        # Own words go on as own words.
        ("Belangrijk: het college leest de Pw, artikel 18, ruim", []),
        ("Participatiewet: het college mag artikel 18 gebruiken", []),
        ("Regel: de uitkering stopt na 18 maanden", []),
    ],
)
def test_a_label_or_a_law_may_stand_before_the_colon(text: str, expected: list[str]) -> None:
    assert (cited(text), line(text).refusals) == (expected, ())


def test_what_is_wrong_behind_a_label_is_not_passed_over() -> None:
    (refused,) = line("Let op: artikel 999 Awb").refusals
    assert (refused.reason, refused.start) == ("artikelvorm", 8)


def test_an_own_date_at_the_end() -> None:
    assert line("Faillissementswet artikel 287b lid 5: hoogstens zes maanden (2026-09-01)").day == date(2026, 9, 1)
    assert line("Pw artikel 18 (2026-02-30)").bad_day


@pytest.mark.parametrize(
    "text",
    [
        "artikel 26 IW 1990 jo artikel 11 Uitvoeringsregeling IW", "art. 6 EVRM / art. 47 Handvest",
        "artikel 6 Besluit Participatiewet en artikel 18 Pw", "Zie artikel 18 Pw, artikel 6 Besluit X",
    ],
)  # fmt: skip
def test_a_reference_in_one_row_with_a_citation_is_not_passed_over(text: str) -> None:
    assert len(cited(text)) == 1
    assert [refusal.reason for refusal in line(text).refusals] == ["onbekende-wet"]


def test_a_judgment_with_own_words() -> None:
    assert cited("ECLI:NL:RVS:2016:2840: bij die afweging tellen alle omstandigheden mee") == ["ECLI:NL:RVS:2016:2840"]


def test_a_sentence_with_a_citation() -> None:
    read = line("Het college wijkt af van artikel 3 met artikel 4:84 Awb")
    assert cited(read.text) == ["Algemene wet bestuursrecht artikel 4:84"]
    assert read.refusals == ()


def test_a_private_party_is_accepted_as_it_stands() -> None:
    for text in ("geen wet: private partij", "Geen wet: artikel 12 van de huisregels"):
        read = line(text)
        assert read.private
        assert (read.citations, read.refusals, read.local) == ((), (), False)


@pytest.mark.parametrize(
    ("text", "local"),
    [
        ("Beleidsregels maatschappelijke ondersteuning van de gemeente, over de uren", True),
        ("beleidsregel van de gemeente: hooguit drie maanden", True), ("Huisvestingsverordening artikel 12", True),
        ("Beleidsregels Participatiewet artikel 3", True), ("De werkinstructie van de balie", False),
        ("De toelatingsregels van de verhuurder, met loonstroken", False), ("Het huurcontract", False),
        ("Geen gevonden.", False), ("CVDR719087 artikel 3.1, uit de beleidsregels bijzondere bijstand", False),
        ("Verordening (EU) 2016/679 artikel 6", False),
    ],
)  # fmt: skip
def test_a_rule_in_plain_words_is_never_refused(text: str, local: bool) -> None:
    read = line(text)
    assert read.refusals == ()
    assert read.local is local


def test_a_municipality_s_own_rule_is_known_by_name() -> None:
    own = Law("CVDR123456", "cvdr", "Beleidsregels bijzondere bijstand", "Bbb", (), ("inkomen",), "punt")
    names = names_with((own,))
    read = read_line("Beleidsregels bijzondere bijstand artikel 3.1: de draagkracht", 0, names)
    assert [citation.reference.id for citation in read.citations] == ["CVDR123456"]
    assert not read.local
    assert canonical(read.citations[0].reference, names) == "Beleidsregels bijzondere bijstand artikel 3.1"
    assert read_line("art. 3.1 Bbb", 0, names).citations


def test_an_own_rule_without_a_number() -> None:
    own = Law("Werkwijze leefgeld", "eigen", "Werkwijze leefgeld")
    read = read_line("Werkwijze leefgeld artikel 2", 0, names_with((own,)))
    assert [(one.reference.kind, one.reference.artikel) for one in read.citations] == [("eigen", "2")]
