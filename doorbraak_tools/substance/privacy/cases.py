"""What stands behind a word that says what it is: date of birth, file or case number; and licence plates."""

import re
from collections.abc import Iterator

from doorbraak_tools.substance.privacy.match import DASH, GAP, Kind, Match, Text, found_at, matches, word_start
from doorbraak_tools.text.dutch import MONTHS

_MONTH = rf"(?:{'|'.join(MONTHS)}|(?:jan|feb|mrt|apr|jun|jul|aug|sept?|okt|nov|dec)\.?)"
_DATE = (
    rf"(?:[0-9]{{4}}{DASH}[0-9]{{1,2}}{DASH}[0-9]{{1,2}}"
    rf"|[0-3]?[0-9](?:[/.]|{GAP}|{DASH})[01]?[0-9](?:[/.]|{GAP}|{DASH})(?:[0-9]{{4}}|['’]?[0-9]{{2}})"
    rf"|[0-3]?[0-9]{GAP}{{1,2}}{_MONTH}(?:{GAP}{{1,2}}(?:[0-9]{{4}}|['’][0-9]{{2}}))?)(?![0-9A-Za-z])"
)
_WORD = r"[^\W\d_][\w'’-]{0,30}"
# “Testdam”, “Den Test”, “Test op Proef”, “Test aan den Proef”
_TOWN = rf"(?:te|in){GAP}{_WORD}(?:{GAP}(?:(?:aan|op){GAP}(?:(?:den?|het){GAP})?)?{_WORD})?"
_COUNT = (
    r"(?:een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|zestien"
    r"|zeventien|achttien|negentien|(?:twin|der|veer|vijf|zes|zeven|tach|negen)tig)"
)
_AGE = rf"(?:[1-9]?[0-9]|{_COUNT})"
_AROUND = (
    r"(?:in|op|de|het|een|van|tussen|nacht|ochtend|middag|avond|ziekenhuis|thuis|dag"
    r"|kind|zoon|dochter|moeder|vader|partner|cliënt|client|oudste|jongste)\b|[0-3]?[0-9](?= [a-z])"
)
"""What may stand between “geboren” and the date: “in de nacht van 3 op 4 mei 2019”."""
_BORN = (
    rf"(?<![a-z])(?:geboren|geb\.?|geboortedatum|geboortedag|geb\.?[ -]?dat(?:um|\.)?|ter wereld(?: gekomen)?)"
    rf"(?:{GAP}{{0,3}}(?::|,|=|\(|op\b|is\b|was\b|d\.d\.|(?:maan|dins|woens|donder|vrij|zater|zon)dag|{_TOWN}|{_AROUND})){{0,6}}"
    rf"{GAP}{{0,3}}{_DATE}"
    rf"|\b(?:hij|zij|ze|moeder|vader|zoon|dochter|broer|zus|partner|kind|cliënt|client|inwoner"
    rf"|meneer|mevrouw|man|vrouw|jongen|meisje|opa|oma){GAP}is{GAP}van{GAP}"
    rf"(?=.{{0,20}}[0-9’']{{2}}(?![0-9])){_DATE}(?!{GAP}(?:[0-9]{{4}}{GAP})?(?:tot|t/m|af|aan)\b)"
    rf"|(?<![0-9]){_DATE}(?:{GAP}(?:is|werd)(?:{GAP}[a-z]{{2,12}}){{1,2}})?{GAP}(?:geboren|ter wereld)\b"
)
_BIRTHDAY = (
    rf"(?:verjaardag|jarig)(?:{GAP}{{1,2}}(?:is|was|op|valt|vandaag)){{0,3}}{GAP}{{1,2}}{_DATE}"
    rf"|w(?:erd|ordt){GAP}{_AGE}(?:{GAP}jaar)?{GAP}op{GAP}{_DATE}"
    rf"|w(?:erd|ordt){GAP}op{GAP}{_DATE}{GAP}{_AGE}(?:{GAP}jaar)?(?![^.,;:!?)\n]|[.,][0-9])"
)
_ON_A_DAY = re.compile(r"(?:verjaardag|jarig)\s[a-z\s]{0,30}[0-9]")
_TURNS = re.compile(r"w(?:erd|ordt) (?:[a-zé0-9]{1,12} (?:jaar )?)?op ")
# “Drie maart”, “de eenentwintigste mei”: a date that stands in words altogether.
_SPELLED = (
    rf"(?:eerste|derde|achtste|(?:(?:een|één|twee|drie|vier|vijf|zes|zeven|acht|negen){GAP}?[eë]n{GAP}?)?{_COUNT}(?:de|ste)?)"
    rf"{GAP}{{1,2}}{_MONTH}(?![a-z])"
)
_BORN_IN_WORDS = (
    rf"(?<![a-z])(?:(?:geboren|geboortedatum|geboortedag|jarig|verjaardag)"
    rf"(?:{GAP}{{1,2}}(?:op|is|was|de|{_TOWN})|:|,){{0,4}}{GAP}{{1,2}}{_SPELLED}|op{GAP}(?:de{GAP})?{_SPELLED}{GAP}geboren\b)"
)
_BIRTH_WORDS = ("geboren", "geboorted", "geb.", "geb ", "geb:", "geb-", "gebdat", "ter wereld", " is van ")


def births(text: Text) -> Iterator[Match]:
    """Yield each date that is said to be a date of birth, with or without the year; a year alone is none."""
    small = text.small
    birthday = any(_ON_A_DAY.match(small, at) for at in found_at(small, ("jarig", "verjaardag")))
    rules = [_BIRTHDAY] if birthday or _TURNS.search(small) else []
    rules += [_BORN] if any(word in small for word in _BIRTH_WORDS) else []
    for rule in rules:
        yield from (Match(*match.span(), Kind.BIRTH) for match in re.finditer(rule, small))


def births_in_words(text: Text) -> Iterator[Match]:
    """Yield each date of birth of which the day stands in words."""
    words = ("geboren", "geboorted", "jarig", "verjaardag")
    starts = found_at(text.small, (*words, "op ") if "geboren" in text.small else words)
    yield from (Match(*match.span(), Kind.BIRTH) for match in matches(_BORN_IN_WORDS, text.small, starts))


_STEMS = frozenset(
    """
    dossier zaak cliënt client klant patiënt patient polis relatie burger registratie aanvraag referentie factuur
    beschikkings besluit rol parket personeels debiteur debiteuren v vreemdelingen contract huurcontract inschrijf
    lidmaatschaps paspoort rijbewijs document id meldings incasso cjib bezwaar deelnemer leerling student
    verzekerden verzekerings pgb briefkenmerk betalingskenmerk kenmerk
    """.split()
)
_LABELS = ("nummer", "nr", "kenmerk", "referentie")
_LABEL = (
    rf"({'|'.join(_LABELS)})\.?"
    rf"(?:(?:{GAP}van(?:{GAP}[a-zé]{{2,12}}){{1,2}})?{GAP}(?:is|was|luidt){GAP}|(?:{GAP}|[:#=(]){{1,4}}"
    rf"|((?:{GAP}[a-zé]{{2,20}}){{1,4}}[:,]?{GAP}))"
    rf"(?:(?:nr\.?|nummer){GAP})?((?:[0-9]{{1,4}}{GAP}){{2,5}}[0-9]{{2,4}}(?![0-9])|(?=[{DASH[1:-1]}a-z_./]{{0,12}}[0-9])[a-z0-9](?:[a-z0-9_]|[{DASH[1:-1]}./](?=[a-z0-9])){{2,40}})"
)
_BARE = ("polis", "zaak", "cliënt", "client", "dossier",
         *(f"{whose}dossier" for whose in "cliënt client patiënt hulp zorg jeugd gezins wmo-".split()))  # fmt: skip
_NUMBERED = re.compile(
    r"\b(?:dossier|zaak|beschikking|boete|cjib|aanvraag|polis|factuur|bezwaar|vordering|cliënt|client|klant|patiënt|incasso)"
    rf"(?:{GAP}[a-zé]{{2,15}}){{0,3}}(?:{GAP}?[,(]{GAP}?|{GAP}(?:met|onder|heeft|kreeg|draagt)(?:{GAP}(?:het|als))?{GAP})\Z"
)
"""What a bare “nummer” belongs to: “de boete staat bij het CJIB onder nummer …”."""
_BARE_LABEL = (
    rf"(?<![a-z])(?:{'|'.join(_BARE)})(?:{GAP}|[:#(]){{1,3}}(?:(?:met{GAP})?(?:nr\.?|nummer){GAP})?("
    rf"[a-z]{{1,4}}[-/.]?(?:[0-9][-/.]?){{4,12}}[0-9]|(?:[0-9]{DASH}?){{4,14}}[0-9]"
    rf"|(?:19|20)[0-9]{{2}}[/.][0-9]{{3,8}}|[0-9]{{3}}(?:\.[0-9]{{3}}){{1,2}}(?!{GAP}?(?:euro|eur\b|€)))(?![0-9a-z.,:/]*[0-9])"
)
_PAPERS = ("paspoort", "identiteitskaart", "id-kaart", "rijbewijs", "verblijfsdocument", "verblijfskaart")
_PAPER = (
    rf"(?:{'|'.join(_PAPERS)})(?:{GAP}|[:(]){{1,3}}(?:(?:nr\.?|nummer|met|is){GAP}){{0,3}}"
    rf"(?:[a-z]{{2}}[a-z0-9]{{6}}[0-9]|[0-9]{{10}})(?![0-9a-z])"
)
"""A passport or the like with its number right behind it."""
_PUBLISHED = re.compile(
    r"ecli|bwbr|cvdr|\bstb\b|stcrt|gmb|staatscourant|kamerstuk"
    r"|(?:regeling|circulaire|beleidsregels?|verordening|richtlijn),? (?:met )?(?:het )?kenmerk"
)


def case_numbers(text: Text) -> Iterator[Match]:
    """Yield numbers of files and cases by the word before them. A published ruling or rule is none."""
    small = text.small
    for match in matches(_BARE_LABEL, small, found_at(small, _BARE)):
        if not re.fullmatch(_DATE, match[1]):
            yield Match(*match.span(), Kind.CASE)
    for match in matches(_PAPER, small, found_at(small, _PAPERS)):
        yield Match(*match.span(), Kind.CASE)
    for match in matches(_LABEL, small, found_at(small, _LABELS)):
        label, between, number = match.groups()
        digits = sum(character.isdigit() for character in number)
        around = small[max(0, match.start() - 60) : match.end() + 60]
        if digits < (6 if between else 3) or re.fullmatch(_DATE, number) or _PUBLISHED.search(around):
            continue
        start = word_start(text, match.end(1), "-")
        stem = re.sub(r"-?(?:nummer|nr)$", "", small[start : match.end(1)])
        # “Een kenmerk 100 keer genoemd”: without the word “nummer” three digits are not enough, nor is a year.
        named = label.startswith("n")
        year = digits == len(number) == 4 and number.startswith(("19", "20"))
        its = not stem and digits > 4 and _NUMBERED.search(small, max(0, start - 80), start)
        if its or (stem in _STEMS and (named or (len(number) > 3 and not year))):
            yield Match(start, match.end(), Kind.CASE)


# Not behind four of them: most dashes stand in days, and no plate opens with a year.
_MIDDLE = re.compile(rf"{DASH}(?<![0-9A-Za-z]{{4}}.)(?:[0-9]{{2,3}}|[A-Z]{{2,3}}){DASH}")
_L = "[BDFGHJKLMNPRSTVWXYZ]"
"""The letters of plates since 1978; the first three forms, of before, had vowels too."""
_PLATE = (
    rf"(?<![{DASH[1:-1]}:/])(?:[A-Z]{{2}}{DASH}[0-9]{{2}}{DASH}[0-9]{{2}}|[0-9]{{2}}{DASH}[0-9]{{2}}{DASH}[A-Z]{{2}}"
    rf"|[0-9]{{2}}{DASH}[A-Z]{{2}}{DASH}[0-9]{{2}}"
    rf"|{_L}{{2}}{DASH}[0-9]{{2}}{DASH}{_L}{{2}}|{_L}{{2}}{DASH}{_L}{{2}}{DASH}[0-9]{{2}}"
    rf"|[0-9]{{2}}{DASH}{_L}{{2}}{DASH}{_L}{{2}}|[0-9]{{2}}{DASH}{_L}{{3}}{DASH}[0-9]|[0-9]{DASH}{_L}{{3}}{DASH}[0-9]{{2}}"
    rf"|{_L}{{2}}{DASH}[0-9]{{3}}{DASH}{_L}|{_L}{DASH}[0-9]{{3}}{DASH}{_L}{{2}}|{_L}{{3}}{DASH}[0-9]{{2}}{DASH}{_L}"
    rf"|{_L}{DASH}[0-9]{{2}}{DASH}{_L}{{3}}|[0-9]{DASH}{_L}{{2}}{DASH}[0-9]{{3}}|[0-9]{{3}}{DASH}{_L}{{2}}{DASH}[0-9])"
    rf"(?![0-9A-Za-z])(?!{DASH}[0-9A-Za-z])"
)
_NAMED_PLATE = (
    rf"kenteken(?:nummer)?(?:{GAP}|[:(]|is\b){{1,5}}([a-z0-9]{{6}}|[a-z0-9]{{1,3}}(?:{GAP}|{DASH})[a-z0-9]{{2,3}}"
    rf"(?:{GAP}|{DASH})[a-z0-9]{{1,3}})(?![a-z0-9])"
)

_VEHICLES = ("auto", "wagen", "bus", "busje", "brommer", "scooter", "motor", "aanhanger", "camper", "taxi")
_GLUED_PLATE = (
    rf"(?:{'|'.join(_VEHICLES)}){GAP}\(?({_L}{{1,3}}[0-9]{{2,3}}{_L}{{1,3}}|[0-9]{{1,3}}{_L}{{2,3}}[0-9]{{1,3}})"
    rf"(?![0-9A-Za-z])"
)


def plates(text: Text) -> Iterator[Match]:
    """Yield licence plates: with dashes and capitals anywhere, without behind a vehicle, any form of a named one."""
    for match in _MIDDLE.finditer(text):
        plate = re.compile(_PLATE).match(text, word_start(text, match.start()))
        if plate:
            yield Match(*plate.span(), Kind.PLATE)
    small = text.small
    for match in matches(_NAMED_PLATE, small, found_at(small, ["kenteken"])):
        plain = re.sub(r"[^a-z0-9]", "", match[1])
        letters = sum(character.isalpha() for character in plain)
        if len(plain) == 6 and 2 <= letters <= 4:
            yield Match(*match.span(1), Kind.PLATE)
    for match in matches(_GLUED_PLATE, text, found_at(text, _VEHICLES)):
        if len(match[1]) == 6:
            yield Match(*match.span(1), Kind.PLATE)
