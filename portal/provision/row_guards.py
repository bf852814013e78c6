"""The last line for the rows of pages on PostgreSQL: a trigger on each of their tables.

``bulk_create``, ``QuerySet.update()`` and SQL walk past Django's signals. The triggers are set
after ``migrate``, so that the table of a new page type has one without a migration of its own.
"""

from django.apps import apps
from django.db import connections
from wagtail.models import Page

from portal.base.child_rows import parental_keys

FUNCTION = """
CREATE OR REPLACE FUNCTION portal_guard_row() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    old_page bigint;
    new_page bigint;
BEGIN
    IF TG_OP = 'UPDATE' AND NEW IS NOT DISTINCT FROM OLD THEN
        RETURN NEW;
    END IF;
    IF TG_OP <> 'INSERT' THEN old_page := (to_jsonb(OLD) ->> TG_ARGV[0])::bigint; END IF;
    IF TG_OP <> 'DELETE' THEN new_page := (to_jsonb(NEW) ->> TG_ARGV[0])::bigint; END IF;
    IF EXISTS (
        SELECT 1 FROM wagtailcore_page
        WHERE id IN (old_page, new_page) AND live
            AND position(
                ',' || id || ',' IN COALESCE(current_setting('portal.pages', true), '')
            ) = 0
    ) AND NOT EXISTS (
        SELECT 1 FROM provision_gatepermit
        WHERE closed_at IS NULL AND id::text = current_setting('portal.permit', true)
    ) THEN
        RAISE EXCEPTION '% on %: a part of a public page changes only with the page',
            TG_OP, TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN COALESCE(NEW, OLD);
END $$
"""
TRIGGER = """
CREATE OR REPLACE TRIGGER portal_row_gate BEFORE INSERT OR UPDATE OR DELETE ON {table}
FOR EACH ROW EXECUTE FUNCTION portal_guard_row({column})
"""


def set_row_guards(*, using, **kwargs):
    """Set the triggers on every table whose rows hang on a page; safe to run again."""
    connection = connections[using]
    if connection.vendor != "postgresql":
        return
    tables = set(connection.introspection.table_names())
    if "provision_gatepermit" not in tables:
        return
    with connection.cursor() as cursor:
        cursor.execute(FUNCTION)
        for model in apps.get_models():
            for key in parental_keys(model):
                if issubclass(key.related_model, Page) and model._meta.db_table in tables:
                    table = connection.ops.quote_name(model._meta.db_table)
                    cursor.execute(TRIGGER.format(table=table, column=f"'{key.column}'"))
