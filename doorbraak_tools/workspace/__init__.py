"""The user's files: finding, reading and writing plans. Nothing else in this package touches them."""

from doorbraak_tools.workspace.files import MORE_THAN_A_PLAN, read_bytes, replace, write_new
from doorbraak_tools.workspace.plans import PlanFile, find_plans, read_plan_file
from doorbraak_tools.workspace.refused import Refused, cannot_read, cannot_write
from doorbraak_tools.workspace.repository import (
    Repository,
    internal_plans,
    open_repository,
    output_files,
    plan_files,
    public_plans,
    read_record,
    write_record,
)

__all__ = [
    "MORE_THAN_A_PLAN",
    "PlanFile",
    "Refused",
    "Repository",
    "cannot_read",
    "cannot_write",
    "find_plans",
    "internal_plans",
    "open_repository",
    "output_files",
    "plan_files",
    "public_plans",
    "read_bytes",
    "read_plan_file",
    "read_record",
    "replace",
    "write_new",
    "write_record",
]
