"""What is said about personal data, word for word, and where; and that the value is never said."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doorbraak_tools.checks import Weighing, check_case, diagnose
from doorbraak_tools.plan.model import Diagnostic, Severity
from doorbraak_tools.plan.reading import read_plan
from doorbraak_tools.substance.case import Case
from doorbraak_tools.substance.registers.entries import Law
from doorbraak_tools.substance.registers.in_force import Registers
from tests.support.plans import TODAY, WHOLE, case, found, of_check, read, small
from tests.support.strategies import REAL_TEXTS, broken_plans

WARNS, POINTS, REFUSES = "persoonsgegeven", "nummer-of-adres", "persoonsgegeven-in-voorbeeld"
STORY = "Het verhaal van deze stap."
VALUES = {
    "123456782": "Hier staat iets dat op een burgerservicenummer (BSN) lijkt.",
    "NL91 ABNA 0417 1643 00": "Hier staat iets dat op een rekeningnummer lijkt.",
    "proef@voorbeeld.nl": "Hier staat iets dat op een e-mailadres lijkt.",
    "06-12345678": "Hier staat iets dat op een telefoonnummer lijkt.",
    "geboren op 12 maart 1985": "Hier staat iets dat op een geboortedatum lijkt.",
    "dossiernummer 2024-12345": "Hier staat iets dat op een nummer van een dossier of zaak lijkt.",
    "AB-12-34": "Hier staat iets dat op een kenteken lijkt.",
    "1234 AB 12": "Hier staat iets dat op een postcode met huisnummer lijkt.",
    "Proefstraat 12": "Hier staat iets dat op een straat met huisnummer lijkt.",
    "mevrouw Voorbeeld": "Hier staat iets dat op een naam lijkt.",
}


def real(*changes: tuple[str, str]) -> str:
    """Return the small plan with changes, as a plan that does not say that it is an example."""
    return small(*changes)


def example(*changes: tuple[str, str]) -> str:
    """Return the small plan with changes, as an example to publish."""
    return real(*changes).replace("status: ", "voorbeeld: fictief\nstatus: ", 1)


def in_real(text: str) -> list[Diagnostic]:
    """Return what is found in a plan that is no example: names, and what points at somebody."""
    return [one for one in found(text) if one.code in {WARNS, POINTS}]


def test_in_a_plan_that_cannot_be_read_it_is_found_too() -> None:
    text = "---\ntitel: Eerst: de huur: nee\n  x: [\n---\n\nBel 06-12345678 of mevrouw Voorbeeld.\n"
    assert read(text).data == {}
    assert [(one.line, one.code, one.severity) for one in in_real(text)] == [
        (6, POINTS, Severity.ERROR),
        (6, WARNS, Severity.WARNING),
    ]
    assert in_real("zomaar 06-12345678")[0].code == POINTS


@pytest.mark.parametrize(("value", "message"), VALUES.items(), ids=VALUES.values())
def test_kind_and_place_are_said_and_never_the_value(value: str, message: str) -> None:
    text = real((STORY, f"Eerst dit.\nDaarna ({value}), en verder."))
    (one,) = in_real(text)
    weight = Severity.WARNING if message.endswith("een naam lijkt.") else Severity.ERROR
    assert (one.message, one.severity) == (message, weight)
    assert text.splitlines()[one.line - 1].startswith("Daarna (")
    assert value not in one.message + one.hint
    assert of_check(REFUSES, text) == []


@pytest.mark.parametrize("value", VALUES)
def test_an_example_with_it_is_not_complete(value: str) -> None:
    text = example((STORY, f"Daarna ({value}), en verder."))
    (one,) = of_check(REFUSES, text)
    assert one.severity is Severity.ERROR
    assert in_real(text) == []
    assert not check_case("proef.md", Case(read(text), TODAY)).complete
    assert check_case("proef.md", case(example())).complete


def test_the_advice_is_to_write_a_role() -> None:
    (one,) = in_real(real((STORY, "Bel 06-12345678.")))
    assert one.hint == "Haal het weg. Schrijf liever de rol op, zoals: inkomensconsulent."


def test_a_title_a_heading_an_answer_and_a_quotation_are_looked_at() -> None:
    text = real((STORY, "> Ik ben mevrouw Voorbeeld."))
    text = text.replace("titel: ", "titel: Mevrouw Proef en ", 1)
    text += "\n## Slotwoord van dhr. Testman\n\nBel 06-12345678.\n"
    lines = text.splitlines()
    assert [lines[one.line - 1].split()[0] for one in in_real(text)] == ["titel:", ">", "##", "Bel"]


def test_a_line_of_a_text_block_is_pointed_at() -> None:
    text = real(("  geprobeerd: |\n", "  geprobeerd: |\n    Eerst gebeld.\n    Op 06-12345678.\n"))
    (one,) = in_real(text)
    assert text.splitlines()[one.line - 1] == "    Op 06-12345678."


def test_a_name_over_two_lines_of_a_paragraph_is_found_at_the_first() -> None:
    text = real((STORY, "Toen belde mevrouw\nVoorbeeld weer."))
    (one,) = in_real(text)
    assert text.splitlines()[one.line - 1] == "Toen belde mevrouw"


@pytest.mark.parametrize(
    ("change", "line"),
    [
        (("  geprobeerd: |\n", "  geprobeerd: |\n    Gebeld met \u00a0mevrouw\u00a0Proef.\n"), 2),
        (("  last_van: ", '  last_van: "mevrouw \\u0050roef"\n  x_last_van: '), 1),
        (("  last_van: ", "  last_van: de brieven van mevrouw\n    Proef\n  x_last_van: "), 1),
        ((STORY, "Toen belde mevrouw <!-- wie? --> Voorbeeld weer."), 1),
        ((STORY, "Toen belde mev<!-- wie? -->rouw Voorbeeld weer."), 1),
    ],
)
def test_what_a_reader_sees_in_another_form_than_the_file_has_it_is_looked_at(
    change: tuple[str, str], line: int
) -> None:
    text = real(change)
    before = text[: text.index(change[1])].count("\n")
    assert {one.line - before for one in in_real(text)} == {line}


@given(st.sampled_from(REAL_TEXTS) | broken_plans())
def test_a_place_in_what_is_searched_is_a_place_in_the_file(text: str) -> None:
    plan = read(text)
    whole = Case(plan, TODAY).searchable
    lines = plan.text.split("\n")
    for start, character in enumerate(whole.text[: len(plan.text)]):
        place = whole.place(start)
        assert (lines[place.line - 1] + "\n")[place.column - 1] == character or character == " "
    for at, _, line in whole.otherwise:
        assert 1 <= whole.place(whole.text.index(line, len(plan.text))).line <= len(lines), at


def test_a_heading_is_no_part_of_a_sentence() -> None:
    assert in_real(real((STORY, "Wat nu, mevrouw\n## Voorbeeldstraat\n3 katten"))) == []


def test_a_line_says_each_kind_once() -> None:
    text = real((STORY, "Bel 06-12345678 of 06-87654321 of mail a@b.nl."))
    assert len(in_real(text)) == 2


@given(st.text("0123456789", min_size=8, max_size=8), st.sampled_from(["06{}", "bsn {}", "dossiernummer 1{}"]))
def test_no_number_is_ever_repeated(digits: str, form: str) -> None:
    for make in (real, example):
        for one in found(make((STORY, form.format(digits)))):
            assert digits not in one.message + one.hint


@pytest.mark.parametrize("make", [real, example])
@pytest.mark.parametrize(
    ("change", "line"),
    [
        (("status: ", "# bel 06-12345678\nstatus: "), "# bel 06-12345678"),
        (("status: ", "telefoon: 06-12345678\nstatus: "), "telefoon: 06-12345678"),
        (("status: ", "contact:\n  moeder: |\n    thuis\n    06-12345678\nstatus: "), "    06-12345678"),
        ((STORY, f"{STORY} <!-- bel 06-12345678 -->"), f"{STORY} <!-- bel 06-12345678 -->"),
        ((STORY, f"<!--\nlater: 06-12345678\n-->\n{STORY}"), "later: 06-12345678"),
        ((STORY, f"{STORY}\n\n## Niet voor de site\n\nBel 06-12345678."), "Bel 06-12345678."),
    ],
)
def test_what_never_reaches_the_site_is_looked_at_too(
    make: Callable[..., str], change: tuple[str, str], line: str
) -> None:
    text = make(change)
    (one,) = [found for found in found(text) if found.code in {WARNS, POINTS, REFUSES}]
    assert text.splitlines()[one.line - 1] == line
    assert one.column == line.index("06") + 1


@pytest.mark.parametrize(
    ("line", "column"),
    [("titel: Bel 06-12345678", 12), ("opsteller: 'mevrouw Voorbeeld'", 13), ("aan_tafel: [arts, dhr. Test]", 19)],
)
def test_the_column_is_that_of_what_was_found(line: str, column: int) -> None:
    key = line.partition(":")[0]
    lines = [line if one.startswith(f"{key}:") else one for one in real().splitlines()]
    lines += [] if line in lines else [""]
    text = "\n".join(lines if line in lines else [lines[0], line, *lines[1:]])
    (one,) = in_real(text)
    assert (text.splitlines()[one.line - 1], one.column) == (line, column)


def test_the_place_belongs_to_its_step() -> None:
    (one,) = of_check(REFUSES, example((STORY, "Bel 06-12345678.")))
    assert one.part == "situatieschets"
    (one,) = of_check(REFUSES, example(("  geprobeerd: |\n", "  geprobeerd: |\n    06-12345678\n")))
    assert one.part == "situatieschets"
    (one,) = of_check(REFUSES, example(("---\n\n## 1", "# bel 06-12345678\n---\n\n## 1")))
    assert one.part == "actieplan"


def test_the_name_of_the_file_is_looked_at() -> None:
    plan = read_plan(real().encode(), "brief-06-12345678")
    (one,) = [one for one in diagnose(Case(plan, TODAY)) if one.code == POINTS]
    assert one.message == "In de bestandsnaam staat iets dat op een telefoonnummer lijkt."
    assert (one.line, one.column) == (1, 1)
    assert "12345678" not in one.hint


def capitals(text: str, *words: str) -> list[tuple[int, int, str]]:
    weighing = Weighing(words=frozenset(words))
    return [
        (one.line, one.column, one.message)
        for one in diagnose(case(text), weighing)
        if one.code == "woord-met-hoofdletter"
    ]


def test_a_capital_inside_a_sentence_is_asked_after_once_with_its_lines() -> None:
    text = example((STORY, "Toen belde Proefje.\n\nDaarna kwam\nProefje weer, en Testa ook.\n"))
    at = text.splitlines().index("Toen belde Proefje.") + 1
    told = "Dit woord heeft een hoofdletter en staat op geen lijst: het kan een naam zijn."
    assert capitals(text) == [(at, 12, f"{told} Het staat ook op regel {at + 3}."), (at + 3, 18, told)]
    assert capitals(text, "testa") == [(at, 12, f"{told} Het staat ook op regel {at + 3}.")]
    assert capitals(text.replace("voorbeeld: fictief\n", "")) == []
    assert all("roef" not in one.message + one.hint for one in found(text))


def test_a_capital_in_a_comment_or_an_unknown_key_is_asked_after() -> None:
    text = example(("status: ", "# dit gaat over Proefje\nbijnaam: de Testa\nstatus: "))
    assert [text.splitlines()[line - 1][column - 1 :] for line, column, _ in capitals(text)] == ["Proefje", "Testa"]


def test_a_law_of_the_municipality_itself_is_no_name() -> None:
    law = Law(id="eigen", kind="eigen", title="Verordening Proefhulp Testdorp", short="Proefhulp")
    plan = read(example((STORY, "Dat staat in de Verordening Proefhulp Testdorp, en de Proefhulp geldt.")))
    assert [one for one in diagnose(Case(plan, TODAY, Registers((law,)))) if one.code == "woord-met-hoofdletter"] == []


def test_facts_that_point_at_one_family_together_are_named_by_kind_and_line() -> None:
    text = example((STORY, "Moeder woont in een dorp.\n\nOp 3 mei kwam de tweeling."))
    at = text.splitlines().index("Moeder woont in een dorp.") + 1
    (one,) = of_check("samen-herkenbaar", text)
    assert (one.line, one.severity) == (at, Severity.WARNING)
    assert one.message == (
        f"Deze feiten kunnen samen naar één gezin wijzen: een kleine plaats (regel {at}), "
        f"een precieze dag (regel {at + 2}), een opvallend gezin (regel {at + 2})."
    )
    assert check_case("proef.md", Case(read(text), TODAY)).complete


@pytest.mark.parametrize(
    "story",
    [
        "Moeder woont in een dorp.",
        "Moeder heeft een tweeling en zes kinderen.",
        "De tweeling is gezond. \n\nOp 3 mei was er een gesprek.",
        "Het college van burgemeester en wethouders beslist op 3 mei in het dorp.".replace("in het dorp", "hier"),
    ],
)
def test_one_kind_of_fact_alone_is_left_alone(story: str) -> None:
    assert of_check("samen-herkenbaar", example((STORY, story))) == []


@pytest.mark.parametrize(
    ("role", "named"),
    [
        ("opsteller: casusregisseur wijkteam", "opsteller: Fatima, casusregisseur"),
        ("aan_tafel: [inkomensconsulent,", "aan_tafel: [Fatima van het wijkteam,"),
        ("functie: jurist sociaal domein", "functie: jurist Jan-Willem"),
        ("door: teamleider inkomen", "door: Fatima (inkomen)"),
        ("    - wie: inkomensconsulent", "    - wie: Fatima"),
        ("      wie: casusregisseur", "      wie: Fatima"),
    ],
)
def test_a_first_name_where_a_role_is_asked(role: str, named: str) -> None:
    assert role in WHOLE
    (one,) = of_check(REFUSES, WHOLE.replace(role, named, 1))
    assert role in WHOLE.splitlines()[one.line - 1]
    assert (one.message, one.hint) == (
        "Hier staat een voornaam.",
        "Schrijf liever de rol of functie op, zoals: inwoner of wijkteam.",
    )


@pytest.mark.parametrize("role", ["Wmo-consulent", "UWV", "Dienst Toeslagen", "Inkomensconsulent", "jan en alleman"])
def test_a_role_with_a_capital_is_no_name(role: str) -> None:
    assert in_real(real(("    - wie: consulent", f"    - wie: {role}"))) == []


def test_a_name_is_told_once() -> None:
    """Not as a name, and as a word with a capital besides; other lines where only its capital tells are asked after."""
    codes = [one.code for one in found(example((STORY, "Haar vriendin Xandrina belde."))) if one.line > 9]
    assert codes == [REFUSES]
    assert [one.code for one in found(real(("    - wie: consulent", "    - wie: mevrouw Fatima")))] == [WARNS]
