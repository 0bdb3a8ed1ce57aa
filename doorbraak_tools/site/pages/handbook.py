"""The written pages of the handbook: their order, and what is put into them from the schema."""

import re
from collections.abc import Callable

from markupsafe import Markup, escape

from doorbraak_tools.plan.method import Corner, Step, corners, field_at, steps
from doorbraak_tools.site.pages.page import (
    BOARD,
    CHECKS,
    FIELDS,
    GROUNDS,
    HEADERS,
    LAWS,
    LEARNING,
    METHOD,
    PLAN_FILE,
    PLANS,
    RULES,
    WORKPLACE,
    href,
)
from doorbraak_tools.site.pages.templating import render, triangle
from doorbraak_tools.site.word_form import form_address
from doorbraak_tools.site.workplace import engine_files
from doorbraak_tools.substance.costs.conventions import rules

_WORKPLACE = "<!-- doorbraak: werkplaats -->"
_MARKER = re.compile(r"^<!-- doorbraak: ([a-z]{1,20})(?: ([a-z_]{1,40}))? -->$", re.MULTILINE)


def navigation(*, workplace: bool = True, internal: bool = False) -> list[dict[str, object]]:
    """Return the menu as MkDocs writes it: titles with source names, in the order of the method.

    `workplace` says whether the site has the workplace, if this installation can make it, `internal` whether it has
    the board of a team.
    """
    method: list[object] = [METHOD]
    for step in steps():
        method.append({f"{step.number}. {step.title}": _page(step.key)})
        if step.key == "waardendriehoek":
            method += ({f"{step.number}{corner.letter}. {corner.title}": _page(corner.key)} for corner in corners())
    return [
        {"Begin": "index.md"},
        {"Methode": method},
        {"Plannen": [PLANS, BOARD] if internal else PLANS},
        {"Regels en ruimte": [GROUNDS, LAWS, "ladder-van-ruimte.md", "bijstand-en-ondernemers.md", "recht-citeren.md"]},
        {
            "Van plan naar besluit": [
                "besluit/index.md",
                "besluit/hoe-het-staat.md",
                "besluit/bezwaar.md",
                "op-tafel.md",
                "besluit/gegevens-delen.md",
                "privacy.md",
                LEARNING,
            ]
        },
        {
            "Werken met doorbraak": [
                *([WORKPLACE] if workplace and engine_files() else []),
                "aan-de-slag.md",
                "word.md",
                "op-je-computer.md",
                "eerste-plan.md",
                "schrijven-met-hulp.md",
                PLAN_FILE,
                FIELDS,
                "opdrachten.md",
                CHECKS,
                RULES,
                "schrijven.md",
                "met-een-team.md",
                "eigen-site.md",
                "voorstel-van-buiten.md",
            ]
        },
        {"Over": ["over.md", "begrippen.md", "toegankelijkheid.md"]},
    ]


def fill_markers(markdown: str, source: str, *, workplace: bool = True) -> str:
    """Put the questions, the list of steps and the triangle in the places that a page marks for them.

    Without the `workplace` nothing leads to it.

    Raises ValueError for a marker that asks for something unknown.
    """
    if not workplace:
        markdown = markdown.replace(_WORKPLACE, "")
    return _MARKER.sub(lambda marker: _filled(marker.group(1), marker.group(2) or "", source), markdown)


def _filled(what: str, key: str, source: str) -> str:
    if what not in _FILLERS:
        raise ValueError(f"unknown marker in {source}: {what}")
    # One line without blanks around tags: Markdown leaves a block of HTML alone up to its first empty line.
    return re.sub(r"\s*\n\s*", "", str(_FILLERS[what](key, source)))


def _questions(key: str, source: str) -> Markup:
    every: list[Step | Corner] = [*steps(), *corners()]
    for part in every:
        if part.key == key:
            main = part.instruction if isinstance(part, Corner) else part.main_question
            return render("questions.html", main=main, note=part.note, questions=part.questions)
    raise ValueError(f"unknown step in {source}: {key}")


def _choices(key: str, source: str) -> Markup:
    """Return the values of a field of the head that has some, with what they mean."""
    meanings = field_at((key,)).get("x-waarden")
    if meanings is None:
        raise ValueError(f"no values with a meaning in {source}: {key}")
    return render("choices.html", choices=meanings)


def _form(source: str) -> Markup:
    """Return the way to the form for Word; nothing on a site without it."""
    address = form_address(source)
    return render("form_link.html", link=address) if address else Markup("")


def _cost_rules() -> Markup:
    code = re.compile(r"`([a-z_]+)`")
    quoted = [(rule.title, Markup(code.sub(r"<code>\1</code>", str(escape(rule.text))))) for rule in rules()]  # noqa: S704  (escaped)
    return render("rules.html", rules=quoted)


_FILLERS: dict[str, Callable[[str, str], Markup]] = {
    "vragen": _questions,
    "stappen": lambda _, source: render(
        "steps.html", steps=[(step, href(source, _page(step.key))) for step in steps()]
    ),
    "driehoek": lambda _, source: triangle([href(source, _page(corner.key)) for corner in corners()]),
    "muur": lambda *_: render("wall.html"),
    # Nothing leads to it on a site that goes without.
    "werkplaats": lambda _, source: (
        render("workplace_link.html", link=href(source, WORKPLACE)) if engine_files() else Markup("")
    ),
    "formulier": lambda _, source: _form(source),
    "waarden": _choices,
    "koppen": lambda *_: render("headers.html", headers=HEADERS),
    "rekenregels": lambda *_: _cost_rules(),
}
"""What a marker asks for: it is given the word behind that, and the source name of the page."""


def _page(key: str) -> str:
    return f"methode/{key}.md"
