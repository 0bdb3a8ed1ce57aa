"""What keeps a place open is no answer, and a short honest answer is one."""

import pytest

from doorbraak_tools.text.fillers import is_filler, left_open, tells_nothing

FILLERS = """
[MISSENDE INFORMATIE]|[missende informatie]|Klik of tik om tekst in te voeren.|Klik hier als u tekst wilt invoeren.
Click or tap here to enter text.|Klik of tik om een datum in te voeren.|Kies een item.|______|_ _ _|TODO|todo|To do
- TODO
TODO: navragen bij de verhuurder|volgt|Volgt nog.|volgt later…|Volgt na overleg met de verhuurder|n.t.b.|ntb|N.T.B
n. t. b.
nvt|n.v.t.|N.v.t|niet van toepassing|-|–|?|???|…|...|. . .|…………|xxx|XX|Lorem ipsum dolor sit amet|invullen
(nog invullen)
[invullen]|nog in te vullen|Nog in te vullen door de consulent|pm|p.m.|P.M|zie boven|Zie hierboven.
«Naam…»|<naam>|{{wens}}
Antwoord:|Antwoord: ______|nader te bepalen|moet nog worden uitgezocht|wordt nog aangevuld|tbd|n/a
[ ]|☐|komt nog|/|*|**
>|--
informatie volgt|Nadere info volgt|wordt nader bepaald|nog te onderzoeken|Beschrijf hier de situatie van de inwoner
(maximaal 200 woorden)|test test|bla bla bla|Kies een optie|volgt z.s.m.|Dit volgt later|Wordt ingevuld na gesprek
nog uitzoeken|Nog niet bekend|[naam van de inwoner]|Vul hier je antwoord in|typ hier|De schuld is ______ euro.
todo: nog doen|TODO - bellen met de verhuurder|todo bellen met de verhuurder|dd/mm/yyyy|dd-mm-jjjj|Datum: dd-mm-jjjj
jjjj-mm-dd|xx-xx-2026|../../2026|__-__-____|00-00-0000|€ ,-|€ ...|€ ____,__|€ xxx,xx|… euro per maand|EUR ..|€
☐ ja ☐ nee|[ ] ja  [ ] nee|( ) ja ( ) nee|☐ wonen ☐ werk ☐ schulden|Akkoord: ☐ ja ☐ nee|ja/nee|Ja / nee / deels
ja / nee*|{naam}|${wens}|%NAAM%|Naam: ... Datum: ...|(toelichting)|*doorhalen wat niet van toepassing is|n.n.b.
Nog af te stemmen|nog niet ingevuld door de consulent|Kies: ja of nee|hier komt het antwoord
vul hier in wat er is gebeurd
x|X|x.|a|zie boven|zie ook het dossier|zie mail|zie e-mail|zie ander plan|zie intake|als boven|zoals hierboven
hetzelfde als boven|doe ik later|vul ik nog in|zal ik nog doen|dit moet ik nog uitzoeken|nog even navragen
nog te bepalen|nog checken|mee bezig|straks|wordt aan gewerkt|blanco
n.n.t.b.|n.o.t.k.|XX invullen XX|invullen aub|Invullen svp|graag nog invullen|hier nog iets over schrijven
Nog te schrijven|Moet nog besproken worden|wordt later toegevoegd|weet ik nog niet|nog geen idee|zie intakeformulier
zie bijlage 2|idem als hierboven|Bijvoorbeeld:|Omschrijf de situatie|test 123|testtest|asdfasdf
nog checken bij wijkteam|nader uit te werken|concept|nog aan te leveren door inwoner|in afwachting van informatie
wacht op info|info opgevraagd|komt eraan|later meer|vult de cliënt zelf in|O ja O nee|voorbeeld
"""
ANSWERS = """
Ja.|Ja|Nee|Nee.|Geen.|Geen|Niemand|Niets|Niets.|Alles|Rust.|Rust|Werk|Slapen|Weet ik niet.|Onbekend
Geen idee|Een baan|Nog niets
Niemand weet het|De huur|12|€ 50|K1|Ja, allebei|Samen|Ik|Moeder|Zelf|Inwoner|gemeente
Alles geprobeerd.|Geen gevonden.|Een huis
Nog te bespreken met de werkgever|Wordt besproken na de zomer|Tekst en uitleg bij brieven|Max wil werken
Vroeger wel|Volgende week naar school|Volgt een opleiding|Hij volgt de opleiding.
Later wil ik kok worden.|Test positief
De test van het CIZ|Naam en adres zijn bekend|Nog invullen van formulieren lukt niet|Zie D1
geen wet: private partij|Testen|Oma
Tekst lezen lukt niet|Het invullen van de aanvraag|Haar PM-baan|Datum van de zitting is 3 mei
[Inkomen] en [wonen]|Aaf|Nina|Opa
👍|Idem|Nvt heeft zij vaak gehoord|xtc|“Rust.”|«Ik wil rust.»|Ja?|Nee!|Aan het UWV [brief van mei]
€ 0|€ 12,-|€ 0,-|€ 1.250|☒ ja ☐ nee|☐ ja ☒ nee|[x] ja [ ] nee|Ja, na 3 mei|ja/nee: de moeder ja, de vader nee
01-02-2026|1/2/2026|Mei 2026|per direct|Per maand € 50|Euro's voor boodschappen|Nog even wachten tot mei
Nog drie maanden|Een X op de deur|B1-taal|Naam op de huurlijst zetten|Datum zitting: 3 mei
Later thuis wonen|In overleg met de school
Vul haar aan als ze vastloopt|Kies zelf de school|Schrijf hem een brief|Nee (nog niet)|ja & nee|Geld: € 50 per maand
Max. 2 keer per week|Toelichting: de huur is te hoog|hij/zij|Ja/nee-vragen zijn lastig|100% zelf|☐ De huur is betaald
Zie je dan de hulpverlener|Zie de brief van 3 mei|Komt niet meer buiten|Als boven het geluid te hard is
Zoals de school wil|Straks naar school|Nog vragen over de huur|Ga ik met de buurvrouw doen|Doe ik samen met oma
Hier komt de wijkagent vaak|Doe het zelf.|K1/L1|(de buurvrouw)|{K1}
Bespreken met de inwoner|Navragen bij UWV|Formulier invullen|Concept van het plan sturen|Wacht op een woning.
In afwachting van het besluit|Moet nog geopereerd worden.|Wordt nog behandeld voor PTSS.|Zie het niet meer zitten.
Idem voor de zorgtoeslag|Vult haar dagen met wachten.|Graag alleen.|Hier blijven wonen|Later dan gepland opgeleverd.
Beschrijf de situatie in een brief aan de corporatie|Noteer de afspraken met de verhuurder
Omschrijf de schuld aan UWV|Vermeld het zaaknummer op de brief
Voorbeeld zijn voor mijn kinderen|onbekend bij UWV|Nee, nog niet.|Info van het UWV klopt niet|Nog te halen: inburgering
"""


@pytest.mark.parametrize("filler", FILLERS.replace("\n", "|").strip("|").split("|"))
def test_it_is_no_answer(filler: str) -> None:
    assert is_filler(filler)


@pytest.mark.parametrize("answer", ANSWERS.replace("\n", "|").strip("|").split("|"))
def test_it_is_an_answer(answer: str) -> None:
    assert not is_filler(answer)


@pytest.mark.parametrize("words", ["nvt", "n.v.t.", "Niet van toepassing."])
def test_where_a_question_need_not_apply_that_is_an_answer(words: str) -> None:
    assert not is_filler(words, may_not_apply=True)


@pytest.mark.parametrize(
    "line",
    [
        "TODO",
        "- nog navragen",
        "Bij [NAAM] thuis.",
        "Vijf maanden. TODO",
        "[MISSENDE INFORMATIE]",
        "Akkoord van de verhuurder: ☐ ja ☐ nee",
        "De zitting is op dd-mm-jjjj.",
    ],
)
def test_a_line_of_an_answer_that_keeps_a_place_open(line: str) -> None:
    assert left_open(line)


@pytest.mark.parametrize(
    "line",
    [
        "-",
        "---",
        "…",
        "| --- | --- |",
        "Nee.",
        "Naam:",
        "Van het [UWV]",
        "pm",
        "Later",
        "",
        "☐ De huur is betaald",
        "☐ ja ☒ nee",
    ],
)
def test_a_line_of_an_answer_that_does_not(line: str) -> None:
    assert not left_open(line)


@pytest.mark.parametrize("answer", ["ok", "Oké.", "akkoord", "Idem.", "hetzelfde", "👍", "✓", "3", "1.", "2026"])
def test_it_is_no_answer_where_something_must_be_told(answer: str) -> None:
    assert tells_nothing(answer)


@pytest.mark.parametrize(
    "answer", ["Nee.", "Geen.", "Niets", "Rust.", "Ja", "3 keer", "Akkoord met de huur", "€ 50 tekort"]
)
def test_it_is_one_though_it_is_short(answer: str) -> None:
    assert not tells_nothing(answer)
