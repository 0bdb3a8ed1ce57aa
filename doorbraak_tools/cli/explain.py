"""`doorbraak explain`."""

import difflib
import re
import textwrap
from itertools import groupby

import click

from doorbraak_tools.checks import Explanation, explanations
from doorbraak_tools.cli.group import Command
from doorbraak_tools.repository import Refused


def _codes(_: click.Context, __: click.Parameter, begun: str) -> list[str]:
    return [one.code for one in explanations() if one.code.startswith(begun)]


@click.command("explain", cls=Command, example="doorbraak explain doel-zonder-weg")
@click.argument("code", nargs=-1, shell_complete=_codes)
def command(code: tuple[str, ...]) -> None:
    """Leg uit wat een code betekent en hoe het beter kan.

    CODE is het woord tussen de haken achter een melding. Zonder code zie je ze allemaal.
    """
    known = {explanation.code: explanation for explanation in explanations()}
    if not code:
        widest = max(len(name) for name in known)
        for subject, group in groupby(known.values(), lambda explanation: explanation.subject):
            click.echo(f"{subject.value}:")
            for explanation in group:
                click.echo(f"  {explanation.code:{widest}}  {explanation.title} ({explanation.severity.dutch})")
        return
    # As it was printed behind a finding, with its brackets or the whole of it, or said as words.
    said = " ".join(code).casefold()
    asked = re.sub(r"[^a-z0-9]+", "-", said[said.rfind("[") + 1 :]).strip("-")
    if asked not in known:
        close = difflib.get_close_matches(asked, known, n=3)
        hint = f"Bedoelde je: {', '.join(close)}?" if close else "Alle codes zie je met: doorbraak explain"
        raise Refused(f"Deze code ken ik niet. {hint}")
    _show(known[asked])


def _show(explanation: Explanation) -> None:
    click.echo(f"{explanation.title} [{explanation.code}, {explanation.severity.dutch}]")
    click.echo("")
    click.echo(textwrap.fill(explanation.why, width=80))
    for title, example in (("Zo niet", explanation.bad), ("Zo wel", explanation.good)):
        if example:
            click.echo(f"\n{title}:\n\n{textwrap.indent(example.rstrip(), '    ')}")
