"""Five cases calculated by hand, with the sum beside each number."""

from fractions import Fraction

from doorbraak_tools.substance.costs import Estimate, Kind, Verdict
from doorbraak_tools.substance.costs.conventions import BREAKTHROUGH, CURRENT, NOTHING
from doorbraak_tools.substance.costs.rounding import CENT, EURO, RoundedAmount, rounded_outcome
from tests.substance.costs.support import item, outcome


def certain(amount: int | Fraction) -> Estimate:
    return Estimate(Fraction(amount), Fraction(amount), Fraction(amount))


def test_hours_every_month_against_a_chance_of_eviction() -> None:
    team = item(75, name="Wijkteam", per="uur", aantal=8, elke="maand")
    eviction = item({"laag": 5000, "hoog": 10000}, "verhuurder", "Ontruiming", per="keer", kans="50-80%")
    coach = item(60, name="Coach", per="uur", aantal=1, elke="week", tot_maand=6)
    found = outcome(current=[team], nothing=[team, eviction, item("pm", name="Opvang")], breakthrough=[team, coach])
    current, nothing, breakthrough = (found.scenario(key) for key in (CURRENT, NOTHING, BREAKTHROUGH))
    assert current is not None
    assert nothing is not None
    assert breakthrough is not None

    assert current.of(Kind.COSTS).estimate == certain(75 * 8 * 12) == certain(7200)
    # 7200 + 5000 x 50%; 7200 + 7500 x 65%; 7200 + 10000 x 80%
    assert nothing.of(Kind.COSTS).estimate == Estimate(Fraction(9700), Fraction(12075), Fraction(15200))
    assert nothing.of(Kind.COSTS).unknown == 1
    # 7200 + 60 x 26 weeks (half of 52)
    assert breakthrough.of(Kind.COSTS).estimate == certain(8760)

    against = found.against(NOTHING)
    assert against is not None
    # The wijkteam is shared: 1560 - 8000; 1560 - 4875; 1560 - 2500
    assert against.estimate == Estimate(Fraction(-6440), Fraction(-3315), Fraction(-940))
    assert [(payer.name, payer.estimate, payer.unknown) for payer in against.payers] == [
        ("gemeente", certain(1560), 1),
        ("verhuurder", Estimate(Fraction(-8000), Fraction(-4875), Fraction(-2500)), 0),
    ]
    assert against.answer is Verdict.CHEAPER
    # Without the eviction nothing is known of what is different when nothing is done.
    assert (against.points[0].line.item.name, against.without(against.points[0].line)) == (
        "Ontruiming",
        Verdict.UNCERTAIN,
    )


def test_parts_of_a_year_a_quarter_and_a_month() -> None:
    found = outcome(
        months=10,
        nothing=[
            item(15000, name="Opvang", per="jaar", van_maand=3),  # months 3-10: 8 of 12, so 10,000
            item(900, name="Toezicht", per="kwartaal"),  # 10 months are 3 1/3 quarters, so 3,000
            item("1.419,46", name="Uitkering", per="maand", van_maand=4, tot_maand=24),  # 7 months, so 9,936.22
            item(1200, name="Overleg", per="keer", aantal=2, elke="jaar"),  # 2 x 10/12 times, so 2,000
            item(500, name="Later", per="keer", van_maand=11),  # after the horizon, so nothing
        ],
    )
    nothing = found.scenario(NOTHING)
    assert nothing is not None
    assert [line.known.expected for line in nothing.lines] == [10000, 3000, Fraction("9936.22"), 2000, 0]
    assert nothing.of(Kind.COSTS).estimate == certain(Fraction("24936.22"))
    # months 1-2: 300 + 200; month 3: + 1250; months 4-10: + 1419.46
    by_month = [month.expected for month in nothing.by_month(Kind.COSTS)]
    assert by_month == [500, 500, 1750, *[Fraction("3169.46")] * 7]


def test_days_weeks_and_what_counts_once() -> None:
    found = outcome(
        months=6,
        breakthrough=[
            item(310, name="Verblijf", per="dag", aantal=21, van_maand=2),  # 21 days, so 6,510
            item(73, name="Dagopvang", per="dag"),  # 6 x 365/12 = 182.5 days, so 13,322.50
            item(45, name="Dagbesteding", per="keer", aantal="2,5", elke="week"),  # 2.5 x 26 times, so 2,925
            item(36, name="Huishoudhulp", per="week", aantal=1, elke="maand"),  # 6 weeks, so 216
            item("99,99", name="Taxatie"),  # once
        ],
    )
    breakthrough = found.scenario(BREAKTHROUGH)
    assert breakthrough is not None
    expected = [Fraction(6510), Fraction("13322.5"), Fraction(2925), Fraction(216), Fraction("99.99")]
    assert [line.known.expected for line in breakthrough.lines] == expected
    # What counts once falls in its first month: 6,510 in month 2 and 99.99 in month 1; the rest is spread.
    spread = (Fraction("13322.5") + 2925 + 216) / 6
    by_month = [month.expected for month in breakthrough.by_month(Kind.COSTS)]
    assert by_month == [spread + Fraction("99.99"), spread + 6510, *[spread] * 4]


def test_a_shared_uncertain_item_drops_out_and_the_rest_is_not_to_say() -> None:
    care = item({"laag": 1000, "hoog": 9000}, "zorgverzekeraar", "Zorg", per="jaar")
    same_care = item({"laag": "1.000,00", "hoog": "€ 9000"}, "Zorgverzekeraar", "zorg", aantal=1, elke="jaar")
    found = outcome(
        nothing=[care, item({"laag": 2000, "hoog": 6000}, "verhuurder", "Schade"), item("pm", "rijk", "Politie")],
        breakthrough=[same_care, item(4500, name="Begeleiding"), item("pm", "rijk", "Politie")],
    )
    against = found.against(NOTHING)
    assert against is not None
    # 4500 - 6000; 4500 - 4000; 4500 - 2000. Without sharing it would run from -9,500 to 10,500.
    assert against.estimate == Estimate(Fraction(-1500), Fraction(500), Fraction(2500))
    assert against.unknown == 0
    assert against.answer is Verdict.UNCERTAIN
    assert (against.points[0].line.item.name, against.points[0].scenario) == ("Schade", NOTHING)


def test_loans_and_benefits_stand_apart_and_shown_parts_add_up() -> None:
    third = {"per": "jaar", "tot_maand": 4}  # a third of a year: 33.333... of 100
    found = outcome(
        breakthrough=[
            item(100, "gemeente", "A", **third),
            item(100, "verhuurder", "B", **third),
            item(100, "rijk", "C", **third),
            item(3650, name="Lening", soort="lening", baat_bij="verhuurder"),
            item("1400,50", name="Bijstand", per="maand", soort="uitkering", kans="50%", toelichting="Misschien."),
        ]
    )
    for unit, parts, whole in ((CENT, [3334, 3333, 3333], 10000), (EURO, [34, 33, 33], 100)):
        breakthrough = rounded_outcome(found, unit).scenario(BREAKTHROUGH)
        assert breakthrough is not None
        assert breakthrough.costs.total == RoundedAmount(whole, whole, whole)
        assert [amount for _, amount in breakthrough.costs.lines] == [RoundedAmount(part, part, part) for part in parts]
        assert [group.amount.low for group in breakthrough.costs.payers] == parts
    cents = rounded_outcome(found, CENT).scenario(BREAKTHROUGH)
    assert cents is not None
    loan, benefit = cents.of(Kind.LOAN), cents.of(Kind.BENEFIT)
    assert loan is not None
    assert benefit is not None
    assert loan.total.expected == 365000
    assert [group.name for group in loan.gainers] == ["verhuurder"]
    assert benefit.total.expected == 840300  # 1400.50 x 12 x 50%
