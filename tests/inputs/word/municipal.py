"""Documents as municipalities have them, written down as text: each becomes a Word document and what it must say.

The wording follows what public templates ask (toekomstplan, ondersteuningsplan, plan van aanpak, gezinsplan, an MDO
form on one page); what is answered is fiction. A line `# ` is a heading, `**so**` is bold, `| a | b |` a row of a
table, a backslash a line end with Shift and Enter. Behind `=>` stands the place where a text must come; `-` is the
story.
"""

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from doorbraak_tools.inputs.word import Imported
from tests.inputs.word.support import Word

FOLDER = Path(__file__).with_name("gemeenten")
_BOLD = re.compile(r"\*\*(.+?)\*\*")
_PLACED = re.compile(r"^(.*?) => (\S+)$")


@dataclass
class Municipal:
    """A document, and the texts in it with the place where each must come: "-" for the story."""

    name: str
    word: Word = field(default_factory=Word)
    wanted: list[tuple[str, str]] = field(default_factory=list)
    rows: list[list[str]] = field(default_factory=list)


def document(name: str) -> Municipal:
    """The document of that name."""
    made = Municipal(name)
    for line in (FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("|"):
            made.rows.append([_wanted(made, cell.strip()) for cell in re.split(r" \|(?: |$)", line[2:])[:-1]])
            continue
        _end_table(made)
        _write(made.word, _wanted(made, line))
    _end_table(made)
    return made


def _end_table(made: Municipal) -> None:
    if made.rows:
        made.word.table(*([cell.replace("\\", "\n") for cell in row] for row in made.rows))
        made.rows = []


def _wanted(made: Municipal, line: str) -> str:
    found = _PLACED.match(line)
    if found is None:
        return line
    text = found[1]
    inner = re.search(r"\{(.+)\}", text)
    answer = inner[1] if inner else text.rpartition("\\")[2]
    answer = re.sub(r"^(?:@\w+|#+|-|[0-9]+\.) ", "", answer)
    place, _, value = found[2].partition("=")
    made.wanted.append((value or answer, place))
    return text.replace("{", "").replace("}", "")


def _write(word: Word, line: str) -> None:
    kind, _, rest = line.partition(" ")
    if kind in {"#", "##"}:
        word.heading(rest, len(kind))
    elif kind == "@title":
        word.text(rest, style="Title")
    elif kind == "@bold":
        word.bold(rest)
    elif kind == "-":
        word.text(rest, style="List Bullet")
    elif line:
        text = line.removeprefix("@text ")
        paragraph = word.document.add_paragraph()
        at = 0
        for found in _BOLD.finditer(text):
            _run(paragraph, text[at : found.start()])
            _run(paragraph, found[1]).bold = True
            at = found.end()
        _run(paragraph, text[at:])


def _run(paragraph: Any, text: str) -> Any:
    run = paragraph.add_run()
    for number, line in enumerate(text.split("\\")):
        if number:
            run.add_break()
        run.add_text(line)
    return run


@dataclass
class Score:
    """How much of a document came where it must: texts placed, of how many, and what came at a wrong place."""

    placed: list[str]
    missed: list[str]
    wrong: list[str]


def scored(made: Municipal, found: Imported) -> Score:
    """Hold what was read against what must be."""
    texts = {".".join(map(str, path)): _words(value) for path, value in found.answers.items()}
    placed: list[str] = []
    missed: list[str] = []
    for text, place in made.wanted:
        if place == "-":
            continue
        is_there = place in texts and (_same(text, texts[place]) or text in texts[place] or place in {"opgesteld"})
        is_there = is_there or (place.endswith("uiterlijk") and place in texts)
        (placed if is_there else missed).append(f"{place}: {text}")
    wanted = {place for _, place in made.wanted}
    wrong = [
        f"{place}: {text}"
        for place, text in texts.items()
        if place not in wanted | {"titel"} and not place.endswith(".per")
    ]
    for place, text in texts.items():
        mine = [one for one, at in made.wanted if at == place]
        read_as_is = place in wanted and "." in place and not place.endswith("uiterlijk")
        for line in text.split("\n") if read_as_is else ():
            if not any(_same(line, one) or line in one for one in mine):
                wrong.append(f"{place}: {line}")
    return Score(placed, missed, wrong)


def _words(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def _same(one: str, other: str) -> bool:
    return "".join(one.split()).casefold() == "".join(other.split()).casefold()
