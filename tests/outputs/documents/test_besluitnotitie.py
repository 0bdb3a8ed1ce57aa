"""The note for who decides: what it says of real plans, to the letter, and how it keeps to two pages."""

import re
from datetime import date

import pytest

from doorbraak_tools.outputs.documents.shorten import lines_needed
from doorbraak_tools.outputs.documents.structure import Document, Facts, Heading, Paragraph, Table
from doorbraak_tools.view.run import Line
from tests.outputs.documents.support import EXAMPLES, PROJECT, WHOLE, built
from tests.support.plans import SMALL, small


def example(start: str, day: date = date(2026, 11, 20)) -> Document:
    (path,) = (path for path in EXAMPLES if path.stem.startswith(start))
    return built(path.read_text(encoding="utf-8"), "besluitnotitie", day)


def plain(text: Line) -> str:
    return "".join(span.text for span in text)


def facts(document: Document, under: str = "") -> dict[str, list[str]]:
    """Return the facts under the heading that starts with these words; those before the first heading for ""."""
    heading, found = "", {}
    for block in document.blocks:
        if isinstance(block, Heading):
            heading = block.words
        elif isinstance(block, Facts) and (heading.startswith(under) if under else not heading):
            found = {fact.label: [plain(line) for line in fact.lines] for fact in block.items}
            break
    return found


def headings(document: Document) -> list[str]:
    return [block.words for block in document.blocks if isinstance(block, Heading)]


def notes(document: Document) -> list[str]:
    return [plain(block.text) for block in document.blocks if isinstance(block, Paragraph)]


def test_what_is_asked_of_whom_and_by_which_day() -> None:
    document = example("hulp")
    assert headings(document) == [
        "Doorbraak D1: besluit gevraagd, uiterlijk 11 december 2026",
        "Doorbraak D2: besluit gevraagd, uiterlijk 11 december 2026",
        "Het besluit",
    ]
    first = facts(document, "Doorbraak D1")
    assert first["De doorbraak"][0].startswith("Negen uur begeleiding per week aan huis, op drie ochtenden")
    assert first["Wie erover gaat"][0].startswith("Het college, op aanvraag van vrouw en na het onderzoek.")
    assert first["Wanneer"] == [
        "In het actieplan staat bij die dag: teammanager Wmo: Besluiten over de begeleiding in de vroege ochtend."
    ]
    assert first["Ruimte voor een uitzondering"][0].startswith("Wet maatschappelijke ondersteuning 2015 artikel 2.3.5")
    assert first["Waarom het hier geldt"][0].startswith("Het begint bij de wet en niet bij de uitzondering.")
    assert first["Knelpunt"][0].startswith("De gemeente geeft begeleiding thuis alleen op werkdagen")
    assert first["Regels"][0].startswith("Beleidsregels maatschappelijke ondersteuning van de gemeente")
    assert first["Bedoeling van de regel"][0].startswith("De wet wil dat mensen zo lang mogelijk")


def test_the_head_says_why_now_what_it_costs_and_who_was_there() -> None:
    head = facts(example("hulp"))
    assert head["Gevraagd"] == ["2 besluiten, uiterlijk op 11 december 2026."]
    assert head["Status"] == ["Ingediend: het ligt bij wie beslist."]
    assert head["Wat er gebeurd is"] == [
        "Vrouw heeft progressieve MS. Sinds het voorjaar loopt zij binnenshuis met een rollator en kan zij niet meer "
        "alleen veilig opstaan.",
        "In juli, augustus en september is zij drie keer gevallen. (zie het plan)",
    ]
    assert head["Wat het hen kost"][0].startswith("Vrouw is in de ochtend stijf en onzeker.")
    assert head["Waarom nu"][0].startswith("21 december 2026: Het tijdelijke rooster van man stopt.")
    assert head["Kosten"] == ["De doorbraak kost in 12 maanden ongeveer € 46.700 (van € 45.600 tot € 47.800)."]
    assert "De doorbraak kost € 8.200 tot € 15.200 meer dan niets doen." in head["Vergeleken met niets doen"][0]
    assert head["Staat de inwoner erachter?"][0].startswith("Deels. Besproken op 12 november 2026. Vrouw wil de hulp")
    assert head["Aan tafel"] == [
        "vrouw, man, Wmo-consulent, wijkverpleegkundige, mantelzorgmakelaar en mentor van zoon"
    ]


def test_a_day_that_has_gone_by_is_told() -> None:
    document = example("hulp", date(2026, 12, 12))
    assert headings(document)[0] == "Doorbraak D1: besluit gevraagd, uiterlijk 11 december 2026 (die dag is voorbij)"
    assert facts(document)["Gevraagd"] == ["2 besluiten, uiterlijk op 11 december 2026. Die dag is voorbij."]
    late = facts(document, "Doorbraak D1")
    assert late["Wanneer"][0].endswith("in de vroege ochtend. Die dag is voorbij.")


def test_what_is_decided_is_told_and_not_asked_again() -> None:
    document = example("kinderen")
    assert headings(document) == ["Doorbraak D1: toegekend", "Doorbraak D2: toegezegd"]
    assert facts(document)["Gevraagd"] == ["Niets meer: over elke doorbraak is besloten."]
    assert facts(document, "Doorbraak D1")["Besluit"][0].startswith("Door teamleider inkomen, namens het college op 15")
    assert not any(isinstance(block, Table) for block in document.blocks)


def test_what_is_asked_comes_before_what_is_decided() -> None:
    document = example("werken-en")
    assert headings(document) == [
        "Doorbraak D3: besluit opnieuw gevraagd, uiterlijk 4 december 2026",
        "Het besluit",
        "Doorbraak D1: toegekend",
        "Doorbraak D2: toegezegd",
    ]


def test_there_is_room_for_the_decision_and_its_reasons() -> None:
    (table,) = (block for block in example("hulp").blocks if isinstance(block, Table))
    assert table.columns == ("Doorbraak", "Uitkomst", "Reden", "Functie, datum en paraaf")
    assert [[plain(line) for line in row[0]] for row in table.rows] == [["D1"], ["D2"]]
    assert [row[1:] for row in table.rows] == [((), (), ()), ((), (), ())]
    assert table.least_height_mm >= 20
    assert "De uitkomst is toegekend, toegezegd, deels toegekend, afgewezen of aangehouden." in notes(example("hulp"))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (SMALL, "Volledig ingevuld, niet juridisch getoetst."),
        (
            WHOLE.read_text(encoding="utf-8"),
            "Volledig ingevuld, juridisch getoetst door jurist sociaal domein op 30 juni 2026.",
        ),
        (small(("  wens: Rust.\n", "")), "Nog niet volledig: er ontbreekt nog 1 antwoord."),
        (small(("  wens: Rust.\n", "  wens: [Rust]\n")), "Nog niet volledig: er staat nog 1 fout in."),
    ],
)
def test_how_far_the_plan_is(text: str, words: str) -> None:
    assert words in notes(built(text, "besluitnotitie"))


def test_what_is_missing_is_told_per_step() -> None:
    found = notes(built(small(("  wens: Rust.\n", "")), "besluitnotitie"))
    assert "Daar zit het: 2. Toekomstperspectief (1)." in found


def test_what_was_cut_says_where_the_rest_is_and_money_is_never_cut() -> None:
    words = "Dit is een zin die er echt toe doet voor wie straks moet beslissen."
    reason = next(line for line in SMALL.splitlines() if "waarom_hier:" in line)
    long = small((reason, "      waarom_hier: |\n" + f"        {words}\n" * 200))
    cut, whole = built(long, "besluitnotitie"), built(SMALL, "besluitnotitie")
    lines = facts(cut, "Doorbraak")["Waarom het hier geldt"]
    assert len(lines) > 20
    assert lines[-1] == f"{words} (zie het plan)"
    assert "(zie het plan)" not in str(whole)
    assert facts(cut)["Kosten"] == facts(whole)["Kosten"]
    assert lines_needed(cut) <= 100


THREAT = (
    "toekomstperspectief:\n",
    "  dreiging:\n    wat: Ontruiming\n    datum: 2026-08-01\ntoekomstperspectief:\n",
)


@pytest.mark.parametrize(
    ("who", "what", "state"),
    [
        ("consulent", "De loonstroken bij elkaar zoeken", "besluit gevraagd, nog geen dag afgesproken"),
        ("consulent", "De kinderen na het besluit uitleg geven", "besluit gevraagd, nog geen dag afgesproken"),
        ("teamleider inkomen", "De lening rondmaken", "besluit gevraagd, uiterlijk 20 juli 2026"),
        ("consulent", "De lening toekennen of afwijzen", "besluit gevraagd, uiterlijk 20 juli 2026"),
        ("consulent", "Ja of nee zeggen tegen de lening", "besluit gevraagd, uiterlijk 20 juli 2026"),
        ("consulent", "Akkoord geven", "besluit gevraagd, uiterlijk 20 juli 2026"),
        ("moeder", "Bijstand aanvragen", "besluit gevraagd, de vraag ligt er uiterlijk 20 juli 2026"),
        ("moeder", "De gemeente om het bedrag vragen", "besluit gevraagd, de vraag ligt er uiterlijk 20 juli 2026"),
        ("consulent", "Het plan indienen", "besluit gevraagd, de vraag ligt er uiterlijk 20 juli 2026"),
        ("consulent", "Voorleggen aan het college", "besluit gevraagd, de vraag ligt er uiterlijk 20 juli 2026"),
    ],
)
def test_the_day_is_that_of_who_decides_and_never_that_of_the_threat(who: str, what: str, state: str) -> None:
    plan = small(("wie: consulent\n      wat: Besluit nemen", f"wie: {who}\n      wat: {what}"), THREAT)
    document = built(plan, "besluitnotitie", date(2026, 7, 6))
    assert headings(document)[0] == f"Doorbraak D1: {state}"
    assert facts(document)["Waarom nu"] == ["1 augustus 2026: Ontruiming"]


@pytest.mark.parametrize(
    ("decides", "who", "what", "state"),
    [
        ("UWV", "medewerker UWV", "De uitkering weer starten", "uiterlijk 20 juli 2026"),
        ("De corporatie", "woonconsulent van de corporatie", "De brief intrekken", "uiterlijk 20 juli 2026"),
        ("Het college", "wethouder", "Knoop doorhakken", "uiterlijk 20 juli 2026"),
        ("de schuldeiser", "moeder", "De schuldeiser bellen", "de vraag ligt er uiterlijk 20 juli 2026"),
        ("Het college", "moeder", "De gemeente om geld vragen", "de vraag ligt er uiterlijk 20 juli 2026"),
        ("Het college", "ik", "De lening in het maatwerkoverleg brengen", "de vraag ligt er uiterlijk 20 juli 2026"),
        ("Dienst Toeslagen", "vader", "Bezwaar maken", "de vraag ligt er uiterlijk 20 juli 2026"),
        ("Het college", "teammanager", "Onderzoek afronden", "nog geen dag afgesproken"),
        ("Het college", "jurist", "Advies geven over het besluit", "nog geen dag afgesproken"),
        ("Het college", "moeder", "De jeugdarts om een brief vragen", "nog geen dag afgesproken"),
    ],
)
def test_who_acts_tells_whether_it_is_decided_or_asked(decides: str, who: str, what: str, state: str) -> None:
    plan = small(
        ("wie: consulent\n      wat: Besluit nemen", f"wie: {who}\n      wat: {what}"),
        ("wie_gaat_erover: het college", f"wie_gaat_erover: {decides}"),
    )
    document = built(plan, "besluitnotitie", date(2026, 7, 6))
    assert headings(document)[0] == f"Doorbraak D1: besluit gevraagd, {state}"


def test_a_plan_may_name_the_day_itself() -> None:
    plan = small(("    doelen: [K1, L1]\n", "    doelen: [K1, L1]\n    besluit_uiterlijk: 2026-07-14\n"))
    document = built(plan, "besluitnotitie", date(2026, 7, 6))
    assert headings(document)[0] == "Doorbraak D1: besluit gevraagd, uiterlijk 14 juli 2026"
    assert facts(document, "Doorbraak")["Wanneer"] == ["Het plan vraagt het besluit uiterlijk op 14 juli 2026."]


def test_a_day_on_which_it_is_asked_is_told_as_that() -> None:
    document = built(small(("wat: Besluit nemen", "wat: Bijstand aanvragen")), "besluitnotitie", date(2026, 7, 6))
    assert facts(document)["Gevraagd"] == ["1 besluit.", "De vraag over D1 ligt er uiterlijk op 20 juli 2026."]
    assert facts(document, "Doorbraak")["Wanneer"] == [
        "In het actieplan staat bij die dag: consulent: Bijstand aanvragen. Voor het besluit zelf staat er geen dag."
    ]


def test_without_a_day_it_says_so() -> None:
    document = built(small(("wat: Besluit nemen", "wat: De loonstroken zoeken")), "besluitnotitie", date(2026, 7, 6))
    assert facts(document)["Gevraagd"] == [
        "1 besluit.",
        "Voor het besluit over D1 is nog geen dag afgesproken.",
    ]
    assert facts(document, "Doorbraak")["Wanneer"] == ["In het plan staat geen dag voor het besluit. Spreek die af."]


DECIDED = "    doelen: [K1, L1]\n    besluit: {{uitkomst: {}, door: teamleider, op: {}{}}}\n"


@pytest.mark.parametrize(
    ("status", "decision", "state", "asked"),
    [
        (
            "akkoord",
            "",
            "akkoord zonder opgeschreven besluit",
            "Wat er over D1 is besloten, staat nog niet in het plan.",
        ),
        ("afgewezen", "", "afgewezen met het hele plan", "Niets: het plan is afgewezen."),
        ("afgerond", "", "geen besluit opgeschreven", "Niets meer: het plan is afgerond."),
        (
            "ingediend",
            DECIDED.format("deels", "2026-07-06", ", reden: De helft."),
            "deels toegekend",
            "Niets meer: over elke doorbraak is besloten.",
        ),
        (
            "ingediend",
            DECIDED.format("aangehouden", "2026-07-06", ""),
            "besluit opnieuw gevraagd, uiterlijk 20 juli 2026",
            "1 besluit, uiterlijk op 20 juli 2026.",
        ),
        (
            "ingediend",
            DECIDED.format("toegekend", "2026-07-12", ""),
            "besluit gevraagd, uiterlijk 20 juli 2026",
            "1 besluit, uiterlijk op 20 juli 2026.",
        ),
    ],
)
def test_how_a_doorbraak_stands_in_each_status(status: str, decision: str, state: str, asked: str) -> None:
    changes = [("status: ingediend", f"status: {status}")] if status != "ingediend" else []
    changes += [("    doelen: [K1, L1]\n", decision)] if decision else []
    document = built(small(*changes), "besluitnotitie", date(2026, 7, 6))
    assert headings(document)[0] == f"Doorbraak D1: {state}"
    assert facts(document)["Gevraagd"] == [asked]


def test_a_decision_of_a_day_to_come_is_none_yet() -> None:
    plan = small(("    doelen: [K1, L1]\n", DECIDED.format("toegekend", "2026-07-12", "")))
    found = facts(built(plan, "besluitnotitie", date(2026, 7, 6)), "Doorbraak")
    assert found["Besluit"] == ["Toegekend. Door teamleider op 12 juli 2026. Die dag moet nog komen."]


def test_after_a_no_it_says_what_happens_now() -> None:
    assert facts(example("vrij"), "Doorbraak D3")["Wat er nu gebeurt"][0].startswith(
        "Er is op 27 oktober geen zicht op een eigen woning: plan B. Een gemeubileerde kamer"
    )


def test_the_biggest_plans_stay_within_what_fits() -> None:
    for path in [*EXAMPLES, *sorted((PROJECT / "tests" / "fixtures" / "honest").glob("*.md"))]:
        document = built(path.read_text(encoding="utf-8"), "besluitnotitie")
        assert lines_needed(document) <= 100, path.stem


def test_who_pays_for_the_doorbraak() -> None:
    assert facts(example("werken"))["Wie betaalt"] == [
        "gemeente: € 3.120",
        "energieleverancier: € 1.603 (€ 1.145 tot € 2.061)",
        "woningcorporatie: € 2.420 (€ 1.440 tot € 3.640)",
    ]


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("als: de verhuurder niet wil, dan: Spoedoverleg", "Als de verhuurder niet wil: spoedoverleg."),
        ("als: De verhuurder wil niet, dan: UWV bellen", "De verhuurder wil niet: UWV bellen."),
        ("als: als het misgaat, dan: spoedoverleg", "Als het misgaat: spoedoverleg."),
    ],
)
def test_a_condition_reads_as_a_sentence(written: str, told: str) -> None:
    text = small(("als: De verhuurder zet door, dan: Spoedoverleg", written))
    assert facts(built(text, "besluitnotitie"))["Als het niet werkt"] == [told]


def test_without_a_doorbraak_nothing_is_called_decided() -> None:
    without = re.sub(r"^doorbraak:\n(?:  .*\n)+", "", small(("status: ingediend", "status: concept")), flags=re.M)
    document = built(without, "besluitnotitie", date(2026, 7, 6))
    assert facts(document)["Gevraagd"] == ["Nog niets: er staat nog geen doorbraak in het plan."]


def test_a_decision_without_an_outcome_is_a_whole_sentence() -> None:
    decision = "    doelen: [K1, L1]\n    besluit: {door: teamleider, op: 2026-07-06}\n"
    document = built(small(("    doelen: [K1, L1]\n", decision)), "besluitnotitie", date(2026, 7, 6))
    assert facts(document, "Doorbraak D1")["Besluit"] == [
        "Door teamleider op 6 juli 2026. De uitkomst staat er niet bij."
    ]


def test_what_was_agreed_after_a_no_is_told_when_the_whole_plan_was_refused() -> None:
    fallback = "    - {als: Het college zegt nee, dan: Een fonds vragen, wie: ik, doorbraak: D1}\n"
    known = "    - {als: De verhuurder zet door, dan: Spoedoverleg, wie: casusregisseur}\n"
    document = built(small(("status: ingediend", "status: afgewezen"), (known, fallback)), "besluitnotitie")
    assert facts(document, "Doorbraak D1")["Wat er nu gebeurt"] == ["Het college zegt nee: een fonds vragen."]
