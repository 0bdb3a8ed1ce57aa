from doorbraak_tools.inputs.scaffold import new_plan
from doorbraak_tools.language.formatting import formatted
from doorbraak_tools.language.lenses import lenses
from doorbraak_tools.language.outline import Part, folds, outline
from doorbraak_tools.language.ranges import applied
from tests.language.plans import opened
from tests.support.plans import SMALL, TODAY, small

TEXT = """---
titel: Een
doorbraak:
  D1:
    wat: |
      De gemeente laat haar toe.

      Nu meteen.
    doelen: [K1]
  D2:
    wat: Later
actieplan:
  realiseren:
    - wie: consulent
      wat: Besluiten

---

## 1. Situatieschets

Het verhaal.

## Slot
"""


def named(parts: tuple[Part, ...], depth: int = 0) -> list[str]:
    found = []
    for part in parts:
        found.append(f"{'  ' * depth}{part.name}{f' ({part.detail})' if part.detail else ''}")
        found += named(part.parts, depth + 1)
    return found


def test_the_outline_says_what_every_part_is() -> None:
    assert named(outline(opened(TEXT))) == [
        "Titel",
        "4. Doorbraak",
        "  D1 (De gemeente laat haar toe.)",
        "    De doorbraak",
        "    Doelen",
        "  D2 (Later)",
        "    De doorbraak",
        "6. Actieplan",
        "  Om de doorbraak te realiseren",
        "    Actie 1 (consulent)",
        "      Wie",
        "      Wat",
        "1. Situatieschets (verhaal)",
        "Slot (verhaal)",
    ]  # fmt: skip


def test_the_corners_have_their_letter() -> None:
    names = [part.name for part in outline(opened(SMALL)) if part.name.startswith("5")]
    assert names == ["5. Onderbouwen met de waardendriehoek"]
    [triangle] = [part for part in outline(opened(SMALL)) if part.name == names[0]]
    assert [part.name for part in triangle.parts] == ["5a. Legitimiteit", "5b. Rendement", "5c. Betrokkenheid"]


def test_every_part_of_more_lines_folds_and_so_do_the_answers_as_a_whole() -> None:
    assert folds(opened(TEXT)) == [(0, 16), (2, 10), (3, 8), (4, 7), (9, 10), (11, 14), (12, 14), (13, 14), (18, 20)]


def test_above_a_new_plan_stands_that_nothing_is_answered() -> None:
    said = [one.text for one in lenses(opened(new_plan("Een titel", TODAY)))]
    assert said[0] == "0 van 25 vragen beantwoord"
    assert set(said[1:]) == {f"0 van {number} vragen beantwoord" for number in (3, 4, 5)} | {"0 van 1 vraag beantwoord"}


def test_above_a_plan_and_its_steps_stands_how_many_questions_are_answered() -> None:
    fewer = small(("  gebeurd: Een inkomen viel weg.\n", ""))
    said = {one.range.start.line: one.text for one in lenses(opened(fewer))}
    assert said[1] == "24 van 25 vragen beantwoord"
    assert "2 van 3 vragen beantwoord" in said.values()


def test_above_a_scenario_stands_its_total_or_why_there_is_none() -> None:
    assert sum("in 12 maanden" in one.text for one in lenses(opened(SMALL))) == 3
    faulty = [one.text for one in lenses(opened(SMALL.replace("bedrag: ", "bedrag: veel", 1)))]
    assert not any("in 12 maanden" in words for words in faulty)
    assert any(words.startswith("De kosten zijn niet uitgerekend") for words in faulty)


def test_a_text_that_cannot_be_read_has_no_totals() -> None:
    assert lenses(opened("titel: Een")) == ()


def test_tidying_takes_white_space_away_and_parts_codes() -> None:
    untidy = small(("status: ingediend", "status: ingediend \t"), ("doelen: [K1, L1]", "doelen: [K1,L1 ]"))
    assert applied(untidy, formatted(opened(untidy))) == SMALL
    assert applied(SMALL.rstrip("\n"), formatted(opened(SMALL.rstrip("\n")))) == SMALL


def test_tidying_leaves_texts_and_the_story_alone() -> None:
    text = small(
        ("    Een regeling met de verhuurder.", "    Een regeling met de verhuurder.  "),
        ("Het verhaal van deze stap.", "Het verhaal van deze stap.  "),
    )
    assert formatted(opened(text)) == ()
    assert formatted(opened("geen plan  ")) == ()


def test_the_line_that_closes_the_answers_is_no_part_while_it_is_typed() -> None:
    text = "---\ntitel: Een\nsituatieschets:\n  gebeurd: |\n    Iets.\n"
    whole = [part.name for part in outline(opened(text))]
    for typed in ("-", "--", "---", "- "):
        assert [part.name for part in outline(opened(text + typed))] == whole, typed
