"""Codes of goals (K1, L1) and doorbraken (D1), and the groups in which a line points at them: `(K1, L2)`."""

import re

CODE = re.compile(r"\b[KLD][1-9][0-9]?\b")
"""One code."""

POINTER = re.compile(r"\(((?:doel(?:en)? )?[KLD][1-9][0-9]?(?: ?(?:,|en|;|/|\+|&) ?[KLD][1-9][0-9]?){0,20})\)")
"""Codes in brackets, in the first group: "Elke week de post doen. (K1, L2)", also "(doel K1)" and "(K1/L1)"."""


def goals_pointed_at(line: str) -> list[str]:
    """Return the goal codes that stand in brackets on a line, in order."""
    groups = (match.group(1) for match in POINTER.finditer(line))
    return [code for group in groups for code in CODE.findall(group) if not code.startswith("D")]
