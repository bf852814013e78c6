"""On PostgreSQL the database itself refuses to change or delete what was dismissed."""

from django.db import migrations

from portal.provision.append_only_guards import append_only


class Migration(migrations.Migration):
    dependencies = [
        ("silence", "0001_dismissals"),
        ("provision", "0002_database_guards"),
    ]

    operations = [append_only("silence_dismissal")]
