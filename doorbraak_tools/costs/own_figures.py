"""A municipality's own cost register: the text of registers/kosten.yaml to figures, or what is wrong in it."""

from collections.abc import Mapping

from doorbraak_tools.costs.amounts import parse_amount
from doorbraak_tools.model import Diagnostic
from doorbraak_tools.model.figure import Figure
from doorbraak_tools.reading.register_file import read_register
from doorbraak_tools.registers.costs import figures_from


def read_own_figures(text: str) -> Mapping[str, Figure] | Diagnostic:
    """Return the figures of a register by their code, or the first fault: half a register would be worse than none."""
    register = read_register(text, "kosten")
    if isinstance(register, Diagnostic):
        return register
    figures = figures_from(register.data)
    for code, figure in figures.items():
        if not isinstance(figure.amount, str):
            low, high = (parse_amount(figure.amount[end]) for end in ("laag", "hoog"))
            if low is None or high is None or low > high:
                return register.fault(("cijfers", code, "bedrag"), "Laag is hoger dan hoog.")
    return figures
