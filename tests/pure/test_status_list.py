"""The status list against the vectors of its draft, and its own laws."""

import json
import zlib
from base64 import urlsafe_b64decode

from hypothesis import given
from hypothesis import strategies as st

from tests.support.optional import SHARED, needs
from ventanilla.certificates.core.status_list import Status, at, pack

SIZE = 200


@needs("shared")
def test_the_drafts_own_lists_read_as_it_says() -> None:
    vectors = json.loads((SHARED / "standards" / "token-status-list.json").read_text())
    for vector in vectors:
        packed = zlib.decompress(urlsafe_b64decode(vector["lst"] + "=="))
        said = [at(packed, vector["bits"], index) for index in range(vector["entries"])]
        expected = {int(index): value for index, value in vector["nonzero"].items()}
        assert {index: value for index, value in enumerate(said) if value} == expected


@given(st.dictionaries(st.integers(0, SIZE - 1), st.sampled_from(list(Status))))
def test_each_place_says_what_was_put_there_and_the_rest_is_valid(
    statuses: dict[int, Status],
) -> None:
    packed = pack(statuses, SIZE)
    assert [at(packed, 2, i) for i in range(SIZE)] == [statuses.get(i, 0) for i in range(SIZE)]
    assert at(packed, 2, -1) is None
    assert at(packed, 2, 4 * len(packed)) is None
