"""The template engine: whatever a template shows is escaped, and a name that does not exist is a bug."""

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
    )


def render(template: str, **values: object) -> Markup:
    """Render a template of this folder."""
    return Markup(_environment().get_template(template).render(**values))  # noqa: S704  (autoescape is on)
