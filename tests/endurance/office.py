"""An officer who observes what people lodge, and declares not filed what they did not correct."""

import time
from collections.abc import Sequence
from dataclasses import dataclass

from tests.endurance.people import REST, Insistent


@dataclass
class Office(Insistent):
    """One officer, for the cases of these people."""

    people: Sequence[Insistent] = ()

    def _once(self) -> None:
        for somebody in self.people:
            for case in somebody.lodged():
                self._again(lambda case=case: self._look_at(case))  # type: ignore[misc]
        time.sleep(REST)

    def _look_at(self, case: str) -> str:
        """The button is there as long as the law lets it be: once done it is not done again."""
        self.browser.open(f"/es/desk/{case}/")
        if self._offers("/observe/"):
            self.browser.submit()
            self._note("act", case, "observe")
        elif self._offers("/not-filed/"):
            self.browser.submit({"reason": "No llegó la corrección."})
            self._note("act", case, "declare_not_filed")
        return case
