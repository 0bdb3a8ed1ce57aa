"""Changing one thing in the text of a plan. Every line that need not change stays as it is, comments and all.

Each function returns the new text, or None when the text is written in a way that it cannot change without touching
more than was asked: a person then changes the text itself. What comes back was read again and says what was asked and
nothing else.
"""

from doorbraak_tools.inputs.editing.answers import set_answer
from doorbraak_tools.inputs.editing.items import add_item, move_item, remove
from doorbraak_tools.inputs.editing.nodes import raw_value, read_front

__all__ = ["add_item", "move_item", "raw_value", "read_front", "remove", "set_answer"]
