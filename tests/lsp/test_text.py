"""Places in a text, as editors count them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lsprotocol import types

from doorbraak_tools.language.ranges import Edit, Position, on_line
from doorbraak_tools.lsp.text import EditorText

UTF8, UTF16, UTF32 = types.PositionEncodingKind.Utf8, types.PositionEncodingKind.Utf16, types.PositionEncodingKind.Utf32
LINE = "titel: één 😀 plan"
BEHIND_THE_FACE = LINE.index("😀") + 1


@pytest.mark.parametrize(("encoding", "character"), [(UTF8, 17), (UTF16, 13), (UTF32, 12)])
def test_a_column_is_counted_in_the_units_of_the_editor(encoding: types.PositionEncodingKind, character: int) -> None:
    text = EditorText(LINE, encoding)
    assert text.wire_position(Position(0, BEHIND_THE_FACE)) == types.Position(0, character)
    assert text.position(types.Position(0, character)) == Position(0, BEHIND_THE_FACE)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_end_as_the_protocol_says_and_nowhere_else(end: str) -> None:
    text = EditorText(f"a: een\u2028twee\x0b{end}b: drie{end}", UTF16)
    assert text.lines == ["a: een\u2028twee\x0b", "b: drie", ""]
    assert text.line_end == end
    assert text.wire_edit(Edit(on_line(1, 0, 1), "x\ny")).new_text == f"x{end}y"


def test_a_byte_order_mark_counts_for_the_editor_alone() -> None:
    text = EditorText("\ufeff---\ntitel: Een\n---\n", UTF16)
    assert text.plain == "---\ntitel: Een\n---\n"
    assert text.wire_position(Position(0, 3)) == types.Position(0, 4)
    assert text.wire_position(Position(1, 3)) == types.Position(1, 3)
    assert text.position(types.Position(0, 0)) == Position(0, 0)


def test_a_place_outside_of_the_text_is_the_nearest_in_it() -> None:
    text = EditorText("een\ntwee", UTF16)
    assert text.position(types.Position(0, 99)) == Position(0, 3)
    assert text.position(types.Position(99, 0)) == Position(1, 4)


@given(st.text(max_size=60), st.sampled_from([UTF8, UTF16, UTF32]), st.data())
def test_a_place_comes_back_as_it_went(source: str, encoding: types.PositionEncodingKind, data: st.DataObject) -> None:
    text = EditorText(source, encoding)
    line = data.draw(st.integers(0, len(text.lines) - 1))
    place = Position(line, data.draw(st.integers(0, len(text.lines[line]))))
    assert text.position(text.wire_position(place)) == place
