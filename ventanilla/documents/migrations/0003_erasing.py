from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("documents", "0002_vault")]

    operations = [
        migrations.AddField(
            model_name="document",
            name="erased_at",
            field=models.DateTimeField(null=True),
        ),
        migrations.AlterField(
            model_name="document",
            name="wrapped_key",
            field=models.BinaryField(max_length=64, null=True),
        ),
        migrations.AddConstraint(
            model_name="document",
            constraint=models.CheckConstraint(
                condition=models.Q(("erased_at", None), ("wrapped_key", None), _connector="XOR"),
                name="a_key_until_erased",
            ),
        ),
    ]
