"""What must still be done: the actions of all plans by role and date, in several forms."""

from doorbraak_tools.outputs.actions.agenda import Agenda, make_agenda, same_role
from doorbraak_tools.outputs.form import Forms

__all__ = ["FORMS", "Agenda", "make_agenda", "same_role"]

FORMS: Forms[Agenda] = Forms(f"{__name__}.outlets", default="text")
