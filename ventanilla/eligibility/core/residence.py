"""Years of residence, derived from stays; no person is asked for a number of years.

Two readings of "three years as a legal resident" are computed. *Added up*: every counted day
counts, wherever it lies. *In a row*: only the run that goes on. Conventions, ours where the law
is silent: a stay's last day counts whole; the day of the question is not over yet; the time
between two stays counts where the second was asked for before the first ended (D.Leg. 1350,
art. 31, as quoted); days added up are laid end to end before the last one, then counted date to
date.
"""

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import date

from ventanilla.eligibility.core.days import nth, years_between
from ventanilla.eligibility.core.values import Stay, Stays

FOREVER = date.max.toordinal()
Run = tuple[int, int]  # ordinals: first day, day after the last


def runs(stays: Iterable[Stay], counted: Collection[str]) -> list[Run]:
    """The unbroken runs of counted time, in order of `stays`, which is the order of time; "renewed
    in time: not said" is taken as a no (`both_ways`)."""
    found: list[Run] = []
    kept = False  # was the run's last stay followed in time?
    for stay in stays:
        if stay.quality not in counted:
            kept = False  # what followed in time was no residence
            continue
        start = stay.since.toordinal()
        stop = stay.until.toordinal() + 1 if stay.until else FOREVER
        if found and (kept or start <= found[-1][1]):
            found[-1] = (found[-1][0], stop)
        else:
            found.append((start, stop))
        kept = stay.renewed is True
    return found


def years(found: Iterable[Run], on: date, *, unbroken: bool) -> int:
    """Whole years of counted residence on the day `on`: added up, or of the last run alone."""
    today = on.toordinal()
    before, start, end = 0, 0, 0  # days of earlier runs, and the last one so far
    for first, stop in found:
        if first > today:
            break
        before += end - start
        start, end = first, min(stop, today)
    if end == 0:
        return 0
    counted = start if unbroken else start - before
    return years_between(nth(counted), date.fromordinal(end))


def both_ways(stays: Stays) -> tuple[Stays, ...]:
    """The stays as they are where all is said; else as if nothing of what was not said had been
    renewed in time, and as if all had: every other reading lies between the two."""
    if all(stay.renewed is not None for stay in stays[:-1]):
        return (stays,)
    return tuple(
        tuple(replace(one, renewed=said) if one.renewed is None else one for one in stays)
        for said in (False, True)
    )
