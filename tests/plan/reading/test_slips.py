"""A slip of one sign, on any line of an example plan, is named where it is; what is below it is looked at too.

`SLIPS=all` tries every slip on every line, instead of a sample, which is a small one for `--quick`.
"""

import os
from collections import Counter
from collections.abc import Callable

import pytest

from doorbraak_tools.checks import check_case
from doorbraak_tools.inputs.repairs import repaired
from doorbraak_tools.plan.model import Severity
from tests.plan.reading.slip_trials import PLANS, judged
from tests.support.plans import SMALL, case, found, places, read, small


def test_the_line_and_the_cure_are_right(request: pytest.FixtureRequest) -> None:
    every = 1 if os.environ.get("SLIPS") == "all" else 499 if request.config.getoption("--quick") else 149
    outcomes = Counter(
        outcome for number, plan in enumerate(PLANS) for _, outcome, _, _ in judged(plan, every, number % every)
    )
    judged_ones = outcomes.total() - outcomes["harmless"]
    assert judged_ones > 12_000 / every
    assert outcomes["cure"] + outcomes["line"] >= 0.98 * judged_ones, outcomes
    assert outcomes["cure"] >= 0.95 * judged_ones, outcomes


@pytest.mark.parametrize(
    ("change", "place"),
    [
        (("    - wie: consulent", "    - wie:consulent"), "geen-spatie"),
        (("    K1: De", "    K1 De"), "geen-dubbele-punt"),
        (("    peildatum: ", "    peildatum:"), "geen-spatie"),
    ],
)
def test_the_first_field_of_a_block_is_named_itself(change: tuple[str, str], place: str) -> None:
    text = small(change)
    line = SMALL[: SMALL.index(change[0])].count("\n") + 1
    assert [one.split(":")[0::3] for one in places(text)] == [[str(line), f" {place}"]]


GROUPS = [
    "situatieschets", "toekomstperspectief", "  korte_termijn", "  lange_termijn", "overzicht", "doorbraak",
    "waardendriehoek", "  legitimiteit", "  rendement", "  betrokkenheid", "actieplan",
]  # fmt: skip


@pytest.mark.parametrize("group", GROUPS)
@pytest.mark.parametrize("put_aside", ["", "# ", "#"])
def test_the_name_of_a_group_that_is_not_there_is_asked_for(group: str, put_aside: str) -> None:
    left = f"\n{put_aside}{group}:\n" if put_aside else "\n"
    text = small((f"\n{group}:\n", left), ("doelen: [K1, L1]", "doelen: [K1, L9]"))
    line = SMALL[: SMALL.index(f"\n{group}:\n")].count("\n") + 2
    told = found(text)
    assert [
        (one.line, one.code) for one in told if one.severity is Severity.ERROR and one.code != "code-bestaat-niet"
    ] == [(line, "geen-groep")]
    assert next(one.hint for one in told if one.code == "geen-groep") == f"Zet hier: {group.strip()}:"
    at = next(number for number, one in enumerate(text.split("\n"), 1) if "L9" in one)
    assert (at, "code-bestaat-niet") in {(one.line, one.code) for one in told}


def test_without_the_first_dashes_the_rest_is_looked_at() -> None:
    text = small(
        ("---\ndoorbraakplan", "doorbraakplan"), ("status: ingediend", "status: half"), ("[K1, L1]", "[K1, L9]")
    )
    assert [(one.line, one.code) for one in found(text)][:2] == [(1, "geen-voorblok"), (3, "kies-uit")]
    assert (28, "code-bestaat-niet") in {(one.line, one.code) for one in found(text)}


def test_two_groups_and_the_dashes_at_once() -> None:
    text = small(
        ("---\ndoorbraakplan", "doorbraakplan"), ("\noverzicht:\n", "\n"), ("\nactieplan:\n", "\n# actieplan:\n")
    )
    assert [(one.line, one.code) for one in found(text)] == [
        (1, "geen-voorblok"),
        (19, "geen-groep"),
        (52, "geen-groep"),
    ]


@pytest.mark.parametrize(
    "text", ["Een verhaal.\n---\n", "# Titel\n\ntekst: hoi\n---\n", "titel: x\n", "---\ntitel: x\n---\n"]
)
def test_what_is_no_plan_gets_no_other_cure(text: str) -> None:
    assert {"geen-groep"}.isdisjoint(one.code for one in found(text))


@pytest.mark.parametrize(
    ("change", "hint"),
    [
        (("  realiseren:\n", ""), "Zet hier: realiseren:"),
        (("  D1:\n    knelpunt", "    knelpunt"), "Zet hier: D1:"),
        (("    D1:\n      regels", "      regels"), "Zet hier: D1:"),
        (("    huidige_situatie:\n", ""), "Zet hier: huidige_situatie:"),
        (("  als_het_niet_werkt:\n", ""), "Zet hier: als_het_niet_werkt:"),
        # A doorbraak that was copied without its code.
        (
            ("\nwaardendriehoek:", "\n    knelpunt: Geen recht op een lening.\n    wat: Een lening.\n"
             "    doelen: [K1, L1]\nwaardendriehoek:"),
            "Zet hier: D2:",
        ),
    ],
)  # fmt: skip
def test_the_name_of_a_list_or_a_code_that_is_not_there_is_asked_for(change: tuple[str, str], hint: str) -> None:
    text = small(change)
    line = next(number for number, (now, was) in enumerate(zip(text.split("\n"), SMALL.split("\n"), strict=False), 1)
                if now != was)  # fmt: skip
    told = [one for one in read(text).diagnostics if one.severity is Severity.ERROR and one.code != "ontbreekt"]
    assert [(one.line, one.code, one.hint) for one in told] == [(line, "geen-groep", hint)]


@pytest.mark.parametrize(
    ("change", "place"),
    [
        (("titel: Eerst", "titelEerst"), "3:6: error: geen-dubbele-punt"),
        (("    K1: De", "    K1De"), "15:7: error: geen-dubbele-punt"),
        (("    doelen: [K1, L1]", "    doelen[K1, L1]"), "29:11: error: geen-dubbele-punt"),
        (("    peildatum: ", "    peildatum"), "32:14: error: geen-dubbele-punt"),
        # A field that stands there twice begins no item; a line that can be no field there ends no text.
        (("      wat: Besluit", "      wat: De brief\n      wat: Besluit"), "58:7: error: dubbele-sleutel"),
        (("    De vaste lasten", "    Drie.\nstatus: afgerond\n    De vaste lasten"), "23:1: error: onleesbare-regel"),
        (("    De vaste lasten", "    Drie.\n# eerst dit\n    De vaste lasten"), "23:1: error: onleesbare-regel"),
    ],
)  # fmt: skip
def test_two_slips_at_once_and_lines_that_look_like_fields(change: tuple[str, str], place: str) -> None:
    assert places(small(change)) == [place]


@pytest.mark.parametrize("strip", [str.lstrip, lambda line: line[4:]])
def test_a_group_that_lost_its_indent_is_one_fault_and_what_is_in_it_is_looked_at(strip: Callable[[str], str]) -> None:
    group = SMALL[SMALL.index("    knelpunt:") : SMALL.index("waardendriehoek:")]
    left = "".join(strip(line) for line in group.replace("[K1, L1]", "[K1, L9]").splitlines(keepends=True))
    told = [one for one in found(small((group, left))) if one.severity is Severity.ERROR]
    assert [(one.line, one.code) for one in told] == [(27, "inspringen"), (29, "code-bestaat-niet")]
    assert told[0].hint == "Begin deze regel met 4 spaties, en schuif mee wat eronder hoort, tot en met regel 29."
    text, _ = repaired(read(small((group, strip(group.partition("\n")[0]) + "\n" + group.partition("\n")[2]))))
    assert text == SMALL


def test_of_an_item_that_lost_its_indent_below_the_dash_the_dash_is_right() -> None:
    text = small(("\n      wat: Besluit nemen\n      uiterlijk: 2026-07-20\n      doorbraak: D1\n",
                  "\n    wat: Besluit nemen\n    uiterlijk: 2026-07-20\n    doorbraak: D1\n"))  # fmt: skip
    assert places(text) == [f"{line}:5: error: inspringen" for line in (57, 58, 59)]


def test_comments_in_a_group_that_lost_its_indent_stay_comments() -> None:
    sound = small(("    K1: De ontruiming is van de baan.\n", "    # Eerst dit.\n    K1: |\n      De ontruiming.\n"))
    wrong = sound.replace("    # Eerst dit.\n    K1: |\n      De", "# Eerst dit.\nK1: |\nDe")
    assert places(wrong) == ["16:1: error: inspringen"]
    assert repaired(read(wrong))[0] == sound.replace("    # Eerst", "# Eerst")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("toekomstperspectief", "toekomstpersectief"),
        ("toekomstperspectief", "Toekomst perspectief"),
        ("  ondersteuning", "  onderstuening"),
    ],
)
def test_below_a_text_a_misspelt_name_is_no_text(old: str, new: str) -> None:
    text = small((f"\n{old}:", f"\n{new}:"))
    line = SMALL[: SMALL.index(f"\n{old}:")].count("\n") + 2
    assert [(one.line, one.code, one.hint) for one in read(text).diagnostics] == [
        (line, "onbekend-veld", f"Bedoelde je “{old.strip()}”?")
    ]


@pytest.mark.parametrize(
    ("old", "new", "name"),
    [
        ("  last_van: Vijf maanden huurachterstand.\n", "  last-van: |\n    Vijf maanden.\n", "last_van"),
        ("  last_van: Vijf maanden huurachterstand.\n", "  last_vna: |\n    Vijf maanden.\n", "last_van"),
        (
            "  last_van: Vijf maanden huurachterstand.\n",
            "  Waar je last van hebt: |\n    Vijf maanden.\n",
            "last_van",
        ),
        ("    doelen: [K1, L1]\n", "    doel: [K1, L1]\n", "doelen"),
    ],
)
def test_below_a_text_a_field_of_another_name_is_no_text(old: str, new: str, name: str) -> None:
    text = small(
        ("  gebeurd: Een inkomen viel weg.", "  gebeurd: |\n    Een inkomen viel weg."),
        ("    wat: De gemeente leent het bedrag.", "    wat: |\n      De gemeente leent het bedrag."),
        (old, new),
    )
    line = next(number for number, one in enumerate(text.split("\n"), 1) if one == new.partition("\n")[0])
    assert (line, f"Bedoelde je “{name}”?") in {(one.line, one.hint) for one in read(text).diagnostics}
    better, _ = repaired(read(text))
    assert better in {text, text.replace(new.partition(":")[0], f"{old.partition(':')[0]}")}


@pytest.mark.parametrize("line", ["  goals: [K1]", "  goals: De post gaat open."])
def test_what_may_be_a_field_or_a_text_is_not_moved(line: str) -> None:
    text = small(("  anders_dan_nu: De post gaat open.", f"  anders_dan_nu: |\n    De post gaat open.\n{line}"))
    assert [one.line for one in read(text).diagnostics] == [21]
    assert repaired(read(text))[0] == text


def test_a_code_in_small_letters_is_told_itself() -> None:
    text = small(
        ("  korte_termijn:", "  wens: |\n    Rust.\n  korte_termijn:"),
        ("  wens: Rust.\n", ""),
        ("    K1: De ontruiming is van de baan.", "    k1: |\n      De ontruiming is van de baan."),
    )
    assert [(one.line, one.hint) for one in read(text).diagnostics] == [(17, "Bedoelde je “K1”?")]
    assert "    K1: |\n" in repaired(read(text))[0]


@pytest.mark.parametrize(
    ("beside", "meant"), [(" /", ""), (" ｜", ""), (" Een inkomen viel weg.", "    Een inkomen viel weg.\n")]
)
def test_a_text_that_begins_beside_its_name_is_told_there(beside: str, meant: str) -> None:
    below = "    Dit volgde: geen post meer.\n    Dat duurde lang.\n"
    text = small(("  gebeurd: Een inkomen viel weg.\n", f"  gebeurd:{beside}\n{below}"))
    assert places(text) == [f"9:{len('  gebeurd:')}: error: geen-streep"]
    assert repaired(read(text))[0] == text.replace(f"{beside}\n", f" |\n{meant}")


def test_a_field_with_a_text_that_changed_places_with_its_group() -> None:
    text = small(("  D1:\n    knelpunt: Voor", "    knelpunt: |\n  D1:\n      Voor"))
    assert places(text) == ["26:5: error: omgewisseld"]
    assert repaired(read(text))[0] == text


def test_behind_a_slip_the_rest_is_looked_at() -> None:
    text = small(("  wens: Rust.", "  wens:Rust."), ("status: ingediend", "status: half"), ("[K1, L1]", "[K1, L9]"))
    assert [one.code for one in found(text)][:2] == ["kies-uit", "geen-spatie"]
    assert "code-bestaat-niet" in {one.code for one in found(text)}


def test_what_could_not_be_read_is_said() -> None:
    text = small(("  zelf: |\n", '  zelf: {"a" b: [\n'), ("status: ingediend", "status: half"))
    checked = check_case("plan.md", case(text))
    assert checked.unread
    assert not checked.stopped
    assert {"kies-uit"} <= {one.code for one in checked.diagnostics}


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ("\n    Een inkomen viel weg.\n    De post bleef liggen.", ["geen-streep"]),
        (" Een inkomen viel weg.\n    De post bleef liggen.", ["geen-streep"]),
        ("\n    Een inkomen viel weg\n    Vijf maanden achterstand\n    € 3.100 schuld", ["geen-streep"]),
        ("\n    Een inkomen viel weg.\n\n    De post bleef liggen.", ["geen-streep"]),
        # A sentence that goes on, one line, an answer that says by its sign how it is meant, a comment below.
        ("\n    Een inkomen viel weg en daarna\n    bleef de post liggen.", []),
        (" Een inkomen viel weg. Daarna bleef\n    de post liggen.\n    Nu is er een achterstand.", []),
        ("\n    Een inkomen viel weg.", []),
        (" >\n    Een inkomen viel weg.\n    De post bleef liggen.", []),
        (' "Een inkomen viel weg.\n    De post bleef liggen."', []),
        (" Een inkomen viel weg.\n  # Nog vragen.\n", []),
    ],
)
def test_points_without_a_stroke_above_them_are_seen(answer: str, said: list[str]) -> None:
    text = small(("gebeurd: Een inkomen viel weg.", f"gebeurd:{answer}"))
    line = SMALL[: SMALL.index("  gebeurd:")].count("\n") + 1
    assert places(text) == [f"{line}:10: warning: {code}" for code in said]


def test_points_at_the_end_of_the_answers_are_seen() -> None:
    answers = "titel: Proef\nactieplan:\n  resultaat:\n    Het ging goed.\n    Zij woont er nog.\n"
    text = f"---\n{answers}---\n\n## 6. Actieplan\n"
    assert "4:12: warning: geen-streep" in places(text)


@pytest.mark.parametrize("answer", ["# Rust.", "#Rust", "# Rust.\n\n    # En stilte."])
def test_an_answer_of_nothing_but_lines_with_a_hash_is_told_to_be_text(answer: str) -> None:
    assert places(small(("  wens: Rust.", f"  wens: |\n    {answer}"))) == ["19:1: warning: hekje-is-tekst"]


@pytest.mark.parametrize("answer", ["# Rust.\n    Echt.", "C# leren."])
def test_a_hash_beside_an_answer_is_told_in_an_example_only(answer: str) -> None:
    assert places(small(("  wens: Rust.", f"  wens: |\n    {answer}"))) == []
