"""`doorbraak check`."""

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

import click

from doorbraak_tools.checks import Checked, readiness
from doorbraak_tools.cli.checking import Checker, check_all, repository_here
from doorbraak_tools.cli.group import Command
from doorbraak_tools.cli.output import give_out, note, progress, writing
from doorbraak_tools.cli.parameters import here, today_option
from doorbraak_tools.cli.where import say_where_real_plans_are, warn_of_kept
from doorbraak_tools.outputs import reports
from doorbraak_tools.outputs.form import Form
from doorbraak_tools.outputs.reports.by_question import BY_QUESTION
from doorbraak_tools.plan.reading import read_plan
from doorbraak_tools.repository import (
    MORE_THAN_A_PLAN,
    PlanFile,
    Refused,
    Repository,
    find_plans,
    from_root,
    read_bytes,
    read_plan_file,
    read_record,
    real,
)
from doorbraak_tools.repository.files import rewrite_lines
from doorbraak_tools.substance.case import Case

_STDIN = "-"


@click.command("check", cls=Command, example="doorbraak check plans/eerst-de-huur.md --ready")
@click.argument("paths", nargs=-1, metavar="[PADEN]...", type=click.Path(path_type=Path))
@click.option("--ready", is_flag=True, help="Zeg per stap wat er is en wat ontbreekt: is het plan besluitrijp?")
@click.option(
    "--format", "form", type=click.Choice(reports.FORMS.names), default=reports.FORMS.default, show_default=True,
    help="De vorm van het verslag.",
)  # fmt: skip
@click.option(
    "--by", type=click.Choice(["line", "question"]), default="line", show_default=True,
    help="Zet de meldingen bij een regel van het bestand, of bij de vraag waar ze over gaan.",
)  # fmt: skip
@click.option("--all", "every_gap", is_flag=True, help="Noem ook van een plan dat nog leeg is elk punt.")
@click.option("--fix", is_flag=True, help="Zet recht wat maar één ding kan betekenen, en laat elke wijziging zien.")
@click.option("--diff", is_flag=True, help="Met --fix: laat alleen zien wat er zou veranderen.")
@click.option("--watch", is_flag=True, help="Blijf kijken en kijk opnieuw na bij elke wijziging (stoppen: Ctrl-C).")
@click.option(
    "--no-frame", "bare", is_flag=True, envvar="DOORBRAAK_NO_FRAME",
    help="Laat in een terminal de regel onder een melding weg, voor wie luistert. Altijd zo: zet DOORBRAAK_NO_FRAME=1.",
)  # fmt: skip
@click.option("--stdin-name", metavar="NAAM", default="invoer.md", help="De naam voor wat bij - binnenkomt.")
@today_option
def command(
    paths: tuple[Path, ...], ready: bool, form: str, by: str, every_gap: bool, fix: bool, diff: bool, watch: bool,
    bare: bool, stdin_name: str, today: date,
) -> None:  # fmt: skip
    """Kijk plannen na: elke fout, met de plek en wat je eraan doet.

    PADEN zijn plannen of mappen met plannen; zonder pad is het de map plans. Met - lees ik één plan van de invoer.

    \b
    De uitslag voor andere programma's:
      0  geen fouten (wat een concept nog mist, is geen fout; met --ready wel)
      1  er zijn fouten
      2  de opdracht klopt niet, of de uitvoer is niet weg te schrijven
      3  een fout in doorbraak zelf
    """
    repository = repository_here()
    from_stdin = [str(path) for path in paths] == [_STDIN]
    if ready and form != "text":
        raise Refused("--ready geeft een verslag voor mensen. In --format json staat bij elk plan: complete.")
    if by == "question" and (ready or form != "text"):
        raise Refused("--by question geeft een eigen verslag voor mensen. Laat --ready en --format dan weg.")
    if watch and from_stdin:
        raise Refused("--watch kijkt naar bestanden; dat gaat niet samen met -.")
    if diff and not fix:
        raise Refused("--diff hoort bij --fix: doorbraak check --fix --diff.")
    if fix and (watch or from_stdin):
        raise Refused("--fix verandert bestanden; dat gaat niet samen met - of --watch.")
    targets = list(paths) or [here(repository.plans)]
    if fix:
        _fix(find_plans(targets), repository, only_show=diff)
    check = Checker(repository, today)
    chosen = BY_QUESTION if by == "question" else reports.FORMS[form]
    show = partial(_report, form=chosen, bare=bare, every_gap=every_gap)
    if from_stdin:
        file = _from_stdin(stdin_name)
        sys.exit(_report_ready([file], check) if ready else show([check(file)], standard_input=file))
    act = partial(_once, repository, targets, check, None if ready else show)
    if watch:
        from doorbraak_tools.cli.watch import on_every_change

        on_every_change(targets, act)
    else:
        sys.exit(act())


def _fix(paths: Iterable[Path], repository: Repository, *, only_show: bool) -> None:
    """Put the plans right and say what was changed, on stderr; with `only_show` say what would be."""
    from doorbraak_tools.inputs.repairs import repaired

    for path in paths:
        name = path.as_posix()
        if path.is_symlink() or not real(path).is_relative_to(real(path.parent)) or _leads_out(path, repository):
            note(f"{name}: dit is een snelkoppeling; daar verander ik niets aan.")
            continue
        file = read_plan_file(path)
        if not file.plan.text:
            continue
        _, repairs = repaired(file.plan)
        for repair in repairs:
            note(f"{name}:{repair.line}: {'zou worden' if only_show else 'rechtgezet'} [{repair.code}]")
            for line in (f"- {repair.before}", *(f"+ {line}" for line in repair.after.split("\n"))):
                note(f"  {line}")
        if repairs and not only_show:
            with writing(path):
                rewrite_lines(path, file.raw, {repair.line: repair.after for repair in repairs})


def _leads_out(path: Path, repository: Repository) -> bool:
    """Whether a path that lies in the repository by its name leads out of it over a link."""
    named = Path.cwd() / path
    return named.is_relative_to(repository.root) and not real(path).is_relative_to(real(repository.root))


def _from_stdin(name: str) -> PlanFile:
    if sys.stdin is None:
        raise Refused("Er komt niets binnen: de invoer is dicht.")
    raw = sys.stdin.buffer.read(MORE_THAN_A_PLAN)
    return PlanFile(Path(name), raw, read_plan(raw, Path(name).stem))


def _once(
    repository: Repository, targets: Sequence[Path], check: Checker, show: Callable[[Iterable[Checked]], int] | None
) -> int:
    """Check what the targets name now; print the report, or without `show` who is ready, and return the exit code."""
    paths = find_plans(targets)
    warn_of_kept(paths)
    if not paths:
        say_where_real_plans_are(repository, "check")
    if repository.record.is_file():
        _say_changed(repository, paths)
    if show is None:
        return _report_ready(map(read_plan_file, paths), check)
    checked = check_all(paths, check)
    with progress(checked, len(paths), "Nakijken") as results:
        return show(results)


def _say_changed(repository: Repository, paths: Iterable[Path]) -> None:
    """Say on stderr which plans changed since they were released. It is no fault: somebody may be at work on them."""
    from doorbraak_tools.release import CHANGED_SINCE, fingerprint

    record = read_record(repository)
    if record.fault:
        note(f"Let op: {record.fault}")
    plans = real(repository.plans)
    for path in paths:
        release = record.releases.get(path.stem)
        if release is None or not real(path).is_relative_to(plans):
            continue
        with suppress(OSError):  # a file that cannot be read is said to be so when it is checked
            if fingerprint(read_bytes(path)) != release.sha256:
                note(f"Let op: {path.as_posix()} {CHANGED_SINCE}")


def _report(
    results: Iterable[Checked],
    *,
    form: Form[reports.Report],
    bare: bool,
    every_gap: bool,
    standard_input: PlanFile | None = None,
) -> int:
    failed = False

    def watched() -> Iterator[Checked]:
        nonlocal failed
        for checked in results:
            failed = failed or checked.failed
            yield checked

    def lines_of(path: str) -> list[str]:
        file = standard_input or read_plan_file(Path(path))
        return file.raw.decode("utf-8-sig", errors="replace").splitlines()

    shown = lines_of if not bare and sys.stdout.isatty() else None
    give_out(form, reports.Report(watched(), shown, from_root, every_gap))
    return 1 if failed else 0


def _with_names(checked: Checked, case: Case, words: frozenset[str]) -> Checked:
    """Ask after names at the start of a sentence too: who asks whether a plan is ready, is about to share it."""
    from doorbraak_tools.release.review import questions_on_names

    known = {(one.line, one.column) for one in checked.diagnostics}
    asked = [one for one in questions_on_names(case, words) if (one.line, one.column) not in known]
    return replace(checked, diagnostics=(*checked.diagnostics, *asked))


def _report_ready(files: Iterable[PlanFile], check: Checker) -> int:
    """Print for each plan whether it is ready for a decision; the exit code is 0 when all are."""
    all_ready = True
    for file in files:
        checked = _with_names(check(file), check.case(file.plan), check.repository.settings.words)
        all_ready = all_ready and checked.complete
        for line in reports.readiness_lines(checked, readiness(file.plan, checked)):
            click.echo(line)
    return 0 if all_ready else 1
