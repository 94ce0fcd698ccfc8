"""The kinds of paper that are signed, and what their numbers begin with."""

from enum import StrEnum


class Kind(StrEnum):
    """What a signed paper is."""

    RECEIPT = "receipt"
    OBSERVATION = "observation"
    DECISION = "decision"
    CERTIFICATE = "certificate"
    CLOCK = "clock"
    PENDING = "pending"
    ACT = "act"
    RECOURSE = "recourse"
    EXIT = "exit"


PREFIX = {
    Kind.RECEIPT: "CAR",  # cargo de recepción
    Kind.OBSERVATION: "OBS",
    Kind.DECISION: "DEC",
    Kind.CERTIFICATE: "VTN",
    Kind.CLOCK: "PLZ",  # constancia de plazo
    Kind.PENDING: "TRA",  # constancia de trámite
    Kind.ACT: "ACT",  # an act that is notified and decides nothing on the application
    Kind.RECOURSE: "REC",  # cargo de un recurso
    Kind.EXIT: "SAL",  # permiso de salida
}
