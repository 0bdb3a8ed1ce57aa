"""A list for people: a role, and under it what it still has to do, the earliest first."""

from collections.abc import Iterator
from textwrap import wrap

from doorbraak_tools.outputs.actions.agenda import Action, Agenda
from doorbraak_tools.text.dutch import counted, dutch_date
from doorbraak_tools.view.run import Line, Look, Run, bold, plain

SUFFIXES = (".txt",)
BINARY = False
_WIDTH = 80
_INDENT = 21


def make(agenda: Agenda) -> Iterator[Line]:
    """Yield the list line by line."""
    for role in agenda.roles:
        yield bold(role.name)
        for action in role.actions:
            yield from _action(action, agenda)
        yield ()
    yield plain(_summary(agenda))
    if agenda.waiting:
        plans = counted(agenda.waiting, "plan telt", "plannen tellen")
        yield plain(f"{plans} niet mee: nog een concept, of al afgerond of afgewezen.")


def _action(action: Action, agenda: Agenda) -> Iterator[Line]:
    late = action.days_late(agenda.today)
    ago = counted(late, "dag te laat", "dagen te laat")
    day = dutch_date(action.due.isoformat()) if action.due else "zonder datum"
    first, *more = wrap(_what(action), _WIDTH - _INDENT) or [""]
    yield (Run(f"  {day:{_INDENT - 2}}{first}", Look.LATE if late else Look.PLAIN),)
    left = f"  {ago:{_INDENT - 2}}" if late else " " * _INDENT
    for text in [*more, *wrap(f"{action.title} ({action.path})", _WIDTH - _INDENT, break_on_hyphens=False)]:
        yield (Run(f"{left}{text}", Look.LATE if left.strip() else Look.PLAIN),)
        left = " " * _INDENT


def _what(action: Action) -> str:
    notes = [action.doorbraak, action.status if action.status != "open" else ""]
    told = ", ".join(note for note in notes if note)
    return f"{action.what} ({told})" if told else action.what


def _summary(agenda: Agenda) -> str:
    if not agenda.plans:
        return "Geen plannen gevonden. Maak er een met: doorbraak new TITEL"
    number = len(agenda.open)
    plans = counted(agenda.plans, "plan", "plannen")
    if not number:
        return f"Geen open acties in {plans}."
    actions = counted(number, "open actie", "open acties")
    late = f", waarvan {agenda.late} te laat" if agenda.late else ", geen enkele te laat"
    return f"{actions} in {plans} op {dutch_date(agenda.today.isoformat())}{late}."
