"""Helix's file, held against what its documentation of 25.07.1 says of one (book/src/languages.md).

A `.helix` folder of a project may hold a `languages.toml`, which goes over what is built in; a server is a section with
a `command` and `args`, and a language names its servers. Since July 2026 (book/src/workspace-trust.md) Helix reads the
file only in a folder that is trusted. No registry that this project uses has Helix or its parts: it never ran.
"""

import tomllib

from doorbraak_tools.inputs.scaffold.repository import editor_files


def test_its_file_names_a_server_that_there_is_for_the_language_of_a_plan() -> None:
    [(path, content)] = editor_files("helix").items()
    assert path == ".helix/languages.toml"
    assert tomllib.loads(content) == {
        "language-server": {"doorbraak": {"command": "doorbraak", "args": ["lsp"]}},
        "language": [{"name": "markdown", "language-servers": ["doorbraak"]}],
    }
