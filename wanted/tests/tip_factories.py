"""Tips of nobody, made as the services make them."""

import factory

from portal.units.tests.factories import UnitFactory
from wanted.models import Tip, TipAttachment, TipMessage
from wanted.tips import receipts, storage, vault
from wanted.tips.enums import Author


class TipFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Tip
        exclude = ("receipt",)

    receipt = factory.LazyFunction(receipts.new_receipt)
    receipt_digest = factory.LazyAttribute(lambda row: vault.digest(row.receipt))
    unit = factory.SubFactory(UnitFactory)


class TipMessageFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = TipMessage
        exclude = ("words",)

    words = "Tôi thấy người này ở chợ."
    tip = factory.SubFactory(TipFactory)
    author = Author.SENDER
    sealed_text = factory.LazyAttribute(lambda row: vault.seal_text(row.words))


class TipAttachmentFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = TipAttachment
        exclude = ("content",)

    content = b"noi dung cua tep"
    message = factory.SubFactory(TipMessageFactory)
    extension = "txt"
    size = factory.LazyAttribute(lambda row: len(row.content))
    stored_as = factory.LazyAttribute(lambda row: storage.store(row.content))
