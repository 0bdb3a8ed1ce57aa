"""What a repository of plans sets for itself in doorbraak.toml."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from doorbraak_tools.model.diagnostic import Severity
from doorbraak_tools.model.figure import Figure
from doorbraak_tools.model.law import NO_RULES, OwnRules


@dataclass(frozen=True, slots=True)
class Configuration:
    """The settings of a repository. `weights` changes how a check weighs, None turns it off.

    `plans` and `registers` are folders below the root, with forward slashes. `words` are words that plain-language
    checks leave alone, in small letters. `figures` is the repository's own cost register, `rules` are its own laws and
    grounds.
    """

    plans: str = "plans"
    registers: str = "registers"
    weights: Mapping[str, Severity | None] = field(default_factory=dict)
    words: frozenset[str] = frozenset()
    figures: Mapping[str, Figure] = field(default_factory=dict)
    rules: OwnRules = NO_RULES
