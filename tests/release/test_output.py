"""The check of a built site: what may not be in it is found however it is written, and honest sites pass."""

import base64
import functools
import gzip
import html
import io
import json
import re
import unicodedata
import zipfile
from collections.abc import Callable
from dataclasses import replace
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doorbraak_tools.plan.reading import read_plan
from doorbraak_tools.release import Record, Release, fingerprint, public
from doorbraak_tools.release.hidden import Hidden, hidden_text
from doorbraak_tools.release.output import output_faults
from tests.support.plans import WHOLE, read

SECRET = "De buurvrouw weet van de erfenis maar heeft het nog aan niemand verteld."
UNREADABLE = "dit soort bestand kan ik niet nakijken; er kan een plan in zitten dat niemand ziet"
UNSHOWN = "hierin staat tekst van een plan dat niet op deze site hoort"
PRIVATE = (
    "hierin staat wat in een plan niet openbaar is: een opmerking, een besloten veld of een stuk onder een eigen kop"
)


def hidden_in(text: str, *known: str, shown: bool = False) -> Hidden:
    raw = text.encode()
    release = Record({"proef": Release(fingerprint(raw), 1, "fictief", "tester", "2026-07-06")})
    plans = [(read(raw), raw)]
    return hidden_text(plans, public(plans, release) if shown else (), known)


def found(raw: bytes | str, hidden: Hidden, name: str = "index.html") -> list[str]:
    content = raw.encode() if isinstance(raw, str) else raw
    return [fault.message for fault in output_faults([(name, content)], {"index.html"}, set(), hidden)]


def zipped(raw: bytes) -> bytes:
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("word/document.xml", raw)
    return archive.getvalue()


_NOTHING = Hidden(frozenset(), frozenset(), frozenset(), frozenset())
WITH_SECRET = WHOLE.replace("  gebeurd: |\n", f"  gebeurd: |\n    {SECRET}\n", 1)


@pytest.mark.parametrize("pack", [bytes, gzip.compress, zipped])
@pytest.mark.parametrize(
    "write",
    [
        str,
        str.upper,
        html.escape,
        json.dumps,
        quote,
        lambda text: text.replace(" ", "+"),
        lambda text: text.replace(" ", "-").lower(),
        lambda text: text.replace(" ", "\n      "),
        lambda text: " ".join(f"{word[:1]}<b>{word[1:]}</b>" for word in text.split()),
        lambda text: " ".join(f'<span class="l l-Scalar">{word}</span>' for word in text.split()),  # coloured code
        lambda text: f'<p title="{text}">x</p>',
        lambda text: f'<span class="{text.strip(".")}">x</span>',
        lambda text: "".join(f"&#{ord(letter)};" for letter in text),
        lambda text: unicodedata.normalize("NFD", text),
        lambda text: text.replace("e", "e\u00ad").replace("o", "\u200bo"),
        lambda text: "".join(f"\\u{ord(letter):04x}" for letter in text),
        lambda text: json.dumps(text.replace(" ", "\n")),
        lambda text: text[len(text) - 44 :],
        lambda text: text[:44],
    ],
)
def test_hidden_text_is_found_in_every_form(write: Callable[[str], str], pack: Callable[[bytes], bytes]) -> None:
    page = pack(f"<p>iets {write(SECRET)} anders</p>".encode())
    assert found(page, hidden_in(WITH_SECRET)) == [UNSHOWN]


_WORDS = st.lists(st.text("abcdeé", min_size=3, max_size=12), min_size=20, max_size=40)


@given(_WORDS, st.integers(0, 60), st.sampled_from([" ", "\n", ", "]))
def test_a_piece_of_forty_characters_is_found_wherever_it_is_cut(words: list[str], start: int, between: str) -> None:
    written = " ".join(words)
    plan = WHOLE.replace("  gebeurd: |\n", f"  gebeurd: |\n    {written}\n", 1)
    length = 44 + max(map(len, words))  # the word that is cut in two at its start does not count
    cut = written[start:][:length]
    if len(cut) == length:
        assert found(cut.replace(" ", between), hidden_in(plan)) == [UNSHOWN]


@pytest.mark.parametrize(
    "place",
    [
        ("\nstatus:", f"\n# {SECRET}\nstatus:"),
        ("opsteller: ", f"opsteller: {SECRET} "),
        ("\n## 6. Actieplan", f"\n## Aantekeningen\n\n{SECRET}\n\n## 6. Actieplan"),
        ("\n## 6. Actieplan", f"\n<!-- {SECRET} -->\n\n## 6. Actieplan"),
        ("\n## 1. Situatieschets", f"\n{SECRET}\n\n## 1. Situatieschets"),
    ],
)
def test_what_a_shown_plan_keeps_private_is_found(place: tuple[str, str]) -> None:
    text = WHOLE.replace(*place, 1)
    assert text != WHOLE
    hidden = hidden_in(text, shown=True)
    assert hidden.slugs == frozenset()
    assert found(SECRET, hidden) == [PRIVATE]
    assert found(WHOLE.split("opsteller")[1], hidden) == []


def test_a_shown_plan_itself_may_be_seen() -> None:
    hidden = hidden_in(WITH_SECRET, shown=True)
    assert found(SECRET, hidden) == []
    assert not hidden.unshown


def test_a_sentence_of_the_handbook_is_no_secret() -> None:
    assert found(SECRET, hidden_in(WITH_SECRET, f"Een voorbeeld: {SECRET}")) == []
    comment = WHOLE.replace("\nstatus:", f"\n# {SECRET}\nstatus:", 1)
    assert found(SECRET, hidden_in(comment, f"Een voorbeeld: {SECRET}", shown=True)) == []


def test_of_more_plans_each_keeps_its_own_secrets_and_what_a_shown_one_says_is_none() -> None:
    dismissed = "Zijn baas heeft hem op staande voet ontslagen vanwege een greep in de kas."
    gambling = "Haar broer verspeelde het geld voor de begrafenis aan online gokken."
    texts = {
        "a": WHOLE.replace("\nstatus:", f"\n# {SECRET}\nstatus:", 1),
        "b": WHOLE.replace("\nstatus:", f"\n# {dismissed}\nstatus:", 1),
        "c": WHOLE.replace("  gebeurd: |\n", f"  gebeurd: |\n    {gambling}\n", 1),
    }
    plans = [(read_plan(text.encode(), slug), text.encode()) for slug, text in texts.items()]
    released = {slug: Release(fingerprint(texts[slug].encode()), 1, "fictief", "tester", "2026-07-06") for slug in "ab"}
    hidden = hidden_text(plans, public(plans, Record(released)), ())
    assert hidden.slugs == {"c"}
    assert [found(told, hidden) for told in (SECRET, dismissed, gambling)] == [[PRIVATE], [PRIVATE], [UNSHOWN]]
    assert found(WHOLE.split("opsteller")[1], hidden) == []


def test_an_answer_that_the_file_writes_otherwise_than_the_page_is_no_secret() -> None:
    text = WHOLE.replace(
        "\nstatus:", "\ntitel: 'Zij zei: ''ik durf de post van de gemeente niet open te maken'''\nstatus:"
    )
    text = re.sub(r"\ntitel: (?!')[^\n]*", "", text, count=1)
    assert found("Zij zei: 'ik durf de post van de gemeente niet open te maken'", hidden_in(text, shown=True)) == []


@pytest.mark.parametrize("raw", [WITH_SECRET.encode() + b"\xff", b"\xff" + WITH_SECRET.encode()])
def test_bytes_that_are_no_utf_8_hide_nothing(raw: bytes) -> None:
    hidden = hidden_text([(read(raw), raw)], (), ())
    assert found(b"\xe9\n" + SECRET.encode("latin-1"), hidden) == [UNSHOWN]


def test_seven_pieces_of_words_are_enough_to_tell_a_secret_by() -> None:
    shortest = "verhuizing overdreven gesprekken groep"
    hidden = hidden_in(f"{WHOLE}\n{shortest}\n")
    assert found(shortest, hidden) == [UNSHOWN]
    assert found(shortest.replace("groep", "groot"), hidden) == []


def test_where_a_law_stands_is_no_secret() -> None:
    cited = "Wet gemeentelijke schuldhulpverlening artikel 4 lid 2 onderdeel a"
    assert found(cited, hidden_in(WHOLE.replace("  gebeurd: |\n", f"  gebeurd: |\n    {cited}\n", 1))) == []


@given(st.sampled_from([b"", b"\x1f\x8b\x08", b"PK\x03\x04"]), st.binary(max_size=300))
def test_any_bytes_can_be_looked_at(start: bytes, raw: bytes) -> None:
    clear = b"\0" not in raw and (start + raw).decode(errors="replace").encode() == start + raw
    assert found(start + raw, _NOTHING) == ([] if clear else [UNREADABLE])


packed = functools.partial(gzip.compress, mtime=0)  # the same in every process: a test is named after it
KINDS = [
    ("merk.png", b"\x89PNG\r\n\x1a\n\0\0"), ("a/FOTO.JPG", b"\xff\xd8\xff\xe0"), ("x.gif", b"GIF89a"),
    ("x.webp", b"RIFF\0\1\0\0WEBPVP8"), ("x.avif", b"\0\0\0\x1cftypavif"), ("x.ico", b"\0\0\1\0"),
    ("x.woff", b"wOFF\0"), ("x.woff2", b"wOF2\0"), ("x.png", b"\x89PNG\r\n\x1a\n\0tEXtComment\0moeder"),
    ("sitemap.xml", b"<urlset/>"), ("sitemap.xml.gz", packed(b"<urlset/>")), ("x.svg", b"<svg/>"),
    ("a.b/x.html", "caf\u00e9".encode()), ("CNAME", b"doorbraak.example"), ("_headers", b"/*"), ("x.js", b""),
    ("pagefind/x.pf_meta", packed(b"pagefind_dcd\0\xff")),
    ("wasm.nl.pagefind", packed(b"pagefind_dcd\0")),
]  # fmt: skip
OTHERS = [
    ("brief.pdf", b"%PDF-1.7"), ("brief.png", b"%PDF-1.7"), ("brief.jpg", b"PK\3\4"),
    ("brief.webp", b"RIFF\0\0\0\0WAVE"),
    ("tekst.txt", "moeder".encode("utf-16")), ("tekst.txt", "moeder".encode("utf-16-le")), ("x.html", b"caf\xe9"),
    ("x.svg", packed(b"<svg/>")), ("x.svgz", packed(b"<svg/>")), ("plan.md.bz2", b"BZh91AY"),
    ("plan.gz", packed(b"moeder")), ("plan.docx", b"PK\3\4"), ("plannen.zip", b"PK\3\4"), ("plan", b"moeder"),
    ("sitemap.xml.gz", packed(packed(b"moeder"))), ("sitemap.xml.gz", packed(b"PK\3\4\0")),
    ("x.pf_meta", packed(b"PK\3\4")), ("x.pf_meta", packed(packed(b"pagefind_dcd"))),
    ("x.json", b"{}\0"), ("map.html/plan", b"moeder"), (".html", b"moeder"), ("x.woff2", b"OTTO"), ("x.png", b""),
    ("x.woff2", b"wOF2" + zipped(b"moeder") + b"x" * 100_000), ("x.gif", b"GIF89a" + zipped(b"moeder") + b";"),
    ("CNAME", b"\0"), ("sub/_headers", b"/*"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "raw"), KINDS)
def test_a_kind_that_can_be_looked_through_is_known_by_what_is_in_it(name: str, raw: bytes) -> None:
    assert list(output_faults([(name, raw)], {name}, set(), _NOTHING)) == []


@pytest.mark.parametrize(("name", "raw"), OTHERS)
def test_any_other_kind_is_refused_by_name(name: str, raw: bytes) -> None:
    assert [(fault.file, fault.message) for fault in output_faults([(name, raw)], {name}, set(), _NOTHING)] == [
        (name, UNREADABLE)
    ]


def test_a_file_that_nobody_announced_is_refused_without_naming_a_hidden_plan() -> None:
    hidden = hidden_in(WHOLE)
    faults = list(output_faults([("plannen/proef.json", b"{}"), ("x.txt", b"")], {"index.html"}, set(), hidden))
    assert [fault.file for fault in faults] == ["plannen/….json", "x.txt"]
    assert {fault.message for fault in faults} == {
        "dit bestand hoort niet bij de site; een plug-in of hook heeft het neergezet"
    }


@pytest.mark.parametrize(
    ("page", "kinds"),
    [
        ("<p>Bel <strong>06</strong> 12345678.</p>", ["telefoonnummer"]),
        ("<p>06-12345678</p><p>niets</p>", ["telefoonnummer"]),
        ("<p>niets <style>p {}</style>06-12345678<script>x</script>niets</p>", ["telefoonnummer"]),
        ("<p>Mail naar iemand&#64;voorbeeld.example</p>", ["e-mailadres"]),
        ("<table><tr><td>06</td><td>12345678</td></tr></table>", []),
        ("<script>tel = '06 12345678'</script><p>niets</p>", []),
        ("<header>06 12345678</header><article><p>niets</p></article>", []),
    ],
)
def test_the_privacy_rules_read_what_a_reader_sees(page: str, kinds: list[str]) -> None:
    files = [("index.html", page.encode())]
    faults = list(output_faults(files, {"index.html"}, {"index.html"}, _NOTHING))
    assert [fault.message for fault in faults] == [
        f"hierin staat wat op persoonsgegevens lijkt ({kind})" for kind in kinds
    ]
    assert list(output_faults(files, {"index.html"}, set(), _NOTHING)) == []


def test_every_page_and_file_with_a_fault_is_named() -> None:
    page = b"\xe9<p>06-12345678</p><p>a@b.nl</p>"
    files = [("a.html", page), ("b.html", page), ("c.html", SECRET.encode())]
    faults = output_faults(files, {"a.html", "b.html", "c.html"}, {"a.html", "b.html"}, hidden_in(WITH_SECRET))
    kinds = ("e-mailadres", "telefoonnummer")
    assert [(fault.file, fault.message) for fault in faults] == [
        *(
            (name, f"hierin staat wat op persoonsgegevens lijkt ({kind})")
            for name in ("a.html", "b.html")
            for kind in kinds
        ),
        ("c.html", UNSHOWN),
    ]


def test_a_few_words_that_many_people_write_are_no_secret() -> None:
    plan = WHOLE.replace(
        "  gebeurd: |\n", "  gebeurd: |\n    De mening van het samenwerkingsverband en de ouders.\n", 1
    )
    assert found("Aan tafel: de ambulant begeleider van het samenwerkingsverband en een mentor.", hidden_in(plan)) == []


def test_a_file_that_travels_with_the_program_is_trusted_as_long_as_no_byte_of_it_changed() -> None:
    files, hidden = [("motor.js", SECRET.encode())], hidden_in(WITH_SECRET)
    assert list(output_faults(files, set(), set(), hidden, {"motor.js": SECRET.encode()})) == []
    (unknown, unshown) = output_faults(files, set(), set(), hidden, {"motor.js": b"x"})
    assert (unknown.file, unshown.message) == ("motor.js", UNSHOWN)


def test_base64_is_not_looked_into() -> None:
    """What the check does not do, said here: the pages never write it, and the canaries look for it."""
    assert found(base64.b64encode(SECRET.encode()), hidden_in(WITH_SECRET)) == []


def test_where_nothing_is_hidden_everything_may_be_seen() -> None:
    for hidden in (hidden_text((), (), ["Een voorbeeld."]), hidden_in(WHOLE, "Een voorbeeld.", shown=True)):
        assert replace(hidden, pieces=frozenset()) == _NOTHING


def test_nothing_of_a_plan_is_kept_as_text() -> None:
    hidden = hidden_in(WITH_SECRET)
    assert all(isinstance(row, int) for row in hidden.unshown | hidden.private)


def test_an_accent_is_one_letter_or_two() -> None:
    secret = "De coördinator kent één geheim over het gezin en de geïnde erfenis."
    hidden = hidden_in(WITH_SECRET.replace(SECRET, secret))
    for form in ("NFC", "NFD"):
        assert found(unicodedata.normalize(form, secret), hidden) == [UNSHOWN]


def test_short_pieces_that_stand_apart_are_no_secret_together() -> None:
    hidden = hidden_in(WITH_SECRET)
    piece = "de erfenis maar heeft het nog"
    assert piece in SECRET
    between = " ".join(reversed(SECRET.rstrip(".").split()))  # words of the plan, in another order
    assert found(f" {between} ".join([piece] * 9), hidden) == []
