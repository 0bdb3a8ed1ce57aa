"""Making new files: a plan from the schema, a repository for plans."""

from doorbraak_tools.inputs.scaffold.plan import as_typed, new_plan, slug_of
from doorbraak_tools.inputs.scaffold.repository import (
    LINE_FILES,
    completed,
    editor_files,
    editors,
    lacking_lines,
    repository_files,
)

__all__ = [
    "LINE_FILES",
    "as_typed",
    "completed",
    "editor_files",
    "editors",
    "lacking_lines",
    "new_plan",
    "repository_files",
    "slug_of",
]
