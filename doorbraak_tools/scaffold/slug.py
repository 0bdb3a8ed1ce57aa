"""File names from titles."""

from doorbraak_tools.letters import bare


def slug_of(title: str) -> str:
    """Return a title as a file name: small letters, digits, hyphens, at most 60 characters; "" if nothing is left."""
    return bare(title, between="-")[:60].strip("-")
