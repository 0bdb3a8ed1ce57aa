"""`doorbraak check`."""

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import partial
from pathlib import Path

import click

from doorbraak_tools import reporters, workspace
from doorbraak_tools.checks import Checked, check_plan, readiness
from doorbraak_tools.cli.parameters import here, today_option
from doorbraak_tools.reading import read_plan
from doorbraak_tools.workspace import PlanFile, Refused, Repository

_WORTH_A_BAR = 100
_STDIN = "-"


@click.command("check", options_metavar="[OPTIES]", epilog="Voorbeeld: doorbraak check plans/eerst-de-huur.md --ready")
@click.argument("paths", nargs=-1, metavar="[PADEN]...", type=click.Path(path_type=Path))
@click.option("--ready", is_flag=True, help="Zeg per stap wat er is en wat ontbreekt: is het plan besluitrijp?")
@click.option(
    "--format",
    "form",
    type=click.Choice(reporters.reporter_names()),
    default="text",
    show_default=True,
    help="De vorm van het verslag.",
)
@click.option("--watch", is_flag=True, help="Blijf kijken en kijk opnieuw na bij elke wijziging (stoppen: Ctrl-C).")
@click.option("--stdin-name", metavar="NAAM", default="invoer.md", help="De naam voor wat bij - binnenkomt.")
@today_option
def command(paths: tuple[Path, ...], ready: bool, form: str, watch: bool, stdin_name: str, today: date) -> None:
    """Kijk plannen na: elke fout, met de plek en wat je eraan doet.

    PADEN zijn plannen of mappen met plannen; zonder pad is het de map plans. Met - lees ik één plan van de invoer.

    \b
    De uitslag voor andere programma's:
      0  geen fouten (wat een concept nog mist, is geen fout; met --ready wel)
      1  er zijn fouten
      2  de opdracht klopt niet
    """
    repository = workspace.open_repository(Path.cwd())
    from_stdin = [str(path) for path in paths] == [_STDIN]
    if ready and form != "text":
        raise Refused("--ready geeft een verslag voor mensen. In --format json staat bij elk plan: complete.")
    if watch and from_stdin:
        raise Refused("--watch kijkt naar bestanden; dat gaat niet samen met -.")
    targets = list(paths) or [here(repository.plans)]
    report = partial(_report_ready if ready else partial(_report, form), repository, today)
    if from_stdin:
        raw = sys.stdin.buffer.read(workspace.MORE_THAN_A_PLAN)
        sys.exit(report([PlanFile(Path(stdin_name), raw, read_plan(raw, Path(stdin_name).stem))]))
    if watch:
        from doorbraak_tools.cli.watch import on_every_change

        on_every_change(targets, lambda: report(_read(workspace.find_plans(targets))))
        return
    sys.exit(report(_read(workspace.find_plans(targets))))


def _read(paths: Sequence[Path]) -> Iterator[PlanFile]:
    bar = click.progressbar(paths, label="Nakijken", file=sys.stderr, hidden=len(paths) < _WORTH_A_BAR)
    with bar as files:
        for path in files:
            yield workspace.read_plan_file(path)


def _report(form: str, repository: Repository, today: date, files: Iterable[PlanFile]) -> int:
    """Print the report and return the exit code."""
    failed = False
    lines: dict[str, list[str]] = {}

    def results() -> Iterator[Checked]:
        nonlocal failed
        for file in files:
            checked = check_plan(file.path.as_posix(), file.plan, today, repository.settings)
            failed = failed or checked.failed
            lines.clear()
            if checked.diagnostics:
                lines[checked.path] = file.raw.decode("utf-8-sig", errors="replace").splitlines()
            yield checked

    terminal = None
    if sys.stdout.isatty():
        terminal = reporters.Terminal("NO_COLOR" not in os.environ, lambda path: lines.get(path, ()))
    for line in reporters.reporter(form)(results(), terminal):
        click.echo(line, color=bool(terminal and terminal.colour))
    return 1 if failed else 0


def _report_ready(repository: Repository, today: date, files: Iterable[PlanFile]) -> int:
    """Print for each plan whether it is ready for a decision; the exit code is 0 when all are."""
    all_ready = True
    for file in files:
        checked = check_plan(file.path.as_posix(), file.plan, today, repository.settings)
        all_ready = all_ready and checked.complete
        for line in reporters.readiness_lines(checked, readiness(file.plan, checked)):
            click.echo(line)
    return 0 if all_ready else 1
