"""Which adapter serves which port, from settings. Rooms ask here and never read a setting."""

from collections.abc import Container, Mapping
from contextlib import suppress
from datetime import date
from functools import lru_cache
from importlib import import_module
from pathlib import Path

from django.conf import settings

from ventanilla.appointments.core import reading
from ventanilla.appointments.core.places import District, no_such_department
from ventanilla.cases.adapters.holidays import peru
from ventanilla.documents.adapters.clamav import Clamd
from ventanilla.documents.adapters.folder import FolderStore
from ventanilla.documents.adapters.pdf import PdfReader
from ventanilla.documents.adapters.picture import PictureReader
from ventanilla.documents.adapters.watermark import marked as marked
from ventanilla.documents.core import masters
from ventanilla.documents.core.masters import Masters
from ventanilla.documents.core.stores import unequipped
from ventanilla.documents.ports import Reader, Scanner, Store
from ventanilla.kernel import keyfile
from ventanilla.kernel.calendar import WorkingCalendar
from ventanilla.kernel.clock import Clock, DemoClock, SystemClock
from ventanilla.kernel.contact import Contact
from ventanilla.kernel.refusal import Refusal
from ventanilla.kernel.text import Text
from ventanilla.notices.adapters.phone_folder import FolderPhone
from ventanilla.notices.ports import Phone
from ventanilla.planner.adapters.calendars import YEARS as PLANNED
from ventanilla.planner.adapters.calendars import abroad
from ventanilla.planner.core.days import Workdays, workdays
from ventanilla.planner.core.figures import Figures
from ventanilla.planner.core.figures import load as read_figures
from ventanilla.reading.ports import Engine, Eye

ENGINES = (("tesseract", "Tesseract"),)  # in the order that `bench/text.py` gives
READERS: dict[str, Reader] = {"pdf": PdfReader(), "jpeg": PictureReader(), "png": PictureReader()}


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


def data_officer() -> Contact | None:
    """Whom people write to about their data (D.S. 016-2024-JUS, art. 37); None where not set."""
    name, address = settings.DPO_NAME, settings.DPO_EMAIL
    if not (name and address):
        return None
    return Contact(name, address, fictitious=(name, address) == settings.DEMO_DPO)


@lru_cache
def eye() -> Eye:
    """What finds and reads the zone of a travel document, with a second opinion where one is
    installed; OpenCV, which takes a third of a second to load, is loaded only where somebody
    reads."""
    opened: Eye = import_module("ventanilla.reading.adapters.eye").OpenCvEye()
    second = import_module("ventanilla.reading.adapters.second")
    engine = import_module("ventanilla.reading.adapters.tesseract").Tesseract()
    return second.TwoEyes(opened, engine) if second.MODEL in engine.models else opened


@lru_cache
def engine() -> Engine | None:
    """What reads words on pictures: the first that answers; None where none is installed."""
    for module, name in ENGINES:
        with suppress(ImportError, Refusal):
            found: Engine = getattr(import_module(f"ventanilla.reading.adapters.{module}"), name)()
            found.check()
            return found
    return None


def issuer() -> Text:
    """The authority that issues here."""
    return Text(settings.ISSUER_ES, settings.ISSUER_EN)


def fictitious() -> bool:
    """True while the issuer is the demonstration's, and everything must say so."""
    return bool(settings.FICTITIOUS)


def calendar(region: str = "", told_on: date | None = None) -> WorkingCalendar:
    """The office's working days, with those of its department: the installation's own, or `region`.

    `told_on`: as it was known on that day. Refusal "no-such-department".
    """
    region = region or str(settings.REGION)
    if region and region not in departments():
        raise no_such_department(region, departments())
    return peru(region=region, told_on=told_on)


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


def scanner() -> Scanner | None:
    """Who looks for malware; None where the setting names nobody."""
    return Clamd(settings.CLAMAV) if settings.CLAMAV else None


@lru_cache
def districts() -> Mapping[str, District]:
    """Every district of Peru by its UBIGEO code."""
    table = Path(settings.BASE_DIR) / "definitions" / "pe" / "places" / "districts.csv"
    return reading.districts(table.read_text())


@lru_cache
def departments() -> frozenset[str]:
    """The departments of Peru, as the table of districts writes them."""
    return frozenset(district.department for district in districts().values())


def vault_store() -> Store:
    """Where sealed bytes lie: a folder of the home, or the bucket that the setting names."""
    return _bucket(settings.VAULT) if settings.VAULT else FolderStore(home() / "vault")


def papers_lie_here() -> bool:
    """Are sealed bytes in the home, so that a copy of the home holds them?"""
    return not settings.VAULT


@lru_cache
def _bucket(address: str) -> Store:
    """One client for the life of the process; its library is loaded only where it is wanted."""
    try:
        adapter = import_module("ventanilla.documents.adapters.bucket")
    except ImportError as error:
        raise unequipped() from error
    store: Store = adapter.BucketStore(address)
    return store


def keep_days(*, first: bool) -> int:
    """How many days this installation keeps papers where no norm says it; `first` to be erased."""
    return int(settings.KEEP_FIRST_DAYS if first else settings.KEEP_DAYS)


def erases() -> bool:
    """May the worker erase by itself what was kept long enough?"""
    return bool(settings.ERASE)


def mail_domain() -> str:
    """The domain that our letters come from, for their Message-ID."""
    return str(settings.DEFAULT_FROM_EMAIL).rpartition("@")[2].strip("> ") or "localhost"


def phone() -> Phone:
    """Who sends short messages: a folder of the home, which reaches nobody. Nothing else is here;
    another adapter is one more value of the setting."""
    return {"folder": FolderPhone}[settings.PHONE](home() / "phone")


def reaches_phones() -> bool:
    """Does anybody get a short message? Nobody does while they lie in a folder."""
    return settings.PHONE != "folder"


def master_keys() -> Masters:
    """The keys that wrap every document's key, newest first: from settings, else from a key file.

    Where there is neither, a key is made and kept in the file, one key a line.
    """
    newest = [settings.MASTER_KEY] if settings.MASTER_KEY else _kept_keys()
    return masters.read([*newest, *settings.OLD_MASTER_KEYS])


def master_key_is_here() -> bool:
    """Is there a key already? `master_keys` makes one where there is none."""
    return bool(settings.MASTER_KEY) or _key_file().exists()


def add_master_key() -> None:
    """Make a newest key in the key file; Refusal "key-is-set" where keys come from settings."""
    _in_file()
    keyfile.changed(_key_file(), lambda held: f"{masters.fresh()}\n{held}")


def forget_master_keys(ids: Container[str]) -> None:
    """Take these keys out of the key file, never the newest; Refusal "key-is-set" as above."""
    _in_file()
    keyfile.changed(_key_file(), lambda held: masters.without(held, ids))


def _in_file() -> None:
    if settings.MASTER_KEY:
        raise masters.is_set()
    _kept_keys()


def _kept_keys() -> list[str]:
    return keyfile.kept(_key_file(), masters.fresh).split()


def _key_file() -> Path:
    return home() / "keys" / "master.key"
