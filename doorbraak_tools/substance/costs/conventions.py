"""How we calculate. Every convention stands here once: the code reads the numbers, the handbook quotes the sentences.

Amounts are exact fractions of a euro until they are shown; time is counted in months.
No discounting and no price index: over the usual twelve months Dutch practice leaves both out.
"""

from dataclasses import dataclass
from fractions import Fraction
from functools import cache

CURRENT = "huidige_situatie"
NOTHING = "als_er_niets_gebeurt"
BREAKTHROUGH = "doorbraakscenario"
SCENARIOS = (CURRENT, NOTHING, BREAKTHROUGH)

WEEKS_IN_A_YEAR = 52
DAYS_IN_A_YEAR = 365
PERIODS_IN_A_YEAR = {"dag": DAYS_IN_A_YEAR, "week": WEEKS_IN_A_YEAR, "maand": 12, "kwartaal": 4, "jaar": 1}
"""The periods of time, from short to long, with how many of them a year holds."""

PIECES = ("keer", "uur")
"""Units that say nothing about time: an amount per piece counts as often as `aantal` and `elke` say."""

DAYS_IN_THE_LONGEST_MONTH = 31

OLD_AFTER_YEARS = 5
"""A figure that is more years older than its plan is called old."""


@cache
def periods_in_a_month(period: str) -> Fraction:
    """Return how many of that period a month holds: 52/12 weeks, 365/12 days, 1/3 of a quarter."""
    return Fraction(PERIODS_IN_A_YEAR[period], 12)


@dataclass(frozen=True, slots=True)
class Rule:
    """One convention as the handbook tells it."""

    title: str
    text: str


RULES = (
    Rule(
        "Eén periode",
        "Alle drie de scenario's gaan over dezelfde maanden. Maand 1 is de maand die bij `vanaf` staat. Staat daar "
        "niets, dan is het de maand nadat het plan is opgesteld. We rekenen geen rente en geen prijsstijging.",
    ),
    Rule(
        "Per boekjaar",
        "Loopt de periode over een jaargrens, dan staat er ook wat er in elk kalenderjaar valt. Dat is het boekjaar "
        "van een gemeente. Wat doorloopt, valt in de maanden waarin het loopt. Wat één keer telt, valt in de eerste "
        "maand van de post.",
    ),
    Rule(
        "Wat daarna doorloopt",
        "Staat bij een post van de doorbraak een `tot_maand` na de periode, dan staat er ook wat je in totaal "
        "vastlegt. In het verschil met een ander scenario telt alleen de periode zelf.",
    ),
    Rule(
        "Een jaar",
        f"Een jaar is 12 maanden, 4 kwartalen, {WEEKS_IN_A_YEAR} weken of {DAYS_IN_A_YEAR} dagen. "
        f"Een maand is dus {WEEKS_IN_A_YEAR}/12 week (ruim 4,3) of {DAYS_IN_A_YEAR}/12 dag (ruim 30,4). "
        "Een deel van een jaar of kwartaal telt naar verhouding: € 12.000 per jaar is € 6.000 in zes maanden.",
    ),
    Rule(
        "Per en elke",
        "Met `elke` komt het aantal steeds terug: 8 uur elke maand is 96 uur in een jaar. "
        "Een bedrag per dag, week, maand, kwartaal of jaar zonder `aantal` loopt door zolang de post loopt.",
    ),
    Rule(
        "Eén keer",
        "Staat er een `aantal` zonder `elke`, dan is dat het aantal in de hele periode: 21 dagen is 21 dagen. "
        "Een bedrag per keer zonder `elke` telt één keer. Wat één keer telt, valt in de eerste maand van de post.",
    ),
    Rule(
        "Van en tot",
        "Een post telt van de maand in `van_maand` tot en met de maand in `tot_maand`. "
        "Zonder die twee is dat de hele periode. Wat na de periode komt, telt niet mee.",
    ),
    Rule(
        "Laag en hoog",
        "Het lage bedrag is het laagste bedrag keer de laagste kans, het hoge bedrag het hoogste keer de hoogste kans. "
        "In een totaal tellen we laag bij laag en hoog bij hoog op: alles valt dan tegelijk mee, of tegelijk tegen.",
    ),
    Rule(
        "Verwacht",
        "De verwachting is het midden van het bedrag keer het midden van de kans. "
        "Bij € 5.000 tot € 10.000 en een kans van 50-80% is dat € 7.500 × 65% = € 4.875.",
    ),
    Rule(
        "P.m.",
        "Een post met `pm` bestaat, maar het bedrag is onbekend. Die telt niet mee in het totaal. "
        "Bij het totaal staat dan: exclusief p.m.",
    ),
    Rule(
        "Een open antwoord",
        "Staat er bij een post nog geen bedrag of geen aantal uren, of is `per`, `aantal`, `elke`, `van_maand`, "
        "`tot_maand` of `kans` leeg naast het antwoord waar dat bij hoort, dan rekenen we niets uit. Dat geldt ook als "
        "`maanden` leeg is of als een bedrag niet te lezen is. Een totaal waar iets in ontbreekt, zou iemand kunnen "
        "geloven. Weet je een bedrag niet? Schrijf dan `pm`. Is een post zeker, of loopt hij gewoon door? Haal de lege "
        "regel dan weg.",
    ),
    Rule(
        "Leningen en uitkeringen",
        "Een lening komt terug en een uitkering gaat naar het huishouden zelf. "
        "Die tellen niet mee als kosten. Je ziet ze apart, met wie ze betaalt. Staat bij een uitkering `bruto`, dan "
        "rekenen we met dat bedrag: dat is de betaler kwijt. Het bedrag zelf is dan wat het huishouden krijgt.",
    ),
    Rule(
        "Dezelfde post in twee scenario's",
        "Staat een post in twee scenario's met dezelfde naam, betaler, soort, kans en hetzelfde bedrag, "
        "dan is het dezelfde post. Hij valt weg in het verschil, ook als het bedrag onzeker is of p.m.",
    ),
    Rule(
        "Het verschil",
        "Het verschil is de doorbraak min het andere scenario. Het lage verschil is de lage doorbraak min het hoge "
        "andere scenario, en omgekeerd. Is het ene kleiner en het andere groter dan nul, dan is het antwoord: "
        "niet te zeggen. Dat is het ook als een besparing weg kan vallen door een post p.m. in de doorbraak.",
    ),
    Rule(
        "Geld dat niet vrijvalt",
        "Een besparing is niet altijd geld dat iemand overhoudt. Een bed dat leeg blijft, kost evenveel. Staat bij een "
        "post `valt_vrij: nee`, dan noemen we het verschil ook zonder dat geld.",
    ),
    Rule(
        "De post die de uitkomst bepaalt",
        "Dat is de onzekere post (met een kans, of met laag en hoog) die de uitkomst kan omdraaien. Zijn er meer, dan "
        "de post met de meeste ruimte tussen laag en hoog. Een zeker bedrag is het nooit, hoe groot ook.",
    ),
    Rule(
        "Het omslagpunt",
        "Dat is de kans of het bedrag waarbij de doorbraak precies evenveel kost als het andere scenario. Eén post "
        "beweegt, de rest staat op de verwachting. Zijn de kansen van twee posten van één betaler samen 100%, zoals "
        "60-80% en 20-40%, dan gebeurt de ene als de andere niet gebeurt: ze bewegen samen. Ligt het punt onder 0% "
        "of boven 100%, dan draait die post de uitkomst niet om.",
    ),
    Rule(
        "Afronden",
        "We rekenen met breuken en ronden pas af bij het tonen. De getoonde delen tellen precies op tot het getoonde "
        "totaal: wat door afronden overblijft, gaat naar de delen met de grootste rest. "
        "Een verschil berekenen we uit de onafgeronde bedragen en kan daardoor 1 afwijken in het laatste cijfer. "
        "In zinnen ronden we verder af, want preciezer dan ongeveer is een schatting niet.",
    ),
)
