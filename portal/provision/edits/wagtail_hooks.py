from django.templatetags.static import static
from django.urls import path, reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from .action_menu import offer_edit
from .reports import ReceiptReportView
from .views import receipt, take_over


@hooks.register("register_admin_urls")
def edit_urls():
    return [
        path("edits/<int:page_id>/take-over/", take_over, name="edits_take_over"),
        path("receipts/<int:receipt_id>/", receipt, name="edits_receipt"),
        path("reports/receipts/", ReceiptReportView.as_view(), name="edits_receipts"),
        path(
            "reports/receipts/results/",
            ReceiptReportView.as_view(results_only=True),
            name="edits_receipts_results",
        ),
    ]


@hooks.register("register_reports_menu_item")
def receipt_report_item():
    return MenuItem(
        _("Receipts of publication"), reverse("edits_receipts"), icon_name="check", order=140
    )


@hooks.register("insert_global_admin_css")
def changes_style():
    return format_html('<link rel="stylesheet" href="{}">', static("edits/css/edits.css"))


hooks.register("construct_page_action_menu", offer_edit, order=10)
