"""On PostgreSQL the database itself refuses to change or delete what was said."""

from django.db import migrations

from portal.provision.append_only_guards import append_only


class Migration(migrations.Migration):
    dependencies = [
        ("coverage", "0001_initial"),
        ("provision", "0002_database_guards"),
    ]

    operations = [append_only("coverage_coveragemessage")]
