"""What stands between a browser and the site that `serve` shows: only this computer may look, under the site's policy.

A page elsewhere can let its own name point at this computer (DNS rebinding) and read what is served here, also plans
that are not released. Its requests still name that other host.
"""

import base64
import hashlib
import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from doorbraak_tools.site.pages.page import HEADERS

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

_THIS_COMPUTER = re.compile(r"(localhost|127\.0\.0\.1|\[::1\])(:[0-9]{1,5})?", re.IGNORECASE | re.ASCII)
_REFUSAL = b"Deze site is alleen op deze computer te zien. Ga naar het adres dat doorbraak serve noemt.\n"
_LONGEST_PATH = 2000
_OPEN, _CLOSE = b"<script>", b"</script>"


def guarded(app: "WSGIApplication") -> "WSGIApplication":
    """Return the application of MkDocs's server, asked only by this computer and with the headers of the site."""

    def answer(environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        if not _THIS_COMPUTER.fullmatch(environ.get("HTTP_HOST", "")):
            start_response("403 Forbidden", [("Content-Type", "text/plain; charset=utf-8"), *HEADERS.items()])
            return [_REFUSAL]
        # On a null byte and on a number of thousands of digits MkDocs fails: ask for a file that is not there instead.
        path = environ["PATH_INFO"]
        asked = {**environ, "PATH_INFO": "/\1"} if "\0" in path or len(path) > _LONGEST_PATH else environ
        started: list[Any] = []

        def start(status: str, headers: list[tuple[str, str]], *_: object) -> Any:
            started[:] = (status, headers)

        body = app(asked, start)
        status, headers = started
        policy = HEADERS["Content-Security-Policy"]
        if dict(headers).get("Content-Type") == "text/html":
            page = b"".join(body)
            body, policy = [page], _with_reload(policy, page if status.startswith("200") else b"")
        start_response(status, [*headers, *{**HEADERS, "Content-Security-Policy": policy}.items()])
        return body

    return answer


def _with_reload(policy: str, page: bytes) -> str:
    """Return the policy with the hash of the reload script that MkDocs puts at the end of a page's body."""
    body, _, _ = page.rpartition(b"</body>") if b"</body>" in page else (page, b"", b"")
    _, opened, script = body.rpartition(_OPEN)
    if not opened or not script.endswith(_CLOSE):
        return policy
    digest = base64.b64encode(hashlib.sha256(script.removesuffix(_CLOSE)).digest()).decode()
    return policy.replace("script-src ", f"script-src 'sha256-{digest}' ", 1)
