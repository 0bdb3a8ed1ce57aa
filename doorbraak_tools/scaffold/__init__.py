"""Making new files: a plan from the schema, a repository for plans."""

from doorbraak_tools.scaffold.emit import as_typed
from doorbraak_tools.scaffold.plan import new_plan, questions_to_ask
from doorbraak_tools.scaffold.repository import repository_files
from doorbraak_tools.scaffold.slug import slug_of

__all__ = ["as_typed", "new_plan", "questions_to_ask", "repository_files", "slug_of"]
