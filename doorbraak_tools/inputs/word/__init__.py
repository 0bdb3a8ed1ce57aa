"""From a Word document to the answers and stories of a plan. Nothing is run, nothing is fetched, nothing is dropped.

The way in is `read_word`. It needs python-docx (the extra `docx`).
"""

from doorbraak_tools.inputs.word.answers import Answers, Imported, Note, keep_as_story
from doorbraak_tools.inputs.word.package import NotReadable
from doorbraak_tools.inputs.word.read import read_word

__all__ = ["Answers", "Imported", "NotReadable", "Note", "keep_as_story", "read_word"]
