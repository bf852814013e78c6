"""Files are handed out here and nowhere else, each time after asking who may see them."""

from urllib.parse import quote

from django.conf import settings
from django.http import FileResponse, Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.cache import get_conditional_response
from django.utils.http import content_disposition_header, quote_etag
from django.views.decorators.http import require_safe

from .media_access import is_at_work_with, is_public
from .models import PortalDocument, PortalRendition
from .uploads import IMAGE_FORMATS
from .uploads.files import extension_of

#: Seconds for which anybody may keep a public file: a withdrawn one must be gone soon.
PUBLIC_SECONDS = 60
#: Documents that browsers show; all others are downloads. Films are played by a page of ours.
_INLINE_TYPES = {"application/pdf", "video/mp4", "video/webm", "text/vtt; charset=utf-8"}
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


def _hand_out(request, *, media, file, content_type, etag):
    """Return the response that carries ``file``, if this request may have ``media``.

    Raises:
        Http404: it is not public, and not this person's to use. The answer is the same as for a
            file that does not exist, so that nothing is learnt by trying numbers.
    """
    public = is_public(media)
    if not public and not is_at_work_with(request.user, media):
        raise Http404
    response = get_conditional_response(request, etag=quote_etag(etag))
    if response is None:
        response = _response_with(file, content_type)
        response["ETag"] = quote_etag(etag)
    response["Cache-Control"] = (
        f"public, max-age={PUBLIC_SECONDS}" if public else "private, no-store"
    )
    response["Content-Security-Policy"] = _CONTENT_SECURITY_POLICY
    response["X-Content-Type-Options"] = "nosniff"
    return response


def _response_with(file, content_type):
    if settings.MEDIA_ACCEL_PREFIX:
        response = HttpResponse(content_type=content_type)
        prefix = settings.MEDIA_ACCEL_PREFIX.rstrip("/")
        response["X-Accel-Redirect"] = f"{prefix}/{quote(file.name)}"
        return response
    try:
        return FileResponse(file.storage.open(file.name), content_type=content_type)
    except FileNotFoundError as error:
        raise Http404 from error
