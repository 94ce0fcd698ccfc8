"""The triggers that keep events, numbers and owners as they were written."""

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

from ventanilla.cases import triggers


def arm(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    triggers.arm(schema_editor.connection)


def lift(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    triggers.lift(schema_editor.connection)


class Migration(migrations.Migration):
    dependencies = [("cases", "0001_initial")]
    operations = [migrations.RunPython(arm, lift)]
