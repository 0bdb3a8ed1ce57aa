"""Plans with actions."""

from datetime import UTC, date, datetime

from doorbraak_tools.outputs.actions import Agenda, make_agenda
from doorbraak_tools.plan.reading import read_plan
from doorbraak_tools.substance.case import Case

TODAY = date(2026, 8, 22)
STAMP = datetime(2026, 8, 22, tzinfo=UTC)

HEAD = """\
---
doorbraakplan: 1
titel: {title}
status: {status}
opgesteld: 2026-07-06
actieplan:
"""


def plan(*actions: str, title: str = "Eerst de huur", status: str = "akkoord", after: tuple[str, ...] = ()) -> str:
    """A plan with these actions, each as the inside of a map: "wie: moeder, wat: Bellen, uiterlijk: 2026-09-01"."""
    lists = {"realiseren": actions, "daarna": after}
    text = "".join(f"  {key}:\n" + "".join(f"    - {{{one}}}\n" for one in ones) for key, ones in lists.items() if ones)
    return HEAD.format(title=title, status=status) + text + "---\n"


def agenda(*texts: str, today: date = TODAY, **named: str) -> Agenda:
    """The agenda of plans; the first is plans/proef.md."""
    files = {**{f"proef{number or ''}": text for number, text in enumerate(texts)}, **named}
    return make_agenda(
        [(f"plans/{slug}.md", Case(read_plan(text.encode(), slug), today)) for slug, text in files.items()],
        today,
        STAMP,
    )
