"""The addresses under which a work is given to reference managers."""

from wagtail.contrib.routable_page.models import RoutablePageMixin, path

from ... import citations


class CitedWork(RoutablePageMixin):
    """A page with its reference as BibTeX, RIS and CSL."""

    @path("trich-dan/bibtex/", name="bibtex")
    def bibtex(self, request):
        return citations.response(self, request, "bib")

    @path("trich-dan/ris/", name="ris")
    def ris(self, request):
        return citations.response(self, request, "ris")

    @path("trich-dan/csl/", name="csl")
    def csl(self, request):
        return citations.response(self, request, "json")
