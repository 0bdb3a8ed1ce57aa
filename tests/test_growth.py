"""The work of every command grows with its input and no faster, whatever the plan looks like. Counted in steps.

A step is a call; one that goes through all of a text or list counts for its length besides, because that work is in C.
What a pattern does inside is not seen: patterns have bounds of their own.
"""

import os
import sys
from collections.abc import Callable
from datetime import UTC, datetime, time
from typing import Any

import pytest

from doorbraak_tools.checks import check_case, readiness
from doorbraak_tools.outputs import actions, calculation, differences, documents
from doorbraak_tools.outputs.actions import make_agenda
from doorbraak_tools.outputs.calculation import Titled
from doorbraak_tools.outputs.differences import Version, compare
from doorbraak_tools.release import Record, Release, fingerprint, internal, judge
from doorbraak_tools.release.hidden import hidden_text
from doorbraak_tools.release.output import output_faults
from doorbraak_tools.release.review import obstacles, other_people
from doorbraak_tools.site.pages.plan_page import plan_page
from tests.support.plans import TODAY, WHOLE, case, read, shown
from tests.support.shapes import SHAPES, Shape

SMALL, TIMES = 2_500, 4
"""How many characters a small plan has besides what every plan has, and how many times as many a large one."""
MOST = TIMES * 1.4
LITTLE = 40_000
"""Steps that are not worth comparing: what is loaded or remembered once weighs more."""
CODED = {"goals", "doorbraken", "legitimiteit", "goals that are not there"}
"""Shapes that are something else beyond ninety-nine codes: those begin there."""
_WHOLE = {"count", "index", "rindex", "remove", "copy", "split"}
_PLACES = "model/plan.py"
"""Where `find` goes through what is left of a line; elsewhere it mostly goes on from what it found before."""


def checked(text: str) -> None:
    plan = case(text)
    readiness(plan.plan, check_case("proef.md", plan))


def compared(text: str) -> None:
    half = len(text) // 2
    other = text[:half] + text[half:].replace("a", "o").replace("1", "2")
    for pair in ((text, other), (other, text)):
        found = compare(*(Version(name, one.encode(), case(one)) for name, one in zip("ab", pair, strict=True)))
        for form in differences.FORMS.every():
            form.content(found)


def documented(kind: str, *forms: str) -> Callable[[str], None]:
    def made(text: str) -> None:
        plan = case(text)
        if plan.data:
            document = documents.builder(kind)(documents.material(plan, check_case("proef.md", plan)))
            for form in forms:
                documents.FORMS[form].content(document)

    return made


def released(text: str) -> None:
    plan, raw = case(text), text.encode()
    obstacles(plan, check_case("proef.md", plan).diagnostics)
    other_people(plan.plan)
    record = Record({"proef": Release(fingerprint(raw), 1, "fictief", "redacteur", TODAY.isoformat())})
    list(judge([(plan.plan, raw)], record))
    hidden_text([(plan.plan, raw)], (), ())


PLAIN = case(WHOLE)
"""What every shape is made of. Forms of what says the same as this one need not be made again and again."""


def calculated(text: str) -> None:
    outcome = case(text).calculation.outcome
    if outcome not in {None, PLAIN.calculation.outcome}:
        for form in calculation.FORMS.every():
            form.content(Titled("proef", outcome))


def gathered(text: str) -> None:
    agenda, plain = (
        make_agenda([("proef.md", one)], TODAY, datetime.combine(TODAY, time(), UTC)) for one in (case(text), PLAIN)
    )
    for form in actions.FORMS.every() if agenda != plain else ():
        form.content(agenda)


def built(text: str) -> None:
    """Make the page of a plan, and look through it for what is hidden of that plan."""
    raw = text.encode()
    read_plan = [(read(text), raw)]
    plans = internal(read_plan, Record())
    pages = [(f"{number}.html", plan_page(plan).html.encode()) for number, plan in enumerate(shown(plans))]
    names = frozenset(name for name, _ in pages)
    list(output_faults(pages, names, names, hidden_text(read_plan, plans, ())))


WORK = {"check": checked, "release": released, "build": built, "costs": calculated, "actions": gathered}
"""What is tried on all shapes."""
MADE = {
    "diff": compared,
    "besluitnotitie": documented("besluitnotitie", "html"),
    "inwoner": documented("inwoner", "html"),
    "plan": documented("plan", "html", "docx"),
}
"""What is made of a plan takes too long for every shape: those that once took the square of it are tried."""
ALL = os.environ.get("DOORBRAAK_GROWTH") == "all"
"""Whether all work is tried on all shapes, in four CPU minutes; otherwise on each shape one of them, in turn."""


def steps(work: Callable[[str], None], text: str) -> int:
    """Return how many steps the work takes on a text."""
    taken = 0

    def count(frame: Any, event: str, called: Any) -> None:
        nonlocal taken
        if event == "c_call":
            taken += 1
            # The library that reads HTML counts in the last piece of its text only.
            file = frame.f_code.co_filename
            if (
                called.__name__ in (_WHOLE | {"find"} if file.endswith(_PLACES) else _WHOLE)
                and not file.endswith(("html/parser.py", "_markupbase.py"))
                and isinstance(called.__self__, (str, bytes, list))
            ):
                taken += len(called.__self__)
        elif event == "call":
            taken += 1

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        work(text)
    finally:
        sys.setprofile(before)
    return taken


def too_much(work: Callable[[str], None], made: Shape, size: int) -> str:
    """Return "" when a plan of some times the size asks about as many times the work, else the steps of both."""
    least, once, more = (steps(work, made(number)) for number in (2, size, TIMES * size))
    grown = more > LITTLE and more - least > MOST * max(once - least, least // 8, LITTLE // 8)
    return f"{least}, {once}, {more}" if grown else ""


@pytest.mark.parametrize("name", WORK)
def test_the_work_grows_with_the_plan_and_no_faster(name: str) -> None:
    work = WORK[name]
    work(SHAPES["actions"](3))
    slow = []
    turn = list(WORK).index(name)
    for at, (shape, made) in enumerate(SHAPES.items()):
        if not ALL and at % len(WORK) != turn:
            continue
        piece = (len(made(401)) - len(made(1))) / 400
        size = max(200 if shape in CODED else 4, int(SMALL / max(piece, 0.2)))
        work(made(2))
        # What is looked at only from some size on is one step up, and grows no further.
        if too_much(work, made, size) and (told := too_much(work, made, TIMES * size)):
            slow.append(f"{shape}: {told}")
    assert slow == []


@pytest.mark.parametrize(
    "shape",
    ["actions", "lines in an answer: long", "in the story: small headings", "in the story: table", "a wide table"],
)
@pytest.mark.parametrize("name", MADE)
def test_what_is_made_of_a_plan_takes_no_more_than_the_plan_grows(name: str, shape: str) -> None:
    work, made = MADE[name], SHAPES[shape]
    work(made(2))
    once, twice, more = (steps(work, made(number)) for number in (200, 400, 800))
    assert more - twice <= max(LITTLE, 2 * 1.4 * (twice - once))
