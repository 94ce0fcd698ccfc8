"""`python -m bench.play MODULE ACT OPTIONS`: one process of a contestant (`bench.contest`)."""

import importlib
import json
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from functools import partial
from typing import Any

import django
from django.core.management import call_command
from django.db import connection

Work = Callable[[], object]


class Over(Exception):
    """There is nothing left to do."""


def main(module: str, act: str, options: dict[str, Any]) -> None:
    """Do the act and print what came of it as the last line."""
    django.setup()
    if act == "tables":
        call_command("migrate", run_syncdb=True, verbosity=0)
        print(json.dumps(None))
        return
    contestant = importlib.import_module(module)
    acts = {"run": partial(_run, getattr(contestant, "client", None))}
    print(json.dumps((acts.get(act) or getattr(contestant, act))(**options)))


def _run(
    client: Callable[..., Work], *, threads: int, seconds: float, crew: int, **options: Any
) -> dict[str, Any]:
    """Ready, wait for the word, then every thread works until the time is over."""
    with ThreadPoolExecutor(threads) as pool:
        numbers = range(crew * threads, crew * threads + threads)
        works = list(pool.map(lambda number: _warm(client(number=number, **options)), numbers))
        print("ready", flush=True)
        sys.stdin.readline()
        began = time.perf_counter()
        done = list(pool.map(lambda work: _busy(work, began + seconds), works))
        elapsed = time.perf_counter() - began
    return {"times": [took for times in done for took in times], "elapsed": elapsed}


def _warm(work: Work) -> Work:
    """Connections and caches are there before the clock starts."""
    with suppress(Over):
        work()
    return work


def _busy(work: Work, until: float) -> list[float]:
    times = []
    before = time.perf_counter()
    while before < until:
        try:
            work()
        except Over:
            break
        after = time.perf_counter()
        times.append(after - before)
        before = after
    connection.close()
    return times


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], json.loads(sys.argv[3]))
