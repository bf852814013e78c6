"""On PostgreSQL the database itself refuses to change or delete who has read what."""

from django.db import migrations

from portal.provision.append_only_guards import append_only


class Migration(migrations.Migration):
    dependencies = [
        ("releases", "0001_releases"),
        ("provision", "0002_database_guards"),
    ]

    operations = [append_only("releases_reading")]
