"""The last line on PostgreSQL: a page turns live with an approval record, or not at all."""

from django.db import migrations

from portal.provision.append_only_guards import append_only

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
DROP FUNCTION portal_refuse_change();
"""


class PostgreSQLOnly(migrations.RunSQL):
    """SQL for PostgreSQL; SQLite, which serves development alone, goes without."""

    def _run_sql(self, schema_editor, sqls):
        if schema_editor.connection.vendor == "postgresql":
            schema_editor.execute(sqls, params=None)


class Migration(migrations.Migration):
    dependencies = [
        ("provision", "0001_initial"),
        ("wagtailcore", "0098_apitoken"),
    ]

    operations = [
        PostgreSQLOnly(GUARDS, NO_GUARDS),
        append_only(
            "provision_approvalrecord",
            "provision_provisionevent",
            "provision_publishedversion",
        ),
    ]
