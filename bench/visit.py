"""The first visit: what a browser fetches for the guide's page, gzipped, as our server sends it."""

import gzip
import tempfile
from pathlib import Path
from urllib.parse import urljoin

import httpx
from selectolax.lexbor import LexborHTMLParser

from bench.frame import Figure
from tests.support.server import Server

GUIDE = "/es/pe/permanent-residency/"
PARTS = (
    ("link[rel=stylesheet]", "href"),
    ("link[rel=icon]", "href"),
    ("script[src]", "src"),
    ("img[src]", "src"),
)
NOT_HERE = "(design figure, not run here)"
MOST = 30.0  # kB
BESIDE = {"pretix": 262.0, "docassemble": 963.0}  # of the design; neither runs here


def run(quick: bool) -> list[Figure]:
    """Kilobytes on the wire."""
    with tempfile.TemporaryDirectory(prefix="ventanilla-bench-") as home:
        server = Server(Path(home))
        server.prepare()
        server.start()
        try:
            size = _size(server.base)
        finally:
            server.kill()
    mark, met = f"≤ {MOST:g} kB", size <= MOST
    return [
        Figure("first visit, gzipped", "kB", size, peer, f"{name} {NOT_HERE}", mark, met, True)
        for name, peer in BESIDE.items()
    ]


def _size(base: str) -> float:
    with httpx.Client(base_url=base, headers={"Accept-Encoding": "gzip"}) as client:
        page = client.get(GUIDE)
        tree = LexborHTMLParser(page.content)
        found = {node.attributes[key] or "" for css, key in PARTS for node in tree.css(css)}
        answers = [page, *(client.get(urljoin(f"{base}{GUIDE}", part)) for part in sorted(found))]
    return sum(map(_on_the_wire, answers)) / 1000


def _on_the_wire(answer: httpx.Response) -> int:
    """The body as it came; where the server sent it plain, as it would be if it were gzipped."""
    answer.raise_for_status()
    if answer.headers.get("content-encoding") == "gzip":
        return answer.num_bytes_downloaded
    return min(len(answer.content), len(gzip.compress(answer.content)))
