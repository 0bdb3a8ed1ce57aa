"""Names with a capital behind a title (“mevrouw Voorbeeld”) or a word that says who somebody is (“juf Voorbeeld”).

A name without one is not found, nor one in small letters.
"""

import re
from collections.abc import Iterator

from doorbraak_tools.substance.privacy.match import GAP, Kind, Match, Text, found_at, matches

_BETWEEN = (
    r"(?:[Vv]an|[Vv]on|[Dd]en?|[Dd]er|[Tt]en?|[Tt]er|[Hh]et|['’][tTsS]|[Ee]l|[Aa]l|[Bb]en|[Ll][ae]|[Oo]p|[Ii]n"
    r"|[Dd][aiou]s?|[Vv]\.?(?:{0}?d\.?)?)".replace("{0}", GAP)
)
_NAME = r"[^\W\d_][\w'’]{1,30}(?:-[^\W\d_][\w'’]{0,30}){0,3}"
# The first letter goes first, so that the search skips from one such letter to the next.
_MADAM = r"[Mm](?<!\w\w)(?:eneer|evrouw|evr\.?|w\.?|W\.?|EVROUW|ENEER)|[DdHh](?<!\w\w)(?:hr\.?|HR\.?|eer|EER)"
_DOCTOR = r"[DdMmPp](?<!\w\w)(?:rs?\.?|rof\.?|okter)"
_TITLES = frozenset(b"meneer mevrouw mevr mw dhr hhr heer deer".split()).union(
    first + rest for first in (b"d", b"m", b"p") for rest in (b"r", b"rs", b"rof", b"okter")
)
"""Every word, in small letters, that those two patterns fit; most texts hold none."""
_TITLED = (
    rf"(?:{_MADAM}|{_DOCTOR})"
    rf"(?:{GAP}{{1,3}}|(?<=\.))(?:(?:[Dd]rs?|[Mm]r|[Ii]r|[Ii]ng)\.{GAP}{{1,2}}){{0,2}}((?:(?:[A-Z]|IJ|Th|Ch)\.{GAP}?){{0,5}})"
    rf"((?:{_BETWEEN}{GAP}{{1,2}}){{0,3}})({_NAME})"
)
SMALL_WORDS = frozenset(
    """
    aan achter al alle alleen als bij binnen daar daarna daarom dan dat de den der deze die dit door dus een
    eerst elke en er geen haar hem het hier hij hoe hun iedereen iemand ik in is ja je kan maar met morgen na
    naar nee niemand niet nu of omdat ondertussen onze ook op over pas samen sinds soms te tegen ten ter toch
    toen tot uit uiteindelijk van vanaf verder volgens voor want wat we wel wie wij wil ze zelf zij zijn zo
    zodat zonder
    """.split()
)
"""Words that open the next sentence after an abbreviation with a dot, in small letters: never a name by themselves."""

_NO_NAME = SMALL_WORDS.union(
    # Capitals behind a title that are no name: languages, laws, bodies, feasts.
    """
    anw aow arabisch arabische belastingdienst bijstand bijzondere cak digid duits duitse duo engels engelse
    facebook farsi frans franse fries gemeente ggz huurtoeslag ind jeugdwet kerst marokkaans marokkaanse meneer
    mevrouw nederland nederlands nederlandse oekraïens oekraïense papiaments participatiewet pasen pgb pools
    poolse ramadan somalisch spaans spaanse surinaams surinaamse svb syrisch syrische tigrinya turks turkse uwv
    wajong whatsapp wia wlz wmo wsnp zorgtoeslag zvw
    """.split()
)
_INITIAL = rf"(?:{_MADAM}){GAP}{{1,3}}(?:[A-Z]\.{GAP}?){{0,4}}[A-Z](?!\w|['’-])"
"""“Mevrouw J.”: who knows the household knows the name."""
_WITH_INITIALS = (
    rf"([A-Z](?<![\w.&][A-Z])\.{GAP}?(?:[A-Z]\.{GAP}?){{0,3}})((?:(?:van|von|den?|der|ten?|ter|el|al|in|'t|la){GAP}){{0,3}})"
    rf"([A-Z][\w'’]*[a-z](?:-[A-Z][\w'’]+)?)"
)
"""“J.P. de Voorbeeld”: more than one letter, or one with a small word behind it; one alone is a point of a list."""
_SURNAME = re.compile(r"(?i)(?:\S+\s+)*(?:van|ter|ten|der|den)\s")
"""Small words behind which also a word like “Haar” is a name: ter Haar, van Alle."""
_NO_INITIALS = frozenset({"bv", "nv", "vof", "cao", "ww", "pw", "rk", "ca", "id", "eu", "ov", "vo", "po"})
_BOTH_CAPITALS = (
    rf"([A-Z](?<!\w[A-Z])[a-zà-ÿ]+(?:-[A-Z][a-zà-ÿ]+)?){GAP}"
    rf"((?:[Vv]an|[Vv]on|[Dd]en?|[Dd]er|[Tt]en|[Tt]er|[Ee]l|[Aa]l|[Bb]en|[Bb]in|[Ii]bn|[Aa][iï]t){GAP}"
    rf"(?:(?:den?|der|het|'t){GAP})?)?([A-Z][a-zà-ÿ'’]+)"
)
_ONLY_IN_NAMES = ("el ", "bin ", "ibn ", "ait ", "aït ")
_HOUSES = ("straat", "laan", "plein", "weg", "singel", "kade", "school", "huis", "college", "stichting", "fonds")


_PLACES = (*_HOUSES, "flat", "toren", "hof", "park", "kerk", "centrum", "kliniek", "brug", "buurt", "wijk", "dreef",
           "gebouw", "markt", "kazerne", "zorg", "hal", "bad", "groep", "museum", "wet", "prijs")  # fmt: skip
"""What is called after somebody."""


def titled_names(text: Text) -> Iterator[Match]:
    """Yield each title with a name with a capital behind it; a title alone (“mevrouw belt”) is a role."""
    if _TITLES.isdisjoint(text.words):
        return
    for match in re.finditer(_TITLED, text):
        name = match[3]
        first = name.split("-")[0]
        # In a sentence of capitals every word looks like a name.
        shouted = name.isupper() and len(name) >= 5 and not text[match.end() : match.end() + 4].strip().isupper()
        if not name[0].isupper() or not (shouted or any(character.islower() for character in name)):
            continue
        # “met mw. De gemeente Testdorp”, and a school that bears a name.
        if _is_no_name(first, match[2]) or (match[0][:2].lower() in {"dr", "mr", "pr"} and name.endswith(_HOUSES)):
            continue
        yield Match(*match.span(), Kind.NAME)
    for match in re.finditer(_INITIAL, text):
        yield Match(*match.span(), Kind.NAME)


def _is_no_name(word: str, before: str) -> bool:
    """Whether a word with a capital is none, behind these small words."""
    small = word.lower()
    return small in _NO_NAME and not (small in SMALL_WORDS and _SURNAME.match(before))


def full_names(text: Text) -> Iterator[Match]:
    """Yield what can only be a whole name: initials or a listed first name, and a name with a capital behind it."""
    for match in re.finditer(_WITH_INITIALS, text) if "." in text else ():
        letters = re.sub(r"[^A-Z]", "", match[1]).lower()
        named = not _is_no_name(match[3], match[2]) and letters not in _NO_INITIALS | _NO_NAME
        if named and (len(letters) > 1 or match[2]):
            yield Match(*match.span(), Kind.NAME)
    for match in re.finditer(_BOTH_CAPITALS, text):
        first, between, last = match.groups()
        if first.lower() in _NO_NAME or last.lower() in _NO_NAME or last.lower().endswith(_PLACES):
            continue
        from doorbraak_tools.substance.privacy.unlisted import listed_first_names

        sure = (between or "").lower().startswith(_ONLY_IN_NAMES) or first in listed_first_names()
        if sure and _is_unknown(text, match.start()) and _is_unknown(text, match.start(3)):
            yield Match(*match.span(), Kind.NAME)


# Only behind a word or a comma and a space: most capitals open a sentence, and are passed by at once.
_CAPITAL = re.compile(r"[A-Z](?:(?<=[\w,] [A-Z])|(?<=\w \([A-Z]))[^\W\d_][\w'’]{0,30}(?:-[\w'’]{1,30}){0,2}")
_LAST_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)?\Z")
_LINKS = (" heet", " heette", " genaamd", " met de naam")
_WHO = frozenset(
    """
    zoon zoontje dochter dochtertje broer broertje zus zusje zuster neef neefje nicht nichtje oma opa oom tante
    kleinzoon kleindochter stiefzoon stiefdochter pleegzoon pleegdochter stiefvader stiefmoeder schoonvader
    schoonmoeder schoonzus schoonzusje zwager moeder vader partner ex ex-partner ex-man ex-vrouw echtgenoot echtgenote
    verloofde vriend vriendin vriendje vriendinnetje buurvrouw buurman buurmeisje buurjongen baby juf meester
    dominee pastoor pater imam collega familie
    """.split()
)
_ENDS = ("consulent", "werker", "werkster", "begeleider", "begeleidster", "bewindvoerder", "regisseur", "hulpverlener",
         "agent", "mentor", "coach", "arts", "verpleegkundige")  # fmt: skip
_CALLED = (
    rf"(?:\b(?:[Hh]ij|[Zz]ij|[Zz]e|[Ii]k) heet(?:te)?(?: [a-zé]{{2,10}}){{0,2}}|\bnoem(?:t|en|de|den) (?:haar|hem)"
    rf"|\bgezin|(?:voor|roep|achter|meisjes)naam(?: is| was|:)?) ((?=[A-Z]){_NAME})"
)
"""What somebody is called: “zij heet eigenlijk Voorbeeld”, “iedereen noemt hem Voorbeeld”, “het gezin Voorbeeld”."""
_CALLERS = (*(f"{who} heet" for who in "Hij hij Zij zij Ze ze Ik ik".split()), "noem", "gezin ",
            *(f"{sort}naam" for sort in "voor roep achter meisjes".split()))  # fmt: skip
"""What that begins with."""


def named_relatives(text: Text) -> Iterator[Match]:
    """Yield each name with a capital behind a word for a relative, neighbour, teacher or worker, also with a comma.

    A name that the allow list knows is none: “de jongerenwerker, Veilig Thuis en school”.
    """
    for match in _CAPITAL.finditer(text):
        start = match.start()
        said = text[max(0, start - 60) : start - 1].removesuffix(" ")
        for link in _LINKS:
            said = said.removesuffix(link)
        # Only its last word is looked at: a pattern that must end there would be tried at all sixty letters.
        before = _LAST_WORD.search(said.removesuffix(",").rpartition(" ")[2])
        word = before[0].lower() if before else ""
        if (word not in _WHO and not word.endswith(_ENDS)) or match[0].lower() in SMALL_WORDS or match[0].isupper():
            continue
        if _is_unknown(text, start):
            yield Match(*match.span(), Kind.NAME)
    for match in matches(_CALLED, text, found_at(text, _CALLERS)):
        if match[1].lower() not in _NO_NAME and not match[1].isupper() and _is_unknown(text, match.start(1)):
            yield Match(*match.span(1), Kind.NAME)


def _is_unknown(text: str, start: int) -> bool:
    """Whether no name of the allow list starts there."""
    from doorbraak_tools.substance.privacy.known_names import known_names, name_at

    return name_at(text, start, known_names()) == -1
