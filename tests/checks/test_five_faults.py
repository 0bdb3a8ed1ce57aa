"""Five planted faults give exactly five findings, each at its own line and column, and exit code 1."""

from pathlib import Path

from tests.support.plans import DAY, small
from tests.support.run import run_inside

PLANTED = small(
    ("status: ingediend", "status: ingedient"),
    ("opgesteld: 2026-07-06", "opgesteld: 2026-06-31"),
    ("  last_van: Vijf", "  lastvan: iets\n  last_van: Vijf"),
    ("    De vaste lasten gaan voor. (L1)\n", "    De vaste lasten gaan voor. (L1)\n    De post. (K4)\n"),
    ("doelen: [K1, L1]", "doelen: [K1, L1, K7]"),
)


def test_exactly_the_five(folder: Path) -> None:
    (folder / "plan.md").write_text(PLANTED, encoding="utf-8")
    ran = run_inside("check", *DAY, "plan.md")
    assert ran.lines == [
        "plan.md:4:1: fout: Bij “Status” kan dit niet staan. Bedoelde je “ingediend”? Kies "
        "uit: concept, ingediend, akkoord, in-uitvoering, afgerond, afgewezen. [kies-uit]",
        "plan.md:5:1: fout: “Opgesteld op” is niet goed geschreven. Schrijf een bestaande dag als jaar-maand-dag, "
        "bijvoorbeeld 2026-07-06. [schrijfwijze]",
        "plan.md:10:3: fout: Dit veld ken ik hier niet. Bedoelde je “last_van”? [onbekend-veld]",
        "plan.md:24:15: fout: Het doel K4 bestaat niet. Je hebt deze doelen: K1, L1. [code-bestaat-niet]",
        "plan.md:31:22: fout: Het doel K7 bestaat niet. Je hebt deze doelen: K1, L1. [code-bestaat-niet]",
        "1 plan nagekeken: 5 fouten.",
    ]
    assert (ran.code, ran.err) == (1, "")
