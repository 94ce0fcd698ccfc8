"""Read the files of offices, openings and districts; every mistake at once, with its path."""

import csv
from collections.abc import Mapping
from datetime import date, time
from typing import Annotated, Any, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from ventanilla.appointments.core.booking import Purpose
from ventanilla.appointments.core.offices import Office
from ventanilla.appointments.core.places import District, Point
from ventanilla.kernel import plain_yaml
from ventanilla.kernel.citation import Basis, Citation, Confidence
from ventanilla.kernel.refusal import Refusal
from ventanilla.kernel.text import Text

Code = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=40)]
Ubigeo = Annotated[str, Field(pattern=r"^[0-9]{6}$")]
EIGHT_HOURS = 8 * 60
Model = TypeVar("Model", bound=BaseModel)


class Part(BaseModel):
    """Nothing unknown is overlooked."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class TextPart(Part):
    es: Annotated[str, Field(min_length=1)]
    en: Annotated[str, Field(min_length=1)]

    def text(self) -> Text:
        return Text(self.es, self.en)


class CitePart(Part):
    basis: Basis
    confidence: Confidence
    source: str
    article: str = ""

    def cite(self) -> Citation:
        return Citation(self.basis, self.confidence, self.source, self.article)


class AddressPart(Part):
    value: str
    cite: CitePart


class HoursPart(Part):
    value: TextPart
    cite: CitePart


class PlacePart(Part):
    lat: Annotated[float, Field(ge=-90, le=90)] | None = None
    lon: Annotated[float, Field(ge=-180, le=180)] | None = None
    district: Ubigeo | None = None

    @model_validator(mode="after")
    def one_way(self) -> "PlacePart":
        if (self.lat is None) != (self.lon is None) or (self.lat is None) == (
            self.district is None
        ):
            raise ValueError("lat and lon together, or a district")
        return self


class OfficePart(Part):
    code: Code
    name: TextPart
    city: str
    department: str
    kind: Literal["zonal", "mac", "migracentro"]
    exists: CitePart
    address: AddressPart | None
    hours: HoursPart | None
    position: PlacePart | None

    def office(self, districts: Mapping[str, District]) -> Office:
        """The office; a district that is not in the table gives no position."""
        cites = {"exists": self.exists.cite()}
        if self.address:
            cites["address"] = self.address.cite.cite()
        if self.hours:
            cites["hours"] = self.hours.cite.cite()
        return Office(
            self.code,
            self.name.text(),
            self.city,
            self.department,
            self.kind,
            self.address.value if self.address else None,
            self.hours.value.text() if self.hours else None,
            _point(self.position, districts),
            cites,
        )


class OfficesFile(Part):
    id: str
    version: str
    sources: dict[str, dict[str, str]]
    offices: Annotated[tuple[OfficePart, ...], Field(min_length=1)]

    @model_validator(mode="after")
    def each_once(self) -> "OfficesFile":
        codes = [one.code for one in self.offices]
        twice = sorted({code for code in codes if codes.count(code) > 1})
        if twice:
            raise ValueError(f"listed twice: {', '.join(twice)}")
        return self


class OpeningPart(Part):
    offices: Annotated[tuple[Code, ...], Field(min_length=1)]
    purpose: Purpose
    weekdays: Annotated[tuple[Annotated[int, Field(ge=0, le=6)], ...], Field(min_length=1)]
    from_: Annotated[time, Field(alias="from")]
    to: time
    minutes: Annotated[int, Field(ge=5, le=480)]
    seats: Annotated[int, Field(ge=1, le=500)]

    @model_validator(mode="after")
    def in_order(self) -> "OpeningPart":
        if self.from_ >= self.to:
            raise ValueError("an opening ends after it starts")
        return self

    @property
    def short(self) -> bool:
        """Below the eight hours in a row that LPAG art. 138 (149) asks for."""
        length = (self.to.hour - self.from_.hour) * 60 + self.to.minute - self.from_.minute
        return length < EIGHT_HOURS


class OpeningsFile(Part):
    example: bool
    valid_from: date
    valid_to: date | None = None
    openings: tuple[OpeningPart, ...]


def offices_file(text: str) -> OfficesFile:
    """A file of offices. Refusal "offices-file" with every mistake and its path."""
    return _read(OfficesFile, text)


def openings_file(text: str) -> OpeningsFile:
    """A file of openings. Refusal "offices-file" with every mistake and its path."""
    return _read(OpeningsFile, text)


def districts(text: str) -> dict[str, District]:
    """The table of districts, by code."""
    return {row["code"]: _district(row) for row in csv.DictReader(text.splitlines())}


def _district(row: Mapping[str, str]) -> District:
    at = Point(float(row["lat"]), float(row["lon"])) if row["lat"] else None
    names = (row["district"], row["province"], row["department"])
    return District(row["code"], *names, at, row["position_of"])


def _point(place: PlacePart | None, districts: Mapping[str, District]) -> Point | None:
    if place is None:
        return None
    if place.district is not None:
        found = districts.get(place.district)
        return found.at if found else None
    return Point(place.lat or 0.0, place.lon or 0.0)


def _read(kind: type[Model], text: str) -> Model:
    try:
        return kind.model_validate(plain_yaml.load(text))
    except (plain_yaml.Unreadable, ValidationError) as error:
        raise _refused(error) from error


def _refused(error: plain_yaml.Unreadable | ValidationError) -> Refusal:
    lines: list[str]
    if isinstance(error, ValidationError):
        lines = [f"{_path(one)}: {one['msg']}" for one in error.errors()]
    else:
        lines = [str(error)]
    listed = "; ".join(lines)
    return Refusal(
        "offices-file",
        Text(f"El archivo no se entiende: {listed}", f"The file is not understood: {listed}"),
        then=Text("No se cambió nada.", "Nothing was changed."),
    )


def _path(one: Any) -> str:
    return ".".join(str(part) for part in one["loc"]) or "file"
