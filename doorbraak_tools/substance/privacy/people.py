"""Who else is in a text, by the word for what they are to somebody. A small list: who is missing, a reader must see."""

import re
from collections.abc import Mapping

from doorbraak_tools.substance.privacy.found import in_small_letters

_WORDS = {
    "kinderen": r"kind(?:eren)?|dochter(?:tje)?s?|zo(?:on|ns|nen|ontje)|baby|peuter|kleuter|puber|tieners?|tweeling",
    "een ex-partner": r"ex(?:-?(?:partner|man|vrouw|vriend|vriendin))?",
    "een partner": r"partner|echtgeno(?:ot|te)|verloofde|stiefvader|stiefmoeder",
    "ouders": r"moeder|vader|ouders?",
    "broers en zussen": r"broer(?:tje)?s?|zus(?:je|ter)?(?:s|sen)?",
    "andere familie": r"oma|opa|grootouders?|oom|tante|nee?f(?:je)?|nicht(?:je)?|familie|schoon\w+|kleinkind\w*",
    "buren": r"bu(?:ren|urman|urvrouw|urmeisje|urjongen)",
    "vrienden": r"vriend(?:in|je|en|innen|innetje)?|kennis(?:sen)?|huisgeno(?:ot|ten)",
    "een verhuurder": r"\w*verhuurder|huisbaas|hospita|woningcorporatie|corporatie",
    "een werkgever of collega's": r"\w*werkgever|baas|bazin|collega(?:'s)?|leidinggevende",
    "artsen en behandelaars": (
        r"\w*arts|dokter|psycholoog|psychiater|therapeut|\w*verpleegkundige|behandelaar|verloskundige|tandarts"
    ),
    "de school": r"leraar|lerares|juf|meester|docent|mentor|intern begeleider|schoolleider|leerplichtambtenaar",
    "een bewindvoerder of voogd": r"bewindvoerder|curator|voogd|gezinsvoogd",
    "medewerkers": (
        r"\w*consulent|\w*medewerker|\w*medewerkster|\w*werker|\w*begeleider|\w*hulpverlener|\w*regisseur|teamleider\w*"
        r"|wijkagent|agent|\w*coach|ambtenaar"
    ),
    "vrijwilligers": r"vrijwilligers?|maatje|mantelzorgers?",
}


def people(text: str) -> Mapping[str, tuple[int, ...]]:
    """Return for each sort of people that the text has a word for, in a fixed order, where those words start."""
    small = in_small_letters(text)
    found = {
        name: [match.start() for match in re.finditer(rf"(?<![\w-])(?:{words})\b", small)]
        for name, words in _WORDS.items()
    }
    return {name: tuple(starts) for name, starts in found.items() if starts}
