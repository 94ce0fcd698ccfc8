"""An opened document as leaves that somebody reads."""

from dataclasses import dataclass

from ventanilla.documents.ports import Reader
from ventanilla.reading.core.text.page import Line


@dataclass(frozen=True, slots=True)
class OpenLeaves:
    """The pages of an opened document, drawn without any mark."""

    content: bytes
    reader: Reader
    count: int

    def lines(self, number: int) -> tuple[Line, ...]:
        """The text that the file itself holds."""
        return self.reader.lines(self.content, number)

    def picture(self, number: int, width: int) -> bytes:
        """The page as PNG."""
        return self.reader.page(self.content, number, width)
