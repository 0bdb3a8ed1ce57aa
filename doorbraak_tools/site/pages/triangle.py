"""The waardendriehoek, drawn."""

from collections.abc import Sequence

from markupsafe import Markup

from doorbraak_tools.plan.method import corners, steps
from doorbraak_tools.site.pages.templating import render


def triangle(links: Sequence[str]) -> Markup:
    """Return the triangle as inline SVG; each corner leads to the address given for it."""
    title = next(step.title for step in steps() if step.key == "waardendriehoek")
    return render("triangle.html", corners=list(zip(corners(), links, strict=True)), title=title)
