"""A made-up team with forty plans in all states over a year: the same ones every time, about nobody.

Which plan says what stands in ROWS, so that a reader can count along. `slug` is its name, `text` the whole file.
"""

from dataclasses import dataclass
from datetime import date, timedelta

TODAY = date(2026, 11, 20)
"""The day on which the team looks at its plans."""
FIRST = date(2025, 12, 1)


@dataclass(frozen=True, slots=True)
class Made:
    """What one plan says: its state, rule in the way, outcome, days to the decision, who decides, and its terugblik."""

    status: str
    rule: str
    outcome: str = ""
    days: int = 0
    decider: str = "het college"
    nature: str = ""
    reached: str = ""
    cost: tuple[int, int] = (0, 0)
    question: bool = False


SEARCH = "Participatiewet artikel 41 lid 4"
DEBT = "Wet gemeentelijke schuldhulpverlening artikel 3 lid 2"
ADDRESS = "Wet basisregistratie personen artikel 2.38 lid 1"
RENT = "Huisvestingswet 2014 artikel 12 lid 1"
CARE = "Wet maatschappelijke ondersteuning 2015 artikel 2.3.5 lid 3"

ROWS: tuple[Made, ...] = (
    # Five are concepts, and count as such only.
    *(Made("concept", SEARCH) for _ in range(5)),
    # Eight wait for a decision.
    *(Made("ingediend", SEARCH, question=True) for _ in range(3)),
    *(Made("ingediend", DEBT) for _ in range(3)),
    *(Made("ingediend", RENT, decider="de verhuurder") for _ in range(2)),
    # Six were agreed to.
    Made("akkoord", SEARCH, "toegekend", 20), Made("akkoord", SEARCH, "toegekend", 41),
    Made("akkoord", DEBT, "toegekend", 60), Made("akkoord", DEBT, "deels", 100),
    Made("akkoord", RENT, "toegezegd", 30, "de verhuurder"), Made("akkoord", CARE, "toegekend", 70),
    # Seven are under way; of one a part of the question was refused.
    *(Made("in-uitvoering", SEARCH, "toegekend", days) for days in (25, 35, 45)),
    *(Made("in-uitvoering", DEBT, "toegekend", days) for days in (80, 95)),
    Made("in-uitvoering", ADDRESS, "toegekend", 15), Made("in-uitvoering", SEARCH, "afgewezen", 120),
    # Ten are finished and looked back.
    *(
        Made("afgerond", SEARCH, "toegekend", 50, nature="structureel", reached="ja", cost=(4000, real))
        for real in (3800, 4200, 4100, 3900)
    ),
    *(
        Made("afgerond", DEBT, "toegekend", 90, nature="structureel", reached="deels", cost=(6000, real))
        for real in (7000, 6500, 6200)
    ),
    *(
        Made("afgerond", ADDRESS, "toegekend", 14, nature="incidenteel", reached="ja", cost=(1000, real))
        for real in (900, 900)
    ),
    Made("afgerond", SEARCH, "deels", 55, nature="incidenteel", reached="nee", cost=(4000, 5000)),
    # Four were refused.
    *(Made("afgewezen", SEARCH, "afgewezen", 100) for _ in range(3)),
    Made("afgewezen", CARE, "afgewezen", 30),
)  # fmt: skip
assert len(ROWS) == 40


def team(mark: str = "") -> dict[str, str]:
    """Return the plans by slug. A `mark` is put into every answer in free words, as a name may stand anywhere."""
    return {f"plan-{number:02}": text(made, number, mark) for number, made in enumerate(ROWS, start=1)}


def text(made: Made, number: int, mark: str = "") -> str:
    """Return a plan. Everybody in it is a function, and every amount is made up."""
    free = f" {mark}" if mark else ""
    handed_in = FIRST + timedelta(days=6 * number)
    decided = handed_in + timedelta(days=made.days)
    lines = [
        "---", "doorbraakplan: 1", f"titel: Plan {number}{free}", f"status: {made.status}", f"opgesteld: {FIRST}",
        *([f"ingediend_op: {handed_in}"] if made.status != "concept" else []),
        f"opsteller: casusregisseur{free}", "leefgebieden: [inkomen]",
        "situatieschets:", f"  huishouden: Moeder met een zoon{free}", f"  gebeurd: Het werk stopte.{free}",
        f"  last_van: Er is geen inkomen.{free}", f"  geprobeerd: Een gesprek aan de balie.{free}",
        "toekomstperspectief:", f"  wens: Rust.{free}", f"  anders_dan_nu: Dan slaap ik.{free}",
        "  korte_termijn:", f"    K1: De rekeningen zijn betaald.{free}",
        "  lange_termijn:", f"    L1: Ik leef van mijn loon.{free}",
        "overzicht:", f"  zelf: Elke week de post openen. (K1){free}",
        f"  ondersteuning: Samen de post doen. (L1){free}",
        f"  oplossen_of_behandelen: Het inkomen. (K1){free}",
        "doorbraak:", "  D1:", f"    knelpunt: De regel laat het niet toe.{free}", f"    wat: Een uitzondering.{free}",
        "    doelen: [K1, L1]",
    ]  # fmt: skip
    if made.outcome:
        lines += [
            "    besluit:", f"      uitkomst: {made.outcome}", f"      door: teamleider{free}", f"      op: {decided}",
            f"      reden: Het past bij de bedoeling.{free}",
        ]  # fmt: skip
    lines += [
        "waardendriehoek:", "  legitimiteit:", "    peildatum: 2025-11-01", "    D1:",
        "      regels: |", f"        {made.rule}: de gewone regel{free}",
        f"      bedoeling: Dat iedereen gelijk wordt behandeld.{free}",
        "      ruimte: |", f"        Participatiewet artikel 18 lid 1: afstemmen op de situatie{free}",
        f"      waarom_hier: De situatie is anders.{free}", f"      andere_regels: Geen gevonden.{free}",
        f"      wie_gaat_erover: {made.decider}{free}",
        *([f"      open_vragen: Geldt de zoektijd hier?{free}"] if made.question else []),
        "  rendement:", "    maanden: 12",
        *(
            line
            for scenario in ("huidige_situatie", "als_er_niets_gebeurt", "doorbraakscenario")
            for line in (
                f"    {scenario}:", f"      - post: Begeleiding{free}", f"        bedrag: {made.cost[0] or 500}",
                "        per: keer", "        betaler: gemeente", f"        bron: verzonnen bedrag{free}",
            )
        ),
        "  betrokkenheid:", f"    regie: Zij kiest zelf.{free}", f"    besproken_met_inwoner: {FIRST}",
        "    inwoner_staat_erachter: ja",
        "actieplan:", "  realiseren:",
        f"    - {{wie: consulent, wat: 'Het besluit nemen{free}', uiterlijk: {decided}, doorbraak: D1, status: klaar}}",
        "  daarna:", f"    - {{wie: moeder, wat: 'De huur betalen{free}', uiterlijk: {decided}, status: klaar}}",
        "  als_het_niet_werkt:",
        f"    - {{als: 'Het wordt een nee{free}', dan: 'Naar het overleg{free}', wie: consulent, doorbraak: D1}}",
    ]  # fmt: skip
    if made.status == "afgerond":
        lines += [
            f"  resultaat: Het is rustig.{free}", "  terugblik:", "    doelen:",
            f"      - {{doel: K1, bereikt: {made.reached}, toelichting: 'Zo liep het.{free}'}}",
            f"      - {{doel: L1, bereikt: {made.reached}}}",
            "    kosten:",
            f"      - {{post: 'Begeleiding{free}', werd: {made.cost[1]}, toelichting: 'Meer uren.{free}'}}",
            "    doorbraken:", "      - doorbraak: D1", f"        aard: {made.nature}",
        ]  # fmt: skip
        if made.nature == "structureel":
            lines += [
                "        regel: |", f"          {made.rule}: deze regel{free}", "        verandering: termijn",
                f"        wat_moet_anders: De termijn moet korter.{free}", "        wie_kan_dat: rijk",
            ]  # fmt: skip
    return "\n".join([*lines, "---", "", "## 1. Situatieschets", "", f"Het verhaal.{free}", ""])
