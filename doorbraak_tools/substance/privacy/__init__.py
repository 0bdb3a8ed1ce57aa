"""Looking for personal data in Dutch text. Pure: text → where it stands and of what kind. It certifies nothing.

`personal_data` looks for what has a form: numbers, addresses, dates of birth, names behind a title or a relative. Of
what is to be published two more rules ask, in modules of their own because they load lists: `unlisted.unlisted_names`
(a capital inside a sentence, in no allow list) and `first_names.first_names`. A name in small letters and a story that
everybody in the village knows are not found.

A long pattern stands here as text: `re` compiles it, once, when a plan holds something that may fit. Most plans hold
nothing, and compiling them all took longer than reading a plan.
"""

from doorbraak_tools.substance.privacy.match import Kind, Match, Text
from doorbraak_tools.substance.privacy.search import personal_data

__all__ = ["Kind", "Match", "Text", "personal_data"]
