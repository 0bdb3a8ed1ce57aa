"""The way in: bytes to answers and stories."""

from doorbraak_tools.inputs.word.answers import Imported
from doorbraak_tools.inputs.word.any_document import AnyReader
from doorbraak_tools.inputs.word.document import read_blocks
from doorbraak_tools.inputs.word.own_document import OwnReader, is_own
from doorbraak_tools.inputs.word.package import check_package
from doorbraak_tools.inputs.word.place import Place


def read_word(raw: bytes) -> Imported:
    """Read a Word document (.docx). Raises NotReadable for what is not one, or not one to open."""
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
