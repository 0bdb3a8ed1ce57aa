"""What must still be done: the actions of all plans by role and date. One file in `outlets/` is one form."""

from doorbraak_tools.outputs.actions.agenda import Action, Agenda, Role, make_agenda, same_role

__all__ = ["Action", "Agenda", "Role", "make_agenda", "same_role"]
