"""What stands on a paper and says nothing that anybody asked: it is there to be read past."""

from ventanilla.demo.specimens.sheet import Prose

OFFICE = {
    "es": (
        "El presente documento se emite sobre la base de la información que obra en los archivos "
        "de la institución y no surte efecto si presenta enmiendas, borrones o tachaduras.",
        "Para verificar su autenticidad comuníquese con la oficina emisora e indique el número que "
        "figura en la parte superior. La institución no responde por el uso que se le dé.",
    ),
    "en": (
        "This document is issued on the basis of the information held on file and is void if it "
        "has been altered, erased or amended in any way.",
        "To check that it is genuine please contact the issuing office and quote the number shown "
        "at the top. The office accepts no liability for the use that is made of it.",
    ),
    "fr": (
        "Le présent document est établi sur la base des informations figurant aux dossiers ; toute "
        "rature, surcharge ou modification le rend nul.",
        "Pour en vérifier l'authenticité, adressez-vous au service émetteur en rappelant le numéro "
        "porté en tête.",
    ),
    "pt": (
        "Este documento é emitido com base nas informações constantes dos arquivos e perde a "
        "validade se contiver emendas ou rasuras.",
        "Para verificar a autenticidade, dirija-se à repartição emissora e informe o número "
        "indicado no alto da página.",
    ),
    "de": (
        "Diese Bescheinigung beruht auf den Angaben in den Akten und ist ungültig, wenn sie "
        "geändert oder unleserlich gemacht wurde.",
        "Zur Prüfung der Echtheit wenden Sie sich bitte unter Angabe der oben genannten Nummer an "
        "die ausstellende Stelle.",
    ),
}
BANK = {
    "es": "Revise sus movimientos. Si no está de acuerdo con alguno de ellos, comuníquelo a "
    "nuestra central de atención. Nunca le pediremos su clave por teléfono ni por correo. Sus "
    "depósitos están cubiertos hasta el límite que fija la ley.",
    "en": "Please check the entries on this statement and tell us at once if you do not recognise "
    "one of them. We shall never ask for your password by telephone or by e-mail.",
    "de": "Bitte prüfen Sie die Buchungen. Einwendungen gegen diesen Auszug richten Sie bitte "
    "unverzüglich an Ihre Filiale. Wir fragen nie am Telefon nach Ihrem Kennwort.",
}
POLICY = {
    "es": "La cobertura se rige por las condiciones generales y particulares que se entregan con "
    "este documento. Quedan excluidas las enfermedades preexistentes no declaradas. Los gastos se "
    "reembolsan previa presentación de los comprobantes originales.",
    "en": "Cover is subject to the general and special conditions handed over with this document. "
    "Undeclared pre-existing conditions are excluded. Expenses are refunded against the original "
    "receipts.",
}
HOME = (
    "El inmueble se entrega en buen estado de conservación, con sus instalaciones de agua y luz en "
    "funcionamiento, y así será devuelto, salvo el desgaste por el uso ordinario.",
    "Queda prohibido subarrendar o ceder el uso sin consentimiento escrito de la arrendadora. Los "
    "servicios y arbitrios son de cargo de quien alquila.",
    "Las partes señalan como domicilio los indicados en este contrato y se someten a los jueces y "
    "tribunales del lugar.",
)
WORK = (
    "El trabajador se obliga a cumplir el reglamento interno, a guardar reserva de la información "
    "que conozca por razón de su cargo y a cuidar los bienes que se le confíen.",
    "En lo no previsto por este contrato rigen las normas laborales vigentes. Leído el documento, "
    "las partes lo firman en dos ejemplares de igual tenor.",
)


def office(language: str) -> Prose:
    """Below what an authority certifies."""
    return Prose(OFFICE[language])
