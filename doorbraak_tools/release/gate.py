"""The gate: which plans a site may show, and what of them. It fails closed.

A site for inside an organisation shows every plan, but of each the same as a public one: comments and what the schema
does not call public stay out.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TypeGuard

from doorbraak_tools.plan.method import Schema, child_of, plan_schema
from doorbraak_tools.plan.model import PlanDocument, Section, Severity
from doorbraak_tools.plan.queries import PLACE, without
from doorbraak_tools.release.record import Record
from doorbraak_tools.release.standing import Standing, has_page_name, judge


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
    unread = any(path[: len(PLACE)] == PLACE[: len(path)] for path in plan.unsound)
    return PublicPlan(plan.slug, {**needed, **sound}, sections, "", notice, unread)


def public_part(data: Mapping[str, Any]) -> Mapping[str, Any]:
    """Keep of a plan's data only what the schema calls public; a new field is private until someone decides."""
    kept: Mapping[str, Any] = _public_part(data, plan_schema())
    return kept


def _public_part(value: Any, schema: Schema) -> Any:
    if isinstance(value, Mapping):
        fields = {key: child_of(schema, key) for key in value}
        return {key: _public_part(value[key], field) for key, field in fields.items() if _is_public(field)}
    if isinstance(value, list):
        field = child_of(schema, 0)
        return [_public_part(item, field) for item in value] if _is_public(field) else []
    return value


def _is_public(field: Schema | None) -> TypeGuard[Schema]:
    return field is not None and field.get("x-openbaar") is True
