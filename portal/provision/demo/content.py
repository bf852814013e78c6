"""What every demo loader needs: provenance, text, pictures, publication; inside a permit only."""

from django.core.files.base import ContentFile
from wagtail.models import Page

from portal.base.models import PortalImage
from portal.provision.models import Category, Provision
from portal.provision.permits import current_permit
from portal.provision.services import open_provision
from portal.units.models import Unit

from .pictures import draw


def provenance(*, unit, category, triggered_on, author):
    """Return what Điều 3 asks for, filled in with fictional people."""
    name = author.get_full_name()
    return {
        "unit": unit,
        "category": category,
        "triggered_on": triggered_on,
        "source": unit.name_vi,
        "author": name,
        "sender_name": name,
        "sender_unit": unit.name_vi,
        "sender_phone": "0900 000 000",
        "declared_public": True,
        "declared_accurate": True,
        "declared_copyright": True,
        "owner": author,
    }


def category_of_clause(clause, *, kind=""):
    """Return the category that the rules give for a clause; warnings have one of their own."""
    categories = Category.objects.filter(rules__clause=clause).distinct()
    if kind == "warning":
        return categories.filter(code__contains="warning").first() or categories.first()
    return categories.exclude(code__contains="warning").first() or categories.first()


def build_body(parts):
    """Return stream data for ``parts``, a list of [type, content] (a quote: and who said it)."""
    stream = []
    for kind, content, *more in parts:
        if kind == "heading":
            stream.append({"type": "heading", "value": {"text": content, "level": "h2"}})
        elif kind == "quote":
            stream.append(
                {"type": "quote", "value": {"text": content, "attribution": "".join(more)}}
            )
        elif kind == "list":
            items = "".join(f"<li>{item}</li>" for item in content)
            stream.append({"type": "paragraph", "value": f"<ul>{items}</ul>"})
        elif kind == "table":
            stream.append({"type": "table", "value": build_table(content)})
        else:
            stream.append({"type": "paragraph", "value": f"<p>{content}</p>"})
    return stream


def build_table(rows):
    """Return the value of a table block from rows of text; the first row is the head."""
    return {
        "table": {
            "columns": [{"type": "text", "heading": text} for text in rows[0]],
            "rows": [{"values": row} for row in rows[1:]],
            "caption": "Số liệu minh họa",
        },
        "first_column_names_rows": True,
        "source": "",
    }


def load_picture(key, *, unit):
    """Return the drawn picture of an article."""
    return PortalImage.objects.create(
        title=f"Tranh minh họa {key}",
        file=ContentFile(draw(key), name=f"{key}.jpg"),
        alt_text="Tranh vẽ phong cảnh đồi núi lúc bình minh",
        alt_text_en="Drawing of hills at sunrise",
        source="Cổng Thông tin điện tử (tranh vẽ minh họa)",
        source_en="The Portal (illustrative drawing)",
        licence="CC0",
        unit=Unit.objects.get(code=unit),
    )


def add_child(parent, page):
    """Add ``page`` below a parent read afresh: the tree has grown meanwhile."""
    Page.objects.get(pk=parent.pk).specific.add_child(instance=page)


def publish(page, *, user, moment=None):
    """Publish a new revision of ``page`` and open its row in the register."""
    if permit := current_permit():
        permit.moment = moment  # for the history that readers see
    if page.has_provenance and page.locale.language_code == "en":
        # What translations take over names the unit in Vietnamese.
        page.source = page.unit.name_en or page.source
    revision = page.save_revision(user=user)
    if page.has_provenance:
        open_provision(page=page, user=user)
    revision.publish(user=user, skip_permission_checks=True)
    if moment is not None:
        Page.objects.filter(pk=page.pk).update(first_published_at=moment, last_published_at=moment)
        Provision.objects.for_page(page).update(received_at=moment, published_at=moment)
