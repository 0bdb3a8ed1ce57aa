"""The page for the resident: how it stands in plain words, nothing promised that was not granted, no law, no sums."""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from doorbraak_tools.checks import check_case
from doorbraak_tools.outputs import documents
from doorbraak_tools.outputs.documents.structure import Bullets, Document, Heading, Paragraph, Role, Table
from doorbraak_tools.plan.reading import read_plan
from doorbraak_tools.substance.case import Case
from doorbraak_tools.view.run import Line
from tests.outputs.documents.support import DAY, EXAMPLES, PROJECT, WHOLE, built
from tests.support.plans import SMALL, small

OFFICIAL = re.compile(
    r"\b(inwoner|burger|client|betrokkene|conform|middels|indien|voorziening|interventie|regie)", re.I
)


def plain(text: Line) -> str:
    return "".join(span.text for span in text)


def told(document: Document) -> dict[str, list[str]]:
    """Return what stands under each heading; a row of a table is one line."""
    found: dict[str, list[str]] = {"": []}
    heading = ""
    for block in document.blocks:
        if isinstance(block, Heading):
            heading = block.words
            found[heading] = []
        elif isinstance(block, Paragraph):
            found[heading].append(plain(block.text))
        elif isinstance(block, Bullets):
            found[heading] += [plain(item) for item in block.items]
        elif isinstance(block, Table):
            found[heading] += [" | ".join(" ".join(map(plain, cell)) for cell in row) for row in block.rows]
    return found


def example(start: str) -> dict[str, list[str]]:
    (path,) = (path for path in EXAMPLES if path.stem.startswith(start))
    return told(built(path.read_text(encoding="utf-8"), "inwoner"))


def page_of(*changes: tuple[str, str], day: date = date(2026, 7, 6)) -> dict[str, list[str]]:
    """Return the page of the small plan after some changes."""
    return told(built(small(*changes), "inwoner", day))


def test_it_tells_the_resident_how_it_stands() -> None:
    page = example("hulp")
    assert list(page) == [
        *("", "Uw wens en uw doelen", "Hierover wordt nog beslist", "Wat u zelf doet", "Wie helpt, en wanneer"),
        "Gaat er iets mis? Bel dan",
    ]
    assert page[""] == [
        "Voorbeeld: dit plan is verzonnen. Dit plan ligt bij wie erover beslist. U zei dat u het deels met dit plan "
        "eens bent."
    ]
    assert page["Uw wens en uw doelen"][:2] == [
        "Dat ik weer zijn vrouw ben en niet zijn tweede baan.",
        "Ik blijf thuis wonen zolang dat kan, met mijn man en niet dankzij mijn man.",
    ]
    assert page["Hierover wordt nog beslist"] == [
        "Negen uur begeleiding per week aan huis, op drie ochtenden van half zes tot half negen.\n"
        "Hierover beslist het college nog, uiterlijk 11 december 2026.",
        "Tweeënhalf uur huishoudelijke hulp per week, voor een jaar.\n"
        "Hierover beslist het college nog, uiterlijk 11 december 2026.",
    ]
    assert page["Wat u zelf doet"] == [
        "Vrouw zet 's avonds alles klaar en doet zelf wat zij kan, ook als het langer duurt."
    ]
    assert page["Wie helpt, en wanneer"][:2] == [
        "Wat bij een besluit hoort dat er nog niet is, gebeurt pas na een ja.",
        "25 november 2026: juridisch adviseur Wmo. Uitzoeken of de uren in de beleidsregels of ook in de verordening "
        "staan",
    ]
    assert page["Wie helpt, en wanneer"][-1] == "En nog 8 afspraken: zie het hele plan."
    assert page["Gaat er iets mis? Bel dan"] == ["U hebt een vraag | onafhankelijk cliëntondersteuner | "]


def test_a_no_says_who_why_and_what_happens_now() -> None:
    page = example("vrij")
    (no,) = page["Hierop is nee gezegd"]
    _, said, reason, now = no.split("\n")
    assert said == "Teamleider wonen, namens het college, zei op 27 oktober 2026 nee."
    assert reason.startswith("De reden: De verordening kent deze groep nog niet.")
    assert now == (
        "Dit doen we nu: Plan B. Een gemeubileerde kamer met begeleiding, voor zes maanden, uit de Wmo. De "
        "nazorgcoördinator houdt die vanaf 12 oktober vast (nazorgcoördinator)."
    )
    assert len(page["Dit is toegezegd"]) == 2
    assert page["Hoe het ging"][0].startswith("Het adres en de kaart waren er op tijd.")


def test_a_half_yes_says_what_was_granted_and_what_was_not() -> None:
    (half,) = example("een-adres")["Dit is deels toegezegd"]
    assert half.startswith("Gevraagd: Het college neemt de aanvraag meteen in behandeling. Het college kent")
    assert half.split("\n")[1:] == [
        "Een deel mag, een deel niet. Dat besloot teamleider inkomen, namens het college, op 31 juli 2026.",
        "De zoektijd is niet afgewacht. De norm is niet verlaagd. De bijstand gaat in op 1 juni en niet op 11 mei. In "
        "mei kreeg hij nog een eindafrekening van het uitzendbureau die hoger was dan de norm. Dat wist niemand aan "
        "tafel.",
    ]


def test_what_was_put_off_says_why_and_until_when() -> None:
    (open_,) = example("werken")["Hierover wordt nog beslist"]
    assert open_.split("\n")[1:] == [
        "Hierover beslist het college nog, uiterlijk 4 december 2026.",
        "Waarom het wacht: De gemeente wil eerst een brief van de jeugdarts over de temperatuur die de jongste nodig "
        "heeft.",
    ]


STATES = {
    "concept": "Hierover wordt nog beslist",
    "ingediend": "Hierover wordt nog beslist",
    "in-uitvoering": "Hierover wordt nog beslist",
    "akkoord": "Akkoord, maar het besluit staat nog niet in het plan",
    "afgewezen": "Dit gaat zo niet door",
    "afgerond": "Hierover staat geen besluit in het plan",
}


@pytest.mark.parametrize("status", STATES)
@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_in_no_status_is_promised_what_was_not_granted(path: Path, status: str) -> None:
    text = re.sub(r"^status: .*$", f"status: {status}", path.read_text(encoding="utf-8"), count=1, flags=re.M)
    without = re.sub(r"^    besluit:\n(?:      .*\n)+", "", text, flags=re.M)
    doorbraken = len(re.findall(r"^  D[0-9]+:$", text, flags=re.M))
    page = told(built(without, "inwoner"))
    assert len(page[STATES[status]]) == doorbraken
    assert not {"Dit is toegezegd", "Dit is deels toegezegd", "Hierop is nee gezegd"} & set(page)
    given = told(built(text, "inwoner"))
    states = {"Dit is toegezegd", "Dit is deels toegezegd", "Hierop is nee gezegd", STATES[status]}
    assert sum(len(given.get(heading, ())) for heading in states | {"Hierover wordt nog beslist"}) == doorbraken
    for one in (page, given):
        goals = re.findall(r"^    [KL][0-9]+: ", text, flags=re.M)
        assert len(one["Uw wens en uw doelen"]) == len(goals) + 1
        if status == "afgewezen":
            assert "Wie helpt, en wanneer" not in one


@pytest.mark.parametrize(
    ("who", "told_as"),
    [
        ("het college", "Hierover beslist het college nog, uiterlijk 20 juli 2026."),
        ("college van burgemeester en wethouders", "Hierover beslist het college van burgemeester en wethouders nog"),
        ("UWV", "Hierover beslist UWV nog, uiterlijk 20 juli 2026."),
        ("De corporatie, na overleg", "Hierover beslist de corporatie nog, uiterlijk 20 juli 2026."),
        ("verhuurder", "Hierover beslist de verhuurder nog, uiterlijk 20 juli 2026."),
        ("De school en het samenwerkingsverband", "Hierover beslissen de school en het samenwerkingsverband nog"),
        (
            "De school over de plek. Het bestuur over het geld.",
            "Hierover is nog niet beslist. Wie beslist: De school over de plek. Het bestuur over het geld. Dat is "
            "uiterlijk 20 juli 2026.",
        ),
        ("Zorgkantoor Noord", "Hierover is nog niet beslist. Wie beslist: Zorgkantoor Noord. Dat is uiterlijk 20 juli"),
    ],
)
def test_who_decides_is_who_the_plan_says(who: str, told_as: str) -> None:
    page = page_of(("wie_gaat_erover: het college", f"wie_gaat_erover: {who}"))
    assert page["Hierover wordt nog beslist"][0].split("\n")[1].startswith(told_as)


@pytest.mark.parametrize(
    ("action", "day", "words"),
    [
        ("Besluit nemen", date(2026, 7, 21), "nog. Dat zou uiterlijk 20 juli 2026 zijn, maar die dag is voorbij."),
        ("Bijstand aanvragen", date(2026, 7, 6), "nog. De vraag ligt er uiterlijk 20 juli 2026."),
        ("Bijstand aanvragen", date(2026, 7, 21), "nog. De vraag zou er op 20 juli 2026 liggen; die dag is voorbij."),
        ("Loonstroken zoeken", date(2026, 7, 6), "nog. Er is nog geen dag afgesproken."),
    ],
)
def test_a_day_that_is_late_or_not_there_is_told(action: str, day: date, words: str) -> None:
    page = page_of(("wat: Besluit nemen", f"wat: {action}"), day=day)
    assert page["Hierover wordt nog beslist"][0].split("\n")[1] == f"Hierover beslist het college {words}"


NO = (
    "    doelen: [K1, L1]\n",
    "    doelen: [K1, L1]\n    besluit: {uitkomst: afgewezen, door: teamleider, op: 2026-07-06}\n",
)
FALLBACK = "    - {als: De verhuurder zet door, dan: Spoedoverleg, wie: casusregisseur}\n"


@pytest.mark.parametrize(
    ("fallback", "now", "apart"),
    [
        ("    - {als: Het wordt nee, dan: Een fonds vragen, wie: ik}\n", "Dit doen we nu: Een fonds vragen (ik).", []),
        (
            "    - {als: Geen geld, dan: Een fonds vragen, wie: ik, doorbraak: D1}\n" + FALLBACK,
            "Dit doen we nu: Een fonds vragen (ik).",
            [],
        ),
        (FALLBACK, "", ["De verhuurder zet door: spoedoverleg (casusregisseur)."]),
        (
            "    - {wie: casusregisseur}\n",
            "Wat we nu doen, staat nog niet in het plan. Vraag ernaar bij: casusregisseur.",
            [],
        ),
    ],
)
def test_which_fallback_holds_is_said_when_it_is_sure(fallback: str, now: str, apart: list[str]) -> None:
    page = page_of(NO, (FALLBACK, fallback))
    _, said, reason, *rest = page["Hierop is nee gezegd"][0].split("\n")
    assert said == "Teamleider zei op 6 juli 2026 nee."
    assert reason == "De reden staat niet in het plan. Vraag ernaar bij: casusregisseur."
    assert rest == ([now] if now else [])
    assert page.get("Wat er is afgesproken voor als het niet lukt", []) == apart
    assert not any("Besluit nemen" in line for line in page.get("Wie helpt, en wanneer", ()))


def test_a_decision_of_a_day_to_come_is_no_promise() -> None:
    page = page_of((NO[0], NO[1].replace("afgewezen", "toegekend").replace("07-06", "07-10")))
    assert "Dit is toegezegd" not in page
    assert "Hierover wordt nog beslist" in page


def test_what_is_done_is_told_as_done_and_what_is_late_as_late() -> None:
    page = page_of(
        ("      doorbraak: D1\n", "      doorbraak: D1\n      status: klaar\n"),
        ("uiterlijk: 2026-09-01}", "uiterlijk: 2026-07-01}"),
    )
    assert page["Dit is al gedaan"] == ["Besluit nemen (consulent)"]
    assert page["Wie helpt, en wanneer"][-1] == "1 juli 2026 (te laat: nog niet klaar): moeder. De huur betalen"


def test_when_everything_is_done_it_says_so() -> None:
    page = example("een-adres")
    assert page["Wat u zelf doet"][-1] == "Dit is al gedaan: Alles wat we hadden afgesproken, is gedaan."
    assert page["Hoe het ging"][0].startswith("Op 28 augustus kreeg hij de sleutel van zijn kamer.")


def test_a_plan_without_actions_or_goals_that_lead_anywhere_still_has_its_page() -> None:
    without = re.sub(r"^actieplan:\n(?:  .*\n)+", "", SMALL, flags=re.M)
    page = told(built(without.replace("doelen: [K1, L1]", "doelen: [K1]"), "inwoner"))
    assert page["Uw wens en uw doelen"] == ["Rust.", "Een huis dat wij zelf betalen.", "De ontruiming is van de baan."]
    assert page["Hierover wordt nog beslist"][0].endswith("Er is nog geen dag afgesproken.")


def test_a_page_that_becomes_two_says_what_to_shorten() -> None:
    assert built(SMALL, "inwoner").too_long == ""
    goals = "".join(f"    K{number}: Een doel van een zin die bijna een regel lang is.\n" for number in range(2, 40))
    long = small(("    K1: De ontruiming is van de baan.\n", "    K1: De ontruiming is van de baan.\n" + goals))
    document = built(long, "inwoner")
    assert len(told(document)["Uw wens en uw doelen"]) == 41
    assert document.too_long == (
        "Dit stuk past niet op 1 bladzijde: het zijn er 2. Wil je het korter? Kort in het plan in: “Uw wens en uw "
        "doelen” (stap 2) en “Wie helpt, en wanneer” (stap 6)."
    )


@pytest.mark.parametrize(
    ("status", "said"),
    [
        ("ingediend", "Dit plan ligt bij wie erover beslist. In dit plan ontbreekt nog iets."),
        ("in-uitvoering", "In dit plan ontbreekt nog iets."),
        ("afgerond", "Dit plan is afgerond. In dit plan ontbreekt nog iets."),
    ],
)
def test_what_lacks_an_answer_is_not_called_unfinished_when_it_was_handed_in(status: str, said: str) -> None:
    page = page_of(("status: ingediend", f"status: {status}  #"), ("  wens: Rust.\n", ""))
    assert page[""] == [said]


@pytest.mark.parametrize(
    ("stands", "said"),
    [
        ("nee", "U zei dat u het niet met dit plan eens bent."),
        ("deels", "U zei dat u het deels met dit plan eens bent."),
    ],
)
def test_a_resident_who_is_not_behind_the_plan_reads_so(stands: str, said: str) -> None:
    assert page_of(("inwoner_staat_erachter: ja", f"inwoner_staat_erachter: {stands}"))[""] == [
        f"Dit plan ligt bij wie erover beslist. {said}"
    ]


def test_of_two_doorbraken_for_one_goal_no_cause_is_made_up() -> None:
    yes = "    doelen: [K1, L1]\n    besluit: {uitkomst: toegekend, door: school, op: 2026-07-06}\n"
    page = page_of((NO[0], f"{NO[1]}  D2:\n    knelpunt: Geen geld.\n    wat: Een gift.\n{yes}"))
    assert page["Hierop is nee gezegd"][0].split("\n")[-1] == "Voor deze doelen is wel iets anders toegezegd."


def test_a_plan_that_is_not_ready_says_so() -> None:
    (warning,) = (
        block
        for block in built(small(("status: ingediend", "status: concept")), "inwoner").blocks
        if isinstance(block, Paragraph) and block.role is Role.WARNING
    )
    assert plain(warning.text) == "Dit plan is nog niet klaar."
    assert "Dit plan is nog niet klaar." not in str(built(SMALL, "inwoner"))


@pytest.mark.parametrize("path", [*EXAMPLES, WHOLE], ids=lambda path: path.stem)
def test_our_own_words_are_plain_and_there_is_no_law_and_no_sum(path: Path) -> None:
    document = built(path.read_text(encoding="utf-8"), "inwoner")
    ours = [block.words for block in document.blocks if isinstance(block, Heading)]
    ours += [head for block in document.blocks if isinstance(block, Table) for head in block.columns]
    ours += [document.above, document.foot]
    assert not OFFICIAL.search(" ".join(ours))
    page = str(document)
    assert "kost in 12 maanden" not in page
    citing = {line for cited in case_of(path).cited_lines for line in [cited.line.text] if "artikel" in line}
    assert citing
    assert not any(line in page for line in citing)
    assert not re.search(r"\([KLD]\d", page)


def case_of(path: Path) -> Case:
    return Case(read_plan(path.read_bytes(), "proef"), DAY)


def test_money_only_when_asked() -> None:
    case = Case(read_plan(SMALL.encode(), "proef"), DAY)
    material = documents.material(case, check_case("proef.md", case))
    page = told(documents.builder("inwoner")(replace(material, with_costs=True)))
    assert page["Wat het kost"] == ["De doorbraak kost in 12 maanden ongeveer € 3.700."]


def test_letters_are_large_and_smaller_only_to_stay_on_one_page() -> None:
    assert built(SMALL, "inwoner").points == 14
    pages = {path.stem: built(path.read_text(encoding="utf-8"), "inwoner") for path in EXAMPLES}
    assert {page.too_long for page in pages.values()} == {""}
    assert {page.points for page in pages.values()} <= {14, 13, 12, 11}
    goals = "".join(f"    K{number}: Een doel van een zin die bijna een regel lang is.\n" for number in range(2, 40))
    two = built(small(("    K1: De ontruiming is van de baan.\n", "    K1: Rust.\n" + goals)), "inwoner")
    assert (two.points, two.too_long[:47]) == (14, "Dit stuk past niet op 1 bladzijde: het zijn er 2"[:47])


UNDECIDED = "    - {als: Er is op 20 juli nog geen besluit, dan: Bellen, wie: casusregisseur}\n"


def test_what_was_agreed_for_no_decision_is_not_told_when_there_is_one() -> None:
    waiting = page_of((FALLBACK, UNDECIDED))
    assert waiting["Gaat er iets mis? Bel dan"][-1].startswith("Er is op 20 juli nog geen besluit | casusregisseur")
    for outcome in ("toegekend", "deels", "afgewezen"):
        decided = page_of((NO[0], NO[1].replace("afgewezen", outcome)), (FALLBACK, UNDECIDED))
        assert "geen besluit" not in str(decided)
        note = built(small((NO[0], NO[1].replace("afgewezen", outcome)), (FALLBACK, UNDECIDED)), "besluitnotitie")
        assert "geen besluit" not in str(note)
    assert "geen besluit" in str(built(small((FALLBACK, UNDECIDED)), "besluitnotitie"))


def test_no_sentence_is_broken_off() -> None:
    for path in [*EXAMPLES, *sorted((PROJECT / "tests" / "fixtures" / "honest").glob("*.md"))]:
        assert "…" not in str(built(path.read_text(encoding="utf-8"), "inwoner")).replace("…”", "")
