"""Whatever a document holds, every word of it comes back: in an answer or in the story."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from doorbraak_tools.inputs.word.names import code_named, field_named, part_named, question_named
from doorbraak_tools.plan.method import parts
from doorbraak_tools.plan.model import DataPath
from tests.inputs.word.support import Word, as_plan
from tests.inputs.word.test_shapes import shown
from tests.support.strategies import words

SKELETON = (
    ("heading", "Stap 1: Situatieschets"), ("bold", "Wat is er gebeurd?"), ("heading", "2. Toekomstperspectief"),
    ("bold", "Hoe zie jij jouw toekomst graag voor je?"), ("bold", "Wat wens jij jezelf toe?"),
    ("heading", "4. Doorbraak"), ("heading", "Doorbraak D1"), ("bold", "Knelpunt"), ("bold", "Doelen"),
    ("heading", "5. Waardendriehoek"), ("heading", "5a. Legitimiteit"), ("bold", "Peildatum"),
    ("heading", "5b. Rendement"), ("bold", "Wat kost de huidige situatie?"), ("heading", "5c. Betrokkenheid"),
    ("bold", "Staat de inwoner erachter?"), ("heading", "6. Actieplan"),
    ("bold", "Wie doet wat om de doorbraak te realiseren?"),
)  # fmt: skip


def means_something(line: str) -> bool:
    """Tell whether a line is a name of the method itself; those are not kept, the plan has them already."""
    somewhere = any(field_named(line, base, "D1") for base in BASES)
    return bool(part_named(line) or code_named(line) or question_named(line) or somewhere)


BASES: list[DataPath] = [(), *(part.path for part in parts()), ("doorbraak", "D1")]
BASES.append(("waardendriehoek", "legitimiteit", "D1"))


lines = words.map(lambda line: " ".join(line.replace("@", "").split())).filter(
    lambda line: line and not means_something(line)
)
pieces = st.tuples(st.sampled_from(["text", "text", "bold", "heading", "list"]), lines) | st.tuples(
    st.just("table"), st.lists(st.tuples(lines, lines), min_size=1, max_size=3)
)
rows = st.lists(st.tuples(lines, lines, lines), min_size=1, max_size=3)


@settings(max_examples=30)
@example(added=[(18, ("text", "0;"))], actions=("table", [("Wie", "Wat", "Wanneer"), ("0\\0", "0", "0")]))
@example(added=[(18, ("text", "0\\0"))], actions=("table", [("Wie", "Wat", "Wanneer"), ("0", "0", "0")]))
@given(
    st.lists(st.tuples(st.integers(0, len(SKELETON)), pieces), max_size=12),
    rows.map(lambda found: ("table", [("Wie", "Wat", "Wanneer"), *found])),
)
def test_every_word_comes_back(added: list[tuple[int, tuple[str, object]]], actions: tuple[str, object]) -> None:
    word = Word()
    written: list[tuple[str, object]] = [*SKELETON, actions]
    for at, piece in sorted(added, key=lambda one: -one[0]):
        written.insert(at, piece)
    wanted: list[str] = []
    for kind, content in written:
        if kind == "table":
            assert isinstance(content, list)
            word.table(*content)
            wanted += [cell for row in content for cell in row]
        elif kind == "list":
            word.text(str(content), style="List Bullet")
        else:
            getattr(word, kind)(str(content))
        wanted += [str(content)] if kind != "table" and (kind, content) not in SKELETON else []
    found = word.read()
    as_plan(found)
    told = " ".join(str(value) for value in found.answers.values())
    told += " ".join(shown(paragraph) for story in found.stories.values() for paragraph in story)
    squeezed = "".join(told.split())
    missing = [line for line in wanted if "".join(line.split()) not in squeezed]
    assert set(missing) <= {"Wie", "Wat", "Wanneer"}
