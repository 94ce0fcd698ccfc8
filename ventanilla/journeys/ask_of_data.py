"""Ask of data: a person uses one of the rights over their own data (Ley 29733, arts. 18 to 22)."""

from django.db import transaction

from ventanilla import wiring
from ventanilla.accounts import queries as people
from ventanilla.journeys import tell_of_data
from ventanilla.kernel.actor import Stamp
from ventanilla.privacy import actions as privacy


@transaction.atomic
def ask(*, kind: str, text: str, by_email: bool, stamp: Stamp) -> str:
    """Keep the request with its last day, tell the person, and return its id.

    `by_email`: a letter too, when there is an answer. NotFound for no such right; Refusal "text".
    """
    request = privacy.ask(
        kind=kind,
        text=text,
        language=people.person(stamp.by.id).language,
        by_email=by_email,
        calendar=wiring.calendar(),
        stamp=stamp,
    )
    tell_of_data.asked(request, stamp)
    return request.id
