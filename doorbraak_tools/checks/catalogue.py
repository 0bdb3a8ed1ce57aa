"""Finding the checks by looking in the folder, and what every code means: theirs and those of reading."""

import importlib
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from functools import cache
from pathlib import Path

from doorbraak_tools.checks import rules
from doorbraak_tools.plan.model import Findings, Severity
from doorbraak_tools.plan.reading import EXAMPLES, FAULTS, SHAPE_CODES, UNSURE
from doorbraak_tools.plan.reading.faults import Wording
from doorbraak_tools.substance.case import Case
from doorbraak_tools.text.resources import variants


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Check(Explanation):
    """One check: its explanation, the plan keys it reads, and the function that finds.

    `fixed` says that no setting may weigh it otherwise, because it guards what becomes public;
    `unread` that the check looks at the text itself, also of a plan that could not be read.
    """

    reads: tuple[str, ...]
    find: Callable[[Case], Findings]
    fixed: bool
    unread: bool


@cache
def all_checks() -> tuple[Check, ...]:
    """Return every check in `rules/`, in the order of their codes."""
    return tuple(map(_load, variants(Path(rules.__file__).parent)))


def settable_codes() -> frozenset[str]:
    """Return the codes of the checks that a repository may weigh otherwise, or turn off."""
    return frozenset(check.code for check in all_checks() if not check.fixed)


def _load(name: str) -> Check:
    module = importlib.import_module(f"{rules.__name__}.{name}")
    return Check(
        code=name.replace("_", "-"),
        subject=Subject.CONTENT,
        title=module.TITLE,
        why=" ".join((module.__doc__ or "").split()),
        severity=module.SEVERITY,
        reads=module.READS,
        good=module.GOOD,
        bad=module.BAD,
        find=module.find,
        fixed=getattr(module, "FIXED", False),
        unread=getattr(module, "UNREAD", False),
    )


def explanations() -> tuple[Explanation, ...]:
    """Return what can be said of every code: first the checks on what a plan says, then its shape, then the file.

    The checks go from what is wrong to what could be better; the others keep the order in which reading meets them.
    """
    order = [Severity.ERROR, Severity.TODO, Severity.WARNING, Severity.HINT]
    checks = sorted(all_checks(), key=lambda check: order.index(check.severity))
    known = {check.code for check in checks}
    shape = [_of_reading(code, Subject.SHAPE, wording) for code, wording in SHAPE_CODES.items()]
    file = [_of_reading(code, Subject.FILE, wording) for code, wording in FAULTS.items() if code not in SHAPE_CODES]
    return (*checks, *(explanation for explanation in (*shape, *file) if explanation.code not in known))


def _of_reading(code: str, subject: Subject, wording: Wording) -> Explanation:
    bad, good = EXAMPLES.get(code, ("", ""))
    weight = _WEIGHT.get(code, Severity.ERROR)
    return Explanation(code, subject, wording.message.rstrip("."), wording.hint, weight, good, bad)


_WEIGHT = {"ontbreekt": Severity.TODO, **dict.fromkeys({"afgekapt", *UNSURE}, Severity.WARNING)}
