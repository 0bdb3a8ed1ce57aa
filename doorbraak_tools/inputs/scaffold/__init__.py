"""Making new files: a plan from the schema, a repository for plans."""

from doorbraak_tools.inputs.scaffold.plan import as_typed, new_plan, questions_to_ask, slug_of
from doorbraak_tools.inputs.scaffold.repository import repository_files

__all__ = ["as_typed", "new_plan", "questions_to_ask", "repository_files", "slug_of"]
