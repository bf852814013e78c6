"""Words a citation as Vietnamese law does, from the smallest part to the largest."""

from collections.abc import Sequence
from itertools import pairwise

from .labels import int_to_roman
from .model import Node

_WORDS = {
    "diem": "điểm",
    "khoan": "khoản",
    "dieu": "Điều",
    "tieu_muc": "Tiểu mục",
    "muc": "Mục",
    "chuong": "Chương",
    "phan": "Phần",
}
_ARTICLE_LEVELS = ("diem", "khoan", "dieu")
_DIVISION_LEVELS = ("tieu_muc", "muc", "chuong", "phan")


def citation_text(path: str | Sequence[Node], document_phrase: str = "") -> str:
    """Return for instance "điểm đ khoản 15 Điều 4 Thông tư số 80/2020/TT-BCA".

    ``path`` is an anchor, or the nodes from the root down to the cited one; nodes keep a label
    such as "thứ nhất" that an anchor cannot tell. Chapters are named only where no Điều is:
    articles are numbered through the whole document.
    """
    if isinstance(path, str):
        labels = _labels_of_anchor(path)
    else:
        labels = {node.type: node.label for node in path}
    levels = _ARTICLE_LEVELS if "dieu" in labels or "khoan" in labels else _DIVISION_LEVELS
    if "diem" in labels:
        levels = _ARTICLE_LEVELS
    if "dieu" not in labels and "khoan" in labels:
        levels = (*_ARTICLE_LEVELS, *_DIVISION_LEVELS)
    words = [f"{_WORDS[level]} {labels[level]}" for level in levels if level in labels]
    return " ".join([*words, document_phrase.strip()]).strip()


def _labels_of_anchor(anchor: str) -> dict[str, str]:
    labels: dict[str, str] = {}
    pieces = anchor.replace("tieu-muc-", "tieu_muc-").split("-")
    for word, label in pairwise(pieces):
        if word not in _WORDS:
            continue
        label = label.replace("dd", "đ")
        if word in ("chuong", "phan") and label.isdigit() and 0 < int(label) <= 60:
            label = int_to_roman(int(label))
        labels[word] = label
    return labels
