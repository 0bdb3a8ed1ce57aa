"""The words for what can be wrong with a file before its content is judged, with examples. One entry a code."""

from dataclasses import dataclass

from doorbraak_tools.plan.model import Diagnostic, Severity


@dataclass(frozen=True, slots=True)
class Wording:
    """What is wrong, and what to do about it."""

    message: str
    hint: str


_BLOCK = "Zet een | achter de dubbele punt en de tekst ingesprongen eronder; dan is elk teken gewone tekst."

FAULTS: dict[str, Wording] = {
    "geen-gewoon-bestand": Wording(
        "Dit is geen gewoon bestand maar een map, snelkoppeling of apparaat.",
        "Zet hier het plan zelf neer, of geef dit een naam die niet op .md eindigt.",
    ),
    "niet-leesbaar": Wording("Dit bestand mag of kan ik niet lezen.", "Kijk of je leesrechten hebt."),
    "te-groot": Wording(
        "Dit bestand is groter dan 256 kB; dat is geen plan.",
        "Haal plaatjes en bijlagen eruit en bewaar die ergens anders.",
    ),
    "leeg-bestand": Wording("Dit bestand is leeg.", "Maak een nieuw plan met: doorbraak new TITEL."),
    "utf-16": Wording(
        "Dit bestand is opgeslagen als UTF-16.",
        "Kies bij Opslaan als de codering UTF-8.",
    ),
    "geen-utf-8": Wording(
        "Dit teken is niet in UTF-8 opgeslagen, waarschijnlijk in een oude Windows-codering (cp1252).",
        "Kies bij Opslaan als de codering UTF-8.",
    ),
    "verboden-teken": Wording(
        "Hier staat een onzichtbaar stuurteken.",
        "Verwijder het: zet de cursor erachter en druk op Backspace, of typ de regel opnieuw.",
    ),
    "samenvoegen": Wording(
        "Hier staan twee versies door elkaar: Git kon ze niet samenvoegen.",
        "Kies welke tekst blijft, en haal de andere weg, met de regels die beginnen met <<<<<<<, |||||||, ======= en "
        ">>>>>>>.",
    ),
    "geen-voorblok": Wording(
        "Dit bestand begint niet met een regel ---.",
        "Een plan begint met --- (drie gewone streepjes) op de eerste regel, dan de antwoorden, dan weer ---.",
    ),
    "voorblok-niet-gesloten": Wording(
        "Het blok met antwoorden dat hier begint, wordt nergens gesloten.",
        "Zet --- (drie gewone streepjes) op een eigen regel onder het laatste antwoord.",
    ),
    "streepjes": Wording(
        "Hier horen drie gewone streepjes te staan: ---.",
        "Zet ze helemaal links op een eigen regel: boven het eerste antwoord, en onder het laatste.",
    ),
    "voorblok-geen-velden": Wording(
        "Tussen de twee regels --- staan geen velden.",
        "Schrijf daar velden zoals titel: en status:. Een voorbeeld maak je met: doorbraak new TITEL.",
    ),
    "tweede-document": Wording(
        "Hier begint een tweede blok; een bestand bevat één plan.",
        "Verwijder deze regel, of zet het tweede plan in een eigen bestand.",
    ),
    "dubbele-sleutel": Wording(
        "Dit veld staat er twee keer; alleen het eerste telt.",
        "Voeg de twee antwoorden samen en verwijder deze.",
    ),
    "geen-streepje": Wording(
        "Hier lijkt een nieuw onderdeel te beginnen, zonder streepje ervoor.",
        "Zet er een streepje en een spatie voor. Is het geen nieuw onderdeel? Voeg dan samen wat er twee keer staat.",
    ),
    "streepje": Wording(
        "Een onderdeel van een lijst begint met een gewoon streepje en een spatie.",
        "Schrijf het zo: - wie: inwoner. Een tekstverwerker maakt soms een ander teken van een streepje.",
    ),
    "streepje-te-veel": Wording(
        "Hier hoort geen streepje: dit is geen lijst.", "Haal het weg, en zet het veld even ver als de velden ernaast."
    ),
    "omgewisseld": Wording(
        "Deze regel en die eronder zijn omgewisseld.",
        "Zet eerst de naam van de groep of lijst, en deze regel eronder.",
    ),
    "groep-met-tekst": Wording(
        "Hier hoort niets te staan: dit veld heeft eigen velden, op de regels eronder.",
        "Zet deze tekst bij een van die velden, of haal hem weg.",
    ),
    "geen-groep": Wording(
        "Hier ontbreekt de regel waar deze velden onder horen.",
        "Zet de naam van de stap, groep of lijst erboven, of de code, met een dubbele punt: situatieschets: of D1:.",
    ),
    "sleutel-geen-tekst": Wording(
        "Dit is geen veldnaam.",
        "Een regel begint met de naam van een veld en een dubbele punt, zoals titel:.",
    ),
    "anker": Wording("Een & of * aan het begin heeft hier een bijzondere betekenis.", _BLOCK),
    "yaml-label": Wording("Een ! aan het begin heeft hier een bijzondere betekenis.", _BLOCK),
    "te-diep": Wording(
        "Dit zit dieper in elkaar dan een plan ooit is.",
        "Kijk of er te veel haken [ of { of te veel inspringingen staan.",
    ),
    "te-veel": Wording("Dit zijn meer onderdelen dan een plan ooit heeft.", "Verwijder wat er niet in hoort."),
    "tab": Wording("Deze regel springt in met een tab.", "Gebruik spaties om in te springen, twee per stap."),
    "dubbele-punt": Wording(
        "Hier staat een dubbele punt in de tekst; daardoor leest de computer het als een nieuw veld.", _BLOCK
    ),
    "aanhalingsteken": Wording("Een regel die begint met een aanhalingsteken, moet daar ook mee eindigen.", _BLOCK),
    "inspringen": Wording(
        "Deze regel past niet bij de inspringing erboven.",
        "Zet de regel even ver naar rechts als de velden ernaast. Tekst onder een | springt in.",
    ),
    "vreemd-begin": Wording("Met dit teken kan een antwoord niet beginnen.", _BLOCK),
    "haak": Wording(
        "Hier begint een haak die niet sluit.", "Sluit de lijst op dezelfde regel met een ], zoals in: [K1, L1]."
    ),
    "tekst-achter-streep": Wording(
        "Achter de | mag op dezelfde regel niets staan.", "Zet de tekst op de volgende regel, ingesprongen."
    ),
    "geen-streep": Wording(
        "Achter deze dubbele punt ontbreekt het teken | waarmee een tekst begint.",
        "Zet er een spatie en een | achter, en de tekst ingesprongen eronder; dan blijft elke regel een eigen regel.",
    ),
    "geen-spatie": Wording(
        "Achter de dubbele punt van een veld hoort een spatie.", "Zet er een spatie tussen, zoals in: status: concept."
    ),
    "geen-dubbele-punt": Wording(
        "Achter de naam van een veld hoort een dubbele punt.",
        "Zet hem erachter. Bij een lang antwoord komt er ook nog een | bij, zoals in: gebeurd: |.",
    ),
    "onleesbare-regel": Wording(
        "Deze regel kan ik niet lezen: hij hoort bij geen veld.",
        "Hoort hij bij het antwoord erboven? Zet daar een | achter de dubbele punt en spring elke regel "
        "van het antwoord in, verder dan het veld.",
    ),
    "afgekapt": Wording(
        "De tekst na het # valt weg: de computer leest dat als een opmerking.",
        "Hoort het bij je antwoord? Zet een | achter de dubbele punt en de tekst eronder. "
        "Is het een opmerking? Zet dan twee spaties voor het # en een spatie erachter.",
    ),
    "vraagteken": Wording(
        "Een ? voor een veldnaam valt weg: de computer leest dat als een bijzonder teken.",
        "Haal het weg, of zet aanhalingstekens om wat erbij hoort.",
    ),
    "hekje-is-tekst": Wording(
        "Dit is geen opmerking maar tekst: in een tekstblok telt het # mee.",
        "Mag dit niet openbaar worden? Haal het weg. Hoort het bij je antwoord? Schrijf het dan zonder # aan het begin "
        "of tussen spaties.",
    ),
    "einde-opmerking": Wording(
        "Hier staat een opmerking waarvan niet zeker is waar ze eindigt.",
        "Sluit elke <!-- met één --> in hetzelfde antwoord of verslag, en zet er geen tweede <!-- of --> bij.",
    ),
    "lijkt-opmerking": Wording(
        "Dit lijkt op een opmerking, of op een veld dat besloten is, maar het is gewone tekst.",
        "Mag dit niet openbaar worden? Haal het weg, of zet het tussen <!-- en -->. Hoort het bij je antwoord? Schrijf "
        "het dan zonder die tekens.",
    ),
    "kop-of-tekst": Wording(
        "Hier is niet zeker welke tekst bij welke kop hoort. Vanaf de kop hierboven komt het verslag nergens te staan.",
        "Zet een kop met ## helemaal links, en niet in een lijst, citaat, HTML of codeblok. Is het geen kop? Haal dan "
        "de # of de streep weg, en sluit elk codeblok.",
    ),
}


UNSURE = frozenset({"hekje-is-tekst", "einde-opmerking", "lijkt-opmerking", "kop-of-tekst"})
"""The codes for places where a person and the computer may differ on what becomes public: no plan with one does."""


def fault(code: str, line: int, column: int, severity: Severity = Severity.ERROR) -> Diagnostic:
    """Return the diagnostic of that code at a 1-based line and column."""
    wording = FAULTS[code]
    return Diagnostic(line, column, code, severity, wording.message, wording.hint)


EXAMPLES: dict[str, tuple[str, str]] = {
    "samenvoegen": (
        "titel: Eerst de huur\n<<<<<<< HEAD\nstatus: concept\n=======\nstatus: ingediend\n>>>>>>> van-een-collega\n",
        "titel: Eerst de huur\nstatus: ingediend\n",
    ),
    "tab": (
        "situatieschets:\n\tgebeurd: Een inkomen viel weg.\n",
        "situatieschets:\n  gebeurd: Een inkomen viel weg.\n",
    ),
    "dubbele-punt": (
        "situatieschets:\n  gebeurd: Let op: het inkomen viel weg.\n",
        "situatieschets:\n  gebeurd: |\n    Let op: het inkomen viel weg.\n",
    ),
    "aanhalingsteken": (
        "toekomstperspectief:\n  wens: 's Ochtends rust.\n",
        "toekomstperspectief:\n  wens: |\n    's Ochtends rust.\n",
    ),
    "omgewisseld": (
        "actieplan:\n    - wie: inwoner\n  daarna:\n      wat: De huur betalen\n",
        "actieplan:\n  daarna:\n    - wie: inwoner\n      wat: De huur betalen\n",
    ),
    "inspringen": (
        "situatieschets:\n  gebeurd: Een inkomen viel weg.\n   huishouden: Een moeder met een zoon\n",
        "situatieschets:\n  gebeurd: Een inkomen viel weg.\n  huishouden: Een moeder met een zoon\n",
    ),
    "geen-groep": (
        "titel: Eerst de huur\n  gebeurd: Een inkomen viel weg.\n",
        "titel: Eerst de huur\nsituatieschets:\n  gebeurd: Een inkomen viel weg.\n",
    ),
    "haak": ("leefgebieden: [wonen, schulden\n", "leefgebieden: [wonen, schulden]\n"),
    "geen-spatie": ("titel: Eerst de huur\nstatus:concept\n", "titel: Eerst de huur\nstatus: concept\n"),
    "geen-dubbele-punt": (
        "titel: Eerst de huur\nstatus\nopsteller: wijkteam\n",
        "titel: Eerst de huur\nstatus: concept\nopsteller: wijkteam\n",
    ),
    "tekst-achter-streep": (
        "situatieschets:\n  gebeurd: | Een inkomen viel weg.\n",
        "situatieschets:\n  gebeurd: |\n    Een inkomen viel weg.\n",
    ),
    "geen-streep": (
        "toekomstperspectief:\n  wens:\n    Ze zei: rust.\n    En ruimte.\n",
        "toekomstperspectief:\n  wens: |\n    Ze zei: rust.\n    En ruimte.\n",
    ),
    "onleesbare-regel": (
        "situatieschets:\n  gebeurd: |\n  Een inkomen viel weg.\n  last_van: De post.\n",
        "situatieschets:\n  gebeurd: |\n    Een inkomen viel weg.\n  last_van: De post.\n",
    ),
    "dubbele-sleutel": (
        "situatieschets:\n  gebeurd: Een inkomen viel weg.\n  gebeurd: De huur steeg.\n",
        "situatieschets:\n  gebeurd: |\n    Een inkomen viel weg.\n    De huur steeg.\n",
    ),
    "geen-streepje": (
        "actieplan:\n  daarna:\n    - wie: inwoner\n      wat: De huur betalen\n"
        "      wie: wijkteam\n      wat: Meekijken met de post\n",
        "actieplan:\n  daarna:\n    - wie: inwoner\n      wat: De huur betalen\n"
        "    - wie: wijkteam\n      wat: Meekijken met de post\n",
    ),
    "streepje": (
        "actieplan:\n  daarna:\n    – wie: inwoner\n      wat: De huur betalen\n",
        "actieplan:\n  daarna:\n    - wie: inwoner\n      wat: De huur betalen\n",
    ),
    "afgekapt": (
        "toekomstperspectief:\n  wens: Rust in kamer #12\n",
        "toekomstperspectief:\n  wens: |\n    Rust in kamer #12\n",
    ),
    "vraagteken": (
        "leefgebieden: [wonen]\nactieplan:\n  daarna: [{?wie: inwoner, wat: De huur betalen}]\n",
        "leefgebieden: [wonen]\nactieplan:\n  daarna: [{wie: inwoner, wat: De huur betalen}]\n",
    ),
    "hekje-is-tekst": (
        "voorbeeld: fictief\nsituatieschets:\n  gebeurd: |\n    # intern: nog navragen\n    Een inkomen viel weg.\n",
        "voorbeeld: fictief\nsituatieschets:\n  # intern: nog navragen\n  gebeurd: |\n    Een inkomen viel weg.\n",
    ),
    "einde-opmerking": (
        "situatieschets:\n  gebeurd: |\n    Een inkomen viel weg. <!-- wanneer?\n",
        "situatieschets:\n  gebeurd: |\n    Een inkomen viel weg. <!-- wanneer? -->\n",
    ),
    "lijkt-opmerking": (
        "voorbeeld: fictief\nsituatieschets:\n  gebeurd: |\n    Een inkomen viel weg.\n    [//]: <> (wanneer?)\n",
        "voorbeeld: fictief\nsituatieschets:\n  gebeurd: |\n    Een inkomen viel weg. <!-- wanneer? -->\n",
    ),
    "onbekend-veld": ("titel: Eerst de huur\nstatis: concept\n", "titel: Eerst de huur\nstatus: concept\n"),
    "kies-uit": ("status: klaar\n", "status: afgerond\n"),
    "schrijfwijze": ("opgesteld: 31-12-2026\n", "opgesteld: 2026-12-31\n"),
    "verkeerde-soort": ("leefgebieden: wonen, schulden\n", "leefgebieden: [wonen, schulden]\n"),
    "dubbele-waarde": ("leefgebieden: [wonen, schulden, wonen]\n", "leefgebieden: [wonen, schulden]\n"),
}
"""Per code two pieces of front matter: in the first it is found, in the second it is not."""
