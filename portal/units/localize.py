"""Translating: wagtail-localize asks for the right to translate, but not to translate this page."""

from wagtail.models import Page
from wagtail.permissions import policy_registry
from wagtail_localize.models import Translation, TranslationSource


def refuses_translation(request, match):
    """Return whether ``request`` would show or translate what the person may not see.

    Publishing from here is refused to everybody: a translation goes through the workflow.
    """
    if "wagtail_localize" not in match.namespaces:
        return False
    if request.POST.get("publish_translations"):
        return True
    source = _source(match.kwargs)
    if source is None:
        return False
    instance = source.get_source_instance()
    policy = policy_registry.get(instance)
    if isinstance(instance, Page):
        reached = policy.explorable_instances(request.user)
    else:
        reached = policy.instances_user_has_any_permission_for(request.user, ["change"])
    return not reached.filter(pk=instance.pk).exists()


def _source(kwargs):
    """Return what an address names by itself or by its translation; None if it names neither."""
    if key := kwargs.get("translation_source_id"):
        return TranslationSource.objects.filter(pk=key).first()
    if key := kwargs.get("translation_id"):
        translation = Translation.objects.filter(pk=key).select_related("source").first()
        return translation and translation.source
    return None
