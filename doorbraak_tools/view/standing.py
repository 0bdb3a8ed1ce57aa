"""How far a plan is, in the agreed words."""

from collections.abc import Mapping
from typing import Any

from doorbraak_tools.text.dutch import dutch_date


def whole_and_tested(data: Mapping[str, Any]) -> str:
    """Return what may be said of a plan that is filled in wholly: whether somebody reviewed the law in it."""
    review = data.get("getoetst_door")
    if review:
        return f"Volledig ingevuld, {review_said(True)} door {review['functie']} op {dutch_date(review['op'])}."
    return f"Volledig ingevuld, {review_said(False)}."


def review_said(reviewed: bool) -> str:
    """Return in the agreed words whether somebody reviewed the law in a plan."""
    return "juridisch getoetst" if reviewed else "niet juridisch getoetst"
