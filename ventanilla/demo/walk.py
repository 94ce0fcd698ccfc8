"""The walk: invented people fill the real forms of a running server, from guide to card.

Each step prints what was done and what the page answered. A step that cannot be done stops the
walk with its name.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path
from urllib.parse import urlsplit

from ventanilla.demo.browser import Browser, Stuck, Upload
from ventanilla.demo.cast import INES, PASSWORD, PEOPLE
from ventanilla.demo.specimens.catalogue import Specimen, papers_for, record

GUIDE = "/pe/permanent-residency/"
RESIDENT_SINCE = date(2022, 5, 10)
NO = {"answer": "no"}
REASONS = (
    "La señora Duarte es Rentista desde el 10 de mayo de 2022: más de cuatro años como residente "
    "legal. No constan antecedentes vigentes ni alertas, y la traducción que faltaba fue entregada."
)

DISMISSED = (
    "Coinciden nombre y nacionalidad; difieren el año de nacimiento (1957, no 1958) y la grafía "
    "del segundo apellido. El pasaporte de la solicitante no figura en el registro."
)
CARD = "001234567"


@dataclass
class Walk:
    """The state of one walk: who is in the room, and what came of it so far."""

    base: str
    jump: Callable[[timedelta], datetime]
    now: Callable[[], datetime]
    say: Callable[[str], None]
    out: Path
    case_id: str = ""
    papers: dict[str, Path] = field(default_factory=dict)
    codes: dict[str, str] = field(default_factory=dict)
    hours: dict[str, datetime] = field(default_factory=dict)
    people: dict[str, Browser] = field(default_factory=dict)

    def run(self) -> None:
        """Every step in order; Stuck names the one that could not be done."""
        self.out.mkdir(parents=True, exist_ok=True)
        for name, step in self.steps():
            self.say(f"· {name}")
            try:
                step()
            except Stuck as stuck:
                raise Stuck(f"{name}: {stuck}") from stuck

    def steps(self) -> Iterator[tuple[str, Callable[[], None]]]:
        yield "Una persona lee la guía", self.read_guide
        yield "Responde el cuestionario sin cuenta", self.check
        yield "Una gestora se ofrece y la editora la acepta", self.list_provider
        yield "Entra con su cuenta y abre una solicitud", self.open_application
        yield "Lee el aviso de privacidad y elige el buzón", self.preamble
        yield "Responde el formulario", self.answer
        yield "Sube sus papeles (sin la traducción)", self.upload
        yield "Indica el recibo de la tasa", self.pay
        yield "Revisa, declara y presenta", self.lodge
        yield "Pasa un día", lambda: self.wait(1)
        yield "Una funcionaria observa la falta de traducción", self.observe
        yield "La persona corrige", self.correct
        yield "La persona reserva una cita en la oficina más cercana", self.book
        yield "La funcionaria admite y verifica antecedentes: una coincidencia", self.check_register
        yield "Otro funcionario confirma que es otra persona", self.second_look
        yield "Pasan los días hasta la cita", self.wait_for_appointment
        yield "En la ventanilla comparan sus papeles con lo subido", self.attend
        yield "La funcionaria propone", self.propose
        yield "Pasan tres días", lambda: self.wait(3)
        yield "Otro funcionario refrenda", self.countersign
        yield "La persona recoge recibo, resolución y certificado", self.collect
        yield "Alguien comprueba el certificado en la página", self.verify
        yield "La oficina pide el carné", self.order_card
        yield "Pasan seis días", lambda: self.wait(6)
        yield "El carné está listo", self.card_ready
        yield "La persona reserva hora para recogerlo", lambda: self.book("pickup")
        yield "Pasan los días hasta la cita", lambda: self.wait_for_appointment("pickup")
        yield "En la ventanilla le entregan el carné", self.hand_over

    def person(self, key: str) -> Browser:
        """Somebody of the cast, signed in."""
        if key not in self.people:
            browser = Browser(self.base)
            browser.open(browser.at("/account/login/"))
            browser.submit({"login": PEOPLE[key].email, "password": PASSWORD})
            self.people[key] = browser
        return self.people[key]

    def wait(self, days: int) -> None:
        before = self.now()
        hour = self.jump(timedelta(days=days))
        if hour - before < timedelta(hours=1):
            self.say("    el reloj ya está en el presente y no salta")
        else:
            self.say(f"    el reloj salta hasta el {hour:%Y-%m-%d %H:%M} UTC")

    def read_guide(self) -> None:
        anybody = Browser(self.base)
        page = anybody.open(anybody.at(GUIDE))
        self.say(f"    «{page.heading}»")
        anybody.close()

    def check(self) -> None:
        anybody = Browser(self.base)
        page = anybody.open(anybody.at(GUIDE + "check/"))
        while "/check/result/" not in page.address:
            page = anybody.submit(CHECKED[page.address.rstrip("/").rpartition("/")[2]])
        self.say(f"    «{anybody.page.heading}»")
        anybody.close()

    def list_provider(self) -> None:
        provider = self.person("provider")
        provider.open(provider.at(GUIDE + "providers/"))
        if "waiting" not in provider.page.text and "en espera" not in provider.page.text:
            provider.submit(
                {
                    "name": "Gestiones Ejemplo (ficticia)",
                    "website": "https://gestiones.example",
                    "timelines": "Dos semanas para reunir los papeles (ejemplo)",
                    "cost": "S/ 350 (ejemplo ficticio)",
                }
            )
        editor = self.person("editor")
        page = editor.open(editor.at("/editor/providers/"))
        entries = [n.attributes["href"] or "" for n in page.tree.css("main .plain-list a")]
        for address in entries:
            editor.open(address)
            editor.submit({"verdict": "accept", "reason": "Datos completos"})

    def open_application(self) -> None:
        applicant = self.person("applicant")
        applicant.open(applicant.at("/applications/new/"))
        page = applicant.submit({"capacity": "self"})
        self.case_id = urlsplit(page.address).path.split("/")[3]
        self.say(f"    solicitud {self.case_id[:8]}…")

    def at(self, place: str = "") -> str:
        return f"/es/applications/{self.case_id}/{place}"

    def preamble(self) -> None:
        applicant = self.person("applicant")
        applicant.open(self.at("privacy/"))
        applicant.submit()
        applicant.submit({"channel": "mailbox"})

    def answer(self) -> None:
        applicant = self.person("applicant")
        for section, answers in self.sections().items():
            applicant.open(self.at(f"answers/{section}/"))
            applicant.submit(answers)

    def sections(self) -> dict[str, dict[str, str]]:
        return {
            "person": {
                "surnames": INES.surnames,
                "given_names": INES.given_names,
                **_parts("birth_date", INES.birth_date),
                "nationality": INES.nationality,
                "passport_number": INES.passport_number,
            },
            "status": {
                "audience": "retiree",
                "quality": "rentista",
                "stays-0-quality": "rentista",
                **_parts("stays-0-from", RESIDENT_SINCE),
                "carne_number": INES.carne_number,
                "activity": "Jubilada",
            },
            "conduct": {"has_records": "no", "interpol_alert": "no", "entry_bar": "no"},
            "contact": {"address": INES.address, "phone": "000 000 000"},
        }

    def upload(self) -> None:
        for specimen in papers_for(INES, self.now().date()).values():
            self.bring(specimen)
        page = self.person("applicant").open(self.at("documents/"))
        self.say(f"    «{page.heading}»")

    def bring(self, specimen: Specimen) -> None:
        applicant = self.person("applicant")
        applicant.open(self.at(f"documents/{specimen.evidence_id}/"))
        fields = {}
        for name in ("issued_on", "expires_on"):
            value = getattr(specimen, name)
            if value and f'name="{name}_day"' in applicant.page.content.decode():
                fields.update(_parts(name, value))
        if 'name="consent"' in applicant.page.content.decode():
            fields["consent"] = "on"
        file: Upload = (specimen.name, specimen.content, specimen.media_type)
        applicant.submit(fields, files={"file": file}, form="form[enctype]")

    def pay(self) -> None:
        applicant = self.person("applicant")
        applicant.open(self.at("fee/"))
        paid = self.now().date() - timedelta(days=2)
        applicant.submit(
            {
                "how": "receipt",
                "number": f"D-{self.case_id[:8].upper()}",
                **_parts("paid_on", paid),
            }
        )

    def lodge(self) -> None:
        applicant = self.person("applicant")
        applicant.open(self.at("summary/"))
        applicant.open(self.at("declaration/"))
        applicant.submit({"agreed": "on"})
        applicant.open(self.at("lodge/"))
        page = applicant.submit()
        self.keep("receipt", page.link(".pdf"))

    def observe(self) -> None:
        officer = self.person("officer")
        officer.open("/es/desk/")
        officer.open(f"/es/desk/{self.case_id}/observe/")
        officer.submit({"ask-criminal-record-translation": "on"})

    def correct(self) -> None:
        applicant = self.person("applicant")
        applicant.open(self.at("correction/"))
        self.say(f"    «{applicant.page.heading}»")
        self.bring(record(INES, self.now().date(), translated=True))
        applicant.open(self.at("correction/"))
        applicant.submit(form="main form[method=post]:not([enctype])")

    def book(self, purpose: str = "attend") -> None:
        """By district, the nearest office, its first hour; read, then confirmed."""
        applicant = self.person("applicant")
        applicant.open(self.at(f"visits/{purpose}/offices/?near=150104"))
        applicant.open(applicant.page.link("/lima-brena/"))
        hour = applicant.page.first_button("slot")
        applicant.submit(button=f"slot={hour}")
        self.say(f"    «{applicant.page.heading}» {datetime.fromisoformat(hour):%Y-%m-%d %H:%M}")
        applicant.submit(form='form[action$="/confirm/"]')
        self.codes[purpose] = applicant.page.number
        self.hours[purpose] = datetime.fromisoformat(hour)
        self.keep_file("cita.ics", applicant.page.link(".ics"))
        applicant.open(self.at(f"visits/{purpose}/"))

    def wait_for_appointment(self, purpose: str = "attend") -> None:
        """The clock jumps to a few minutes before the hour."""
        ahead = self.hours[purpose] - timedelta(minutes=5) - self.now()
        if ahead > timedelta(0):
            hour = self.jump(ahead)
            self.say(f"    el reloj salta hasta el {hour:%Y-%m-%d %H:%M} UTC")

    def at_the_counter(self, purpose: str) -> Browser:
        """Checked in by the code of the appointment."""
        counter = self.person("counter")
        counter.open("/es/counter/?office=lima-brena")
        counter.submit({"code": self.codes[purpose]}, form='form[action$="/check-in/"]')
        return counter

    def attend(self) -> None:
        counter = self.at_the_counter("attend")
        seen = dict.fromkeys(counter.page.choices("seen-"), "same")
        counter.submit(seen)
        self.say(f"    {len(seen)} documentos comparados")

    def check_register(self) -> None:
        officer = self.person("officer")
        officer.open(f"/es/desk/{self.case_id}/")
        officer.submit(form='form[action$="/admit/"]')
        officer.open(f"/es/desk/{self.case_id}/background/")
        page = officer.submit(form='form[action$="/check/"]')
        hits = [n.attributes["href"] or "" for n in page.tree.css("main .plain-list a")]
        if len(hits) != 1:
            raise Stuck(f"{len(hits)} matches instead of one")
        officer.open(hits[0])
        self.say(f"    «{officer.page.heading}»")
        officer.submit({"disposition": "dismissed", "reason": DISMISSED})

    def second_look(self) -> None:
        second = self.person("second")
        second.open("/es/desk/")
        second.open(f"/es/desk/{self.case_id}/background/")
        hits = [n.attributes["href"] or "" for n in second.page.tree.css("main .plain-list a")]
        second.open(hits[0])
        second.submit({"verdict": "agree"})

    def order_card(self) -> None:
        officer = self.person("officer")
        officer.open(f"/es/desk/{self.case_id}/card/")
        officer.submit(form='form[action$="/order/"]')

    def card_ready(self) -> None:
        officer = self.person("officer")
        officer.open(f"/es/desk/{self.case_id}/card/")
        until = self.now().date() + timedelta(days=5 * 365)
        officer.submit({"number": CARD, **_parts("until", until)})

    def hand_over(self) -> None:
        counter = self.at_the_counter("pickup")
        counter.submit({"holder": "on"})
        applicant = self.person("applicant")
        page = applicant.open(self.at())
        if CARD not in page.text:
            raise Stuck("the page does not show the card's number")
        self.say(f"    carné {CARD} entregado; estado sin fecha de fin")

    def propose(self) -> None:
        officer = self.person("officer")
        officer.open(f"/es/desk/{self.case_id}/propose/")
        officer.submit({"outcome": "grant", "reasons": REASONS})

    def countersign(self) -> None:
        second = self.person("second")
        second.open(f"/es/desk/{self.case_id}/countersign/")
        second.submit({"verdict": "agree"})

    def collect(self) -> None:
        applicant = self.person("applicant")
        page = applicant.open(self.at())
        links = [n.attributes["href"] or "" for n in page.tree.css('main a[href$=".pdf"]')]
        for kind, prefix in (("decision", "/DEC-"), ("certificate", "/VTN-")):
            self.keep(kind, next(link for link in links if prefix in link))

    def verify(self) -> None:
        """Upload the certificate as a stranger, then the same with one byte changed."""
        pdf = self.papers["certificate"].read_bytes()
        flipped = pdf[:-200] + bytes([pdf[-200] ^ 1]) + pdf[-199:]
        anybody = Browser(self.base)
        for content, expected in ((pdf, 5), (flipped, 0)):
            anybody.open(anybody.at("/verify/"))
            file: Upload = ("certificate.pdf", content, "application/pdf")
            page = anybody.submit(files={"f-file": file}, form="form[enctype]")
            good = len(page.tree.css(".summary .tag.good"))
            if good != expected:
                raise Stuck(f"{good} of {expected} facts are yes: {page.text}")
        self.say("    cinco hechos, todos sí; con un byte cambiado, ninguno")
        anybody.close()

    def keep_file(self, name: str, address: str) -> None:
        """Write what lies at an address into the output folder."""
        path = self.out / name
        path.write_bytes(self.person("applicant").open(address).content)
        self.say(f"    {path}")

    def keep(self, kind: str, address: str) -> None:
        """Write a signed PDF into the output folder."""
        applicant = self.person("applicant")
        content = applicant.open(address).content
        path = self.out / f"{kind}.pdf"
        path.write_bytes(content)
        self.papers[kind] = path
        self.say(f"    {path} ({len(content) // 1000} kB)")


def _parts(name: str, value: date) -> dict[str, str]:
    parts = (("day", value.day), ("month", value.month), ("year", value.year))
    return {f"{name}_{part}": str(number) for part, number in parts}


CHECKED: Mapping[str, dict[str, str]] = {
    "audience": {"answer": "retiree"},
    "quality": {"answer": "rentista"},
    "stays": {"answer-0-quality": "rentista", **_parts("answer-0-from", RESIDENT_SINCE)},
    "absences": {},
    "agreement": {"answer": "none"},
    "has_records": NO,
    "interpol_alert": NO,
    "entry_bar": NO,
}
