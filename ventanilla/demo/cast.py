"""The people of the demonstration. All of them are invented; so are their papers."""

from dataclasses import dataclass
from datetime import date

from ventanilla.accounts.core.units import SUPERIOR
from ventanilla.kernel.actor import Role
from ventanilla.kernel.text import Text

PASSWORD = "mandarina-tambor-piedra"  # noqa: S105 - a demonstration's password is public


@dataclass(frozen=True, slots=True)
class Player:
    """Somebody of the cast: an account, what they may do, and who they are in the play."""

    key: str
    email: str
    name: str
    part: Text
    roles: tuple[Role, ...] = ()
    language: str = "es"
    office: str = ""


@dataclass(frozen=True, slots=True)
class Identity:
    """What the applicant's papers say."""

    surnames: str
    given_names: str
    birth_date: date
    nationality: str
    country: str
    passport_number: str
    carne_number: str
    address: str

    @property
    def full_name(self) -> str:
        return f"{self.given_names} {self.surnames}"


CAST = (
    Player(
        "applicant",
        "ines.duarte@example.org",
        "Inês Duarte Peñaloza",
        Text("Jubilada, Rentista desde 2022", "Retired, Rentista since 2022"),
    ),
    Player(
        "officer",
        "rosa.quispe@example.org",
        "Rosa Quispe",
        Text("Funcionaria: revisa y propone", "Officer: reviews and proposes"),
        (Role.OFFICER,),
        office="lima-brena",
    ),
    Player(
        "second",
        "julio.huaman@example.org",
        "Julio Huamán",
        Text("Funcionario: revisa y refrenda", "Officer: reviews and countersigns"),
        (Role.OFFICER,),
        office="callao",
    ),
    Player(
        "superior",
        "elena.tello@example.org",
        "Elena Tello",
        Text("Funcionaria de la segunda instancia", "Officer of the second instance"),
        (Role.OFFICER,),
        office=SUPERIOR.code,
    ),
    Player(
        "superior2",
        "marco.salas@example.org",
        "Marco Salas",
        Text("Funcionario de la segunda instancia", "Officer of the second instance"),
        (Role.OFFICER,),
        office=SUPERIOR.code,
    ),
    Player(
        "manager",
        "nora.vega@example.org",
        "Nora Vega",
        Text("Jefa: personal, ausencias y reemplazos", "Manager: staff, leave and cover"),
        (Role.MANAGER,),
        office="lima-brena",
    ),
    Player(
        "counter",
        "carla.ventanilla@example.org",
        "Carla Mamani",
        Text("Atiende la ventanilla y entrega carnés", "Serves the counter, hands cards over"),
        (Role.COUNTER,),
        office="lima-brena",
    ),
    Player(
        "provider",
        "marta.gestiones@example.org",
        "Marta Gestiones (ficticia)",
        Text("Gestora que se ofrece en la guía", "Provider who is listed in the guide"),
    ),
    Player(
        "editor",
        "elena.editora@example.org",
        "Elena Editora",
        Text("Edita la tabla de proveedores", "Edits the providers' table"),
        (Role.EDITOR,),
    ),
    Player(
        "operator",
        "oscar.operador@example.org",
        "Óscar Operador",
        Text("Opera la instalación: protección de datos", "Runs the house: data protection"),
        (Role.OPERATOR,),
    ),
)
PEOPLE = {player.key: player for player in CAST}
INES = Identity(
    surnames="Duarte Peñaloza",
    given_names="Inês",
    birth_date=date(1958, 3, 14),
    nationality="PT",
    country="PRT",
    passport_number="XD1234567",
    carne_number="001234567",
    address="Calle Ficticia 123, Barranco, Lima",
)
