"""The method as the schema describes it: its steps, its questions, the title and kind of every field."""

from doorbraak_tools.plan.method.schema import (
    FORMAT_VERSION,
    Schema,
    child_of,
    congratulation,
    field_at,
    first_code,
    homes,
    in_new_plan,
    is_long,
    known_part,
    load_schema,
    plan_schema,
    said,
    title_at,
)
from doorbraak_tools.plan.method.steps import Corner, Question, Step, corners, part_of, parts, steps

__all__ = [
    "FORMAT_VERSION",
    "Corner",
    "Question",
    "Schema",
    "Step",
    "child_of",
    "congratulation",
    "corners",
    "field_at",
    "first_code",
    "homes",
    "in_new_plan",
    "is_long",
    "known_part",
    "load_schema",
    "part_of",
    "parts",
    "plan_schema",
    "said",
    "steps",
    "title_at",
]
