"""Status, decision, day and threat: what each check says of them, word for word, and where."""

import pytest

from tests.support.plans import found, small

DECIDING = {
    "afgerond-zonder-resultaat", "besluit-niet-opgeschreven", "besluit-past-niet-bij-status", "besluit-twee-dagen",
    "besluit-zonder-dag", "besluit-zonder-reden", "besluitdag-voorbij", "bladzijde-in-hij-of-zij",
    "datum-voor-het-plan", "dreiging-voorbij", "nee-zonder-vervolg", "overal-deels", "status-zonder-besluit",
}  # fmt: skip
GOALS = "    doelen: [K1, L1]\n"
ACTION = "wie: consulent\n      wat: Besluit nemen"
DAY = "uiterlijk: 2026-07-20"
THREAT = "toekomstperspectief:\n"
FALLBACK = "als: De verhuurder zet door, dan: Spoedoverleg, wie: casusregisseur"
SECOND = "  D2:\n    knelpunt: Zonder adres is er niets.\n    wat: Een adres.\n    doelen: [K1]\n"


def status(name: str) -> tuple[str, str]:
    return "status: ingediend", f"status: {name}"


def decided(outcome: str, rest: str = "", on: str = "2026-07-06", more: str = "") -> tuple[str, str]:
    decision = f"    besluit: {{uitkomst: {outcome}, door: teamleider, op: {on}{rest}}}\n"
    return GOALS, GOALS + decision + more


def threat(day: str) -> tuple[str, str]:
    return THREAT, f"  dreiging:\n    wat: Ontruiming\n    datum: {day}\n{THREAT}"


def said(*changes: tuple[str, str]) -> list[tuple[int, int, str, str]]:
    """Return place, code and words of what these checks find in the small plan after the changes."""
    return [(one.line, one.column, one.code, one.words) for one in found(small(*changes)) if one.code in DECIDING]


def codes(*changes: tuple[str, str]) -> list[str]:
    return [code for _, _, code, _ in said(*changes)]


def test_a_plan_that_waits_for_its_decision_has_nothing_to_find() -> None:
    assert said() == []


def test_agreed_without_a_decision() -> None:
    assert said(status("akkoord")) == [
        (
            26,
            3,
            "status-zonder-besluit",
            "Het plan is akkoord, maar bij D1 staat geen besluit. "
            "Zet onder besluit wat er is besloten, door wie, op welke dag en waarom.",
        )
    ]


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("in-uitvoering", "De acties lopen, maar bij geen enkele doorbraak staat een besluit."),
        ("afgewezen", "Het plan is afgewezen, maar bij geen enkele doorbraak staat een besluit met de reden."),
        ("afgerond", "Het plan is afgerond, maar bij geen enkele doorbraak staat wat er is besloten."),
    ],
)
def test_a_later_status_without_any_decision(name: str, words: str) -> None:
    (one,) = (one for one in said(status(name)) if one[2] == "status-zonder-besluit")
    assert one[:2] == (4, 1)
    assert one[3].startswith(words)


@pytest.mark.parametrize(
    ("changes", "place", "words"),
    [
        (
            [status("akkoord"), decided("afgewezen", ", reden: De wet laat het niet toe.")],
            (30, 15),
            "Het plan is akkoord, maar op D1 is nee gezegd. Gaat de rest door? Zet de status dan op in-uitvoering, en "
            "in het actieplan wat er nu gebeurt.",
        ),
        (
            [status("akkoord"), decided("aangehouden", ", reden: Er mist een brief.")],
            (30, 15),
            "Het plan is akkoord, maar op D1 is nog niet beslist. Gaat de rest door? Zet de status dan op "
            "in-uitvoering, en in het actieplan wat er nu gebeurt.",
        ),
        (
            [status("afgewezen"), decided("toegekend")],
            (30, 15),
            "Het plan is afgewezen, maar op D1 is ja gezegd. Klopt het besluit? Zet de status dan op akkoord of "
            "in-uitvoering.",
        ),
        (
            [decided("toegekend")],
            (4, 1),
            "Over elke doorbraak is besloten, maar de status is nog ingediend. Zet de status op akkoord, in-uitvoering "
            "of afgewezen.",
        ),
    ],
)
def test_a_status_and_a_decision_that_contradict(
    changes: list[tuple[str, str]], place: tuple[int, int], words: str
) -> None:
    contradictions = [one for one in said(*changes) if one[2] == "besluit-past-niet-bij-status"]
    assert contradictions == [(*place, "besluit-past-niet-bij-status", words)]


@pytest.mark.parametrize(
    "changes",
    [
        [status("akkoord"), decided("toegekend")],
        [status("akkoord"), decided("deels", ", reden: De helft.")],
        [status("afgewezen"), decided("afgewezen", ", reden: De wet laat het niet toe.")],
        [status("in-uitvoering"), decided("toegezegd", on="2026-06-01")],
    ],
)
def test_a_status_and_a_decision_that_agree(changes: list[tuple[str, str]]) -> None:
    assert {"status-zonder-besluit", "besluit-past-niet-bij-status", "datum-voor-het-plan"} & set(
        codes(*changes)
    ) == set()


def test_finished_without_a_result() -> None:
    assert (4, 1, "afgerond-zonder-resultaat") in {one[:3] for one in said(status("afgerond"), decided("toegekend"))}
    result = (f"{FALLBACK}}}\n", f"{FALLBACK}}}\n  resultaat: Het gezin woont er nog.\n")
    assert codes(status("afgerond"), decided("toegekend"), result) == []


@pytest.mark.parametrize(
    ("outcome", "words"),
    [
        ("afgewezen", "Op D1 is nee gezegd, maar er staat niet waarom."),
        ("deels", "Op D1 is deels ja gezegd, maar er staat niet wat wel en wat niet."),
        ("aangehouden", "Op D1 is het besluit uitgesteld, maar er staat niet waarom."),
    ],
)
def test_a_decision_that_needs_a_reason(outcome: str, words: str) -> None:
    (one,) = (one for one in said(status("in-uitvoering"), decided(outcome)) if one[2] == "besluit-zonder-reden")
    assert one[:2] == (30, 5)
    assert one[3].startswith(words)


def test_the_same_half_yes_everywhere() -> None:
    reason = ", reden: Een deel mag."
    both = decided("deels", reason, more=SECOND + decided("deels", reason)[1].removeprefix(GOALS))
    assert (30, 15, "overal-deels") in {one[:3] for one in said(status("akkoord"), both)}
    other = decided("deels", reason, more=SECOND + decided("deels", ", reden: De helft.")[1].removeprefix(GOALS))
    assert "overal-deels" not in codes(status("akkoord"), other)


@pytest.mark.parametrize(
    ("name", "day", "speaks"),
    [
        ("concept", "2026-07-05", True), ("ingediend", "2026-07-05", True), ("ingediend", "2026-07-06", False),
        ("in-uitvoering", "2026-07-05", True), ("afgewezen", "2026-07-05", False), ("afgerond", "2026-07-05", False),
    ],
)  # fmt: skip
def test_a_threat_of_a_day_that_has_passed(name: str, day: str, speaks: bool) -> None:
    changes = [threat(day)] if name == "ingediend" else [threat(day), status(name)]
    assert ("dreiging-voorbij" in codes(*changes)) is speaks


def test_a_threat_that_passed_after_the_decision_or_without_a_day_is_left_alone() -> None:
    assert "dreiging-voorbij" not in codes(threat("2026-07-05"), decided("toegekend"), status("in-uitvoering"))
    assert codes((THREAT, f"  dreiging:\n    wat: Ontruiming\n{THREAT}")) == []


@pytest.mark.parametrize(
    ("action", "found_codes"),
    [
        ("wie: moeder\n      wat: De loonstroken zoeken", ["besluit-zonder-dag"]),
        ("wie: moeder\n      wat: Na het besluit de huur betalen", ["besluit-zonder-dag"]),
        ("wie: moeder\n      wat: Bijstand aanvragen", []),
        ("wie: moeder\n      status: klaar\n      wat: Bijstand aanvragen", ["besluit-zonder-dag"]),
        ("wie: moeder\n      status: klaar\n      wat: Toestemming vragen", ["besluit-zonder-dag"]),
        ("wie: teamleider\n      wat: De lening rondmaken", []),
        ("wie: consulent\n      wat: De lening toekennen", []),
    ],
)
def test_whether_a_day_for_the_decision_was_agreed(action: str, found_codes: list[str]) -> None:
    assert codes((ACTION, action)) == found_codes


def test_without_a_day_it_asks_for_one() -> None:
    assert said((ACTION, "wie: moeder\n      wat: De loonstroken zoeken")) == [
        (
            26,
            3,
            "besluit-zonder-dag",
            "Voor het besluit over D1 is nog geen dag afgesproken. "
            "Spreek een dag af met wie beslist, en zet die bij D1 achter besluit_uiterlijk.",
        )
    ]
    named = (GOALS, f"{GOALS}    besluit_uiterlijk: 2026-07-14\n")
    assert said((ACTION, "wie: moeder\n      wat: De loonstroken zoeken"), named) == []


@pytest.mark.parametrize(
    ("changes", "place"),
    [
        ([(DAY, "uiterlijk: 2026-07-05"), ("opgesteld: 2026-07-06", "opgesteld: 2026-07-01")], (58, 7)),
        ([(GOALS, f"{GOALS}    besluit_uiterlijk: 2026-07-05\n"), (ACTION, "wie: moeder\n      wat: Bellen")], (30, 5)),
    ],
)
def test_a_day_for_the_decision_that_has_passed(changes: list[tuple[str, str]], place: tuple[int, int]) -> None:
    assert said(*changes) == [
        (
            *place,
            "besluitdag-voorbij",
            "De dag voor het besluit over D1 is voorbij, en er staat geen besluit. "
            "Is er besloten? Vul het besluit in. Zo niet, bel wie beslist en spreek een nieuwe dag af.",
        )
    ]


@pytest.mark.parametrize("name", ["concept", "ingediend", "in-uitvoering"])
@pytest.mark.parametrize("day", ["2026-07-05", "2026-07-20"])
@pytest.mark.parametrize("what", ["Besluit nemen", "De lening toekennen"])
def test_a_decision_that_was_taken_and_not_written_down(what: str, day: str, name: str) -> None:
    done = (f"{ACTION}\n      {DAY}", f"wie: consulent\n      wat: {what}\n      uiterlijk: {day}\n      status: klaar")
    written = ("opgesteld: 2026-07-06", "opgesteld: 2026-07-01")
    assert [
        words for _, _, code, words in said(done, status(name), written) if code == "besluit-niet-opgeschreven"
    ] == [
        "Het besluit over D1 staat op klaar, maar wat er is besloten staat niet in het plan. Zet bij D1 het besluit: "
        "de uitkomst, door wie, op welke dag en waarom. Is er nog niet besloten, zet de actie dan op bezig."
    ]
    assert "besluitdag-voorbij" not in codes(done, status(name), written)


@pytest.mark.parametrize(
    "changes",
    [
        [(DAY, f"{DAY}\n      status: bezig")],
        [(DAY, f"{DAY}\n      status: klaar"), decided("toegekend")],
        [(DAY, f"{DAY}\n      status: klaar"), decided("aangehouden", ", reden: De papieren ontbreken.")],
        [("wat: Besluit nemen", "wat: Het besluit voorbereiden\n      status: klaar")],
        [("wat: Besluit nemen", "wat: Bijstand aanvragen\n      status: klaar")],
    ],
)
def test_what_is_no_unwritten_decision(changes: list[tuple[str, str]]) -> None:
    assert "besluit-niet-opgeschreven" not in codes(*changes)


def test_a_day_of_decision_on_or_after_the_threat() -> None:
    named = (GOALS, f"{GOALS}    besluit_uiterlijk: 2026-08-01\n")
    (one,) = (one for one in found(small(named, threat("2026-08-01"))) if one.code == "actie-na-dreiging")
    assert (one.line, one.column) == (33, 5)
    assert one.message == "Het besluit komt pas op of na de dag van de dreiging."
    later = (named[0], f"{named[1]}    na: [D2]\n{SECOND}")
    assert [one.line for one in found(small(later, threat("2026-08-01"))) if one.code == "actie-na-dreiging"] == []


def test_a_no_without_what_happens_now() -> None:
    no = decided("afgewezen", ", reden: De wet laat het niet toe.")
    running = status("in-uitvoering")
    assert said(no, running) == [
        (
            30,
            15,
            "nee-zonder-vervolg",
            "Op D1 is nee gezegd, en er staat niet wat jullie nu doen. "
            "Zet onder als_het_niet_werkt bij het plan B dat nu geldt: doorbraak: D1.",
        )
    ]
    assert said(no, running, (FALLBACK, f"{FALLBACK}, doorbraak: D1")) == []
    assert said(no, running, (FALLBACK, FALLBACK.replace("De verhuurder zet door", "Het college zegt nee"))) == []
    assert [one.message for one in found(small(no, running, (FALLBACK, f"{FALLBACK}, doorbraak: D7")))][-1] == (
        "De doorbraak D7 bestaat niet."
    )


def test_a_decision_from_before_it_was_handed_in() -> None:
    handed_in = ("opgesteld: 2026-07-06\n", "opgesteld: 2026-06-01\ningediend_op: 2026-07-03\n")
    before = decided("toegekend", on="2026-07-02")
    (one,) = (one for one in said(handed_in, before, status("akkoord")) if one[2] == "datum-voor-het-plan")
    assert one[3].startswith("Dit besluit is van voor de dag waarop het plan is ingediend.")
    assert codes(handed_in, decided("toegekend", on="2026-07-04"), status("akkoord")) == []


OWN = "    De vaste lasten gaan voor. (L1)\n"


@pytest.mark.parametrize(
    ("changes", "place"),
    [
        ([(OWN, f"{OWN}    Zij belt zelf met de schuldeisers. (L1)\n")], (23, 5)),
        ([(OWN, f"{OWN}    Mevrouw opent de post. (L1)\n")], (23, 5)),
        ([(OWN, f"{OWN}    De inwoner opent de post. (L1)\n")], (23, 8)),
        ([("wat: De gemeente leent het bedrag.", "wat: De gemeente leent haar het bedrag.")], (28, 28)),
        ([("L1: Een huis dat wij zelf betalen.", "L1: Hij betaalt zijn huis zelf.")], (17, 9)),
        ([("wens: Rust.", "wens: Ik wil dat hij rust heeft.")], None),
        ([(OWN, f"{OWN}    Fietsen, met haar achterop. (L1)\n")], None),
        ([("wat: De gemeente leent het bedrag.", "wat: De gemeente betaalt. Zij begint nu.")], None),
        ([("wat: De gemeente leent het bedrag.", "wat: De gemeente betaalt uit haar eigen potje.")], None),
    ],
)
def test_a_page_that_reads_as_about_somebody_else(
    changes: list[tuple[str, str]], place: tuple[int, int] | None
) -> None:
    assert said(*changes) == (
        []
        if place is None
        else [
            (
                *place,
                "bladzijde-in-hij-of-zij",
                "Op de bladzijde voor de inwoner staat dit in de hij- of zij-vorm. "
                "Leest de inwoner het zelf? Schrijf het dan zonder hij of zij. Laten staan mag ook.",
            )
        ]
    )


def test_it_is_said_once_with_how_often() -> None:
    change = (OWN, f"{OWN}    Zij belt. (L1)\n    Zij schrijft. (L1)\n    Zij wacht. (L1)\n")
    ((_, _, _, words),) = said(change)
    assert words.startswith(
        "Op de bladzijde voor de inwoner staat dit in de hij- of zij-vorm. Dat is op nog 2 plekken zo."
    )


def test_two_days_for_one_decision_are_told_at_the_action() -> None:
    two = (GOALS, GOALS + "    besluit_uiterlijk: 2026-07-27\n")
    ((line, column, code, words),) = said(two)
    assert (line, column, code) == (59, 7, "besluit-twee-dagen")
    assert words == (
        "Voor het besluit over D1 staan er twee dagen in het plan. Die bij besluit_uiterlijk telt. "
        "Zet bij D1 en hier dezelfde dag, of haal besluit_uiterlijk weg: dan telt deze."
    )
    assert codes((GOALS, GOALS + "    besluit_uiterlijk: 2026-07-20\n")) == []
    assert codes(two, (ACTION, f"{ACTION.replace('Besluit nemen', 'De papieren zoeken')}")) == []


def test_one_late_decision_is_told_once_and_a_second_who_decides_late_too() -> None:
    second = "    - {wie: verhuurder, wat: Beslissen over uitstel, uiterlijk: 2026-07-02, doorbraak: D1}\n  daarna:"
    late = found(small((DAY, "uiterlijk: 2026-07-01"), ("  daarna:", second)))
    assert [one.code for one in late if "laat" in one.code or "voorbij" in one.code] == [
        "besluitdag-voorbij",
        "actie-te-laat",
    ]


@pytest.mark.parametrize(
    ("condition", "settled"),
    [("De wethouder zegt nee", True), ("De teamleider zegt nee", False), ("Er komt een nee", False)],
)
def test_a_fallback_that_names_who_said_no_is_what_is_done_now(condition: str, settled: bool) -> None:
    no = "    besluit: {uitkomst: afgewezen, door: wethouder, op: 2026-07-06, reden: De wet laat het niet toe.}\n"
    law = "      wie_gaat_erover: het college\n"
    plan = small(
        status("in-uitvoering"),
        (GOALS, GOALS + SECOND + no),
        (law, f"{law}    D2: {{wie_gaat_erover: de wethouder}}\n"),
        (FALLBACK, f"als: {condition}, dan: Spoedoverleg, wie: casusregisseur"),
    )
    assert ("nee-zonder-vervolg" not in [one.code for one in found(plan)]) is settled


def test_an_action_in_which_was_decided_is_not_late_when_the_decision_is_there() -> None:
    late = small(status("in-uitvoering"), (DAY, "uiterlijk: 2026-07-01"), decided("toegekend"))
    assert [one.code for one in found(late) if one.code == "actie-te-laat"] == []
