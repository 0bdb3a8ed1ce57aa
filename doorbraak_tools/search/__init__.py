"""What search needs of a site: a lean copy of each page for the index, and the words of the site. Pure."""

from doorbraak_tools.search.compounds import Compounds
from doorbraak_tools.search.copies import Document, index_copies
from doorbraak_tools.search.vocabulary import STOP_WORDS, Vocabulary, by_first_letter, vocabulary

__all__ = ["STOP_WORDS", "Compounds", "Document", "Vocabulary", "by_first_letter", "index_copies", "vocabulary"]
