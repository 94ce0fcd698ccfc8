from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("decisions", "0001_initial"),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name="decision",
            name="decision_outcome_is_known",
        ),
        migrations.AddConstraint(
            model_name="decision",
            constraint=models.CheckConstraint(
                condition=models.Q(("outcome__in", ["grant", "refuse", "reopen"])),
                name="decision_outcome_is_known",
            ),
        ),
    ]
