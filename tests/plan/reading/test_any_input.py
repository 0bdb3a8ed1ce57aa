"""Whatever bytes come in, a plan comes out: no exception, and every place lies in the file."""

from hypothesis import example, given
from hypothesis import strategies as st

from doorbraak_tools.checks import check_case
from doorbraak_tools.plan.model import PlanDocument, Severity
from doorbraak_tools.plan.reading import read_plan
from doorbraak_tools.plan.reading.read import decode
from doorbraak_tools.substance.case import Case
from tests.support.plans import TODAY, found, places
from tests.support.strategies import broken_plans


def lines_of(raw: bytes) -> int:
    text = decode(raw)
    return text.count("\n") + 1 if isinstance(text, str) else raw.count(b"\n") + raw.count(b"\r") + 1


def assert_total(raw: bytes) -> None:
    plan = read_plan(raw, "proef")
    assert isinstance(plan, PlanDocument)
    most = lines_of(raw) + 1
    for diagnostic in found(raw):
        assert 1 <= diagnostic.line <= most
        assert diagnostic.column >= 1
        assert diagnostic.message.endswith((".", "”."))
        assert isinstance(diagnostic.severity, Severity)
    assert check_case("proef.md", Case(plan, TODAY)).status in {"concept", plan.data.get("status")}


@given(st.binary(max_size=400))
@example(b"\xef\xbb\xbf---\ntitel: \xc3\xa9\xe9")
@example(b"---\n? [a]\n---\n")
@example(b"---\n*a : b\n---\n")
@example(b"---\n&a *a\n---\n")
@example(b"---\n- \n---\n##\n")
def test_any_bytes(raw: bytes) -> None:
    assert_total(raw)


@given(st.text(max_size=300))
def test_any_front_matter(text: str) -> None:
    assert_total(f"---\n{text}\n---\n{text}".encode("utf-8", errors="replace"))


@given(broken_plans())
def test_any_broken_plan(text: str) -> None:
    assert_total(text.encode())


@given(st.lists(st.sampled_from(["a", ":", " ", "- ", "\n", "  ", "[", "]", "{", "}", ",", "'", '"', "|", "&b", "*b"])))
def test_any_heap_of_yaml_signs(signs: list[str]) -> None:
    assert_total(f"---\n{''.join(signs)}\n---\n".encode())


@given(broken_plans())
def test_line_ends_and_a_byte_order_mark_change_nothing_that_is_found(text: str) -> None:
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    plain = found(text)
    assert found(text.replace("\n", "\r\n")) == plain
    assert found(text.replace("\n", "\r")) == plain
    if not text.startswith("\ufeff"):
        assert found(b"\xef\xbb\xbf" + text.encode()) == plain


@given(broken_plans())
def test_reading_twice_finds_the_same(text: str) -> None:
    assert places(text) == places(text)
