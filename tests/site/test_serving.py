"""What `serve` answers: to this computer, under the policy of the site, and to nobody else."""

import base64
import hashlib
import http.client
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from doorbraak_tools.site.pages.page import HEADERS
from doorbraak_tools.site.serving import guarded
from tests.support.plans import SMALL
from tests.support.run import run_script

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIEnvironment

POLICY = HEADERS["Content-Security-Policy"]
PAGE = b"<body><script>var a</script><p>x</p><script>ververs(1, 2)</script></body>"


def asked(page: bytes = PAGE, status: str = "200 OK", kind: str = "text/html", **question: str) -> dict[str, str]:
    """Return the status, headers and body of an answer, and the path that the application was asked for."""
    got: dict[str, str] = {}

    def app(environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        got["path"] = environ["PATH_INFO"]
        start_response(status, [("Content-Type", kind), ("Content-Length", str(len(page)))])
        return [page]

    def start(status: str, headers: list[tuple[str, str]], *_: object) -> None:
        got.update(headers, status=status)

    environ = {"HTTP_HOST": "localhost:8000", "PATH_INFO": "/", **question}
    got["body"] = b"".join(guarded(app)(environ, start)).decode()  # type: ignore[arg-type]  # less than WSGI allows
    return got


@pytest.mark.parametrize(
    "host", ["localhost", "localhost:8000", "127.0.0.1", "127.0.0.1:1", "[::1]:8000", "LocalHost:8000"]
)
def test_this_computer_gets_an_answer(host: str) -> None:
    assert asked(HTTP_HOST=host)["status"] == "200 OK"


@pytest.mark.parametrize(
    "host",
    [
        "", "kwaad.example", "kwaad.example:8000", "localhost.kwaad.example", "127.0.0.1.kwaad.example", "127.0.0.2",
        "localhost:8000,kwaad.example", "kwaad.example,localhost", "localhost@kwaad.example", "127.0.0.1:",
        " localhost", "localhost\n", "localhost:８０", "[::1", "::1", "0.0.0.0:8000", "xlocalhost", "ſlocalhost",
    ],
)  # fmt: skip
def test_another_name_is_told_nothing(host: str) -> None:
    got = asked(HTTP_HOST=host)
    assert got["status"] == "403 Forbidden"
    assert "path" not in got
    assert got["body"] == "Deze site is alleen op deze computer te zien. Ga naar het adres dat doorbraak serve noemt.\n"


def test_only_the_last_script_may_run_and_only_on_a_page_that_mkdocs_put_it_in() -> None:
    digest = base64.b64encode(hashlib.sha256(b"ververs(1, 2)").digest()).decode()
    assert asked()["Content-Security-Policy"] == POLICY.replace("script-src ", f"script-src 'sha256-{digest}' ")
    assert asked(PAGE.replace(b"</body>", b""))["Content-Security-Policy"].count("sha256-") == 1
    for other in (
        asked(status="404 Not Found"),
        asked(kind="application/javascript"),
        asked(b"<script>a</script> </body>"),
        asked(b"<body></body><script>a</script>"),
        asked(b"<script src=x></script></body>"),
        asked(b""),
    ):
        assert other["Content-Security-Policy"] == POLICY
    assert {name: asked()[name] for name in HEADERS if name != "Content-Security-Policy"} == {
        name: value for name, value in HEADERS.items() if name != "Content-Security-Policy"
    }


@pytest.fixture(scope="module")
def port(tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    """A served site with every plan on it."""
    folder = tmp_path_factory.mktemp("onze")
    assert run_script("init", folder=folder).code == 0
    (folder / "plans" / "klein.md").write_text(SMALL, encoding="utf-8")
    port = _free_port()
    command = [sys.executable, "-m", "doorbraak_tools", "serve", "--internal", "--port", str(port)]
    with (
        (folder / "gezegd").open("wb") as said,
        subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=said) as process,
    ):
        while process.poll() is None and not _listens(port):
            pass
        yield port
        process.terminate()
    assert "Traceback" not in Path(folder / "gezegd").read_text(encoding="utf-8")


def answer(port: int, path: str, host: str = "") -> http.client.HTTPResponse:
    connection = http.client.HTTPConnection("127.0.0.1", port)
    connection.request("GET", path, headers={"Host": host or f"127.0.0.1:{port}"})
    got = connection.getresponse()
    got.text = got.read().decode()  # type: ignore[attr-defined]  # what was got is kept on the answer
    return got


def test_a_plan_is_shown_under_a_policy_that_lets_its_reload_script_run(port: int) -> None:
    got = answer(port, "/plannen/klein/")
    assert got.status == 200
    scripts = re.findall("<script>(.*?)</script>", got.text, re.DOTALL)  # type: ignore[attr-defined]  # likewise
    (hashed,) = re.findall(r"'sha256-([^']+)'", got.headers["Content-Security-Policy"])
    assert [base64.b64encode(hashlib.sha256(script.encode()).digest()).decode() for script in scripts] == [hashed]


def test_a_plan_is_not_shown_under_another_name(port: int) -> None:
    got = answer(port, "/plannen/klein/", "kwaad.example:8000")
    assert (got.status, got.headers["Content-Security-Policy"]) == (403, POLICY)


@pytest.mark.parametrize(
    "path",
    [
        "/%00",
        "/plannen/klein/%00",
        "/a%00/../index.html",
        "/" + "a" * 5000,
        "/index.html/x",
        f"/livereload/{'9' * 5000}/1",
    ],
)
def test_what_is_no_file_is_not_found(port: int, path: str) -> None:
    assert answer(port, path).status == 404


def _free_port() -> int:
    import socket

    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _listens(port: int) -> bool:
    try:
        return answer(port, "/").status == 200
    except OSError:
        return False
