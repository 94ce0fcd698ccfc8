"""Family and mandate: marriage and birth records, and a power to act for somebody."""

from datetime import date

from ventanilla.demo.specimens.dates import in_words, short
from ventanilla.demo.specimens.people import Person
from ventanilla.demo.specimens.sheet import Apostille, Letter, Prose, Rows, Signatures

REGISTRY = "Registro Civil de Villanueva"
REGISTRY_AT = "Plaza Mayor s/n, Villanueva, Utopía"
REGISTRAR = "Dorotea Registro Núñez"
REGISTRY_STAMP = "Registro Civil Villanueva"


def _record(title: str, number: str, issued: date, rows: Rows, *others: Rows) -> Letter:
    said = f"Copia fiel del libro, expedida el {in_words(issued)} a pedido de parte."
    return Letter(
        issuer=REGISTRY,
        address=REGISTRY_AT,
        title=title,
        number=number,
        colour="#5b2333",
        blocks=(rows, *others, Prose((said,)), _registrar()),
    )


def _registrar() -> Signatures:
    return Signatures(((REGISTRAR, "Registradora (persona ficticia)"),), REGISTRY_STAMP)


def apostille(apostilled: date) -> Apostille:
    """The apostille of a record of this registry; in Spanish, as the record is."""
    return Apostille(
        country="Utopía",
        signed_by=REGISTRAR,
        capacity="Registradora",
        seal_of=REGISTRY,
        place="Villanueva",
        day=in_words(apostilled),
        by="Ministerio de Justicia de Utopía",
        number=f"{apostilled:%Y}-10{apostilled:%m%d}",
        signatory="Mary C. Noone",
        language="es",
    )


def birth(name: str, born: date, place: str, parents: tuple[str, str], issued: date) -> Letter:
    """A birth record with both parents."""
    return _record(
        "Partida de nacimiento",
        f"Libro 12, folio 45, acta {born:%Y}-0345",
        issued,
        Rows(
            (
                ("Nombre", name),
                ("Fecha de nacimiento", in_words(born)),
                ("Lugar", f"{place}, Utopía"),
            ),
            title="Persona inscrita",
        ),
        Rows((("Padre", parents[0]), ("Madre", parents[1])), title="Filiación"),
    )


def marriage(who: Person, wedding: date, issued: date) -> Letter:
    """A marriage record of the person and their spouse."""
    return _record(
        "Partida de matrimonio",
        f"Libro 3, folio 8, acta {wedding:%Y}-0021",
        issued,
        Rows(
            (
                (
                    "Contrayente",
                    f"{who.full_name}, nacida el {short(who.birth_date)}"
                    if who.sex == "F"
                    else f"{who.full_name}, nacido el {short(who.birth_date)}",
                ),
                ("Contrayente", f"{who.spouse}, de nacionalidad peruana"),
                ("Fecha del matrimonio", in_words(wedding)),
                ("Lugar", "Villanueva, Utopía"),
                ("Régimen", "Sociedad de gananciales"),
            ),
            title="Matrimonio civil",
        ),
    )


def power(giver: str, document: str, proxy: str, issued: date) -> Letter:
    """A letter of authority: who may do what for whom, from when."""
    return Letter(
        issuer="Carta poder simple",
        address="Entre particulares",
        title="Poder para un trámite",
        number=f"Lima, {in_words(issued)}",
        colour="#334155",
        blocks=(
            Prose(
                (
                    f"Yo, {giver}, con {document}, otorgo poder a {proxy} para que en mi nombre "
                    "presente y siga la solicitud de la calidad migratoria Permanente.",
                    "El poder alcanza presentar documentos, recibir notificaciones, responder "
                    "observaciones y recoger lo que se expida.",
                    "El poder vale desde su fecha y puede ser revocado en cualquier momento.",
                )
            ),
            Signatures(((giver, "Poderdante"), (proxy, "Persona apoderada"))),
        ),
    )
