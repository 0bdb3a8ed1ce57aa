"""The outcome in plain Dutch (B1). It leads with what the doorbraak costs, never with a saving.

The names of items and payers in it come from the plan: whoever prints or shows a sentence escapes it.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import floor

from doorbraak_tools.substance.costs.break_even import BreakEven
from doorbraak_tools.substance.costs.comparison import Comparison, PayerDifference, Verdict
from doorbraak_tools.substance.costs.conventions import BREAKTHROUGH, CURRENT, NOTHING
from doorbraak_tools.substance.costs.estimate import Estimate
from doorbraak_tools.substance.costs.item import NOT_COSTS, PAYER_ITSELF, Kind
from doorbraak_tools.substance.costs.outcome import Calculation, Outcome
from doorbraak_tools.substance.costs.rounding import EURO, euros, roughly, roughly_between, rounded
from doorbraak_tools.substance.costs.scenario import ItemGroup, Scenario, grouped
from doorbraak_tools.text.dutch import counted, enumeration

SAID = {CURRENT: "de huidige situatie", NOTHING: "niets doen", BREAKTHROUGH: "de doorbraak"}
"""How a sentence calls a scenario: "duurder dan niets doen"."""


@dataclass(frozen=True, slots=True)
class Words:
    """The outcome in sentences: what the doorbraak costs, an answer per other scenario, and who pays and gains.

    `brief` is all of it in a line or two: what the doorbraak costs, and how that compares with doing nothing.
    """

    brief: str
    costs: str
    answers: Mapping[str, str]
    pockets: str

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """All of it in the order in which it is told; an empty paragraph is left out."""
        return tuple(paragraph for paragraph in (self.costs, *self.answers.values(), self.pockets) if paragraph)


def pm_note(unknown: int) -> str:
    """Return what belongs with a total in which that many items have no known amount; "" when it is none."""
    return "exclusief p.m." if unknown else ""


def why_no_total(calculation: Calculation) -> str:
    """Return why nothing was added up, in a sentence; "" when there is a total or nothing to add up yet."""
    if calculation.faults or calculation.unread:
        return "De kosten zijn niet uitgerekend: in de bedragen staat iets waar niet mee te rekenen valt."
    if calculation.open:
        answers = counted(len(calculation.open), "antwoord over geld staat", "antwoorden over geld staan")
        return f"De kosten zijn nog niet uitgerekend: {answers} nog open."
    return ""


def in_words(outcome: Outcome) -> Words:
    """Return what the outcome says, in sentences."""
    first = outcome.scenario(BREAKTHROUGH)
    compared = [found for key in (NOTHING, CURRENT) if (found := outcome.against(key)) is not None]
    told = outcome.scenarios if first is None else [first]
    pockets = [*(_wrong_pocket(compared[0]) if compared else ()), *(_gainers(first) if first else ())]
    committed = _committed(outcome) if first is not None else ()
    return Words(
        brief=" ".join((*(_costs(scenario, brief=True) for scenario in told[:1]), *_briefly(outcome))),
        costs=" ".join(
            (*(sentence for scenario in told for sentence in (_costs(scenario), *_apart(scenario))), *committed)
        ),
        answers={found.baseline: " ".join(_answer(found, outcome)) for found in compared},
        pockets=" ".join(pockets),
    )


def _briefly(outcome: Outcome) -> Iterator[str]:
    yield from list(_committed(outcome))[:1]
    against_nothing = outcome.against(NOTHING)
    if against_nothing is not None:
        yield next(_difference(against_nothing, outcome))
        yield from _in_cash(against_nothing)


def _costs(scenario: Scenario, *, brief: bool = False) -> str:
    """Return what a scenario costs in a sentence; `brief` leaves out what "exclusief p.m." means."""
    group, said = scenario.of(Kind.COSTS), SAID[scenario.key]
    subject, months = f"{said[0].upper()}{said[1:]}", counted(scenario.months, "maand", "maanden")
    if group.blind:
        return f"Wat {said} kost, is niet bekend: alle bedragen zijn p.m."
    cost = f"kost in {months} {_amount(group.estimate)}" if group.estimate.high else f"heeft in {months} geen kosten"
    if not group.unknown:
        return f"{subject} {cost}."
    if brief:
        return f"{subject} {cost}, zonder wat p.m. is."
    items = counted(group.unknown, "post", "posten")
    return f"{subject} {cost}, {pm_note(group.unknown)}: van {items} is het bedrag niet bekend."


def _committed(outcome: Outcome) -> Iterator[str]:
    """Yield what is spent in all when the doorbraak runs on behind the horizon: who decides, decides on that."""
    whole, within = outcome.committed, outcome.scenario(BREAKTHROUGH)
    if whole is None or within is None:
        return
    first = "maand" if outcome.months == 1 else str(outcome.months)
    for kind in Kind:
        group, part = whole.of(kind), within.of(kind)
        if group.estimate != part.estimate:
            lead = (
                "De doorbraak loopt daarna door: samen" if kind is Kind.COSTS else f"Naar een {kind.value} gaat samen"
            )
            apart = f" ({pm_note(group.unknown)})" if group.unknown else ""
            over = f"{_total(group.estimate)}{apart} over {whole.months} maanden"
            yield f"{lead} {over}, waarvan {_total(part.estimate)} in de eerste {first}."
        elif any(line.estimate is None and (line.item.last or 0) > outcome.months for line in group.lines):
            yield "Een post p.m. loopt daarna door; wat dat kost, is niet bekend."


def _total(estimate: Estimate) -> str:
    return _sure(estimate) if estimate.low == estimate.high else _amount(estimate)


def _amount(estimate: Estimate) -> str:
    low, high = roughly(estimate.low), roughly(estimate.high)
    expected = f"ongeveer {roughly(estimate.expected)}"
    return expected if low == high else f"{expected} (van {low} tot {high})"


def _answer(found: Comparison, outcome: Outcome) -> Iterator[str]:
    other = outcome.scenario(found.baseline)
    if other is not None:
        yield _costs(other, brief=True)
    yield from _difference(found, outcome)
    yield from _decisive(found)
    yield from _in_cash(found)
    for kind in NOT_COSTS:
        apart = outcome.against(found.baseline, kind)
        if apart is not None and (apart.lines or apart.baseline_lines):
            yield _not_costs(apart)


def _in_cash(found: Comparison) -> Iterator[str]:
    """Yield what of a saving nobody keeps, and what the doorbraak costs when that is left out of it."""
    not_freed = found.not_freed
    if not not_freed.high:
        return
    yield f"Van wat {SAID[found.baseline]} kost, komt {_amount(not_freed)} niet vrij: dat is de betaler toch kwijt."
    cash, apart = found.in_cash, ", zonder wat p.m. is" if found.unknown else ""
    told = f"{roughly_between(abs(cash.low), abs(cash.high))} {'meer' if cash.high > 0 else 'minder'}"
    if cash.low < 0 < cash.high:
        told = f"{roughly(-cash.low)} minder tot {roughly(cash.high)} meer"
    elif cash.low == cash.high == 0:
        told = "evenveel"
    yield f"Zonder dat geld kost de doorbraak {told}{apart}."


def _not_costs(found: Comparison) -> str:
    """Return how the benefits or loans differ: who hears of a saving must hear of these as well."""
    low, high = found.estimate.low, found.estimate.high
    if found.unknown or low < 0 < high:
        return f"Of er meer of minder naar {found.kind.plural} gaat, is niet te zeggen."
    if low == high == 0:
        return f"Naar {found.kind.plural} gaat evenveel."
    amount = _sure(found.estimate) if low == high else roughly_between(abs(low), abs(high))
    return f"Naar {found.kind.plural} gaat {amount} {'meer' if high > 0 else 'minder'}. Dat telt niet mee als kosten."


def _difference(found: Comparison, outcome: Outcome) -> Iterator[str]:
    other, estimate = SAID[found.baseline], found.estimate
    # When the doorbraak runs on, this is about the first months alone.
    within = f" in die {counted(outcome.months, 'maand', 'maanden')}" if outcome.committed else ""
    if found.answer is Verdict.UNCERTAIN:
        yield f"Of de doorbraak goedkoper of duurder is dan {other}, is niet te zeggen."
        if found.side.blind or found.baseline_side.blind:
            blind = BREAKTHROUGH if found.side.blind else found.baseline
            yield f"Van wat bij {SAID[blind]} anders is, is geen bedrag bekend."
        elif estimate.low < 0 < estimate.high:
            yield f"Het loopt van {roughly(-estimate.low)} minder tot {roughly(estimate.high)} meer."
        else:
            yield "Er staat een post p.m. tussen, en die kan de uitkomst omdraaien."
    elif found.answer is Verdict.EQUAL:
        yield f"De doorbraak kost{within} evenveel als {other}."
    else:
        more = found.answer is Verdict.DEARER
        between = roughly_between(abs(estimate.low), abs(estimate.high))
        yield f"De doorbraak kost{within} {between} {'meer' if more else 'minder'} dan {other}."
        yield from _unknown(found, more=more)


def _unknown(found: Comparison, *, more: bool) -> Iterator[str]:
    """Yield which way the unknown items pull the difference."""
    for side, key in ((found.side, BREAKTHROUGH), (found.baseline_side, found.baseline)):
        if not side.unknown:
            continue
        one = side.unknown == 1
        items = counted(side.unknown, "post p.m. telt", "posten p.m. tellen")
        make = "Die maakt" if one else "Die maken"
        effect = "groter" if more == (key == BREAKTHROUGH) else f"kleiner, of {'draait' if one else 'draaien'} het om"
        yield f"{items} nog niet mee bij {SAID[key]}, want het bedrag is niet bekend. {make} het verschil {effect}."


def _decisive(found: Comparison) -> Iterator[str]:
    """Yield from where on the item that is most uncertain turns the outcome, or that nothing turns it."""
    if not found.points:
        return
    point, other = found.points[0], SAID[found.baseline]
    name = f"de post “{point.line.item.name}” bij {SAID[point.scenario]}"
    apart = " Wat p.m. is, telt daarin niet mee." if found.unknown else ""
    dearer = found.estimate.expected > 0
    outcome = f"is de doorbraak niet {'goedkoper' if dearer else 'duurder'} dan {other}"
    if found.holds_anyhow:
        yield f"{_however(found.points, dearer=dearer)}, {outcome}.{apart}"
    elif point.possible:
        turns = "De uitkomst hangt af van" if point.within else "Het meest onzeker is"
        until = "vanaf" if point.upward else "tot en met"
        yield (
            f"{turns} {name}: {until} {_point(point)} kost de doorbraak niet meer dan {other}, als de rest uitkomt "
            f"zoals verwacht. Het plan noemt {_stated(point)}.{apart}"
        )
    elif point.by_chance:
        extreme = "100%" if point.point > 1 else "0%"
        yield f"Ook bij een kans van {extreme} op {name} {outcome}, als de rest uitkomt zoals verwacht.{apart}"
    else:
        yield f"Welk bedrag ook bij {name} hoort, dan nog {outcome}, als de rest uitkomt zoals verwacht.{apart}"


def _however(points: Iterable[BreakEven], *, dearer: bool) -> str:
    """Return how far all that is uncertain may go for the doorbraak; or against it, when it is not the dearer one."""
    ours = {point.scenario == BREAKTHROUGH for point in points if point.by_chance}
    if not ours:
        return "Waar de onzekere bedragen tussen laag en hoog ook uitkomen"
    if ours == {True, False}:
        return "Ook als elke onzekere kans 0% of 100% wordt"
    return f"Ook bij een kans van {'100%' if dearer != ours.pop() else '0%'} op alles wat onzeker is"


def _point(point: BreakEven) -> str:
    if point.by_chance:
        return f"een kans van ongeveer {_percent(point.point)}"
    return f"ongeveer {roughly(point.point)} per {point.line.item.per}"


def _stated(point: BreakEven) -> str:
    low, high = point.stated.low, point.stated.high
    if not point.by_chance:
        return roughly_between(low, high)
    return _percent(low) if low == high else f"{_percent(low)} tot {_percent(high)}"


def _percent(part: Fraction) -> str:
    """Return a chance with at most one decimal: 0.625 is "62,5%"."""
    tenths = floor(part * 1000 + Fraction(1, 2))
    return f"{tenths // 10}%" if tenths % 10 == 0 else f"{tenths // 10},{tenths % 10}%"


def _wrong_pocket(found: Comparison) -> Iterator[str]:
    """Yield who pays more and who pays less, as far as that is sure for a payer."""
    more = [payer for payer in found.payers if payer.estimate.low >= 0 and payer.estimate.high > 0]
    less = [payer for payer in found.payers if payer.estimate.high <= 0 and payer.estimate.low < 0]
    if not more or not less:
        return
    yield "Wie meer betaalt, is een ander dan wie minder kwijt is."
    yield f"Meer dan bij {SAID[found.baseline]} {'betaalt' if len(more) == 1 else 'betalen'}: {_payers(more)}."
    yield f"Minder {'betaalt' if len(less) == 1 else 'betalen'}: {_payers(less)}."
    if found.answer is Verdict.EQUAL:
        yield "De kosten verhuizen dus alleen naar een ander."


def _payers(payers: Iterable[PayerDifference]) -> str:
    return enumeration(
        f"{payer.name} ({roughly_between(abs(payer.estimate.low), abs(payer.estimate.high))})" for payer in payers
    )


def _gainers(doorbraak: Scenario) -> Iterator[str]:
    """Yield what is paid by one and gained by another, per payer."""
    lines = [line for line in doorbraak.of(Kind.COSTS).lines if line.item.gainer != PAYER_ITSELF]
    for payer in grouped(lines, lambda item: item.payer):
        names = enumeration(group.name for group in grouped(payer.lines, lambda item: item.gainer))
        if payer.estimate.high:
            yield (
                f"Waar een ander baat bij heeft, betaalt {payer.name} {_amount(payer.estimate)}. Die ander is {names}. "
                f"Hoe groot de baat is, zegt dat bedrag niet."
            )


def _apart(scenario: Scenario) -> Iterator[str]:
    """Yield what goes to benefits and loans, which are no costs."""
    told = [f"{_apart_amount(group)} naar een {kind.value}" for kind in NOT_COSTS if (group := scenario.of(kind)).lines]
    if told:
        yield f"Daarnaast gaat er {enumeration(told)}. Dat telt niet mee als kosten."


def _apart_amount(group: ItemGroup) -> str:
    if group.blind:
        return "een bedrag dat niet bekend is (p.m.)"
    return _total(group.estimate) + (f" ({pm_note(group.unknown)})" if group.unknown else "")


def _sure(estimate: Estimate) -> str:
    """Return an amount that the plan is certain of, in whole euros."""
    return euros(abs(rounded(estimate, EURO).expected), EURO)
