"""What forms for code hosts have in common: they show little, so what counts comes first and gaps are one finding."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from doorbraak_tools.checks import Checked
from doorbraak_tools.plan.model import Diagnostic, Severity
from doorbraak_tools.text.dutch import counted, enumeration

GAPS = "nog-te-doen"
"""The code of the one finding that stands for all that a concept lacks."""
COUNTED = {
    Severity.ERROR: ("fout", "fouten"),
    Severity.WARNING: ("keer let op", "keer let op"),
    Severity.HINT: ("tip", "tips"),
    Severity.TODO: ("punt nog te doen", "punten nog te doen"),
}
"""How one and more findings of a weight are called."""


def folded(plan: Checked) -> Iterator[Diagnostic]:
    """Yield the findings in a plan, in their order; several gaps are one, at the first of them."""
    gaps = [found for found in plan.diagnostics if found.severity is Severity.TODO]
    for found in plan.diagnostics:
        if len(gaps) > 1 and found is gaps[0]:
            message = (
                f"Dit concept is nog niet af: {len(gaps)} dingen zijn nog te doen. "
                "Welke dat zijn, zegt: doorbraak check --ready"
            )
            yield replace(found, code=GAPS, message=message, hint="")
        elif len(gaps) < 2 or found.severity is not Severity.TODO:
            yield found


def fingerprints(path: str, findings: Iterable[Diagnostic]) -> list[str]:
    """Return a text for each finding in a file that stays the same when the finding moves to another line.

    It is made of the file, the code and the words, and which of its equals it is.
    """
    import hashlib  # not for a report to people

    seen: Counter[tuple[str, str]] = Counter()
    made = []
    for found in findings:
        message = "" if found.code == GAPS else found.message
        seen[found.code, message] += 1
        made.append(
            hashlib.sha256(f"{path}\0{found.code}\0{message}\0{seen[found.code, message]}".encode()).hexdigest()
        )
    return made


def counts_said(severities: Sequence[Severity]) -> str:
    """Return in Dutch how many of each weight there are, as a part of a sentence."""
    return enumeration(counts_each(Counter(severities)), "en")


def counts_each(counts: Mapping[Severity, int]) -> list[str]:
    """Return in Dutch how many of each weight there are, the heaviest first."""
    return [counted(counts[one], *words) for one, words in COUNTED.items() if counts.get(one)]
