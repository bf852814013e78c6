"""Tips: what is kept, who reads it, and when it goes."""

import datetime
import io
import time

import pypdf
import pytest
from cryptography.fernet import Fernet
from django.core import mail
from django.core.cache import cache
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.db import DatabaseError, IntegrityError, connection, transaction
from django.utils import timezone
from pypdf.generic import (
    DictionaryObject,
    IndirectObject,
    NameObject,
    NumberObject,
    StreamObject,
)

from portal.base.roles import Role
from portal.base.tests.sample_files import PHOTOGRAPHER, image_bytes, pdf_bytes
from portal.provision.models.append_only import AppendOnlyError
from portal.provision.tests.factories import build_site
from portal.units.models import Membership
from portal.units.tests.factories import MembershipFactory, UnitFactory
from wanted.enums import Outcome
from wanted.models import Tip, TipMessage, TipOfficer, TipRecord
from wanted.services import end_notice
from wanted.tips import form_tokens, services, storage, vault
from wanted.tips.cleaning import CleanFile, clean
from wanted.tips.enums import Author, TipAct, TipState, TipValue
from wanted.tips.purging import purge
from wanted.tips.receipts import new_receipt, read_receipt, written

from .factories import WantedIndexPageFactory, WantedNoticePageFactory
from .tip_factories import TipAttachmentFactory, TipFactory, TipMessageFactory

pytestmark = pytest.mark.django_db
WORDS = "Tôi thấy người này ở chợ Giả Định."


@pytest.fixture(autouse=True)
def _fresh_counts():
    cache.clear()


@pytest.fixture
def unit(db):
    return UnitFactory()


def officer_of(unit, role=Role.CONTRIBUTOR):
    user = MembershipFactory(unit=unit, role=role).user
    TipOfficer.objects.create(unit=unit, user=user)
    return user


@pytest.fixture
def officer(unit):
    return officer_of(unit)


@pytest.fixture
def notice(unit):
    section = WantedIndexPageFactory(parent=build_site()["vi"])
    return WantedNoticePageFactory(parent=section, unit=unit)


def old_mark(monkeypatch, *, seconds=10):
    """Return the mark of a form that was opened ``seconds`` ago."""
    then = time.time() - seconds
    with monkeypatch.context() as patched:
        patched.setattr(time, "time", lambda: then)
        return form_tokens.new_token()


def received(html):
    """Return the receipt that the answer shows."""
    return html.partition('class="tip__code" aria-labelledby="receipt-label">')[2][:19]


# What is kept -------------------------------------------------------------------------------------


def test_words_and_contact_are_unreadable_where_they_are_kept(unit):
    services.send_tip(unit=unit, text=WORDS, contact="0912 345 678", form="a")
    message, tip = TipMessage.objects.get(), Tip.objects.get()
    assert WORDS not in message.sealed_text
    assert "0912" not in tip.sealed_contact
    assert message.text == WORDS


def test_of_the_receipt_only_a_keyed_hash_is_kept_and_finds_the_tip(unit):
    receipt = services.send_tip(unit=unit, text=WORDS, form="a")
    tip = Tip.objects.get()
    assert receipt not in str(Tip.objects.values().get())
    assert Tip.objects.of_receipt(receipt).get() == tip
    assert not Tip.objects.of_receipt(new_receipt()).exists()


def test_receipts_have_sixteen_characters_and_are_read_however_they_are_written():
    receipt = new_receipt()
    assert len(receipt) == 16
    for text in (written(receipt), receipt.lower(), f" {receipt[:5]} {receipt[5:]} "):
        assert read_receipt(text) == receipt


@pytest.mark.parametrize("text", ["", "7KQ3", "Đ" * 16, "7KQ3-H2MD-4XAB-9TR!"])
def test_what_cannot_be_a_receipt_is_none(text):
    assert read_receipt(text) == ""


def test_a_sender_cannot_be_named_even_by_mistake(unit):
    tip = TipFactory(unit=unit)
    with pytest.raises(IntegrityError):
        TipMessage.objects.create(
            tip=tip, author=Author.SENDER, sealed_text="x", written_by=MembershipFactory().user
        )


def test_a_form_that_is_sent_twice_writes_once(unit):
    services.send_tip(unit=unit, text=WORDS, form="same")
    with pytest.raises(services.SentAlready):
        services.send_tip(unit=unit, text=WORDS, form="same")
    assert Tip.objects.count() == 1


def test_attachments_are_encrypted_on_the_disk_under_a_name_that_says_nothing(unit):
    services.send_tip(unit=unit, text=WORDS, form="a", files=[CleanFile("txt", b"bien so 29A")])
    attachment = TipMessage.objects.get().attachments.get()
    with storage.storage().open(attachment.stored_as, "rb") as file:
        assert b"29A" not in file.read()
    assert storage.fetch(attachment.stored_as) == b"bien so 29A"
    with pytest.raises(ValueError, match="no address"):
        storage.storage().url(attachment.stored_as)


# Attachments --------------------------------------------------------------------------------------


def test_a_photograph_loses_what_the_camera_wrote():
    file = clean(SimpleUploadedFile("IMG_toi_o_nha.jpg", image_bytes()))
    assert PHOTOGRAPHER.encode() not in file.content
    assert b"Exif" not in file.content
    assert file.extension == "jpg"


def test_a_pdf_loses_its_particulars_and_those_of_the_pictures_in_it(pdf_with_traces):
    file = clean(SimpleUploadedFile("a.pdf", pdf_with_traces))
    reader = pypdf.PdfReader(io.BytesIO(file.content))
    everything = b"".join(
        item.get_data() if hasattr(item, "get_data") else str(item).encode()
        for item in (
            reader.get_object(IndirectObject(number, 0, reader))
            for number in reader.xref.get(0, {})
            if number
        )
        if item is not None
    )
    for trace in (b"Exif", b"Nguoi Viet", PHOTOGRAPHER.encode()):
        assert trace not in file.content
        assert trace not in everything
    assert len(reader.pages) == 1


@pytest.fixture
def pdf_with_traces():
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(pdf_bytes()))
    writer.add_metadata({"/Author": "Nguoi Viet", "/Title": "Nguoi Viet"})
    picture = StreamObject()
    picture._data = image_bytes()
    picture.update(
        {
            NameObject("/Subtype"): NameObject("/Image"),
            NameObject("/Filter"): NameObject("/DCTDecode"),
            NameObject("/Width"): NumberObject(60),
            NameObject("/Height"): NumberObject(40),
        }
    )
    pictures = DictionaryObject({NameObject("/Im0"): writer._add_object(picture)})
    resources = DictionaryObject({NameObject("/XObject"): pictures})
    writer.pages[0][NameObject("/Resources")] = resources
    output = io.BytesIO()
    writer.write(output)
    return output.getvalue()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.exe", b"MZ"),
        ("a.docx", b"PK\x03\x04"),
        ("a.jpg", b"not a picture"),
        ("a.pdf", b"not a pdf"),
        ("a.txt", b"\xff\xfe\x00"),
        ("a.txt", b""),
        ("", b"x"),
    ],
)
def test_other_files_are_refused_with_a_sentence(name, content):
    with pytest.raises(ValidationError):
        clean(SimpleUploadedFile(name or "noname", content))


# Who reads ----------------------------------------------------------------------------------------


def test_the_officer_in_charge_reads_and_every_reading_is_recorded(unit, officer):
    tip = TipMessageFactory(tip__unit=unit, words=WORDS).tip
    assert [entry.text for entry in services.open_tip(tip=tip, user=officer)] == [WORDS]
    services.open_tip(tip=tip, user=officer)
    readings = TipRecord.objects.filter(tip_number=tip.pk, act=TipAct.READ, user=officer)
    assert readings.count() == 2
    with pytest.raises(AppendOnlyError):
        readings.delete()
    tip.refresh_from_db()
    assert not tip.has_news


@pytest.mark.parametrize("who", ["superuser", "leader", "colleague", "desk", "other officer"])
def test_nobody_else_reads(who, unit, officer, django_user_model):
    user = {
        "superuser": lambda: django_user_model.objects.create_superuser("root-thu"),
        "leader": lambda: MembershipFactory(unit=unit, role=Role.UNIT_LEADER).user,
        "colleague": lambda: MembershipFactory(unit=unit).user,
        "desk": lambda: MembershipFactory(role=Role.PUBLISHER).user,
        "other officer": lambda: officer_of(UnitFactory()),
    }[who]()
    attachment = TipAttachmentFactory(message__tip__unit=unit)
    tip = attachment.message.tip
    attempts = [
        lambda: services.open_tip(tip=tip, user=user),
        lambda: services.read_contact(tip=tip, user=user),
        lambda: services.read_attachment(attachment=attachment, user=user),
        lambda: services.reply(tip=tip, user=user, text="x"),
        lambda: services.assess(tip=tip, user=user, state="closed", value="helpful"),
    ]
    for attempt in attempts:
        with pytest.raises(PermissionDenied):
            attempt()
    assert not TipRecord.objects.exists()


def test_the_right_ends_with_its_day_and_with_the_membership(unit, officer):
    assert services.units_in_charge(officer) == {unit.pk}
    yesterday = timezone.localdate() - datetime.timedelta(days=1)
    Membership.objects.filter(user=officer).update(valid_to=yesterday)
    assert services.units_in_charge(officer) == set()
    Membership.objects.filter(user=officer).update(valid_to=None)
    TipOfficer.objects.filter(user=officer).update(valid_from="2020-01-01", valid_to=yesterday)
    assert services.units_in_charge(officer) == set()


def test_only_somebody_of_the_unit_is_put_in_charge(unit):
    with pytest.raises(ValidationError) as refusal:
        TipOfficer(unit=unit, user=MembershipFactory().user).full_clean()
    assert "user" in refusal.value.error_dict


def test_a_tip_that_is_handed_over_is_read_there_and_no_longer_here(unit, officer):
    other = UnitFactory()
    reader = officer_of(other)
    tip = TipMessageFactory(tip__unit=unit).tip
    services.hand_over(tip=tip, user=officer, unit=other, reason="Thuộc địa bàn đơn vị bạn.")
    with pytest.raises(PermissionDenied):
        services.open_tip(tip=tip, user=officer)
    texts = [entry.text for entry in services.open_tip(tip=tip, user=reader)]
    assert texts[-1] == "Thuộc địa bàn đơn vị bạn."
    record = TipRecord.objects.get(act=TipAct.HANDED_OVER)
    assert (record.unit, record.to_unit, record.user) == (unit, other, officer)


def test_a_tip_is_not_handed_to_a_unit_where_nobody_could_read_it(unit, officer):
    tip = TipFactory(unit=unit)
    with pytest.raises(ValidationError) as refusal:
        services.hand_over(tip=tip, user=officer, unit=UnitFactory(), reason=" ")
    assert len(refusal.value.messages) == 2


def test_officers_are_told_by_mail_that_something_came_and_not_what(
    unit, officer, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        services.send_tip(unit=unit, text=WORDS, contact="0912 345 678", form="a")
    (message,) = mail.outbox
    assert message.to == [officer.email]
    for text in (WORDS, "0912", "chợ"):
        assert text not in message.body + message.subject


def test_without_an_officer_the_leader_is_told_to_name_one(
    unit, django_capture_on_commit_callbacks
):
    leader = MembershipFactory(unit=unit, role=Role.UNIT_LEADER).user
    with django_capture_on_commit_callbacks(execute=True):
        services.send_tip(unit=unit, text=WORDS, form="a")
    assert [message.to for message in mail.outbox] == [[leader.email]]


# What it was worth --------------------------------------------------------------------------------


def test_a_tip_that_led_to_the_person_is_what_the_end_of_the_search_is_offered(unit, officer):
    notice = "11111111-1111-1111-1111-111111111111"
    tip = TipFactory(unit=unit, notice=notice)
    assert not services.led_to_person(notice=notice)
    services.assess(tip=tip, user=officer, state=TipState.CLOSED, value=TipValue.LED_TO_PERSON)
    assert services.led_to_person(notice=notice)


def test_a_tip_about_no_notice_led_to_nobody(unit, officer):
    tip = TipFactory(unit=unit)
    with pytest.raises(ValidationError):
        services.assess(tip=tip, user=officer, state="closed", value=TipValue.LED_TO_PERSON)


# Deletion and keys --------------------------------------------------------------------------------


def days_ago(count):
    return timezone.localdate() - datetime.timedelta(days=count)


@pytest.mark.parametrize(
    ("state", "quiet_for", "tips", "contacts"),
    [
        (TipState.CLOSED, 30, 1, 1),
        (TipState.CLOSED, 31, 1, 0),
        (TipState.CLOSED, 180, 1, 0),
        (TipState.CLOSED, 181, 0, 0),
        (TipState.IN_WORK, 31, 1, 1),
        # Forgotten by everybody: it goes, too.
        (TipState.NEW, 181, 0, 0),
    ],
)
def test_tips_and_contact_data_go_by_schedule(state, quiet_for, tips, contacts, unit):
    TipFactory(
        unit=unit, state=state, quiet_since=days_ago(quiet_for), sealed_contact=vault.seal_text("x")
    )
    purge()
    assert Tip.objects.count() == tips
    assert Tip.objects.exclude(sealed_contact="").count() == contacts
    assert purge() == type(purge())(tips=0, contacts=0, files=0)


def test_with_a_tip_go_its_words_and_files_and_what_was_done_stays_recorded(
    unit, officer, django_capture_on_commit_callbacks
):
    attachment = TipAttachmentFactory(message__tip__unit=unit)
    tip = attachment.message.tip
    services.open_tip(tip=tip, user=officer)
    Tip.objects.update(quiet_since=days_ago(200))
    with django_capture_on_commit_callbacks(execute=True):
        call_command("purge_tips")
    assert not TipMessage.objects.exists()
    assert attachment.stored_as not in storage.names()
    assert [record.act for record in TipRecord.objects.all()] == [TipAct.PURGED, TipAct.READ]


def test_after_a_change_of_keys_everything_is_readable_with_the_new_one_alone(unit, settings):
    attachment = TipAttachmentFactory(message__tip__unit=unit)
    old, new = settings.PORTAL_TIP_KEYS, [Fernet.generate_key().decode()]
    settings.PORTAL_TIP_KEYS = [*new, *old]
    call_command("rotate_tip_keys")
    settings.PORTAL_TIP_KEYS = new
    assert TipMessage.objects.get().text == "Tôi thấy người này ở chợ."
    assert storage.fetch(attachment.stored_as) == b"noi dung cua tep"


def test_a_receipt_of_an_older_key_finds_its_tip_as_long_as_the_key_is_kept(unit, settings):
    receipt = services.send_tip(unit=unit, text=WORDS, form="a")
    old, new = settings.PORTAL_TIP_KEYS, [Fernet.generate_key().decode()]
    settings.PORTAL_TIP_KEYS = [*new, *old]
    assert Tip.objects.of_receipt(receipt).exists()
    settings.PORTAL_TIP_KEYS = new
    assert not Tip.objects.of_receipt(receipt).exists()


def test_an_officer_is_told_of_what_no_key_opens(unit, officer, settings):
    tip = TipMessageFactory(tip__unit=unit).tip
    settings.PORTAL_TIP_KEYS = [Fernet.generate_key().decode()]
    assert [entry.text for entry in services.open_tip(tip=tip, user=officer)] == [None]


# The public pages ---------------------------------------------------------------------------------


def test_from_the_notice_to_the_reply_and_back(client, notice, monkeypatch):
    officer = officer_of(notice.unit)
    address = f"/bao-tin/{notice.code}/"
    assert address in client.get(notice.url).text
    answer = client.post(address, {"mark": old_mark(monkeypatch), "text": WORDS})
    receipt = received(answer.text)
    assert read_receipt(receipt)
    tip = Tip.objects.get()
    assert (tip.unit, tip.notice) == (notice.unit, notice.translation_key)
    services.reply(tip=tip, user=officer, text="Cảm ơn bạn, đi hướng nào?")
    services.note(tip=tip, user=officer, text="Ghi chú kín")
    back = client.post("/bao-tin/bien-nhan/", {"receipt": receipt.lower()}).text
    assert "Cảm ơn bạn, đi hướng nào?" in back
    assert WORDS not in back
    assert "Ghi chú kín" not in back
    services.assess(tip=tip, user=officer, state=TipState.CLOSED, value=TipValue.HELPFUL)
    sent = {"receipt": receipt, "mark": old_mark(monkeypatch), "text": "Đi về phía bắc."}
    assert "Phần bổ sung đã được gửi" in client.post("/bao-tin/bien-nhan/", sent).text
    tip.refresh_from_db()
    assert (tip.state, tip.has_news) == (TipState.IN_WORK, True)
    assert tip.messages.last().text == "Đi về phía bắc."


def test_whatever_is_wrong_with_a_receipt_the_answer_is_the_same(client, unit):
    build_site()
    purged = services.send_tip(unit=unit, text=WORDS, form="a")
    Tip.objects.all().delete()
    answers = {
        client.post("/bao-tin/bien-nhan/", {"receipt": text}).text.replace(text, "")
        for text in (purged, new_receipt(), "abcd", "Đ" * 16, "7KQ3-H2MD-4XAB-9TR!")
    }
    assert len(answers) == 1


@pytest.mark.parametrize(
    ("data", "files", "said"),
    [
        ({"text": ""}, (), "Trường này là bắt buộc"),
        ({"text": "x" * 5001}, (), "5000"),
        ({"text": WORDS, "contact": "y" * 301}, (), "300"),
        ({"text": WORDS, "mark": "forged"}, (), "Mẫu mở quá lâu"),
        ({"text": WORDS, "mark": ""}, (), "Mẫu mở quá lâu"),
        ({"text": WORDS}, [("a.exe", b"MZ")], "Chỉ nhận ảnh, PDF"),
        ({"text": WORDS}, [("a.txt", b"x")] * 6, "tối đa 5 tệp"),
        ({"text": WORDS}, [("a.txt", b"x" * (10 * 1024 * 1024 + 1))], "quá lớn"),
        ({"text": WORDS}, [(f"{n}.txt", b"x" * 9_000_000) for n in range(3)], "25 MB"),
        ({"text": WORDS, "unit": "999999"}, (), "Hãy chọn"),
        ({"text": "a\x00b"}, (), ""),
    ],
)
def test_bad_input_is_told_in_words_and_nothing_is_lost(
    data, files, said, client, unit, monkeypatch
):
    build_site()
    uploads = [SimpleUploadedFile(name, content) for name, content in files]
    sent = {"mark": old_mark(monkeypatch), "unit": ""} | data | {"files": uploads}
    answer = client.post("/bao-tin/", sent)
    assert answer.status_code == 400
    assert said in answer.text
    assert data["text"].replace("\x00", "")[:30] in answer.text
    assert not Tip.objects.exists()


def test_a_form_that_is_sent_at_once_or_from_elsewhere_is_not_taken(client, unit):
    build_site()
    officer_of(unit)
    sent = {"mark": form_tokens.new_token(), "text": WORDS, "unit": unit.pk}
    assert "Gửi quá nhanh" in client.post("/bao-tin/", sent).text
    elsewhere = client.post("/bao-tin/", sent, headers={"sec-fetch-site": "cross-site"})
    assert "trang mạng khác" in elsewhere.text
    assert not Tip.objects.exists()


def test_too_many_tips_at_once_are_put_off_without_losing_a_word(client, unit, monkeypatch):
    build_site()
    officer_of(unit)
    monkeypatch.setattr("wanted.tips.views.TIPS_PER_MINUTE", 1)
    answers = [
        client.post(
            "/bao-tin/", {"mark": old_mark(monkeypatch), "text": WORDS, "unit": unit.pk}
        ).text
        for _number in range(2)
    ]
    assert Tip.objects.count() == 1
    assert "rất nhiều người" in answers[1]
    assert WORDS in answers[1]


def test_a_general_tip_goes_to_the_chosen_unit_or_to_the_one_of_the_settings(
    client, unit, settings, monkeypatch
):
    build_site()
    officer_of(unit)
    default = UnitFactory(code="ZZ-TIPS")
    settings.PORTAL_TIPS_UNIT = "ZZ-TIPS"
    for chosen in (unit.pk, ""):
        client.post("/bao-tin/", {"mark": old_mark(monkeypatch), "text": WORDS, "unit": chosen})
    assert set(Tip.objects.values_list("unit", flat=True)) == {unit.pk, default.pk}


def test_a_notice_that_is_not_public_is_not_named(client, notice):
    end_notice(page=notice, outcome=Outcome.LAPSED, user=None)
    page = client.get(f"/bao-tin/{notice.code}/")
    assert page.status_code == 200
    assert notice.title not in page.text


@pytest.mark.parametrize(
    "address", ["/bao-tin/", "/bao-tin/bien-nhan/", "/en/tip/", "/en/tip/receipt/"]
)
def test_the_pages_show_the_ways_first_and_are_kept_by_nobody(address, client, db):
    build_site()
    answer = client.get(address)
    assert answer.status_code == 200
    assert answer["Cache-Control"] == "no-store"
    assert answer["Referrer-Policy"] == "no-referrer"
    assert "noindex" in answer["X-Robots-Tag"]
    assert not answer.cookies
    if "receipt" not in address and "bien-nhan" not in address:
        main = answer.text[answer.text.index("<main") :]
        assert main.index('href="tel:113"') < main.index("<form")


# The admin ----------------------------------------------------------------------------------------


@pytest.fixture
def signed_in(client, officer):
    client.force_login(officer)
    return client


def test_an_officer_works_on_a_tip_from_the_inbox(signed_in, unit, officer):
    tip = TipMessageFactory(tip__unit=unit, words=WORDS).tip
    foreign = TipFactory()
    inbox = signed_in.get("/admin/tips/").text
    assert f"/admin/tips/{tip.pk}/" in inbox
    assert f"/admin/tips/{foreign.pk}/" not in inbox
    page = f"/admin/tips/{tip.pk}/"
    assert WORDS in signed_in.get(page).text
    signed_in.post(f"{page}reply/", {"text": "Cảm ơn bạn."})
    signed_in.post(f"{page}note/", {"text": "Đã xác minh."})
    signed_in.post(f"{page}assess/", {"state": "closed", "value": "helpful"})
    tip.refresh_from_db()
    assert (tip.state, tip.value) == (TipState.CLOSED, TipValue.HELPFUL)
    assert [message.text for message in tip.messages.all()] == [
        WORDS,
        "Cảm ơn bạn.",
        "Đã xác minh.",
    ]


def test_what_is_wrong_in_the_admin_is_told_and_what_was_written_stays(signed_in, unit):
    tip = TipFactory(unit=unit)
    page = f"/admin/tips/{tip.pk}/"
    answer = signed_in.post(f"{page}assess/", {"state": "closed", "value": "led_to_person"})
    assert "không nói về thông báo nào" in answer.text
    answer = signed_in.post(f"{page}hand_over/".replace("_", "-"), {"unit": "0", "reason": "Lý do"})
    assert answer.status_code == 200
    assert "Lý do" in answer.text
    assert signed_in.post(f"{page}reply/", {"text": ""}).status_code == 200


def test_an_attachment_is_decrypted_for_the_officer_alone_and_recorded(signed_in, unit, client):
    attachment = TipAttachmentFactory(message__tip__unit=unit)
    address = f"/admin/tips/{attachment.message.tip_id}/attachments/{attachment.pk}/"
    answer = signed_in.get(address)
    assert answer.content == b"noi dung cua tep"
    assert answer["Content-Disposition"].startswith("attachment")
    assert "sandbox" in answer["Content-Security-Policy"]
    assert TipRecord.objects.filter(act=TipAct.READ_ATTACHMENT).count() == 1
    storage.remove(attachment.stored_as)
    assert signed_in.get(address).status_code == 404


def test_a_leader_names_officers_of_the_own_unit_alone(client, unit):
    leader = MembershipFactory(unit=unit, role=Role.UNIT_LEADER).user
    member, stranger = MembershipFactory(unit=unit).user, MembershipFactory().user
    client.force_login(leader)
    for user in (stranger, member):
        client.post(
            "/admin/tip_officers/new/",
            {"unit": unit.pk, "user": user.pk, "valid_from": f"{timezone.localdate():%d/%m/%Y}"},
        )
    assert list(TipOfficer.objects.values_list("user", flat=True)) == [member.pk]
    # The leader reads none of it, and sees who did.
    tip = TipMessageFactory(tip__unit=unit).tip
    assert client.get(f"/admin/tips/{tip.pk}/").status_code == 302
    services.open_tip(tip=tip, user=member)
    assert member.get_full_name() in client.get("/admin/reports/tip-records/").text


@pytest.mark.parametrize("role", [Role.CONTRIBUTOR, Role.PUBLISHER, Role.ADMINISTRATOR])
def test_others_have_neither_inbox_nor_list_of_officers(role, client, unit):
    officer_of(unit)
    TipMessageFactory(tip__unit=unit)
    client.force_login(MembershipFactory(role=role).user)
    for address in ("/admin/tips/", "/admin/tip_officers/", "/admin/tip_officers/new/"):
        assert client.get(address).status_code == 302
    assert "/admin/tips/" not in client.get("/admin/").text


def test_the_start_page_tells_what_waits_and_where_nobody_may_read(client, unit):
    TipFactory(unit=unit)
    client.force_login(MembershipFactory(unit=unit, role=Role.UNIT_LEADER).user)
    assert "chưa ai được đọc" in client.get("/admin/").text
    client.force_login(officer_of(unit))
    assert "1 tin báo đang chờ" in client.get("/admin/").text


@pytest.mark.postgresql
def test_postgresql_refuses_to_change_the_record_too(unit, officer):
    services.open_tip(tip=TipFactory(unit=unit), user=officer)
    for statement in ("DELETE FROM wanted_tiprecord", "UPDATE wanted_tiprecord SET act = 'x'"):
        with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement)
    assert TipRecord.objects.count() == 1
