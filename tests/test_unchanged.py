"""``make test`` runs again as soon as anything that a result rests on is another."""

import json
import subprocess

import pytest

from . import run
from .unchanged import fingerprint


@pytest.fixture
def repository(tmp_path):
    root = tmp_path / "repository"
    root.mkdir()
    subprocess.run(["git", "init", "-q", root], check=True)
    (root / ".gitignore").write_text("var/\n")
    (root / "code.py").write_text("one = 1\n")
    (root / "var").mkdir()
    return root


def test_the_same_has_the_same_fingerprint(repository):
    first = fingerprint(repository, found=["Redis", "nginx"])
    (repository / "var" / "made").write_text("what git does not know says nothing")

    assert first
    assert fingerprint(repository, found=["nginx", "Redis"]) == first


def test_another_file_part_or_text_beside_is_another(repository, tmp_path):
    beside = tmp_path / "shared"
    beside.mkdir()
    seen = {fingerprint(repository, found=["Redis"], beside=beside)}
    seen.add(fingerprint(repository, found=[], beside=beside))
    (beside / "workdays.csv").write_text("2026-01-01\n")
    seen.add(fingerprint(repository, found=["Redis"], beside=beside))
    (repository / "code.py").write_text("one = 2\n")
    seen.add(fingerprint(repository, found=["Redis"], beside=beside))
    (repository / "new.py").write_text("")
    seen.add(fingerprint(repository, found=["Redis"], beside=beside))
    (repository / "code.py").unlink()
    seen.add(fingerprint(repository, found=["Redis"], beside=beside))

    assert len(seen) == 6


def test_without_git_nothing_is_taken_as_known(tmp_path):
    assert fingerprint(tmp_path / "none", found=[]) == ""
    assert run.passed_before("") == ""


def test_a_few_failures_are_tried_again_and_many_are_not(tmp_path, monkeypatch):
    tried = []

    def run_suite(name, *, arguments, **rest):
        tried.append(arguments)
        return run.TESTS_FAILED if "wrong" in arguments else 0

    monkeypatch.setattr(run, "VAR", tmp_path)
    monkeypatch.setattr(run, "run_suite", run_suite)
    path = run.failed_path("SQLite")
    path.parent.mkdir(parents=True)

    def again(*failed):
        path.write_text(json.dumps(dict.fromkeys(failed, True)))
        return run.try_again("SQLite", database_url="")

    assert again("b", "a") == ["a", "b"]
    assert again("a", "wrong") == []
    assert again(*"abcdef") == []
    assert again() == []
    assert tried == [["a", "b"], ["a", "wrong"]]
