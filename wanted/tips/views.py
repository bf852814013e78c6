"""What senders see: the form, the receipt, and the unit's replies."""

from contextlib import suppress

from django.shortcuts import render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from portal.base.codes import read_code
from portal.base.limits import within_limit
from portal.base.surroundings import pages_below_home
from wanted.models import InterpolNoticePage, Tip, WantedNoticePage

from . import form_tokens, services
from .enums import SHOWN_TO_SENDER
from .forms import GeneralTipForm, MessageForm, ReceiptForm, TipForm
from .receipts import written
from .uploads import InMemoryUploadHandler

#: Of all people together, for nobody is told from another here.
TIPS_PER_MINUTE = 60
RECEIPTS_PER_MINUTE = 240


def nameless_form(view):
    """Let a view take forms that are known by their mark; files stay in memory."""

    def wrapped(request, *args, **kwargs):
        request.upload_handlers = [InMemoryUploadHandler(request)]
        return view(request, *args, **kwargs)

    return csrf_exempt(require_http_methods(["GET", "HEAD", "POST"])(wrapped))


@nameless_form
def tell(request, code=""):
    """Show the form for a tip, about the notice with ``code`` if there is one; take what is sent.

    A notice that is no longer public is not named: the form is then the general one.
    """
    notice = _notice(code)
    form_class = TipForm if notice else GeneralTipForm
    if request.method != "POST":
        return _form(request, form_class(initial={"mark": form_tokens.new_token()}), notice)
    form = form_class(request.POST, {"files": request.FILES.getlist("files")})
    if not _may_come(request, form, "tips", TIPS_PER_MINUTE) or not form.is_valid():
        return _form(request, form, notice)
    data = form.cleaned_data
    try:
        receipt = services.send_tip(
            unit=notice.unit if notice else data["unit"],
            text=data["text"],
            form=data["mark"],
            contact=data["contact"],
            files=data["files"],
            notice=notice and notice.translation_key,
            notice_code=notice.code if notice else "",
        )
    except services.SentAlready:
        return render(request, "wanted/tips/sent_already.html")
    return render(request, "wanted/tips/sent.html", {"receipt": written(receipt)})


@nameless_form
def come_back(request):
    """Ask for the receipt; show the unit's replies, and take what the sender adds.

    The receipt is sent in the form's body only: it stands in no address and in no log. Whatever is
    wrong with it, the answer is one and the same.
    """
    if request.method != "POST":
        return _receipt(request, ReceiptForm())
    form = ReceiptForm(request.POST)
    if not _may_come(request, form, "receipts", RECEIPTS_PER_MINUTE) or not form.is_valid():
        return _receipt(request, form)
    receipt = form.cleaned_data["receipt"]
    tip = Tip.objects.of_receipt(receipt).select_related("unit").first()
    if tip is None:
        form.add_error(
            "receipt",
            _(
                "Nothing can be shown for this code. It is mistyped, or what was sent with it has "
                "been deleted after the time for which it is kept."
            ),
        )
        return _receipt(request, form)
    if "text" not in request.POST:
        return _thread(request, tip, receipt)
    added = MessageForm(request.POST, {"files": request.FILES.getlist("files")})
    if not _may_come(request, added, "tips", TIPS_PER_MINUTE) or not added.is_valid():
        return _thread(request, tip, receipt, form=added)
    # Sent twice, it stands there once; the page says so again.
    with suppress(services.SentAlready):
        services.add_to_tip(
            tip=tip,
            text=added.cleaned_data["text"],
            form=added.cleaned_data["mark"],
            files=added.cleaned_data["files"],
        )
    return _thread(request, tip, receipt, was_added=True)


def _may_come(request, form, name, per_minute):
    """Return whether the form may be taken; if not, the form says why and keeps the words."""
    if request.headers.get("Sec-Fetch-Site", "none") not in {"same-origin", "none"}:
        form.add_error(None, _("Another website sent this form. Please send it from here."))
        return False
    if not within_limit(name, per_minute=per_minute):
        form.add_error(
            None,
            _("Very many people are writing at this moment. Wait a minute and press “send” again."),
        )
        return False
    return True


def _notice(text):
    """Return the public notice with this code, best in the reader's language, or None."""
    code = read_code(text)
    if not code:
        return None
    found = [
        page
        for model in (WantedNoticePage, InterpolNoticePage)
        for page in model.objects.shown().filter(code=code).select_related("locale", "unit")
    ]
    return min(found, key=lambda page: page.locale.language_code != get_language(), default=None)


def _form(request, form, notice):
    return render(
        request,
        "wanted/tips/form.html",
        {"form": form, "notice": notice, "reception": _reception(request)},
        status=400 if form.errors else 200,
    )


def _receipt(request, form):
    # The same status whatever is wrong.
    return render(request, "wanted/tips/receipt.html", {"form": form})


def _thread(request, tip, receipt, *, form=None, was_added=False):
    messages = tip.messages.all()
    context = {
        "tip": tip,
        "receipt": receipt,
        "replies": [message for message in messages if message.author in SHOWN_TO_SENDER],
        "form": form or MessageForm(initial={"mark": form_tokens.new_token()}),
        "was_added": was_added,
    }
    return render(request, "wanted/tips/thread.html", context, status=400 if form else 200)


def _reception(request):
    """Return the section of the reception of citizens, where it is published, or None."""
    return next(
        (
            page
            for page in pages_below_home(request)
            if page.cached_content_type.model == "receptionindexpage"
        ),
        None,
    )
