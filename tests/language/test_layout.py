from pathlib import Path

import pytest
from hypothesis import given

from doorbraak_tools.inputs.scaffold import new_plan
from doorbraak_tools.language.lines import laid_out
from doorbraak_tools.plan.model import DataPath
from doorbraak_tools.plan.reading import read_text
from tests.support.plans import FIXTURES, TODAY
from tests.support.strategies import REAL_TEXTS, words

TEXTS = [
    *REAL_TEXTS,
    *(path.read_text(encoding="utf-8") for path in sorted((FIXTURES / "honest").glob("*.md"))),
    new_plan("Een titel", TODAY),
    new_plan("Een titel", TODAY, full=True),
]


def keys_as_yaml_reads_them(text: str) -> dict[DataPath, tuple[int, int]]:
    spans = read_text(text).spans
    return {
        path: (span.key_line, span.key_column) for path, span in spans.items() if path and isinstance(path[-1], str)
    }


def keys_as_laid_out(text: str) -> dict[DataPath, tuple[int, int]]:
    found = laid_out(text).by_path
    return {
        path: (entry.key.start.line + 1, entry.key.start.column + 1)
        for path, entry in found.items()
        if isinstance(path[-1], str)
    }


@pytest.mark.parametrize("text", TEXTS)
def test_line_by_line_the_same_keys_are_found_as_by_yaml(text: str) -> None:
    assert keys_as_laid_out(text) == keys_as_yaml_reads_them(text)


@pytest.mark.parametrize("text", TEXTS)
def test_line_by_line_the_same_answers_are_found_as_by_yaml(text: str) -> None:
    plan, layout = read_text(text), laid_out(text)
    for path, span in plan.spans.items():
        if path and span.column > 1 and layout.by_path[path].value.start < layout.by_path[path].value.end:
            entry = layout.by_path[path]
            if not isinstance(path[-1], int):
                assert (entry.value.start.line + 1, entry.value.start.column + 1) == (span.line, span.column), path


@given(words)
def test_an_answer_of_one_line_ends_where_yaml_ends_it(answer: str) -> None:
    text = f"---\ntitel: {answer}\nstatus: concept\n---\n"
    plan = read_text(text)
    if set(plan.data) == {"titel", "status"} and isinstance(plan.data["titel"], str):
        start, end = laid_out(text).by_path["titel",].value
        written = text.split("\n")[1][start.column : end.column]
        dressed = written[:1] in {'"', "'", "&", "!"}  # in quotation marks, or with a sign of YAML's before it
        assert start.line == end.line == 1
        assert dressed or written == plan.data["titel"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("situatieschets:\n\tgebeurd: |\n\t\tIets.\n\tlast_van:", 3, id="tabs"),
        pytest.param(
            "actieplan:\n  realiseren:\n  - wie: a\n    wat: b\n  - wie: c", 7, id="a list as far left as its key"
        ),
        pytest.param(
            "doorbraak:\n  D1:\n    doelen: [K1,\n      K2]\n    na: [", 6, id="brackets over two lines, and open ones"
        ),
        pytest.param(
            "doorbraak:\n  D1:\n    doelen: [K1\n  D2:\n    wat: |", 6, id="a bracket that is not closed costs its line"
        ),
        pytest.param("titel: een\nsta\nopgesteld: 2026-07-06", 2, id="half a word costs its line"),
        pytest.param("  titel: een\n  status: concept", 2, id="everything indented"),
    ],
)
def test_a_text_that_is_half_written_keeps_its_other_lines(text: str, wanted: int) -> None:
    assert len(laid_out(f"---\n{text}\n").entries) == wanted


def test_a_text_without_front_matter_has_no_keys() -> None:
    assert laid_out("titel: een\nstatus: concept\n").entries == []
    assert laid_out("").entries == []


def test_only_a_line_of_dashes_ends_the_answers() -> None:
    layout = laid_out(Path(FIXTURES / "good" / "klein.md").read_text(encoding="utf-8"))
    assert layout.opening == 0
    assert layout.lines[layout.closing] == "---"
