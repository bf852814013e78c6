"""What readers, machines and networks get of a notice at its address."""

from django.template.response import TemplateResponse
from django.utils.functional import cached_property
from django.utils.translation import get_language
from django.utils.translation import gettext as _now

from portal.base.http_copies import keep_no_copy
from portal.provision.enums import WithdrawalReason
from portal.provision.models import Withdrawal


def words_at_the_address():
    """Return what readers are told where a notice was: no name; what to do with copies."""
    return _now(
        "The notice is no longer in force. Please take down posters and delete copies of it."
    )


class NoticeServing:
    """How a page type of notices answers; what must go is gone before the job takes it off."""

    #: Files that this page shows are asked for anew each time: a withdrawal must not wait.
    withdraws_at_once = True

    def get_url_parts(self, request=None):
        # Whatever answer links here is never kept: a withdrawal must not wait for a copy.
        keep_no_copy(request)
        return super().get_url_parts(request)

    @cached_property
    def main_photograph(self):
        """The first photograph, or None."""
        return next(iter(self.photographs.all()), None)

    def serve(self, request, *args, **kwargs):
        """Answer 410 for what must go, without waiting for the job that takes it off."""
        if not self.own_reason_to_leave():
            return super().serve(request, *args, **kwargs)
        withdrawal = Withdrawal(reason=WithdrawalReason.OTHER, explanation=words_at_the_address())
        response = TemplateResponse(
            request, "provision/withdrawn.html", {"withdrawal": withdrawal}, status=410
        )
        response["X-Robots-Tag"] = "noindex"
        response["Cache-Control"] = "no-cache"
        return response

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        context["structured_data"] = self.structured_data(request)
        return context

    def structured_data(self, request):
        """Return what machines may know: that this is a notice about somebody of this name.

        No picture and no detail: copies of structured data live longer than notices.
        """
        return {
            "@context": "https://schema.org",
            "@type": "WebPage",
            "name": f"{self.kind_label}: {self.title}",
            "identifier": self.code,
            "url": self.get_full_url(request),
            "inLanguage": get_language(),
            "about": {"@type": "Person", "name": self.title},
        }

    @property
    def image(self):
        """What cards and social networks show: none, so that no copy outlives the notice."""
        return None

    @property
    def display_date(self):
        return self.first_published_at
