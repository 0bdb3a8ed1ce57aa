"""From a Word document to the answers and stories of a plan. Nothing is run, nothing is fetched, nothing is dropped.

The way in is `read_word`. It reads the document's XML itself, with the standard library, in five steps:

1. document: `package`, `tree` and `styles` open the file and say what its parts are;
2. blocks: `blocks`, with `runs`, `numbering`, `symbols`, `objects` and `unread`, makes paragraphs and tables of it;
3. labelled parts: `own_document` knows a document of ours by its styles; of any other, `any_document` tells labels from
   text (`labels`, `names`, `wordings`) and `forms` says which cells of a table ask and which answer;
4. places: `place` puts text and rows (`items`) at the answer that was asked for, or in the story of the step;
5. plan: `answers` holds what was found and writes it as a plan.
"""

from collections.abc import Iterable

from doorbraak_tools.inputs.word.answers import Imported, Note, keep_as_story, plan_text, take_count_off
from doorbraak_tools.inputs.word.any_document import AnyReader
from doorbraak_tools.inputs.word.blocks import read_blocks
from doorbraak_tools.inputs.word.document import Apart, Block, Box, Grid
from doorbraak_tools.inputs.word.forms import paras_of
from doorbraak_tools.inputs.word.own_document import (
    OwnReader,
    is_own,
    less_worked_out,
    lost_its_styles,
)
from doorbraak_tools.inputs.word.package import MOST_BYTES
from doorbraak_tools.inputs.word.place import Place
from doorbraak_tools.inputs.word.tree import NotReadable
from doorbraak_tools.inputs.word.wordings import UnknownPlace, Wordings, read_wordings

__all__ = [
    "MOST_BYTES",
    "Imported",
    "NotReadable",
    "Note",
    "UnknownPlace",
    "Wordings",
    "plan_text",
    "read_word",
    "read_wordings",
]


def read_word(raw: bytes, wordings: Wordings | None = None) -> Imported:
    """Return what a Word document (.docx) says. Raises NotReadable for what is not one, or not one to open.

    `wordings` are what a document may call things; those of the package when there are none.
    """
    blocks, title, left_out = read_blocks(raw)
    own = is_own(blocks)
    # A document of ours has the names of the schema: what others call something is a heading of the writer there.
    place = Place(Wordings({}, {}) if own else wordings or read_wordings())
    if own or lost_its_styles([para for block in blocks for para in paras_of(block)]):
        blocks, worked_out = less_worked_out(blocks)
        place.found.left_out += worked_out
    reader = OwnReader(place) if own else AnyReader(place, blocks)
    _take(blocks, reader, place)
    place.found.left_out += left_out
    if title:
        place.title(title)
    if not own:
        take_count_off(place.found.answers)
    # Between these signs a plan hides what stands there; in a story they can be told to be text.
    keep_as_story(place.found, [path for path, value in place.found.answers.items() if "<!--" in str(value)])
    return place.found


def _take(blocks: Iterable[Block], reader: OwnReader | AnyReader, place: Place) -> None:
    for block in blocks:
        if isinstance(block, Apart):
            place.keep("Doorgehaald in het document", block.text)
        elif isinstance(block, Box):
            with place.in_box(block.beside):
                _take(block.blocks, reader, place)
        elif isinstance(block, Grid):
            reader.table(block)
        else:
            reader.para(block)
