"""Files are handed out here and nowhere else, each time after asking who may see them."""

import re
from urllib.parse import quote

from django.conf import settings
from django.http import FileResponse, Http404, HttpResponse, StreamingHttpResponse
from django.shortcuts import get_object_or_404
from django.utils.cache import get_conditional_response
from django.utils.http import content_disposition_header, quote_etag
from django.views.decorators.http import require_safe

from .media_access import is_at_work_with, is_public, must_leave_at_once, references_to
from .models import PortalDocument, PortalRendition
from .uploads import IMAGE_FORMATS
from .uploads.files import extension_of

#: Seconds for which anybody may keep a public file: a withdrawn one must be gone soon.
PUBLIC_SECONDS = 60
#: Documents that browsers show; all others are downloads. Films are played by a page of ours.
_INLINE_TYPES = {"application/pdf", "video/mp4", "video/webm", "text/vtt; charset=utf-8"}
#: Bytes that are read at once.
_PIECE = 64 * 1024
# A file is looked at, never run: no script, no style, no request of its own.
_CONTENT_SECURITY_POLICY = "default-src 'none'; sandbox"


@require_safe
def rendition(request, rendition_id, filename):
    """Hand out one size of an image. Originals have no address."""
    found = get_object_or_404(
        PortalRendition.objects.select_related("image__collection"), pk=rendition_id
    )
    if found.filename != filename:
        raise Http404
    image_format = IMAGE_FORMATS.get(extension_of(filename))
    return _hand_out(
        request,
        media=found.image,
        file=found.file,
        content_type=f"image/{image_format.lower()}" if image_format else "image/*",
        etag=f"{found.image.file_hash}-{found.pk}",
    )


@require_safe
def document(request, document_id, document_filename):
    """Hand out a document: shown in the browser where that is safe, else as a download."""
    found = get_object_or_404(PortalDocument.objects.select_related("collection"), pk=document_id)
    if found.filename != document_filename:
        raise Http404
    response = _hand_out(
        request,
        media=found,
        file=found.file,
        content_type=found.content_type,
        etag=found.file_hash,
    )
    response["Content-Disposition"] = content_disposition_header(
        as_attachment=found.content_type not in _INLINE_TYPES, filename=found.filename
    )
    return response


def private_document(request, found):
    """Hand out a document to somebody of whom the caller knows that it may be shown to them."""
    response = _response_with(
        request, found.file, found.content_type, etag=quote_etag(found.file_hash)
    )
    response["Content-Disposition"] = content_disposition_header(
        as_attachment=True, filename=found.filename
    )
    return _guarded(response, cache_control="private, no-store")


def _hand_out(request, *, media, file, content_type, etag):
    """Return the response that carries ``file``, if this request may have ``media``.

    Raises:
        Http404: it is not public, and not this person's to use. The answer is the same as for a
            file that does not exist, so that nothing is learnt by trying numbers.
    """
    references = references_to(media)
    public = is_public(media, references=references)
    if not public and not is_at_work_with(request.user, media):
        raise Http404
    response = get_conditional_response(request, etag=quote_etag(etag))
    if response is None:
        response = _response_with(request, file, content_type, etag=quote_etag(etag))
        response["ETag"] = quote_etag(etag)
    return _guarded(response, cache_control=_cache_control(references, public))


def _guarded(response, *, cache_control):
    response["Cache-Control"] = cache_control
    response["Content-Security-Policy"] = _CONTENT_SECURITY_POLICY
    response["X-Content-Type-Options"] = "nosniff"
    return response


def _cache_control(references, public):
    if not public:
        return "private, no-store"
    if must_leave_at_once(references):
        # Whoever has a copy asks before showing it again.
        return "public, no-cache"
    return f"public, max-age={PUBLIC_SECONDS}"


def _response_with(request, file, content_type, *, etag):
    if settings.MEDIA_ACCEL_PREFIX:
        response = HttpResponse(content_type=content_type)
        prefix = settings.MEDIA_ACCEL_PREFIX.rstrip("/")
        response["X-Accel-Redirect"] = f"{prefix}/{quote(file.name)}"
        return response
    try:
        opened = file.storage.open(file.name)
    except FileNotFoundError as error:
        raise Http404 from error
    return _whole_or_part(request, opened, content_type, size=file.size, etag=etag)


def _whole_or_part(request, opened, content_type, *, size, etag):
    """Return the file, or the one part that ``request`` asks for: films are played from anywhere.

    Where nginx hands the files out it answers parts itself.
    """
    asked = request.headers.get("Range", "")
    if request.headers.get("If-Range", etag) != etag:
        asked = ""  # the reader's beginning belongs to another file
    part = byte_range(asked, size)
    if part is None:
        response = FileResponse(opened, content_type=content_type)
    elif not part:
        opened.close()
        response = HttpResponse(status=416)
        response["Content-Range"] = f"bytes */{size}"
    else:
        opened.seek(part.start)
        # Not as a file: Django would then measure and send all that follows.
        response = StreamingHttpResponse(
            _pieces(opened, len(part)), status=206, content_type=content_type
        )
        response["Content-Range"] = f"bytes {part.start}-{part.stop - 1}/{size}"
        response["Content-Length"] = str(len(part))
    response["Accept-Ranges"] = "bytes"
    return response


def byte_range(header, size):
    """Return the bytes that a ``Range`` header asks for.

    Args:
        header: for example ``"bytes=0-99"``, ``"bytes=100-"`` or ``"bytes=-500"``.
        size: of the file.

    Returns:
        A ``range``; an empty one where the file has no such bytes; None where the whole file is
        to be sent, because nothing, several parts or something else is asked for.
    """
    match = re.fullmatch(r"bytes=(\d{0,18})-(\d{0,18})", header.strip())
    if match is None or match[0].strip().endswith("=-"):
        return None
    first, last = match.groups()
    if not first:
        return range(max(0, size - int(last)), size)
    end = min(int(last) + 1, size) if last else size
    if last and int(last) < int(first):
        return None
    return range(int(first), end)


def _pieces(opened, number):
    """Yield ``number`` bytes of an open file in pieces, and close it."""
    with opened:
        while number > 0 and (piece := opened.read(min(number, _PIECE))):
            number -= len(piece)
            yield piece
