"""Everything that a user of the command line reads is Dutch, whatever the language of the computer is."""

import gettext
import io
import re
from pathlib import Path

import click
import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import read_mo, write_mo
from babel.messages.pofile import read_po
from click.testing import CliRunner

import doorbraak_tools
from doorbraak_tools.cli.group import doorbraak
from tests.support.run import run_inside, run_script

MESSAGES = Path(doorbraak_tools.__file__).parent / "locale" / "nl" / "LC_MESSAGES"
COMMANDS = doorbraak.list_commands(click.Context(doorbraak))

# Words of click, and English that a message can hardly do without. Names of options (--full, --ask) are no leftovers.
ENGLISH = re.compile(
    r"\b(usage|options?|commands?|arguments|errors?|show|this message|exit|try|missing|invalid|value|no such|"
    r"got unexpected|default|required|did you mean|aborted|the|and|with|please|file|directory|not)\b",
    re.IGNORECASE,
)

# Only who writes a program with click reads these, never who uses one.
FOR_DEVELOPERS = {
    "Arguments take exactly one parameter declaration, got {length}: {decls}.",
    "Boolean option {decl!r} cannot use the same flag for true/false.",
    "Choice({choices})",
    "Could not determine name for option with declarations {decls!r}",
    "DeprecationWarning: The command {name!r} is deprecated.{extra_message}",
    "DeprecationWarning: The {param_type} {name!r} is deprecated.{extra_message}",
    "Invalid start character for option ({option})",
    "Name '{name}' defined twice",
    "No options defined but a name was passed ({name}). Did you mean to declare an argument instead? "
    "Did you mean to pass '--{name}'?",
    "Unknown color {colour!r}",
    "Unknown standard stream '{name}'",
    "Value must be an iterable.",
}


def english_in(text: str) -> list[str]:
    listed = rf"^  (?:{'|'.join(COMMANDS)})\b"  # the name of a command, in the list of them
    without_names = re.sub(rf"--?[a-z-]+|'[^']*'|doorbraak \w+|{listed}", "", text, flags=re.MULTILINE)
    return [found.group() for found in ENGLISH.finditer(without_names)]


CALLS = [
    *((["--help"], 0), (["--version"], 0), ([], 2), (["niets"], 2), (["--niets"], 2), (["chek"], 2)),
    *(([name, "--help"], 0) for name in COMMANDS),
    *(([name, "-h"], 0) for name in COMMANDS),
    *(([name, "--niets"], 2) for name in COMMANDS),
    (["new"], 2),
    (["new", "een", "twee"], 2),
    (["new", "een", "twee", "drie"], 2),
    (["new", "--full=ja", "een"], 2),
    (["new", "een", "--date"], 2),
    (["new", "een", "--date", "morgen"], 2),
    (["check", "--format", "xml"], 2),
    (["check", "nergens"], 2),
    (["check", "--dat", "2026-07-06", "--form"], 2),
]


@pytest.mark.parametrize(
    ("arguments", "code"), CALLS, ids=lambda value: " ".join(value) if isinstance(value, list) else ""
)
def test_no_english_is_left(folder: Path, arguments: list[str], code: int) -> None:
    ran = run_inside(*arguments)
    said = ran.out + ran.err
    assert ran.code == code, said
    assert said.strip() != ""
    assert english_in(said) == []
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize("lang", ["C", "C.UTF-8", "POSIX", "en_US.UTF-8", "nl_NL.UTF-8", "nl_NL.ISO-8859-1", "xx"])
@pytest.mark.parametrize("arguments", [("--help",), ("check", "--form"), ("check", "--help")], ids=" ".join)
def test_the_language_of_the_computer_changes_nothing(folder: Path, lang: str, arguments: tuple[str, ...]) -> None:
    theirs, ours = run_script(*arguments, lang=lang, folder=folder), run_script(*arguments, lang="C", folder=folder)
    assert theirs == ours
    assert english_in(theirs.out + theirs.err) == []


def test_the_help_that_is_seen_first() -> None:
    ran = run_inside("--help")
    assert ran.lines[0] == "Gebruik: doorbraak [OPTIES] OPDRACHT"
    assert "Opties:" in ran.lines
    assert "Opdrachten:" in ran.lines
    assert "  -h, --help     Toon deze hulp." in ran.lines
    listed = [line.split()[0] for line in ran.lines[ran.lines.index("Opdrachten:") + 1 :] if line.startswith("  ")]
    assert listed[: len(COMMANDS)] == COMMANDS


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_says_in_dutch_what_it_does(name: str) -> None:
    command = doorbraak.get_command(click.Context(doorbraak), name)
    assert command is not None
    assert command.name == name
    assert (command.help or "").strip().split("\n")[0].endswith((".", ":"))
    for parameter in command.params:
        words = getattr(parameter, "help", None)
        assert isinstance(parameter, click.Argument) or (words or "").endswith((".", "?"))


def test_breaking_off_is_said_in_dutch() -> None:
    @click.command()
    def broken_off() -> None:
        raise click.Abort

    # `Aborted!` is click's word for it; the catalogue has ours.
    assert CliRunner().invoke(broken_off).stderr == "Gestopt.\n"


def catalogue() -> Catalog:
    with (MESSAGES / "messages.po").open("rb") as file:
        return read_po(file, locale="nl")


def as_pairs(messages: Catalog) -> dict[str, object]:
    return {str(message.id): message.string for message in messages if message.id}


def test_the_two_catalogues_are_the_same() -> None:
    # `make catalogue` makes the one from the other.
    compiled = io.BytesIO()
    write_mo(compiled, catalogue())
    compiled.seek(0)
    with (MESSAGES / "messages.mo").open("rb") as file:
        assert as_pairs(read_mo(file)) == as_pairs(read_mo(compiled))


def test_the_catalogue_has_no_faults() -> None:
    for message in catalogue():
        if message.id:
            assert [str(error) for error in message.check()] == []
            assert not message.fuzzy
            strings = [message.string] if isinstance(message.string, str) else list(message.string or ())
            ids = [message.id] if isinstance(message.id, str) else list(message.id)
            assert len(strings) == len(ids)
            assert all(strings), ids
            for string in strings:
                allowed = {name for one in ids for name in re.findall(r"\{[^}]*\}|%\([a-z]+\)s", one)}
                assert set(re.findall(r"\{[^}]*\}|%\([a-z]+\)s", string)) <= allowed, ids


def clicks_words() -> set[str]:
    """Return every text that click's own source passes to gettext; of a plural its singular."""
    folder = Path(click.__file__).parent
    extracted = extract_from_dir(folder, method_map=[("**.py", "python")])
    return {words[0] if isinstance(words, tuple) else words for _, _, words, _, _ in extracted}


def test_every_text_of_click_has_its_dutch() -> None:
    translated = {message.id if isinstance(message.id, str) else message.id[0] for message in catalogue() if message.id}
    assert len(clicks_words()) > 40
    assert clicks_words() - FOR_DEVELOPERS - translated == set()
    assert translated - clicks_words() == set(), "Dutch for words that click no longer says"
    assert clicks_words() >= FOR_DEVELOPERS


def test_gettext_finds_the_catalogue() -> None:
    found = gettext.find("messages", MESSAGES.parent.parent, ["nl"])
    assert found is not None
    assert Path(found) == MESSAGES / "messages.mo"
