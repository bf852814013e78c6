"""Who must not be named is named nowhere; a case passes only with its checklist confirmed."""

import pytest
from django.core.files.base import ContentFile

from news.cases.checklist import CASE_CHECKLIST
from news.cases.names import hidden_names_in, initials
from news.models import ArticlePage, CasePerson
from portal.base.gate import PublicationRefused
from portal.base.models import PortalImage
from portal.provision.demo import draw
from tests.portal_world import STANDARD_POINTS

pytestmark = pytest.mark.django_db

HIDDEN, SHOWN = "Đặng Văn Giấu", "Trần Thị Mẫu"
POINTS = [key for key, _text in CASE_CHECKLIST.items]


@pytest.fixture
def world(public_world):
    return public_world


def persons(**changes):
    hidden = {"mark": "A", "full_name": HIDDEN, "role": "charged", "stage": "accused"} | changes
    return [
        CasePerson(**hidden),
        CasePerson(
            mark="B",
            full_name=SHOWN,
            role="charged",
            stage="final",
            name_shown=True,
            ground="Văn bản số 1 của cơ quan điều tra",
        ),
    ]


def case(world, **fields):
    return world.article(
        **{
            "title": "Vụ trộm xe đạp",
            "kind": "case",
            "case_stage": "accused",
            "lead": "Cơ quan điều tra đã khởi tố [[A]].",
            "body": [("paragraph", "<p>[[A]] và [[b]] bị khởi tố.</p>")],
            "persons": persons(),
        }
        | fields
    )


def publish(world, page):
    world.submit(page)
    world.approve(page, by="leader")
    world.approve(page, by="editor", confirmed=POINTS)
    world.approve(page, by="publisher")
    return ArticlePage.objects.get(pk=page.pk)


def test_the_hidden_name_is_nowhere_and_the_released_one_is_read(world, client):
    page = publish(world, case(world))
    html = client.get(page.url).text
    assert "Đ.V.G. và Trần Thị Mẫu bị khởi tố" in html
    assert "khởi tố Đ.V.G." in html
    assert "Bị can được coi là không có tội" in html
    assert "[[" not in html
    for address in (
        page.url,
        "/tin-tuc/",
        "/tin-tuc/rss/",
        "/tin-tuc/atom/",
        "/nguon-tin/don-vi/A05/atom/",
        "/tim-kiem/?q=vu+trom",
        "/",
    ):
        text = client.get(address).text
        assert HIDDEN not in text, address
        assert "dang-van-giau" not in text
    assert page.title not in client.get("/tim-kiem/?q=Đặng+Văn+Giấu").text
    assert "dang van giau" not in page.folded
    assert "d v g" in page.folded


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("title", f"Khởi tố {HIDDEN}"),
        ("slug", "khoi-to-dang-van-giau"),
        ("seo_title", HIDDEN.upper()),
        ("search_description", f"Về {HIDDEN}"),
        ("social_title", HIDDEN),
        ("lead", "dang van giau bị khởi tố"),
        ("image_caption", HIDDEN),
        ("source", HIDDEN),
        ("body", [("paragraph", "<p>Đặng <b>Văn</b> Giấu</p>")]),
        ("body", [("heading", {"text": HIDDEN, "level": "h2", "anchor": ""})]),
    ],
)
def test_a_hidden_name_in_clear_is_refused_at_its_field(world, field, value):
    page = case(world, **{field: value})
    problems = page.problems_before_publication(public=None)
    assert field in [name for name, _sentence in problems]
    with pytest.raises(PublicationRefused, match="không được nêu tên"):
        world.submit(page)


def test_a_hidden_name_on_a_picture_is_refused(world):
    image = PortalImage.objects.create(
        title="Ảnh", file=ContentFile(draw("x"), name="x.jpg"), alt_text=HIDDEN, source="Cổng"
    )
    page = case(world, image=image)
    assert [name for name, _s in page.problems_before_publication(public=None)] == ["image"]


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"case_stage": ""}, "case_stage"),
        ({"lead": "[[C]] bị khởi tố"}, "lead"),
        ({"title": "Khởi tố [[A]]"}, "title"),
        ({"persons": [*persons(), *persons()]}, "persons"),
    ],
)
def test_a_case_says_what_is_missing_at_the_field(world, changes, field):
    problems = case(world, **changes).problems_before_publication(public=None)
    assert field in [name for name, _sentence in problems]


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"name_shown": True}, "ground"),
        ({"name_shown": True, "ground": "x", "is_minor": True}, "name_shown"),
        ({"name_shown": True, "ground": "x", "role": "victim"}, "name_shown"),
        ({"name_shown": True, "ground": "x", "role": "witness"}, "name_shown"),
        ({"stage": ""}, "stage"),
    ],
)
def test_a_name_is_shown_on_a_ground_and_never_a_minors_or_a_victims(changes, field):
    person = persons(**changes)[0]
    with pytest.raises(Exception, match=field):
        person.clean()
    assert not person.is_named


def test_a_case_does_not_pass_verification_unconfirmed(world):
    page = case(world)
    world.submit(page)
    world.approve(page, by="leader")
    with pytest.raises(PublicationRefused) as refused:
        world.approve(page, by="editor", confirmed=POINTS[:2])
    assert len(refused.value.reasons) == 2
    assert not ArticlePage.objects.get(pk=page.pk).live


def test_the_editor_ticks_the_points_in_the_admin(world, client):
    page = case(world)
    world.submit(page)
    world.approve(page, by="leader")
    client.force_login(world.editor)
    state = ArticlePage.objects.get(pk=page.pk).current_workflow_task_state
    address = f"/admin/pages/workflow/action/{page.pk}/approve-case/{state.pk}/"
    assert address in client.get(f"/admin/pages/{page.pk}/edit/").text
    assert "investigators_consent" in client.get(address).text
    client.post(address, {POINTS[0]: "on"})
    assert ArticlePage.objects.get(pk=page.pk).current_workflow_task_state.pk == state.pk
    client.post(address, dict.fromkeys((*POINTS, *STANDARD_POINTS), "on"))
    assert ArticlePage.objects.get(pk=page.pk).current_workflow_task_state.pk != state.pk


@pytest.mark.parametrize(
    ("name", "letters"),
    [("Nguyễn Văn Thử", "N.V.T."), ("đỗ mẫu", "Đ.M."), ("A", "A."), ("", "")],
)
def test_initials(name, letters):
    assert initials(name) == letters


@pytest.mark.parametrize(
    ("text", "is_found"),
    [
        ("Đặng Văn Giấu", True),
        ("ĐẶNG  VĂN\u00a0GIẤU", True),
        ("dang-van-giau.jpg", True),
        ("Đặng Văn Giấuu", False),
        ("Đ.V.G.", False),
    ],
)
def test_a_name_is_found_however_it_is_written(text, is_found):
    assert bool(hidden_names_in(text, persons())) is is_found
