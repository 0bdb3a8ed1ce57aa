"""Signals of plans, read as the command reads them."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date

from doorbraak_tools.outputs.signals import PlanFacts, facts_of, make_signals
from doorbraak_tools.plan.queries import without
from doorbraak_tools.plan.reading import read_plan
from doorbraak_tools.release import public_part
from doorbraak_tools.substance.case import Case
from doorbraak_tools.view.signals import Cell, Parts, Signals
from tests.support.counted_team import TODAY


def facts(text: str, slug: str = "proef", today: date = TODAY) -> PlanFacts:
    """Return what is counted of a plan that is not released."""
    plan = read_plan(text.encode(), slug)
    sound = public_part(without(plan.data, plan.unsound))
    return facts_of(Case(replace(plan, data=sound, unsound=frozenset()), today), released=False)


def signals(plans: Mapping[str, str], today: date = TODAY) -> Signals:
    """Return what plans say together."""
    return make_signals([facts(text, slug, today) for slug, text in plans.items()], today)


def row(found: Signals, key: str, name: str) -> list[object]:
    """Return a row of a table behind its name; a whole in parts as (names, number)."""
    (table,) = (table for table in found.tables if table.key == key)
    ((_, *cells),) = (row for row in table.rows if row[0] == name)
    return [[(part.name, part.count) for part in cell.parts] if isinstance(cell, Parts) else cell for cell in cells]


def rows(found: Signals, key: str) -> list[tuple[Cell, ...]]:
    """Return the rows of a table."""
    (table,) = (table for table in found.tables if table.key == key)
    return list(table.rows)


def numbers(found: Signals) -> Iterable[int]:
    """Yield every number that is told."""
    for table in found.tables:
        for cells in table.rows:
            for cell in cells:
                if isinstance(cell, int):
                    yield cell
                elif isinstance(cell, Parts):
                    yield from (part.count for part in cell.parts)
