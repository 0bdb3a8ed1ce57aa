"""Browsing the plans: every plan can be reached, no page is empty or endless, whatever the number of plans."""

import dataclasses
import re
from collections.abc import Iterable

import pytest

from doorbraak_tools.release import PublicPlan
from doorbraak_tools.repository import Repository, public_plans
from doorbraak_tools.site.pages import Page, build_pages
from doorbraak_tools.site.pages.page import href
from tests.site.conftest import PROJECT
from tests.support.plans import LATER, shown

PLANS = public_plans(Repository(PROJECT))


def many(number: int) -> list[PublicPlan]:
    """So many plans: the example plans over and over, each under a name of its own."""
    return [dataclasses.replace(PLANS[at % len(PLANS)], slug=f"plan-{at:04}") for at in range(number)]


def pages_of(plans: Iterable[PublicPlan]) -> dict[str, Page]:
    empty = Page("", "", "", "")
    made = build_pages(
        shown(plans, LATER), page_of=lambda plan: dataclasses.replace(empty, source=f"plannen/{plan.slug}.md")
    )
    return {page.source: page for page in made}


@pytest.mark.parametrize("number", [1, 8, 450])
def test_every_plan_is_reached_by_links_only(number: int) -> None:
    pages = pages_of(many(number))
    reached, todo = set(), ["plannen/index.md"]
    while todo:
        source = todo.pop()
        if source in reached:
            continue
        reached.add(source)
        todo += (
            other for other in pages if other not in reached and f'href="{href(source, other)}' in pages[source].html
        )
    assert {f"plannen/{plan.slug}.md" for plan in many(number)} <= reached


@pytest.mark.parametrize("number", [1, 8, 450])
def test_no_list_is_empty_and_none_is_endless(number: int) -> None:
    for source, page in pages_of(many(number)).items():
        if source.startswith("bladeren/"):
            assert 1 <= page.html.count("<li><a href") <= 120, source
        assert len(page.html) < 200_000, source


def test_every_count_is_the_length_of_its_list() -> None:
    pages = pages_of(many(8))
    overview = pages["plannen/index.md"].html
    counted = re.findall(r'<a href="\.\./(bladeren/[^"]+)/">[^<]*</a> <span class="aantal">(\d+)</span>', overview)
    assert len(counted) > 10
    for source, number in counted:
        html = pages[f"{source}.md"].html
        assert html.count("<li><a") == int(number), source
        assert f"<p>{number} " in html


def test_without_plans_there_are_no_lists() -> None:
    pages = pages_of([])
    assert not [source for source in pages if source.startswith("bladeren/")]
    assert "Er zijn nog geen plannen vrijgegeven." in pages["plannen/index.md"].html


def test_a_long_list_goes_on_in_parts_the_newest_first() -> None:
    pages = pages_of(many(450))
    assert "bladeren/alle/5.md" in pages
    assert "bladeren/alle/6.md" not in pages
    assert pages["bladeren/alle/5.md"].title == "Alle plannen (deel 5)"
    assert '<a href="./" aria-current="page">5</a>' in pages["bladeren/alle/5.md"].html
    newest = max(PLANS, key=lambda plan: str(plan.data["opgesteld"])).data["titel"]
    assert re.findall(r'<li><a href="[^"]+">([^<]+)', pages["bladeren/alle.md"].html)[0] == newest


def test_an_obstacle_lists_what_it_was_and_how_it_ended() -> None:
    html = pages_of(PLANS)["bladeren/obstakel/geen-adres.md"].html
    assert 'href="../../../plannen/een-adres-om-te-beginnen/#D1">Een adres om te beginnen</a>' in html
    assert "De balie wil bewijs van waar hij slaapt" in html
    assert '<span class="merk">toegekend</span>' in html
    assert "<p>1 doorbraak, de nieuwste eerst.</p>" in html or "doorbraken, de nieuwste eerst.</p>" in html


def test_a_private_party_is_an_obstacle_too() -> None:
    pages = pages_of(PLANS)
    page = pages["bladeren/obstakel/een-private-partij-die-vrij-is-om-te-beslissen.md"]
    assert page.title == "Vastgelopen op een private partij die vrij is om te beslissen"


def test_a_law_that_many_plans_cite_goes_on_in_parts() -> None:
    pages = pages_of(many(450))
    rows = pages["regels/wet/participatiewet.md"].html.count("<tr>") - 1
    assert rows == 50
    assert pages["regels/wet/participatiewet/2.md"].facets == {}


def test_a_status_is_said_in_words_on_every_page() -> None:
    pages = pages_of(PLANS)
    assert ">in uitvoering</span>" in pages["plannen/index.md"].html
    # What to write in a plan is told on one page only.
    assert [source for source, page in pages.items() if ">in-uitvoering<" in page.html] == ["velden.md"]
    assert "bladeren/besluit/deels-toegekend.md" in pages
