"""Acts: a notified act is signed as a paper and told to the person, in one way for all of them."""

from ventanilla.cases.core.file import CaseFile
from ventanilla.certificates import actions as certificates
from ventanilla.certificates.core.kinds import Kind
from ventanilla.journeys import tell, view
from ventanilla.journeys.papers import act
from ventanilla.journeys.papers.act import Act
from ventanilla.journeys.sentences import Said
from ventanilla.kernel.actor import Stamp


def sign(file: CaseFile, made: Act, stamp: Stamp, kind: Kind = Kind.ACT) -> str:
    """The act's signed paper; its number."""
    seen = view.case(file.id, viewer=stamp.by, at=stamp.at)
    paper = act.paper(seen, made, stamp.at)
    issued = certificates.attest(kind=kind, case_id=file.id, paper=paper, claims=None, stamp=stamp)
    return issued.number


def sign_and_tell(
    file: CaseFile, made: Act, said: Said, stamp: Stamp, kind: Kind = Kind.ACT, **values: object
) -> str:
    """The signed paper, and the words to the person."""
    number = sign(file, made, stamp, kind)
    tell.say(file, said, stamp, key="", **values)
    return number
