"""Een plan gaat over schulden, gezondheid en kinderen. Wie het leest hoeft niet te weten hoe iemand heet. Schrijf
rollen op. Deze controle zoekt naar namen achter een woord als ‘mevrouw’ of ‘zoon’, en waar een rol hoort te staan ook
naar bekende voornamen. Een andere naam, een naam in kleine letters en een verhaal dat iedereen in het dorp kent, vindt
zij niet. Geen melding is dus geen keurmerk."""

import re
from collections.abc import Iterator

from doorbraak_tools.checks.rule import Case, DataPath, Finding, Findings, Severity
from doorbraak_tools.plan.model import TextPlace
from doorbraak_tools.substance.privacy import Kind, personal_data

TITLE = "Iets dat op een naam lijkt"
SEVERITY = Severity.WARNING
UNREAD = True
READS = ()
GOOD = """\
situatieschets:
  huishouden: Moeder en twee kinderen, in een bovenwoning in de stad
"""
BAD = GOOD.replace("Moeder", "Mevrouw Voorbeeld")

_LOOKS_LIKE = {
    Kind.BSN: ("een burgerservicenummer (BSN)", "Haal het weg. Dit nummer hoort nooit in een plan."),
    Kind.IBAN: ("een rekeningnummer", "Haal het weg. Voor het plan is het nummer niet nodig."),
    Kind.EMAIL: ("een e-mailadres", "Haal het weg. Schrijf liever de rol op, zoals: inkomensconsulent."),
    Kind.PHONE: ("een telefoonnummer", "Haal het weg. Schrijf liever de rol op, zoals: inkomensconsulent."),
    Kind.BIRTH: ("een geboortedatum", "Haal de datum weg. Schrijf liever: begin veertig."),
    Kind.CASE: ("een nummer van een dossier of zaak", "Haal het weg. Het nummer hoort in het zaaksysteem."),
    Kind.PLATE: ("een kenteken", "Haal het weg. Schrijf liever: de auto."),
    Kind.POSTCODE: ("een postcode met huisnummer", "Haal het weg. Schrijf liever: een bovenwoning in de stad."),
    Kind.STREET: ("een straat met huisnummer", "Haal het weg. Schrijf liever: een bovenwoning in de stad."),
    Kind.NAME: ("een naam", "Haal de naam weg. Schrijf liever de rol op, zoals: moeder of huisarts."),
}
"""What each kind is called, and what to do. Never the value: a report may lie where the plan may not."""

POINTING = frozenset(_LOOKS_LIKE) - {Kind.NAME}
"""What points at one person by itself and is never needed in a plan: numbers, addresses, dates of birth."""
_ROLES = frozenset({"aan_tafel", "opsteller", "functie", "door", "wie"})
"""The fields that ask for a role and, as the schema says, never for a name."""
_NAME_FOR_A_ROLE = ("Hier staat een voornaam.", "Schrijf liever de rol of functie op, zoals: inwoner of wijkteam.")
_CAPITAL = re.compile(r"(?<![^\W_])[^\W\d_](?<=[A-ZÀ-Ý])[^\W\d_]*[a-zà-ÿ]")


def find(case: Case) -> Findings:
    """Look in the whole file, comments too, and at its name; a plan that is to be published has a stricter check."""
    if "voorbeeld" not in case.data:
        yield from personal_findings(case, frozenset({Kind.NAME}))


def personal_findings(case: Case, kinds: frozenset[Kind] = frozenset(_LOOKS_LIKE)) -> Findings:
    """Name kind and place of what looks like personal data of those kinds, once for each kind on a line."""
    whole = case.searchable
    named = set()
    for place, found in whole.places(whole.found):
        if found.kind not in kinds:
            continue
        thing, advice = _LOOKS_LIKE[found.kind]
        yield Finding(place, f"Hier staat iets dat op {thing} lijkt.", advice)
        if found.kind is Kind.NAME:
            named.add(place.line)
    for at, line, word, start in _first_names_for_roles(case) if Kind.NAME in kinds else ():
        if case.plan.locate(at, line)[0] not in named:
            yield Finding(at, *_NAME_FOR_A_ROLE, line, word, start)
    for kind in {found.kind: None for found in personal_data(case.plan.slug) if found.kind in kinds}:
        thing, _ = _LOOKS_LIKE[kind]
        advice = "Geef het bestand een naam zonder namen of nummers; de titel is een goed begin."
        yield Finding(TextPlace(1, 1), f"In de bestandsnaam staat iets dat op {thing} lijkt.", advice)


def _first_names_for_roles(case: Case) -> Iterator[tuple[DataPath, int, str, int]]:
    """Yield place, 0-based line, the name in small letters and where it begins, once for each field."""
    asked = [one for one in case.answers if not _ROLES.isdisjoint(one[0]) and _CAPITAL.search(one[2])]
    if not asked:
        return
    # Only here: the lists of names take a fifth of a second to load, and most roles have no capital.
    from doorbraak_tools.substance.privacy.unlisted import first_names

    for at, line, text in asked:
        for name in first_names(text):
            yield at, line, text[name.start : name.end].casefold(), name.start
            break
