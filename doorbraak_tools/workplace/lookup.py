"""Looking the law up: by a citation, by what somebody is stuck on, or by a word."""

import re
from typing import Any

from doorbraak_tools.substance.law.citations import names_with, parse
from doorbraak_tools.substance.law.details import LID
from doorbraak_tools.substance.law.pinpoint import ARTICLE
from doorbraak_tools.substance.law.write import address, canonical
from doorbraak_tools.substance.registers.entries import Ground, Reference
from doorbraak_tools.substance.registers.grounds import grounds_about, place_of
from doorbraak_tools.workplace.state import House

_MOST = 20
_BEFORE = re.compile(r"(?:ik )?loop vast op (?:een |de |het |mijn )?", re.IGNORECASE)
_OTHERWISE = " Of zoek op één woord, zoals: school."


def obstacles(house: House) -> list[str]:
    """Return everything that somebody can be stuck on, by alphabet, articles left out of account."""
    found = {obstacle for ground in house.registers.grounds for obstacle in ground.obstacles}
    return sorted(found, key=lambda words: words.removeprefix("een ").removeprefix("de "))


def law(house: House, words: str) -> dict[str, Any]:
    """Return the provisions that a text means, each with what is known of it, or what comes near."""
    words = _BEFORE.sub("", words.strip())
    cited = parse(words, names_with(house.registers.own_laws))
    if isinstance(cited, tuple):
        known = ((one, ground) for one in cited for ground in house.registers.known_at(one) or (None,))
        return {"found": [_told(house, reference, ground) for reference, ground in known], "said": ""}
    word, grounds = _about(words, house)
    if not grounds:
        near = f" Bedoel je een van deze: {'; '.join(cited.candidates)}?" if cited.candidates else ""
        return {"found": [], "said": cited.message + near + _OTHERWISE}
    more = len(grounds) - _MOST
    said = f"Dit gaat over “{word}”; alle woorden samen staan nergens. " if word != words else ""
    said += f"Er zijn er nog {more}; zoek met een woord erbij." if more > 0 else ""
    return {"found": [_told(house, place_of(ground), ground) for ground in grounds[:_MOST]], "said": said}


def _about(words: str, house: House) -> tuple[str, list[Ground]]:
    """Return the words with the grounds that have them all; when none has, the longest word that some have.

    "artikel" and "lid" say where something stands, and not what it is about.
    """
    telling = (word for word in words.split() if word.casefold() not in ARTICLE | LID)
    for some in (words, *sorted(telling, key=len, reverse=True)):
        if grounds := grounds_about(some, house.registers.grounds):
            return some, grounds
    return words, []


def _told(house: House, reference: Reference, ground: Ground | None) -> dict[str, Any]:
    cite = canonical(reference, names_with(house.registers.own_laws))
    told = {"cite": cite, "address": address(reference, house.today)}
    if ground is None:
        return told | dict.fromkeys(("name", "what", "law", "decides", "limits", "read"), "")
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
