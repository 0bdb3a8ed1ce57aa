"""What every code means: those of the checks and those of reading, in one list."""

from dataclasses import dataclass
from enum import Enum

from doorbraak_tools.checks.catalogue import Check, all_checks
from doorbraak_tools.plan.model import Severity
from doorbraak_tools.plan.reading import EXAMPLES, FAULTS, SHAPE_CODES, UNSURE, Wording


class Subject(Enum):
    """What a code is about. The value is what a list of codes says above them."""

    CONTENT = "Wat er in het plan staat"
    SHAPE = "Hoe een antwoord is geschreven"
    FILE = "Hoe het bestand in elkaar zit"


@dataclass(frozen=True, slots=True)
class Explanation:
    """A code with its title, the reason behind it or the way out, its usual weight, and examples (may be empty)."""

    code: str
    subject: Subject
    title: str
    why: str
    severity: Severity
    good: str = ""
    bad: str = ""


def explanations() -> tuple[Explanation, ...]:
    """Return what can be said of every code: first the checks on what a plan says, then its shape, then the file.

    The checks go from what is wrong to what could be better; the others keep the order in which reading meets them.
    """
    order = [Severity.ERROR, Severity.TODO, Severity.WARNING, Severity.HINT]
    checks = sorted(map(_of_check, all_checks()), key=lambda explanation: order.index(explanation.severity))
    known = {check.code for check in checks}
    shape = [_of_reading(code, Subject.SHAPE, wording) for code, wording in SHAPE_CODES.items()]
    file = [_of_reading(code, Subject.FILE, wording) for code, wording in FAULTS.items() if code not in SHAPE_CODES]
    return (*checks, *(explanation for explanation in (*shape, *file) if explanation.code not in known))


def _of_check(check: Check) -> Explanation:
    why = " ".join(check.why.split())
    return Explanation(check.code, Subject.CONTENT, check.title, why, check.severity, check.good, check.bad)


def _of_reading(code: str, subject: Subject, wording: Wording) -> Explanation:
    bad, good = EXAMPLES.get(code, ("", ""))
    weight = _WEIGHT.get(code, Severity.ERROR)
    return Explanation(code, subject, wording.message.rstrip("."), wording.hint, weight, good, bad)


_WEIGHT = {"ontbreekt": Severity.TODO, **dict.fromkeys({"afgekapt", *UNSURE}, Severity.WARNING)}
