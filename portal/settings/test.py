"""Tests: quick password hashing, files in a scratch folder, SQLite where DATABASE_URL is unset."""

import os
import tempfile
from pathlib import Path

os.environ.setdefault("LOG_LEVEL", "ERROR")
os.environ.setdefault("SECRET_KEY", "test-only-key-0123456789-0123456789-0123456789-0123456789")
if not os.environ.get("DATABASE_URL"):
    os.environ["DATABASE_URL"] = "sqlite:///:memory:"
    os.environ["PORTAL_EMBEDDED"] = "1"

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
for _folder in (MEDIA_ROOT, STATIC_ROOT):
    _folder.mkdir()
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
# Runs beside one another on one PostgreSQL, of other checkouts too, each have their own database.
if DATABASES["default"]["ENGINE"].endswith("postgresql"):
    DATABASES["default"]["TEST"] = {"NAME": f"test_portal_{os.getpid()}"}
