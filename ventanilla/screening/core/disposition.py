"""What officers say of a hit: dismissed or upheld, with concrete reasons, and by two of them."""

from enum import StrEnum

from ventanilla.kernel.actor import Actor, Role
from ventanilla.kernel.refusal import Refusal
from ventanilla.kernel.text import Text

LEAST = 20  # characters of a reason: "no es" is none
ARTICLE = "LPAG art. 6.1"


class Standing(StrEnum):
    """Where a hit stands."""

    OPEN = "open"
    DISPOSED = "disposed"  # one officer has said what it is; another one has to look
    CONFIRMED = "confirmed"


class Disposition(StrEnum):
    """Is the entry this person?"""

    DISMISSED = "dismissed"
    UPHELD = "upheld"


NAME = {
    Disposition.DISMISSED: Text("descartada: es otra persona", "dismissed: somebody else"),
    Disposition.UPHELD: Text("confirmada: es esta persona", "upheld: it is this person"),
}


def check_officer(by: Actor) -> None:
    """Refusal "not-yours-to-do" for any other role."""
    if by.role is not Role.OFFICER:
        raise Refusal(
            "not-yours-to-do",
            Text("Este paso le corresponde a un funcionario.", "This step is for an officer."),
        )


def check_disposition(disposition: str, reason: str) -> Disposition:
    """The disposition; refusals "disposition-unknown" and "reason-missing"."""
    if disposition not in tuple(Disposition):
        raise Refusal(
            "disposition-unknown",
            Text("Diga si descarta o confirma.", "Say whether you dismiss or uphold it."),
            at="disposition",
        )
    if len(" ".join(reason.split())) < LEAST:
        raise Refusal(
            "reason-missing",
            Text(
                "Diga en qué coincide y en qué difiere, con los datos del caso.",
                "Say what agrees and what differs, with the facts of the case.",
            ),
            at="reason",
            article=ARTICLE,
        )
    return Disposition(disposition)


def check_second(by: Actor, disposed_by: str) -> None:
    """Refusal "same-officer" where the second pair of eyes is the first."""
    check_officer(by)
    if by.id == disposed_by:
        raise Refusal(
            "same-officer",
            Text(
                "Quien resolvió la coincidencia no puede confirmarla.",
                "Whoever settled the match cannot confirm it.",
            ),
            then=Text("Otra persona de la oficina lo hará.", "Somebody else will do it."),
        )
