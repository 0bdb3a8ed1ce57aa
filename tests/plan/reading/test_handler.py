"""Plans through python-frontmatter itself, with our handler: what another program would do with a plan."""

from pathlib import Path

import frontmatter
import pytest
from hypothesis import given
from hypothesis import strategies as st

from doorbraak_tools.plan.reading import PlanHandler
from doorbraak_tools.plan.reading.handler import _FENCE, _fence_after
from tests.support.plans import FIXTURES, SMALL, read


def test_a_plan_loads(tmp_path: Path) -> None:
    path = tmp_path / "plan.md"
    path.write_bytes(SMALL.encode())
    post = frontmatter.load(str(path), handler=PlanHandler())
    assert post.metadata == read(SMALL).data
    assert post.content == SMALL.split("---\n")[2].strip()


@pytest.mark.parametrize("name", ["regeleinden-crlf", "regeleinden-lf"])
def test_line_ends_and_a_byte_order_mark_are_read(name: str) -> None:
    handler = PlanHandler()
    post = frontmatter.load(str(FIXTURES / "bad" / f"{name}.md"), handler=handler)
    assert post["titel"] == "Eerst de huur"
    assert post["status"] == "klaar"
    assert (handler.faults, handler.loaded.faults) == ([], [])
    assert handler.body_line == 64


def test_keys_that_the_library_takes_for_itself_do_no_harm() -> None:
    handler = PlanHandler()
    post = frontmatter.loads("---\ncontent: een\nhandler: twee\nself: drie\n12: vier\n---\nTekst.\n", handler=handler)
    assert post.metadata == {"12": "vier"}
    assert post.content == "Tekst."
    assert handler.loaded.data == {"content": "een", "handler": "twee", "self": "drie", "12": "vier"}


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("---\ntitel: x\n", ["voorblok-niet-gesloten"]),
        ("titel: x\n", ["geen-voorblok"]),
        ("---\n---\n", ["voorblok-geen-velden"]),
        ("---\na: b\n---\nc: d\n---\n", ["tweede-document"]),
    ],
)
def test_fences_that_are_wrong_are_kept_as_faults(text: str, codes: list[str]) -> None:
    handler = PlanHandler()
    frontmatter.loads(text, handler=handler)
    assert [fault.code for fault in handler.faults] == codes


@pytest.mark.parametrize(
    ("body", "line"),
    [
        ("a: b\n---\n", 3),
        ("\na: b\nc: d\n---\n", 3),
        ("\n---\na: b\n---\n", 5),
        ("---\n\na: b\n  c: d\n---\n", 4),
        ("---\n\n## Kop\n\na: b\n---\n", None),
        ("\nEen zin.\n\na: b\n---\n", None),
        ("a: b\n\nEen zin.\n\n---\n", None),
        ("Let op: dit is een zin.\n---\n", None),
        ("\n---\n\n---\na: b\n---\n", None),
        ("a: b\n", None),
    ],
)
def test_where_a_second_front_matter_opens(body: str, line: int | None) -> None:
    handler = PlanHandler()
    frontmatter.loads(f"---\ntitel: x\n---\n{body}", handler=handler)
    assert [fault.line for fault in handler.faults] == ([] if line is None else [line])


@given(st.lists(st.sampled_from(["---", "--", "-", " ", "\t", "\n", "a", "\u00a0"]), max_size=20).map("".join))
def test_the_next_fence_is_the_first_line_of_dashes_behind_the_opening_one(text: str) -> None:
    text = "---" + text
    quickly, one_by_one = _fence_after(text, 3), _FENCE.search(text, 3)
    assert (quickly and quickly.span()) == (one_by_one and one_by_one.span())
