from django.db import migrations

from portal.provision.append_only_guards import append_only


class Migration(migrations.Migration):
    dependencies = [
        ("keying", "0001_initial"),
        ("provision", "0002_database_guards"),
    ]

    operations = [append_only("keying_intake")]
