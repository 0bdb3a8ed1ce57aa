"""The gate: the one function that says which plans the site may show, and what of them. It fails closed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TypeGuard

from doorbraak_tools.plan.method import Schema, child_of, plan_schema
from doorbraak_tools.plan.model import PlanDocument, Section
from doorbraak_tools.release.record import Record
from doorbraak_tools.release.standing import Standing, judge


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
