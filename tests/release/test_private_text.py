"""Text that nobody meant for others, in all places where it was once shown: not public, or the plan is refused."""

from collections.abc import Callable
from pathlib import Path

import pytest

from doorbraak_tools.checks import diagnose
from doorbraak_tools.plan.model import PlanDocument, Section
from doorbraak_tools.plan.reading import read_plan
from doorbraak_tools.release import Record, Release, Standing, fingerprint, internal, judge, public
from doorbraak_tools.release.review import obstacles
from doorbraak_tools.view.story import clean_html, drawn_otherwise
from tests.support.plans import DAY, WHOLE, case, read
from tests.support.run import Ran

STORY = "Het verhaal van deze stap."
ANSWER = "    De huur stijgt niet.\n"
HASH = (
    "Dit is geen opmerking maar tekst: in een tekstblok telt het # mee. Mag dit niet openbaar worden? Haal het weg. "
    "Hoort het bij je antwoord? Schrijf het dan zonder # aan het begin of tussen spaties."
)
HOW = ("--by", "redactie", "--grond", "fictief", *DAY)
UNSURE = "is niet zeker wat openbaar wordt; doorbraak check zegt wat je eraan doet"


def with_answer(text: str) -> str:
    """Return the whole plan with lines in an answer: a text block."""
    assert WHOLE.count("      De huur stijgt niet.\n") == 1
    lines = "".join(f"      {line}\n" if line else "\n" for line in text.split("\n"))
    return WHOLE.replace("      De huur stijgt niet.\n", f"      De huur stijgt niet.\n{lines}")


def with_story(text: str) -> str:
    assert WHOLE.count(STORY) == 1
    return WHOLE.replace(STORY, f"{STORY}\n\n{text}")


def released(text: str) -> tuple[list[tuple[PlanDocument, bytes]], Record]:
    raw = text.encode()
    return [(read_plan(raw, "proef"), raw)], Record(
        {"proef": Release(fingerprint(raw), 1, "fictief", "redactie", "2026-07-06")}
    )


def stands(text: str) -> tuple[Standing, str]:
    (judged,) = judge(*released(text))
    return judged.standing, judged.why


def all_shown(text: str) -> str:
    """Return all that any site shows of a plan: the public one, and one inside an organisation."""
    plans, record = released(text)
    return repr([public(plans, record), internal(plans, record), internal(plans, Record())])


@pytest.mark.parametrize(
    "comment",
    ["<!-- geheim -->", "<!--geheim-->", "Na <!-- geheim --> nu.", "<!-- over\ngeheim\n\nregels -->", "<!-->geheim-->",
     "<!-- a --> tussen <!-- geheim -->", "\\\\<!-- geheim -->"],
)  # fmt: skip
@pytest.mark.parametrize("place", [with_answer, with_story])
def test_a_comment_is_taken_out_wherever_it_stands(place: Callable[[str], str], comment: str) -> None:
    text = place(comment)
    assert stands(text) == (Standing.RELEASED, "")
    assert "geheim" not in all_shown(text)
    assert obstacles(case(text), diagnose(case(text))) == ()


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ('"De huur. <!-- geheim -->"', "De huur."),
        ('"De huur. \\x3c!-- geheim -->"', "De huur."),
        ("'De huur. <!-- geheim -->'", "De huur."),
        ("De huur. <!-- geheim -->", "De huur."),
        (">\n      De huur. <!--\n      geheim -->", "De huur."),
    ],
)
def test_in_whatever_way_the_answer_is_written(written: str, kept: str) -> None:
    text = WHOLE.replace("aannames: |\n      De huur stijgt niet.\n", f"aannames: {written}\n")
    assert text != WHOLE
    assert str(read(text).data["waardendriehoek"]["rendement"]["aannames"]).strip() == kept
    assert stands(text) == (Standing.RELEASED, "")
    assert "geheim" not in all_shown(text)


def test_an_answer_that_is_a_comment_is_no_answer() -> None:
    plan = read(WHOLE.replace("titel: Eerst de huur, dan de schulden", "titel: <!-- Eerst de huur -->"))
    assert "titel" not in plan.data
    assert [one.code for one in plan.diagnostics] == ["ontbreekt"]


@pytest.mark.parametrize(
    "text",
    [
        with_answer("<!-- geheim"),
        with_answer("<!-- a <!-- b --> geheim -->"),
        with_answer("<!-- schuld --> geheim -->"),
        with_answer("<!<!-- a -->-- geheim -->"),
        with_story("<!-- a <!-- b --> geheim -->"),
        with_story("<!-- schuld --> geheim -->"),
        with_story("<!<!-- a -->-- geheim -->"),
    ],
)
def test_a_comment_of_which_the_end_is_not_sure_refuses_the_plan(text: str) -> None:
    line = text[: text.index("<!")].count("\n") + 1
    assert stands(text) == (Standing.REFUSED, f"op regel {line} {UNSURE}")
    assert public(*released(text)) == ()
    assert "geheim" not in all_shown(text)
    (one,) = obstacles(case(text), diagnose(case(text)))
    assert (one.line, one.code, one.severity.value) == (line, "einde-opmerking", "error")


@pytest.mark.parametrize("comment", ["<!-- geheim", "<!-- geheim ->", "<!-- geheim -- >", "--> geheim <!--"])
def test_a_comment_that_never_closes_hides_no_story_in_silence(comment: str) -> None:
    text = with_story(f"{comment}\n\n## 6. Actieplan\n\nHoe het verder gaat.")
    line = text[: text.index("<!--")].count("\n") + 1
    assert stands(text)[0] is Standing.REFUSED
    assert ("einde-opmerking", line) in {(one.code, one.line) for one in diagnose(case(text))}
    assert "geheim" not in all_shown(text)


@pytest.mark.parametrize("line", ["De huur. # intern: geheim", "De huur.\t# geheim"])
def test_in_the_story_a_hash_behind_a_sentence_is_no_comment_either(line: str) -> None:
    assert [one.code for one in read(with_story(line)).diagnostics] == ["lijkt-opmerking"]
    for honest in ("### Kop #", "| # | naam |\n|---|---|\n| 1 | a |", "Kamer #12", "Deel C# en F# samen"):
        assert read(with_story(honest)).diagnostics == ()


def test_without_a_promise_to_be_public_the_same_comment_is_told_as_well() -> None:
    text = with_answer("<!-- geheim").replace("voorbeeld: fictief\n", "")
    assert [(one.code, one.severity.value) for one in read(text).diagnostics] == [("einde-opmerking", "warning")]


@pytest.mark.parametrize(
    "line",
    [
        "# intern: geheim",
        "#geheim",
        "  # geheim",
        "De huur.  # geheim",
        "De huur. # geheim",
        "De huur. #geheim",
        "\u200b# geheim",
    ],
)
def test_a_hash_in_a_text_block_is_text_and_refuses_the_plan(line: str) -> None:
    text = with_answer(line)
    at = text[: text.index(line)].count("\n") + 1
    (told,) = diagnose(case(text))
    assert (told.line, told.code, told.severity.value, told.words) == (at, "hekje-is-tekst", "warning", HASH)
    assert [(one.line, one.severity.value) for one in obstacles(case(text), diagnose(case(text)))] == [(at, "error")]
    assert stands(text) == (Standing.REFUSED, f"op regel {at} {UNSURE}")
    assert diagnose(case(text.replace("voorbeeld: fictief\n", ""))) == ()


def test_a_hash_in_a_folded_block_or_between_quotation_marks() -> None:
    for written in (
        ">\n      De huur.\n      #geheim",
        '"# geheim"',
        "'De huur.\n\n      # geheim'",
        '"De huur\n      # geheim\n      stijgt."',
        "'Kamer #1\n      #geheim'",
    ):
        text = WHOLE.replace("aannames: |\n      De huur stijgt niet.\n", f"aannames: {written}\n")
        assert text != WHOLE
        assert [one.code for one in diagnose(case(text))] == ["hekje-is-tekst"]


def test_between_quotation_marks_a_hash_on_the_first_line_was_meant() -> None:
    for written in ('"De huur # en gas"', "'Kamer # een\n      en twee.'", '"De huur van\n      kamer #12."'):
        text = WHOLE.replace("aannames: |\n      De huur stijgt niet.\n", f"aannames: {written}\n")
        assert stands(text) == (Standing.RELEASED, "")


@pytest.mark.parametrize("line", ["Kamer #12", "Deel C# en F#", "nummer#3"])
def test_a_hash_in_a_sentence_is_no_reason_to_refuse(line: str) -> None:
    assert stands(with_answer(line)) == (Standing.RELEASED, "")


LIKE_COMMENTS = [
    "[//]: <> (geheim)", "[//]: #(geheim)", "[comment]: <> (geheim)", "[_]: geheim", "[a]: geheim", "[geheim]: <>",
    "[a]: http://voorbeeld.example 'geheim'", "[a]: http://voorbeeld.example\n  (geheim)", "[a]:\n  geheim",
    "> [//]: <> (geheim)", "- [//]: <> (geheim)", "*[AOW]: geheim", "[x](http://voorbeeld.example 'geheim')",
    "![x](http://voorbeeld.example/x.png (geheim))", "%% geheim %%", "{# geheim #}", "{% comment %}geheim",
    "{>>geheim<<}", "/* geheim */", "// geheim", "<!– geheim –>", "<!— geheim —>", "<!- geheim ->",
    "< !-- geheim -->", "<! geheim >", "<\u200b!-- geheim -->", "<!\u2212\u2212 geheim -->", "＜!-- geheim --＞",
    "&lt;!-- geheim --&gt;", "&#60;!-- geheim", "&#x3C;!-- geheim", "<![if !IE]>geheim", "<![CDATA[geheim]]>",
    "<!DOCTYPE geheim>", "<?geheim?>", "<p hidden>geheim</p>", "<span title='geheim'>x</span>",
    "<p\nstyle='display:none'>geheim</p>", "<script>geheim</script>", "<TEMPLATE>geheim", "<comment>geheim</comment>",
    "<noscript>geheim</noscript>", "{{!-- geheim --}}", "{* geheim *}", "{::comment}geheim", "\\begin{comment}",
    "<%# geheim %>",
    "<-- geheim -->", "[x]( http://voorbeeld.example 'geheim' )", "[x](http://voorbeeld.example\n'geheim')",
    "**Opsteller:** geheim", "*opsteller*: geheim", '"opsteller": geheim', "opsteller\uff1a geheim",
    "opsteller: geheim", "- OPSTELLER : geheim",
    "<details><summary>Intern</summary>geheim</details>", "<dialog>geheim</dialog>", "<datalist>geheim</datalist>",
    "<video>geheim</video>", "<noembed>geheim</noembed>", '{: title="geheim" }', "{:.geheim}",
]  # fmt: skip


@pytest.mark.parametrize("written", LIKE_COMMENTS)
@pytest.mark.parametrize("place", [with_answer, with_story])
def test_what_is_typed_or_elsewhere_taken_for_a_comment_refuses_the_plan(
    place: Callable[[str], str], written: str
) -> None:
    text = place(written)
    standing, why = stands(text)
    assert (standing, why.endswith(UNSURE)) == (Standing.REFUSED, True)
    assert public(*released(text)) == ()
    first = written.partition("\n")[0]
    line = next(number for number, line in enumerate(text.split("\n"), 1) if first in line)
    assert why.startswith(f"op regel {line} ")
    found = [one for one in read(text).diagnostics if one.code == "lijkt-opmerking"]
    assert [one.line for one in found] == [line]
    assert read(text.replace("voorbeeld: fictief\n", "")).diagnostics == ()


@pytest.mark.parametrize(
    "written",
    ["Bel <naam>.", "Meer dan 3 < 4!", "dan --> huur", "50% of 60 %", "en/of", "A & B", "https://voorbeeld.example",
     "[1] Zie de brief.", "[^1]: Zie de brief.", "[1]: brief van 3 mei", "[x](https://voorbeeld.example)", "(K1, L1)",
     "\\<!-- geen opmerking", "{naam}", "a /b", "<https://voorbeeld.example/?a=b>", "<b>let op</b>", "1 < 2 = waar"],
)  # fmt: skip
@pytest.mark.parametrize("place", [with_answer, with_story])
def test_ordinary_text_is_taken_for_no_comment(place: Callable[[str], str], written: str) -> None:
    assert stands(place(written)) == (Standing.RELEASED, "")


@pytest.mark.parametrize("sign", ["\\x1b[31m", "\\r# geheim", "\\N", "\\L", "\\u202e", "\\ufeff", "\\0", "\\e"])
def test_no_backslash_makes_a_sign_that_no_plan_may_hold(sign: str) -> None:
    text = WHOLE.replace("titel: Eerst de huur", f'titel: "Eerst {sign} de huur"  #')
    assert [(one.line, one.code) for one in read(text).diagnostics] == [(3, "verboden-teken")]
    assert public(*released(text)) == ()


def test_the_title_of_a_link_is_on_no_page() -> None:
    assert clean_html('[x](http://voorbeeld.example "geheim")') == (
        '<p><a href="http://voorbeeld.example" rel="noopener noreferrer">x</a></p>\n'
    )


@pytest.mark.parametrize(
    "own",
    ["# Eigen", "#Eigen", "##Eigen", " ## Eigen", "## Eigen ##", "Eigen\n===", "Eigen\n---", "Twee\nregels\n=",
     "- een\nEigen\n---", "# 3. Overzicht", "##\tEigen", "```\ncode\n```\n# Eigen"],
)  # fmt: skip
def test_what_stands_under_an_own_heading_is_not_shown(own: str) -> None:
    text = with_story(f"{own}\n\ngeheim")
    assert stands(text) == (Standing.RELEASED, "")
    assert "geheim" not in all_shown(text)
    assert "koppen-in-het-verslag" in {one.code for one in diagnose(case(text))}


@pytest.mark.parametrize(
    "own",
    ["> # Eigen\n>\n> geheim", "- # Eigen\n\n  geheim", "\t# Eigen\n\ngeheim", "    # Eigen\n    geheim",
     "```\ncode\n\n# Eigen\n\ngeheim", "```\n# Eigen\ngeheim\n```", "<div>\n# Eigen\ngeheim",
     "<h1>Eigen</h1>\n\ngeheim",
     "- x\n  ```\n  # Eigen\n  geheim", "- Eigen\n  ===\n  geheim", "\u200b# Eigen\n\ngeheim",
     "\uff03 Eigen\n\ngeheim", "> \ufe5f\uff03 Eigen\n> geheim",
     "## Eigen\n- ~~~\n  x\n  ## 3. Overzicht\n  geheim\n  ~~~", "<script>\n\n## 3. Overzicht\n\ngeheim"],
)  # fmt: skip
def test_where_it_is_not_sure_what_belongs_to_which_heading_the_plan_is_refused(own: str) -> None:
    text = with_story(own)
    standing, why = stands(text)
    assert standing is Standing.REFUSED
    assert why.endswith(UNSURE)
    assert public(*released(text)) == ()
    assert "geheim" not in all_shown(text)
    found = [one for one in obstacles(case(text), diagnose(case(text))) if one.code == "kop-of-tekst"]
    assert why.startswith(f"op regel {found[0].line} ")


def test_every_step_below_a_place_of_doubt_is_told_once() -> None:
    text = with_story("> # Eigen")
    assert [one.code for one in diagnose(case(text))] == ["kop-of-tekst"]


def test_a_step_in_another_form_is_told_how_it_is_written() -> None:
    text = with_story("# 3. Overzicht")
    (told,) = diagnose(case(text))
    assert (told.code, told.words) == (
        "koppen-in-het-verslag",
        "Deze kop noemt een stap, maar is anders geschreven: de tekst eronder hoort nu bij geen stap. "
        "Begin de regel met ## en een spatie, en zet er geen streep onder.",
    )


def drawn(*texts: tuple[str, str, str]) -> int | None:
    """Say where the page differs of sections that a reader is supposed to have made: heading, step and text."""
    whole, sections = "", []
    for heading, step, text in texts:
        sections.append(_section(step, heading, whole.count("\n") + 1, text))
        whole += f"{heading}\n{text}\n"
    return drawn_otherwise(PlanDocument("proef", {}, {}, tuple(sections), text=whole))


def _section(step: str, heading: str, line: int, text: str) -> Section:
    return Section(step, heading.lstrip("# "), line, text)


@pytest.mark.parametrize(
    ("first", "second", "line"),
    [
        ("Gewoon.", "## B", None), ("# Eigen", "## B", 1), ("x\n===", "## B", 1), ("x\n-", "## B", 1),
        ("> ## x", "## B", 1),
        ("- x\n  -", "## B", 1), ("```\nx", "## B", 4), ("<script>\nx", "## B", None), ("<div>", "## B", None),
        ("- x", " ## B", None),
        ("- x", "  ## B", 3), ("```\nx\n```", "## B", None), ("- x\n  ```\n  y", "## B", None), ("`x", "## B", None),
        ("~~~\n# x\n~~~", "## B", None),
    ],
)  # fmt: skip
def test_the_page_itself_is_asked_what_it_shows(first: str, second: str, line: int | None) -> None:
    assert drawn(("## A", "situatieschets", first), (second, "overzicht", "Meer.")) == line


def test_the_gate_asks_the_page_also_when_the_reader_saw_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("doorbraak_tools.view.story.drawn_otherwise", lambda plan: 7)
    assert stands(WHOLE) == (Standing.REFUSED, f"op regel 7 {UNSURE}")


@pytest.fixture
def plan(folder: Path) -> Path:
    (folder / "plans").mkdir()
    return folder / "plans" / "proef.md"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (with_answer("<!-- geheim -->"), True),
        (with_story("<!-- geheim -->"), True),
        (WHOLE.replace("\nstatus:", "\n# geheim\nstatus:", 1), True),
        (WHOLE.replace("\nopgesteld: 2026-06-29", "\nopgesteld: 2026-06-29  # geheim", 1), True),
        (WHOLE, False),
        (with_story("\\<!-- geen opmerking"), False),
    ],
)
def test_what_release_says_of_comments_is_true(run: Callable[..., Ran], plan: Path, text: str, told: bool) -> None:
    plan.write_text(text, encoding="utf-8")
    ran = run("release", "plans/proef.md", *HOW, "--yes")
    assert ran.code == 0
    assert any("de opmerkingen in het bestand" in line for line in ran.lines) is told
    assert "geheim" not in all_shown(text)


@pytest.mark.parametrize("text", [with_answer("# intern: geheim"), with_story("> # Eigen\n>\n> geheim")])
def test_release_refuses_with_the_place(run: Callable[..., Ran], plan: Path, text: str) -> None:
    plan.write_text(text, encoding="utf-8")
    ran = run("release", "plans/proef.md", *HOW, "--yes")
    line = next(number for number, line in enumerate(text.split("\n"), 1) if "# intern" in line or "# Eigen" in line)
    assert ran.code == 2
    assert ran.lines[0].startswith(f"plans/proef.md:{line}:1: fout: ")
    assert "Dit wordt openbaar" not in ran.out
    assert not (plan.parent / "vrijgave.json").exists()


@pytest.mark.parametrize(
    "text", [with_answer("<!-- geheim -->"), with_story("# Eigen\n\ngeheim"), with_story("> # Eigen\n>\n> geheim")]
)
def test_nor_is_it_in_a_document(run: Callable[..., Ran], plan: Path, text: str) -> None:
    plan.write_text(text, encoding="utf-8")
    ran = run("show", "plans/proef.md", "--as", "plan", "-o", "stuk.html", *DAY)
    assert ran.code == 0
    shown = Path("stuk.html").read_text(encoding="utf-8")
    assert "De huur stijgt niet." in shown
    assert "geheim" not in shown
