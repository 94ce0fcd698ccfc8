"""Files that mean harm or are past reading, for tests: each made from a good specimen.

Nothing in them does anything: the script only shows a word, the attachment is a line of text.
"""

import io

import pikepdf
from pikepdf import Array, Dictionary, Name, String

PASSWORD = "secreto"  # noqa: S105 - opens a test file
SCRIPT = 'app.alert("ESPECIMEN");'
ATTACHED = "nota.txt"


def encrypted(pdf: bytes) -> bytes:
    """The same PDF, which opens only with `PASSWORD`.

    An old cipher (RC4, 128 bits) by choice: it takes no chance, so the bytes are always the same.
    """
    lock = pikepdf.Encryption(owner=PASSWORD, user=PASSWORD, R=3, aes=False, metadata=False)
    return _changed(pdf, encryption=lock)


def scripted(pdf: bytes) -> bytes:
    """The same PDF with a script on opening, one by name, an attached file and a launch link."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        script = Dictionary(S=Name.JavaScript, JS=String(SCRIPT))
        document.Root.OpenAction = script
        document.attachments[ATTACHED] = pikepdf.AttachedFileSpec(
            document, b"ESPECIMEN", filename=ATTACHED, mime_type="text/plain"
        )
        document.Root.Names.JavaScript = Dictionary(Names=Array([String("saludo"), script]))
        link = Dictionary(
            Type=Name.Annot,
            Subtype=Name.Link,
            Rect=Array([0, 0, 60, 60]),
            A=Dictionary(S=Name.Launch, F=String("nada.exe")),
        )
        document.pages[0].obj.Annots = Array([document.make_indirect(link)])
        return _saved(document)


def broken(pdf: bytes) -> bytes:
    """The first half of the PDF, and that with its object marks spoilt: nothing can mend it."""
    return pdf[: len(pdf) // 2].replace(b" obj", b" jbo").replace(b"stream", b"maerts")


def _changed(pdf: bytes, encryption: pikepdf.Encryption) -> bytes:
    with pikepdf.open(io.BytesIO(pdf)) as document:
        return _saved(document, encryption)


def _saved(document: pikepdf.Pdf, encryption: pikepdf.Encryption | None = None) -> bytes:
    out = io.BytesIO()
    document.save(out, static_id=True, encryption=encryption or False)
    return out.getvalue()
