"""Citations in plans, all of them together: what laws and grounds are used for."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from markupsafe import Markup, escape

from doorbraak_tools.content.key_facts import outcome_said
from doorbraak_tools.content.legitimacy import citing_answers, peildatum
from doorbraak_tools.law.line import names_with, read_lines
from doorbraak_tools.law.write import address
from doorbraak_tools.model.law import Law, OwnRules
from doorbraak_tools.model.reference import Reference
from doorbraak_tools.release import PublicPlan


@dataclass(frozen=True, slots=True)
class Use:
    """A place in a law that a plan cites: where, for what obstacle, with what decision ("" when there is none yet)."""

    plan: PublicPlan
    doorbraak: str
    reference: Reference
    day: date | None
    answer: str

    @property
    def obstacle(self) -> str:
        """The first line of what must be broken through."""
        lines = [line.strip() for line in str(self._data.get("knelpunt", "")).split("\n")]
        return next((line for line in lines if line), "")

    @property
    def outcome(self) -> str:
        """How the decision turned out, as it is said to readers."""
        return outcome_said(self._data.get("besluit", {}).get("uitkomst", ""))

    @property
    def _data(self) -> Mapping[str, Any]:
        data: Mapping[str, Any] = self.plan.data.get("doorbraak", {}).get(self.doorbraak, {})
        return data


def uses(plans: Iterable[PublicPlan], rules: OwnRules) -> Iterator[Use]:
    """Yield every citation in the plans."""
    for plan in plans:
        day = peildatum(plan.data)
        for code, answer, text in citing_answers(plan.data):
            for line in read_lines(text, rules.laws):
                for citation in line.citations:
                    own = citation.reference.peildatum or line.day or day
                    yield Use(plan, code, citation.reference, own, answer)


def cited_laws(plan: PublicPlan, rules: OwnRules) -> tuple[Law, ...]:
    """Return the laws that a plan cites, by title."""
    names = names_with(rules.laws)
    found = {law.id: law for use in uses((plan,), rules) if (law := names.law(use.reference.id))}
    return tuple(sorted(found.values(), key=lambda law: law.title))


def link(reference: Reference, words: str, day: date | None) -> Markup:
    """Return a link to the text of a reference as it was on that day; only the words when it is not published."""
    where = address(reference, day)
    if not where:
        return escape(words)
    return Markup('<a href="{}">{}</a>').format(where, words)


def anchor(text: str) -> str:
    """Return an id or part of an address made of a text: small letters, digits and hyphens."""
    plain = unicodedata.normalize("NFKD", text.lower()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
