"""From a Word document to the answers and stories of a plan. Nothing is run, nothing is fetched, nothing is dropped.

The way in is `read_word`. It needs python-docx (the extra `docx`).
"""

from doorbraak_tools.inputs.word.answers import Answers, Imported, Note, keep_as_story
from doorbraak_tools.inputs.word.any_document import AnyReader
from doorbraak_tools.inputs.word.document import read_blocks
from doorbraak_tools.inputs.word.own_document import OwnReader, is_own
from doorbraak_tools.inputs.word.package import NotReadable, check_package
from doorbraak_tools.inputs.word.place import Place

__all__ = ["Answers", "Imported", "NotReadable", "Note", "keep_as_story", "read_word"]


def read_word(raw: bytes) -> Imported:
    """Return what a Word document (.docx) says. Raises NotReadable for what is not one, or not one to open."""
    check_package(raw)
    content = read_blocks(raw)
    place = Place()
    reader = OwnReader(place) if is_own(content.blocks) else AnyReader(place, content.blocks)
    for block in content.blocks:
        reader.take(block)
    place.found.left_out += content.left_out
    if content.title:
        place.title(content.title)
    return place.found
