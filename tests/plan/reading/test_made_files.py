"""Files that are too large, too deep or too strange to keep in git."""

import time

import pytest

from doorbraak_tools.plan.reading.events import MAX_DEPTH, MAX_NODES
from doorbraak_tools.plan.reading.read import MAX_BYTES
from doorbraak_tools.text.escaping import FORBIDDEN
from tests.support.plans import SMALL, found, places, small


def front(lines: str) -> str:
    return f"---\ntitel: Een proef\n{lines}---\n"


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (SMALL.encode("utf-16"), "1:1: error: utf-16"),
        (b"\xfe\xff" + SMALL.encode("utf-16-be"), "1:1: error: utf-16"),
        (SMALL.encode("utf-16-le"), "1:1: error: utf-16"),
        (SMALL.encode("utf-16-be"), "1:1: error: utf-16"),
        (small(("Rust.", "Één huis.")).encode("cp1252"), "18:9: error: geen-utf-8"),
        # Letters of more bytes before the wrong one, with and without a byte order mark: the same column.
        ("---\ntitel: één ".encode() + "één".encode("cp1252") + b"\n---\n", "2:12: error: geen-utf-8"),
        (b"\xef\xbb\xbf---\ntitel: " + "één ".encode() + "één".encode("cp1252"), "2:12: error: geen-utf-8"),
        (b"\xef\xbb\xbf", "1:1: error: leeg-bestand"),
        (b"\xef\xbb\xbf\xef\xbb\xbf---\ntitel: x\n---\n", "1:1: error: verboden-teken"),
        (b"---\ntitel: een\x00twee\n---\n", "2:11: error: verboden-teken"),
        (b"---\ntitel: een\x1b[31mtwee\n---\n", "2:11: error: verboden-teken"),
        (b"x" * 10_000_000, "1:1: error: te-groot"),
        (b"\x00" * 1000, "1:1: error: verboden-teken"),
        (b"---\r---\r", "1:1: error: voorblok-geen-velden"),
    ],
)
def test_bytes_that_are_no_plan(raw: bytes, expected: str) -> None:
    assert places(raw) == [expected]


def test_every_forbidden_character_is_found_at_its_place() -> None:
    forbidden = [chr(point) for point in range(0x10000) if FORBIDDEN.match(chr(point))]
    for character in set(forbidden) - {"\r"}:  # a line end by itself, as on an old Mac
        assert places(f"---\ntitel: een{character}twee\n---\n") == ["2:11: error: verboden-teken"], hex(ord(character))


def test_the_largest_plan_is_read_and_one_byte_more_is_not() -> None:
    largest = SMALL + "x" * (MAX_BYTES - len(SMALL.encode()))
    assert places(largest) == []
    assert places(largest + "x") == ["1:1: error: te-groot"]


def test_too_deep_is_a_fault_at_the_bracket_that_goes_too_far() -> None:
    allowed = MAX_DEPTH - 1  # the front matter itself is a level
    assert places(front("opsteller: " + "[" * 60_000 + "\n")) == [f"3:{12 + allowed}: error: te-diep"]
    deepest = front("opsteller: " + "[" * allowed + "x" + "]" * allowed + "\n")
    assert "te-diep" not in " ".join(places(deepest))


def test_too_many_parts_is_a_fault() -> None:
    # The map, two keys, a title and the list are parts too; an item and its comma are two characters.
    allowed = MAX_NODES - 5
    list_of_names = front("aan_tafel: [" + "a," * (allowed + 1) + "]\n")
    assert places(list_of_names) == [f"3:{13 + 2 * allowed}: error: te-veel"]
    assert "te-veel" not in " ".join(places(front("aan_tafel: [" + "a," * allowed + "]\n")))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(front("leefgebieden: [" + ",".join(f"{{a{n}: b}}" for n in range(6000)) + "]\n"), id="groups"),
        pytest.param(front("".join(f"k{n}: x\n" for n in range(9000))), id="unknown-keys"),
        pytest.param(front("&a " * 50_000 + "x: y\n"), id="anchors"),
        pytest.param(front("opsteller: '" + "''" * 100_000 + "\n"), id="quotes"),
        pytest.param(front("opsteller: a" + "\t" * 200_000 + "b: c: d\n"), id="tabs"),
        pytest.param(front("opsteller: |\n" + "  a: b # c\n" * 20_000), id="block"),
        pytest.param(SMALL + "## a" + " " * 150_000 + "x\n", id="heading-of-spaces"),
        pytest.param(SMALL + "<!--" * 50_000, id="comments"),
        pytest.param(SMALL + "```\n" * 50_000, id="fences"),
        pytest.param(SMALL + "## 1. Situatieschets\n" * 10_000, id="headings"),
        pytest.param("---\n" * 60_000, id="rules"),
        pytest.param(small(("meekijkt met de post.", "x" + " (K1,L1" * 2_500)), id="pointers"),
    ],
)
def test_hostile_text_is_done_within_seconds(text: str) -> None:
    # Real work takes 0.1 to 1.5 s here; what grows with the square of the length takes minutes.
    assert len(text.encode()) <= MAX_BYTES
    began = time.process_time()
    found(text)
    assert time.process_time() - began < 10
