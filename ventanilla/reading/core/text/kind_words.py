"""What papers of each kind call themselves."""

from ventanilla.reading.core.text.kind_words_living import LIVING
from ventanilla.reading.core.text.kind_words_person import PERSON
from ventanilla.reading.core.text.kinds import Kind
from ventanilla.reading.core.text.phrases import Phrases

PHRASES = Phrases({**LIVING, **PERSON})
# Words that stand on papers of other kinds too: alone as a title they do, in a text they do not.
COMMON = frozenset(
    {Kind.COURT, Kind.PASSPORT, Kind.CARD, Kind.PENSION, Kind.BILL, Kind.POLICY, Kind.LEASE}
)
