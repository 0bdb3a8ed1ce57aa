"""Every command is in the README and in the handbook, with its name as people type it."""

import re
from pathlib import Path

import pytest
from click import Context

from doorbraak_tools.cli.group import doorbraak
from tests.conftest import Golden
from tests.support.command_reference import command_reference

PROJECT = Path(__file__).parent.parent
NAMES = doorbraak.list_commands(Context(doorbraak))


@pytest.mark.parametrize("document", ["README.md", "docs/op-je-computer.md"])
@pytest.mark.parametrize("name", NAMES)
def test_every_command_is_told_of(document: str, name: str) -> None:
    assert re.search(rf"doorbraak {name}\b", (PROJECT / document).read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", NAMES)
def test_every_command_teaches_with_an_example(name: str) -> None:
    context = Context(doorbraak, info_name="doorbraak", **doorbraak.context_settings)
    command = doorbraak.get_command(context, name)
    assert command is not None
    example = (command.epilog or "").removeprefix("Voorbeeld: ")
    assert example.startswith(f"doorbraak {name}")
    # On one line, however long: it is there to be copied.
    assert command.get_help(Context(command, info_name=name, parent=context)).splitlines()[-1] == f"  {example}"


def test_the_page_of_commands_says_what_the_commands_say(golden: Golden) -> None:
    golden(PROJECT / "docs" / "opdrachten.md", command_reference())
