"""The templates of this folder."""

from functools import cache
from pathlib import Path

from jinja2 import Environment
from markupsafe import Markup

from doorbraak_tools.content.templating import environment
from doorbraak_tools.pages.line import line_html


@cache
def _environment() -> Environment:
    made = environment(Path(__file__).parent / "templates")
    made.filters["line"] = line_html
    return made


def render(template: str, **values: object) -> Markup:
    """Render a template of this folder."""
    return Markup(_environment().get_template(template).render(**values))  # noqa: S704  (autoescape is on)
