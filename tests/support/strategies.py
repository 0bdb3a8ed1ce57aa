"""Strategies for hypothesis: texts that a person can type, plans with parts left out, broken plans."""

from copy import deepcopy
from typing import Any

from hypothesis import strategies as st

from tests.support.plans import FIXTURES, SMALL, WHOLE, read

_TYPED = st.characters(exclude_categories=["C", "Z"]) | st.sampled_from(" '\"#:-|>&*!?{}[],%@`\\\t\u200d\u00ad€😀")
_TRICKS = (
    "'s Ochtends",
    "Ze zei: nee",
    "Kamer #12",
    "---",
    "...",
    "- een",
    "*a",
    "&a",
    "!b",
    "? ",
    "{x: y}",
    "null",
    "~",
)

words = (
    st.text(_TYPED, max_size=40)
    | st.sampled_from(_TRICKS)
    | st.tuples(st.sampled_from(_TRICKS), st.text(_TYPED)).map("".join)
)
"""One line as a person may type it: no line ends, control characters or non-breaking spaces."""

answers = st.lists(words, min_size=1, max_size=6).map("\n".join)
"""An answer of a few lines."""

REAL_TEXTS = [
    SMALL,
    WHOLE,
    *(path.read_text(encoding="utf-8") for path in sorted((FIXTURES.parents[1] / "plans").glob("*.md"))),
]
"""Plans to break: those of the tests and those of the site."""

_SCRAPS = (
    *("---\n", "--- ", "...\n", "\n", "\r\n", "\r", "\t", "  ", " ", ":", ": ", " #", "#", "'", '"', "|", "|2", ">"),
    *("-", "- ", "[", "]", "{", "}", ",", "&a ", "*a", "!x ", "? ", "<<: ", "%Y", "\u00a0", "é", "😀"),
    *("## ", "<!--", "-->", "```\n", "(K9)", "D1: ", "titel: "),
)


@st.composite
def broken_plans(draw: st.DrawFn) -> str:
    """A real plan with a few pieces taken out, put in, doubled or moved."""
    text = draw(st.sampled_from(REAL_TEXTS))
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.sampled_from((0, 0, 1, 2, 10, 80, 1000))))
        piece = text[start:end] if draw(st.booleans()) else ""
        text = text[:start] + draw(st.sampled_from(_SCRAPS)) + piece + text[end:]
    return text


_WHOLE_DATA = read(WHOLE).data


@st.composite
def partial_data(draw: st.DrawFn) -> dict[str, Any]:
    """The data of a whole plan with keys and list items left out: valid but for what is missing."""
    data: dict[str, Any] = deepcopy(dict(_WHOLE_DATA))

    def thin(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: thin(child) for key, child in value.items() if draw(st.integers(0, 5))}
        if isinstance(value, list):
            # An empty item of a list is read as None and keeps its place.
            return [thin(child) if draw(st.integers(0, 5)) else None for child in value]
        return value

    thinned: dict[str, Any] = thin(data)
    return thinned
