"""The admin's own API on images and documents, which lists them to every editor."""

from wagtail.documents.api.admin.views import DocumentsAdminAPIViewSet
from wagtail.images.api.admin.views import ImagesAdminAPIViewSet
from wagtail.permissions import policy_registry


class OnlyReachedFilesMixin:
    """Answers from the files that the person may choose or change."""

    def get_queryset(self):
        policy = policy_registry.get_by_type(self.model)
        reached = policy.instances_user_has_any_permission_for(
            self.request.user, ["choose", "change"]
        )
        return super().get_queryset().filter(pk__in=reached.order_by().values("pk"))


class UnitImagesAPIViewSet(OnlyReachedFilesMixin, ImagesAdminAPIViewSet):
    pass


class UnitDocumentsAPIViewSet(OnlyReachedFilesMixin, DocumentsAdminAPIViewSet):
    pass
