from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("documents", "0001_initial")]

    operations = [
        migrations.AddField(
            model_name="document",
            name="damaged_at",
            field=models.DateTimeField(null=True),
        ),
        migrations.AddField(
            model_name="document",
            name="master_id",
            field=models.CharField(db_index=True, default="", max_length=16),
            preserve_default=False,
        ),
    ]
