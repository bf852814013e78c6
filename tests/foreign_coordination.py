"""What the desk and one unit have between them: a request and an event, each with its marks."""

import datetime
from dataclasses import dataclass

from django.core.files.base import ContentFile
from django.utils import timezone

from portal.base.uploads import check_document
from portal.provision.coordination.models import DeskTerm
from portal.provision.coverage import services as coverage_services
from portal.provision.coverage.models import (
    Assignment,
    CoverageMaterial,
    CoverageMessage,
    CoveredEvent,
)
from portal.provision.requests import services as request_services
from portal.provision.requests.models import (
    InformationRequest,
    RequestAttachment,
    RequestMessage,
    UnitRequest,
)

#: Texts that must never reach another unit, by what they stand in.
COORDINATION_MARKS = {
    "title of a request": "qxrequestq",
    "message on a request": "qxwordq",
    "title of an event": "qxeventq",
    "phone of a contact": "0999555666",
    "message on an event": "qxreplyq",
}


@dataclass
class Coordination:
    """The foreign things that the addresses of requests and coverage name."""

    request: InformationRequest
    row: UnitRequest
    request_attachment: RequestAttachment
    event: CoveredEvent
    assignment: Assignment
    material: CoverageMaterial
    term: DeskTerm

    @property
    def querysets(self):
        """The rows that nobody else may change."""
        return [
            InformationRequest.objects.all(),
            UnitRequest.objects.all(),
            CoveredEvent.objects.all(),
            Assignment.objects.all(),
            RequestMessage.objects.all(),
            CoverageMessage.objects.all(),
        ]


def make_coordination(world, *, word):
    """Return a request to ``world.unit`` and an event that it announced.

    Args:
        word: stands in every title.
    """
    request = request_services.ask(
        user=world.editor,
        units=[world.unit],
        title=f"{word} {COORDINATION_MARKS['title of a request']}",
        details="Chi tiết",
        why="Vì sao",
        category=world.category,
        files=[_file("kem-yeu-cau")],
    )
    row = request.rows.get()
    request_services.say(
        row=row, user=world.colleague, text=COORDINATION_MARKS["message on a request"]
    )
    event = coverage_services.announce(
        user=world.colleague,
        unit=world.unit,
        title=f"{word} {COORDINATION_MARKS['title of an event']}",
        about="Nội dung",
        starts_at=timezone.now() + datetime.timedelta(days=2),
        place="Hội trường",
        host="Đơn vị",
        contact_name="Người liên hệ",
        contact_phone=COORDINATION_MARKS["phone of a contact"],
        category=world.category,
        for_work=[_file("chuong-trinh")],
    )
    coverage_services.say(
        event=event, user=world.colleague, text=COORDINATION_MARKS["message on an event"]
    )
    event = coverage_services.assign(
        event=event, user=world.editor, reporters=[world.second_editor]
    )
    return Coordination(
        request=request,
        row=row,
        request_attachment=request.attachments.get(),
        event=event,
        assignment=event.assignments.get(),
        material=event.materials.get(),
        term=DeskTerm.objects.first(),
    )


def _file(name):
    return check_document(ContentFile(b"Mau thu", name=f"{name}.txt"), name=f"{name}.txt")
