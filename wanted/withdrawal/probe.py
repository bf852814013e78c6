"""The proof that somebody who was taken off is gone: looked for as an anonymous reader."""

import hashlib
import html
import logging
import re
from datetime import timedelta
from urllib.parse import urlsplit

from django.apps import apps
from django.db.models import DateTimeField, Exists, ExpressionWrapper, OuterRef, Q
from django.utils import timezone

from portal.base.codes import written
from portal.base.models import BasePage
from portal.base.text import searchable

from ..models import NoticeRemoval, RemovedFile, WithdrawalProof
from .places import Spot, removed_notice, spots_of
from .readers import default_reader

logger = logging.getLogger("portal.withdrawal")
#: When a removal that is proven is looked into once more: copies may come back.
SECOND_LOOK = timedelta(days=1)
_LOCATION = re.compile(r"<loc>([^<]+)</loc>")
_FILE = re.compile(r"/hinh-anh/[^\s\"'<>,]+")


def due_removals(now=None):
    """Return the removals that were not proven yet, failed last, or wait for the second look."""
    now = now or timezone.now()
    proofs = WithdrawalProof.objects.filter(
        removal=OuterRef("pk"), looked_at__gte=OuterRef("removed_at")
    )
    passed = proofs.filter(passed=True)
    alarming = WithdrawalProof.objects.alarming().values("removal")
    second_look = Q(removed_at__lte=now - SECOND_LOOK) & ~Exists(
        passed.filter(
            looked_at__gte=ExpressionWrapper(
                OuterRef("removed_at") + SECOND_LOOK, output_field=DateTimeField()
            )
        )
    )
    return (
        NoticeRemoval.objects.in_force()
        .filter(~Exists(passed) | Q(pk__in=alarming) | second_look)
        .order_by("pk")
    )


def prove_removals(*, reader=None, removals=None):
    """Look into every removal that is due; return the :class:`WithdrawalProof` of each.

    Arguments:
        reader: who looks; default: as the settings say.
        removals: those to look into instead of the due ones.
    """
    reader = reader or default_reader()
    return [
        prove(removal, reader) for removal in (due_removals() if removals is None else removals)
    ]


def prove(removal, reader):
    """Look for the notice of ``removal`` everywhere; record what was found, and raise the alarm."""
    removed = removed_notice(removal)
    look = _Look(removed, reader)
    for spot in spots_of(removed):
        look.at(spot)
    proof = WithdrawalProof.objects.create(
        removal=removal,
        looked_at=timezone.now(),
        places=look.places,
        passed=not look.findings,
        findings=look.findings,
    )
    if look.findings:
        # The code and the places: never the name.
        places = sorted({f"{finding['place']}: {finding['what']}" for finding in look.findings})
        logger.error("notice %s is still met after its removal: %s", removal.code, places)
    return proof


class _Look:
    """One search for one removed notice."""

    def __init__(self, removed, reader):
        self.reader = reader
        self.findings, self.places = [], 0
        self.code = removed.code.lower()
        self.written = written(removed.code).lower()
        self.names = [f" {searchable(name)} " for name in removed.names if _tells(name, removed)]
        self.hashes = set(
            RemovedFile.objects.filter(notice=removed.notice)
            .exclude(sha256="")
            .values_list("sha256", flat=True)
        ) | _hashes_of_originals(removed)
        self.seen_files = set()

    def at(self, spot):
        self.places += 1
        answer = self.reader.get(spot.path)
        if answer.status >= 500:
            self._found(spot, f"answer {answer.status}")
        if spot.must_be_gone and answer.status not in (404, 410):
            self._found(spot, f"answer {answer.status}")
        if hashlib.sha256(answer.content).hexdigest() in self.hashes:
            self._found(spot, "photograph")
        text = html.unescape(answer.text)
        self._read(spot, text)
        for path in set(_FILE.findall(text)) - self.seen_files:
            self._open_file(spot, path)
        if spot.lists_others:
            for location in _LOCATION.findall(text):
                path = urlsplit(location).path
                if path.rpartition("/")[2].startswith("sitemap-"):
                    self.at(Spot(spot.place, path))

    def _read(self, spot, text):
        lowered = text.lower()
        if not spot.may_tell_code and (
            self.code in lowered or (not spot.repeats and self.written in lowered)
        ):
            self._found(spot, "code")
        if not spot.repeats:
            words = f" {searchable(text)} "
            if any(name in words for name in self.names):
                self._found(spot, "name")

    def _open_file(self, spot, path):
        self.seen_files.add(path)
        answer = self.reader.get(path)
        if answer.status == 200 and hashlib.sha256(answer.content).hexdigest() in self.hashes:
            self._found(spot, "photograph")

    def _found(self, spot, what):
        # Without the query: it repeats the name.
        finding = {"place": spot.place, "what": what, "address": spot.path.partition("?")[0]}
        if finding not in self.findings:
            self.findings.append(finding)


def _tells(name, removed):
    """Return whether finding ``name`` tells something: of one word, or another's, it does not."""
    folded = searchable(name)
    if len(folded.split()) < 2:
        return False
    own = {page.pk for page in removed.pages}
    for model in apps.get_models():
        if issubclass(model, BasePage):
            others = model.objects.live().filter(folded__contains=folded).exclude(pk__in=own)
            if others.exists():
                return False
    return True


def _hashes_of_originals(removed):
    hashes = set()
    for page in removed.pages:
        for row in page.photographs.all():
            try:
                with row.image.file.open("rb") as opened:
                    hashes.add(hashlib.sha256(opened.read()).hexdigest())
            except FileNotFoundError:
                continue
    return hashes
