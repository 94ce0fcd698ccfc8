"""What was told in Spanish is its own original; what left by e-mail becomes a sending."""

from typing import Any

from django.db import migrations
from django.db.models import F

WAY = ("address", "claimed_at", "sent_at", "tries", "not_before")


def move(apps: Any, editor: Any) -> None:
    notices = apps.get_model("notices", "Notice").objects
    sendings = apps.get_model("notices", "Sending").objects
    model = sendings.model
    letters = notices.exclude(address="").order_by("created_at").values("pk", *WAY)
    moved = ({"notice_id": row.pop("pk"), **row} for row in letters.iterator())
    sendings.bulk_create((model(channel="email", **row) for row in moved), batch_size=200)
    notices.filter(language="es").update(subject_es=F("subject"), body_es=F("body"))


class Migration(migrations.Migration):
    dependencies = [("notices", "0003_sendings")]

    operations = [migrations.RunPython(move, migrations.RunPython.noop, elidable=True)]
