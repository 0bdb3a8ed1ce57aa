"""Outcomes to export: those of the example plans, and one that is nasty in every text."""

from doorbraak_tools.substance.costs import Outcome, calculate
from tests.substance.costs.support import Item, item, outcome
from tests.support.plans import FIXTURES, read

PLANS = sorted((FIXTURES.parents[1] / "plans").glob("*.md"))

FORMULAS = ("=1+1", "+1", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0", '=HYPERLINK("http://example.invalid")', "＝1+1")


def example_outcomes() -> dict[str, Outcome]:
    """Return the outcome of each example plan that has one."""
    found = {path.stem: calculate(read(path.read_bytes()).data).outcome for path in PLANS}
    outcomes = {name: outcome for name, outcome in found.items() if outcome is not None}
    assert outcomes
    return outcomes


def nasty_items() -> list[Item]:
    """Items whose every text would be a formula, a wildcard or a comparison in a spreadsheet."""
    texts = (*FORMULAS, "*", "?", "<>", ">0", "~", '"', "een\ttab", "twee\nregels", "'s morgens")
    return [
        item(
            10 + number, payer=text, name=text, baat_bij=f"{text}!", bron=text, regio=text, toelichting=text, kans="50%"
        )
        for number, text in enumerate(texts)
    ]


def nasty_outcome() -> Outcome:
    """Return an outcome with those items in two scenarios, half of them shared."""
    items = nasty_items()
    return outcome(nothing=[*items, item(7, "*", "Ster")], breakthrough=items[::2])


def mixed_outcome() -> Outcome:
    """Return an outcome in which every way of counting occurs, with thirds, ranges, chances and what is unknown."""
    shared = item({"laag": 100, "hoog": "900,50"}, "rijk", "Gedeeld", per="kwartaal")
    return outcome(
        months=7,
        first="2026-10",
        current=[shared, item(75, per="uur", aantal="1,5", elke="week"), item("pm", "school", "Zorgteam")],
        nothing=[
            shared,
            item(262, "rijk", "Detentie", per="dag", aantal=30, kans="20-45,5%", toelichting="Zo ging het eerder."),
            item(15000, "De gemeente", "Opvang", per="jaar", van_maand=3, tot_maand=40),
            item("1.419,46", "gemeente", "Bijstand", per="maand", soort="uitkering", van_maand=2, bruto=1500),
            item(310, "rijk", "Bed", per="dag", aantal=40, kans="60-80%", van_maand=4, valt_vrij="nee"),
            item(500, name="Later", van_maand=9),
            item("pm", per="uur", name="Zonder aantal"),
        ],
        breakthrough=[
            shared,
            item(100, "verhuurder", "Derde", per="jaar", baat_bij="gezin"),
            item(33, name="Dagelijks", per="dag"),
            item("12,34", name="Bezoek", per="keer", aantal=3, elke="kwartaal"),
            item(40, name="Weken", per="week", aantal=2, elke="maand", tot_maand=5, doorbraak="D1"),
            item({"laag": 80, "hoog": 95}, name="Kamer", per="dag", tot_maand=19, kans="90%"),
            item(1000, name="Verhuizing aan het eind", van_maand=19, tot_maand=19),
            item(12, name="Zonder einde", per="maand", van_maand=9),
            item("pm", name="Nazorg", van_maand=10),
            item(3650, name="Lening", soort="lening", baat_bij="verhuurder"),
        ],
    )
