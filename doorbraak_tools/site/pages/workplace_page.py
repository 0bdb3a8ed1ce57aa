"""The workplace: write, check and save a plan in the browser. Our own Python does it there, in a worker of the page."""

from collections.abc import Mapping
from importlib import metadata

from doorbraak_tools.site.pages.page import PLAN_FILE, PLANS, WORKPLACE, Heading, Page, href
from doorbraak_tools.site.pages.templating import render
from doorbraak_tools.site.word_form import form_address
from doorbraak_tools.workplace.calls import SOME_DAY, beginning

_TITLE = "Werkplaats"


def workplace_page(engine: Mapping[str, bytes], house: str = "") -> Page:
    """Return the page; `engine` are the files that it loads, by their place in the site.

    `house` is what holds in this municipality alone (`site/workplace`).
    """
    folder = f"{WORKPLACE.removesuffix('.md')}/"
    (package,) = (name.removeprefix(folder) for name in engine if name.endswith(".zip") and name.count("/") == 1)
    runtime = next(name for name in engine if name.endswith(".wasm")).removeprefix(folder)
    return Page(
        source=WORKPLACE,
        title=_TITLE,
        description="Schrijf een doorbraakplan in je browser, met meldingen terwijl je typt.",
        html=render(
            "workplace.html",
            title=_TITLE,
            package=package,
            runtime=f"{runtime.rpartition('/')[0]}/",
            runtime_files=[
                name.rpartition("/")[2] for name in engine if name.startswith(f"{folder}{runtime.rpartition('/')[0]}/")
            ],
            version=metadata.version("doorbraak-tools"),
            file_page=href(WORKPLACE, PLAN_FILE),
            house=house,
            beginning=beginning(house),
            some_day=SOME_DAY,
            form=form_address(WORKPLACE),
            start_page=href(WORKPLACE, "op-je-computer.md"),
            plans_page=href(WORKPLACE, PLANS),
            privacy_page=href(WORKPLACE, "privacy.md"),
        ),
        headings=(Heading(_TITLE, "werkplaats"),),
        hide=("navigation", "toc"),
    )
