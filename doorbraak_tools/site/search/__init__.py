"""What search needs of a site: a lean copy of each page for the index, and the words of the site. Pure."""

from doorbraak_tools.site.search.compounds import LEAST_COMPOUND, Compounds
from doorbraak_tools.site.search.copies import Document, copy_of, hidden_words, path_of, title_of
from doorbraak_tools.site.search.vocabulary import STOP_WORDS, Vocabulary, by_first_letter, words

__all__ = [
    "LEAST_COMPOUND",
    "STOP_WORDS",
    "Compounds",
    "Document",
    "Vocabulary",
    "by_first_letter",
    "copy_of",
    "hidden_words",
    "path_of",
    "title_of",
    "words",
]
