"""A case: a plan on one day, with the registers that it is held against. What a check is handed, and what is shown.

Whatever more than one reader asks of a plan is a property here: worked out when it is first asked, and once.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from doorbraak_tools.plan import parts, queries
from doorbraak_tools.plan.model import map_at
from doorbraak_tools.substance.registers.in_force import PACKAGED, Registers

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from doorbraak_tools.plan.model import DataPath, PlanDocument
    from doorbraak_tools.plan.parts import Action, Doorbraak, Fallback, Grounds, MoneyItem, Threat
    from doorbraak_tools.plan.queries import AnswerLine, Data, PlacedLine
    from doorbraak_tools.substance.costs import Calculation
    from doorbraak_tools.substance.costs.looking_back import LookingBack
    from doorbraak_tools.substance.costs.words import Words
    from doorbraak_tools.substance.deciding import DecisionDay, Stand
    from doorbraak_tools.substance.law.citations import CitedLine
    from doorbraak_tools.substance.privacy.search import Searchable
    from doorbraak_tools.substance.registers.entries import Tariff


@dataclass(frozen=True, eq=False)
class Case:
    """A plan, the day to compare dates with, and the registers in force.

    Two cases are never equal: what is worked out of one is kept in it. `law` and `costs` load when a plan asks for
    them and not before, so that a plan without either does not pay for it.
    """

    plan: PlanDocument
    today: date
    registers: Registers = PACKAGED

    @property
    def data(self) -> Data:
        """The front matter of the plan, by the schema's names."""
        return self.plan.data

    @cached_property
    def goals(self) -> Mapping[str, DataPath]:
        """The code of each goal with its place, the short term first."""
        return queries.goals(self.data)

    def goal_texts(self, *terms: str) -> Iterator[str]:
        """Yield the goals of the terms (`lange_termijn`, `korte_termijn`), in words and in that order."""
        for term in terms:
            yield from map(str, map_at(self.data, ("toekomstperspectief", term)).values())

    @cached_property
    def doorbraken(self) -> Mapping[str, Doorbraak]:
        """The doorbraken by their code."""
        return {doorbraak.code: doorbraak for doorbraak in parts.doorbraken(self.data)}

    @cached_property
    def stands(self) -> Mapping[str, Stand]:
        """How each doorbraak stands, by its code."""
        from doorbraak_tools.substance.deciding import stand

        return {code: stand(self, code) for code in self.doorbraken}

    @cached_property
    def decision_days(self) -> Mapping[str, DecisionDay | None]:
        """By which day each doorbraak that waits for a decision needs one; None when the plan agrees on no day."""
        from doorbraak_tools.substance.deciding import decision_day

        return {code: decision_day(self, code) for code, stand in self.stands.items() if stand.waits}

    @property
    def open_decision_days(self) -> Mapping[str, DecisionDay | None]:
        """Those of the doorbraken on which nobody decided yet."""
        from doorbraak_tools.substance.deciding import Stand

        return {code: day for code, day in self.decision_days.items() if self.stands[code] is Stand.OPEN}

    @cached_property
    def due_days(self) -> Mapping[DataPath, str]:
        """By which day (ISO) each action must be done, by its place; "" for one without a day."""
        from doorbraak_tools.substance.deciding import due_days

        return due_days(self)

    @cached_property
    def legitimacy(self) -> Data:
        """The corner legitimiteit: what it says of each doorbraak, by code, and its `peildatum`."""
        return map_at(self.data, queries.LEGITIMACY)

    def grounds(self, code: str) -> Grounds:
        """Return what the corner legitimiteit says of a doorbraak."""
        return parts.grounds(self.legitimacy, code)

    @cached_property
    def peildatum(self) -> date | None:
        """The day for which the plan read the rules that it cites."""
        return queries.peildatum(self.data)

    @cached_property
    def cited_lines(self) -> tuple[CitedLine, ...]:
        """Every line that names rules, in the order of the plan."""
        found = tuple(queries.citing_answers(self.data))
        if not found:
            return ()
        from doorbraak_tools.substance.law.citations import cited_lines

        return tuple(cited_lines(found, self.peildatum, self.registers.own_laws))

    @cached_property
    def realising(self) -> tuple[Action, ...]:
        """The actions that bring the doorbraken about; one whose shape is wrong is not among them."""
        return tuple(parts.actions(self.data, "realiseren", self.plan.unsound))

    @cached_property
    def actions(self) -> tuple[Action, ...]:
        """Every action, for the doorbraken and after them; not the fallbacks."""
        return (*self.realising, *parts.actions(self.data, "daarna", self.plan.unsound))

    @cached_property
    def fallbacks(self) -> tuple[Fallback, ...]:
        """What the plan does when it does not work, in its order."""
        return tuple(parts.fallbacks(self.data))

    @cached_property
    def threat(self) -> Threat:
        """What threatens, as far as the plan says it."""
        return parts.threat(self.data)

    @cached_property
    def money_items(self) -> tuple[MoneyItem, ...]:
        """Every item of rendement as it was written, in the order of the scenarios."""
        from doorbraak_tools.substance.costs.conventions import SCENARIOS

        return tuple(parts.money_items(self.data, SCENARIOS))

    @cached_property
    def calculation(self) -> Calculation:
        """The rendement, worked out."""
        from doorbraak_tools.substance.costs import calculate

        return calculate(self.data, self.plan.unsound)

    @cached_property
    def looking_back(self) -> LookingBack | None:
        """What the doorbraak was to cost beside what it became; None when the plan does not tell."""
        from doorbraak_tools.substance.costs.looking_back import looking_back

        return looking_back(self.data, self.calculation.outcome, self.plan.unsound)

    @cached_property
    def outcome_in_words(self) -> Words | None:
        """The outcome of the rendement in sentences; None when there is no outcome."""
        from doorbraak_tools.substance.costs.words import in_words

        return in_words(self.calculation.outcome) if self.calculation.outcome else None

    def tariff_of(self, item: MoneyItem) -> Tariff | None:
        """Return the tariff of the cost register that an item of rendement points at, or None."""
        return self.registers.tariff(item.figure) if item.figure else None

    @cached_property
    def overview_pointers(self) -> tuple[tuple[DataPath, int, str], ...]:
        """Place, 0-based line and goal code of every pointer in the overzicht."""
        return tuple(queries.overview_pointers(self.data))

    @cached_property
    def answers(self) -> tuple[AnswerLine, ...]:
        """Place, 0-based line and text of every line of every answer in free words."""
        return queries.answers(self.data)

    @cached_property
    def own_words(self) -> tuple[PlacedLine, ...]:
        """Place, 0-based line (None in the body) and text of what the writer wrote in sentences, law left out."""
        return tuple(queries.own_words(self.plan, self.answers))

    @cached_property
    def searchable(self) -> Searchable:
        """The whole file as a text to look for personal data in."""
        from doorbraak_tools.substance.privacy.search import searchable

        return searchable(self.plan, self.answers)
