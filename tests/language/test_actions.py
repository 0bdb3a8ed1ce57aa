import pytest

from doorbraak_tools.inputs.scaffold import new_plan
from doorbraak_tools.language.actions import Action, actions
from doorbraak_tools.language.document import Document
from doorbraak_tools.language.ranges import Position, Range, applied
from tests.language.plans import opened
from tests.support.plans import SMALL, TODAY, small


def offered(text: str, piece: str) -> tuple[Document, list[Action]]:
    """Return what can be done on the first line with a piece of text in it."""
    document = opened(text)
    line = next(number for number, one in enumerate(document.layout.lines) if piece in one)
    whole = Range(Position(line, 0), Position(line, len(document.layout.lines[line])))
    return document, list(actions(document, whole))


def done(text: str, piece: str, title: str) -> str:
    """Return the text after a choice was taken."""
    _, found = offered(text, piece)
    [action] = [one for one in found if one.title == title]
    return applied(text, action.edits())


@pytest.mark.parametrize(
    ("old", "new", "title"),
    [
        ("status: ingediend", "status: ingedient", "Verander in “ingediend”"),
        ("status: ingediend", "Status: ingediend", "Verander in “status”"),
        ("opsteller: casusregisseur", "opsteller casusregisseur", "Zet recht: opsteller: casusregisseur"),
    ],
)
def test_a_fault_is_put_right_and_all_else_stays_to_the_letter(old: str, new: str, title: str) -> None:
    assert done(small((old, new)), new, title) == SMALL


def test_all_that_can_mean_one_thing_is_put_right_at_once() -> None:
    text = small(("opsteller: casusregisseur", "opsteller casusregisseur"), ("doelen: [K1, L1]", "doelen: K1, L1"))
    assert done(text, "opsteller", "Zet alles recht wat maar één ding kan betekenen (2)") == SMALL


def test_a_citation_that_is_not_understood_gets_the_name_that_is_meant() -> None:
    law = "---\nwaardendriehoek:\n  legitimiteit:\n    D1:\n      ruimte: |\n"
    law += "        Partisipatiewet artikel 18: maatwerk\n---\n"
    _, found = offered(law, "Partisipatiewet")
    assert any("Participatiewet" in one.title for one in found)
    first = next(one for one in found if "Participatiewet" in one.title)
    assert applied(law, first.edits()) == law.replace("Partisipatiewet", "Participatiewet")


def test_a_code_that_is_not_there_gets_one_that_is() -> None:
    text = small(("doelen: [K1, L1]", "doelen: [K3, L1]"))
    document = opened(text)
    line = next(number for number, one in enumerate(document.layout.lines) if "doelen: [K3" in one)
    at = Position(line, document.layout.lines[line].index("K3"))
    [action] = [one for one in actions(document, Range(at, at)) if one.title == "Verander in K1"]
    assert applied(text, action.edits()) == SMALL


def test_an_answer_that_is_missing_is_added_at_its_place() -> None:
    text = small(("  gebeurd: Een inkomen viel weg.\n", ""))
    after = done(text, "situatieschets:", "Voeg “Wat er gebeurd is” toe")
    assert sorted([*text.split("\n"), "  gebeurd:"]) == sorted(after.split("\n"))


def test_a_doorbraak_without_legitimiteit_gets_room_for_it() -> None:
    text = done(SMALL, "  D1:", "Voeg doorbraak D2 toe")
    text = text.replace("    knelpunt:\n    wat:\n    doelen:\n", "    knelpunt: a\n    wat: b\n    doelen: [K1]\n")
    after = done(text, "  D2:", "Voeg legitimiteit voor D2 toe")
    assert "    D2:\n      regels:\n      bedoeling:\n      ruimte:\n" in after
    more = done(after, "  D2:", "Voeg een actie voor D2 toe")
    assert "      doorbraak: D2\n" in more


def test_the_day_of_the_law_becomes_today() -> None:
    text = new_plan("Een titel", TODAY)
    assert "    peildatum:\n" in text
    after = done(text, "  legitimiteit:", "Zet peildatum op vandaag (6 juli 2026)")
    assert after == text.replace("    peildatum:\n", "    peildatum: 2026-07-06\n")


ITEMS = """---
doorbraakplan: 1
titel: Een
actieplan:
  realiseren:
    # eerst dit
    - wie: een
      wat: bellen
    - wie: twee  # op maandag
      wat: schrijven
---
"""


def test_an_item_is_moved_taken_away_and_joined_by_another() -> None:
    one, other = "    - wie: een\n      wat: bellen\n", "    - wie: twee  # op maandag\n      wat: schrijven\n"
    more = "    - wie:\n      wat:\n      uiterlijk:\n      doorbraak:\n"
    assert done(ITEMS, "wat: schrijven", "Zet hoger: Actie 2") == ITEMS.replace(one + other, other + one)
    assert done(ITEMS, "wat: bellen", "Zet lager: Actie 1") == ITEMS.replace(one + other, other + one)
    assert done(ITEMS, "wat: schrijven", "Haal weg: Actie 2") == ITEMS.replace(other, "")
    assert done(ITEMS, "wat: bellen", "Voeg toe: Actie") == ITEMS.replace(other, other + more)
    titles = [one.title for one in offered(ITEMS, "wat: bellen")[1]]
    assert "Zet hoger: Actie 1" not in titles


def test_where_nothing_is_wrong_or_in_the_story_nothing_is_put_right() -> None:
    _, found = offered(SMALL, "status: ingediend")
    assert found == []
    _, found = offered(SMALL, "## 1.")
    assert found == []


@pytest.mark.parametrize(
    "text",
    [
        small(("titel: ", "titel: &a ")),
        small(("status: ingediend", "status:\u00a0ingediend")),
        SMALL.replace("  ", "\t"),
        small(("  realiseren:", "  realiseren")),
        small(("titel: ", "titel: a: b ")),
    ],
)
def test_a_choice_that_would_do_nothing_is_not_offered(text: str) -> None:
    document = opened(text)
    for line in range(0, len(document.layout.lines), 4):
        for action in actions(document, Range(Position(line, 2), Position(line, 2))):
            assert applied(text, action.edits()) != text, action.title
