from django.urls import path, re_path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from . import views
from .evaluation_views import EvaluationReportView, evaluation
from .reports import DifficultyReportView
from .viewsets import AnnualTermsViewSet, CriteriaSetViewSet, UnitReportsViewSetGroup


@hooks.register("register_admin_urls")
def annual_urls():
    return [
        path("annual/<int:pk>/", views.report, name="annual_report"),
        path("annual/<int:pk>/sign/", views.sign, name="annual_sign"),
        path("annual/<int:pk>/return/", views.give_back, name="annual_return"),
        path("annual/<int:pk>/accept/", views.accept, name="annual_accept"),
        path("annual/<int:pk>/evaluation/", evaluation, name="annual_evaluation"),
        path("reports/evaluations/", EvaluationReportView.as_view(), name="annual_evaluations"),
        path(
            "reports/evaluations/results/",
            EvaluationReportView.as_view(results_only=True),
            name="annual_evaluations_results",
        ),
        re_path(
            r"^annual/(?P<pk>\d+)/file\.(?P<ending>docx|pdf)$",
            views.report_file,
            name="annual_file",
        ),
        path("annual/rounds/<int:pk>/", views.round_, name="annual_round"),
        re_path(
            r"^annual/rounds/(?P<pk>\d+)/file\.(?P<ending>docx|pdf)$",
            views.round_file,
            name="annual_round_file",
        ),
        path("annual/difficulties/<int:pk>/", views.guide, name="annual_guide"),
        path("reports/difficulties/", DifficultyReportView.as_view(), name="annual_difficulties"),
        path(
            "reports/difficulties/results/",
            DifficultyReportView.as_view(results_only=True),
            name="annual_difficulties_results",
        ),
    ]


@hooks.register("register_admin_viewset")
def register_reports():
    return UnitReportsViewSetGroup()


@hooks.register("register_admin_viewset")
def register_terms():
    return AnnualTermsViewSet()


@hooks.register("register_reports_menu_item")
def difficulties_item():
    return MenuItem(
        _("Difficulties and guidance"),
        reverse("annual_difficulties"),
        icon_name="help",
        order=60,
    )


@hooks.register("register_admin_viewset")
def register_criteria():
    return CriteriaSetViewSet()


@hooks.register("register_reports_menu_item")
def evaluations_item():
    return MenuItem(_("Evaluations"), reverse("annual_evaluations"), icon_name="success", order=65)
