"""Values are written so that the reader gives them back to the letter."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from doorbraak_tools.inputs.scaffold.plan import as_typed, block, one_line
from doorbraak_tools.plan.reading.events import load_events
from tests.support.plans import read
from tests.support.strategies import answers, words


@given(words)
@example("true")
@example("Null")
@example("2026-07-06")
@example("12")
@example("ja")
@example("a: b")
@example('een "citaat"')
@example(" spaties eromheen ")
@example("eind\\")
def test_one_line_reads_back_to_the_letter(value: str) -> None:
    loaded = load_events(f"a:\n  b: {one_line(value)}\n  c: d\n")
    assert loaded.faults == []
    assert loaded.data == {"a": {"b": value, "c": "d"}}
    assert isinstance(loaded.data["a"]["b"], str)


@given(answers, st.sampled_from([0, 1, 2]))
@example("  ingesprongen", 1)
@example("\teen tab", 1)
@example("\n\nna twee lege", 1)
@example("   \ntekst", 1)
@example(" \n  \n   x", 2)
@example("a\n   \nb", 0)
@example("---\n...\n# x\n'", 0)
@example("eind  ", 1)
def test_a_block_reads_back_to_the_letter(value: str, depth: int) -> None:
    nest = "".join("  " * level + f"k{level}:\n" for level in range(depth))
    pad = "  " * depth
    loaded = load_events(f"{nest}{pad}b: {block(value, 2 * depth + 2)}\n{pad}c: d\n")
    assert loaded.faults == []
    inner = loaded.data
    for level in range(depth):
        inner = inner[f"k{level}"]
    # Of the line ends at its end one is kept; an answer of white space alone is no answer.
    assert set(inner) == {"b", "c"}
    assert inner["b"] == value.rstrip("\n") + "\n" or not value.strip()


@given(words, answers)
def test_a_plan_with_such_values_gives_them_back(title: str, answer: str) -> None:
    plan = read(f"---\ntitel: {one_line(title)}\nsituatieschets:\n  gebeurd: {block(answer, 4)}\n---\n")
    assert {fault.code for fault in plan.diagnostics} <= {"ontbreekt", "te-lang"}
    assert plan.data.get("titel", "") == (title if title.strip() else "")
    kept = plan.data.get("situatieschets", {}).get("gebeurd", "")
    assert kept.rstrip("\n") == (answer.rstrip("\n") if answer.strip() else "")


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("een twee", "een twee"),
        ("een\u00a0twee\u202fdrie\u3000vier", "een twee drie vier"),
        ("een\ttwee", "een twee"),
        ("een\u2028twee\u0085drie", "een twee drie"),
        ("kleur\x1b[31m weg", "kleur[31m weg"),
        ("om\u202egekeerd\u200e en \ufeff leeg\u200b", "omgekeerd en  leeg"),
        ("half\udc80", "half"),
        ("👩\u200d👩\u200d👧 lettergreep\u00adstreep", "👩\u200d👩\u200d👧 lettergreep\u00adstreep"),
        ("nul\x00", "nul"),
    ],
)
def test_what_no_keyboard_types_is_left_out(typed: str, kept: str) -> None:
    assert as_typed(typed) == kept


@given(st.text())
def test_what_was_typed_can_always_be_read(typed: str) -> None:
    title = as_typed(typed)
    plan = read(f"---\ntitel: {one_line(title)}\n---\n")
    assert {fault.code for fault in plan.diagnostics} <= {"ontbreekt", "te-lang"}
    assert plan.data.get("titel", "") == (title if title.strip() else "")
