"""For the resident, on one page, as large as fits: your wish, how it stands, what you do, who helps, whom to call.

No law, and no money unless the resident asks for it. What the plan says stays in its own words; ours are plain, and
speak to the resident. Nothing is called promised that was not granted, and nothing that is late or refused is.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from doorbraak_tools.outputs.documents.how_it_stands import conditional, done_instead, how_it_stands, lines_of
from doorbraak_tools.outputs.documents.material import Material
from doorbraak_tools.outputs.documents.shorten import Paper, longest_that_fits, shortened
from doorbraak_tools.outputs.documents.structure import Block, Bullets, Document, Heading, Paragraph, Role, Table
from doorbraak_tools.plan.model import Status, value_at
from doorbraak_tools.plan.parts import Action
from doorbraak_tools.substance.deciding import Stand, holds_no_more
from doorbraak_tools.text.dutch import as_clause, counted, dutch_date
from doorbraak_tools.view.outcome import outcome_text
from doorbraak_tools.view.run import Line, bold, plain, words

TITLE = "Bladzijde voor de inwoner"
_MOST = 900
_ROOM = 150
"""With fewer letters than this what is done is told in a line, and only one row says whom to call."""
_PAPERS = (
    *(Paper(1, points, 609 / points, 100) for points in (14, 13, 12)),
    *(Paper(1, points, 609 / points, 40) for points in (12, 11)),
    Paper(2, 14, 81, 40),
)
"""Large letters, a little smaller when that makes it one page; two pages of large ones when it does not."""
_STATUS = {
    Status.CONCEPT: "Dit plan is nog niet klaar.",
    Status.SUBMITTED: "Dit plan ligt bij wie erover beslist.",
    Status.REFUSED: "Dit plan is afgewezen. Het gaat zo niet door.",
    Status.FINISHED: "Dit plan is afgerond.",
}
_NOT_BEHIND = {
    "deels": "U zei dat u het deels met dit plan eens bent.",
    "nee": "U zei dat u het niet met dit plan eens bent.",
}


def build(material: Material) -> Document:
    """Return the document."""
    return longest_that_fits(partial(_built, material), _MOST, _PAPERS)


def _built(material: Material, most: int) -> Document:
    return Document(
        kind="inwoner",
        title=material.title,
        above="Uw plan",
        foot="Dit is uw plan in het kort. In het hele plan staat meer.",
        author=str(material.data.get("opsteller", "")),
        made=material.case.today,
        blocks=(
            *_before(material),
            *_wish(material, most),
            *how_it_stands(material, most),
            *_said("Wat u zelf doet", 3, lines_of(material.data.get("overzicht", {}).get("zelf", "")), most),
            *_actions(material, most),
            *_costs(material),
            *_call(material, most),
        ),
    )


def _before(material: Material) -> Iterator[Block]:
    status = material.case.plan.status
    unfinished = not status.handed_in or bool(material.missing or material.faults)
    told = [_STATUS[status]] if status in _STATUS else []
    if unfinished and status.handed_in:
        told.append(f"In dit plan {'ontbreekt nog iets' if material.missing else 'klopt nog iets niet'}.")
    if "voorbeeld" in material.data:
        made = "verzonnen" if material.data["voorbeeld"] == "fictief" else "samengesteld uit meer gevallen"
        told.insert(0, f"Voorbeeld: dit plan is {made}.")
    behind = value_at(material.data, ("waardendriehoek", "betrokkenheid", "inwoner_staat_erachter"))
    told += [_NOT_BEHIND[behind]] if behind in _NOT_BEHIND else []
    if told:
        yield Paragraph(plain(" ".join(told)), Role.WARNING if unfinished or status is Status.REFUSED else Role.NOTE)


def _wish(material: Material, most: int) -> Iterator[Block]:
    """Yield the wish, and every goal: rather something of all than all of the first."""
    wish = lines_of(value_at(material.data, ("toekomstperspectief", "wens")) or "")
    goals = _starts(material.case.goal_texts("lange_termijn", "korte_termijn"))
    if wish or goals:
        yield Heading(1, "Uw wens en uw doelen" if wish and goals else "Uw wens" if wish else "Uw doelen", step=2)
    yield from (Paragraph(line, Role.QUOTE) for line in shortened(wish, max(most, 100)))
    if goals:
        yield Bullets(goals)


def _said(heading: str, step: int, lines: tuple[Line, ...], most: int) -> Iterator[Block]:
    if lines:
        yield Heading(1, heading, step=step)
        yield Bullets(shortened(lines, most))


def _actions(material: Material, most: int) -> Iterator[Block]:
    """Yield what is still to be done, what is done, and how it went."""
    case = material.case
    actions = [action for action in case.actions if action.what]
    waiting = sorted(
        (one for one in actions if not one.done and _still_meant(material, one)), key=lambda one: one.day or "9"
    )
    done = sorted((one for one in actions if one.done), key=lambda one: one.day, reverse=True)
    if waiting:
        finished = case.plan.status is Status.FINISHED
        yield Heading(1, "Wat nog niet is gedaan" if finished else "Wie helpt, en wanneer", step=6)
        if any(stand.waits for stand in case.stands.values()):
            yield Paragraph(plain("Wat bij een besluit hoort dat er nog niet is, gebeurt pas na een ja."))
        shown = waiting[: max(3, most // 25)]
        yield Bullets(tuple(line for action in shown for line in _action(material, action, most)))
        yield from _rest(waiting, shown, "afspraak", "afspraken")
    yield from _done(done, len(actions), most)
    result = lines_of(material.data.get("actieplan", {}).get("resultaat", ""))
    yield from _said("Hoe het ging", 6, result, most)


def _still_meant(material: Material, action: Action) -> bool:
    """Tell whether an action is still to be done: not when what it was for was refused."""
    if material.case.plan.status is Status.REFUSED:
        return False
    return material.case.stands.get(action.doorbraak) not in {Stand.REFUSED, Stand.DROPPED}


def _rest(found: Sequence[Action], shown: Sequence[Action], one: str, more: str) -> Iterator[Block]:
    if left := len(found) - len(shown):
        yield Paragraph(plain(f"En nog {counted(left, one, more)}: zie het hele plan."))


def _action(material: Material, action: Action, most: int) -> Iterator[Line]:
    when, who = action.day, as_clause(action.who)
    late = " (te laat: nog niet klaar)" if when and when < material.case.today.isoformat() else ""
    for first, *rest in [shortened(lines_of(action.what), most // 2)]:
        start = f"{dutch_date(when) if when else 'Nog zonder dag'}{late}: "
        yield (*bold(start), *plain(f"{who}. " if who else ""), *first, *(run for line in rest for run in line))


def _done(done: Sequence[Action], agreed: int, most: int) -> Iterator[Block]:
    """Yield what is done, the last first: in a line when there is little room, and how many there are more."""
    if not done:
        return
    everything = "Alles wat we hadden afgesproken, is gedaan." if len(done) == agreed else ""
    if most < _ROOM:
        last = as_clause(words(_starts([done[0].what])[0]))
        more = f". En nog {len(done) - 1} van de {agreed} afspraken" if len(done) > 1 else ""
        yield Paragraph((*bold("Dit is al gedaan: "), *plain(f"{everything or f'{last}{more}.'}")))
        return
    yield Heading(1, "Dit is al gedaan", step=6)
    if everything:
        yield Paragraph(plain(everything))
    shown = done[: most // 25]
    whose = ((one, as_clause(one.who)) for one in shown)
    yield Bullets(tuple((*_starts([one.what])[0], *plain(f" ({who})" if who else "")) for one, who in whose))
    yield from _rest(done, shown, "ding dat klaar is", "dingen die klaar zijn")


def _call(material: Material, most: int) -> Iterator[Block]:
    """Yield whom to call, with room to write a name and a number on paper. What is past or told above is left out."""
    rows: list[tuple[tuple[Line, ...], ...]] = []
    if "opsteller" in material.data:
        rows.append(((plain("U hebt een vraag"),), (plain(str(material.data["opsteller"])),), ()))
    case = material.case
    told = [*conditional(material), *(one for code in case.stands for one in done_instead(case, code))]
    today = case.today.isoformat()
    for plan in case.fallbacks if case.plan.status is not Status.FINISHED else ():
        past = (plan.day or today) < today or holds_no_more(case, plan)
        if plan.condition and plan.who and plan not in told and not past and len(rows) < _rows(most):
            rows.append((shortened(lines_of(plan.condition), max(most // 2, 60)), lines_of(plan.who), ()))
    if rows:
        yield Heading(1, "Gaat er iets mis? Bel dan", step=6)
        heads = ("Als dit gebeurt", "Bel", "Naam en telefoon")
        yield Table("Wie u belt", heads, tuple(rows), captioned=False, least_height_mm=10, widths=(8, 6, 6))


def _costs(material: Material) -> Iterator[Block]:
    outcome = outcome_text(material.case) if material.with_costs else None
    if outcome is not None:
        yield Heading(1, "Wat het kost")
        yield Paragraph(plain(outcome.lead))


def _rows(most: int) -> int:
    """Return how many rows a table may have: fewer when the rest must be short as well."""
    return 1 + most // _ROOM


def _starts(answers: Iterable[str]) -> tuple[Line, ...]:
    """Return of each answer the first sentence."""
    return tuple(line for answer in answers for line in shortened(lines_of(answer)[:1], 0))
