"""What each role is called."""

from ventanilla.kernel.actor import Role
from ventanilla.kernel.text import Text

ROLE_NAME = {
    Role.APPLICANT: Text("solicitante", "applicant"),
    Role.PROVIDER: Text("gestor", "provider"),
    Role.OFFICER: Text("evaluación", "officer"),
    Role.COUNTER: Text("ventanilla", "counter"),
    Role.MANAGER: Text("jefatura", "manager"),
    Role.EDITOR: Text("edición", "editor"),
    Role.OPERATOR: Text("operación", "operator"),
}
