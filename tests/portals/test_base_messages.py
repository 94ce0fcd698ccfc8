"""The catalogue's own check: a Spanish sentence that loses a number or a name is found."""

import pytest
from babel.messages.catalog import Message

from tools.messages import _gaps


@pytest.mark.parametrize(
    ("english", "spanish"),
    [
        ("Hello", ""),
        ("By %(when)s", "Pronto"),
        ("By %(when)s", "Antes del %(day)s"),
        ("{count} of {all}", "{count}"),
        (("%(n)s day", "%(n)s days"), ("%(n)s día", "días")),
    ],
)
def test_a_gap_is_found(english: str | tuple[str, str], spanish: str | tuple[str, str]) -> None:
    assert list(_gaps(Message(english, spanish)))


@pytest.mark.parametrize(
    ("english", "spanish"),
    [
        ("By %(when)s", "Antes del %(when)s"),
        (("%(n)s day", "%(n)s days"), ("un día", "%(n)s días")),
    ],
)
def test_a_whole_sentence_passes(
    english: str | tuple[str, str], spanish: str | tuple[str, str]
) -> None:
    assert not list(_gaps(Message(english, spanish)))
