"""The templates of this folder."""

import re
from functools import cache
from pathlib import Path

from jinja2 import Environment
from jinja2.ext import Extension
from markupsafe import Markup

from doorbraak_tools.site.pages.line import line_html
from doorbraak_tools.view.templating import environment

_INDENT = re.compile(r"^[ \t]+", re.MULTILINE)


class _Bare(Extension):
    """Leaves the indentation of templates out of the pages; that of a plan's own text stays."""

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:  # noqa: ARG002  (Jinja's)
        """Return the source of a template as it is compiled."""
        return _INDENT.sub("", source)


@cache
def _environment() -> Environment:
    made = environment(Path(__file__).parent / "templates")
    made.add_extension(_Bare)
    made.filters["line"] = line_html
    return made


def render(template: str, **values: object) -> Markup:
    """Render a template of this folder."""
    return Markup(_environment().get_template(template).render(**values))  # noqa: S704  (autoescape is on)
