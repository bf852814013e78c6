"""Notices with several terms are found by an inverted index; present ones get their keys."""

from django.db import migrations, models

from wanted.term_index import IndexTerms


def fill_in_keys(apps, schema_editor):
    keys = {}
    rows = apps.get_model("wanted", "EntryTerm").objects.order_by("entry", "term")
    for entry, term in rows.values_list("entry", "term").iterator():
        keys.setdefault(entry, []).append(str(term))
    entries = apps.get_model("wanted", "NoticeEntry").objects
    for entry, terms in keys.items():
        entries.filter(pk=entry).update(term_keys=" ".join(terms))


class Migration(migrations.Migration):
    dependencies = [("wanted", "0003_recognition")]

    operations = [
        migrations.AddField(
            model_name="noticeentry",
            name="term_keys",
            field=models.TextField(default="", editable=False, verbose_name="keys of its terms"),
        ),
        migrations.RunPython(fill_in_keys, migrations.RunPython.noop, elidable=True),
        IndexTerms(),
    ]
