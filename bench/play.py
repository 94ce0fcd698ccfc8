"""`python -m bench.play MODULE ACT OPTIONS`: one process of a contestant (`bench.contest`)."""

import importlib
import json
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from types import ModuleType
from typing import Any

import django
from django.core.management import call_command
from django.db import connection

from bench.contest import Over

Work = Callable[[], object]


def main(module: str, act: str, options: dict[str, Any]) -> None:
    """Do the act and print what came of it as the last line."""
    django.setup()
    if act == "tables":
        call_command("migrate", run_syncdb=True, verbosity=0)
        print(json.dumps(None))
        return
    contestant = importlib.import_module(module)
    said = getattr(contestant, act)(**options) if act != "run" else _run(contestant, **options)
    print(json.dumps(said))


def _run(
    contestant: ModuleType, *, threads: int, seconds: float, crew: int, **options: Any
) -> dict[str, Any]:
    """Ready, wait for the word, then every thread works until the time is over."""
    with ThreadPoolExecutor(threads) as pool:
        numbers = range(crew * threads, crew * threads + threads)
        works = list(
            pool.map(lambda number: _warm(contestant.client(number=number, **options)), numbers)
        )
        print("ready", flush=True)
        sys.stdin.readline()
        began, spent = time.perf_counter(), time.process_time()
        done = list(pool.map(lambda work: _busy(work, began + seconds), works))
        elapsed, spent = time.perf_counter() - began, time.process_time() - spent
    times = [took for each in done for took in each]
    return {"times": times, "elapsed": elapsed, "spent": spent}


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
