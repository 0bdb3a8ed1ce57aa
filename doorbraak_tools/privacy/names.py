"""Names with a title before them: “mevrouw Voorbeeld”. A name without one is not found, nor one in small letters."""

import re
from collections.abc import Iterator

from doorbraak_tools.privacy.found import GAP, Found, Kind, in_small_letters

_ANY_TITLE = re.compile(r"m(?:eneer|evr|w|r[. ])|d(?:hr|r[. s]|okter)|heer|prof")
_BETWEEN = (
    r"(?:[Vv]an|[Vv]on|[Dd]en?|[Dd]er|[Tt]en?|[Tt]er|[Hh]et|['’][tTsS]|[Ee]l|[Aa]l|[Bb]en|[Ll][ae]|[Oo]p|[Ii]n"
    r"|[Dd][aiou]s?|[Vv]\.?(?:{0}?d\.?)?)".replace("{0}", GAP)
)
_NAME = r"[^\W\d_][\w'’]{1,30}(?:-[^\W\d_][\w'’]{0,30}){0,3}"
_TITLED = (
    rf"\b(?:[Mm]eneer|[Mm]evrouw|[Mm]evr\.?|[Mm]w\.?|[Dd]hr\.?|[Hh]eer|[Dd]rs?\.?|[Mm]r\.?|[Pp]rof\.?|[Dd]okter|MW\.?|DHR\.?|MEVROUW|MENEER|HEER)"
    rf"(?:{GAP}{{1,3}}|(?<=\.))(?:(?:[Dd]rs?|[Mm]r|[Ii]r|[Ii]ng)\.{GAP}{{1,2}}){{0,2}}((?:(?:[A-Z]|IJ|Th|Ch)\.{GAP}?){{0,5}})"
    rf"((?:{_BETWEEN}{GAP}{{1,2}}){{0,3}})({_NAME})"
)
_NO_NAME = {
    # Words that open the next sentence after an abbreviation with a dot.
    *(
        "aan",
        "achter",
        "al",
        "alle",
        "alleen",
        "als",
        "bij",
        "binnen",
        "daar",
        "daarna",
        "daarom",
        "dan",
        "dat",
        "de",
        "deze",
    ),
    *(
        "die",
        "dit",
        "door",
        "dus",
        "een",
        "eerst",
        "elke",
        "en",
        "er",
        "geen",
        "haar",
        "hem",
        "het",
        "hier",
        "hij",
        "hoe",
    ),
    *(
        "hun",
        "iedereen",
        "iemand",
        "ik",
        "in",
        "is",
        "ja",
        "je",
        "kan",
        "maar",
        "met",
        "morgen",
        "na",
        "naar",
        "nee",
        "niemand",
    ),
    *(
        "niet",
        "nu",
        "of",
        "omdat",
        "ondertussen",
        "onze",
        "ook",
        "op",
        "over",
        "pas",
        "samen",
        "sinds",
        "soms",
        "tegen",
    ),
    *(
        "toch",
        "toen",
        "tot",
        "uit",
        "uiteindelijk",
        "van",
        "vanaf",
        "verder",
        "volgens",
        "voor",
        "want",
        "wat",
        "we",
        "wel",
    ),
    *("wie", "wij", "wil", "zelf", "ze", "zij", "zijn", "zo", "zodat", "zonder", "der", "den", "ten", "ter", "te"),
    # Capitals that are no name: languages, laws, bodies, feasts.
    *("nederlands", "nederlandse", "engels", "engelse", "arabisch", "arabische", "turks", "turkse", "pools", "poolse"),
    *(
        "oekraïens",
        "oekraïense",
        "syrisch",
        "syrische",
        "marokkaans",
        "marokkaanse",
        "duits",
        "duitse",
        "frans",
        "franse",
    ),
    *(
        "spaans",
        "spaanse",
        "somalisch",
        "tigrinya",
        "farsi",
        "fries",
        "papiaments",
        "surinaams",
        "surinaamse",
        "nederland",
    ),
    *(
        "wmo",
        "wlz",
        "zvw",
        "wsnp",
        "wia",
        "wajong",
        "pgb",
        "uwv",
        "ggz",
        "digid",
        "aow",
        "anw",
        "duo",
        "cak",
        "svb",
        "ind",
    ),
    *(
        "belastingdienst",
        "participatiewet",
        "jeugdwet",
        "gemeente",
        "facebook",
        "whatsapp",
        "kerst",
        "pasen",
        "ramadan",
    ),
    *("mevrouw", "meneer", "zorgtoeslag", "huurtoeslag", "bijstand", "bijzondere"),
}
_HOUSES = ("straat", "laan", "plein", "weg", "singel", "kade", "school", "huis", "college", "stichting", "fonds")


def titled_names(text: str) -> Iterator[Found]:
    """Find a title with a name with a capital behind it; a title alone (“mevrouw belt”) is a role."""
    small = in_small_letters(text)
    if not _ANY_TITLE.search(small):
        return
    for match in re.finditer(_TITLED, text):
        initials, between, name = match.groups()
        first = name.split("-")[0]
        # In a sentence of capitals every word looks like a name.
        shouted = name.isupper() and len(name) >= 5 and not text[match.end() : match.end() + 4].strip().isupper()
        if not name[0].isupper() or not (shouted or any(character.islower() for character in name)):
            continue
        if not initials and not between and first.lower() in _NO_NAME:
            continue
        # “met mw. De gemeente Testdorp”, and a school that bears a name.
        if first.lower() in _NO_NAME or (match[0][:2].lower() in {"dr", "mr", "pr"} and name.endswith(_HOUSES)):
            continue
        yield Found(*match.span(), Kind.NAME)
