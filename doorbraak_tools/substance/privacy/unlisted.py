"""Words with a capital inside a sentence that stand in no allow list: a name, perhaps; and first names of a list.

For what is to be published. The list, `data/voornamen.txt`, says where it comes from; many names are not in it.
"""

import re
from collections.abc import Iterator
from functools import cache

from doorbraak_tools.substance.privacy.known_names import Names, is_name, known_names, name_at, names_in
from doorbraak_tools.substance.privacy.match import Kind, Match, found_at
from doorbraak_tools.substance.privacy.names import SMALL_WORDS

_LETTERS = r"[^\W_]*(?:['’][^\W_]+)*"
_HANGS_ON = rf"(?:[-/](?=['’]?[^\W_]){_LETTERS}){{0,5}}"
WORD = re.compile(rf"(?<![^\W_])(?<![@/#&.-])(?=[^\W\d_]){_LETTERS}{_HANGS_ON}")
"""A word with what hangs on it by a dash, without the marks around it. What is part of an address begins otherwise."""
_NOT_SMALL = r"[^\W\d_a-zß-öø-ÿ]"
_CAPITAL = re.compile(rf"{_NOT_SMALL}(?<![^\W_].)(?<![@/#&.-].){_LETTERS}{_HANGS_ON}")
"""Such a word that does not begin with a small letter. The letter goes first, so that the search skips to the next."""
_INSIDE = re.compile(rf"['’]{_NOT_SMALL}(?<=[^\W_]..)")
"""A capital inside a word, behind an apostrophe."""
_MARKUP = r"[*_~`]*"
_CLOSING = r"[\"'”’»)\]*_]{0,4}"
_KEY = r"(?:[a-z_]{1,40}|[A-Z][0-9]):"
_GOES_ON = re.compile(r" (?!(?:en|of)\b)([^\W\d_])")
# A line, behind what marks a list item, a heading, a quotation, a cell of a table or a key of the front matter.
_LINE = rf"(?:\A|\n)[ \t]*(?:(?:[-*+•·▪‣–—<!>#|]+|[0-9]{{1,3}}[.)]|\[[ xX]\]|{_KEY})[ \t]+)*{_MARKUP}"
# “'s Avonds”
_LAST = r"(?:['’]s\s)?[\"“„‘'’«(]?\Z"
_OPENS_LINE = re.compile(rf"{_LINE}{_LAST}")
_OPENS = re.compile(
    rf"(?:{_LINE}|[{{,] ?{_KEY} "
    # A quotation, and a sentence behind another one.
    rf"|(?:[\"“„‘«]|(?<![^\W\d_])['’]){_MARKUP}|[.!?…|]{_CLOSING}\s+{_MARKUP}"
    # A sentence behind a colon, when one follows: “Gevolg: Moeder slaapt slecht”, and not “Aanwezig: Moeder en zoon”.
    rf"|(?P<colon>:){_CLOSING}\s+{_MARKUP}){_LAST}"
)
_SHORTENED = re.compile(
    r"(?:\b(?:o\.?a|bijv|bv|nl|evt|incl|excl|ca|resp|enz|t\.?a\.?v|i\.?v\.?m|m\.?b\.?t|t\.?b\.?v|d\.?w\.?z|fam|wed|gebr|st)"
    r"|(?<![^\s(])[A-Z])\.\s+\Z",
    re.IGNORECASE,
)
_LONGEST_SHORTENED = 8
_ENDS = (".", "!", "?", "…", "|")
_LOOK_BACK = 60
_LONGEST = 500
"""More characters than a name on a list has."""
_LAWS = ("wet", "wetboek")
"""What a word ends with that is a law, listed or not: “de Invorderingswet”."""
_GENITIVE = re.compile(r"['’]?s\Z")
_ABBREVIATION = re.compile(r"[A-Z][A-Z0-9&]{0,3}(?:['’]?s|['’]e[rn]s?)?\Z")


def words_with_a_capital(text: str) -> Iterator[re.Match[str]]:
    """Yield the words that begin with a capital, and some others that begin with no small letter."""
    inside = any(_INSIDE.match(text, at) for at in found_at(text, "'’"))
    return (WORD if inside else _CAPITAL).finditer(text)


def unlisted_names(text: str, own: Names | None = None) -> Iterator[Match]:
    """Yield the words with a capital that stand inside a sentence and in no list, in the order of the text.

    `own` are names that a repository allows besides the list that travels with the package. The first word of a
    sentence, a line, a quotation or what follows a colon says nothing by its capital and is not looked at.
    """
    known = (known_names(), own) if own else (known_names(),)
    strange = dict[str, bool | None]()
    not_looked_at = list[int]()
    known_until = 0
    for match in words_with_a_capital(text):
        word, start = match[0], match.start()
        if word not in strange:
            strange[word] = _has_strange_part(word) if word[0].isupper() and not any(map(str.isdigit, word)) else None
        if strange[word] is None:
            continue
        not_looked_at.append(start)
        if strange[word] and not _opens(text, *match.span()):
            # Only now, for most words are passed by: is it in a known name, that may begin at a word before it?
            for begin in not_looked_at:
                if begin > start - _LONGEST:
                    known_until = max(known_until, *(name_at(text, begin, names) for names in known))
            not_looked_at.clear()
            # “Wmo-consulent”: what hangs on a known name is looked at by itself.
            if known_until <= start or _has_strange_part(text[known_until : match.end()]):
                yield Match(start, match.end(), Kind.WORD)


def _has_strange_part(word: str) -> bool:
    return any(map(_strange, word.split("-")))


def _strange(part: str) -> bool:
    """Return whether a part of a word has a capital and is no abbreviation or small word."""
    first = part[:1]
    if not first.isupper() or part.lower() in SMALL_WORDS or part.lower().endswith(_LAWS):
        return False
    names = known_names()
    return not (is_name(part, names) or is_name(_GENITIVE.sub("", part), names) or _ABBREVIATION.match(part))


def _opens(text: str, start: int, end: int) -> bool:
    """Return whether the word from start to end opens a sentence, line, quotation or value."""
    # Most stand behind a word or a comma, and nothing opens there; only “'s Avonds” looks so.
    before = text[max(0, start - 3) : start]
    if (
        before.endswith(" ")
        and (before[-2:-1].isalpha() or before[-2:-1] == ",")
        and not before.endswith(("'s ", "’s "))
    ):
        return False
    begin = max(0, start - _LOOK_BACK)
    said = text[begin:start].rstrip()
    gap = text[begin + len(said) : start]
    if gap and said.endswith(_ENDS):
        near = max(begin, begin + len(said) - _LONGEST_SHORTENED)
        return not (said.endswith(".") and _SHORTENED.search(text, near, start))
    if said[-1:].isalnum() and "\n" in gap and not gap.rpartition("\n")[2].strip(" \t"):
        return True
    line = text.rfind("\n", begin, start)
    # A search tries every place before the word; at the start of its line most words are found at once.
    if (line >= 0 or not begin) and ":" not in said and _OPENS_LINE.match(text, max(line, 0), start):
        return True
    opening = _OPENS.search(text, begin, start)
    if not opening:
        return False
    goes_on = _GOES_ON.match(text, end)
    return not opening["colon"] or (goes_on is not None and goes_on[1].islower())


@cache
def listed_first_names() -> frozenset[str]:
    """Return the names of the list; none of them is an ordinary word too."""
    return frozenset(names_in("voornamen"))


def first_names(text: str) -> Iterator[Match]:
    """Yield the listed first names in a text, in its order; a name in small letters is none."""
    for match in words_with_a_capital(text):
        word = match[0]
        if word[0].isupper() and not listed_first_names().isdisjoint(re.split("[-'’]", word)):
            yield Match(*match.span(), Kind.FIRST_NAME)
