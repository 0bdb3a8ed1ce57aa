"""The registers in force: those of the package, and those that a repository of plans brings itself."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from doorbraak_tools.substance.registers.entries import Ground, Law, Reference, Tariff
from doorbraak_tools.substance.registers.grounds import grounds_for, packaged_grounds, packaged_grounds_for
from doorbraak_tools.substance.registers.tariffs import packaged_tariffs

LAWS, GROUNDS, COSTS, WORDINGS = "wetten.yaml", "gronden.yaml", "kosten.yaml", "woorden.txt"
"""The files in which a repository brings its own registers, and says what Word documents there call things."""


@dataclass(frozen=True, slots=True)
class Registers:
    """The registers in force. The fields hold what the repository brings; what is asked covers the package's as well.

    An entry of the repository comes before one of the package.
    """

    own_laws: tuple[Law, ...] = ()
    own_grounds: tuple[Ground, ...] = ()
    own_tariffs: Mapping[str, Tariff] = field(default_factory=dict)

    @property
    def tariffs(self) -> Mapping[str, Tariff]:
        """The cost register by code."""
        return {**packaged_tariffs(), **self.own_tariffs}

    def tariff(self, code: str) -> Tariff | None:
        """Return the tariff of that code, or None."""
        return self.own_tariffs.get(code) or packaged_tariffs().get(code)

    @property
    def grounds(self) -> tuple[Ground, ...]:
        """Every ground for maatwerk."""
        return (*self.own_grounds, *packaged_grounds())

    def known_at(self, reference: Reference) -> tuple[Ground, ...]:
        """Return what is known of the place that is cited, also of provisions that nobody read."""
        return (*grounds_for(reference, self.own_grounds), *packaged_grounds_for(reference))

    def grounds_at(self, reference: Reference) -> tuple[Ground, ...]:
        """Return what is known of the place that is cited, only of provisions that were really read."""
        return tuple(ground for ground in self.known_at(reference) if ground.seen)


PACKAGED = Registers()
"""The registers of the package alone."""
