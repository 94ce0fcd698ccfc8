"""Readers in a closed loop: each asks again as soon as it has the page, on one connection."""

import time
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPConnection
from urllib.parse import urlsplit

from bench.contest import Run

READERS = 8


def read(base: str, path: str, cookie: str, seconds: float) -> Run:
    """What eight readers got in so many seconds. RuntimeError where a page is not 200."""
    until = time.perf_counter() + seconds
    with ThreadPoolExecutor(READERS) as pool:
        jobs = [pool.submit(_reader, base, path, cookie, until) for _ in range(READERS)]
        times = sorted(took for job in jobs for took in job.result())
    return Run(len(times) / seconds, tuple(times))


def _reader(base: str, path: str, cookie: str, until: float) -> list[float]:
    connection = HTTPConnection(urlsplit(base).netloc, timeout=60)
    headers = {"Cookie": cookie, "Accept-Encoding": "gzip"}
    times = []
    before = time.perf_counter()
    while before < until:
        connection.request("GET", path, headers=headers)
        answer = connection.getresponse()
        answer.read()
        if answer.status != 200:
            raise RuntimeError(f"{path}: {answer.status}")
        after = time.perf_counter()
        times.append(after - before)
        before = after
    connection.close()
    return times
