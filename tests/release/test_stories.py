"""What is public of a story by the reader is what a page shows of it, whatever CommonMark makes of the text.

Two judges who know nothing of the reader say to which heading a word belongs: a person, who goes by the lines, and the
very library that draws the pages, given the story as a whole.
"""

import os
import random
import re

import cmarkgfm

from doorbraak_tools.plan.model import PlanDocument
from doorbraak_tools.plan.reading import UNSURE, read_plan
from doorbraak_tools.plan.reading.body import step_named
from doorbraak_tools.plan.reading.comments import without_comments
from doorbraak_tools.release import Record, Release, Standing, fingerprint, judge, public
from doorbraak_tools.view.story import clean_html, drawn_otherwise
from tests.release.stories import story
from tests.support.plans import WHOLE

FRONT = WHOLE[: WHOLE.index("\n---\n", 4) + 5]
MANY = int(os.environ.get("DOORBRAAK_STORIES", "500"))
"""How many stories are made; 10,000 take a minute."""
SEED = 20260706
CANARY = re.compile(r"kanarie[0-9]+z")
_STEP_LINE = re.compile(r" {0,3}##[ \t\u00a0]+(.*)")
_TOKEN = re.compile(r"<h[12]>(.*?)</h[12]>|(kanarie[0-9]+z)", re.DOTALL)


def told(body: str) -> tuple[PlanDocument, Standing, str]:
    """Return a released plan with that story, how it stands, and all that a page would show of the story."""
    raw = f"{FRONT}\n{body}".encode()
    plan = read_plan(raw, "proef")
    record = Record({"proef": Release(fingerprint(raw), 1, "fictief", "redactie", "2026-07-06")})
    (judged,) = judge([(plan, raw)], record)
    shown = public([(plan, raw)], record)
    steps = dict.fromkeys(section.step for one in shown for section in one.sections)
    pages = [
        clean_html("\n\n".join(section.text for one in shown for section in one.sections if section.step == step))
        for step in steps
    ]
    return plan, judged.standing, "\n".join(pages)


def of_no_step_to_a_person(body: str) -> set[str]:
    """Return the words that a person sees under an own heading, or above the first one, comments left out."""
    private, found = True, set[str]()
    for line in without_comments(body).text.split("\n"):
        step = _STEP_LINE.match(line)
        if step and step_named(step[1].rstrip("# ")):
            private = False
        elif "Eigen" in line:
            private = True
        found |= set(CANARY.findall(line)) if private else set()
    return found


def of_no_step_when_drawn_whole(body: str) -> set[str]:
    """Return the words above which the library that draws the pages puts another heading than that of a step."""
    html = cmarkgfm.markdown_to_html_with_extensions(
        without_comments(body).text.replace("##\u00a0", "## "), extensions=["table", "strikethrough"]
    )
    heading, found = "", set[str]()
    for token in _TOKEN.finditer(html):
        if token[2]:
            found |= set() if step_named(heading) else {token[2]}
        else:
            heading = token[1]
            found |= set(CANARY.findall(heading))
    return found


def test_what_is_public_is_what_is_shown_and_no_own_heading_is() -> None:
    chance = random.Random(SEED)
    stood = dict.fromkeys(Standing, 0)
    for number in range(MANY):
        body = story(chance).strip()  # as python-frontmatter hands it on
        plan, standing, shown = told(body)
        stood[standing] += 1
        where = f"story {number}: {body!r}"
        unsure = any(one.code in UNSURE for one in plan.diagnostics)
        assert unsure or drawn_otherwise(plan) is None, f"the reader finds it by itself: {where}"
        assert standing is (Standing.REFUSED if unsure else Standing.RELEASED), where
        words = set(CANARY.findall(shown))
        assert not words & of_no_step_to_a_person(body), where
        assert not words & of_no_step_when_drawn_whole(body), where
        assert not re.search("<h[12]>", shown), where
        assert "verborgen" not in shown, where
        # Also where a plan is shown that is not released, such as inside an organisation.
        inside = {word for section in plan.sections if section.step for word in CANARY.findall(section.text)}
        assert words <= inside, where
        assert not inside & of_no_step_to_a_person(body), where
        # HTML and the definition of a link are drawn by no page; all else that was read is.
        if not unsure and not re.search(r"[<\[]|^[\s>*+0-9.-]*[`~]{3}", body, re.MULTILINE):
            assert words == inside, where
    assert min(stood[Standing.RELEASED], stood[Standing.REFUSED]) > MANY // 10, "the test sees both"
