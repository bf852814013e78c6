"""The last line on PostgreSQL: a page turns live with an approval record, or not at all."""

from django.db import migrations

APPEND_ONLY_TABLES = (
    "provision_approvalrecord",
    "provision_provisionevent",
    "provision_publishedversion",
)

GUARDS = """
CREATE FUNCTION portal_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% on %: the record is append-only', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE FUNCTION portal_require_approval() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT NEW.live OR NEW.depth = 1 THEN
        RETURN NEW;
    END IF;
    IF TG_OP = 'UPDATE' AND OLD.live
        -- A page that is deleted loses its revisions first: that makes nothing public.
        AND (NEW.live_revision_id IS NULL OR NEW.live_revision_id = OLD.live_revision_id) THEN
        RETURN NEW;
    END IF;
    IF EXISTS (
        SELECT 1 FROM provision_gatepermit
        WHERE closed_at IS NULL AND id::text = current_setting('portal.permit', true)
    ) THEN
        RETURN NEW;
    END IF;
    IF NEW.alias_of_id IS NOT NULL AND EXISTS (
        SELECT 1 FROM wagtailcore_page AS source
        WHERE source.id = NEW.alias_of_id AND source.live AND source.locale_id = NEW.locale_id
    ) THEN
        RETURN NEW;
    END IF;
    IF EXISTS (
        SELECT 1 FROM provision_approvalrecord
        WHERE page_id = NEW.id AND revision_id = NEW.live_revision_id
            AND step = 'publication' AND decision = 'approved'
    ) THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'page %: no approval record for the revision that would be live', NEW.id
        USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE TRIGGER portal_page_gate BEFORE INSERT OR UPDATE ON wagtailcore_page
    FOR EACH ROW EXECUTE FUNCTION portal_require_approval();
"""

NO_GUARDS = """
DROP TRIGGER portal_page_gate ON wagtailcore_page;
DROP FUNCTION portal_require_approval();
"""


def add_guards(apps, schema_editor):
    if schema_editor.connection.vendor != "postgresql":
        return
    schema_editor.execute(GUARDS, params=None)
    for table in APPEND_ONLY_TABLES:
        schema_editor.execute(
            f"CREATE TRIGGER {table}_append_only BEFORE UPDATE OR DELETE ON {table} "
            "FOR EACH ROW EXECUTE FUNCTION portal_refuse_change()",
            params=None,
        )


def remove_guards(apps, schema_editor):
    if schema_editor.connection.vendor != "postgresql":
        return
    schema_editor.execute(NO_GUARDS, params=None)
    for table in APPEND_ONLY_TABLES:
        schema_editor.execute(f"DROP TRIGGER {table}_append_only ON {table}", params=None)
    schema_editor.execute("DROP FUNCTION portal_refuse_change()", params=None)


class Migration(migrations.Migration):
    dependencies = [
        ("provision", "0001_initial"),
        ("wagtailcore", "0098_apitoken"),
    ]

    operations = [migrations.RunPython(add_guards, remove_guards)]
