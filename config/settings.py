"""Settings (provisional first cut; being replaced)."""

from pathlib import Path
import os

BASE_DIR = Path(__file__).resolve().parent.parent
HOME_DIR = Path(os.environ.get("VENTANILLA_HOME", BASE_DIR / "var"))
SECRET_KEY = "provisional"
DEBUG = False
DEMO = True
FICTITIOUS = True
ISSUER_ES, ISSUER_EN = "Autoridad de demostración", "Demonstration Authority"
PUBLIC_ADDRESS = "http://127.0.0.1:8000"
ALLOWED_HOSTS = ["*"]
ROOMS = ["ledger", "accounts", "procedures", "cases", "documents", "fees", "decisions", "certificates", "directory", "notices", "portals"]
INSTALLED_APPS = ["django.contrib.auth", "django.contrib.contenttypes", "django.contrib.sessions", "django.contrib.messages", "django.contrib.staticfiles",
] + [f"ventanilla.{r}" for r in ROOMS if (BASE_DIR / "ventanilla" / r / "apps.py").exists()]
if (BASE_DIR / "ventanilla/accounts/models.py").exists():
    AUTH_USER_MODEL = "accounts.User"
HOME_DIR.mkdir(parents=True, exist_ok=True)
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": HOME_DIR / "ventanilla.sqlite3", "OPTIONS": {"transaction_mode": "IMMEDIATE", "timeout": 20, "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON"}}}
USE_TZ = True
TIME_ZONE = "America/Lima"
LANGUAGE_CODE = "es"
LANGUAGES = [("es", "Español"), ("en", "English")]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
