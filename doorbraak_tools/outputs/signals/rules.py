"""Which rules a plan names: by article, from its citations. What is not read as one is counted, and never repeated."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from doorbraak_tools.substance.case import Case
from doorbraak_tools.substance.law.citations import RuleLine, names_with, parse, read_lines
from doorbraak_tools.substance.law.names import Names
from doorbraak_tools.substance.law.resolve import Refusal
from doorbraak_tools.substance.law.write import address, canonical
from doorbraak_tools.substance.registers.entries import Kind, Reference
from doorbraak_tools.substance.registers.in_force import Registers
from doorbraak_tools.text.dutch import dutch_date
from doorbraak_tools.view.signals import KnownRule


class Rule(NamedTuple):
    """A rule by its article, its parts taken together; of a regulation as a whole `artikel` is ""."""

    title: str
    kind: Kind | None = None
    id: str = ""
    artikel: str = ""


NO_LAW = Rule("geen wet: een andere partij beslist")
LOCAL = Rule("een regel van een gemeente, zonder nummer")
OTHERWISE = Rule("anders omschreven")
_NOT_A_RULE = "ecli"
"""A judgment can be that of a household: it is no rule, and its number is never told."""
_ARTICLE = re.compile(r"(?:[0-9]{1,4}[a-z]{0,2})(?:[.:][0-9]{1,4}[a-z]{0,2}){0,3}", re.IGNORECASE)

Rules = frozenset[Rule]


def rule_at(reference: Reference, names: Names) -> Rule:
    """Return the rule that a reference lies in. What has not the form of an article, as a long number, is left out."""
    artikel = reference.artikel if _ARTICLE.fullmatch(reference.artikel) else ""
    number = reference.id.partition("/")[0] if reference.kind == "cvdr" else reference.id
    return Rule(canonical(Reference(reference.kind, number, artikel=artikel), names), reference.kind, number, artikel)


def rules_cited(case: Case, code: str, answer: str) -> Rules:
    """Return the rules in an answer of the legitimiteit of a doorbraak."""
    lines = (one.line for one in case.cited_lines if (one.doorbraak, one.answer) == (code, answer))
    return _rules(lines, names_with(case.registers.own_laws))


def rules_in(case: Case, text: str) -> Rules:
    """Return the rules in a text of which each line cites one."""
    own = case.registers.own_laws
    return _rules(read_lines(text, own), names_with(own))


def _rules(lines: Iterable[RuleLine], names: Names) -> Rules:
    return frozenset(rule for line in lines for rule in _of_line(line, names))


def _of_line(line: RuleLine, names: Names) -> Iterator[Rule]:
    references = [one.reference for one in (*line.citations, *line.mentions)]
    if not references:
        yield NO_LAW if line.private else LOCAL if line.local else OTHERWISE
    yield from (rule_at(reference, names) for reference in references if reference.kind != _NOT_A_RULE)


def obstacles_of(case: Case, code: str) -> frozenset[str]:
    """Return on what a doorbraak got stuck, in the words of the register of grounds: by the room that it names."""
    room = (one.line for one in case.cited_lines if (one.doorbraak, one.answer) == (code, "ruimte"))
    references = (citation.reference for line in room for citation in line.citations)
    known = (ground for reference in references for ground in case.registers.known_at(reference))
    return frozenset(obstacle for ground in known for obstacle in ground.obstacles)


def rule_asked(text: str, registers: Registers) -> Rule | Refusal:
    """Return the one rule that somebody asks for, or why it is not clear which."""
    names = names_with(registers.own_laws)
    found = parse(text, names)
    if isinstance(found, Refusal):
        return found
    rules = {rule_at(reference, names) for reference in found if reference.kind != _NOT_A_RULE}
    if len(rules) != 1:
        return Refusal("geen-verwijzing", "Noem één regel.", tuple(sorted(rule.title for rule in rules)))
    return rules.pop()


def lies_in(rule: Rule, asked: Rule) -> bool:
    """Tell whether a rule is the one that is asked for; of a whole regulation every article is."""
    return (rule.kind, rule.id) == (asked.kind, asked.id) and asked.artikel in {"", rule.artikel}


def known_of(rule: Rule, registers: Registers) -> tuple[KnownRule, ...]:
    """Return what the registers say of a rule; nothing of a regulation as a whole."""
    if rule.kind is None:
        return ()
    return tuple(
        KnownRule(
            name=ground.name,
            place=" ".join(
                f"{word} {number}" for word, number in (("lid", ground.lid), ("onderdeel", ground.onderdeel)) if number
            ),
            what=ground.what,
            decides=ground.decides,
            words=ground.words,
            day=dutch_date(ground.peildatum.isoformat()),
            seen=ground.seen,
        )
        for ground in registers.known_at(Reference(rule.kind, rule.id, artikel=rule.artikel))
    )


def address_of(rule: Rule, today: date) -> str:
    """Return where the text of a rule can be read, as it is today; "" when it is not published."""
    return "" if rule.kind is None else address(Reference(rule.kind, rule.id, artikel=rule.artikel), today)
