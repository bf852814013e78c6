"""Rules of access that every view of the admin asks, by way of Wagtail's registry."""

from wagtail.models import Page
from wagtail.permissions import register_permission_policy

from portal.base.models import PortalDocument, PortalImage

from ..models import FocalPoint, Unit
from .media import UnitMediaPolicy
from .pages import UnitPagePolicy
from .people import FocalPointPolicy, UnitRegisterPolicy

__all__ = [
    "FocalPointPolicy",
    "UnitMediaPolicy",
    "UnitPagePolicy",
    "UnitRegisterPolicy",
    "register",
]


def register():
    """Put our policies in the place of Wagtail's."""
    register_permission_policy(Page, UnitPagePolicy("wagtailcore.Page"))
    register_permission_policy(Unit, UnitRegisterPolicy(Unit))
    register_permission_policy(FocalPoint, FocalPointPolicy(FocalPoint))
    # "Exact class" is asked first: Wagtail's own apps register theirs for the same models later.
    for model, auth_model in (
        (PortalImage, "wagtailimages.Image"),
        (PortalDocument, "wagtaildocs.Document"),
    ):
        policy = UnitMediaPolicy(model, auth_model=auth_model, owner_field_name="uploaded_by_user")
        register_permission_policy(model, policy, exact_class=True)
