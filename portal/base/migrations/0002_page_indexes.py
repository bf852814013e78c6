from django.db import migrations

from portal.base.page_indexes import IndexPages


class Migration(migrations.Migration):
    dependencies = [
        ("base", "0001_initial"),
        ("wagtailcore", "0098_apitoken"),
    ]

    operations = [IndexPages()]
