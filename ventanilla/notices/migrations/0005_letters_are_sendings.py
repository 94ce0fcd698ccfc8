from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("notices", "0004_move_letters")]

    operations = [
        migrations.RemoveIndex(
            model_name="notice",
            name="notices_to_send",
        ),
        migrations.RemoveField(
            model_name="notice",
            name="address",
        ),
        migrations.RemoveField(
            model_name="notice",
            name="claimed_at",
        ),
        migrations.RemoveField(
            model_name="notice",
            name="not_before",
        ),
        migrations.RemoveField(
            model_name="notice",
            name="sent_at",
        ),
        migrations.RemoveField(
            model_name="notice",
            name="tries",
        ),
    ]
