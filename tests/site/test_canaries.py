"""Fresh random words in everything that is private, in sixty plans: none comes out of the build, in whatever form."""

import base64
import gzip
import html
import json
import random
import re
import subprocess
from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote

import pytest
import yaml

from doorbraak_tools.plan.method import Schema, child_of, plan_schema
from doorbraak_tools.release import Release, fingerprint, render_record
from doorbraak_tools.release.record import Record
from tests.support.plans import WHOLE, read
from tests.support.run import Ran, run_script

_MARK = "qzxkanarie"
_CANARY = re.compile(_MARK + "[bcdfghjklmnpqrtvwz]{9}x")


@dataclass
class Canaries:
    """Random words and where each was planted; fresh in every run, and named by their place when a test fails."""

    chance: random.Random = field(default_factory=random.SystemRandom)
    private: dict[str, str] = field(default_factory=dict)
    public: dict[str, str] = field(default_factory=dict)

    def hide(self, place: str) -> str:
        """Return a text with a new word in it that may be nowhere in the site: long enough to be told from others."""
        word = self._word()
        self.private[word] = place
        return f"{word} é&<wat> {word[::-1]} “{word}”"

    def name(self, place: str) -> str:
        """Return a new word by itself that may be nowhere."""
        word = self._word()
        self.private[word] = place
        return word

    def show(self, place: str) -> str:
        """Return a new word that must be on the page of its plan."""
        word = self._word()
        self.public[word] = place
        return word

    def _word(self) -> str:
        # Not a word that the search index would cut down to its stem.
        return _MARK + "".join(self.chance.choices("bcdfghjklmnpqrtvwz", k=9)) + "x"


def forms(raw: bytes) -> Iterator[str]:
    """Yield what a file says: as it is, unpacked, and with each way of escaping undone; all in small letters."""
    for part in (raw, gzip.decompress(raw)) if raw.startswith(b"\x1f\x8b") else (raw,):
        text = part.decode("utf-8", errors="replace")
        yield text.lower()
        yield html.unescape(text).lower()
        yield unquote(text).lower()
        yield re.sub(r"\\u([0-9a-fA-F]{4})", lambda code: chr(int(code[1], 16)), text).lower()
        for blob in re.findall(r"[A-Za-z0-9+/_-]{24,}", text):
            for start in range(4):
                digits = blob[start:].replace("-", "+").replace("_", "/")
                decoded = base64.b64decode(digits[: len(digits) // 4 * 4]).decode("latin-1").lower()
                if _MARK in decoded:
                    yield decoded


def canaries_in(raw: bytes) -> set[str]:
    return {word for text in forms(raw) for word in _CANARY.findall(text)}


def in_all(site: Path) -> set[str]:
    """Return every canary in the bytes and in the names of the files below a folder."""
    found = set[str]()
    for path in site.rglob("*"):
        found |= canaries_in(path.relative_to(site).as_posix().encode())
        if path.is_file():
            found |= canaries_in(path.read_bytes())
    return found


def planted(plant: Callable[[str], str], opsteller: str, **changes: object) -> dict[str, Any]:
    """Return the data of the whole plan with something planted in every text of it; and in its private field that."""

    def walk(value: Any, schema: Schema, place: str) -> Any:
        if isinstance(value, dict):
            return {key: walk(child, child_of(schema, key), f"{place}.{key}") for key, child in value.items()}
        if isinstance(value, list):
            return [walk(item, schema["items"], f"{place}[{index}]") for index, item in enumerate(value)]
        if not schema.get("x-tekst") or not schema.get("x-openbaar"):
            return value
        if schema.get("x-citeert"):
            return f"{value.rstrip()}\ngeen wet: {plant(place)}"
        joint = "\n" if schema.get("maxLength", 0) > 1000 else " "
        return f"{str(value).rstrip()}{joint}{plant(place)}"[: schema.get("maxLength", 10_000)]

    data = deepcopy(dict(read(WHOLE).data))
    return {**walk(data, plan_schema(), ""), "opsteller": opsteller, **changes}


def as_file(data: dict[str, Any], secret: Callable[[str], str]) -> str:
    """Return a plan's text, with comments everywhere and with pieces that belong to no step."""
    front = yaml.dump(data, allow_unicode=True, sort_keys=False, width=1000)
    front = front.replace("\nsituatieschets:", f"\n# {secret('comment')}\nsituatieschets:")
    front = front.replace("\nstatus: ", f"\n# {secret('comment')}\nstatus: ", 1)
    front = re.sub(r"^(opgesteld: .*)$", rf"\1  # {secret('comment behind a value')}", front, flags=re.MULTILINE)
    return (
        f"---\n{front}---\n\n{secret('text above the first heading')}\n\n"
        f"## Eigen aantekeningen\n\n{secret('a heading of their own')}\n\n"
        f"## 1. Situatieschets\n\nHet verhaal. <!-- {secret('comment in the body')} -->\n\n"
        f"```\n## 2. Toekomstperspectief\n```\n\n<!--\n## 6. Actieplan\n\n{secret('a section in a comment')}\n-->\n\n"
        f"## {secret('an unknown heading')}\n\n> {secret('a quotation under it')}\n\n"
        f"## Overzicht\n\nGewoon.\n\n<!-- {secret('a comment at the end')} -->\n"
    )


class Municipality:
    """A folder with sixty plans, of which twenty are released."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.canaries, self.record = folder, Canaries(), Record()
        assert run_script("init", folder=folder).code == 0
        for number in range(20):
            self._released(f"vrij-{number}")
        for number in range(6):
            self._released(f"veranderd-{number}", changed=True)
        for number in range(4):
            self._write(f"andere-grond-{number}", voorbeeld="samengesteld")
            self._record(f"andere-grond-{number}")
        for _ in range(6):
            self._write(self.canaries.name("file name"), status="concept")
        for _ in range(6):
            self._write(self.canaries.name("file name"), voorbeeld=None)
        for _ in range(6):
            unknown = {self.canaries.name("unknown key"): self.canaries.hide("value of an unknown key")}
            self._write(self.canaries.name("file name"), **unknown, waardendriehoek=self.canaries.hide("wrong shape"))
        for _ in range(4):
            slug = self.canaries.name("file name")
            self._write(slug)
            path = self._path(slug)
            path.write_text(path.read_text(encoding="utf-8").replace("status:", '"status: ['), encoding="utf-8")
        for _ in range(4):
            slug = self.canaries.name("file name")
            self._write(slug)
            self._path(slug).write_bytes(self._path(slug).read_text(encoding="utf-8").encode("utf-16"))
        for number in range(4):  # two files with one name: which of them was released?
            self._released(f"twee-keer-{number % 2}", below=f"map-{number}")
        assert len(list((folder / "plans").rglob("*.md"))) == 61  # and a README
        self._neighbours()
        (folder / "plans" / "vrijgave.json").write_text(render_record(self.record), encoding="utf-8")

    def _path(self, slug: str, below: str = "") -> Path:
        return self.folder / "plans" / below / f"{slug}.md"

    def _write(self, slug: str, below: str = "", **changes: object) -> None:
        def secret(place: str) -> str:
            return self.canaries.hide(f"{slug}: {place}")

        path = self._path(slug, below)
        path.parent.mkdir(exist_ok=True)
        path.write_text(as_file(planted(secret, secret("opsteller"), **changes), secret), encoding="utf-8")

    def _released(self, slug: str, *, changed: bool = False, below: str = "") -> None:
        def secret(place: str) -> str:
            return self.canaries.hide(f"{slug}: {place}")

        plant = self.canaries.show if not (changed or below) else secret
        data = planted(lambda place: plant(f"{slug}: {place}"), secret("opsteller"))
        path = self._path(slug, below)
        path.parent.mkdir(exist_ok=True)
        path.write_text(as_file(data, secret), encoding="utf-8")
        self._record(slug, below)
        if changed:
            path.write_text(path.read_text(encoding="utf-8").replace("## Overzicht", "## Overzicht\n"), "utf-8")

    def _record(self, slug: str, below: str = "") -> None:
        by = self.canaries.name(f"{slug}: who released it")
        release = Release(fingerprint(self._path(slug, below).read_bytes()), 1, "fictief", by, "2026-07-06")
        self.record = self.record.with_release(slug, release)

    def _neighbours(self) -> None:
        plans, docs = self.folder / "plans", self.folder / "docs"
        for name in ("vrij-0.md~", "vrij-0.md.bak", "vrij-0.json", "vrij-0.yaml", ".vrij-0.md.swp", "vrij-0.txt"):
            (plans / name).write_text(self.canaries.hide(name), encoding="utf-8")
        for name in ("over-ons.md~", "over-ons.md.bak", ".over-ons.md.swp", "over-ons.md.orig"):
            (docs / name).write_text(self.canaries.hide(f"docs: {name}"), encoding="utf-8")
        (plans / "README.md").write_text(self.canaries.hide("README"), encoding="utf-8")
        message, author = self.canaries.hide("commit message"), self.canaries.name("author")
        person = ("-c", f"user.name={author}", "-c", f"user.email={author}@voorbeeld.example")
        for command in (("init", "--quiet"), ("add", "."), (*person, "commit", "--quiet", "--message", message)):
            subprocess.run(["git", *command], cwd=self.folder, check=True, capture_output=True)


@pytest.fixture(scope="module")
def municipality(tmp_path_factory: pytest.TempPathFactory) -> Municipality:
    return Municipality(tmp_path_factory.mktemp("kanaries"))


@pytest.fixture(scope="module")
def built(municipality: Municipality) -> Ran:
    ran = run_script("build", "--date", "2026-07-06", folder=municipality.folder)
    assert ran.code == 0, ran.out + ran.err
    return ran


def test_no_canary_gets_out_and_every_public_one_does(municipality: Municipality, built: Ran) -> None:
    canaries, site = municipality.canaries, municipality.folder / "site"
    assert len(canaries.private) > 2000
    assert len(canaries.public) == 20 * 77  # every public text of the schema, in each released plan
    found = in_all(site)
    assert sorted(place for word, place in canaries.private.items() if word in found) == []
    assert sorted(place for word, place in canaries.public.items() if word not in found) == []
    assert found <= canaries.public.keys()
    assert sorted(path.name for path in (site / "plannen").iterdir()) == sorted(
        [*(f"vrij-{number}" for number in range(20)), "index.html"]
    )


def test_what_the_build_prints_tells_nothing(built: Ran) -> None:
    assert canaries_in((built.out + built.err).encode()) == set()
    named = re.compile(
        r"Let op: plans/(veranderd-\d|andere-grond-\d|map-\d/twee-keer-\d)\.md (is veranderd|komt niet) .*"
    )
    assert [line for line in built.err.splitlines() if not named.fullmatch(line)] == []
    assert len(built.err.splitlines()) == 14


@pytest.mark.parametrize(
    "escape",
    [
        str.upper,
        lambda text: quote(text, safe=""),
        lambda text: html.escape(text).encode("ascii", "xmlcharrefreplace").decode(),
        lambda text: "".join(f"&#{ord(letter)};" for letter in text),
        json.dumps,
        lambda text: "".join(f"\\u{ord(letter):04x}" for letter in text),
        lambda text: base64.b64encode(text.encode()).decode(),
        lambda text: base64.b64encode(b"x" + text.encode()).decode(),
        lambda text: base64.b64encode(b"xy" + text.encode()).decode(),
        lambda text: base64.urlsafe_b64encode(text.encode()).decode(),
    ],
)
@pytest.mark.parametrize("pack", [bytes, gzip.compress])
def test_the_search_itself_finds_every_form(escape: Callable[[str], str], pack: Callable[[bytes], bytes]) -> None:
    text = Canaries().hide("here")
    assert len(canaries_in(pack(f"<p>{escape(text)}</p>".encode()))) == 1


LEAK = '''
"""What a faulty exporter might do."""
import base64, html, json, re
from pathlib import Path
from doorbraak_tools.plan.reading import read_plan

PLANS = Path(__file__).parent / "plans"
PRIVATE = read_plan((PLANS / "vrij-0.md").read_bytes(), "vrij-0").data["opsteller"]
UNRELEASED = read_plan((PLANS / "veranderd-0.md").read_bytes(), "x").data["toekomstperspectief"]["wens"]

def on_page_content(content, page, config, files):
    if page.file.src_uri == "plannen/vrij-0.md":
        return content + f"<p>Opgesteld door <em>{html.escape(PRIVATE)}</em>.</p>"
    if page.file.src_uri == "over.md":
        return content + f'<p data-pagefind-index-attrs="title" title="{html.escape(UNRELEASED.upper())}">x</p>'
    if page.file.src_uri == "plannen/vrij-1.md":
        return content + "<p>Bel 06 12345678 of kom langs.</p>"

def on_post_build(config):
    site = Path(config.site_dir)
    (site / "plannen" / "lijst.json").write_text(json.dumps({"wens": UNRELEASED}))
    (site / "plannen" / "leeg.csv").write_text("leeg")
'''


def test_a_leaking_exporter_is_caught(municipality: Municipality, built: Ran) -> None:
    folder = municipality.folder
    before = {path: path.read_bytes() for path in (folder / "site").rglob("*") if path.is_file()}
    (folder / "lek.py").write_text(LEAK, encoding="utf-8")
    config = folder / "mkdocs.yml"
    whole = config.read_text(encoding="utf-8")
    config.write_text(f"{whole}\nhooks: [lek.py]\n", encoding="utf-8")
    try:
        ran = run_script("build", "--date", "2026-07-06", folder=folder)
    finally:
        config.write_text(whole, encoding="utf-8")
    unshown = "hierin staat tekst van een plan dat niet op deze site hoort"
    private = (
        "hierin staat wat in een plan niet openbaar is: "
        "een opmerking, een besloten veld of een stuk onder een eigen kop"
    )
    unknown = "dit bestand hoort niet bij de site; een plug-in of hook heeft het neergezet"
    said = [re.sub(r"nl_[0-9a-f]+", "nl_…", line) for line in ran.err.splitlines() if line.startswith("MkDocs: ")]
    assert sorted(said) == sorted(
        f"MkDocs: doorbraak: {line}"
        for line in (
            f"over/index.html: {unshown}",
            f"pagefind/fragment/nl_….pf_fragment: {private}",
            f"pagefind/fragment/nl_….pf_fragment: {unshown}",
            f"plannen/leeg.csv: {unknown}",
            f"plannen/lijst.json: {unknown}",
            f"plannen/lijst.json: {unshown}",
            f"plannen/vrij-0/index.html: {private}",
            "plannen/vrij-1/index.html: hierin staat wat op persoonsgegevens lijkt (telefoonnummer)",
            "de site is weggegooid, want er staat iets in wat er niet in mag.",
        )
    )
    assert ran.code == 2
    assert "De site is niet gebouwd; de vorige staat er nog." in ran.err
    assert canaries_in((ran.out + ran.err).encode()) == set()
    assert {path: path.read_bytes() for path in (folder / "site").rglob("*") if path.is_file()} == before
    assert [path.name for path in folder.iterdir() if path.name.startswith(".site")] == []
