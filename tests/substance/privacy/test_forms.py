"""The forms in which people write what the rules look for, each found whole; and what only begins or ends like them."""

from collections.abc import Iterable, Iterator
from itertools import product

import pytest

from doorbraak_tools.substance.privacy import Kind, personal_data
from doorbraak_tools.substance.privacy.match import DASH, GAP

DATES = (
    "12-3-1985 12/03/1985 12.3.85 12-03-'85 12/3-’85 1985-03-12 12_03_1985 12_maart_1985 12_mrt._1985 12_sep_’85 "
    "12_sept_1985 1_mei"
).split()  # fmt: skip
BIRTHS = [
    *("geboren op {}", "geboren: {}", "geboren, {}", "geb. {}", "geb = {}", "geboren ({}", "geboortedatum is {}"),
    *("geboortedatum was {}", "geboren d.d. {}", "geboren op zaterdag {}", "gebdat. {}", "geboortedag: {}"),
    *("geboren te Test aan den Proef op {}", "geboren te Test op Proef, {}", "geboren in Den Test op {}"),
    *("geboren in Testdam {}", "{} is zij geboren", "{} geboren"),
    *("jarig op {}", "jarig {}", "verjaardag valt op {}", "verjaardag was {}", "wordt dertig jaar op {}"),
    *("werd 7 op {}", "wordt één op {}"),
]
PLATES = (
    "AB~12~34 12~34~AB 12~AB~34 BD~12~FG BD~FG~12 12~BD~FG 12~BDF~1 1~BDF~12 BD~123~F B~123~DF BDF~12~G B~12~DFG "
    "1~BD~123 123~BD~1"
).split()  # fmt: skip
BSNS = (
    "123~456~782 1234~56~782 123~45~6782 123~45~67~82 12~34~56~782 12345~6782 1234~56782 1~2~3~4~5~6~7~8~2 "
    "10~000~008 1000~00~08 10~00~00~08"
).split()  # fmt: skip
PHONES = (
    "06~12345678 06~12~34~56~78 010~1234567 015~1234567 020~1234567 024~1234567 030~1234567 038~1234567 040~1234567 "
    "046~1234567 050~1234567 055~1234567 070~1234567 079~1234567 085~1234567 0113~123456 0599~12~34~56 +31~6~12345678 "
    "+31~(0)6~12345678 0031~20~1234567 0031~(0)113~123456"
).split()  # fmt: skip
BETWEEN = (
    "van von de den der te ten ter het 't 's el al ben la le op in da di do dos du v. v.d. vd van_de in_'t".split()
)
OTHERS = {
    Kind.PHONE: ["(030) 1234567", "(030)1234567", "+32 470 12 34 56", "+49-30-12345678"],
    Kind.EMAIL: ["a.b_c%d+e-f'g@proef.voorbeeld.nl", "a@b-c.nl"],
    Kind.NAME: [
        *(f"mevrouw {between.replace('_', ' ')} Test" for between in BETWEEN),
        *(
            "mw. drs. Test",
            "dhr. mr. ir. Test",
            "dhr. ing. Test",
            "Mw. dr. A.B. Test",
            "prof. IJ. Test",
            "drs. Th. Test",
        ),
        *("mevr. J", "mw J", "MW. J", "Mw. J", "dhr. X", "DHR. X", "heer A.B", "meneer X"),
    ],
    Kind.PLATE: ["12-BDB-3"],
    Kind.CASE: [
        "zaaknummer nr. 123456",
        "dossiernummer nummer 12345",
        "cjib-nummer 9 0876 5432 1098 7654",
        "debiteurennummer 1 234 567",
        "identiteitskaart is IXR4K2B81",
        "paspoort met nummer NW12B3456",
        "klantnr. 12345",
        "zaaknummer luidt 12345",
        "zaaknummer was 12345",
    ],
    Kind.POSTCODE: ["1234 AB nr. 12", "1234 AB 12b", "1234 AB-12-b", "1234ab nummer 12"],
    Kind.STREET: [
        "Testlaan, nr. 12",
        "Testlaan huisnummer 12",
        "Teststraat 12-hs",
        "Teststraat 12 huis",
        "Proefstr. 3",
    ],
}


def forms(written: Iterable[str], kind: Kind, gaps: Iterable[str]) -> Iterator[tuple[str, Kind, str]]:
    """Yield each form with its kind and everything that may stand in its gaps (~)."""
    return ((form, kind, gap) for form in written for gap in gaps)


@pytest.mark.parametrize(("form", "date"), [*product(BIRTHS, DATES)])
def test_a_date_of_birth_is_found_whole(form: str, date: str) -> None:
    text = form.format(date.replace("_", " "))
    assert marked(f"Zij, {text}, belt.") == [(text, Kind.BIRTH)]


@pytest.mark.parametrize(
    ("form", "kind", "gap", "within", "others"),
    [
        *(
            (*one, "De auto ({}) staat er.", "{0}X, {0}{1}1, :{0}, 1{0}.")
            for one in forms(PLATES, Kind.PLATE, DASH[1:-1])
        ),
        *((*one, "Zie {}, en verder.", "Zie 12{1}{0} en {0}-7.") for one in forms(BSNS, Kind.BSN, " .")),
        *(
            (*one, "Bel {}, en verder.", "Zie A{0}, 3,{0}, {0}B en {0}-7.")
            for one in forms(PHONES, Kind.PHONE, ["", " ", "-", "\u2011", ".", "/"])
        ),
    ],
)
def test_a_number_is_found_whole_whatever_stands_in_it(
    form: str, kind: Kind, gap: str, within: str, others: str
) -> None:
    text = form.replace("~", gap)
    assert marked(within.format(text)) == [(text, kind)]
    assert marked(others.format(text, gap)) == []


@pytest.mark.parametrize(
    "word", ["bsn ", "BSN: ", "bsn is ", "sofinummer ", "sofi-nummer: ", "bsn-nummer ", "bsnnr. ", "bsn = ", "bsn ("]
)
def test_a_number_that_is_called_one_is_one(word: str) -> None:
    assert marked(f"Het {word}123456789.") == [("123456789", Kind.BSN)]
    assert marked(f"Het x{word}123456789.") == []


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind, texts in OTHERS.items() for text in texts])
def test_it_is_found_whole(kind: Kind, text: str) -> None:
    assert marked(f"Zie {text}, en verder.") == [(text, kind)]


@pytest.mark.parametrize("text", ["06~12345678", "123~456~782", "mevrouw~Voorbeeld", "1234~AB~12", "Testlaan~12"])
@pytest.mark.parametrize("gap", GAP[1:-1])
def test_every_space_is_one(text: str, gap: str) -> None:
    assert [value for value, _ in marked(f"Zie {text.replace('~', gap)}.")] == [text.replace("~", gap)]


def marked(text: str) -> list[tuple[str, Kind]]:
    """Return the pieces of text that are found, with their kinds."""
    return [(text[one.start : one.end], one.kind) for one in personal_data(text)]


@pytest.mark.parametrize(
    ("before", "value", "after"),
    [
        *(
            ("", f"{label}: 271 883 4416", ", zei hij")
            for label in ("V-nummer bij de hand had", "cliëntnummer daar was")
        ),
        ("", "polisnummer van zijn zorgverzekering 80 431 7765", "."),
        *((f"{who} ", "Voorbeeld", " belde") for who in ("de wijkagent", "huisarts", "het gezin", "de familie")),
        *(
            (f"{called} ", "Proefje", " en huilde")
            for called in ("Zij heet eigenlijk", "iedereen noemt hem", "hij heet")
        ),
        ("Haar achternaam is ", "Proef-Voorbeeld", "."),
        ("zijn schoonzus (", "Proefje", ") past op"),
    ],
)
def test_words_may_stand_between_a_number_or_name_and_what_it_is(before: str, value: str, after: str) -> None:
    assert [text for text, _ in marked(f"{before}{value}{after}")] == [value]


@pytest.mark.parametrize(
    "text",
    [
        *(
            "Bel de gemeente op 0344 123 456.",
            "Het wijkteam (030 286 00 00)",
            "loket van de gemeente, tel. 0344-123456",
        ),
        "de gemeente belt op 14 0344 of 0344 123 456",
        *("De regeling kenmerk 2025-0000123456", "kenmerk 2025-0000123456, Stcrt. 2025, 20114"),
        *("Centrum voor Jeugd en Gezin Utrecht", "Zij heet in de regeling alleenstaande", "De wet noemt haar partner"),
        "het kenmerk van de regeling is dat maatwerk in 12 gemeenten werkt sinds 2023",
        "het zaaknummer is na de verhuizing in 2024 veranderd",
    ],
)
def test_what_is_of_an_office_or_a_rule_is_of_nobody(text: str) -> None:
    assert marked(text) == []


@pytest.mark.parametrize(
    "text", ["de consulent van de gemeente, 06-12345678", "de gemeente belt haar op 0344 123 456", "tel. 0344 123 456"]
)
def test_near_an_office_the_number_of_a_person_is_still_found(text: str) -> None:
    assert [kind for _, kind in marked(text)] == [Kind.PHONE]
