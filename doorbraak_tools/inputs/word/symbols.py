"""Letters of fonts that have pictures for letters, as signs that every font has: boxes, ticks, arrows, relations."""

import re

TICKED, EMPTY = "☒", "☐"

_BY_FONT = {
    "wingdings": {
        **dict.fromkeys((0xFE, 0xFD, 0x78, 0x54), TICKED),
        **dict.fromkeys((0xA8, 0x6F, 0x70, 0x71, 0x72, 0x7A), EMPTY),
        0xFC: "✓", 0xFB: "✗", 0xA1: "○", 0xA4: "◉", 0x6C: "●", 0x9F: "•", 0xA7: "▪", 0x6E: "■", 0x77: "◆", 0xD8: "➢",
        0x76: "❖", 0xE0: "→", 0xDF: "←", 0xE1: "↑", 0xE2: "↓", 0xE8: "→", 0xE7: "←", 0xE9: "↑", 0xEA: "↓", 0xF0: "⇒",
        0xEF: "⇐", 0xF1: "⇑", 0xF2: "⇓", 0xF3: "⇔", 0xF4: "⇕", 0x46: "☞", 0x45: "☜", 0x47: "☝", 0x48: "☟", 0x43: "👍",
        0x44: "👎", 0x4A: "☺", 0x4B: "😐", 0x4C: "☹", 0x28: "☎", 0x2A: "✉", 0x21: "✏", 0xAB: "★", 0xB6: "☆",
        **{0x81 + n: chr(0x2460 + n) for n in range(10)}, **{0x8C + n: chr(0x2776 + n) for n in range(10)},
    },
    "wingdings 2": {
        **dict.fromkeys((0x51, 0x52, 0x53, 0x54, 0x55), TICKED), **dict.fromkeys((0x2A, 0x30, 0x35, 0xA3), EMPTY),
        0x50: "✓", 0x4F: "✗", 0x99: "○", 0x97: "●", 0x95: "•", 0x9E: "⦿", 0xA2: "■",
    },
    "wingdings 3": {
        0x21: "←", 0x22: "→", 0x23: "↑", 0x24: "↓", 0x66: "←", 0x67: "→", 0x68: "↑", 0x69: "↓", 0x70: "▲", 0x71: "▼",
        0x74: "◀", 0x75: "▶", 0x7D: "▶", 0x7C: "◀",
    },
    "webdings": {
        0x61: "✓", 0x63: EMPTY, 0x67: "■", 0x72: "✗", 0x33: "◀", 0x34: "▶", 0x35: "▲", 0x36: "▼", 0x6E: "●", 0x73: "?",
    },
    "symbol": {
        0xA3: "≤", 0xB3: "≥", 0xB9: "≠", 0xBB: "≈", 0xB1: "±", 0xB4: "×", 0xB8: "÷", 0xB7: "•", 0xA5: "∞", 0xAC: "←",
        0xAD: "↑", 0xAE: "→", 0xAF: "↓", 0xAB: "↔", 0xDB: "⇔", 0xDC: "⇐", 0xDD: "⇑", 0xDE: "⇒", 0xDF: "⇓", 0xB0: "°",
        0xA2: "′", 0xB2: "″", 0x2D: "−", 0x3D: "=", 0x2B: "+", 0x3C: "<", 0x3E: ">", 0xD6: "√", 0xE5: "∑", 0xA0: "€",
        0xC6: "∅", 0xCE: "∈", 0xD8: "¬", 0xD9: "∧", 0xDA: "∨", 0xD7: "⋅", 0xBC: "…", 0xBE: "—",
        **{0x30 + n: str(n) for n in range(10)},
        **dict(zip(range(0x61, 0x7B), "αβχδεφγηιϕκλμνοπθρστυϖωξψζ", strict=True)),
        **dict(zip(range(0x41, 0x5B), "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ", strict=True)),
    },
}  # fmt: skip
_PRIVATE = re.compile("[\ue000-\uf8ff]")
_LETTER = re.compile(r"[a-z]{2}", re.IGNORECASE)


def symbol(font: str, code: str) -> str | None:
    """Return the sign for a letter of a font, its code in hexadecimal (`F0FE` in Wingdings is ☒); None for another."""
    try:
        number = int(code, 16)
    except ValueError:
        return None
    known = _BY_FONT.get(font.casefold())
    if known is not None:
        return known.get(number & 0xFF)
    ordinary = 0x20 <= number < 0xD800 or 0x10000 <= number <= 0x10FFFF
    return chr(number) if ordinary else None


def readable(text: str, font: str) -> tuple[str, list[str]]:
    """Return text in which the letters of a font for pictures are signs, and the codes of those that are not known.

    Of a private letter only the font says what it shows. Plain letters in such a font are pictures when no word can be
    read in them: a lone x in Wingdings is a ticked box.
    """
    unknown: list[str] = []
    known = _BY_FONT.get(font.casefold(), {})

    def sign(found: re.Match[str]) -> str:
        shown = known.get(ord(found[0]) & 0xFF)
        if shown is None:
            unknown.append(f"{ord(found[0]):04X}")
        return shown or ""

    text = _PRIVATE.sub(sign, text)
    if known and not _LETTER.search(text):
        text = "".join(known.get(ord(letter), letter) if not letter.isspace() else letter for letter in text)
    return text, unknown
