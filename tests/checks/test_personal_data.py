"""What is said about personal data, word for word, and where; and that the value is never said."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doorbraak_tools.checks import check_plan
from doorbraak_tools.model import Severity
from tests.support.plans import TODAY, found, of_check, read, small

WARNS, REFUSES = "persoonsgegeven", "persoonsgegeven-in-voorbeeld"
STORY = "Het verhaal van deze stap."
VALUES = {
    "123456782": "Hier staat iets dat op een burgerservicenummer (BSN) lijkt.",
    "NL91 ABNA 0417 1643 00": "Hier staat iets dat op een rekeningnummer lijkt.",
    "proef@voorbeeld.nl": "Hier staat iets dat op een e-mailadres lijkt.",
    "06-12345678": "Hier staat iets dat op een telefoonnummer lijkt.",
    "geboren op 12 maart 1985": "Hier staat iets dat op een geboortedatum lijkt.",
    "dossiernummer 2024-12345": "Hier staat iets dat op een nummer van een dossier of zaak lijkt.",
    "AB-12-34": "Hier staat iets dat op een kenteken lijkt.",
    "1234 AB 12": "Hier staat iets dat op een postcode met huisnummer lijkt.",
    "Proefstraat 12": "Hier staat iets dat op een straat met huisnummer lijkt.",
    "mevrouw Voorbeeld": "Hier staat iets dat op een naam lijkt.",
}


def real(*changes: tuple[str, str]) -> str:
    """Return the small plan with changes, as a plan that does not say that it is an example."""
    return small(*changes)


def example(*changes: tuple[str, str]) -> str:
    """Return the small plan with changes, as an example to publish."""
    return real(*changes).replace("status: ", "voorbeeld: fictief\nstatus: ", 1)


@pytest.mark.parametrize(("value", "message"), VALUES.items(), ids=VALUES.values())
def test_kind_and_place_are_said_and_never_the_value(value: str, message: str) -> None:
    text = real((STORY, f"Eerst dit.\nDaarna ({value}), en verder."))
    (one,) = of_check(WARNS, text)
    assert (one.message, one.severity) == (message, Severity.WARNING)
    assert text.splitlines()[one.line - 1].startswith("Daarna (")
    assert value not in one.message + one.hint
    assert of_check(REFUSES, text) == []


@pytest.mark.parametrize("value", VALUES)
def test_an_example_with_it_is_not_complete(value: str) -> None:
    text = example((STORY, f"Daarna ({value}), en verder."))
    (one,) = of_check(REFUSES, text)
    assert one.severity is Severity.ERROR
    assert of_check(WARNS, text) == []
    assert not check_plan("proef.md", read(text), TODAY).complete
    assert check_plan("proef.md", read(example()), TODAY).complete


def test_the_advice_is_to_write_a_role() -> None:
    (one,) = of_check(WARNS, real((STORY, "Bel 06-12345678.")))
    assert one.hint == "Haal het weg. Schrijf liever de rol op, zoals: inkomensconsulent."


def test_a_title_a_heading_an_answer_and_a_quotation_are_looked_at() -> None:
    text = real((STORY, "> Ik ben mevrouw Voorbeeld."))
    text = text.replace("titel: ", "titel: Mevrouw Proef en ", 1)
    text += "\n## Slotwoord van dhr. Testman\n\nBel 06-12345678.\n"
    lines = text.splitlines()
    assert [lines[one.line - 1].split()[0] for one in of_check(WARNS, text)] == ["titel:", ">", "##", "Bel"]


def test_a_line_of_a_text_block_is_pointed_at() -> None:
    text = real(("  geprobeerd: |\n", "  geprobeerd: |\n    Eerst gebeld.\n    Op 06-12345678.\n"))
    (one,) = of_check(WARNS, text)
    assert text.splitlines()[one.line - 1] == "    Op 06-12345678."


def test_a_name_over_two_lines_of_a_paragraph_is_found_at_the_first() -> None:
    text = real((STORY, "Toen belde mevrouw\nVoorbeeld weer."))
    (one,) = of_check(WARNS, text)
    assert text.splitlines()[one.line - 1] == "Toen belde mevrouw"


def test_a_heading_is_no_part_of_a_sentence() -> None:
    assert of_check(WARNS, real((STORY, "Wat nu, mevrouw\n## Voorbeeldstraat\n3 katten"))) == []


def test_a_line_says_each_kind_once() -> None:
    text = real((STORY, "Bel 06-12345678 of 06-87654321 of mail a@b.nl."))
    assert len(of_check(WARNS, text)) == 2


@given(st.text("0123456789", min_size=8, max_size=8), st.sampled_from(["06{}", "bsn {}", "dossiernummer 1{}"]))
def test_no_number_is_ever_repeated(digits: str, form: str) -> None:
    for make in (real, example):
        for one in found(make((STORY, form.format(digits)))):
            assert digits not in one.message + one.hint
