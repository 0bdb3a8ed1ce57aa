"""A line of an answer as HTML."""

from itertools import groupby

from markupsafe import Markup, escape

from doorbraak_tools.content.run import Line, Look, Run

_CLASS = {Look.POINTER: "wijst", Look.DAY: "peildatum"}


def line_html(line: Line) -> Markup:
    """Return a line as HTML: everything escaped, links to codes of the plan and to published rules."""
    pieces: list[Markup] = []
    for look, runs in groupby(line, lambda run: run.look):
        inside = Markup("").join(_run_html(run) for run in runs)
        pieces.append(Markup('<span class="{}">{}</span>').format(_CLASS[look], inside) if look in _CLASS else inside)
    return Markup("").join(pieces)


def _run_html(run: Run) -> Markup:
    if not run.href:
        return escape(run.text)
    if run.look is Look.RULE:
        return Markup('<a class="regel" href="{}" rel="noopener">{}</a>').format(run.href, run.text)
    return Markup('<a href="{}">{}</a>').format(run.href, run.text)
