"""`doorbraak show`."""

import os
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import click
from click.core import ParameterSource

from doorbraak_tools.cli.checking import Checker, repository_here
from doorbraak_tools.cli.group import Command
from doorbraak_tools.cli.output import chosen_form, form_option, note, report, write_new, writing
from doorbraak_tools.cli.parameters import refuse_missing, today_option
from doorbraak_tools.cli.signals import note_about
from doorbraak_tools.cli.where import say_who_keeps_made
from doorbraak_tools.outputs import documents
from doorbraak_tools.outputs.documents import FORMS, Document, Unavailable
from doorbraak_tools.outputs.documents.material import Material
from doorbraak_tools.outputs.form import Form, Made
from doorbraak_tools.repository import (
    Refused,
    cannot_read,
    from_root,
    in_real_folder,
    read_bytes,
    read_plan_file,
    replace_file,
    spelled,
)
from doorbraak_tools.text.escaping import as_argument
from doorbraak_tools.text.letters import slug

_DESKTOP = ("DISPLAY", "WAYLAND_DISPLAY", "BROWSER")
"""One of these is set where a window can be opened, or a program that somebody chose; on Linux and the like."""
_OPENING_SECONDS = 3


@click.command("show", cls=Command, example="doorbraak show plans/eerst-de-huur.md --format pdf")
@click.argument("path", metavar="[PLAN]", required=False, type=click.Path(path_type=Path))
@click.option("--blank", is_flag=True, help="Zonder plan: maak een leeg formulier om in Word in te vullen.")
@click.option(
    "--as", "kind", type=click.Choice([*documents.kind_names(), documents.SIGNAL]), default="besluitnotitie",
    show_default=True,
    help="Een notitie van twee bladzijden voor wie beslist, een bladzijde voor de inwoner, het hele plan, of een "
    "bladzijde voor beleidsmakers over één regel in veel plannen.",
)  # fmt: skip
@click.option("--rule", metavar="REGEL", help="Bij --as signaal: over welke regel. PLAN is dan een map met plannen.")
@form_option(FORMS, "html voor in de browser, pdf om te mailen en te bewaren, docx om in Word verder te schrijven.")
@click.option(
    "--output", "-o", metavar="BESTAND", type=click.Path(path_type=Path), help="Schrijf dit bestand; open het niet."
)
@click.option("--force", is_flag=True, help="Schrijf over een bestand met deze naam heen.")
@click.option(
    "--reference-doc", "template", metavar="BESTAND", type=click.Path(path_type=Path),
    help="Bij docx: een Word-document van je organisatie; het stuk krijgt de stijlen, kop en voet daarvan.",
)  # fmt: skip
@click.option(
    "--with-costs", is_flag=True, help="Bij --as inwoner: zet erbij wat het kost, als de inwoner dat wil weten."
)
@click.option(
    "--with-personal-data", "personal", is_flag=True,
    help="Bij --as inwoner: maak het stuk ook als er een nummer, adres of geboortedatum van iemand in staat.",
)  # fmt: skip
@click.option("--archive", is_flag=True, help="Bij pdf: maak PDF/A voor het archief in plaats van PDF/UA.")
@today_option
def command(
    path: Path | None, blank: bool, kind: str, rule: str | None, form: str | None, output: Path | None, force: bool,
    template: Path | None, with_costs: bool, personal: bool, archive: bool, today: date,
) -> None:  # fmt: skip
    """Maak van een plan een stuk om op tafel te leggen.

    Het kan met elk plan, ook een concept, en het blijft op je eigen computer. Zonder --output komt het stuk in de map
    waar je staat, of bij een plan in echt/ naast dat plan, en gaat het meteen open.

    Van een concept is --as plan een formulier, met ruimte voor wat nog open staat. Zonder plan maakt --blank een leeg
    formulier. Vul je het in Word in, dan maakt doorbraak import er een plan van.

    Met --as signaal is PLAN een map met plannen, en is het stuk een bladzijde voor beleidsmakers over één regel: wat ze
    doet, in hoeveel plannen, met welke uitkomst en wat er anders moet. Er staan alleen tellingen in.

    \b
    De uitslag voor andere programma's:
      0  het stuk is gemaakt
      1  het plan is niet te lezen, of er staat een nummer, adres of geboortedatum in dat niet naar buiten mag
      2  de opdracht klopt niet
    """
    _refuse_contradictions(path, blank, kind, rule)
    if form is None and output is None and blank:
        form = "docx"
    stem = f"{slug(rule) if rule else path.stem}-{kind}" if path else "doorbraakplan-leeg"
    beside = path.parent if path and in_real_folder(Path(from_root(str(path)))) else Path()
    target = output or beside / f"{stem}.{form or FORMS.default}"
    sources = (source for source in (path, template) if source and os.path.lexists(source))
    if any(os.path.realpath(target) == os.path.realpath(source) for source in sources):
        raise Refused(f"{target} is het bestand waar het stuk van gemaakt wordt. Kies een andere naam met --output.")
    chosen = chosen_form(FORMS, form, target)
    if with_costs and kind != "inwoner":
        raise Refused("--with-costs hoort bij --as inwoner; in de andere stukken staan de kosten altijd.")
    if archive and chosen.name != "pdf":
        raise Refused("--archive hoort bij --format pdf.")
    look = _template(template, chosen.name)
    if path is None:
        document = documents.blank(today)
    elif rule is not None:
        document = documents.signaal.build(note_about(path, rule, today))
    else:
        material = _material(path, kind, today, personal=personal)
        document = documents.builder(kind)(replace(material, with_costs=with_costs))
    document = replace(document, template=look, archive=archive)
    made = _made(chosen, document)
    _write(target, made.content, force=force)
    if path is not None and rule is None:
        say_who_keeps_made(target, [path])
    # A form that knows its pages is believed; of the others it is worked out how much fits.
    too_long = documents.too_long(document, made.pages) if made.pages else document.too_long
    for remark in (too_long, made.remark):
        if remark:
            note(remark)
    if output is None and not _opened(target):
        note(f"Openen lukte niet. Open {target} zelf.")


def _refuse_contradictions(path: Path | None, blank: bool, kind: str, rule: str | None) -> None:
    """Refuse what does not go together: a plan, a blank form, and a note about a rule in many plans."""
    if blank == (path is not None):
        raise Refused(
            "--blank maakt een leeg formulier. Laat het plan weg, of laat --blank weg."
            if blank
            else "Noem een plan. Of vraag met --blank om een leeg formulier."
        )
    asked = click.get_current_context().get_parameter_source("kind") is not ParameterSource.DEFAULT
    if blank and asked and kind != "plan":
        raise Refused(f"Een leeg formulier is altijd het hele plan. Laat --as {kind} weg.")
    if (rule is not None) is not (kind == documents.SIGNAL):
        raise Refused(
            '--as signaal en --rule horen bij elkaar. Schrijf: --as signaal --rule "Participatiewet artikel 18"'
        )
    if path is not None and rule is None:
        refuse_missing(path)


def _material(path: Path, kind: str, today: date, *, personal: bool) -> Material:
    """Return what documents are made of, or report why the plan cannot be read and leave with exit code 1.

    The same when something in the plan may not go out with it, unless `personal` says that it may.
    """
    file = read_plan_file(path)
    check = Checker(repository_here(), today)
    checked = check.named(spelled(path.as_posix()), file.plan)
    if not file.plan.data:
        report(checked, err=True)
        note("Zolang het plan zo niet te lezen is, kan ik er geen stuk van maken.")
        sys.exit(1)
    inside = documents.kept_inside(kind, checked)
    if inside and not personal:
        report(replace(checked, diagnostics=inside), err=True)
        note("Dit stuk gaat naar buiten en zo komt dat mee. Haal het eerst weg, of kies --with-personal-data.")
        sys.exit(1)
    material = documents.material(check.case(file.plan), checked)
    if material.faults:
        note(
            "In dit plan staan nog fouten. Dat staat ook in het stuk; wat niet te lezen was, staat er niet in. "
            f"Kijk met: doorbraak check {as_argument(path)}"
        )
    return material


def _template(path: Path | None, form: str) -> bytes | None:
    if path is None:
        return None
    if form != "docx":
        raise Refused("--reference-doc hoort bij --format docx.")
    try:
        return read_bytes(path, 32 * 1024 * 1024)
    except OSError as error:
        raise cannot_read(path, error) from error


def _made(form: Form[Document], document: Document) -> Made:
    try:
        return form.made(document)
    except Unavailable as unavailable:
        raise Refused(str(unavailable)) from unavailable


def _write(target: Path, content: bytes, *, force: bool) -> None:
    if force:
        with writing(target):
            replace_file(target, content)
    else:
        write_new(target, content, "Kies een andere naam met --output, of schrijf eroverheen met --force.")
    note(f"Geschreven: {target}")


def _opened(target: Path) -> bool:
    """Open a file in the program that is for it; return whether that was done, as far as can be known.

    On Linux click neither keeps what the opener says from the terminal nor looks how it ended.
    """
    if sys.platform in {"win32", "cygwin", "darwin"}:
        return click.launch(str(target)) == 0
    if not any(map(os.environ.get, _DESKTOP)):
        return False
    silent = subprocess.DEVNULL
    try:
        # A group of its own: Ctrl-C here does not close what was opened.
        opener = subprocess.Popen(  # noqa: S603  (a name that we made or that the user typed, and no shell)
            ["xdg-open", target.absolute()],  # noqa: S607  (where it lies differs)
            stdin=silent, stdout=silent, stderr=silent, start_new_session=True,
        )  # fmt: skip
        return opener.wait(_OPENING_SECONDS) == 0
    except OSError:
        return False
    except subprocess.TimeoutExpired:  # it stays as long as what it opened
        return True
