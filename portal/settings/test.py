"""Tests: quick password hashing, files in a scratch folder, SQLite where DATABASE_URL is unset."""

import os
import tempfile
from pathlib import Path

os.environ.setdefault("LOG_LEVEL", "ERROR")
os.environ.setdefault("SECRET_KEY", "test-only-key-0123456789-0123456789-0123456789-0123456789")
os.environ.setdefault("PORTAL_TIP_KEYS", "dGVzdC1vbmx5LWtleS0wMTIzNDU2Nzg5LTAxMjM0NTY=")
if not os.environ.get("DATABASE_URL"):
    os.environ["DATABASE_URL"] = "sqlite:///:memory:"
    os.environ["PORTAL_EMBEDDED"] = "1"

# No worker to wait for: tasks are done at once.
os.environ["PORTAL_WORKER"] = "0"

# The defaults above must stand before the base is read.
from .base import *
from .base import DATABASES, STORAGES

ALLOWED_HOSTS = ["*"]
PORTAL_DEMO = True
SECURE_SSL_REDIRECT = False
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = False
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
# Removed when the process ends.
_scratch_folder = tempfile.TemporaryDirectory(prefix="portal-test-")
MEDIA_ROOT = Path(_scratch_folder.name) / "media"
STATIC_ROOT = Path(_scratch_folder.name) / "static"
PORTAL_TIPS_ROOT = Path(_scratch_folder.name) / "tips"
for _folder in (MEDIA_ROOT, STATIC_ROOT):
    _folder.mkdir()
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
# The engines of Django, but the two hundred migrations run once and not before every run.
_ENGINES = {"sqlite3": "tests.migrated_once.sqlite", "postgresql": "tests.migrated_once.postgresql"}
_engine = DATABASES["default"]["ENGINE"].rpartition(".")[2]
DATABASES["default"]["ENGINE"] = _ENGINES[_engine]
if _engine == "sqlite3":
    # Said outright, or pytest-xdist's workers make a file of it each.
    DATABASES["default"]["TEST"] = {"NAME": ":memory:"}
if _engine == "postgresql":
    # What a test writes need not survive a power cut.
    DATABASES["default"]["OPTIONS"] = {"options": "-c synchronous_commit=off"}
    # Runs beside one another on one PostgreSQL, of other checkouts too, have a database each.
    DATABASES["default"]["TEST"] = {"NAME": f"test_portal_{os.getpid()}"}
# A slow machine must not read anew between two requests whose queries are compared.
PORTAL_LOCAL_CACHE_SECONDS = 3600
