"""The user's files: finding, reading and writing plans. Nothing else in this package touches them."""

from doorbraak_tools.repository.built_site import broken_off, may_be_replaced, sites_with_plans, why_not
from doorbraak_tools.repository.files import (
    MORE_THAN_A_PLAN,
    create_file,
    read_bytes,
    real,
    replace_file,
    rewrite_lines,
    rewrite_text,
)
from doorbraak_tools.repository.from_root import from_root
from doorbraak_tools.repository.git import git_root
from doorbraak_tools.repository.plans import PlanFile, find_plans, read_plan_file, spelled
from doorbraak_tools.repository.real_plans import (
    Keeping,
    folders_with_real_plans,
    keeping,
    make_real_folder,
    real_folder,
)
from doorbraak_tools.repository.refused import Refused, cannot_read, cannot_write
from doorbraak_tools.repository.repository import (
    Repository,
    internal_plans,
    leads_out,
    open_repository,
    output_files,
    plan_files,
    public_plans,
    read_record,
    write_record,
)

__all__ = [
    "MORE_THAN_A_PLAN",
    "Keeping",
    "PlanFile",
    "Refused",
    "Repository",
    "broken_off",
    "cannot_read",
    "cannot_write",
    "create_file",
    "find_plans",
    "folders_with_real_plans",
    "from_root",
    "git_root",
    "internal_plans",
    "keeping",
    "leads_out",
    "make_real_folder",
    "may_be_replaced",
    "open_repository",
    "output_files",
    "plan_files",
    "public_plans",
    "read_bytes",
    "read_plan_file",
    "read_record",
    "real",
    "real_folder",
    "replace_file",
    "rewrite_lines",
    "rewrite_text",
    "sites_with_plans",
    "spelled",
    "why_not",
    "write_record",
]
