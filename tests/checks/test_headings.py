"""The headings of the story: what is said of them, word for word, and where."""

from tests.support.plans import SMALL, of_check

NAMES = (
    "“1. Situatieschets”, “2. Toekomstperspectief”, “3. Overzicht”, “4. Doorbraak”, "
    "“5. Onderbouwen met de waardendriehoek”, “6. Actieplan”"
)
FRONT, _ = SMALL.split("\n## 1. Situatieschets")
BODY_LINE = FRONT.count("\n") + 1


def said(body: str) -> list[tuple[int, str, str]]:
    """Return line within the body (1 is its first), message and hint of what is found."""
    return [
        (one.line - BODY_LINE + 1, one.message, one.hint) for one in of_check("koppen-in-het-verslag", FRONT + body)
    ]


def test_all_steps_in_order_are_fine() -> None:
    assert said("## 1. Situatieschets\n## Overzicht\n### Een kopje\n## Stap 6: Actieplan\n") == []


def test_a_heading_that_is_no_step() -> None:
    assert said("## 1. Situatieschets\n\n## Slotwoord\n") == [
        (3, "Deze kop is geen stap van de methode.", f"Gebruik ### of een van: {NAMES}.")
    ]


def test_a_step_after_a_later_one() -> None:
    hint = "Zet de stappen op volgorde, van 1 tot en met 6."
    assert said("## 3. Overzicht\n\n## 2. Toekomstperspectief\n") == [(3, "Stap 2 staat na stap 3.", hint)]


def test_a_step_that_is_there_twice() -> None:
    assert said("## 3. Overzicht\n\n## overzicht\n") == [
        (3, "De kop van stap 3 staat er twee keer.", "Zet de twee stukken onder één kop.")
    ]


def test_text_above_the_first_heading() -> None:
    assert said("<!-- een opmerking -->\n\nLosse tekst.\n\n## 1. Situatieschets\n") == [
        (
            3,
            "Deze tekst staat boven de eerste kop en hoort bij geen stap.",
            "Zet hem onder een kop met ## en de naam van een stap.",
        )
    ]


def test_a_heading_without_words() -> None:
    assert said("## 1. Situatieschets\n\n##  \n\nTekst.\n") == [
        (3, "Deze kop is geen stap van de methode.", f"Gebruik ### of een van: {NAMES}.")
    ]


def test_a_body_of_comments_is_fine() -> None:
    assert said("<!-- ## Slotwoord -->\n") == []
