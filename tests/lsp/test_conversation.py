"""Every request, asked of the real process over its streams."""

from pathlib import Path
from typing import Any

from tests.lsp.client import Client
from tests.support.plans import SMALL, WHOLE

LINES = SMALL.split("\n")


def line_of(text: str, piece: str) -> int:
    return next(number for number, line in enumerate(text.split("\n")) if piece in line)


def place(line: int, character: int) -> dict[str, int]:
    return {"line": line, "character": character}


def piece(line: int, start: int, end: int) -> dict[str, Any]:
    return {"start": place(line, start), "end": place(line, end)}


def changed(text: str, edits: list[dict[str, Any]]) -> str:
    """Return a text after edits, made as an editor makes them; the text holds no letters outside the basic plane."""
    lines = text.split("\n")
    starts = [sum(len(line) + 1 for line in lines[:number]) for number in range(len(lines) + 1)]
    for edit in sorted(
        edits, key=lambda one: (one["range"]["start"]["line"], one["range"]["start"]["character"]), reverse=True
    ):
        first, last = (starts[one["line"]] + one["character"] for one in (edit["range"]["start"], edit["range"]["end"]))
        text = text[:first] + edit["newText"] + text[last:]
    return text


def findings(client: Client, uri: str) -> list[dict[str, Any]]:
    """Return what is told next of a plan; what is told of others meanwhile is passed over."""
    while (told := client.hear("textDocument/publishDiagnostics"))["uri"] != uri:
        pass
    found: list[dict[str, Any]] = told["diagnostics"]
    return found


def test_a_faulty_answer_is_told_with_its_piece_weight_and_code(client: Client, plans: Path) -> None:
    text = SMALL.replace("status: ingediend", "status: ingedient")
    uri = client.open(plans / "huur.md", text)
    [found] = findings(client, uri)
    assert found["range"] == piece(3, 0, 17)
    assert found["code"] == "kies-uit"
    assert found["severity"] == 1
    assert found["source"] == "doorbraak: fout"
    assert found["message"].startswith("Bij “Status” kan dit niet staan. Bedoelde je “ingediend”?")
    client.change(uri, SMALL)
    assert findings(client, uri) == []
    client.change(uri, text, 3)
    assert len(findings(client, uri)) == 1
    client.tell("textDocument/didClose", textDocument={"uri": uri})
    assert findings(client, uri) == []


def test_behind_a_line_that_cannot_be_read_the_other_findings_stay(client: Client, plans: Path) -> None:
    wrong = SMALL.replace("status: ingediend", "status: ingedient")
    uri = client.open(plans / "huur.md", wrong.replace("opsteller:", "opsteller"))
    found = findings(client, uri)
    assert "kies-uit" in {one["code"] for one in found}
    assert {3, 5} <= {one["range"]["start"]["line"] for one in found}


def test_choices_and_what_they_put_in(client: Client, plans: Path) -> None:
    text = SMALL.replace("status: ingediend", "status: ")
    uri = client.open(plans / "huur.md", text)
    found = client.at("completion", uri, 3, 8)
    assert [one["label"] for one in found["items"]][:2] == ["concept", "ingediend"]
    assert found["items"][0]["textEdit"] == {"range": piece(3, 8, 8), "newText": "concept"}
    line = line_of(text, "doorbraak:")
    uri = client.open(plans / "tweede.md", "\n".join([*LINES[: line + 1], "  "]))
    [block] = client.at("completion", uri, line + 1, 2)["items"]
    assert block["label"] == "D1"
    assert block["insertTextFormat"] == 2
    assert block["insertTextMode"] == 2
    assert block["textEdit"]["newText"] == "D1:\n  knelpunt: |\n    ${1}\n  wat: |\n    ${2}\n  doelen: [${0}]"


def test_an_editor_without_snippets_gets_plain_lines_already_indented(plans: Path) -> None:
    line = line_of(SMALL, "doorbraak:")
    with Client() as client:
        uri = client.open(plans / "huur.md", "\n".join([*LINES[: line + 1], "  "]))
        [block] = client.at("completion", uri, line + 1, 2)["items"]
        assert block["textEdit"]["newText"] == "D1:\n    knelpunt: |\n      \n    wat: |\n      \n    doelen: []"
        assert "insertTextFormat" not in block


def test_pointing_explains_a_field_and_a_code(client: Client, plans: Path) -> None:
    uri = client.open(plans / "huur.md")
    said = client.at("hover", uri, 3, 2)
    assert said["contents"]["kind"] == "markdown"
    assert "**Status**" in said["contents"]["value"]
    assert said["range"] == piece(3, 0, 6)
    line = line_of(SMALL, "doelen: [")
    said = client.at("hover", uri, line, LINES[line].index("K1"))
    assert said["contents"]["value"].startswith("**K1** (Doel op korte termijn)")
    assert client.at("hover", uri, len(LINES) - 1, 0) is None


def test_a_code_is_followed_found_marked_and_renamed_and_nothing_else_changes(client: Client, plans: Path) -> None:
    uri = client.open(plans / "huur.md")
    home, pointer = line_of(SMALL, "K1:"), line_of(SMALL, "doelen: [")
    column = LINES[pointer].index("K1")
    found = client.at("definition", uri, pointer, column + 1)
    assert found == {"uri": uri, "range": piece(home, LINES[home].index("K1"), LINES[home].index("K1") + 2)}
    everywhere = client.at("references", uri, pointer, column, context={"includeDeclaration": True})
    elsewhere = client.at("references", uri, pointer, column, context={"includeDeclaration": False})
    assert len(everywhere) == len(elsewhere) + 1 == SMALL.count("K1")
    assert [one["range"] for one in client.at("documentHighlight", uri, home, 5)] == [
        one["range"] for one in everywhere
    ]
    assert client.at("prepareRename", uri, pointer, column) == {
        "range": piece(pointer, column, column + 2),
        "placeholder": "K1",
    }
    edit = client.at("rename", uri, pointer, column, newName="K9")
    assert changed(SMALL, edit["changes"][uri]) == SMALL.replace("K1", "K9")
    refused = client.at("rename", uri, pointer, column, newName="L9")
    assert (
        refused["error"]["message"] == "Dit is geen code die hier kan staan. Geef elk doel een eigen code: K1, K2, K3."
    )
    nothing = client.at("rename", uri, 2, 3, newName="K9")
    assert nothing["error"]["message"] == "Hier staat geen code van een doel of doorbraak."


def test_the_outline_has_the_steps_and_the_story_and_folds(client: Client, plans: Path) -> None:
    uri = client.open(plans / "huur.md", WHOLE)
    parts = client.ask("textDocument/documentSymbol", textDocument={"uri": uri})
    names = [one["name"] for one in parts]
    assert "4. Doorbraak" in names
    doorbraak = parts[names.index("4. Doorbraak")]
    assert doorbraak["children"][0]["name"] == "D1"
    folds = client.ask("textDocument/foldingRange", textDocument={"uri": uri})
    assert {"startLine": doorbraak["range"]["start"]["line"], "endLine": doorbraak["range"]["end"]["line"]} in folds


def test_a_quick_fix_puts_right_the_finding_that_it_belongs_to(client: Client, plans: Path) -> None:
    text = SMALL.replace("status: ingediend", "status: ingedient")
    uri = client.open(plans / "huur.md", text)
    [found] = findings(client, uri)
    context = {"diagnostics": [found], "only": ["quickfix"]}
    offered = client.ask("textDocument/codeAction", textDocument={"uri": uri}, range=found["range"], context=context)
    fix = next(one for one in offered if one.get("isPreferred"))
    assert fix["title"] == "Verander in “ingediend”"
    assert fix["diagnostics"][0]["code"] == "kies-uit"
    assert changed(text, fix["edit"]["changes"][uri]) == SMALL


def test_an_editor_that_asks_later_is_told_later_and_of_the_same_text_only(plans: Path) -> None:
    capabilities = {
        "textDocument": {"codeAction": {"resolveSupport": {"properties": ["edit"]}, "dataSupport": True}},
        "workspace": {"workspaceEdit": {"documentChanges": True}},
    }
    with Client(**capabilities) as client:
        uri = client.open(plans / "huur.md")
        line = line_of(SMALL, "  D1:")
        asked = {"textDocument": {"uri": uri}, "range": piece(line, 0, 0), "context": {"diagnostics": []}}
        offered = client.ask("textDocument/codeAction", **asked)
        [more] = [one for one in offered if one["title"] == "Voeg doorbraak D2 toe"]
        assert "edit" not in more
        told = client.ask("codeAction/resolve", **more)
        [change] = told["edit"]["documentChanges"]
        assert change["textDocument"] == {"uri": uri, "version": 1}
        after = changed(SMALL, change["edits"])
        assert [line for line in after.split("\n") if line not in LINES] == [
            "  D2:",
            "    knelpunt:",
            "    wat:",
            "    doelen:",
        ]
        client.change(uri, SMALL + "\n")
        assert client.ask("codeAction/resolve", **more)["error"]["code"] == -32801


def test_above_the_lines_stand_answers_and_totals(client: Client, plans: Path) -> None:
    uri = client.open(plans / "huur.md")
    shown = client.ask("textDocument/codeLens", textDocument={"uri": uri})
    said = [(one["range"]["start"]["line"], one["command"]["title"]) for one in shown]
    assert said[0] == (1, "25 van 25 vragen beantwoord")
    assert any(words.startswith("€ ") and words.endswith("in 12 maanden") for _, words in said)


def test_tidying_takes_white_space_away_and_nothing_else(client: Client, plans: Path) -> None:
    text = SMALL.replace("status: ingediend\n", "status: ingediend  \n")
    uri = client.open(plans / "huur.md", text)
    options = {"tabSize": 2, "insertSpaces": True}
    edits = client.ask("textDocument/formatting", textDocument={"uri": uri}, options=options)
    assert changed(text, edits) == SMALL
    uri = client.open(plans / "tweede.md", SMALL)
    assert client.ask("textDocument/formatting", textDocument={"uri": uri}, options=options) == []
