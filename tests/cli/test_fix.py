"""`doorbraak check --fix`: what can only mean one thing, and nothing else, to the byte."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.plans import DAY, SMALL, small
from tests.support.run import Ran

Run = Callable[..., Ran]
GOOD = Path(__file__).parents[1] / "fixtures" / "good"


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("status: Ingediend", "status: ingediend"),
        ("opgesteld: 6-7-2026", "opgesteld: 2026-07-06"),
        ("opgesteld: 6 juli 2026", "opgesteld: 2026-07-06"),
        ("opgesteld: '06/07/2026'  # vandaag", "opgesteld: 2026-07-06  # vandaag"),
        ("leefgebieden: [Wonen, schulden]", "leefgebieden: [wonen, schulden]"),
        ("leefgebieden: wonen, schulden", "leefgebieden: [wonen, schulden]"),
        ("  wens:Rust.", "  wens: Rust."),
        ("   wens: Rust.", "  wens: Rust."),
        ("\twens: Rust.", "  wens: Rust."),
        ("  wens: | Rust.", "  wens: |\n    Rust."),
        ("  wens: Let op: rust.", "  wens: |\n    Let op: rust."),
        ("titel: Plan: eerst de huur", 'titel: "Plan: eerst de huur"'),
        ("    - wie: Wijkteam: jeugd", '    - wie: "Wijkteam: jeugd"'),
        ("    – wie: consulent", "    - wie: consulent"),
        ("    • wie: consulent", "    - wie: consulent"),
        ("    -wie: consulent", "    - wie: consulent"),
        ("    1. wie: consulent", "    - wie: consulent"),
        ("    -- wie: consulent", "    - wie: consulent"),
        ("  - wie: consulent", "    - wie: consulent"),
        ("status ; ingediend", "status: ingediend"),
        ("status：ingediend", "status: ingediend"),
        ("status: “Ingediend”", "status: ingediend"),
        ("opgesteld: ma 6-juli-2026", "opgesteld: 2026-07-06"),
        ("opgesteld: 2026/7/6", "opgesteld: 2026-07-06"),
        ("leefgebieden: [Wonen, Schulden]", "leefgebieden: [wonen, schulden]"),
        ("    inwoner_staat_erachter: j\u00ada", "    inwoner_staat_erachter: ja"),
        ("    doelen: [K 1, L1]", "    doelen: [K1, L1]"),
        ("  Wat er dan anders is: De post gaat open.", "  anders_dan_nu: De post gaat open."),
        ("leefgebieden: wonen en schulden", "leefgebieden: [wonen, schulden]"),
        ("    maanden: 12 maanden", "    maanden: 12"),
        ("Opsteller: casusregisseur", "opsteller: casusregisseur"),
        ("  Anders dan nu: De post gaat open.", "  anders_dan_nu: De post gaat open."),
        ("    K1 De ontruiming is van de baan.", "    K1: De ontruiming is van de baan."),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_it_is_put_right_and_nothing_else_is_touched(run: Run, folder: Path, wrong: str, right: str, end: str) -> None:
    key = right.strip(" -").split(":")[0]
    line = next(one for one in SMALL.split("\n") if one.strip(" -").startswith(f"{key}:"))
    path = folder / "plan.md"
    before, after = small((f"{line}\n", f"{wrong}\n")), small((f"{line}\n", f"{right}\n"))
    path.write_bytes(b"\xef\xbb\xbf" + before.replace("\n", end).encode())
    shown = run("check", "--fix", "--diff", "plan.md", *DAY)
    assert path.read_bytes() == b"\xef\xbb\xbf" + before.replace("\n", end).encode()
    assert ": zou worden [" in shown.err
    ran = run("check", "--fix", "plan.md", *DAY)
    assert path.read_bytes() == b"\xef\xbb\xbf" + after.replace("\n", end).encode()
    assert ": rechtgezet [" in ran.err
    assert ran.code == 0


def test_values_are_put_right_beside_a_fault_that_stays(run: Run, folder: Path) -> None:
    stays = ("  wens: Rust.", '  wens: "Rust.')
    wrong = (("status: ingediend", "status: Ingediend"), ("opgesteld: 2026-07-06", "opgesteld: 6 juli 2026"))
    (folder / "plan.md").write_text(small(stays, *wrong), encoding="utf-8")
    assert run("check", "--fix", "plan.md", *DAY).code == 1
    assert (folder / "plan.md").read_text(encoding="utf-8") == small(stays)


@pytest.mark.parametrize(
    "change",
    [("---\ndoorbraakplan", "doorbraakplan"), ("\nsituatieschets:\n", "\n"),
     ("\nsituatieschets:\n", "\n# situatieschets:\n"),
     ("\n  rendement:\n", "\n"), ("\ndoorbraak:\n", "\n#doorbraak:\n")],
)  # fmt: skip
def test_a_line_that_is_missing_is_put_in(run: Run, folder: Path, change: tuple[str, str]) -> None:
    text = small(change, ("status: ingediend", "status: Ingediend"), ("  wens: Rust.", "  wens:Rust."))
    (folder / "plan.md").write_text(text, encoding="utf-8")
    run("check", "--fix", "plan.md", *DAY)
    assert (folder / "plan.md").read_text(encoding="utf-8") == SMALL


@pytest.mark.parametrize(
    ("written", "meant"),
    [("eenmalig", "keer"), ("Maandelijks", "maand"), ("mnd", "maand"), ("per mnd.", "maand"), ("p/mnd", "maand"),
     ("wekelijks", "week"), ("jaarlijks", "jaar"), ("per jaar", "jaar"), ("elke week", "week"), ("uren", "uur"),
     ("soms", "soms"), ("maandag", "maandag"), ("jaarlicht", "jaarlicht")],
)  # fmt: skip
def test_how_often_is_put_right(run: Run, folder: Path, written: str, meant: str) -> None:
    text = (GOOD / "volledig.md").read_text(encoding="utf-8")
    (folder / "plan.md").write_text(
        text.replace("        per: uur\n", f"        per: {written}\n", 1), encoding="utf-8"
    )
    run("check", "--fix", "plan.md", *DAY)
    assert f"        per: {meant}\n" in (folder / "plan.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "change",
    [
        ("status: ingediend", "status: half"),
        ("opgesteld: 2026-07-06", "opgesteld: 31-2-2026"),
        ("  wens: Rust.", '  wens: "Rust.'),
        ("  wens: Rust.", "  wens: Ja"),
        ("bedrag: 3650,", "bedrag: 3.650,"),
        ("opgesteld: 2026-07-06", "opgesteld: 6-7-26"),
        ("opgesteld: 2026-07-06", "opgesteld: 6 junuari 2026"),
        ("    - wie: consulent", "    - consulent"),
    ],
)
def test_what_it_cannot_know_it_leaves(run: Run, folder: Path, change: tuple[str, str]) -> None:
    (folder / "plan.md").write_text(small(change), encoding="utf-8")
    assert run("check", "--fix", "plan.md", *DAY).err == ""
    assert (folder / "plan.md").read_text(encoding="utf-8") == small(change)


def test_it_never_writes_behind_a_link(run: Run, folder: Path) -> None:
    text = small(("status: ingediend", "status: Ingediend"))
    (folder / "echt.txt").write_text(text, encoding="utf-8")
    (folder / "plan.md").symlink_to("echt.txt")
    assert "daar verander ik niets aan" in run("check", "--fix", "plan.md", *DAY).err
    assert (folder / "echt.txt").read_text(encoding="utf-8") == text


@pytest.mark.parametrize(("wrong", "number"), [("--", 64), ("—", 64), (" ---", 64), ("", 65)])
def test_the_line_below_the_answers_is_put_right(run: Run, folder: Path, wrong: str, number: int) -> None:
    (folder / "plan.md").write_text(small(("casusregisseur}\n---\n", f"casusregisseur}}\n{wrong}\n")), encoding="utf-8")
    shown = run("check", "--fix", "plan.md", *DAY)
    assert shown.err.splitlines()[0] == f"plan.md:{number}: rechtgezet [streepjes]"
    assert shown.code == 0


def test_points_without_a_stroke_get_one_and_lines_below_stay_right(run: Run, folder: Path) -> None:
    text = small(
        ("gebeurd: Een inkomen viel weg.", "gebeurd: Een inkomen viel weg.\n    De post bleef liggen."),
        ("  last_van: Vijf maanden huurachterstand.", "  last_van: l\n    Stress.\n    Geen geld."),
        ("  wens: Rust.", "  wens: | Rust."),
        ("inwoner_staat_erachter: ja", "inwoner_staat_erachter: Ja"),
    )
    (folder / "plan.md").write_text(text, encoding="utf-8")
    assert run("check", "--fix", "plan.md", *DAY).code == 0
    for old, new in (
        ("gebeurd: Een", "gebeurd: |\n    Een"),
        ("last_van: l\n", "last_van: |\n"),
        ("wens: | Rust.", "wens: |\n    Rust."),
        ("erachter: Ja", "erachter: ja"),
    ):
        text = text.replace(old, new)
    assert (folder / "plan.md").read_text(encoding="utf-8") == text
