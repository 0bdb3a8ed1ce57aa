"""A place where Git could not merge is one fault; what only looks like its marks is none."""

import pytest

from tests.support.plans import SMALL, found, places, small


@pytest.mark.parametrize(
    "text",
    [
        SMALL.replace("---\n", "<<<<<<< HEAD\n---\n=======\n---\n>>>>>>> b\n", 1),
        small(("  wens: Rust.", "<<<<<<< HEAD\n  wens: Rust.\n=======\n>>>>>>> b")),
        small(("  wens: Rust.", "  wens: |\n<<<<<<< ours\n    Rust.\n||||||| 12ab\n    R\n=======\n    S\n>>>>>>> b")),
        SMALL + "\n<<<<<<< HEAD\n======\n=======\nb\n>>>>>>> een tak\n",
        SMALL + "\n<<<<<<< HEAD\r\na\r\n=======\r\nb\r\n>>>>>>> b\r\n",
        SMALL + "\n>>>>>>> b\n",
        SMALL + "\n|||||||\n",
    ],
)
def test_it_is_one_fault_with_its_line(text: str) -> None:
    lines = text.replace("\r", "").split("\n")
    line = next(number for number, one in enumerate(lines, 1) if one.startswith(("<<<<<<<", ">>>>>>>", "|||||||")))
    assert places(text) == [f"{line}:1: error: samenvoegen"]
    assert [one.code for one in found(text)] == ["samenvoegen"]


def test_two_conflicts_are_two_faults() -> None:
    text = SMALL + "<<<<<<< a\nx\n=======\ny\n>>>>>>> b\n\n<<<<<<< a\nx\n=======\ny\n>>>>>>> b\n"
    assert [one.line for one in found(text)] == [SMALL.count("\n") + 1, SMALL.count("\n") + 7]


@pytest.mark.parametrize(
    "story",
    [
        "Een kop\n=======\n\nTekst.\n",
        "| a | b |\n|---|---|\n| 1 | 2 |\n",
        "> > > Drie keer aangehaald.\n",
        "In de tekst staat <<<<<<< HEAD.\n",
        "    <<<<<<< HEAD\n",
        "<<<<<<<< acht\n",
    ],
)
def test_what_only_looks_like_it_is_none(story: str) -> None:
    assert "samenvoegen" not in {one.code for one in found(f"{SMALL}\n## 1. Situatieschets\n\n{story}")}
