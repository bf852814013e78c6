"""Development: a fixed key, plain HTTP, and SQLite where DATABASE_URL is unset."""

import os
from pathlib import Path

os.environ.setdefault("LOG_LEVEL", "WARNING")
os.environ.setdefault("SECRET_KEY", "development-only-key-never-used-in-production-0123456789")
os.environ.setdefault("PORTAL_TIP_KEYS", "ZGV2ZWxvcG1lbnQtb25seS1uZXZlci11c2VkLWhlcmU=")
if not os.environ.get("DATABASE_URL"):
    _folder = Path(__file__).resolve().parent.parent.parent / "var"
    _folder.mkdir(exist_ok=True)
    os.environ["DATABASE_URL"] = f"sqlite:///{_folder / 'development.sqlite3'}"
    os.environ["PORTAL_EMBEDDED"] = "1"

# No worker to wait for: tasks are done at once.
os.environ["PORTAL_WORKER"] = "0"

# The defaults above must stand before the base is read.
from .base import *
from .base import DATABASES, MIDDLEWARE, STORAGES

#: PORTAL_DEBUG=0 spares a long command the record of every query that error pages would show.
DEBUG = os.environ.get("PORTAL_DEBUG", "1") != "0"
MIDDLEWARE = [*MIDDLEWARE, "portal.base.middleware.OwnNotFoundMiddleware"]
PORTAL_DEMO = True
ALLOWED_HOSTS = ["*"]
SECURE_SSL_REDIRECT = False
SECURE_HSTS_SECONDS = 0
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = False
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    DATABASES["default"]["OPTIONS"] = {
        # One writer at a time, and readers never wait for it.
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
    }
