"""A municipality's own cost register: the text of registers/kosten.yaml to tariffs, or what is wrong in it."""

from collections.abc import Mapping

from doorbraak_tools.plan.model import Diagnostic
from doorbraak_tools.substance.registers.entries import Tariff
from doorbraak_tools.substance.registers.register_file import read_register
from doorbraak_tools.substance.registers.tariffs import tariffs_from
from doorbraak_tools.text.amounts import parse_amount


def read_own_tariffs(text: str) -> Mapping[str, Tariff] | Diagnostic:
    """Return the tariffs of a register by their code, or the first fault: half a register would be worse than none."""
    register = read_register(text, "kosten")
    if isinstance(register, Diagnostic):
        return register
    tariffs = tariffs_from(register.data)
    for code, tariff in tariffs.items():
        if not isinstance(tariff.amount, str):
            low, high = (parse_amount(tariff.amount[end]) for end in ("laag", "hoog"))
            if low is None or high is None or low > high:
                return register.fault(("cijfers", code, "bedrag"), "Laag is hoger dan hoog.")
    return tariffs
