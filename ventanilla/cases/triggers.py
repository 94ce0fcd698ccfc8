"""What the database refuses for cases: an event changed, a number, owner or version rewritten.

The file number is unique and unalterable (LPAG art. 29-B; 31 in the TUO of 2019).
"""

from django.db.backends.base.base import BaseDatabaseWrapper

FIXED = ("id", "procedure_id", "version", "owner_id", "opened_at")
NO_EVENT = "an event of a case is never changed"
NO_CASE = "number, owner and version of a case are never changed"


def _rewritten(differs: str) -> str:
    fixed = " OR ".join(f"OLD.{name} {differs} NEW.{name}" for name in FIXED)
    return f"{fixed} OR (OLD.number IS NOT NULL AND OLD.number {differs} NEW.number)"


STATEMENTS = {
    "sqlite": (
        f"""CREATE TRIGGER IF NOT EXISTS case_event_as_written BEFORE UPDATE ON cases_caseevent
        BEGIN SELECT RAISE(ABORT, '{NO_EVENT}'); END""",
        f"""CREATE TRIGGER IF NOT EXISTS case_as_opened BEFORE UPDATE ON cases_case
        WHEN {_rewritten("IS NOT")} BEGIN SELECT RAISE(ABORT, '{NO_CASE}'); END""",
    ),
    "postgresql": (
        f"""CREATE OR REPLACE FUNCTION case_refuse() RETURNS trigger AS $$
        BEGIN RAISE EXCEPTION '{NO_CASE}; {NO_EVENT}'; END $$ LANGUAGE plpgsql""",
        """CREATE OR REPLACE TRIGGER case_event_as_written BEFORE UPDATE ON cases_caseevent
        FOR EACH ROW EXECUTE FUNCTION case_refuse()""",
        f"""CREATE OR REPLACE TRIGGER case_as_opened BEFORE UPDATE ON cases_case
        FOR EACH ROW WHEN ({_rewritten("IS DISTINCT FROM")}) EXECUTE FUNCTION case_refuse()""",
    ),
}
UNDO = {
    "sqlite": (
        "DROP TRIGGER IF EXISTS case_event_as_written",
        "DROP TRIGGER IF EXISTS case_as_opened",
    ),
    "postgresql": (
        "DROP TRIGGER IF EXISTS case_event_as_written ON cases_caseevent",
        "DROP TRIGGER IF EXISTS case_as_opened ON cases_case",
    ),
}


def arm(connection: BaseDatabaseWrapper) -> None:
    """Put the triggers in place; no harm where they are there already."""
    with connection.cursor() as cursor:
        for statement in STATEMENTS.get(connection.vendor, ()):
            cursor.execute(statement)


def lift(connection: BaseDatabaseWrapper) -> None:
    """Take the triggers away."""
    with connection.cursor() as cursor:
        for statement in UNDO.get(connection.vendor, ()):
            cursor.execute(statement)
