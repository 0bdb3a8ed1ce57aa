"""What checks pass by at once, to be quick, holds nothing that they would report."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from hypothesis import example, given
from hypothesis import strategies as st

from doorbraak_tools.checks.rules import ambtelijk_woord
from doorbraak_tools.plan.method import field_at
from doorbraak_tools.plan.model import DataPath
from doorbraak_tools.plan.queries import answers
from tests.support.plans import case, read
from tests.support.strategies import REAL_TEXTS, broken_plans

TODAY = date(2026, 7, 6)
PIECES = st.sampled_from(
    [
        *ambtelijk_woord.PLAINER,
        *(
            "Reeds",
            "ZULKS",
            "thanſ",
            "in\u00a0casu",
            "inzake,",
            "(doch)",
            "reeds_nu",
            "nureeds",
            "é",
            "“",
            "”",
            "-",
            ".",
        ),
        *("met", "betrekking", "tot", "ten", "dragen", "de", "moeder", "betaalt", "niet", "\\n", " ", "  "),
    ]
)


def official_words(answer: str) -> list[str]:
    """Return the official words of the list in an answer, word by word; what is quoted is none."""
    plain = re.sub(r"[\"“„][^\"“”„]*[\"”]", " ", answer.replace("\u00a0", " ").casefold())
    return [word for word in ambtelijk_woord.PLAINER if re.search(rf"\b{word}\b", plain)]


@given(st.lists(PIECES, max_size=12).map(" ".join))
def test_no_official_word_is_passed_by(answer: str) -> None:
    written = case(f"---\nsituatieschets:\n  gebeurd: |\n    x {answer}\n---\n")
    found = [finding.word for finding in ambtelijk_woord.find(written)]
    assert found == official_words(answer)


@given(st.sampled_from(REAL_TEXTS) | broken_plans())
@example(
    '---\ntoekomstperspectief:\n  korte_termijn: {K1: Rust, "*": x, "": y, titel: z}\nleefgebieden: [wonen, x]\n---\n'
)
def test_every_answer_in_free_words_is_looked_at(text: str) -> None:
    plan = read(text)
    assert [(path, number, line) for path, number, line in answers(plan.data)] == every_line(plan.data, ())


def every_line(value: Any, path: DataPath) -> list[tuple[DataPath, int, str]]:
    """Return the lines that hold something, of every text whose field the schema calls free words."""
    if isinstance(value, str):
        lines = enumerate(value.split("\n")) if "x-tekst" in field_at(path) else ()
        return [(path, number, line) for number, line in lines if line.strip()]
    inside = value.items() if isinstance(value, Mapping) else enumerate(value) if isinstance(value, list) else ()
    return [found for key, child in inside for found in every_line(child, (*path, key))]
