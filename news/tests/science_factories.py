"""Results and products of research, invented, and their section."""

import datetime

import factory

from news.models import ScienceIndexPage, ScienceProductPage, ScienceResultPage
from news.models.science import ResultMember
from portal.provision.tests.factories import ProvidedPageFactory, PublishedFactory


class ScienceIndexPageFactory(PublishedFactory):
    class Meta:
        model = ScienceIndexPage

    title = factory.Sequence(lambda number: f"Khoa học thử {number}")


class ScienceResultPageFactory(ProvidedPageFactory):
    class Meta:
        model = ScienceResultPage

    title = factory.Sequence(lambda number: f"Công trình thử {number}")
    code = factory.Sequence(lambda number: f"BH-2026-{number:03}")
    level = "ministry"
    science_field = "2"
    host_name = "Viện thử nghiệm"
    lead_name = "TS. Nguyễn Văn Thử"
    started_on = datetime.date(2025, 1, 2)
    ended_on = datetime.date(2026, 5, 29)
    accepted_on = datetime.date(2026, 6, 1)
    triggered_on = datetime.date(2026, 6, 1)
    result_class = "good"
    abstract_vi = "Tóm tắt của công trình thử."
    civil_benefit = "Người dân được lợi thử."


class ScienceProductPageFactory(ProvidedPageFactory):
    class Meta:
        model = ScienceProductPage

    title = factory.Sequence(lambda number: f"Sản phẩm thử {number}")
    lead = "Sản phẩm làm việc này cho người này."
    science_field = "2"
    developer = "Viện thử nghiệm"
    accepted_on = datetime.date(2026, 6, 1)
    triggered_on = datetime.date(2026, 6, 1)
    body = factory.LazyFunction(lambda: [("paragraph", "<p>Nội dung sản phẩm.</p>")])


class ResultMemberFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = ResultMember

    name = "Người Thử"
    agreed = True
