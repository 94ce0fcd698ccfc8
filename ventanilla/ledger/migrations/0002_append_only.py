"""The triggers that keep the ledger append-only."""

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

from ventanilla.ledger import triggers


def arm(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    triggers.arm(schema_editor.connection)


def lift(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    triggers.lift(schema_editor.connection)


class Migration(migrations.Migration):
    dependencies = [("ledger", "0001_initial")]
    operations = [migrations.RunPython(arm, lift)]
