"""Which adapter serves which port, from settings. Rooms ask here and never read a setting."""

import base64
import binascii
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from secrets import token_bytes

from django.conf import settings

from ventanilla.appointments.core import reading
from ventanilla.appointments.core.places import District
from ventanilla.cases.adapters.holidays import peru
from ventanilla.documents.adapters.folder import FolderStore
from ventanilla.documents.adapters.pdf import PdfReader
from ventanilla.documents.adapters.picture import PictureReader
from ventanilla.documents.adapters.watermark import marked as marked
from ventanilla.documents.ports import Reader, Store
from ventanilla.kernel import keyfile
from ventanilla.kernel.calendar import WorkingCalendar
from ventanilla.kernel.clock import Clock, DemoClock, SystemClock
from ventanilla.kernel.refusal import Refusal
from ventanilla.kernel.text import Text
from ventanilla.planner.adapters.calendars import YEARS as PLANNED
from ventanilla.planner.adapters.calendars import abroad
from ventanilla.planner.core.days import Workdays, workdays
from ventanilla.planner.core.figures import Figures
from ventanilla.planner.core.figures import load as read_figures
from ventanilla.reading.adapters.eye import OpenCvEye
from ventanilla.reading.ports import Eye

READERS: dict[str, Reader] = {"pdf": PdfReader(), "jpeg": PictureReader(), "png": PictureReader()}
KEY_BYTES = 32


def home() -> Path:
    """The folder in which this installation keeps everything of its own."""
    return Path(settings.HOME_DIR)


def clock() -> Clock:
    """The real clock; in a demonstration one that can be behind it."""
    return DemoClock(home() / "clock.json") if settings.DEMO else SystemClock()


def public_address() -> str:
    """Where this installation is reached, without a slash at the end."""
    return str(settings.PUBLIC_ADDRESS).rstrip("/")


def barriers_to() -> str:
    """The address to which people write whom a page keeps out."""
    return str(settings.BARRIERS_TO)


def eye() -> Eye:
    """What finds and reads the zone of a travel document."""
    return OpenCvEye()


def issuer() -> Text:
    """The authority that issues here."""
    return Text(settings.ISSUER_ES, settings.ISSUER_EN)


def fictitious() -> bool:
    """True while the issuer is the demonstration's, and everything must say so."""
    return bool(settings.FICTITIOUS)


def calendar() -> WorkingCalendar:
    """The office's working days."""
    return peru()


@lru_cache
def rulers(country: str) -> Workdays:
    """Working days of the country that a paper comes from; Peru's by the office's calendar."""
    if country == "PE":
        return workdays(peru(PLANNED), PLANNED)
    return abroad(country)


@lru_cache
def figures() -> Figures:
    """The newest sourced figures of the plan."""
    folder = Path(settings.BASE_DIR) / "definitions" / "pe" / "figures"
    return read_figures(max(folder.glob("*.yaml")).read_text())


def reader(kind: str) -> Reader:
    """Who opens that kind of file."""
    return READERS[kind]


@lru_cache
def districts() -> Mapping[str, District]:
    """Every district of Peru by its UBIGEO code."""
    table = Path(settings.BASE_DIR) / "definitions" / "pe" / "places" / "districts.csv"
    return reading.districts(table.read_text())


def vault_store() -> Store:
    """Where sealed bytes lie."""
    return FolderStore(home() / "vault")


def mail_domain() -> str:
    """The domain that our letters come from, for their Message-ID."""
    return str(settings.DEFAULT_FROM_EMAIL).rpartition("@")[2].strip("> ") or "localhost"


def master_key() -> bytes:
    """The 256-bit key that wraps every document's key: from settings, else from a key file."""
    written = str(settings.MASTER_KEY)
    return _decoded(written or keyfile.kept(home() / "keys" / "master.key", _fresh_key))


def master_key_is_here() -> bool:
    """Is there a key already? `master_key` makes one where there is none."""
    return bool(settings.MASTER_KEY) or (home() / "keys" / "master.key").exists()


def _decoded(written: str) -> bytes:
    try:
        key = base64.b64decode(written, validate=True)
    except binascii.Error:
        key = b""
    if len(key) != KEY_BYTES:
        raise Refusal(
            "master-key",
            Text(
                "VENTANILLA_MASTER_KEY debe ser 32 bytes en base64.",
                "VENTANILLA_MASTER_KEY must be 32 bytes in base64.",
            ),
        )
    return key


def _fresh_key() -> str:
    return base64.b64encode(token_bytes(KEY_BYTES)).decode()
