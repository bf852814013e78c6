"""The small forms of the units' reports."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm

from ..models import Category, Rule
from ..models.rules import NoRuleInForce
from .enums import AD_HOC_CATEGORY


class SignForm(forms.Form):
    position = forms.CharField(
        label=_("Your position, as it stands under the signature"), max_length=150
    )


class ReturnForm(forms.Form):
    reason = forms.CharField(
        label=_("What is to be mended"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
    )


class GuidanceForm(forms.Form):
    guidance = forms.CharField(
        label=_("Guidance of the office"),
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text=_("The unit sees it in its report; the summary shows it beside the difficulty."),
    )


class RoundForm(WagtailAdminModelForm):
    """A report on request: it needs the rule under which it is asked for."""

    def clean(self):
        cleaned = super().clean()
        category = Category.objects.filter(code=AD_HOC_CATEGORY).first()
        try:
            Rule.objects.in_force(category=category, on=timezone.localdate())
        except NoRuleInForce as error:
            raise ValidationError(str(error)) from error
        return cleaned
