from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

from ventanilla.cases.triggers import arm


def arm_again(apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
    """SQLite makes the table anew for its new columns, and loses its triggers by that."""
    arm(editor.connection)


class Migration(migrations.Migration):
    dependencies = [
        ("cases", "0002_as_written"),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name="case",
            name="case_state_is_known",
        ),
        migrations.AddField(
            model_name="case",
            name="closed_at",
            field=models.DateTimeField(null=True),
        ),
        migrations.AddField(
            model_name="case",
            name="due",
            field=models.DateField(null=True),
        ),
        migrations.AddField(
            model_name="case",
            name="handled_by",
            field=models.CharField(blank=True, default="", max_length=32),
        ),
        migrations.AddField(
            model_name="case",
            name="has_tasks",
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name="case",
            name="look_on",
            field=models.DateField(null=True),
        ),
        migrations.AddField(
            model_name="case",
            name="office",
            field=models.CharField(blank=True, default="", max_length=40),
        ),
        migrations.AddField(
            model_name="case",
            name="task",
            field=models.CharField(blank=True, default="", max_length=16),
        ),
        migrations.AddField(
            model_name="case",
            name="tasks",
            field=models.CharField(blank=True, default="", max_length=160),
        ),
        migrations.AddField(
            model_name="case",
            name="waits",
            field=models.BooleanField(default=False),
        ),
        migrations.AddIndex(
            model_name="case",
            index=models.Index(
                condition=models.Q(("waits", True)),
                fields=["lodged_at", "number"],
                name="case_next",
            ),
        ),
        migrations.AddIndex(
            model_name="case",
            index=models.Index(
                condition=models.Q(("waits", True)), fields=["due", "number"], name="case_late"
            ),
        ),
        migrations.AddIndex(
            model_name="case",
            index=models.Index(
                condition=models.Q(("waits", True)),
                fields=["handled_by", "lodged_at", "number"],
                name="case_in_hand",
            ),
        ),
        migrations.AddIndex(
            model_name="case",
            index=models.Index(
                condition=models.Q(("has_tasks", True)),
                fields=["lodged_at", "number"],
                name="case_with_tasks",
            ),
        ),
        migrations.AddIndex(
            model_name="case",
            index=models.Index(
                condition=models.Q(("has_tasks", True)),
                fields=["task", "lodged_at", "number"],
                name="case_by_task",
            ),
        ),
        migrations.AddIndex(
            model_name="case",
            index=models.Index(
                condition=models.Q(("look_on__isnull", False)),
                fields=["look_on"],
                name="case_to_look_at",
            ),
        ),
        migrations.AddIndex(
            model_name="caseevent",
            index=models.Index(
                condition=models.Q(("kind__in", ["observe", "observe_again"])),
                fields=["at"],
                name="case_event_observed",
            ),
        ),
        migrations.AddConstraint(
            model_name="case",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "state__in",
                        [
                            "draft",
                            "lodged",
                            "observed",
                            "not_filed",
                            "in_evaluation",
                            "observed_again",
                            "proposed",
                            "granted",
                            "refused",
                            "abandoned",
                            "withdrawn",
                            "reconsideration",
                            "appeal",
                            "annulled",
                        ],
                    )
                ),
                name="case_state_is_known",
            ),
        ),
        migrations.RunPython(arm_again, migrations.RunPython.noop),
    ]
