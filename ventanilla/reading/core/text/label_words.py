"""What papers in six languages call their parts. A longer phrase goes before a shorter one."""

from ventanilla.reading.core.text.label_words_days import DAYS
from ventanilla.reading.core.text.label_words_people import PEOPLE
from ventanilla.reading.core.text.label_words_things import THINGS
from ventanilla.reading.core.text.phrases import Phrases

LABELS = Phrases({**DAYS, **PEOPLE, **THINGS})
