"""Each kind of personal data: where exactly it is found, and what lies near it and is left alone."""

import subprocess
import sys
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doorbraak_tools.substance.privacy import Kind, personal_data
from tests.support.plans import FIXTURES

PLANS = FIXTURES.parent.parent / "plans"


def marked(text: str) -> list[tuple[str, Kind]]:
    """Return the pieces of text that are found, with their kinds."""
    return [(text[one.start : one.end], one.kind) for one in personal_data(text)]


@pytest.mark.parametrize(
    ("kind", "before", "value", "after"),
    [
        (Kind.BSN, "bsn ", "111222333", "."),
        (Kind.BSN, "nummer ", "123456782", ", dus"),
        (Kind.BSN, "", "123.456.782", ""),
        (Kind.BSN, "(", "1234.56.782", ")"),
        (Kind.BSN, "onder ", "123 456 782", " staat"),
        (Kind.BSN, "onder ", "123\u00a0456\u00a0782", " staat"),
        (Kind.BSN, "onder ", "123-456-782", " staat"),
        (Kind.BSN, "onder ", "123\t456\t782", " staat"),
        (Kind.BSN, "van acht: ", "10000008", "\n"),
        (Kind.BSN, "van acht: ", "10.000.008", "\n"),
        (Kind.BSN, "BSN: ", "123456789", ", met een tikfout"),
        (Kind.BSN, "BSN", "123456782", "."),
        (Kind.BSN, "in 2026 ", "123456782", " en zo"),
        (Kind.BSN, "", "12345 6782", ""),
        (Kind.BSN, "", "1 2 3 4 5 6 7 8 2", ""),
        (Kind.BSN, "", "123456782", "@voorbeeld"),
        (Kind.IBAN, "op ", "NL91ABNA0417164300", "."),
        (Kind.IBAN, "op ", "NL91 ABNA 0417 1643 00", " op naam van de zus"),
        (Kind.IBAN, "op ", "NL91\tABNA\t0417164300", "."),
        (Kind.IBAN, "op ", "NO9386011117947", "."),
        (Kind.IBAN, "op ", "nl91 abna 0417 1643 00", " en zo"),
        (Kind.IBAN, "op ", "FR14 2004 1010 0505 0001 3M02 606", ", elke maand"),
        (Kind.IBAN, "op ", "BE68-5390-0754-7034", "."),
        (Kind.PHONE, "bel ", "0612345678", "."),
        (Kind.PHONE, "bel ", "06-12 34 56 78", ", liefst laat"),
        (Kind.PHONE, "bel ", "06\u201112345678", ""),
        (Kind.PHONE, "bel ", "+31 (0)6 1234 5678", ""),
        (Kind.PHONE, "bel ", "0031612345678", ""),
        (Kind.PHONE, "bel ", "+31 20 123 45 67", ""),
        (Kind.PHONE, "bel ", "(0113) 12 34 56", " na vijf uur"),
        (Kind.PHONE, "bel ", "010/1234567", ""),
        (Kind.PHONE, "bel ", "06 10000008", ", dat als nummer van acht de elfproef haalt"),
        (Kind.PHONE, "bel ", "0031 612345679", ", zonder nul"),
        (Kind.PHONE, "bel ", "06 10 00 00 08", ""),
        (Kind.PHONE, "bel ", "+49 30 12345678", ""),
        (Kind.EMAIL, "mail ", "test.vrouw+1@mail.voorbeeld.nl", "."),
        (Kind.EMAIL, "<", "a@b.nl", ">"),
        (Kind.POSTCODE, "op ", "1234 AB 12", "."),
        (Kind.POSTCODE, "op ", "1234AB, huisnummer 12a", "."),
        (Kind.POSTCODE, "X 12, ", "1234 AB", " Testdorp"),
        (Kind.POSTCODE, "op ", "1234ab-12", "."),
        (Kind.STREET, "aan de ", "Dorpsstraat 12", " in de stad"),
        (Kind.STREET, "aan de ", "Oude Weg 3-2", "."),
        (Kind.STREET, "", "Oude Weg 3", "."),
        (Kind.STREET, "op de ", "testlaan 12a", ", boven"),
        (Kind.STREET, "op ", "Testplein nr. 8", "."),
        (Kind.STREET, "op ", "DORPSSTRAAT 12", "."),
        (Kind.PLATE, "de ", "12-BDB-3", " staat"),
        (Kind.PLATE, "de ", "AB-12-34", "."),
        (Kind.PLATE, "de ", "X-999-XX", "."),
        (Kind.PLATE, "kenteken: ", "12 bdb 3", "."),
        (Kind.PLATE, "het kenteken is ", "tz1234", "."),
        (Kind.BIRTH, "Zij is ", "geboren op 12 maart 1985", "."),
        (Kind.BIRTH, "Zij (", "geb. 12-03-1985", ")"),
        (Kind.BIRTH, "", "Geboortedatum: 1985-03-12", ""),
        (Kind.BIRTH, "Hij is ", "geboren te Testdam op 1 mei", "."),
        (Kind.BIRTH, "op ", "3 juli 2025 is haar dochter geboren", "."),
        (Kind.CASE, "Zie ", "dossiernummer 2024-12345", "."),
        (Kind.CASE, "Ons ", "kenmerk: ABC/25/0192", "."),
        (Kind.CASE, "", "Cliëntnummer is 458812", ", zei men"),
        (Kind.CASE, "", "zaaknr. Z-24-001", ""),
        (Kind.NAME, "Toen belde ", "mevrouw Voorbeeld", " weer."),
        (Kind.NAME, "met ", "dhr. Van Testdijk", "."),
        (Kind.NAME, "met ", "mw. A.B. de Test-Proef", "."),
        (Kind.NAME, "Meneer en ", "mevrouw Testers", " wonen"),
        (Kind.NAME, "door ", "dr. Proefsma", ","),
        (Kind.NAME, "van ", "mevrouw 't Testje", "."),
        (Kind.NAME, "", "MEVROUW VOORBEELD", " belt"),
        (Kind.NAME, "met ", "mw. v.d. Test", "."),
        (Kind.NAME, "met ", "dhr. v. Test", "."),
        (Kind.NAME, "met ", "mevr.Test", "."),
        (Kind.STREET, "de ", "Kerkstraat 3", " t/m 9"),
    ],
)
def test_it_is_found_and_nothing_around_it(kind: Kind, before: str, value: str, after: str) -> None:
    assert marked(before + value + after) == [(value, kind)]
    moved = f"Een regel zonder iets.\n\n{before}{value}{after}\nNog een regel.\n"
    assert marked(moved) == [(value, kind)]


@pytest.mark.parametrize(
    "text",
    [
        "€ 1.250,50 en € 10.000.008 en 123.456.782 euro en EUR 123456782",
        "Participatiewet artikel 4:84, BWBR0015703, ECLI:NL:RVS:2022:285, CVDR345917/1",
        "zaaknummer 202103456/1/A3, ECLI:NL:RVS:2022:285",
        "2026-07-06, 06-07-2026, 6/7/2026, 20260706, 06-10-2026 12:30, 01-02-2026 14.30 uur",
        "50% tot 75 procent, 1 op 100, 1-op-100, K1 L1 D1, in 2026 2 keer",
        "112, 14 010, 0800-8020, 088-1234567 en 0900 1234",
        "nummer 123456789 haalt de elfproef niet",
        "123456782345 is te lang, net als 1.123.456.782 en a123456782",
        "AA0000000000000",
        "NL91ABNA0417164300A is te lang",
        "NL92ABNA0417164300 heeft een fout in het controlegetal",
        "@gemeente en jan@ en a@b, volg @gemeente.nl",
        "1234 AB zonder nummer en 2026 in 3 stappen en 1500 of 20",
        "Onderweg 2 keer, weg 3 dagen, tijdpad 2026, Testlaan 3 maanden dicht, de straat 3 gezinnen, op de laan 12 is",
        "Vordering 3, een Verbetering 2, Testdorp/Plein 3",
        "het testplein 8, de dorpsstraat 3 honden",
        "mevrouw en meneer, meneer en mevrouw, mevrouw de consulent, met mw. Daarna, mw. De gemeente",
        "MEVROUW HEEFT GEEN GELD, De Weg 3 is een methode, ons kenmerk 2026-07-06",
        "123456782 EUR, 123456782 €, 123456782,-, EUR 123456782, 123456782 Euro, 10011983, 1983.01.10, 1983 01 10",
        "ongeboren op 1 mei 1980, 12 maart geborenen, 112 maart geboren; fotodossier 12345, dossier 12345,67",
        "mevrouw\nVoorbeeld op de volgende regel is een andere zin",
        "de Mr. Testschool en de Dr. Proeflaan",
        "geboren in 1985, geboren op of na 1 januari 1955, gebeurd op 3 juli 2025",
        "een kenmerk van 3 mensen, een kenmerk 100 keer genoemd, zonder dossiernummer, zaaknummer 12",
        "een zaaknummer onbekend, documentnummer BWBR0015703",
        "het kenteken van de auto, 10-20-30, A-1-B",
    ],
)
def test_what_lies_near_it_is_left_alone(text: str) -> None:
    assert marked(text) == []


def test_the_name_of_a_file_that_is_no_utf_8_can_be_looked_at() -> None:
    assert marked("brief-\udce9-06-12345678") == [("06-12345678", Kind.PHONE)]


def test_a_turkish_capital_hides_nothing_around_it() -> None:
    text = "Zij kwam uit İzmir, Geboren op 12 maart 1985, DORPSSTRAAT 12, Dossiernummer 2024-123."
    assert [kind for _, kind in marked(text)] == [Kind.BIRTH, Kind.STREET, Kind.CASE]


def test_two_that_overlap_are_told_once_and_a_burgerservicenummer_goes_first() -> None:
    assert marked("dossiernummer 123456782") == [("123456782", Kind.BSN)]
    assert marked("Testlaan 12, 1234 AB Testdorp") == [("Testlaan 12", Kind.STREET), ("1234 AB", Kind.POSTCODE)]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("123456789 en 123456782 en 111222333", ["123456782", "111222333"]),
        ("€ 123456782, 20260706 en 123456782", ["123456782"]),
        ("NL92ABNA0417164300, NL91ABNA0417164300 en BE68539007547034", ["NL91ABNA0417164300", "BE68539007547034"]),
        ("van NL92ABNA0417164300 naar NL91 ABNA 0417 1643 00", ["NL91 ABNA 0417 1643 00"]),
        ("op NO93 8601 1117 947 en NL91ABNA0417164300", ["NO93 8601 1117 947", "NL91ABNA0417164300"]),
        ("06-12345678, 06-87654321", ["06-12345678", "06-87654321"]),
        ("12-BDB-3/AB-12-34 en AB-12-34", ["12-BDB-3", "AB-12-34"]),
        ("De Weg 3 en de Oude Weg 4", ["Oude Weg 4"]),
        ("dossier 2026-07-06, dossier 12345 en dossier 7788123", ["dossier 12345", "dossier 7788123"]),
        ("de auto in 2026, de auto XX99X9X en de bus X999XX", ["X999XX"]),
        ("mevrouw J. en de heer T.A., meneer X", ["mevrouw J.", "heer T.A.", "meneer X"]),
        ("mevrouw Is er niet, mevrouw J-1 ook niet, mevrouw Jans wel", ["mevrouw Jans"]),
        ("jarig op 4 mei, verjaardag is 12 maart, jarig in mei", ["jarig op 4 mei", "verjaardag is 12 maart"]),
        (
            "hij wordt 18 op 1 mei 2026 en werd twaalf jaar op 2 mei",
            ["wordt 18 op 1 mei 2026", "werd twaalf jaar op 2 mei"],
        ),
        ("het wordt besloten op 1 mei en wordt 18 in mei", []),
        ("de zoon, Proefje, en juf Testa met oma Nederlands", ["Proefje", "Testa"]),
        ("de zoon heet Proefje, de dochter genaamd Test-Lena", ["Proefje", "Test-Lena"]),
        ("inkomensconsulent Testers en de jongerenwerker, Veilig Thuis", ["Testers"]),
        ("mw. Daarna, mw. Proefje, dr. Proefschool, MEVROUW TESTS.", ["mw. Proefje", "MEVROUW TESTS"]),
        ("prof. Proeflaan en prof. Proef", ["prof. Proef"]),
        (
            "dossier 12345, zaak 12345, polis 12345, cliënt 12345, client 12345, zaak 1234",
            ["dossier 12345", "zaak 12345", "polis 12345", "cliënt 12345", "client 12345"],
        ),
        ("geen nr, kenmerk en referentie, zaaknummer 123456", ["zaaknummer 123456"]),
        ("gebdat, geb: geb. geb op, geboortedatum, geboren op 1 mei 1980", ["geboren op 1 mei 1980"]),
        ("auto, wagen, bus, busje, brommer, scooter, motor, aanhanger, camper, taxi X999XX", ["X999XX"]),
        ("zaaknummer 12, zaaknummer 123, referentie: A-2025", ["zaaknummer 123", "referentie: A-2025"]),
        ("kenmerk: 2024, kenmerk: 1999, kenmerk: 1234, kenmerk: 123", ["kenmerk: 1234"]),
        (f"ECLI:NL:RVS:2022:285, zaaknummer 123456{'.' * 61} zaaknummer 123456", ["zaaknummer 123456"]),
        ("zaaknummer 123456 volgens ECLI:NL:RVS:2022:285", []),
        ("kenteken 12-BDB-3, kenteken ab1234, kenteken abcd12, kenteken abcde1", ["12-BDB-3", "ab1234", "abcd12"]),
        ("a1234 AB 12, x-12-BDB-3, 1234 AB 12", ["1234 AB 12"]),
        ("2026 in 3, a1234ab 5, 1234ab 5", ["1234ab 5"]),
        ("Testlaan 1990, Testlaan 2005, Testlaan 012, Testlaan 1234, Testlaan 20", ["Testlaan 1234", "Testlaan 20"]),
        ("Herinnering 3, Speelveld 3, 't Proefveld 3, Test-Laan 4", ["Proefveld 3", "Test-Laan 4"]),
        ("de tafel Proefje, de zoon Veilig Thuis, de zoon Testje", ["Testje"]),
        (
            "Nee.\n\nBel 06-12345678\nNee.\n06-87654321 of 06-11122233\nNee.",
            ["06-12345678", "06-87654321", "06-11122233"],
        ),
        ("Testlaan 3 maanden dicht, Proeflaan 4 niet", ["Proeflaan 4"]),
        ("vriendin met de naam Proefje, Zoon. Proefje", ["Proefje"]),
        ("MOEDER Proefje, in 2026 Voorbeeldje, de vader Testje", ["Proefje", "Testje"]),
        ("de zoon Ook, de ex-partner PROEF, de zoon. Proefje en de tafel Proefje", []),
    ],
)
def test_all_of_a_kind_are_found_past_one_that_is_none(text: str, values: list[str]) -> None:
    assert [value.rstrip(".") for value, _ in marked(text)] == [value.rstrip(".") for value in values]


@pytest.mark.parametrize(
    "text", ["dossier 12345", "zaak 12345", "polis 12345", "cliënt 12345", "client 12345", "referentie: A-2025"]
)
def test_each_word_for_a_case_is_enough_by_itself(text: str) -> None:
    assert marked(f"met {text}.") == [(text, Kind.CASE)]


@pytest.mark.parametrize("word", ["De", "Het", "Een", "Op", "Aan", "In", "Bij", "Deze", "Die", "de", "2026", "'t"])
def test_a_bare_street_word_needs_a_name_before_it(word: str) -> None:
    assert marked(f"Dan {word} Plein 3.") == []
    assert marked(f"Dan {word} Oude Plein 3.") == [("Oude Plein 3", Kind.STREET)]
    assert marked("Plein 3, of X Plein 3") == [("X Plein 3", Kind.STREET)]


def test_our_own_plans_hold_nothing() -> None:
    plans = [*PLANS.glob("*.md"), *(FIXTURES / "honest").glob("*.md"), *(FIXTURES / "good").glob("*.md")]
    assert len(plans) > 20
    assert [path.name for path in plans if personal_data(path.read_text(encoding="utf-8"))] == []


PIECES = st.sampled_from(
    [
        *("06", "-", " ", "12", "345678", ".", "NL91", "ABNA", "@", "b.nl", "1234 AB", "Testlaan", "weg", "geb."),
        *("12 mei", "kenmerk", "nummer ", "mw. ", "Van ", "Test", "\n", "€", "bsn ", "123456782", "İ", "\u00a0", "("),
        *(")", "/", "+31"),
    ]
)


@given(st.one_of(st.text(max_size=300), st.lists(PIECES, max_size=30).map("".join)))
def test_any_text_gives_spans_within_it_in_order_and_apart(text: str) -> None:
    found = personal_data(text)
    ends = [0, *(one.end for one in found)]
    assert all(before <= one.start < one.end <= len(text) for before, one in zip(ends, found, strict=False))
    assert all("\n" not in text[one.start : one.end] for one in found)


@pytest.mark.parametrize(
    "piece",
    [
        *("0", "06-", "1 ", "12.", "a", "A", "A.", "@", "a@", "a.b@c.", "1234 AB ", "NL91", "NL91 A", "-12-", "AB-12-"),
        *("geboren ", "geboren op te in ", "kenmerk ", "nummer:", "nummer 1/", "mevrouw ", "mw. A.B.", "mw. van de "),
        *("Testlaan ", "laan 1", "straat", "weg 2 ", "kenteken 1", "bsn 1", "+31 (0)", "(0", " ", "\n1", "İ1 "),
        *("1 mei ", "1 mei is zij ", "mw. Dr. Ir. ", "mw. Aa-", "1234aa 1", "12-BDB-3", "geb. 1-", "1,", "nr. nr. 1 "),
    ],
)
def test_nasty_text_takes_time_in_proportion(piece: str) -> None:
    def seconds(times: int) -> float:
        text = piece * times
        started = time.perf_counter()
        personal_data(text)
        return time.perf_counter() - started

    # A plan has at most some hundred thousand characters. Quadratic work would take minutes here.
    assert min(seconds(60_000 // len(piece)) for _ in range(2)) < 1.5


def test_the_library_of_numbers_is_only_loaded_for_a_number() -> None:
    code = (
        "import sys; from doorbraak_tools.substance.privacy import personal_data; "
        "personal_data('Moeder betaalt 12 maanden 1.250,50 aan huur.'); assert 'stdnum' not in sys.modules; "
        "assert personal_data('123456782')"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
