"""A web server on this machine for the tests, as plain as any static host."""

import functools
import http.server
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing: the tests read what matters in the browser."""


class _Server(http.server.ThreadingHTTPServer):
    request_queue_size = 128
    """A browser asks for many files at once; of five that wait the sixth is asked again, later and later."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder and give its address, ending in a slash."""
    handler = functools.partial(_Quiet, directory=str(folder))
    with _Server(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
            thread.join()
