"""What the plan needs from outside: the working days of a country."""

from typing import Protocol

from ventanilla.planner.core.days import Workdays


class Rulers(Protocol):
    """Working days by country (ISO 3166-1 alpha-2); weekends alone where none are known."""

    def __call__(self, country: str) -> Workdays: ...
