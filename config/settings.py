"""Settings, from the environment through `env`. VENTANILLA_MODE says which house this is.

demo (the default of a fresh clone): fictitious issuer, movable clock, mail into a folder.
production: everything that a demonstration makes up must be set, and cookies travel on TLS only.
"""

from pathlib import Path
from secrets import token_urlsafe

from csp.constants import NONE, SELF
from django.utils.translation import gettext_lazy as _

from config import env
from config.database import database
from ventanilla.kernel import keyfile

BASE_DIR = Path(__file__).resolve().parent.parent
DEMO = env.choice("VENTANILLA_MODE", ("demo", "production"), "demo") == "demo"
PRODUCTION = not DEMO
DEBUG = False
HOME_DIR = env.folder("VENTANILLA_HOME", BASE_DIR / "var")

# --- Who issues, and where -------------------------------------------------------------------
DEMO_ISSUER = ("Autoridad de demostración", "Demonstration Authority")
ISSUER_ES = env.text("VENTANILLA_ISSUER_ES", DEMO_ISSUER[0])
ISSUER_EN = env.text("VENTANILLA_ISSUER_EN", DEMO_ISSUER[1])
FICTITIOUS = DEMO or DEMO_ISSUER == (ISSUER_ES, ISSUER_EN)
PUBLIC_ADDRESS = env.text("VENTANILLA_PUBLIC_ADDRESS", "http://127.0.0.1:8000" if DEMO else None)

# The data officer of D.S. 016-2024-JUS, art. 37: whom people write to about their data. A
# demonstration makes one up; a real house that names none says on its pages that it is not set.
DEMO_DPO = ("Paula Prado", "datos@demostracion.invalid") if DEMO else ("", "")
DPO_NAME = env.text("VENTANILLA_DPO_NAME", DEMO_DPO[0])
DPO_EMAIL = env.text("VENTANILLA_DPO_EMAIL", DEMO_DPO[1])

# --- Secrets ---------------------------------------------------------------------------------
SECRET_KEY = (
    keyfile.kept(HOME_DIR / "keys" / "session.key", lambda: token_urlsafe(64))
    if DEMO
    else env.text("VENTANILLA_SECRET_KEY")
)
# While a secret is being changed: what the old ones signed is still read, the new one signs.
SECRET_KEY_FALLBACKS = env.listing("VENTANILLA_OLD_SECRET_KEYS")
MASTER_KEY = env.text("VENTANILLA_MASTER_KEY", "")
# s3://bucket/prefix; its keys, region and endpoint are read from the AWS_… variables by boto3.
VAULT = env.address("VENTANILLA_VAULT", "s3")
CLAMAV = env.clamd("VENTANILLA_CLAMAV")  # unix:/path or tcp:host:port of ClamAV's daemon
OLD_MASTER_KEYS = env.listing("VENTANILLA_OLD_MASTER_KEYS")  # still open what they wrapped

# Days for which papers are kept after their case ended where no norm says it, and does the worker
# then erase them by itself? Nobody's law: two years, and thirty days for what goes first.
# The department (Apurímac, Cusco…) whose regional holidays count; empty: national days alone.
REGION = env.text("VENTANILLA_REGION", "")
KEEP_DAYS = env.whole("VENTANILLA_KEEP_DAYS", 730)
KEEP_FIRST_DAYS = env.whole("VENTANILLA_KEEP_FIRST_DAYS", 30)
ERASE = env.flag("VENTANILLA_ERASE", default=False)

# --- The house -------------------------------------------------------------------------------
ROOMS = (
    "ledger",
    "accounts",
    "procedures",
    "cases",
    "documents",
    "fees",
    "decisions",
    "certificates",
    "directory",
    "appointments",
    "screening",
    "notices",
    "privacy",
)
INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    *(f"ventanilla.{room}" for room in ROOMS),
    "ventanilla.portals",  # before the next two: our templates win
    "django.forms",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "csp",
]
MIDDLEWARE = [
    "ventanilla.portals.shared.requests.Noted",
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",  # these two before the static files: no answer without them
    "ventanilla.portals.shared.headers.PrivateByDefault",
    "django.middleware.gzip.GZipMiddleware",  # pads its answers at random against BREACH
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "ventanilla.portals.shared.bounds.BoundedBody",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "ventanilla.portals.shared.sitting.Sitting",
    "ventanilla.portals.shared.refusals.RefusalPages",
]
ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"
ALLOWED_HOSTS = env.listing(
    "VENTANILLA_HOSTS", "127.0.0.1,localhost,[::1],testserver" if DEMO else ""
)
CSRF_TRUSTED_ORIGINS = [] if DEMO else [PUBLIC_ADDRESS]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "builtins": ["ventanilla.portals.templatetags.ventanilla"],
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "ventanilla.portals.shared.context.house",
            ],
        },
    }
]
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"
CSRF_FAILURE_VIEW = "ventanilla.portals.shared.refusals.csrf_failure"

# --- Data ------------------------------------------------------------------------------------
DATABASES = {"default": database(env.text("DATABASE_URL", ""), HOME_DIR)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
# Rate limits must hold across the processes of one machine; a folder does, memory does not.
# Wide enough that nobody can push a limit out by filling it: past the bound a third is dropped.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.filebased.FileBasedCache",
        "LOCATION": HOME_DIR / "cache",
        "OPTIONS": {"MAX_ENTRIES": 10_000},
    }
}
FILE_UPLOAD_MAX_MEMORY_SIZE = 1024 * 1024
DATA_UPLOAD_MAX_MEMORY_SIZE = 1024 * 1024  # forms; files are bounded by the room of documents
FILE_UPLOAD_TEMP_DIR = str(env.folder("VENTANILLA_UPLOADS", HOME_DIR / "uploads"))

# --- People ----------------------------------------------------------------------------------
AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ("email", "name")},
    },
    {"NAME": "ventanilla.accounts.adapters.passwords.NotEasy"},
    {"NAME": "ventanilla.accounts.adapters.passwords.NotStolen"},
]
# Bytes of the file ready to hand in. That the authority's site takes 3 MB is reported, not law.
HAND_IN_LIMIT = env.whole("VENTANILLA_HAND_IN_LIMIT", 3_000_000, least=100_000)

BREACHED = env.file("VENTANILLA_BREACHED")  # a sorted list of SHA-1, where the operator has one
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "home"
ACCOUNT_LOGOUT_REDIRECT_URL = "home"
ACCOUNT_ADAPTER = "ventanilla.accounts.adapters.entrance.Entrance"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "mandatory"
ACCOUNT_EMAIL_VERIFICATION_BY_CODE_ENABLED = True
ACCOUNT_LOGIN_BY_CODE_ENABLED = True
ACCOUNT_LOGIN_BY_CODE_TIMEOUT = ACCOUNT_EMAIL_VERIFICATION_BY_CODE_TIMEOUT = 10 * 60  # as told
PASSWORD_RESET_TIMEOUT = 3600  # seconds; what a letter may still open
ACCOUNT_LOGIN_BY_CODE_SUPPORTS_RESEND = ACCOUNT_EMAIL_VERIFICATION_SUPPORTS_RESEND = True
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_REAUTHENTICATION_REQUIRED = True  # before the address that opens the account is changed
ACCOUNT_EMAIL_SUBJECT_PREFIX = "[Ventanilla] "
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_RATE_LIMITS = {"login": "60/m/ip", "login_failed": "10/m/ip,5/5m/key", "signup": "20/m/ip"}

# Staff come in with a second factor; a demonstration says in a banner that it does without.
SECOND_FACTOR = PRODUCTION or env.flag("VENTANILLA_SECOND_FACTOR", default=False)
MFA_ADAPTER = "ventanilla.accounts.adapters.factors.Factors"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = DEMO  # http://localhost; an IP address is no relying party
# None: allauth forgets a used code after thirty seconds, so a longer-lived one would serve twice.
MFA_TOTP_TOLERANCE = 0

# --- Mail ------------------------------------------------------------------------------------
DEFAULT_FROM_EMAIL = env.text("VENTANILLA_FROM", "ventanilla@localhost" if DEMO else None)
BARRIERS_TO = env.text("VENTANILLA_BARRIERS_TO", DEFAULT_FROM_EMAIL)
EMAIL_BACKEND = (
    "ventanilla.notices.adapters.folder.FolderBackend"
    if DEMO
    else "django.core.mail.backends.smtp.EmailBackend"
)
EMAIL_HOST = env.text("VENTANILLA_SMTP_HOST", "localhost")
EMAIL_PORT = env.whole("VENTANILLA_SMTP_PORT", 25, least=1, most=65535)
EMAIL_HOST_USER = env.text("VENTANILLA_SMTP_USER", "")
EMAIL_HOST_PASSWORD = env.text("VENTANILLA_SMTP_PASSWORD", "")
EMAIL_USE_TLS = env.flag("VENTANILLA_SMTP_TLS", default=PRODUCTION)
EMAIL_TIMEOUT = 20
PHONE = env.choice("VENTANILLA_PHONE", ("folder",), "folder")  # short messages; see `wiring.phone`

# --- Languages and time ----------------------------------------------------------------------
LANGUAGE_CODE = "es"
LANGUAGES = [("es", _("Español")), ("en", _("English"))]
LOCALE_PATHS = [BASE_DIR / "ventanilla" / "portals" / "locale"]
USE_TZ = True
TIME_ZONE = "America/Lima"

# --- Pages -----------------------------------------------------------------------------------
STATIC_URL = "/static/"
STATIC_ROOT = HOME_DIR / "static"
STATICFILES_DIRS: list[Path] = []
WHITENOISE_USE_FINDERS = True  # no build step: files are served from where they stand
WHITENOISE_MAX_AGE = 3600
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "connect-src": [SELF],  # a page that waits for a reading looks again
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "font-src": [NONE],
        "object-src": [NONE],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
        "upgrade-insecure-requests": PRODUCTION,
    }
}
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
# __Host-: a browser takes such a cookie over TLS only, from this very host, for all of its paths.
COOKIE_PREFIX = "__Host-" if PRODUCTION else ""
SESSION_COOKIE_NAME = f"{COOKIE_PREFIX}sessionid"
CSRF_COOKIE_NAME = f"{COOKIE_PREFIX}csrftoken"
CHECK_COOKIE_NAME = f"{COOKIE_PREFIX}check"
PLAN_COOKIE_NAME = f"{COOKIE_PREFIX}plan"
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = 12 * 3600  # of a visit in all; `portals.shared.sitting` keeps it
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
CSRF_COOKIE_AGE = None  # ends with the browser, like every cookie of ours
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"  # they name addresses
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = PRODUCTION
SECURE_SSL_REDIRECT = PRODUCTION
SECURE_HSTS_SECONDS = 365 * 24 * 3600 if PRODUCTION else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = PRODUCTION
# How many proxies of ours stand in front. Only behind one may what it says be believed: that the
# person came over TLS, and from which address (without it all people would share one rate limit).
PROXIES = env.whole("VENTANILLA_PROXIES", 1 if PRODUCTION else 0, most=9)
ALLAUTH_TRUSTED_PROXY_COUNT = PROXIES
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if PROXIES else None

# Who watches the house asks it directly, without TLS and without our proxy.
SECURE_REDIRECT_EXEMPT = [r"^healthz$", r"^metrics$"]
METRICS_NETWORKS = env.networks("VENTANILLA_METRICS_NETWORKS", "127.0.0.0/8,::1/128")

# --- Logs: what happened, never who it happened to --------------------------------------------
LOG_FORMAT = env.choice("VENTANILLA_LOG", ("plain", "json"), "plain" if DEMO else "json")
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "plain": {"()": "config.logs.Plain"},
        "json": {"()": "config.logs.Json"},
    },
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": LOG_FORMAT}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {
        "ventanilla.requests": {"level": "INFO" if LOG_FORMAT == "json" else "WARNING"},
        "ventanilla.entrance": {"level": "INFO" if LOG_FORMAT == "json" else "WARNING"},
        # Django would also mail what it says, with the request in it; here nobody gets such mail.
        "django": {"handlers": [], "level": "WARNING"},
        "django.request": {"level": "ERROR"},  # what failed and where; the rest is in our own line
    },
}
