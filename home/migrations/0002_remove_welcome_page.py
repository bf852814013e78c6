"""Take away the sample page and site that Wagtail's own migrations create."""

from django.db import migrations


def remove_welcome_page(apps, schema_editor):
    Page = apps.get_model("wagtailcore", "Page")
    Site = apps.get_model("wagtailcore", "Site")
    for page in Page.objects.filter(
        depth=2, slug="home", owner=None, latest_revision=None, first_published_at=None
    ):
        Site.objects.filter(root_page=page).delete()
        page.delete()
    Page.objects.filter(depth=1).update(numchild=Page.objects.filter(depth=2).count())


class Migration(migrations.Migration):
    dependencies = [
        ("home", "0001_initial"),
        ("wagtailcore", "0098_apitoken"),
    ]

    operations = [migrations.RunPython(remove_welcome_page, migrations.RunPython.noop)]
