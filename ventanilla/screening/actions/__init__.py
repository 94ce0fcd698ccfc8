"""The writing doors: a register comes in, a person is checked, a hit is settled by two."""

from ventanilla.screening.actions.checking import check
from ventanilla.screening.actions.importing import Imported, import_register
from ventanilla.screening.actions.settling import confirm, dispose, send_back

__all__ = ["Imported", "check", "confirm", "dispose", "import_register", "send_back"]
