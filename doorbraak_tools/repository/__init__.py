"""The user's files: finding, reading and writing plans. Nothing else in this package touches them."""

from doorbraak_tools.repository.built_site import may_be_replaced, sites_with_plans, why_not
from doorbraak_tools.repository.files import (
    MORE_THAN_A_PLAN,
    Refused,
    cannot_read,
    cannot_write,
    create_file,
    read_bytes,
    real,
    replace_file,
)
from doorbraak_tools.repository.git import from_root
from doorbraak_tools.repository.plans import PlanFile, find_plans, read_plan_file, spelled
from doorbraak_tools.repository.real_plans import Keeping, in_real_folder, keeping, real_folder
from doorbraak_tools.repository.repository import Repository, open_repository, plan_files, public_plans, read_record

__all__ = [
    "MORE_THAN_A_PLAN",
    "Keeping",
    "PlanFile",
    "Refused",
    "Repository",
    "cannot_read",
    "cannot_write",
    "create_file",
    "find_plans",
    "from_root",
    "in_real_folder",
    "keeping",
    "may_be_replaced",
    "open_repository",
    "plan_files",
    "public_plans",
    "read_bytes",
    "read_plan_file",
    "read_record",
    "real",
    "real_folder",
    "replace_file",
    "sites_with_plans",
    "spelled",
    "why_not",
]
