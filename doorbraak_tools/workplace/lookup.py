"""Looking the law up: by a citation, by what somebody is stuck on, or by a word."""

from datetime import date
from typing import Any

from doorbraak_tools.substance.law.citations import names_with, parse
from doorbraak_tools.substance.law.write import address, canonical
from doorbraak_tools.substance.registers.entries import Ground, Reference
from doorbraak_tools.substance.registers.grounds import grounds_about, place_of
from doorbraak_tools.substance.registers.in_force import Registers
from doorbraak_tools.workplace.state import House

_MOST = 12


def obstacles(house: House) -> list[str]:
    """Return everything that somebody can be stuck on, by alphabet, articles left out of account."""
    found = {obstacle for ground in house.registers.grounds for obstacle in ground.obstacles}
    return sorted(found, key=lambda words: words.removeprefix("een ").removeprefix("de "))


def law(house: House, words: str, today: str) -> dict[str, Any]:
    """Return the provisions that a text means, each with what is known of it, or what comes near."""
    words = words.strip()
    registers = house.registers
    cited = parse(words, names_with(registers.own_laws))
    if isinstance(cited, tuple):
        return {"found": [one for reference in cited for one in _known(registers, reference, today)], "said": ""}
    grounds = list(grounds_about(words, registers.grounds))
    if grounds:
        more = len(grounds) - _MOST
        said = f"Er zijn er nog {more}; zoek met een woord erbij." if more > 0 else ""
        return {
            "found": [_told(registers, place_of(ground), today, ground) for ground in grounds[:_MOST]],
            "said": said,
        }
    near = f" Bedoel je een van deze: {'; '.join(cited.candidates)}?" if cited.candidates else ""
    return {"found": [], "said": cited.message + near}


def _known(registers: Registers, reference: Reference, today: str) -> list[dict[str, Any]]:
    return [_told(registers, reference, today, ground) for ground in registers.known_at(reference) or (None,)]


def _told(registers: Registers, reference: Reference, today: str, ground: Ground | None) -> dict[str, Any]:
    cite = canonical(reference, names_with(registers.own_laws))
    told = {"cite": cite, "address": address(reference, date.fromisoformat(today))}
    if ground is None:
        return told | {"name": "", "what": "", "law": "", "decides": "", "limits": "", "read": ""}
    power = f" ({ground.power})" if ground.power else ""
    read = "gelezen" if ground.seen else "niet gelezen"
    return told | {
        "name": ground.name,
        "what": ground.what,
        "law": ground.words,
        "decides": f"{', '.join(ground.decides)}{power}; voor één huishouden: {ground.one_household}",
        "limits": ground.limits,
        "read": f"{read} in de tekst van {ground.peildatum.isoformat()}; geen juridisch advies",
    }
