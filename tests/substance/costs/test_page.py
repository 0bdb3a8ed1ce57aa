"""The outcome on a plan's page: the sentence first, then tables, and one figure that needs no colour and no script."""

import re
from typing import Any
from xml.etree import ElementTree

import pytest

from doorbraak_tools.release import PublicPlan
from doorbraak_tools.site.pages.plan_page import outcome_html
from doorbraak_tools.view.figure import WIDTH
from tests.outputs.calculation.support import nasty_items
from tests.substance.costs.support import Item, data, item
from tests.support.plans import shown

SVG = re.compile(r"<svg class=\"staven\".*?</svg>", re.DOTALL)


def page(**scenarios: Any) -> str:
    """Return the outcome of these scenarios as HTML."""
    return str(outcome_html(shown((PublicPlan("proef", data(**scenarios), (), "fictief"),))[0], "plannen/proef.md"))


def drawing(html: str) -> ElementTree.Element:
    """Return the figure; that it can be read as XML says that nothing in it breaks out of its place."""
    (found,) = SVG.findall(html)
    return ElementTree.fromstring(found)


def texts(html: str) -> list[str]:
    return [text.text or "" for text in drawing(html).iter("text")]


EVICTION = item({"laag": 5000, "hoog": 10000}, "verhuurder", "Ontruiming", kans="50-80%")
COACH = item(1560, name="Coach")


def test_it_leads_with_what_the_doorbraak_costs() -> None:
    html = page(nothing=[EVICTION], breakthrough=[COACH])
    first = re.search(r'<p class="uitkomst-kern">(.*?)</p>', html)
    assert first is not None
    assert first[1] == "De doorbraak kost in 12 maanden ongeveer €\u00a01.600."
    assert html.index("Vergeleken met niets doen.") > html.index(first[1])


def test_the_figure_says_every_amount_in_words() -> None:
    assert texts(page(nothing=[EVICTION, item("pm")], breakthrough=[COACH])) == [
        "verhuurder",
        "Niets doen: € 4.875, € 2.500 tot € 8.000",
        "Doorbraak: geen kosten",
        "gemeente",
        "Niets doen: p.m.",
        "Doorbraak: € 1.560",
    ]


def test_the_bars_are_as_long_as_the_amounts_and_the_line_runs_from_low_to_high() -> None:
    svg = drawing(page(nothing=[EVICTION], breakthrough=[COACH]))
    rows = list(svg.iter("rect"))
    lengths = [float(bar.attrib["width"]) for bar in rows]
    assert lengths[0] / lengths[1] == pytest.approx(4875 / 1560, rel=0.01)
    (line,) = [path.attrib["d"] for path in svg.iter("path") if path.get("class") == "bereik"]
    ends = re.fullmatch(r"M([0-9.]+) [0-9]+v8m0-4H([0-9.]+)m0-4v8", line)
    assert ends is not None
    left = float(rows[0].attrib["x"])
    assert (float(ends[1]) - left) / (float(ends[2]) - left) == pytest.approx(2500 / 8000, rel=0.01)
    assert float(ends[2]) <= WIDTH


def test_each_scenario_has_a_pattern_of_its_own() -> None:
    svg = drawing(page(current=[item(9)], nothing=[item(8)], breakthrough=[item(7)]))
    assert [bar.attrib["class"] for bar in svg.iter("rect")] == ["streep", "stip", "vol"]


def test_the_figure_has_a_name_and_a_description_and_nothing_that_runs() -> None:
    html = page(nothing=[EVICTION], breakthrough=[COACH])
    svg = drawing(html)
    named = svg.attrib["aria-labelledby"].split()
    assert svg.attrib["role"] == "img"
    assert [element.attrib["id"] for element in svg if element.tag in {"title", "desc"}] == named
    assert all((element.text or "").strip() for element in svg if element.tag in {"title", "desc"})
    assert "<script" not in html
    assert not re.search(r"\son[a-z]+=|javascript:|style=|#[0-9a-f]{6}", html)


def test_loans_and_benefits_have_a_table_of_their_own() -> None:
    html = page(breakthrough=[COACH, item(475, soort="lening"), item(14000, soort="uitkering", per="jaar")])
    assert "Telt niet mee als kosten" in html
    assert "Lening: doorbraakscenario" in html
    assert "€ 475" in html
    assert "Telt niet mee als kosten" not in page(breakthrough=[COACH])


def test_without_a_known_amount_there_is_no_figure() -> None:
    html = page(breakthrough=[item("pm")])
    assert "alle bedragen zijn p.m." in html
    assert "<svg" not in html


def test_without_amounts_there_is_nothing() -> None:
    assert page() == ""


@pytest.mark.parametrize(
    ("scenarios", "said"),
    [
        ({"breakthrough": [item("1.250")]}, "niet uitgerekend: in de bedragen staat iets"),
        ({"months": 0, "breakthrough": [COACH]}, "niet uitgerekend: in de bedragen staat iets"),
        ({"breakthrough": [COACH, item(None)]}, "nog niet uitgerekend: 1 antwoord over geld staat nog open."),
    ],
)
def test_without_a_total_the_page_says_why(scenarios: dict[str, Any], said: str) -> None:
    assert said in page(**scenarios)
    assert "<table" not in page(**scenarios)


def test_no_text_of_a_plan_is_html() -> None:
    hostile: list[Item] = [
        item(10, payer="<script>x</script>", name='"><img src=x onerror=y>', baat_bij="</svg><b>"),
        item(20, payer="&lt;", name="&amp;"),
        *nasty_items(),
    ]
    html = page(nothing=hostile[1:], breakthrough=hostile)
    assert "<script" not in html
    assert "<img" not in html
    assert "<b>" not in html
    assert "<script>x</script>" in texts(html)


def test_a_long_name_of_a_payer_stays_in_the_figure_and_is_whole_in_the_table() -> None:
    name = "de afdeling die gaat over alles wat nergens anders thuishoort in deze gemeente"
    html = page(breakthrough=[item(10, payer=name)])
    assert texts(html)[0] == "de afdeling die gaat over alles wat nergens a…"
    assert f"<td>{name}</td>" in html
