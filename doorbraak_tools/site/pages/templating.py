"""HTML of the pages: lines of answers, the body of a plan, the templates of this folder and the waardendriehoek."""

import re
from collections.abc import Sequence
from functools import cache
from itertools import groupby
from pathlib import Path

from jinja2 import Environment
from jinja2.ext import Extension
from markupsafe import Markup, escape

from doorbraak_tools.plan.method import corners, steps
from doorbraak_tools.view.run import Line, Look, Run
from doorbraak_tools.view.story import clean_html
from doorbraak_tools.view.templating import environment


def line_html(line: Line) -> Markup:
    """Return a line as HTML: everything escaped, links to codes of the plan and to published rules.

    The day of a rule is told in words behind it, so the date that the line itself ends in is left out.
    """
    if len(line) == 1 and line[0].look is Look.PLAIN:
        return _run_html(line[0])  # as nearly every line is
    pieces: list[Markup] = []
    for look, runs in groupby(line, lambda run: run.look):
        inside = Markup("".join(map(_run_html, runs)))  # noqa: S704  (all of them are escaped)
        if look is Look.POINTER:
            pieces.append(Markup('<span class="wijst">{}</span>').format(inside))
        elif look is Look.DAY:
            pieces.append(Markup(" <small>{}</small>").format(inside))
        elif look is not Look.OWN_DATE:
            pieces.append(inside)
    return Markup("".join(pieces))  # noqa: S704  (all of them are escaped)


def _run_html(run: Run) -> Markup:
    if not run.href:
        return escape(run.text)
    return Markup('<a href="{}">{}</a>').format(run.href, run.text)


_TOP_HEADING = re.compile(r"<(/?)h[12]>")


def story_html(text: str) -> Markup:
    """Return a section's text as HTML. A quotation is what the resident said, and is marked as such."""
    clean = clean_html(text)
    # Elements carry no attributes any more, so these replacements meet only what was meant.
    clean = _TOP_HEADING.sub(r"<\1h3>", clean)
    clean = clean.replace("<blockquote>", '<blockquote class="inwoner">')
    clean = clean.replace("<table>", '<div class="tabel"><table>')
    clean = clean.replace("</table>", "</table></div>")
    return Markup(clean)  # noqa: S704  (cleaned above)


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
    """Return a template of this folder, rendered with these values."""
    return Markup(_environment().get_template(template).render(**values))  # noqa: S704  (autoescape is on)


def triangle(links: Sequence[str]) -> Markup:
    """Return the triangle as inline SVG; each corner leads to the address given for it."""
    title = next(step.title for step in steps() if step.key == "waardendriehoek")
    return render("triangle.html", corners=list(zip(corners(), links, strict=True)), title=title)
