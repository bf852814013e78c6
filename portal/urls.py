"""Addresses: admin and files without a language prefix, the public site with one for English."""

from django.conf.urls.i18n import i18n_patterns
from django.http import Http404
from django.urls import include, path
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls

from home import urls as home_urls
from news import urls as news_urls
from portal.base import urls as base_urls
from portal.provision import urls as provision_urls
from portal.provision.coverage import urls as coverage_urls
from search import urls as search_urls
from wanted import urls as wanted_urls
from wanted.api import urls as notice_urls
from wanted.tips import urls as tip_urls


def nowhere(request):
    """Answer that there is no such page.

    Raises:
        Http404: always.
    """
    raise Http404


urlpatterns = [
    # Wagtail's page for trying out how errors look: nobody makes one on purpose here.
    path("admin/failwhale/", nowhere),
    path("admin/", include(wagtailadmin_urls)),
    path("", include(base_urls)),
    path("", include(home_urls.root_urlpatterns)),
    path("", include(news_urls)),
    path("", include(coverage_urls)),
    *i18n_patterns(
        path("", include(search_urls)),
        path("", include(provision_urls)),
        path("", include(home_urls)),
        path("", include(news_urls.page_urlpatterns)),
        path("", include(tip_urls)),
        path("", include(wanted_urls)),
        path("", include(notice_urls)),
        path("", include(wagtail_urls)),
        prefix_default_language=False,
    ),
]
