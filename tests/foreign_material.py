"""What one unit has in the admin and no other unit may see: each thing with a mark of its own."""

import datetime
import hashlib
import uuid

from django.contrib.contenttypes.models import ContentType
from django.core import serializers
from django.core.files.base import ContentFile
from django.db.models import Q
from django.utils import timezone
from wagtail.admin.models import EditingSession
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import (
    Collection,
    Comment,
    Page,
    PageViewRestriction,
    Revision,
    TaskState,
    UploadedFile,
    WorkflowState,
)
from wagtail_localize.models import (
    OverridableSegment,
    StringSegment,
    Translation,
    TranslationSource,
)

from legal_docs.models import LegalField
from news.models import ArticlePage, Matter, StillTrueAsk, WarningMessage, WarningTerms
from news.warnings.enums import Act
from portal.base.models import PortalDocument, PortalImage
from portal.base.roles import Role
from portal.base.tests.factories import DocumentFactory, ImageFactory
from portal.base.tests.sample_files import image_bytes
from portal.provision.appeals.models import Appeal
from portal.provision.edits.models import Receipt
from portal.provision.leaks.models import PublishedContact
from portal.provision.longer_limits.models import Extension
from portal.provision.models import ApprovalRecord, Commitment, Provision
from portal.provision.notices.models import Notice
from portal.provision.register import provision_of
from portal.provision.releases.models import Release
from portal.provision.reminders.models import ReminderStep
from portal.provision.threads.services import say
from portal.provision.urgent.models import Duty, UrgentPublication
from portal.units.models import Membership, PageOwnership, Unit
from portal.units.tests.factories import FocalPointFactory, MembershipFactory
from portal.workdays.tests.factories import LeadTimeFactory, make_calendar_day
from wanted.models import NoticeTerms, Tip, TipMessage, TipOfficer, TipRecord
from wanted.tests.tip_factories import TipAttachmentFactory

from .foreign_coordination import COORDINATION_MARKS, make_coordination
from .foreign_reports import REPORT_MARKS, make_reports

#: Every foreign title has this word, so that a search for it would meet them all.
COMMON_WORD = "Bimat"

#: Texts that must never reach another unit, by what they stand in.
MARKS = {
    "title of a draft": "qxdraftq",
    "title of a page under review": "qxreviewq",
    "unpublished title of a live page": "qxchangeq",
    "title of an earlier version": "qxearlierq",
    "title of a translation": "qxenglishq",
    "text of a draft": "qxbodyq",
    "title of an image": "qximageq",
    "title of a document": "qxdocumentq",
    "name of a focal point": "qxpersonq",
    "phone of a focal point": "0999111222",
    "comment": "qxcommentq",
    "comment on a step": "qxstepq",
    "phone of a sender": "0999333444",
    **COORDINATION_MARKS,
    **REPORT_MARKS,
}


def _titled(name):
    return f"{COMMON_WORD} {MARKS[name]}"


class ForeignMaterial:
    """A world in which one unit has everything, and the intruders belong to another.

    Attributes:
        world: the ``World``, to which all of it is added.
        draft, under_review, live, english, alias: the foreign pages.
        image, document, focal_point, uploaded_image, uploaded_document: other things of the unit.
        mover: a leader of another unit who was a contributor of this one, and began all its pages
            and uploaded all its files.
    """

    def __init__(self, world):
        self.world = world
        self.mover = self._mover()
        self._make_files()
        self._make_pages()
        self._make_particulars()
        self.focal_point = FocalPointFactory(
            unit=self.world.unit,
            name=_titled("name of a focal point"),
            phone=MARKS["phone of a focal point"],
        )
        self._move()
        self.release = Release.objects.create(
            title="Đợt thử",
            release_at=timezone.now() + datetime.timedelta(days=1),
            created_by=world.publisher,
        )
        # After the move: what somebody was told while working in the unit stays theirs to read.
        self.coordination = make_coordination(world, word=COMMON_WORD)

    def _mover(self):
        self.membership = MembershipFactory(
            user__username="mover", unit=self.world.unit, role=Role.CONTRIBUTOR
        )
        self.world.people["mover"] = self.membership.user
        return self.membership.user

    def _move(self):
        yesterday = timezone.localdate() - datetime.timedelta(days=1)
        # By queryset, so that the group stays: the date alone must do.
        Membership.objects.filter(pk=self.membership.pk).update(valid_to=yesterday)
        MembershipFactory(user=self.mover, unit=self.world.other_unit, role=Role.UNIT_LEADER)

    def _make_files(self):
        owner = {"uploaded_by_user": self.mover}
        self.image = ImageFactory(title=_titled("title of an image"), **owner)
        self.document = DocumentFactory(title=_titled("title of a document"), **owner)
        self.uploaded_image, self.uploaded_document = (
            UploadedFile.objects.create(
                for_content_type=ContentType.objects.get_for_model(model),
                file=ContentFile(image_bytes(), name="tai-len.jpg"),
                uploaded_by_user=self.world.colleague,
            )
            for model in (PortalImage, PortalDocument)
        )

    def _article(self, name, **fields):
        page = self.world.article(
            title=_titled("title of an earlier version"),
            author="mover",
            slug=f"bai-kin-{Page.objects.count()}",
            sender_phone=MARKS["phone of a sender"],
            **{"image": self.image, **fields},
        )
        page.title = _titled(name)
        page.body = [("paragraph", f"<p>{MARKS['text of a draft']}</p>")]
        page.save()
        page.save_revision(user=self.mover, log_action=True)
        return ArticlePage.objects.get(pk=page.pk)

    def _make_pages(self):
        self.draft = self._article("title of a draft")
        self.under_review = self._article("title of a page under review")
        state = self.world.submit(self.under_review, by="mover")
        TaskState.objects.filter(pk=state.current_task_state_id).update(
            comment=MARKS["comment on a step"]
        )
        self.live = self.world.article(
            title="Tin ai cũng đọc", author="mover", sender_phone=MARKS["phone of a sender"]
        )
        self.live = self.world.publish(self.live)
        self.live.title = _titled("unpublished title of a live page")
        self.live.save_revision(user=self.mover, log_action=True)
        self.live = ArticlePage.objects.get(pk=self.live.pk)
        self.alias = self.draft.create_alias(parent=self.world.news, update_slug="bai-kin-bong")
        self.english = self.draft.copy_for_translation(self.world.news_en.locale)
        self.english.title = _titled("title of a translation")
        self.english.save()
        self.english.save_revision(user=self.mover)

    def _make_particulars(self):
        world = self.world
        self.redirect = Redirect.add_redirect(
            old_path="/bai-kin-cu/", redirect_to=self.draft, is_permanent=False
        )
        self.collection = Collection.get_first_root_node().add_child(name="Ảnh thử")
        self.published_contact = PublishedContact.objects.create(
            value="024 3823 0001", reaches="Trực ban thử"
        )
        self.receipt = Receipt.objects.create(
            page_id=self.live.pk, title=_titled("title of a draft"), address="/", unit=world.unit
        )
        say(page=self.draft, user=world.contributor, text=_titled("text of a draft"))
        self.urgent = UrgentPublication.objects.create(
            page_id=self.draft.pk,
            revision_id=self.draft.latest_revision_id,
            title=_titled("title of a draft"),
            unit=world.unit,
            reason="Thử diện khẩn",
            published_by=world.editor,
            confirmed_by=world.leader,
        )
        self.duty = Duty.objects.create(
            user=world.editor,
            starts_at=timezone.now(),
            ends_at=timezone.now() + datetime.timedelta(hours=1),
        )
        self.refusal = ApprovalRecord.objects.create(
            page_id=self.draft.pk,
            revision_id=self.draft.latest_revision_id,
            content_hash="0" * 64,
            title=_titled("title of a draft"),
            unit=world.unit,
            step="verification",
            decision="refused",
            ground="quality",
            remedy=_titled("text of a draft"),
            decided_by=world.editor,
            decided_by_name="Biên tập viên",
        )
        self.appeal = Appeal.objects.create(
            refusal=self.refusal,
            page_id=self.draft.pk,
            title=_titled("title of a draft"),
            unit=world.unit,
            refused_by=world.editor,
            reason=_titled("text of a draft"),
            asked_by=world.contributor,
            due_on=timezone.localdate(),
        )
        self.matter = Matter.objects.create(code="van-de-thu", title_vi="Vấn đề thử")
        self.legal_field = LegalField.objects.create(name_vi="Lĩnh vực thử")
        self.calendar_day = make_calendar_day("2027-03-03")
        self.lead_time = LeadTimeFactory()
        self.warning_terms = WarningTerms.objects.get_or_create(
            valid_from=datetime.date(2019, 1, 1),
            defaults={"longest_days": 30, "ask_days": 3, "basis": "Thử"},
        )[0]
        self.notice_terms = NoticeTerms.objects.get_or_create(
            valid_from=datetime.date(2020, 1, 1), defaults={"basis": "Thử"}
        )[0]
        self.still_true_ask = self._still_true_ask()
        # Named while being of the unit: with the membership, the right to read has ended.
        self.tip_officer = TipOfficer.objects.create(unit=world.unit, user=self.mover)
        self.tip_attachment = TipAttachmentFactory(message__tip__unit=world.unit)
        self.tip = self.tip_attachment.message.tip
        self.provision = provision_of(self.under_review)
        self.reports = make_reports(world, self.provision)
        self.extension = Extension.objects.create(
            provision=self.provision, reason="Thử", requested_by=world.colleague
        )
        self.commitment = Commitment.objects.get_or_create(
            code="immediate",
            valid_from=datetime.date(2019, 1, 1),
            defaults={"hours": 4, "basis": "Thử"},
        )[0]
        self.reminder_step = ReminderStep.objects.get_or_create(
            offset=2, valid_from=datetime.date(2019, 1, 1), defaults={"basis": "Thử"}
        )[0]
        self.notice = Notice.objects.create(user=world.colleague, kind="message", text="Thử")
        self.comment = Comment.objects.create(
            page=self.draft, user=self.mover, text=MARKS["comment"], contentpath="title"
        )
        self.editing_session = EditingSession.objects.create(
            user=world.colleague,
            content_type=ContentType.objects.get_for_model(ArticlePage),
            object_id=str(self.draft.pk),
            last_seen_at=timezone.now(),
        )
        self.translation_source, _created = TranslationSource.update_or_create_from_instance(
            self.draft
        )
        self.translation = Translation.objects.create(
            source=self.translation_source, target_locale=world.news_en.locale
        )

    def _still_true_ask(self):
        """Return the question to the unit whether a warning of it is still true."""
        warning = uuid.uuid4()
        message = WarningMessage.objects.create(
            sender="thu-nghiem",
            warning=warning,
            chain=warning,
            act=Act.ISSUED,
            title="Cảnh báo thử",
            sent_at=timezone.now(),
            expires_at=timezone.now() + datetime.timedelta(days=3),
        )
        return StillTrueAsk.objects.create(message=message, unit=self.world.unit)

    # What the addresses are filled with -----------------------------------------------------------

    @property
    def pages(self):
        return [self.draft, self.under_review, self.live, self.english, self.alias]

    @property
    def task_state(self):
        return self.under_review.current_workflow_task_state

    @property
    def workflow_state(self):
        return WorkflowState.objects.get(object_id=str(self.under_review.pk))

    @property
    def string_segment(self):
        return StringSegment.objects.filter(source=self.translation_source).first()

    @property
    def overridable_segment(self):
        return OverridableSegment.objects.filter(source=self.translation_source).first()

    # What must not change -------------------------------------------------------------------------

    def fingerprints(self):
        """Return a digest of the foreign rows of each model, by the model's label.

        Pages and versions are looked up by their text too, so that a copy made by somebody else
        shows as a change.
        """
        page_ids = [page.pk for page in self.pages]
        keys = [str(pk) for pk in page_ids]
        of_pages = Q(object_id__in=keys)
        querysets = [
            Page.objects.filter(
                Q(pk__in=page_ids)
                | Q(title__contains=COMMON_WORD)
                | Q(draft_title__contains=COMMON_WORD)
                | Q(alias_of__in=page_ids)
            ),
            ArticlePage.objects.filter(
                Q(pk__in=page_ids) | Q(sender_phone=MARKS["phone of a sender"])
            ),
            Revision.objects.filter(of_pages | Q(object_str__contains=COMMON_WORD)),
            PageOwnership.objects.filter(page__in=page_ids),
            PageViewRestriction.objects.all(),
            WorkflowState.objects.filter(of_pages),
            TaskState.objects.filter(workflow_state__object_id__in=keys),
            Comment.objects.filter(page__in=page_ids),
            EditingSession.objects.filter(pk=self.editing_session.pk),
            PortalImage.objects.filter(
                Q(pk=self.image.pk) | Q(unit=self.world.unit) | Q(title__contains=COMMON_WORD)
            ),
            PortalDocument.objects.filter(
                Q(pk=self.document.pk) | Q(unit=self.world.unit) | Q(title__contains=COMMON_WORD)
            ),
            UploadedFile.objects.filter(pk__in=[self.uploaded_image.pk, self.uploaded_document.pk]),
            type(self.focal_point).objects.filter(unit=self.world.unit),
            Redirect.objects.all(),
            Membership.objects.all(),
            Unit.objects.all(),
            Notice.objects.all(),
            Extension.objects.all(),
            Provision.objects.all(),
            TranslationSource.objects.all(),
            Translation.objects.all(),
            Tip.objects.all(),
            TipMessage.objects.all(),
            TipRecord.objects.all(),
            TipOfficer.objects.all(),
            *self.coordination.querysets,
            *self.reports.querysets,
        ]
        return {
            queryset.model._meta.label: hashlib.sha256(
                serializers.serialize("json", queryset.order_by("pk")).encode()
            ).hexdigest()
            for queryset in querysets
        }
