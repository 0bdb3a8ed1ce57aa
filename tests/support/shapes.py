"""Plans of one shape in growing sizes: of one thing many, or one thing long. To see how the work grows with them.

Each shape is made of a whole plan. `size` is how many pieces it is made of; the text grows in proportion.
"""

from collections.abc import Callable, Iterator

from tests.support.plans import WHOLE

_STORY = "Het verhaal van deze stap."
_FIELD = "    Vijf maanden huurachterstand."
_KNEE = "    Na de scheiding viel een van de twee inkomens weg."

Shape = Callable[[int], str]


def _in(place: str, made: Shape) -> Shape:
    assert place in WHOLE, place
    return lambda size: WHOLE.replace(place, made(size), 1)


def _story(piece: str) -> Shape:
    """One text of pieces behind each other, in the story."""
    return _in(_STORY, lambda size: piece * size)


def _answer(piece: str) -> Shape:
    """One text of pieces behind each other, in an answer."""
    return _in(_FIELD, lambda size: f"    {piece * size}")


def _lines(piece: str) -> Shape:
    """Lines in an answer; {} is the number of each."""
    return _in(_FIELD, lambda size: "\n".join(f"    {piece}".format(at) for at in range(size)))


def _comment(piece: str) -> Shape:
    return _in("voorbeeld: ", lambda size: "".join(f"# {piece}\n".format(at) for at in range(size)) + "voorbeeld: ")


def _codes(size: int) -> Iterator[str]:
    return (f"{kind}{at}" for at in range(1, 100) for kind in "KLD"[: 1 + size // 99])


_ONE_LINE = {
    "words": "woord ",
    "letters": "a",
    "capital letters": "A",
    "capitals": "Proef ",
    "joined": "Proef-",
    "sentences": "Zij belt. ",
    "at": "a@b.",
    "only at": "@",
    "s": "'s ",
    "marks": "'",
    "digits": "1",
    "digits apart": "1 ",
    "digits with dots": "1.",
    "dashes": "-",
    "pairs": "12-",
    "days": "2026-01-02 ",
    "dates": "1-2-2026, ",
    "phones": "06-12345678 ",
    "bsns": "123456782 ",
    "ibans": "NL91 ABNA 0417 1643 00 ",
    "almost ibans": "NL12 ",
    "glued ibans": "NL12",
    "iban words": "aa12 bb34 ",
    "postcodes": "1234 AB ",
    "streets": "laan 1 ",
    "glued streets": "straat",
    "numbers named": "nummer ",
    "cases": "zaaknummer 12345 ",
    "born": "geboren ",
    "born at": "geboren te Test ",
    "titles": "mevrouw ",
    "initials": "mw. A.",
    "between": "mevrouw van der ",
    "relatives": "zoon Proef ",
    "plates": "AB-12-34 ",
    "vehicles": "auto ",
    "brackets": "(",
    "round": "() ",
    "square": "[",
    "links": "[a](http://a) ",
    "stars": "*a ",
    "strong": "**a ",
    "under": "_a ",
    "ticks": "` ",
    "open comments": "<!--",
    "comments": "<!-- a -->",
    "ends of comments": "-->",
    "less": "<",
    "tags": "<a ",
    "ampersands": "&amp;",
    "backslashes": "\\\\",
    "hashes": " #",
    "pointers": "(K1) ",
    "codes": "K1 ",
    "artikel": "artikel 13 ",
    "laws": "Participatiewet artikel 13 ",
    "leden": "lid 1 ",
    "euros": "€ 1.000 ",
    "quotes": '"a ',
    "double quotes": "“",
    "dorp": "dorp 3 mei ",
    "children": "zes kinderen ",
    "gaps": " \u00a0",
    "colons": "a: ",
    "dots": ".",
    "official": "reeds inzake ",
    "ecli": "ECLI:NL:",
    "bwbr": "BWBR0015703 ",
    "per cent": "10% ",
    "reference": "referentie 1",
    "definitions": "[a]: ",
    "titles of links": "[a](b 'c ",
    "spaced tags": "< ",
    "per cents": "%% ",
    "braces": "{# ",
    "bare braces": "{",
    "entities": "&lt; ",
    "escapes": "\\\\<!",
    "dollars": "$x$ ",
    "pipes": "|",
    "emoji": "\U0001f600",
    "marks on letters": "a\u0301\u0301",
    "wide": "＜",
    "joiners": "\u200b",
}
_MANY_LINES = {
    "plain": "Regel {}.",
    "same": "Zelfde.",
    "long": "Zij belt met de verhuurder en met de school over de huur van maand {} en over wat er daarna gebeurt.",
    "phones": "Bel 06-12345678 op {}.",
    "names": "Daarna belde mevrouw Proef {}.",
    "capitals": "Zij zag Proefje en Testje {}.",
    "laws": "Participatiewet artikel {}",
    "unknown laws": "Onbekendewet artikel {}",
    "pointers": "Dat is nodig. (K1, L1, K{})",
    "official": "Reeds inzake {}",
    "numbers": "{}",
    "letter": "a",
    "hash": "# {}",
    "comment": "<!-- {} -->",
    "open comment": "<!-- {}",
    "definition": "[a{}]:",
    "definition of one letter": "[a]: (",
    "private": "opsteller: {}",
    "tag": "<a",
    "bar": "| a | b",
    "indented": "    {}",
    "quote": "> {}",
}
_MARKDOWN = {
    "headings": "\n## Kop\n",
    "small headings": "\n### Kop\n",
    "set headings": "Kop\n===\n",
    "steps": "\n## 1. Situatieschets\n\ntekst\n",
    "rules": "\n---\n",
    "list": "- punt\n",
    "names in a list": "- mevrouw Proef\n",
    "numbered": "1. punt\n",
    "quotes": "> zin\n\n",
    "fences": "```\n",
    "fenced": "```\n## kop\n```\n",
    "table": "| a | b |\n|---|---|\n| c | d |\n\n",
    "html": "<div>\n\n",
    "footnotes": "[^1]: noot\n",
    "references": "[a]: http://a\n",
    "comments": "<!-- a -->\nzin\n",
    "open comments": "<!--\n",
    "paragraphs": "Zin over iets.\n\n",
    "wrapped": "zin\n",
    "capitals": "met Proefje\n",
    "definitions": "[a]:\n",
    "abbreviations": "*[AOW]: wet\n",
    "terms": "term\n: uitleg\n",
    "math": "$$\nx\n$$\n",
    "containers": "::: intern\n",
    "rows": "| a | b |\n",
    "half rows": "|---",
    "emphasis in items": "- **a** *b* `c`\n",
    "nested": "- > 1. a\n",
    "html attributes": "<p title='a'>\n",
    "conditional comments": "<!--[if IE]>\n",
    "links": "[a](https://a.example) ",
    "half links": "[a](",
    "pictures": "![a](b)\n",
    "addresses": "<https://a.example>\n",
    "breaks": "a  \nb\\\n",
}

SHAPES: dict[str, Shape] = {
    **{f"one line in the story: {name}": _story(piece) for name, piece in _ONE_LINE.items()},
    **{f"one line in an answer: {name}": _answer(piece) for name, piece in _ONE_LINE.items()},
    **{f"lines in an answer: {name}": _lines(piece) for name, piece in _MANY_LINES.items()},
    **{f"lines of comment: {name}": _comment(piece) for name, piece in _MANY_LINES.items()},
    **{f"in the story: {name}": _story(piece) for name, piece in _MARKDOWN.items()},
    "a long table": _in(_STORY, lambda size: "| a | b |\n|---|---|\n" + "| c | d |\n" * size),
    "a wide table": _in(
        _STORY, lambda size: "\n".join(("| a " * size + "|", "|---" * size + "|", *["| b " * size + "|"] * 3))
    ),
    "a square table": _in(
        _STORY,
        lambda size: "\n".join(
            (
                "| a " * int(size**0.5) + "|",
                "|---" * int(size**0.5) + "|",
                *["| b " * int(size**0.5) + "|"] * int(size**0.5),
            )
        ),
    ),
    "a deep list": _in(_STORY, lambda size: "\n".join(" " * (2 * at) + "- a" for at in range(int(size**0.5)))),
    "a deep quotation": _in(_STORY, lambda size: "\n".join(">" * at + " a" for at in range(1, int(size**0.5)))),
    "many fields": lambda size: "---\n" + "".join(f"veld{at}: a\n" for at in range(size)) + WHOLE[4:],
    "many names": lambda size: "---\n" + "".join(f"veld{at}: mevrouw Proef\n" for at in range(size)) + WHOLE[4:],
    "fields twice": lambda size: "---\n" + "titel: a\n" * size + WHOLE[4:],
    "goals": _in(
        "    K2: De lopende huur is weer op tijd.",
        lambda size: "\n".join(f"    K{at}: De huur is op tijd." for at in range(2, size + 3)),
    ),
    "goals pointed at": _in("doelen: [K1, L1]", lambda size: f"doelen: [{', '.join(['K1', 'L1'] * size)}]"),
    "goals that are not there": _in(
        "doelen: [K1, L1]", lambda size: f"doelen: [{', '.join(f'K{at}' for at in range(9, size + 9))}]"
    ),
    "doorbraken": _in(
        "  D2:\n",
        lambda size: (
            "".join(
                f"  D{at}:\n    knelpunt: Dat mag niet.\n    wat: Dat het mag.\n    doelen: [K1]\n    na: [D{at + 1}]\n"
                for at in range(3, size + 3)
            )
            + "  D2:\n"
        ),
    ),
    "legitimiteit": _in(
        "    D2:\n      regels",
        lambda size: (
            "".join(
                f"    D{at}:\n      regels: Participatiewet artikel {at}\n      ruimte: Jeugdwet artikel {at}\n"
                for at in range(3, size + 3)
            )
            + "    D2:\n      regels"
        ),
    ),
    "actions": _in(
        "  daarna:\n",
        lambda size: (
            "  daarna:\n"
            + "".join(
                f"    - wie: moeder\n      wat: Betalen {at}\n      uiterlijk: 2026-09-01\n" for at in range(size)
            )
        ),
    ),
    "actions alike": _in(
        "  daarna:\n",
        lambda size: "  daarna:\n" + "    - {wie: moeder, wat: Betalen, uiterlijk: 2026-09-01}\n" * size,
    ),
    "actions of somebody": _in(
        "  daarna:\n",
        lambda size: "  daarna:\n" + "".join(f"    - {{wie: Fatima, wat: Bellen {at}}}\n" for at in range(size)),
    ),
    "quoted actions on a line": _in(
        "  daarna:\n",
        lambda size: "  daarna:\n    [" + '{wie: moeder, wat: "reeds \\x69nzake"}, ' * size + "]\n",
    ),
    "empty actions": _in("  daarna:\n", lambda size: "  daarna:\n" + "    -\n" * size),
    "items": _in(
        "    doorbraakscenario:\n",
        lambda size: (
            "    doorbraakscenario:\n"
            + "".join(
                f"      - {{post: Post {at}, bedrag: {at}, per: maand, betaler: gemeente, bron: b}}\n"
                for at in range(size)
            )
        ),
    ),
    "items alike": _in(
        "    doorbraakscenario:\n",
        lambda size: (
            "    doorbraakscenario:\n"
            + "      - {post: Post, bedrag: 10, per: maand, betaler: gemeente, bron: b}\n" * size
        ),
    ),
    "payers": _in(
        "    doorbraakscenario:\n",
        lambda size: (
            "    doorbraakscenario:\n"
            + "".join(
                f"      - {{post: Post, bedrag: 10, betaler: betaler {at}, prijs: p{at}}}\n" for at in range(size)
            )
        ),
    ),
    "wrong items": _in(
        "    doorbraakscenario:\n",
        lambda size: "    doorbraakscenario:\n" + "      - {post: Post, bedrag: veel, soort: x}\n" * size,
    ),
    "domains": _in("[wonen, schulden]", lambda size: f"[wonen, schulden{', wonen' * size}]"),
    "functions": _in(
        "[inkomensconsulent, verhuurder, schuldhulpverlener]",
        lambda size: f"[{', '.join(f'consulent {at}' for at in range(size + 1))}]",
    ),
    "a long title": _in("Eerst de huur, dan de schulden", lambda size: "huur en " * size + "schulden"),
    "a long amount": _in("bedrag: € 3650", lambda size: f"bedrag: € {'1' * size}"),
    "a long fold": _in(
        "    wat: De verhuurder wacht twee weken.\n",
        lambda size: "    wat: De verhuurder\n" + "      wacht twee weken\n" * size,
    ),
    "quoted": _in(
        "    wat: De verhuurder wacht twee weken.\n",
        lambda size: '    wat: "De verhuurder' + " \\u0050roef" * size + '"\n',
    ),
    "no plan": lambda size: "06-12345678\n" * size,
    "no end": lambda size: "---\n" + "titel: mevrouw Proef\n" * size,
    "a fault and more": lambda size: (
        "---\ntitel: Proef: twee\n" + "".join(f"veld{at}: a: b\n" for at in range(size)) + "---\n"
    ),
    "deep": lambda size: "---\ntitel: a\nx: " + "[" * size + "]" * size + "\n---\n",
    "flow": lambda size: "---\ntitel: a\nx: [" + "a, " * size + "]\n---\n",
    "empty lines": lambda size: WHOLE + "\n" * size,
    "empty lines before": lambda size: "\n" * size + WHOLE,
}
"""Every shape by its name."""
