"""The gallery: the collected pages as files behind a small server, for the judges to look at.

The bytes are those that Ventanilla served; style and script come from the house itself.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from tests.a11y.collect import Shot
from tests.support.server import ROOT

STATIC = ROOT / "ventanilla" / "portals" / "static"
Titles = dict[str, str]  # what a page is, by the name of its file


def hang(shots: tuple[Shot, ...], folder: Path) -> Titles:
    """Write each page into `folder`."""
    (folder / "static").symlink_to(STATIC)
    titles = {f"{number:03}.html": shot.title for number, shot in enumerate(shots)}
    for name, shot in zip(titles, shots, strict=True):
        (folder / name).write_bytes(shot.page.content)
    return titles


class _Silent(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_: object) -> None:
        """Nobody reads it."""


@contextmanager
def opened(folder: Path) -> Iterator[str]:
    """Serve `folder`; the address of it, without a slash."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Silent, directory=str(folder))) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
