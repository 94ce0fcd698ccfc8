"""Settings, from the environment through `env`. VENTANILLA_MODE says which house this is.

demo (the default of a fresh clone): fictitious issuer, movable clock, mail into a folder.
production: everything that a demonstration makes up must be set, and cookies travel on TLS only.
"""

from pathlib import Path
from secrets import token_urlsafe

from csp.constants import NONE, SELF
from django.utils.translation import gettext_lazy as _

from config import env
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

# --- Secrets ---------------------------------------------------------------------------------
SECRET_KEY = (
    keyfile.kept(HOME_DIR / "keys" / "session.key", lambda: token_urlsafe(64))
    if DEMO
    else env.text("VENTANILLA_SECRET_KEY")
)
MASTER_KEY = env.text("VENTANILLA_MASTER_KEY", "")

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
    "notices",
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
    "csp",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.gzip.GZipMiddleware",  # pads its answers at random against BREACH
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "ventanilla.portals.shared.headers.PrivateByDefault",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "ventanilla.portals.shared.bounds.BoundedBody",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
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
# IMMEDIATE: a writer waits at the door instead of failing in the middle of its transaction.
# FULL: what was confirmed to a person survives a power cut.
DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": HOME_DIR / "ventanilla.sqlite3",
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; "
            "PRAGMA foreign_keys=ON;",
        },
    }
}
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
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
]
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
ACCOUNT_LOGIN_BY_CODE_TIMEOUT = ACCOUNT_EMAIL_VERIFICATION_BY_CODE_TIMEOUT = 15 * 60  # as told
ACCOUNT_LOGIN_BY_CODE_SUPPORTS_RESEND = ACCOUNT_EMAIL_VERIFICATION_SUPPORTS_RESEND = True
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_EMAIL_SUBJECT_PREFIX = "[Ventanilla] "
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_RATE_LIMITS = {"login": "60/m/ip", "login_failed": "10/m/ip,5/5m/key", "signup": "20/m/ip"}

# --- Mail ------------------------------------------------------------------------------------
DEFAULT_FROM_EMAIL = env.text("VENTANILLA_FROM", "ventanilla@localhost" if DEMO else None)
BARRIERS_TO = env.text("VENTANILLA_BARRIERS_TO", DEFAULT_FROM_EMAIL)
EMAIL_FILE_PATH = str(HOME_DIR / "mail")
EMAIL_BACKEND = (
    "django.core.mail.backends.filebased.EmailBackend"
    if DEMO
    else "django.core.mail.backends.smtp.EmailBackend"
)
EMAIL_HOST = env.text("VENTANILLA_SMTP_HOST", "localhost")
EMAIL_PORT = env.whole("VENTANILLA_SMTP_PORT", 25, least=1, most=65535)
EMAIL_HOST_USER = env.text("VENTANILLA_SMTP_USER", "")
EMAIL_HOST_PASSWORD = env.text("VENTANILLA_SMTP_PASSWORD", "")
EMAIL_USE_TLS = env.flag("VENTANILLA_SMTP_TLS", default=PRODUCTION)
EMAIL_TIMEOUT = 20

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
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "font-src": [NONE],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
    }
}
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = 12 * 3600
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
CSRF_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = PRODUCTION
SECURE_SSL_REDIRECT = PRODUCTION
SECURE_HSTS_SECONDS = 365 * 24 * 3600 if PRODUCTION else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = PRODUCTION
# How many proxies of ours stand in front. Only behind one may what it says be believed: that the
# person came over TLS, and from which address (without it all people would share one rate limit).
PROXIES = env.whole("VENTANILLA_PROXIES", 1 if PRODUCTION else 0, most=9)
ALLAUTH_TRUSTED_PROXY_COUNT = PROXIES
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if PROXIES else None

# --- Logs: what happened, never who it happened to --------------------------------------------
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name} {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}
