"""Reading takes steps and memory in proportion to the size of a document, whatever its shape."""

import sys
import tracemalloc
from collections.abc import Callable
from types import FrameType

import pytest

from doorbraak_tools.inputs.word import Wordings, names, read_word
from tests.inputs.word.parts import SPACES, package, para, related, run

CELL = "<w:tc><w:tcPr>{}</w:tcPr><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc>"
WIDE = CELL.format('<w:gridSpan w:val="63"/>')
BOX = "<w:r><w:pict><v:textbox><w:txbxContent>{}</w:txbxContent></v:textbox></w:pict></w:r>"
BEGIN, END = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>', '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
SEPARATE = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
CALL = '<w:r><w:footnoteReference w:id="2"/></w:r>'
LINK = '<w:hyperlink r:id="rIdH"><w:r><w:t>hier</w:t></w:r></w:hyperlink>'
KNOWN = ("Situatieschets", "Wat is er gebeurd?", "Toekomstperspectief", "Wat wens jij jezelf toe?")


def table(*rows: str) -> str:
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"


def nested(tags: str, times: int, inside: str) -> str:
    """This many elements in each other, the tags of each from the outside in."""
    names = tags.split()
    return "".join(f"<w:{name}>" for name in names) * times + inside + "".join(f"</w:{n}>" for n in names[::-1]) * times


def row_of(cells: int) -> str:
    return CELL.format("") * cells


def questions(number: int) -> str:
    return "".join(
        para(run(f"Vraag {at} over de schuld {at}?", "<w:b/>")) + para(f"Antwoord {at}.") for at in range(number)
    )


SHAPES: dict[str, Callable[[int], str]] = {
    "alinea's": lambda n: para("Een brief.") * n,
    "lege alinea's": lambda n: "<w:p/>" * 10 * n,
    "een lange alinea": lambda n: para("woord " * 50 * n),
    "veel spaties": lambda n: para(f"a{' ' * 100 * n}b"),
    "veel dubbele punten": lambda n: para("a: b? " * 30 * n),
    "veel punten": lambda n: para("." * 100 * n),
    "regels in een alinea": lambda n: para(f"<w:r>{'<w:t>regel</w:t><w:br/>' * n}</w:r>"),
    "stukjes tekst": lambda n: para(run("x") * 10 * n),
    "een brede tabel": lambda n: table(row_of(n)),
    "een lange tabel": lambda n: table(*(row_of(2) for _ in range(n))),
    "een brede rij boven smalle": lambda n: table(row_of(n), *(row_of(1) for _ in range(n))),
    "brede cellen": lambda n: table(WIDE * n),
    "een brede cel in elke rij": lambda n: table(*(WIDE for _ in range(n))),
    "veel tabellen": lambda n: table(row_of(2)) * n,
    "tabellen in elkaar": lambda n: nested("tbl tr tc", n // 10, para("d")),
    "tabellen naast elkaar in elkaar": lambda n: nested("tbl tr tc", 20, para("d")) * (n // 10),
    "lege tabellen in elkaar": lambda n: nested("tbl tr tc", 30, "") * (n // 10),
    "velden in elkaar": lambda n: nested("sdt sdtContent", n // 10, para("d")),
    "kaders": lambda n: para(BOX.format(para("in een kader")) * n),
    "kaders in elkaar": lambda n: nested("p r pict txbxContent", n // 20, para("d")),
    "noten": lambda n: para(CALL * n),
    "koppelingen": lambda n: para(LINK * n),
    "velden": lambda n: para((BEGIN + SEPARATE + run("x") + END) * n),
    "velden die niet eindigen": lambda n: para((BEGIN + run("x")) * n),
    "velden in velden": lambda n: para((BEGIN + SEPARATE) * n + run("x") + END * n),
    "verborgen tekst": lambda n: para(run("weg", "<w:vanish/>") * n),
    "doorgehaalde tekst": lambda n: para(run("weg", "<w:strike/>") * n),
    "wat niemand kent": lambda n: para("".join(f'<w:nieuw{at} w:val="1"/>' for at in range(n))),
    "genummerde punten": lambda n: para("punt", properties='<w:numPr><w:numId w:val="1"/></w:numPr>') * n,
    "vragen": questions,
    "vragen in een tabel": lambda n: table(*(CELL.format("").replace("x", f"Vraag {at}?") * 2 for at in range(n))),
    "koppen": lambda n: "".join(para(f"Eigen kop {at}", style="Kop2") for at in range(n)),
    "doelen": lambda n: para("Wat wens jij jezelf toe?", style="Kop2") + para("Een wens.") * n,
    "knelpunten": lambda n: "".join(para(run(f"Knelpunt {at % 90 + 1}", "<w:b/>")) + para("Nee.") for at in range(n)),
    "acties": lambda n: para("6. Actieplan", style="Kop1") + table(
        *("".join(CELL.format("").replace("x", word) for word in row)
          for row in (("Wie", "Wat", "Wanneer"), *[("moeder", "bellen", "1 mei 2026")] * n))
    ),
}  # fmt: skip


def document(shape: Callable[[int], str], size: int) -> bytes:
    known = "".join(para(text, style=f"Kop{1 + at % 2}") for at, text in enumerate(KNOWN))
    note = f'<w:footnote w:id="2">{para("een noot " * size)}</w:footnote>'
    level = '<w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>'
    parts = {
        "word/footnotes.xml": f"<w:footnotes {SPACES}>{note}</w:footnotes>",
        "word/numbering.xml": f'<w:numbering {SPACES}><w:abstractNum w:abstractNumId="0">{level}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>',
    }
    relations = (related("rIdF", "footnotes", "footnotes.xml") + related("rIdN", "numbering", "numbering.xml")
                 + related("rIdH", "hyperlink", "https://example.org/", outside=True))  # fmt: skip
    return package(known + shape(size), parts, relations)


def steps(raw: bytes) -> tuple[int, int]:
    """How many calls it takes to read a document, and how many characters come of it."""
    for remembered in (names.part_named, names.question_named, names._best, names._likeness, Wordings.named):
        remembered.cache_clear()
    Wordings.nearest.cache_clear()
    calls = 0

    def count(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event in {"call", "c_call"}

    sys.setprofile(count)
    try:
        found = read_word(raw)
    finally:
        sys.setprofile(None)
    told = sum(len(paragraph) for story in found.stories.values() for paragraph in story)
    return calls, told + sum(len(str(value)) for value in found.answers.values()) + sum(map(len, found.left_out))


@pytest.mark.parametrize("shape", SHAPES)
def test_twice_as_much_takes_no_more_than_twice_as_many_steps(shape: str) -> None:
    less, more = document(SHAPES[shape], 200), document(SHAPES[shape], 400)
    read_word(less)  # what is read once for all, is read now
    before, after = steps(less), steps(more)
    assert after[0] < 2.2 * before[0]
    assert after[1] < 2.2 * before[1] + 100


@pytest.mark.parametrize("shape", ["een brede rij boven smalle", "brede cellen", "een brede cel in elke rij", "noten",
                                   "lege tabellen in elkaar", "lege alinea's", "regels in een alinea"])  # fmt: skip
def test_twice_as_much_takes_no_more_than_twice_as_much_memory(shape: str) -> None:
    peaks = []
    for size in (200, 400):
        raw = document(SHAPES[shape], size)
        tracemalloc.start()
        read_word(raw)
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert peaks[1] < 2.2 * peaks[0] + 200_000
