"""A line of an answer as HTML."""

from itertools import groupby

from markupsafe import Markup, escape

from doorbraak_tools.view.run import Line, Look, Run


def line_html(line: Line) -> Markup:
    """Return a line as HTML: everything escaped, links to codes of the plan and to published rules.

    The day of a rule is told in words behind it, so the date that the line itself ends in is left out.
    """
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
