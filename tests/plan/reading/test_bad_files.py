"""Files with something wrong in them. Each `<name>.md` stands beside a `<name>.expected`: all that reading finds in it.

A line of that file is `line:column: severity: code`. An extra finding fails as much as a missing one.
"""

from pathlib import Path

import pytest

from doorbraak_tools.plan.reading import FAULTS, SHAPE_CODES
from tests.support.plans import FIXTURES, found, places

BAD = sorted((FIXTURES / "bad").glob("*.md"))

# These need a file that is not kept in git: it is too large, not text, or not a file. See the tests beside this one.
MADE_BY_A_TEST = {"te-groot", "te-veel", "utf-16", "geen-utf-8", "geen-gewoon-bestand", "niet-leesbaar"}


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_exactly_this_is_found(path: Path) -> None:
    expected = path.with_suffix(".expected").read_text(encoding="utf-8").splitlines()
    assert places(path.read_bytes()) == expected


def test_no_expectation_stands_alone() -> None:
    assert {path.stem for path in (FIXTURES / "bad").glob("*.expected")} == {path.stem for path in BAD}


def test_every_code_is_in_some_bad_file() -> None:
    seen = {
        line.rsplit(" ", 1)[1]
        for path in (FIXTURES / "bad").glob("*.expected")
        for line in path.read_text(encoding="utf-8").splitlines()
    }
    assert (set(FAULTS) | set(SHAPE_CODES)) - seen == MADE_BY_A_TEST
    assert seen <= set(FAULTS) | set(SHAPE_CODES), "a code that nobody can look up"


def test_windows_line_ends_and_a_byte_order_mark_move_nothing() -> None:
    windows, plain = FIXTURES / "bad" / "regeleinden-crlf.md", FIXTURES / "bad" / "regeleinden-lf.md"
    assert windows.read_bytes() == b"\xef\xbb\xbf" + plain.read_bytes().replace(b"\n", b"\r\n")
    assert found(windows.read_bytes()) == found(plain.read_bytes()) != ()
