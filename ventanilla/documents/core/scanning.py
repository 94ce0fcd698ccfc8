"""What is said of a file that carries a harmful program, and of a scanner that says nothing."""

from ventanilla.kernel.refusal import Refusal
from ventanilla.kernel.text import Text

MALWARE = "malware-found"
# Of a paper that had been taken before anybody could look.
WITHHELD = Text(
    "El antivirus encontró un programa dañino en este archivo. Sus páginas se muestran, porque se "
    "dibujan de nuevo; el archivo mismo no se entrega a nadie. Suba también una copia limpia.",
    "The scanner found a harmful program in this file. Its pages are shown, because they are drawn "
    "anew; the file itself is handed to nobody. Upload a clean copy as well.",
)


def found() -> Refusal:
    """A file that was brought just now; it goes where it came from."""
    return Refusal(
        MALWARE,
        Text(
            "El antivirus encontró un programa dañino en este archivo, y no lo guardamos. A usted "
            "no se le reprocha nada: suele ocurrir sin que uno lo note.",
            "The scanner found a harmful program in this file, and we did not keep it. Nobody "
            "blames you: it mostly happens unnoticed.",
        ),
        then=Text(
            "Vuelva a escanear o fotografiar el papel, si puede desde otro equipo.",
            "Scan or photograph the paper again, from another device if you can.",
        ),
        at="file",
    )


def withheld() -> Refusal:
    """The bytes of a file that was found out later."""
    return Refusal("withheld", WITHHELD)


def silent() -> Refusal:
    """Nobody looked; it says nothing of the file."""
    return Refusal(
        "scanner-silent", Text("El antivirus no contesta.", "The malware scanner does not answer.")
    )


def unable() -> Refusal:
    """The scanner answers and could not look at this one."""
    return Refusal(
        "scanner-unable",
        Text("El antivirus no pudo revisar el archivo.", "The scanner could not look at the file."),
    )
