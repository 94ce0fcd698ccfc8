"""The rows that the pages show."""

from datetime import UTC, datetime, timedelta

from bench.peers.plain_django.models import Case, Notice, Paper

LODGED = datetime(2026, 9, 15, 15, 0, tzinfo=UTC)
PAPERS = 12


def prepare(cases: int) -> int:
    """So many cases with twelve papers and three notices each; the key of the first."""
    rows = [
        Case(
            number=f"2026-{n:07d}",
            owner="Inés Ejemplo",
            state="lodged",
            lodged_at=LODGED + timedelta(minutes=n),
        )
        for n in range(cases)
    ]
    Case.objects.bulk_create(rows, batch_size=500)
    for made, count, field in ((Paper, PAPERS, "name"), (Notice, 3, "text")):
        made.objects.bulk_create(
            [
                made(case=case, at=LODGED, **{field: f"Ejemplo {n}"})
                for case in rows
                for n in range(count)
            ],
            batch_size=500,
        )
    return rows[0].pk
