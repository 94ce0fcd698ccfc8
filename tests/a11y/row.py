"""A row of the table of pages, and what rows share."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

Values = Mapping[str, str]
Ids = dict[str, str]
ANYBODY = ""
EMPTY: Values = MappingProxyType({})
GUIDE = "/pe/permanent-residency/"
APPLICATION = "/applications/{%s}/"
DESK = "/desk/{%s}/"


@dataclass(frozen=True, slots=True)
class Step:
    """A form that is filled on the way to a page."""

    place: str
    values: Values


@dataclass(frozen=True, slots=True)
class Row:
    """One address, as one person sees it. `name` is the address's name in Django.

    `form` and `button` say where mistakes are typed and how they are sent, if not in the first
    form; `lands` is the place where a person arrives who is led on at once.
    """

    name: str
    who: str
    place: str
    mistakes: tuple[Values, ...] = ()
    before: tuple[Step, ...] = ()
    status: int = 200
    form: str = "main form[method=post]"
    button: str = ""
    lands: str = ""
