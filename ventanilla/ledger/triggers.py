"""The ledger is append-only in the database too, against a hand that goes around the code.

A line cannot be deleted; the only change it ever sees is its seal, once. Whoever owns the
database can drop a trigger; the chain is there to show what was done after that.
"""

from django.db.backends.base.base import BaseDatabaseWrapper

SAID = ("id", "at", "by_id", "by_role", "act", "subject", "details", "content")
NO = "the ledger is append-only"

SQLITE_ARM = (
    f"""CREATE TRIGGER IF NOT EXISTS ledger_line_stays BEFORE DELETE ON ledger_ledgerline
    BEGIN SELECT RAISE(ABORT, '{NO}'); END""",
    f"""CREATE TRIGGER IF NOT EXISTS ledger_line_as_written BEFORE UPDATE ON ledger_ledgerline
    WHEN OLD.seq IS NOT NULL OR {" OR ".join(f"OLD.{name} IS NOT NEW.{name}" for name in SAID)}
    BEGIN SELECT RAISE(ABORT, '{NO}'); END""",
)
SQLITE_LIFT = (
    "DROP TRIGGER IF EXISTS ledger_line_stays",
    "DROP TRIGGER IF EXISTS ledger_line_as_written",
)
POSTGRES_ARM = (
    f"""CREATE OR REPLACE FUNCTION ledger_refuse() RETURNS trigger AS $$
    BEGIN RAISE EXCEPTION '{NO}'; END $$ LANGUAGE plpgsql""",
    """CREATE OR REPLACE TRIGGER ledger_line_stays BEFORE DELETE ON ledger_ledgerline
    FOR EACH ROW EXECUTE FUNCTION ledger_refuse()""",
    f"""CREATE OR REPLACE TRIGGER ledger_line_as_written BEFORE UPDATE ON ledger_ledgerline
    FOR EACH ROW WHEN (OLD.seq IS NOT NULL
    OR {" OR ".join(f"OLD.{name} IS DISTINCT FROM NEW.{name}" for name in SAID)})
    EXECUTE FUNCTION ledger_refuse()""",
)
POSTGRES_LIFT = (
    "DROP TRIGGER IF EXISTS ledger_line_stays ON ledger_ledgerline",
    "DROP TRIGGER IF EXISTS ledger_line_as_written ON ledger_ledgerline",
)
ARM = {"sqlite": SQLITE_ARM, "postgresql": POSTGRES_ARM}
LIFT = {"sqlite": SQLITE_LIFT, "postgresql": POSTGRES_LIFT}


def arm(connection: BaseDatabaseWrapper) -> None:
    """Put the triggers in place; no harm where they are there already."""
    _run(connection, ARM.get(connection.vendor, ()))


def lift(connection: BaseDatabaseWrapper) -> None:
    """Take the triggers away: for a deletion by legal order, and to empty a test's database."""
    _run(connection, LIFT.get(connection.vendor, ()))


def _run(connection: BaseDatabaseWrapper, statements: tuple[str, ...]) -> None:
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)
