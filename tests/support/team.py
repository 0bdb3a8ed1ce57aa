"""A made-up team: forty plans in every state, over a year, made of the small plan with the project's own editing.

No text in it is of anybody. The same call gives the same plans.
"""

from datetime import date, timedelta
from itertools import cycle

from doorbraak_tools.inputs.editing import set_answer
from doorbraak_tools.plan.model import DataPath
from tests.support.plans import SMALL

DAY = date(2026, 8, 20)
"""A Thursday in the middle of the year of the team."""

Answers = dict[DataPath, str | list[str]]
D1: DataPath = ("doorbraak", "D1")
_THREAT: DataPath = ("situatieschets", "dreiging")
_LAW: DataPath = ("waardendriehoek", "legitimiteit", "D1")
_ACT: DataPath = ("actieplan", "realiseren", 0)
_AFTER: DataPath = ("actieplan", "daarna", 0)
_FALLBACK: DataPath = ("actieplan", "als_het_niet_werkt", 0)


def _refused(day: str) -> Answers:
    return {(*D1, "besluit", "uitkomst"): "afgewezen", **_decided(day)}


def _decided(day: str) -> Answers:
    return {(*D1, "besluit", "door"): "teamleider", (*D1, "besluit", "op"): day}


def _granted(day: str) -> Answers:
    return {(*D1, "besluit", "uitkomst"): "toegekend", **_decided(day)}


CHECKED: dict[str, Answers] = {
    "01-concept": {("status",): "concept", (*_ACT, "uiterlijk"): "2026-09-10"},
    "02-wacht-op-besluit": {("ingediend_op",): "2026-07-13", (*_ACT, "uiterlijk"): "2026-09-01"},
    "03-besluit-te-laat": {("ingediend_op",): "2026-06-01", (*_ACT, "uiterlijk"): "2026-07-20"},
    "04-aanvraag": {(*D1, "aangevraagd_op"): "2026-06-22", (*D1, "besluit_uiterlijk"): "2026-08-31"},
    "05-verhuurder-beslist": {("ingediend_op",): "2026-05-01", (*_LAW, "wie_gaat_erover"): "de verhuurder"},
    "06-nee-zonder-vervolg": {("status",): "in-uitvoering", **_refused("2026-08-03")},
    "07-nee-met-plan-b": {
        ("status",): "in-uitvoering",
        **_refused("2026-08-03"),
        (*_FALLBACK, "doorbraak"): "D1",
        (*_FALLBACK, "uiterlijk"): "2026-08-25",
    },
    "08-ja-en-de-acties-lopen": {
        ("status",): "in-uitvoering",
        **_granted("2026-07-20"),
        (*_ACT, "status"): "klaar",
        (*_AFTER, "uiterlijk"): "2026-08-14",
    },
    "09-akkoord-zonder-besluit": {("status",): "akkoord", (*_ACT, "status"): "klaar"},
    "10-afgerond": {
        ("status",): "afgerond",
        **_granted("2026-07-20"),
        ("actieplan", "resultaat"): "Zij wonen er.",
    },
}
"""Ten plans whose journey was worked out by hand."""

_STATES: tuple[Answers, ...] = (
    {("status",): "concept"},
    {},
    {("ingediend_op",): "2026-03-02"},
    {(*D1, "besluit", "uitkomst"): "aangehouden", **_decided("2026-07-01")},
    {("status",): "akkoord", **_granted("2026-07-06")},
    {("status",): "in-uitvoering", **_granted("2026-07-06")},
    {("status",): "afgewezen"},
    {("status",): "afgerond"},
    {(*_LAW, "open_vragen"): "Telt de lening mee? Gevraagd aan de jurist."},
    {("status",): "in-uitvoering", **_refused("2026-07-06")},
)


def team() -> dict[str, str]:
    """Return the name and the text of each of the forty plans."""
    plans = {name: _made(f"Plan {name[:2]}", answers) for name, answers in CHECKED.items()}
    states = cycle(_STATES)
    for number in range(11, 41):
        due = date(2026, 1, 5) + timedelta(days=11 * number)
        more: Answers = {(*_ACT, "uiterlijk"): due.isoformat(), (*_AFTER, "wie"): f"rol {number % 7}"}
        if number % 3 == 0:
            more |= {(*_THREAT, "wat"): "Ontruiming", (*_THREAT, "datum"): (due + timedelta(days=20)).isoformat()}
        plans[f"{number}-plan"] = _made(f"Plan {number}", {**next(states), **more})
    return plans


def _made(title: str, answers: Answers) -> str:
    text = SMALL
    for path, answer in {("titel",): title, **answers}.items():
        changed = set_answer(text, path, answer)
        assert changed is not None, path
        text = changed
    return text
