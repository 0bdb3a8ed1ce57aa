"""What the core says of many texts. Run as a program it says so where nothing that is compiled can be imported.

Of what is installed only `rpds` may be compiled there: `jsonschema` needs it.
"""

import io
import json
import random
import sys
from collections.abc import Iterator, Sequence
from datetime import date
from importlib import import_module
from importlib.machinery import ExtensionFileLoader, ModuleSpec, PathFinder
from pathlib import Path
from pkgutil import walk_packages
from types import ModuleType

from openpyxl import load_workbook

TESTS = Path(__file__).parents[2]
CORE = [
    f"doorbraak_tools.{room}"
    for room in ("text", "plan", "substance", "checks", "view", "release", "outputs.calculation", "outputs.reports")
]
_PUT_IN = "\t\t ?!&*#|>-:,[]{}'%\"@`–\nx"
_TELLING = frozenset("|>:,-[{}]\n\"'")
"""What YAML may take for a sign of its own: beside it a change tells most."""


_APART = (
    "wens: rust\ten ruimte\t\n",
    "wens: rust\t# later\n",
    "wens: rust\n  \ten ruimte\n",
    "wens: rust\n\ten ruimte\n",
    "wens\t: rust\n",
    "wens: |\t\n  rust\n",
    "wens: |#nu\n  rust\n",
    "wens: |2-#nu\n   rust\n",
    "wens: |+ later\n  rust\n",
    "leefgebieden: [wat? dat, 2026-?1, a ?b, ?c, ? d, wonen]\n",
    "leefgebieden: [!, !x, !x!y, wonen]\n",
    "dreiging: {wat: , datum: , x}\n",
    "dreiging: {wat: a:, datum: b}\n",
    "dreiging: {wat: een ]\n",
    "dreiging: {wat:? a, datum:, b}\n",
    "wens: |\n  \trust\n",
    "wens: |2\n  \trust\n",
    "? wat\n: dat\n",
    "%YAML 9.9\n",
    "wens: '\n",
    "wens: [a\n",
)
"""Where the two parsers of YAML would differ by themselves."""


def texts() -> Iterator[bytes]:
    """Yield the fixtures, the example plans, and four hundred of these with a character or two put in or replaced."""
    folders = (*(TESTS / "fixtures" / name for name in ("bad", "good", "honest")), TESTS.parent / "plans")
    files = [path.read_bytes() for folder in folders for path in sorted(folder.glob("*.md"))]
    yield from files
    yield from (f"---\n{front}---\n".encode() for front in _APART)
    chance = random.Random(20260706)
    plans = [file.decode() for file in files if len(file) > 300 and not file.startswith(b"\xef")]
    for number in range(400):
        text = chance.choice(plans)
        for _ in range(chance.choice((1, 1, 2))):
            places = [at for at, sign in enumerate(text) if sign in _TELLING] if number % 2 else range(len(text))
            at = chance.choice(places) + chance.choice((0, 1))
            text = text[:at] + chance.choice(_PUT_IN) + text[at + chance.choice((0, 1)) :]
        yield text.encode()


def verdicts() -> Iterator[str]:
    """Yield for every text what is read, what is found, what its rendement comes to, and all reports of that."""
    from doorbraak_tools.checks import check_case
    from doorbraak_tools.outputs import calculation, reports
    from doorbraak_tools.plan.reading import read_plan
    from doorbraak_tools.substance.case import Case

    for number, raw in enumerate(texts()):
        case = Case(read_plan(raw, "proef"), date(2026, 7, 6))
        checked = check_case("proef.md", case)
        said = [repr((checked, case.data, sorted(case.plan.spans.items(), key=repr)))]
        if number % 10 == 0:
            said += [form.content(reports.Report([checked])).decode() for form in reports.FORMS.every()]
        outcome = case.calculation.outcome
        if number % 10 == 0 and outcome is not None:
            titled = calculation.Titled("Proef", outcome)
            said += [_written(form.content(titled)) for form in calculation.FORMS.every()]
        yield json.dumps([raw.decode(errors="replace"), *said])


def _written(made: bytes) -> str:
    """Return an export as text; of a workbook what stands in its cells."""
    if not made.startswith(b"PK"):
        return made.decode()
    book = load_workbook(io.BytesIO(made))
    return "\n".join(repr([[cell.value for cell in row] for row in sheet.iter_rows()]) for sheet in book.worksheets)


class NothingCompiled:
    """Refuses to import what is installed and compiled."""

    @classmethod
    def find_spec(cls, name: str, path: Sequence[str] | None, target: ModuleType | None = None) -> ModuleSpec | None:
        spec = PathFinder.find_spec(name, path, target)
        installed = spec is not None and "site-packages" in str(spec.origin)
        if spec is not None and installed and isinstance(spec.loader, ExtensionFileLoader) and "rpds" not in name:
            raise ModuleNotFoundError(f"{name} is compiled", name=name)
        return None


if __name__ == "__main__":
    sys.meta_path.insert(0, NothingCompiled)
    for room in CORE:
        for module in walk_packages(import_module(room).__path__, f"{room}."):
            import_module(module.name)
    for verdict in verdicts():
        sys.stdout.write(f"{verdict}\n")
