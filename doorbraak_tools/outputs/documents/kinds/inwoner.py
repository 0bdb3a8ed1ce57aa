"""For the resident, on one page in large letters: your wish, what we do, what you do, who helps and whom to call.

No law, and no money unless the resident asks for it. What the plan says stays in its own words; ours are plain.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from typing import Any

from doorbraak_tools.outputs.documents.material import Material
from doorbraak_tools.outputs.documents.shorten import longest_that_fits, shortened
from doorbraak_tools.outputs.documents.structure import Block, Bullets, Document, Heading, Paragraph, Role, Table
from doorbraak_tools.plan.model import POINTER
from doorbraak_tools.text.dutch import dutch_date
from doorbraak_tools.view.outcome import outcome_text
from doorbraak_tools.view.run import Line, plain

_POINTS = 14
_LINES_ON_A_PAGE = 40
_LEAST, _MOST = 40, 900
_MOST_ROWS = 4
_ALL_DOORBRAKEN, _SOME_GOALS = 300, 100
"""Letters that are told however short the rest must be."""


def build(material: Material) -> Document:
    """Return the document."""
    return longest_that_fits(partial(_built, material), _LEAST, _MOST, _LINES_ON_A_PAGE)


def _built(material: Material, most: int) -> Document:
    return Document(
        kind="inwoner",
        title=material.title,
        above="Jouw plan",
        foot="Dit is jouw plan in het kort. In het hele plan staat meer.",
        author=str(material.data.get("opsteller", "")),
        points=_POINTS,
        made=material.case.today,
        blocks=(
            *_before(material),
            *_wish(material, most),
            *_said("Wat we gaan doen", _doorbraken(material), max(most, _ALL_DOORBRAKEN)),
            *_said("Wat jij doet", _own(material), most),
            *_actions(material, most),
            *_costs(material),
            *_call(material, most),
        ),
    )


def _before(material: Material) -> Iterator[Block]:
    if "voorbeeld" in material.data:
        yield Paragraph(plain("Voorbeeld: dit plan is verzonnen."), Role.NOTE)
    if material.missing or material.faults or material.data.get("status") == "concept":
        yield Paragraph(plain("Dit plan is nog niet klaar."), Role.WARNING)


def _wish(material: Material, most: int) -> Iterator[Block]:
    wish = _lines(str(material.case.at("toekomstperspectief", "wens") or ""))
    if wish:
        yield Heading(1, "Jouw wens")
    yield from (Paragraph(line, Role.QUOTE) for line in shortened(wish, most))
    goals = material.case.goal_texts("lange_termijn", "korte_termijn")
    yield from _said("Jouw doelen", _starts(goals), max(most, _SOME_GOALS))


def _said(heading: str, lines: tuple[Line, ...], most: int) -> Iterator[Block]:
    if lines:
        yield Heading(1, heading)
        yield Bullets(shortened(lines, most))


def _doorbraken(material: Material) -> tuple[Line, ...]:
    return _starts(one.get("wat", "") for one in material.case.doorbraken.values())


def _own(material: Material) -> tuple[Line, ...]:
    return _lines(material.data.get("overzicht", {}).get("zelf", ""))


def _actions(material: Material, most: int) -> Iterator[Block]:
    plan = material.data.get("actieplan", {})
    actions = [action for _, action in material.case.actions if action.get("wat")]
    waiting = sorted(
        (one for one in actions if one.get("status") != "klaar"), key=lambda one: str(one.get("uiterlijk"))
    )
    if waiting:
        yield Heading(1, "Wie helpt, en wanneer")
        rows = tuple(_action(action, most) for action in waiting[: _rows(most)])
        yield Table("Wie wat doet", ("Wie", "Wat", "Wanneer klaar"), rows, captioned=False, widths=(6, 9, 5))
    elif actions:
        yield Heading(1, "Hoe het ging")
        yield Paragraph(plain("Alles wat we hadden afgesproken, is gedaan."))
        yield from (Paragraph(line) for line in shortened(_lines(plan.get("resultaat", "")), most))


def _action(action: Mapping[str, Any], most: int) -> tuple[tuple[Line, ...], ...]:
    when = str(action.get("uiterlijk", ""))
    return (
        _lines(action.get("wie", "")),
        shortened(_lines(action["wat"]), max(most // 2, 60)),
        (plain(dutch_date(when)),) if when else (),
    )


def _call(material: Material, most: int) -> Iterator[Block]:
    """Yield whom to call, with room to write a name and a number on paper."""
    rows: list[tuple[tuple[Line, ...], ...]] = []
    if "opsteller" in material.data:
        rows.append(((plain("Je hebt een vraag"),), (plain(str(material.data["opsteller"])),), ()))
    for plan in material.data.get("actieplan", {}).get("als_het_niet_werkt", ())[: _rows(most) - 1]:
        if plan.get("als") and plan.get("wie"):
            rows.append((shortened(_lines(plan["als"]), max(most // 2, 60)), _lines(plan["wie"]), ()))
    if rows:
        yield Heading(1, "Gaat er iets mis? Bel dan")
        heads = ("Als dit gebeurt", "Bel", "Naam en telefoon")
        yield Table("Wie je belt", heads, tuple(rows), captioned=False, least_height_mm=10, widths=(8, 6, 6))


def _costs(material: Material) -> Iterator[Block]:
    outcome = outcome_text(material.case) if material.with_costs else None
    if outcome is not None:
        yield Heading(1, "Wat het kost")
        yield Paragraph(plain(outcome.lead))


def _rows(most: int) -> int:
    """Return how many rows a table may have: fewer when the rest must be short as well."""
    return _MOST_ROWS if most > 150 else 3 if most > 80 else 2


def _starts(answers: Iterable[str]) -> tuple[Line, ...]:
    """Return of each answer the first sentence: rather something of all than all of the first."""
    return tuple(line for answer in answers for line in shortened(_lines(answer)[:1], 0))


def _lines(words: str) -> tuple[Line, ...]:
    """Return an answer as lines, without the codes that only serve who makes the plan."""
    lines = (POINTER.sub("", line).strip() for line in str(words).split("\n"))
    return tuple(plain(line) for line in lines if line)
