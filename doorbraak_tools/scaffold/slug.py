"""File names from titles."""

from doorbraak_tools.letters import bare

_LONGEST = 60


def slug_of(title: str) -> str:
    """Return a title as a file name: small letters, digits, hyphens, at most 60 characters; "" if nothing is left.

    A longer one ends where a word ends.
    """
    name = bare(title, between="-")
    if len(name) > _LONGEST:
        name = name[: _LONGEST + 1].rpartition("-")[0] or name[:_LONGEST]
    return name
