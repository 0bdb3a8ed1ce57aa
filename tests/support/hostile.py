"""Plans and arguments of somebody who means no good: made by chance out of a whole plan, the same ones every time."""

import random
import re
from collections.abc import Callable

from tests.support.plans import SMALL, WHOLE

_VALUES = (
    "", "~", "null", "[]", "{}", "[[]]", "{a: {a: {}}}", "[a, [b, {c: d}]]", "- ", "? x", "!!str x", "!x", "&a x",
    "*a", "<<", "|", ">", "|+9", "'", '"', '"\\x00"', '"\\ud800"', '"\\N"', "true", "1", "-1", "0x1F", "1e999",
    ".inf", "-.nan", "1_000", "0o17", "9" * 400, "1." + "0" * 400, "€ 1" + "0" * 90, "2026-02-30", "0000-00-00",
    "9999-12-31", "0001-01-01", "2026-01-01T00:00:00Z", "12:34:56", "pm", "PM", "ja", "nee", "K1", "D1", "D999999",
    "[K1, K1]", "K" + "1" * 99, "=1+1", "@SUM(A1)", "+31612345678", "\t|'x'", "x" * 5000, "é" * 3000,
    "\U0001f600" * 900, "a\u0301" * 900, "\u200b", "\ufffd", "\u00a0", "İ", "ß" * 40, "ﬃ", "\u0085", "\u2028",
    "<script>", "]]>", "&lt;", "%s%n", "{0}", "${x}", "{{x}}", "::error::x", "##[x]", "\\", "C:\\x", "http://[",
    "https://" + "a" * 300, "mailto:x", "artikel 13 PW", "art. 6:162 BW", "artikel " + "1" * 60, "BWBR0015703",
    "ECLI:NL:HR:2020:1", "jci1.3:c:BWBR0015703", "Stb. 2014, 270",
)  # fmt: skip
_LINES = (
    "---", "...", "%YAML 1.2", "+++", "# x", "<!--", "-->", "```", "## 1. Situatieschets", "## 6. Actieplan", "===",
    "\t", "  - wie:", "doorbraakplan: 2", "doorbraakplan: 99999999999999999999", "voorbeeld: echt",
    "situatieschets: x", "<<<<<<< HEAD", ">>>>>>> x", "| a |\n|---|", "> " * 300 + "x", "- " * 300 + "x", "[" * 400,
    "(" * 400, "*" * 400, "{" * 300, "[x](" * 90, "`" * 99, "\u2028", "=" * 3000, "\u00a0## x", "&#0;", "&#x110000;",
    "[a]: <", "![", "$$", "1. " * 99,
)  # fmt: skip
_BYTES = (
    b"\xff",
    b"\xfe\xff",
    b"\x00",
    b"\x1b[2J",
    b"\xef\xbb\xbf",
    b"\r",
    b"\x85",
    b"\xc3",
    b"\xed\xa0\x80",
    b"\x0c",
    b"\x7f",
)
_FIELD = re.compile(r"^(\s*(?:- )?\w+: ?)(.*)$")


def _value(lines: list[str], chance: random.Random) -> None:
    at = chance.choice([at for at, line in enumerate(lines) if _FIELD.match(line)] or [0])
    lines[at] = _FIELD.sub(lambda found: found[1].rstrip() + " " + chance.choice(_VALUES), lines[at])


def _word(lines: list[str], chance: random.Random) -> None:
    at = chance.randrange(len(lines))
    lines[at] += chance.choice((" ", "")) + chance.choice(_VALUES)


def _line(lines: list[str], chance: random.Random) -> None:
    lines.insert(chance.randrange(len(lines) + 1), " " * chance.choice((0, 0, 2, 4, 6)) + chance.choice(_LINES))


def _gone(lines: list[str], chance: random.Random) -> None:
    at = chance.randrange(len(lines))
    del lines[at : at + chance.choice((1, 1, 2, 9))]
    lines[:] = lines or ["---"]


def _again(lines: list[str], chance: random.Random) -> None:
    at = chance.randrange(len(lines))
    lines[at:at] = lines[at : at + chance.choice((1, 3, 9))] * chance.choice((1, 2, 20))


def _moved(lines: list[str], chance: random.Random) -> None:
    at = chance.randrange(len(lines))
    lines[at] = " " * chance.randint(0, 9) + lines[at].lstrip()


def _swapped(lines: list[str], chance: random.Random) -> None:
    one, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]


_CHANGES: tuple[Callable[[list[str], random.Random], None], ...] = (
    _value, _value, _value, _word, _line, _line, _gone, _again, _moved, _swapped,
)  # fmt: skip


def hostile_plan(chance: random.Random) -> bytes:
    """Return the bytes of a plan in which some things are not as they should be; most can still be read."""
    lines = chance.choice((WHOLE, WHOLE, SMALL)).split("\n")
    for _ in range(chance.choice((1, 1, 2, 3, 8))):
        chance.choice(_CHANGES)(lines, chance)
    raw = "\n".join(lines).encode("utf-8", "surrogatepass")
    if chance.random() < 0.15:
        at = chance.randrange(len(raw))
        raw = raw[:at] + chance.choice(_BYTES) + raw[at:]
    if chance.random() < 0.05:
        raw = raw[: chance.randrange(len(raw))]
    return raw


def hostile_word(chance: random.Random) -> str:
    """Return an argument for a command, which as a path leads nowhere else. A system hands on no null byte."""
    pieces = [chance.choice((*_VALUES, *_LINES)) for _ in range(chance.choice((1, 1, 2)))]
    return "".join(pieces)[:4000]
