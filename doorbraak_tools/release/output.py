"""The check of a built site, before anybody sees it. Pure: files with their bytes in, what is wrong with them out."""

import gzip
import io
import re
import zipfile
import zlib
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from html import unescape

from doorbraak_tools.release.hidden import Hidden, holds
from doorbraak_tools.release.record import MARK
from doorbraak_tools.substance.privacy import personal_data


@dataclass(frozen=True, slots=True)
class OutputFault:
    """A file of the site that may not be there like this. `message` is Dutch and repeats nothing that stands in it."""

    file: str
    message: str


# So many lines are remembered as clean: those that pages share are among the first, and memory stays small.
_REMEMBERED = 10_000
_TEXT = frozenset({".css", ".html", ".js", ".json", ".map", ".md", ".svg", ".txt", ".webmanifest", ".xml", ".yml"})
_PICTURES = frozenset({".avif", ".gif", ".ico", ".jpeg", ".jpg", ".png", ".webp", ".woff", ".woff2"})
KINDS = _TEXT - {".map"} | _PICTURES
"""The ends of names of files that the look through a site can read, for who puts one on it."""

# Texts without an end to their name; a host of sites is told by the others what to do.
_PLAIN_NAMES = frozenset({MARK, "CNAME", "_headers", "_redirects"})

# How a picture or a letter type begins; what is behind it is looked at as text as well.
_SIGNATURE = re.compile(
    rb"\x89PNG\r\n\x1a\n|\xff\xd8\xff|GIF8[79]a|RIFF....WEBP|\0\0\x01\0|....ftypavi[fs]|wOF[F2]", re.DOTALL
)
_ZIPPED = b"PK\x03\x04"
_INDEX = b"pagefind_dcd"
_UNREADABLE = "dit soort bestand kan ik niet nakijken; er kan een plan in zitten dat niemand ziet"
_UNKNOWN = "dit bestand hoort niet bij de site; een plug-in of hook heeft het neergezet"
_UNSHOWN = "hierin staat tekst van een plan dat niet op deze site hoort"
_PRIVATE = (
    "hierin staat wat in een plan niet openbaar is: een opmerking, een besloten veld of een stuk onder een eigen kop"
)


def output_faults(
    files: Iterable[tuple[str, bytes]],
    expected: Container[str],
    plan_pages: Container[str],
    hidden: Hidden,
    ours: Mapping[str, bytes] | None = None,
) -> Iterator[OutputFault]:
    """Yield what is wrong with the files of a built site, each given as its path in it and its bytes.

    `ours` are files that travel with this program, by name: as long as no byte of them changed, they hold no plan.
    Any other file must be an expected one, of a kind that can be read; none may hold hidden text, compressed or not;
    on the pages made from plans the privacy rules must find nothing.
    """
    anything = hidden.unshown or hidden.private
    clean = set[str]()
    for name, raw in files:
        if ours and ours.get(name) == raw:
            continue
        shown = _without_names(name, hidden.slugs)
        if name not in expected:
            yield OutputFault(shown, _UNKNOWN)
        found = {message for text in _texts(raw) for message in _secrets(text, hidden)} if anything else set()
        yield from (OutputFault(shown, message) for message in sorted(found))
        if name in plan_pages:
            found = _personal(_visible(raw.decode(errors="replace")), clean)
            for kind in sorted(found):
                yield OutputFault(shown, f"hierin staat wat op persoonsgegevens lijkt ({kind})")
        if name in expected and not found and not readable(name, raw):
            yield OutputFault(shown, _UNREADABLE)


def readable(name: str, raw: bytes) -> bool:
    """Whether a file is of a kind that is looked through: by the end of its name, and by what is in it.

    Packed is only what MkDocs and Pagefind pack, once.
    """
    stem, dot, end = name.rpartition("/")[2].rpartition(".")
    suffix = f"{dot}{end}".lower() if stem else ""
    if suffix in _PICTURES:
        return _SIGNATURE.match(raw) is not None and _ZIPPED not in raw
    if suffix == ".gz" and stem == "sitemap.xml":
        return _is_text(_unpacked(raw))
    if suffix == ".pagefind" or suffix.startswith(".pf_"):
        return _unpacked(raw).startswith(_INDEX)
    return (suffix in _TEXT or name in _PLAIN_NAMES) and _is_text(raw)


def _is_text(raw: bytes) -> bool:
    try:
        return "\0" not in raw.decode()
    except UnicodeDecodeError:
        return False


def _unpacked(raw: bytes) -> bytes:
    """Return what is in a file that is packed with gzip, else the file as it is."""
    try:
        return gzip.decompress(raw)
    except (OSError, EOFError, zlib.error):
        return raw


def _secrets(text: str, hidden: Hidden) -> Iterator[str]:
    """Yield what is wrong with a text that holds hidden ones."""
    for pieces in hidden.suspect(text):
        for secret, message in ((hidden.unshown, _UNSHOWN), (hidden.private, _PRIVATE)):
            if holds(pieces, secret):
                yield message


def _personal(text: str, clean: set[str]) -> set[str]:
    """Return the kinds of personal data in a text. `clean` are lines without any, and grows.

    Pages share their questions and titles, and no privacy rule crosses a line: such a line is judged once.
    """
    lines = list(dict.fromkeys(line for line in text.splitlines() if line not in clean))
    found = {found.kind.value for found in personal_data("\n".join(lines))}
    if not found and len(clean) < _REMEMBERED:
        clean.update(lines)
    return found


def _texts(raw: bytes) -> Iterator[str]:
    """Yield the text of a file; of a compressed one, of what is in it."""
    opened = [raw]
    try:
        if raw.startswith(b"\x1f\x8b"):
            opened = [gzip.decompress(raw)]
        elif raw.startswith(_ZIPPED):
            with zipfile.ZipFile(io.BytesIO(raw)) as archive:
                opened = [part for name in archive.namelist() for part in (name.encode(), archive.read(name))]
    except (OSError, EOFError, ValueError, RuntimeError, zlib.error, zipfile.BadZipFile, NotImplementedError):
        pass  # Something else that begins alike; its bytes are looked at as they are.
    for part in opened:
        yield part.decode(errors="replace")


_ARTICLE = re.compile(r"<article\b.*</article>", re.DOTALL)
_UNSEEN = re.compile(r"<(script|style|template)\b.*?</\1>", re.DOTALL)
_INLINE = re.compile(r"</?(?:a|abbr|b|button|code|del|em|i|mark|q|span|strong)\b[^<>]*>")
_TAG = re.compile(r"<[^<>]*>")


def _visible(page: str) -> str:
    """Return what a reader sees of a page, without its frame; what stands in two blocks stands on two lines."""
    article = _ARTICLE.search(page)
    text = _UNSEEN.sub("\n", article.group() if article else page)
    return unescape(_TAG.sub("\n", _INLINE.sub("", text)))


def _without_names(path: str, slugs: Iterable[str]) -> str:
    """Return a path in which no name of a hidden plan stands."""
    for slug in slugs:
        if slug in path:
            path = path.replace(slug, "…")
    return path
