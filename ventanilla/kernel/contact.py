"""Somebody to write to, as pages and letters name them."""

from dataclasses import dataclass

from ventanilla.kernel.text import Text


@dataclass(frozen=True, slots=True)
class Contact:
    """A name and an e-mail address; `fictitious` ones belong to a demonstration and say so."""

    name: str
    address: str
    fictitious: bool = False

    @property
    def said(self) -> Text:
        """The whole contact in one line."""
        line = f"{self.name} <{self.address}>"
        return (
            Text(f"{line} (ficticio)", f"{line} (fictitious)")
            if self.fictitious
            else Text(line, line)
        )
