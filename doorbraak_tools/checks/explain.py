"""What every code means: those of the checks and those of reading, in one list."""

from dataclasses import dataclass

from doorbraak_tools.checks.catalogue import all_checks
from doorbraak_tools.model import Severity
from doorbraak_tools.reading import EXAMPLES, FAULTS, SHAPE_CODES


@dataclass(frozen=True, slots=True)
class Explanation:
    """A code with its title, the reason behind it or the way out, its usual weight, and examples (may be empty)."""

    code: str
    title: str
    why: str
    severity: Severity
    good: str = ""
    bad: str = ""


def explanations() -> tuple[Explanation, ...]:
    """Return what can be said of every code: first the checks on what a plan says, then its shape, then the file."""
    checks = [
        Explanation(check.code, check.title, " ".join(check.why.split()), check.severity, check.good, check.bad)
        for check in all_checks()
    ]
    worded = [
        Explanation(code, wording.message.rstrip("."), wording.hint, _WEIGHT.get(code, Severity.ERROR), *_shown(code))
        for code, wording in {**SHAPE_CODES, **FAULTS}.items()
    ]
    known = {check.code for check in checks}
    return (*checks, *(explanation for explanation in worded if explanation.code not in known))


def _shown(code: str) -> tuple[str, str]:
    """Return what goes right and what goes wrong; both "" for what cannot be shown in a few lines."""
    bad, good = EXAMPLES.get(code, ("", ""))
    return good, bad


_WEIGHT = {"ontbreekt": Severity.TODO, "afgekapt": Severity.WARNING}
