"""The gate: which plans a site may show, and what of them. It fails closed.

How a plan stands towards its release is decided here and nowhere else. A site for inside an organisation shows every
plan, but of each the same as a public one: comments and what the schema does not call public stay out.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any

from doorbraak_tools.plan.method import Schema, child_of, plan_schema
from doorbraak_tools.plan.model import PlanDocument, Section, Severity
from doorbraak_tools.plan.queries import RENDEMENT, without
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
            why = "" if "voorbeeld" in plan.data else "er staat niet in dat het een voorbeeld is"
            yield Judged(plan, Standing.UNRELEASED, None, why)
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
    """Whether a plan of that name can have a page: as the release file wants it, and not the overview's own."""
    return slug != "index" and re.fullmatch(r"[a-z0-9][a-z0-9-]{0,79}", slug) is not None


@dataclass(frozen=True, slots=True)
class PublicPlan:
    """A plan less everything that the schema does not call public. `ground` is why it may be shown to anybody.

    On a site for inside an organisation `ground` is empty, and `notice` says in Dutch why; `money_unread` says that
    something in its rendement could not be read and was left out, so that no total may be shown.
    """

    slug: str
    data: Mapping[str, Any]
    sections: tuple[Section, ...]
    ground: str
    notice: str = ""
    money_unread: bool = False


def public(plans: Iterable[tuple[PlanDocument, bytes]], record: Record) -> tuple[PublicPlan, ...]:
    """Return the plans that may be shown: released as exactly this text, without faults, under a name of their own.

    Each plan comes with the bytes it was read from.
    """
    released = []
    for judged in judge(plans, record):
        if judged.standing is Standing.RELEASED and judged.release is not None:
            plan, ground = judged.plan, judged.release.grond
            sections = tuple(section for section in plan.sections if section.step)
            released.append(PublicPlan(plan.slug, public_part(plan.data), sections, ground))
    return tuple(sorted(released, key=lambda plan: plan.slug))


def internal(plans: Iterable[tuple[PlanDocument, bytes]], record: Record) -> tuple[PublicPlan, ...]:
    """Return every plan that could be read and whose name, its own alone, can be an address.

    Each plan comes with the bytes it was read from.
    """
    plans = list(plans)
    shown = {plan.slug: plan for plan in public(plans, record)}
    names = Counter(plan.slug for plan, _ in plans)
    for plan, _ in plans:
        if plan.slug not in shown and names[plan.slug] == 1 and plan.data and has_page_name(plan.slug):
            shown[plan.slug] = _unreleased(plan)
    return tuple(sorted(shown.values(), key=lambda plan: plan.slug))


def _unreleased(plan: PlanDocument) -> PublicPlan:
    """Return a plan without the places whose shape is wrong, and with the few answers that a page cannot do without."""
    sound = public_part(without(plan.data, plan.unsound))
    needed = {"titel": plan.slug, "status": plan.status, "opgesteld": "", "leefgebieden": [], "doorbraak": {}}
    faults = sum(found.severity is Severity.ERROR for found in plan.diagnostics)
    notice = "Dit plan is niet vrijgegeven."
    if faults:
        notice += f" Er {'zit nog 1 fout' if faults == 1 else f'zitten nog {faults} fouten'} in; zie doorbraak check."
    sections = tuple(section for section in plan.sections if section.step)
    unread = any(path[: len(RENDEMENT)] == RENDEMENT[: len(path)] for path in plan.unsound)
    return PublicPlan(plan.slug, {**needed, **sound}, sections, "", notice, unread)


def public_part(data: Mapping[str, Any]) -> Mapping[str, Any]:
    """Keep of a plan's data only what the schema calls public; a new field is private until someone decides."""
    kept: Mapping[str, Any] = _public_part(data, plan_schema())
    return kept


def _public_part(value: Any, schema: Schema) -> Any:
    if isinstance(value, Mapping):
        fields = {key: child_of(schema, key) for key in value}
        return {key: _public_part(value[key], field) for key, field in fields.items() if field.is_public}
    if isinstance(value, list):
        return [_public_part(item, schema.item) for item in value] if schema.item.is_public else []
    return value
