"""Production settings, read from the environment (12-factor).

Development and tests start from these and relax them (``dev.py``, ``test.py``); every variable is
described in ``.env.example``. A missing secret stops start-up with a sentence.
"""

from pathlib import Path

import environ
from django.core.exceptions import ImproperlyConfigured
from django.utils.translation import gettext_lazy as _

BASE_DIR = Path(__file__).resolve().parent.parent.parent
env = environ.Env()


def required(name: str, purpose: str) -> str:
    """Return the environment variable ``name``.

    Raises:
        ImproperlyConfigured: the variable is unset or empty; the message says what it is for.
    """
    value = env.str(name, default="")
    if not value:
        raise ImproperlyConfigured(f"Set {name} ({purpose}); .env.example describes it.")
    return value


SECRET_KEY = required("SECRET_KEY", "signs sessions and tokens")
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=[])
CSRF_TRUSTED_ORIGINS = env.list("CSRF_TRUSTED_ORIGINS", default=[])
DEBUG = False

INSTALLED_APPS = [
    # Ours come first: their templates and commands take precedence over Wagtail's.
    "portal.base",
    "portal.units",
    "portal.workdays",
    "portal.provision",
    "portal.provision.reporting",
    "portal.provision.annual",
    "portal.provision.workplace",
    "portal.provision.leaks",
    "portal.provision.edits",
    "portal.provision.threads",
    "portal.provision.urgent",
    "portal.provision.keying",
    "portal.provision.appeals",
    "portal.provision.notices",
    "portal.provision.due_changes",
    "portal.provision.longer_limits",
    "portal.provision.reminders",
    "portal.provision.simulation",
    "portal.provision.focal_points",
    "portal.provision.coordination",
    "portal.provision.requests",
    "portal.provision.coverage",
    "portal.provision.silence",
    "portal.provision.releases",
    "home",
    "news",
    "wanted",
    "legal_docs",
    "search",
    "wagtail_localize",
    "wagtail_localize.locales",
    "wagtail.contrib.redirects",
    "wagtail.contrib.settings",
    "wagtail.contrib.typed_table_block",
    "wagtail.sites",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "django_filters",
    "django_tasks",
    "django_tasks_db",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.humanize",
    "django.contrib.messages",
    "django.contrib.postgres",
    "django.contrib.sessions",
    "django.contrib.sitemaps",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
]

MIDDLEWARE = [
    # First of all: what it takes off a request, nothing behind it can keep.
    "wanted.tips.middleware.NoTraceMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.http.ConditionalGetMiddleware",
    # Outside of the sessions: it looks at the cookies that an answer sets.
    "portal.base.http_copies.HttpCopiesMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "portal.base.middleware.ReadableAddressMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    # Outside of the gate's: it has to know who acts.
    "portal.base.signing_in_again.SignInAgainMiddleware",
    "portal.provision.middleware.PublicationGateMiddleware",
    "portal.base.admin_errors.AdminErrorsMiddleware",
    "portal.units.middleware.UnitIsolationMiddleware",
    # Before (outside of) the redirects: one that the desk made wins over the notice.
    "portal.provision.withdrawals.WithdrawalMiddleware",
    "wagtail.contrib.redirects.middleware.RedirectMiddleware",
    "portal.base.middleware.PageRouteMiddleware",
]

ROOT_URLCONF = "portal.urls"
WSGI_APPLICATION = "portal.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "portal" / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.debug",
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

# Database ---------------------------------------------------------------------------------------
DATABASES = {"default": env.db_url_config(required("DATABASE_URL", "PostgreSQL, postgres://…"))}
# dev.py and test.py set PORTAL_EMBEDDED for themselves.
if DATABASES["default"]["ENGINE"].endswith("sqlite3") and not env.bool("PORTAL_EMBEDDED", False):
    raise ImproperlyConfigured("SQLite serves development only: set DATABASE_URL to PostgreSQL.")
DATABASES["default"]["ATOMIC_REQUESTS"] = True
DATABASES["default"].setdefault("CONN_MAX_AGE", env.int("CONN_MAX_AGE", default=60))
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# Cache: Redis where there is one, else the memory of each process.
REDIS_URL = env.str("REDIS_URL", default="")
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.redis.RedisCache",
        "LOCATION": REDIS_URL,
        "KEY_PREFIX": "portal",
    }
    if REDIS_URL
    else {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}
}

# Seconds for which a process without a shared cache believes what another may have changed.
PORTAL_LOCAL_CACHE_SECONDS = 1

# People -----------------------------------------------------------------------------------------
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
# A role's rights end with the membership, not with the next run of sync_roles.
AUTHENTICATION_BACKENDS = ["portal.units.backends.MembershipBackend"]
LOGIN_URL = "wagtailadmin_login"

# Languages and time -----------------------------------------------------------------------------
LANGUAGE_CODE = "vi"
LANGUAGES = WAGTAIL_CONTENT_LANGUAGES = [("vi", _("Vietnamese")), ("en", _("English"))]
# Ours first: what stands there wins over the translations of Wagtail and Django.
LOCALE_PATHS = [BASE_DIR / "portal" / "locale", BASE_DIR / "portal" / "translations" / "locale"]
FORMAT_MODULE_PATH = ["portal.formats"]
TIME_ZONE = "Asia/Ho_Chi_Minh"
USE_I18N = True
USE_TZ = True

# Files ------------------------------------------------------------------------------------------
STATIC_URL = "/static/"
STATIC_ROOT = env.path("STATIC_ROOT", default=str(BASE_DIR / "var" / "static"))
STATICFILES_DIRS = [BASE_DIR / "static"]
# Media are private until a live page shows them: this URL serves nothing, views do.
MEDIA_URL = "/media/"
MEDIA_ROOT = env.path("MEDIA_ROOT", default=str(BASE_DIR / "var" / "media"))
# Attachments of tips, encrypted, apart from all other files: nothing serves this folder.
PORTAL_TIPS_ROOT = env.path("PORTAL_TIPS_ROOT", default=str(BASE_DIR / "var" / "tips"))
# Set where nginx hands the files out itself (X-Accel-Redirect), for example "/_protected/".
MEDIA_ACCEL_PREFIX = env.str("MEDIA_ACCEL_PREFIX", default="")
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000

# Transport --------------------------------------------------------------------------------------
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_SSL_REDIRECT = env.bool("SECURE_SSL_REDIRECT", default=True)
SECURE_HSTS_SECONDS = env.int("SECURE_HSTS_SECONDS", default=31_536_000)
# Both speak for every host below the Portal's name: false where one of them still needs plain HTTP.
SECURE_HSTS_INCLUDE_SUBDOMAINS = env.bool("SECURE_HSTS_INCLUDE_SUBDOMAINS", default=True)
SECURE_HSTS_PRELOAD = env.bool("SECURE_HSTS_PRELOAD", default=True)
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
SECURE_CONTENT_TYPE_NOSNIFF = True
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = True
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_AGE = 8 * 60 * 60
# Wagtail's preview alone is framed: its view says SAMEORIGIN for itself.
X_FRAME_OPTIONS = "DENY"

EMAIL_CONFIG = env.email("EMAIL_URL", default="consolemail://")
vars().update(EMAIL_CONFIG)
DEFAULT_FROM_EMAIL = env.str("DEFAULT_FROM_EMAIL", default="portal@localhost")

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
    "filters": {
        "no_trace": {"()": "wanted.tips.logs.NoTraceFilter"},
        "no_token": {"()": "portal.base.logs.NoTokenFilter"},
    },
    # Every handler needs the filter: filters of a logger are not asked by its children.
    "handlers": {
        "console": {
            "class": "logging.StreamHandler",
            "formatter": "line",
            "filters": ["no_trace", "no_token"],
        }
    },
    # At DEBUG, Pillow would write into the log what a camera wrote into a picture.
    "loggers": {"PIL": {"level": "INFO"}},
    "root": {"handlers": ["console"], "level": env.str("LOG_LEVEL", default="INFO")},
}

# Wagtail ----------------------------------------------------------------------------------------
WAGTAIL_SITE_NAME = "Cổng Thông tin điện tử Bộ Công an"
WAGTAILADMIN_USER_LOGIN_FORM = "portal.base.login.PortalLoginForm"
#: The address by which the Portal is known; setup_portal gives it to the site that it makes.
PORTAL_BASE_URL = env.str("PORTAL_BASE_URL", default="")
WAGTAILADMIN_BASE_URL = PORTAL_BASE_URL or "http://127.0.0.1:8000"
WAGTAIL_I18N_ENABLED = True
WAGTAILADMIN_PERMITTED_LANGUAGES = [("vi", "Tiếng Việt"), ("en", "English")]
WAGTAIL_ALLOW_UNICODE_SLUGS = False
WAGTAIL_USER_TIME_ZONES = [TIME_ZONE]
WAGTAIL_DATE_FORMAT = "%d/%m/%Y"
WAGTAIL_DATETIME_FORMAT = "%d/%m/%Y %H:%M"
WAGTAIL_TIME_FORMAT = "%H:%M"
WAGTAILIMAGES_IMAGE_MODEL = "base.PortalImage"
WAGTAILDOCS_DOCUMENT_MODEL = "base.PortalDocument"
WAGTAILIMAGES_EXTENSIONS = ["jpg", "jpeg", "png", "webp"]
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 15 * 1024 * 1024
WAGTAILIMAGES_MAX_IMAGE_PIXELS = 40_000_000
WAGTAILDOCS_EXTENSIONS = ["pdf", "docx", "xlsx", "odt", "ods", "txt", "csv", "mp4", "webm", "vtt"]
WAGTAILDOCS_MAX_UPLOAD_SIZE = 50 * 1024 * 1024
WAGTAILDOCS_SERVE_METHOD = "serve_view"
WAGTAILSEARCH_BACKENDS = {
    # "simple": PostgreSQL's other configurations drop Vietnamese words as English stop words.
    "default": {"BACKEND": "portal.base.search_backends", "SEARCH_CONFIG": "simple"}
}
# Every request stays inside the house: no avatar, update, banner or embed service is asked.
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAILEMBEDS_FINDERS = []
# The workflow.
WAGTAIL_WORKFLOW_ENABLED = True
WAGTAIL_WORKFLOW_REQUIRE_REAPPROVAL_ON_EDIT = True
WAGTAIL_WORKFLOW_CANCEL_ON_PUBLISH = False
WAGTAIL_FINISH_WORKFLOW_ACTION = "portal.provision.finish.publish_approved_revision"
WAGTAILADMIN_NOTIFICATION_INCLUDE_SUPERUSERS = False
# Translation: a copy that goes through the workflow on its own; nothing is synchronised live.
WAGTAIL_LOCALIZE_DEFAULT_TRANSLATION_MODE = "simple"
WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE = False
WAGTAILLOCALIZE_DISABLE_ON_DEMAND_TRANSLATION = False

# Mails, reminders, the search index: written down with what caused them, done by a worker
# (manage.py db_worker). Without one they are done at once, within the request.
TASKS = {
    "default": {
        "BACKEND": "django_tasks_db.DatabaseBackend"
        if env.bool("PORTAL_WORKER", default=True)
        else "django_tasks.backends.immediate.ImmediateBackend"
    }
}

# The Portal -------------------------------------------------------------------------------------
# What BasePage asks before anything becomes public; without it nothing does.
PORTAL_PUBLICATION_GATE = "portal.provision.gate.PublicationGate"
# What the admin asks about one person's rights on one page.
PORTAL_PAGE_PERMISSION_TESTER = "portal.provision.permission_testers.PortalPagePermissionTester"
# Demo content brings accounts with a published password: never on a server that others reach.
PORTAL_DEMO = env.bool("PORTAL_DEMO", default=False)
# Where the job looks that proves removals, for example the web server: "http://127.0.0.1:8080".
PORTAL_PROBE_ADDRESS = env.str("PORTAL_PROBE_ADDRESS", default="")
# What encrypts tips: the newest key first, older ones as long as tips of their time are kept.
PORTAL_TIP_KEYS = required("PORTAL_TIP_KEYS", "encrypts what the public reports").split(",")
# Code of the unit that reads tips about no particular notice.
PORTAL_TIPS_UNIT = env.str("PORTAL_TIPS_UNIT", default="C02")
# Where the pages of public services may send readers to apply, by host name.
PORTAL_SERVICE_HOSTS = env.list(
    "PORTAL_SERVICE_HOSTS", default=["dichvucong.gov.vn", "dichvucong.bocongan.gov.vn"]
)
