"""Asking the questions at the terminal: what is answered is in the file at once."""

import contextlib
import sys
from datetime import date
from pathlib import Path

import click

from doorbraak_tools.cli.output import painted, writing
from doorbraak_tools.inputs.asking import Asked, Open, open_questions, with_answer
from doorbraak_tools.inputs.scaffold import as_typed
from doorbraak_tools.plan.method import field_at, part_of, parts
from doorbraak_tools.plan.model import CODE, DataPath
from doorbraak_tools.repository import PlanFile, Refused, read_plan_file
from doorbraak_tools.repository.files import rewrite_text
from doorbraak_tools.text.escaping import as_argument

_HEAD = "Over het plan"
_WAITING_SECONDS = 0.05


def interview(path: Path, today: date) -> int:
    """Ask what the plan at that path has no answer to, one by one, and put each answer into it.

    Return how many questions are open at the end. Ctrl-C or the end of the input stops the asking. Raises Refused when
    the plan is no concept, or is written in a way that cannot be read.
    """
    plan = _concept(path).plan
    _prepare_for_pasting()
    click.echo("Schrijf per vraag zoveel regels als je wilt; plakken mag. Een lege regel gaat naar de volgende vraag.")
    click.echo("Stoppen kan altijd met Ctrl-C: elk antwoord staat meteen in het plan.")
    asked, part, over = Asked(), "", False
    while not over and (questions := open_questions(plan.data, asked)):
        one, number = questions[0], len(asked.answered) + len(asked.passed) + 1
        if part != (part := _part(one.path)):
            click.echo(f"\n{painted(part, bold=True)}")
        _say(one, f"{number}/{number + len(questions) - 1}")
        words, over = _words(one)
        while words and (why := _put(path, one, words, today)):
            click.echo(why)
            words, over = ("", True) if over else _words(one)
        (asked.answered if words else asked.passed).add(one.path)
        if not words and not over:
            click.echo("(verder)" if one.again else "(blijft open)")
        plan = _concept(path).plan
    if over:
        click.echo("\nGestopt. Wat je hebt geschreven, blijft bewaard.")
    return len(open_questions(plan.data, Asked()))


def _concept(path: Path) -> PlanFile:
    file = read_plan_file(path)
    if not file.plan.data:
        raise Refused(f"{path} is zo niet te lezen. Kijk eerst met: doorbraak check {as_argument(path)}")
    if file.plan.status.handed_in:
        raise Refused(f"{path} is geen concept meer. Verander het in het bestand zelf.")
    return file


def _put(path: Path, one: Open, words: str, today: date) -> str:
    """Put an answer into the file as it is now; return why that could not be done, or ""."""
    file = read_plan_file(path)
    text, why = with_answer(file.plan.text, one, words, today)
    if text is not None:
        with writing(path):
            rewrite_text(path, file.raw, file.plan.text, text)
    return why


def _part(path: DataPath) -> str:
    key = part_of(path)
    return next((f"{part.number}. {part.title}" for part in parts() if part.key == key), _HEAD)


def _say(one: Open, number: str) -> None:
    """Say a question: what the item is for, if it begins one, what is asked, and how an answer is written."""
    pad = " " * (len(number) + 2)
    title, asks = one.field.title, one.field.description
    depth = max((at for at, part in enumerate(one.path, 1) if isinstance(part, int) or CODE.fullmatch(part)), default=0)
    lines = []
    if depth and one.begins:
        item, around = field_at(one.path[:depth]), field_at(one.path[: depth - 1])
        code = f" ({one.path[depth - 1]})" if isinstance(one.path[depth - 1], str) else ""
        lines.append(f"Nog een: {item.title}{code}? Een lege regel is nee." if one.again else around["description"])
    if depth < len(one.path):
        lines.append(asks if asks.endswith("?") else f"{title}: {asks}")
    elif not one.again:
        lines.append(f"{one.path[-1]}: {title}")
    if one.codes:
        lines += [f"{code}: {words}" for code, words in one.codes]
    elif one.choices:
        lines.append(f"Kies uit: {', '.join(one.choices)}.")
    elif "x-schrijf" in one.field:
        lines.append(one.field.how)
    click.echo("\n" + "\n".join(f"{pad if at else f'{number}  '}{line}" for at, line in enumerate(lines)))


def _words(one: Open) -> tuple[str, bool]:
    """Return the answer that is typed or pasted, "" for none, and whether the asking is over."""
    lines: list[str] = []
    over = False
    try:
        while True:
            line = input("> ")
            lines += line.splitlines() or [""]
            if (not one.has_lines or not line.strip()) and not _more_waits():
                break
    except (EOFError, KeyboardInterrupt):
        over = True
    words = ("\n" if one.has_lines else " ").join(as_typed(line).rstrip() for line in lines)
    return words.strip(), over


def _prepare_for_pasting() -> None:
    """Let a terminal give what is pasted as one line with line ends in it, however long, where it knows how to."""
    if sys.stdin.isatty() and sys.stdout.isatty():
        with contextlib.suppress(ImportError):  # Windows has none
            import readline

            readline.parse_and_bind("set enable-bracketed-paste on")


def _more_waits() -> bool:
    """Whether a next line is there already, so that nobody can have typed it: then it was pasted."""
    if not sys.stdin.isatty():
        return False
    if sys.platform == "win32":
        import msvcrt

        return msvcrt.kbhit()
    import select

    return bool(select.select([sys.stdin], [], [], _WAITING_SECONDS)[0])
