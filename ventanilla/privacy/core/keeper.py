"""Who keeps this room: operators answer, review, and write the log of incidents."""

from ventanilla.kernel.actor import Actor, Role
from ventanilla.kernel.refusal import Refusal
from ventanilla.kernel.text import Text


def require(by: Actor) -> None:
    """Refusal "not-yours-to-do" for anybody but an operator."""
    if by.role is not Role.OPERATOR:
        raise Refusal(
            "not-yours-to-do",
            Text("Esto le toca a otra persona.", "This is for somebody else to do."),
        )
