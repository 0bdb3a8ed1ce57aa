"""Looking for personal data in Dutch text. Pure: text → where it stands and of what kind. It certifies nothing.

What is looked for has a form: numbers, addresses, dates of birth, names with a title. A name without a title, a name in
small letters and a story that everybody in the village knows are not found.

A long pattern stands here as text: `re` compiles it, once, when a plan holds something that may fit. Most plans hold
nothing, and compiling them all took longer than reading a plan.
"""

from doorbraak_tools.privacy.found import Found, Kind
from doorbraak_tools.privacy.search import personal_data

__all__ = ["Found", "Kind", "personal_data"]
