"""How a plan stands towards its release: the one place that decides."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum

from doorbraak_tools.plan.model import PlanDocument, Severity
from doorbraak_tools.plan.reading import UNSURE
from doorbraak_tools.release.record import Record, Release


class Standing(Enum):
    """How a plan stands. The value is the stable Dutch word for it; only RELEASED is shown to anybody."""

    RELEASED = "vrijgegeven"
    CHANGED = "veranderd"
    REFUSED = "geweigerd"
    UNRELEASED = "niet vrijgegeven"


CHANGED_SINCE = "is veranderd na de vrijgave en komt niet op de site. Geef het opnieuw vrij."
"""What is said of a plan that is CHANGED, behind its name."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A plan with how it stands, its release when there is one, and in Dutch why, when it is not shown."""

    plan: PlanDocument
    standing: Standing
    release: Release | None
    why: str = ""


def fingerprint(raw: bytes) -> str:
    """Return the SHA-256 (hex) of a plan's text. Windows line ends and a byte order mark do not change it."""
    import hashlib

    text = raw.removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    return hashlib.sha256(text).hexdigest()


def judge(plans: Iterable[tuple[PlanDocument, bytes]], record: Record) -> Iterator[Judged]:
    """Yield how each plan stands, in the order given. Each comes with the bytes it was read from.

    A release says that somebody read this very text. What can only be asked, such as whether a word with a capital is
    a name, was asked before it and is not asked again here: a stricter list of words takes no site down. What is public
    of a text is no question of words, and is asked again.
    """
    plans = list(plans)
    names = Counter(plan.slug for plan, _ in plans)
    for plan, raw in plans:
        release = record.releases.get(plan.slug)
        if release is None:
            yield Judged(plan, Standing.UNRELEASED, None, _why_unreleased(plan))
        elif names[plan.slug] > 1:
            yield Judged(plan, Standing.REFUSED, release, "nog een plan heeft deze bestandsnaam")
        elif not has_page_name(plan.slug):
            why = "een pagina heeft een naam van kleine letters, cijfers en streepjes, en niet index"
            yield Judged(plan, Standing.REFUSED, release, why)
        elif fingerprint(raw) != release.sha256:
            yield Judged(plan, Standing.CHANGED, release, "de tekst is veranderd na de vrijgave")
        elif any(found.severity is Severity.ERROR for found in plan.diagnostics):
            yield Judged(plan, Standing.REFUSED, release, "het heeft fouten; doorbraak check noemt ze")
        elif plan.data.get("voorbeeld") != release.grond:
            yield Judged(plan, Standing.REFUSED, release, f"in het plan staat niet: voorbeeld: {release.grond}")
        elif (line := _unsure_at(plan)) is not None:
            why = f"op regel {line} is niet zeker wat openbaar wordt; doorbraak check zegt wat je eraan doet"
            yield Judged(plan, Standing.REFUSED, release, why)
        else:
            yield Judged(plan, Standing.RELEASED, release)


def _unsure_at(plan: PlanDocument) -> int | None:
    """Return the line at which a person may see something else as public than the computer does, or None.

    The reader finds such places by itself, and rather one too many. What draws the pages is asked all the same: what
    is shown must be what was read.
    """
    unsure = next((found.line for found in plan.diagnostics if found.code in UNSURE), None)
    if unsure is not None or not plan.sections:
        return unsure
    from doorbraak_tools.view.story import drawn_otherwise

    return drawn_otherwise(plan)


def has_page_name(slug: str) -> bool:
    """Say whether a plan of that name can have a page: as the release file wants it, and not the overview's own."""
    return slug != "index" and re.fullmatch(r"[a-z0-9][a-z0-9-]{0,79}", slug) is not None


def _why_unreleased(plan: PlanDocument) -> str:
    return "" if "voorbeeld" in plan.data else "er staat niet in dat het een voorbeeld is"
