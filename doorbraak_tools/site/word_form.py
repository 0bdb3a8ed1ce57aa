"""The form of a plan in Word, for who does not want to install anything: made of the schema, so it holds no plan."""

from collections.abc import Mapping
from datetime import date
from functools import cache

from doorbraak_tools.outputs import documents
from doorbraak_tools.site.pages.page import href

_FILE = "formulier/doorbraakplan.docx"
_MADE = date(2026, 1, 1)
"""The day in its properties: the same schema gives the same file on every day."""


@cache
def form_files() -> Mapping[str, bytes]:
    """Return the form by its place in the site; nothing in an installation without the library for Word."""
    try:
        return {_FILE: documents.FORMS["docx"].content(documents.blank(_MADE))}
    except documents.Unavailable:
        return {}


def form_address(source: str) -> str:
    """Return the address of the form from a page, given by its source name; "" when there is no form."""
    return href(source, _FILE).removesuffix("/") if form_files() else ""
