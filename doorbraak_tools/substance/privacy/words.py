"""The words of a text as a set, to rule out at once what cannot be in it: most texts hold nothing of what is sought."""

from functools import lru_cache

_LETTERS_AND_DIGITS = bytes(byte if byte < 128 and chr(byte).isalnum() else 32 for byte in range(256))


@lru_cache(maxsize=1)
def words_of(text: str) -> frozenset[bytes]:
    """Return the words of a text, case folded, in ASCII. Kept for who asks next about the same text.

    A word ends at whatever is no ASCII letter or digit, also at an accent: a word of plain letters that stands by
    itself is always in here, and “één” is in here as “n”. Bytes, because they are cut five times as fast as text.
    """
    return frozenset(text.casefold().encode("utf-8", "surrogatepass").translate(_LETTERS_AND_DIGITS).split())
