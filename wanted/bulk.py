"""Many invented notices at once, for measuring: the same ones for the same seed.

Rows are written in bulk, past Django's signals; only a permit opens the database's own gate.
"""

import datetime
import hashlib
import json
import uuid
from pathlib import Path

from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.db.models.sql import InsertQuery
from django.utils import timezone
from wagtail.models import Page

from portal.base.codes import ALPHABET, LENGTH, check_character
from portal.base.provinces import PROVINCES
from portal.base.text import searchable
from portal.provision.models import Category
from portal.provision.permits import demo_permit
from portal.units.models import PageOwnership, Unit

from .enums import LegalStage, NoticeKind
from .listing.indexing import batched_list, write
from .models import Confirmation, NoticeTerms, Offence, WantedIndexPage, WantedNoticePage

_BATCH = 1000
#: Names with their shares among a hundred people, and offences with their articles.
PARTS = json.loads(
    (Path(__file__).parent / "data" / "invented_people.json").read_text(encoding="utf-8")
)
FAMILY_NAMES = [name for name, share in PARTS["family_names"].items() for _position in range(share)]


class Chance:
    """Draws that follow from a seed and a number alone, on every machine."""

    def __init__(self, seed, number):
        self.key, self.drawn = f"{seed}/{number}", 0

    def below(self, end):
        """Return a number from 0 up to, not including, ``end``."""
        self.drawn += 1
        digest = hashlib.blake2b(f"{self.key}/{self.drawn}".encode(), digest_size=8).digest()
        return int.from_bytes(digest, "big") % end

    def one_of(self, items):
        return items[self.below(len(items))]


def make_notices(*, count, seed=1):
    """Make public notices until the Vietnamese list of wanted people has ``count`` of them.

    Arguments:
        seed: the same seed makes the same people.

    Returns:
        How many were made.
    """
    section = WantedIndexPage.objects.get(locale__language_code="vi")
    present = section.get_children().count()
    numbers = range(present, count)
    with demo_permit(reason="Notices for measuring", opened_by="make_notices"):
        for some in batched_list(numbers, _BATCH):
            _make(section, [_draw(Chance(seed, number), number) for number in some], first=some[0])
        Page.objects.filter(pk=section.pk).update(numchild=present + len(numbers))
    return len(numbers)


def _draw(chance, number):
    """Return one invented person as a dict of fields."""
    drawn = "".join(chance.one_of(ALPHABET) for _position in range(LENGTH - 1))
    province = chance.one_of(list(PROVINCES))
    given_names = PARTS["given_names"]
    name = [chance.one_of(FAMILY_NAMES), chance.one_of(PARTS["middle_names"])]
    offence, article = chance.one_of(PARTS["offences"])
    return {
        "title": " ".join([*name, chance.one_of(given_names)]),
        "other_names": f"{chance.one_of(given_names)} Mẫu" if chance.below(5) < 2 else "",
        "code": drawn + check_character(drawn),
        "kind": NoticeKind.WANTED if chance.below(20) else NoticeKind.SPECIALLY_WANTED,
        "legal_stage": LegalStage.SUSPECT,
        "decision_number": f"{number + 1}/QĐ-CSĐT",
        "decided_on": datetime.date(2005, 1, 1) + datetime.timedelta(days=chance.below(7800)),
        "issuer": f"Cơ quan Cảnh sát điều tra Công an {PROVINCES[province].name}",
        "residence": province,
        "born_year": 1950 + chance.below(56),
        "sex": "male" if chance.below(5) else "female",
        "description": "Người được tạo ra để đo tốc độ, không có thật.",
        "contact": "Đơn vị thử nghiệm, 069 000 0000",
        "offence": (offence, f"Điều {article} Bộ luật Hình sự"),
    }


def _make(section, people, *, first):
    now = timezone.now()
    unit = Unit.objects.order_by("pk").first()
    category = Category.objects.order_by("pk").first()
    pages = Page.objects.bulk_create(
        _row(section, person, first + at) for at, person in enumerate(people)
    )
    notices = []
    for page, person in zip(pages, people, strict=True):
        values = {name: value for name, value in person.items() if name != "offence"}
        values["folded"] = searchable(f"{person['title']} {person['other_names']} {person['code']}")
        notice = WantedNoticePage(
            page_ptr=page,
            unit=unit,
            category=category,
            triggered_on=person["decided_on"],
            source=unit.name_vi,
            author=unit.name_vi,
            nationality="Việt Nam",
            **{field.attname: getattr(page, field.attname) for field in Page._meta.concrete_fields}
            | values,
        )
        notice.locale = section.locale
        notices.append(notice)
    _insert_own_rows(notices)
    PageOwnership.objects.bulk_create(PageOwnership(page=page, unit=unit) for page in pages)
    Offence.objects.bulk_create(
        Offence(
            page_id=page.pk, sort_order=0, name=person["offence"][0], article=person["offence"][1]
        )
        for page, person in zip(pages, people, strict=True)
    )
    until = timezone.localdate() + datetime.timedelta(
        days=NoticeTerms.objects.in_force().confirm_every_days
    )
    Confirmation.objects.bulk_create(
        Confirmation(notice=page.translation_key, until=until, confirmed_at=now) for page in pages
    )
    fresh = WantedNoticePage.objects.filter(pk__in=[page.pk for page in pages])
    write(fresh.select_related("locale").prefetch_related(*WantedNoticePage.index_relations))


def _row(section, person, place):
    """Return the row of the tree for the person at ``place`` (0, 1 …) below the section."""
    slug = person["code"].lower()
    published = timezone.make_aware(
        datetime.datetime.combine(person["decided_on"], datetime.time(9))
    ) + datetime.timedelta(days=2)
    return Page(
        path=Page._get_path(section.path, section.depth + 1, place + 1),
        depth=section.depth + 1,
        numchild=0,
        title=person["title"],
        draft_title=person["title"],
        slug=slug,
        url_path=f"{section.url_path}{slug}/",
        content_type=ContentType.objects.get_for_model(WantedNoticePage),
        locale_id=section.locale_id,
        translation_key=uuid.uuid4(),
        live=True,
        has_unpublished_changes=False,
        first_published_at=published,
        last_published_at=published,
    )


def _insert_own_rows(instances):
    """Insert what a page type adds to the tree: Django's own bulk_create cannot."""
    fields = WantedNoticePage._meta.local_concrete_fields
    size = max(connection.ops.bulk_batch_size(fields, instances), 1)
    for some in batched_list(instances, size):
        query = InsertQuery(WantedNoticePage)
        query.insert_values(fields, some, raw=True)
        query.get_compiler(connection.alias).execute_sql()
