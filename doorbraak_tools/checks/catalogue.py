"""Finding the checks by looking in the folder."""

import importlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from doorbraak_tools.checks import rules
from doorbraak_tools.plan.model import Finding, Severity
from doorbraak_tools.substance.case import Case
from doorbraak_tools.text.resources import variants


@dataclass(frozen=True, slots=True)
class Check:
    """One check: its code, texts for users, weight, the plan keys it reads, examples, and the function that finds.

    `fixed` says that no setting may weigh it otherwise, because it guards what becomes public;
    `unread` that the check looks at the text itself, also of a plan that could not be read.
    """

    code: str
    title: str
    why: str
    severity: Severity
    reads: tuple[str, ...]
    good: str
    bad: str
    find: Callable[[Case], Iterator[Finding]]
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
        title=module.TITLE,
        why=(module.__doc__ or "").strip(),
        severity=module.SEVERITY,
        reads=module.READS,
        good=module.GOOD,
        bad=module.BAD,
        find=module.find,
        fixed=getattr(module, "FIXED", False),
        unread=getattr(module, "UNREAD", False),
    )
