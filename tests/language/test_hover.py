import pytest

from doorbraak_tools.language.hover import hover
from tests.language.plans import CURSOR, with_cursor
from tests.support.plans import SMALL, small


def said(old: str, new: str) -> str:
    """Return what is said at the cursor in a piece of the small plan; "" for nothing."""
    found = hover(*with_cursor(small((old, new))))
    return found.text if found else ""


def test_a_field_tells_its_question_its_choices_and_an_example() -> None:
    text = said("status: ingediend", "sta¦tus: ingediend")
    assert text.startswith("**Status**\n\nHoe ver het plan is. Vanaf ingediend moet alles zijn ingevuld.")
    assert "- `ingediend`: het ligt bij wie beslist" in text
    assert "```yaml\nopsteller: casusregisseur wijkteam\n```" in said("opsteller:", "op¦steller:")


def test_a_choice_tells_what_it_means() -> None:
    assert said("status: ingediend", "status: inge¦diend") == "het ligt bij wie beslist"
    assert said("status: ingediend", "status: 'inge¦diend'") == "het ligt bij wie beslist"


def test_a_finding_tells_why() -> None:
    text = said("status: ingediend", "status: ingedi¦ent")
    assert "**Een waarde die niet in de lijst staat** (kies-uit)" in text
    assert "Neem een van de woorden die de melding noemt." in text


def test_a_code_tells_what_it_stands_for_and_where_it_is_used() -> None:
    text = said("    K1: De", "    K¦1: De")
    assert text.startswith("**K1** (Doel op korte termijn)\n\nDe ontruiming is van de baan.\n\nGebruikt op regel ")
    assert said("doelen: [K1, L1]", "doelen: [K1, L¦9]").startswith("**L9** staat niet in dit plan.")


def test_a_citation_tells_its_words_who_decides_and_where_it_can_be_read() -> None:
    law = "waardendriehoek:\n  legitimiteit:\n    peildatum: 2026-07-01\n    D1:\n      ruimte: |\n"
    found = hover(*with_cursor(f"---\n{law}        Participatiewet art¦ikel 18 lid 1: maatwerk\n---\n"))
    assert found is not None
    assert found.text.startswith("**Participatiewet artikel 18 lid 1**\n\nBijstand op maat: ")
    assert "De wet: “" in found.text
    assert "Beslist: college" in found.text
    assert "[wetten.overheid.nl, 1 juli 2026](<https://wetten.overheid.nl/" in found.text
    unknown = hover(*with_cursor(f"---\n{law}        Partisi¦patiewet artikel 18: zo\n---\n"))
    assert unknown is not None
    assert "Bedoel je: Participatiewet" in unknown.text


def test_an_amount_tells_what_it_becomes() -> None:
    money = (
        "waardendriehoek:\n  rendement:\n    maanden: 12\n    huidige_situatie:\n"
        "      - post: Begeleiding\n        bedrag: 7¦5\n        per: uur\n        aantal: 8\n        elke: maand\n"
        "        betaler: gemeente\n"
    )
    found = hover(*with_cursor(f"---\n{money}---\n"))
    assert found is not None
    assert found.text.startswith("Wordt over 12 maanden: **€ 7.200**.")


def test_what_a_plan_says_is_shown_and_does_nothing() -> None:
    evil = "[klik](command:x) <img src=x> `code`"
    text = said("K1: De ontruiming is van de baan.", f"K¦1: '{evil}'")
    assert r"\[klik\]\(command:x\) \<img src=x\> \`code\`" in text


@pytest.mark.parametrize("at", ["het verhaal", "Het verhaal van deze stap."])
def test_in_the_story_nothing_is_said(at: str) -> None:
    if at in SMALL:
        assert said(at, at + CURSOR) == ""
