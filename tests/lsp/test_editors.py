"""What editors do besides asking: other encodings, line ends, files that are no plans, settings that change."""

from pathlib import Path

from tests.lsp.client import Client
from tests.lsp.test_conversation import findings, piece
from tests.support.plans import SMALL

SECRET = "Jansen uit de Kerkstraat"


def test_columns_are_counted_in_the_encoding_that_the_editor_likes_best(plans: Path) -> None:
    text = SMALL.replace("wie: casusregisseur}", "wie: één 😀, doorbraak: D9}", 1)
    line = next(number for number, one in enumerate(text.split("\n")) if "D9" in one)
    content = text.split("\n")[line]
    for encodings, letters in ((["utf-8", "utf-16"], "utf-8"), ([], "utf-16-le")):
        general = {"general": {"positionEncodings": encodings}} if encodings else {}
        with Client(**general) as client:
            assert client.started["capabilities"]["positionEncoding"] == letters.removesuffix("-le")
            uri = client.open(plans / "huur.md", text)
            [found] = [one for one in findings(client, uri) if one["code"] == "code-bestaat-niet"]
            unit = 2 if letters == "utf-16-le" else 1
            start = len(content[: content.index("doorbraak: D9")].encode(letters)) // unit
            assert found["range"] == piece(line, start, start + len("doorbraak: D9"))


def test_a_file_with_a_mark_and_windows_line_ends_keeps_them(plans: Path) -> None:
    text = "\ufeff" + SMALL.replace("status: ingediend", "status: ingedient").replace("\n", "\r\n")
    with Client() as client:
        uri = client.open(plans / "huur.md", text)
        [found] = findings(client, uri)
        assert found["range"] == piece(3, 0, 17)
        line = next(number for number, one in enumerate(SMALL.split("\n")) if one.startswith("  D1:"))
        asked = {"textDocument": {"uri": uri}, "range": piece(line, 0, 0), "context": {"diagnostics": []}}
        offered = client.ask("textDocument/codeAction", **asked)
        [more] = [one for one in offered if one["title"] == "Voeg doorbraak D2 toe"]
        [edit] = more["edit"]["changes"][uri]
        assert edit["newText"] == "  D2:\r\n    knelpunt:\r\n    wat:\r\n    doelen:\r\n"


def test_what_is_no_plan_is_left_alone(plans: Path) -> None:
    with Client() as client:
        for uri in (
            client.open(plans.parent / "docs" / "huur.md", SMALL),
            client.open(plans / "README.md", SMALL),
            "untitled:Untitled-1",
        ):
            if uri.startswith("untitled"):
                document = {"uri": uri, "languageId": "markdown", "version": 1, "text": SMALL}
                client.tell("textDocument/didOpen", textDocument=document)
            assert client.at("completion", uri, 3, 8) is None
            assert client.at("hover", uri, 3, 2) is None
            assert client.ask("textDocument/documentSymbol", textDocument={"uri": uri}) is None
            client.tell("textDocument/didClose", textDocument={"uri": uri})
        client.open(plans / "huur.md")
        client.hear("textDocument/publishDiagnostics")
        assert client.heard == []


def test_settings_that_change_change_what_is_found_at_once(plans: Path) -> None:
    text = SMALL.replace("Een inkomen viel weg.", f"Een inkomen viel weg{' en toen kwam er nog iets' * 9}.")
    with Client(workspace={"didChangeWatchedFiles": {"dynamicRegistration": True}}) as client:
        uri = client.open(plans / "huur.md", text)
        assert "lange-zin" in {one["code"] for one in findings(client, uri)}
        assert (
            client.hear("client/registerCapability")["registrations"][0]["method"] == "workspace/didChangeWatchedFiles"
        )
        settings = plans.parent / "doorbraak.toml"
        settings.write_text('[controles]\nlange-zin = "uit"\n', encoding="utf-8")
        client.tell("workspace/didChangeWatchedFiles", changes=[{"uri": settings.as_uri(), "type": 1}])
        assert "lange-zin" not in {one["code"] for one in findings(client, uri)}
        settings.write_text("[controles]\nniet-te-lezen\n", encoding="utf-8")
        client.tell("textDocument/didSave", textDocument={"uri": settings.as_uri()})
        assert client.hear("window/showMessage")["message"].startswith("doorbraak.toml, regel 2:")


def test_a_folder_may_have_any_name_and_when_it_holds_no_plans_any_more_its_findings_go(tmp_path: Path) -> None:
    plans = tmp_path / "Mijn documenten, ’26 é" / "plans"
    plans.mkdir(parents=True)
    with Client() as client:
        uri = client.open(plans / "eerste plan #1.md", SMALL.replace("status: ingediend", "status: ingedient"))
        assert [one["code"] for one in findings(client, uri)] == ["kies-uit"]
        windows = "file:///c%3A/Users/A%20B/plans/huur.md"
        document = {"uri": windows, "languageId": "markdown", "version": 1, "text": SMALL}
        client.tell("textDocument/didOpen", textDocument=document)
        assert findings(client, windows) == []
        settings = plans.parent / "doorbraak.toml"
        settings.write_text('plannen = "dossiers"\n', encoding="utf-8")
        client.tell("workspace/didChangeWatchedFiles", changes=[{"uri": settings.as_uri(), "type": 1}])
        assert findings(client, uri) == []
        assert client.at("hover", uri, 3, 2) is None


def test_the_log_holds_no_word_of_a_plan_not_even_of_a_message_that_is_broken(plans: Path) -> None:
    with Client() as client:
        uri = client.open(plans / "huur.md", SMALL.replace("Een inkomen viel weg.", SECRET))
        client.tell("textDocument/didChange", textDocument={"uri": uri, "version": "x"}, contentChanges=SECRET)
        client.tell(f"nietbekend/{SECRET}", tekst=SECRET)
        client.tell("textDocument/didSave", textDocument=SECRET)
        data = {"uri": uri, "version": 1, "piece": SECRET, "number": SECRET}
        broken = client.ask("codeAction/resolve", title=SECRET, data=data)
        assert broken["error"]["message"].startswith("Dit is een fout in doorbraak zelf, niet in je plan.")
        assert SECRET not in str(broken)
    assert "codeAction/resolve: ValueError" in client.errors
    assert SECRET not in client.errors
    assert client.exit_code == 0
