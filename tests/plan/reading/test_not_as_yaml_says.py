"""Front matter that libyaml reads and YAML reads otherwise, or does not allow: it is said where."""

import pytest

from tests.support.plans import places, read, small

WENS = "  wens: Rust."


@pytest.mark.parametrize(
    ("written", "place"),
    [
        ('"Kamer"#12 van de flat', "18:16: warning: afgekapt"),
        ("'Kamer'#12", "18:16: warning: afgekapt"),
        ('"één 😀"#12', "18:16: warning: afgekapt"),
        ("|#12\n    Rust.", "18:10: warning: afgekapt"),
        (">-#12\n    Rust.", "18:11: warning: afgekapt"),
        ("Kamer #12", "18:15: warning: afgekapt"),
    ],
)
def test_a_hash_that_white_space_would_make_a_comment_of(written: str, place: str) -> None:
    assert places(small((WENS, f"  wens: {written}"))) == [place]


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("[wonen, schulden]#x", ["7:32: warning: afgekapt"]),
        ("[wonen,#x\n  schulden]", ["7:22: warning: afgekapt"]),
        ("[#x\n  wonen, schulden]", ["7:16: warning: afgekapt"]),
        ('["wonen"#x\n  , schulden]', ["7:23: warning: afgekapt"]),
        ("[wonen, schulden] #x", []),
        ("[wonen, # x\n  schulden]", []),
    ],
)
def test_a_hash_behind_a_bracket_or_comma(written: str, found: list[str]) -> None:
    plan = small(("leefgebieden: [wonen, schulden]", f"leefgebieden: {written}"))
    assert read(plan).data["leefgebieden"] == ["wonen", "schulden"]
    assert places(plan) == found


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("{?post: Opvang,", ["47:10: error: vraagteken"]),
        ("{ ?post: Opvang,", ["47:11: error: vraagteken"]),
        ('{?"post": Opvang,', ["47:10: error: vraagteken"]),
        ("{? post: Opvang,", []),
        ('{post: "Opvang?",', []),
        ("{post: Opvang?x,", []),
    ],
)
def test_a_question_mark_that_is_read_as_a_sign(written: str, found: list[str]) -> None:
    plan = small(("{post: Opvang,", written))
    assert places(plan) == found


def test_between_quotation_marks_and_in_a_block_a_hash_is_text_like_any_other() -> None:
    for written in ('"Kamer #12"', "'[wonen]#12'", '|\n    "Kamer"#12', "Kamer#12", "C#"):
        assert places(small((WENS, f"  wens: {written}"))) == []
