"""`doorbraak check --fix`: what can only mean one thing is put right, and each change is shown."""

from collections.abc import Iterable
from pathlib import Path

import click

from doorbraak_tools.cli.output import writing
from doorbraak_tools.inputs.repairs import repaired
from doorbraak_tools.repository import Repository, read_plan_file, real, rewrite_lines
from doorbraak_tools.text.escaping import printable


def fix_all(paths: Iterable[Path], repository: Repository, *, only_show: bool) -> None:
    """Put the plans right and say what was changed, on stderr; with `only_show` say what would be."""
    for path in paths:
        name = printable(path.as_posix())
        if path.is_symlink() or not real(path).is_relative_to(real(path.parent)) or _leads_out(path, repository):
            click.echo(f"{name}: dit is een snelkoppeling; daar verander ik niets aan.", err=True)
            continue
        file = read_plan_file(path)
        if not file.plan.text:
            continue
        _, repairs = repaired(file.plan)
        for repair in repairs:
            before, *after = printable(repair.before), *map(printable, repair.after.split("\n"))
            click.echo(f"{name}:{repair.line}: {'zou worden' if only_show else 'rechtgezet'} [{repair.code}]", err=True)
            click.echo("\n".join((f"  - {before}", *(f"  + {line}" for line in after))), err=True)
        if repairs and not only_show:
            with writing(path):
                rewrite_lines(path, file.raw, {repair.line: repair.after for repair in repairs})


def _leads_out(path: Path, repository: Repository) -> bool:
    """Whether a path that lies in the repository by its name leads out of it over a link."""
    named = Path.cwd() / path
    return named.is_relative_to(repository.root) and not real(path).is_relative_to(real(repository.root))
