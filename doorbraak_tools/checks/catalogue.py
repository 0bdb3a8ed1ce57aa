"""Finding the checks by looking in the folder."""

import importlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from doorbraak_tools.model import Finding, PlanDocument, Severity
from doorbraak_tools.variants import variants

_NOT_CHECKS = {
    "catalogue", "citations", "deciders", "diagnose", "explain", "personal_places", "plan_parts", "readiness",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Check:
    """One check: its code, texts for users, weight, the plan keys it reads, examples, and the function that finds.

    `fixed` says that no setting may weigh it otherwise, because it guards what becomes public.
    """

    code: str
    title: str
    why: str
    severity: Severity
    reads: tuple[str, ...]
    good: str
    bad: str
    find: Callable[[PlanDocument, date], Iterator[Finding]]
    fixed: bool


@cache
def all_checks() -> tuple[Check, ...]:
    """Return every check in this folder, in the order of their codes."""
    return tuple(map(_load, variants(Path(__file__).parent, apart=_NOT_CHECKS)))


def _load(name: str) -> Check:
    module = importlib.import_module(f"{__package__}.{name}")
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
    )
