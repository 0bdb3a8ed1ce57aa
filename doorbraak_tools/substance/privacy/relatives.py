"""Names behind the word that says who somebody is: “de zoon, Voorbeeldje”, “juf Voorbeeld”, “jongerenwerker Proef”."""

import re
from collections.abc import Iterator

from doorbraak_tools.substance.privacy.found import Found, Kind
from doorbraak_tools.substance.privacy.names import SMALL_WORDS

# Only behind a word or a comma and a space: most capitals open a sentence, and are passed by at once.
_CAPITAL = re.compile(r"[A-Z](?<=[\w,] [A-Z])[^\W\d_][\w'’]{0,30}(?:-[\w'’]{1,30}){0,2}")
_BEFORE = re.compile(r"([^\W\d_]+(?:-[^\W\d_]+)?),? (?:(?:heet|heette|genaamd|met de naam) )?\Z")
_WHO = frozenset(
    """
    zoon zoontje dochter dochtertje broer broertje zus zusje zuster neef neefje nicht nichtje oma opa oom tante
    kleinzoon kleindochter stiefzoon stiefdochter pleegzoon pleegdochter stiefvader stiefmoeder schoonvader
    schoonmoeder schoonzus schoonzusje zwager moeder vader partner ex ex-partner ex-man ex-vrouw echtgenoot echtgenote
    verloofde vriend vriendin vriendje vriendinnetje buurvrouw buurman buurmeisje buurjongen baby juf meester
    dominee pastoor pater imam agent collega mentor coach
    """.split()
)
_ENDS = ("consulent", "werker", "werkster", "begeleider", "begeleidster", "bewindvoerder", "regisseur", "hulpverlener")


def named_relatives(text: str) -> Iterator[Found]:
    """Find a name with a capital behind a word for a relative, neighbour, teacher or worker, with or without a comma.

    A name that the allow list knows is none: “de jongerenwerker, Veilig Thuis en school”.
    """
    for match in _CAPITAL.finditer(text):
        start = match.start()
        before = _BEFORE.search(text, max(0, start - 60), start)
        if before is None:
            continue
        word = before[1].lower()
        if (word not in _WHO and not word.endswith(_ENDS)) or match[0].lower() in SMALL_WORDS or match[0].isupper():
            continue
        from doorbraak_tools.substance.privacy.known_names import known_names, name_at

        if name_at(text, start, known_names()) == -1:
            yield Found(*match.span(), Kind.NAME)
