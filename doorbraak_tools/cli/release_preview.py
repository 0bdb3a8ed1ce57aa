"""What `doorbraak release` shows and asks before it writes: what becomes public, what does not, who else is in it."""

import re
from collections.abc import Mapping
from typing import Any

import click

from doorbraak_tools.checks import Checked
from doorbraak_tools.plan.method import Schema, child_of, field_at, parts, plan_schema
from doorbraak_tools.plan.model import PlanDocument, Severity, map_at
from doorbraak_tools.plan.reading.comments import without_comments
from doorbraak_tools.release.review import other_people
from doorbraak_tools.text.dutch import counted

_SHOWN_LINES = 4
_HASH = re.compile(r"(?:^|\s)#")


def show(plan: PlanDocument, checked: Checked) -> None:
    """Print on one screen the fields and stories that become public, and what does not. No value of the plan."""
    click.echo("Dit wordt openbaar:")
    steps = {part.path[0]: "" for part in parts()}
    head = {key: value for key, value in plan.data.items() if key not in steps}
    public, private = _titles(head, plan_schema())
    click.echo(f"  Kop: {', '.join(public)}.")
    for part in parts():
        shown, kept = _titles(map_at(plan.data, part.path), field_at(part.path))
        private += kept
        click.echo(f"  {part.number}. {part.title}: {', '.join(shown) or 'niets'}.")
    told = [section for section in plan.sections if section.step and section.text.strip()]
    if told:
        lines = sum(len(section.text.strip().split("\n")) for section in told)
        names = {section.step for section in told}
        long = counted(lines, "regel", "regels")
        click.echo(f"  Het verhaal bij {len(names)} van de {len(steps)} stappen ({long}), met de citaten.")
    else:
        click.echo("  Een verhaal staat er niet in.")
    elsewhere = sum(not section.step for section in plan.sections)
    private += [f"de tekst onder {elsewhere} {'kop die' if elsewhere == 1 else 'koppen die'} geen stap is"] * bool(
        elsewhere
    )
    private += ["de opmerkingen in het bestand"] * bool(_has_comments(plan))
    if private:
        click.echo(f"Dit komt niet op de site: {', '.join(private)}.")
        click.echo("Is de Git-opslag openbaar, dan is daar wel het hele bestand te lezen, ook dit.")
    for found in checked.diagnostics:
        if found.code == "samen-herkenbaar" and found.severity is not Severity.ERROR:
            click.echo(f"Let op: {found.message}")


def questions(plan: PlanDocument) -> tuple[str, str]:
    """Return the two questions to answer, the first with the sorts of people that the plan has a word for."""
    seen = [f"  {sort}: {_lines(lines)}" for sort, lines in other_people(plan).items()]
    listed = "\n".join(seen) or "  (ik zie geen woorden voor andere mensen)"
    who = (
        f"\nWie staat er nog meer in? Aan de woorden te zien:\n{listed}\n"
        "Wie zonder zo'n woord in het verhaal staat, zie ik niet. Lees het plan met hun ogen.\n"
        "Heb je nagelezen dat niemand van hen te herkennen is, ook niet voor de buren?"
    )
    return who, "Staat er nergens een naam, adres, nummer of verhaal in dat naar iemand wijst, en mag dit openbaar?"


def _titles(data: Any, schema: Schema) -> tuple[list[str], list[str]]:
    """Return the titles of the filled-in fields that are public, and of those that are not; each once."""
    public, private = dict[str, None](), dict[str, None]()
    if isinstance(data, Mapping):
        for key, value in data.items():
            field = child_of(schema, key)
            if not field or value in ({}, []):
                continue
            if not field.is_public:
                private[field.title] = None
            elif key in schema.fields:
                public[field.title] = None
                private.update(dict.fromkeys(_titles(value, field)[1]))
            else:
                inner, kept = _titles(value, field)
                public.update(dict.fromkeys(inner))
                private.update(dict.fromkeys(kept))
    elif isinstance(data, list):
        for item in data:
            private.update(dict.fromkeys(_titles(item, schema.item)[1]))
    return list(public), list(private)


def _has_comments(plan: PlanDocument) -> bool:
    lines = plan.text.split("\n")
    body = plan.sections[0].line if plan.sections else len(lines)
    # In an answer nothing looks like this any more: that is refused.
    in_front = any(_HASH.search(line) for line in lines[: max(0, body - 1)])
    return in_front or without_comments(plan.text).text != plan.text


def _lines(lines: tuple[int, ...]) -> str:
    named = ", ".join(map(str, lines[:_SHOWN_LINES]))
    more = len(lines) - _SHOWN_LINES
    return f"regel {named}" + (f" en nog {more}" if more > 0 else "")
