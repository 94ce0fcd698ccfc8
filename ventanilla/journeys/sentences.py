"""Sentences: what a person reads when something happens after the filing, in both languages.

A subject and a body; `{number}` is the case. Spanish is the original.
"""

from ventanilla.cases.core.notification import Channel
from ventanilla.kernel.text import Text

Said = tuple[Text, Text]
# What makes the notice of an act count, where it does not count on the day it is sent.
TO_COUNT = {
    Channel.EMAIL: Text(
        "Abra su expediente y confirme, dentro de dos días hábiles, que recibió este correo: "
        "cuenta desde entonces. Si no, se le notificará en papel (LPAG, art. 20.4).",
        "Open your case and confirm within two working days that you received this e-mail: it "
        "counts from then on. Otherwise you will be notified on paper (LPAG, art. 20.4).",
    ),
    Channel.PAPER: Text(
        "Se le notificará en papel, y cuenta desde entonces. Si prefiere, recíbala ya en su "
        "expediente (LPAG, art. 20).",
        "You will be notified on paper, and it counts from then on. If you prefer, receive it now "
        "in your case (LPAG, art. 20).",
    ),
    Channel.STATE_MAILBOX: Text(
        "Se le notifica en la casilla única del Estado: ábrala dentro de cinco días hábiles "
        "(D.S. 029-2021-PCM, art. 59).",
        "You are notified in the State's mailbox: open it within five working days (D.S. "
        "029-2021-PCM, art. 59).",
    ),
}

MORE_TIME_GIVEN: Said = (
    Text("Tiene más días para corregir ({number})", "You have more days to correct ({number})"),
    Text(
        "Le dieron {days} días hábiles más. El último día es el {due}.",
        "You were given {days} more working days. The last one is {due}.",
    ),
)
MORE_TIME_NOT_SERVED: Said = (
    MORE_TIME_GIVEN[0],
    Text(
        "Le dieron {days} días hábiles más. El plazo todavía no empieza: corre desde que se le "
        "notifique.",
        "You were given {days} more working days. The term has not begun: it runs from the day you "
        "are notified.",
    ),
)
MORE_TIME_REFUSED: Said = (
    Text("No le dieron más días ({number})", "No more days were given ({number})"),
    Text(
        "Su pedido de más tiempo no se aceptó: {reason} El plazo para corregir sigue igual.",
        "Your request for more time was not accepted: {reason} The term to correct stays as it is.",
    ),
)
RECOURSE_FILED: Said = (
    Text("Recibimos su {recourse} ({number})", "We received your {recourse} ({number})"),
    Text(
        "Debe resolverse a más tardar el {due}. El cargo firmado está en su expediente.",
        "It has to be decided by {due}. The signed receipt is in your case.",
    ),
)
TAKEN_AS_APPEAL: Said = (
    Text("Recibimos su recurso como apelación ({number})", "Taken as an appeal ({number})"),
    Text(
        "Lo llamó reconsideración pero no trae una prueba nueva; lo tomamos por lo que es, una "
        "apelación, y así no pierde nada (LPAG, art. 214). Debe resolverse a más tardar el {due}.",
        "You called it a reconsideration but it brings no new evidence; we take it for what it is, "
        "an appeal, and you lose nothing by it (LPAG, art. 214). It has to be decided by {due}.",
    ),
)
ABANDONED: Said = (
    Text("Su trámite {number} se declaró en abandono", "Application {number}: abandoned"),
    Text(
        "Estuvo detenido más de treinta días hábiles desde una cita a la que no vino. Puede "
        "impugnarlo, o presentar otra solicitud cuando quiera.",
        "It stood still for over thirty working days since an appointment that you missed. You can "
        "ask for a new look, or lodge another application whenever you like.",
    ),
)
HEARING: Said = (
    Text("Queremos oírle sobre {number}", "We want to hear you about {number}"),
    Text(
        "La autoridad superior evalúa anular la aprobación de su solicitud. Antes tiene al menos "
        "{days} días hábiles para dar su versión, en su expediente o en la ventanilla.",
        "The superior authority considers annulling the grant of your application. First you have "
        "at least {days} working days to be heard, in your case or at the counter.",
    ),
)
ANNULLED: Said = (
    Text("La aprobación de {number} fue anulada", "The grant of {number} was annulled"),
    Text(
        "La decisión completa, con sus razones, está en su expediente. El certificado ya no vale.",
        "The whole decision, with its reasons, is in your case. The certificate is void.",
    ),
)
RECTIFIED: Said = (
    Text("Corregimos un error en {number}", "We put a slip right in {number}"),
    Text(
        "Donde decía «{was}» dice ahora «{now}». Lo decidido no cambió.",
        "Where it said “{was}” it now says “{now}”. What was decided did not change.",
    ),
)
EXIT_GRANTED: Said = (
    Text("Puede salir del Perú ({number})", "You may leave Peru ({number})"),
    Text(
        "Su permiso vale desde el {leaves} por {days} días calendario. Llévelo: está en su "
        "expediente. Pida otro antes de cada viaje.",
        "Your permit is good from {leaves} for {days} calendar days. Take it along: it is in your "
        "case. Ask for another before each trip.",
    ),
)
EXIT_SILENT: Said = (
    Text("Su permiso de salida vale por silencio ({number})", "Leave by silence ({number})"),
    Text(
        "Nadie respondió a tiempo: el permiso vale como dado, desde el {leaves} por {days} días "
        "calendario (Reglamento, art. 67.2.1). La constancia está en su expediente.",
        "Nobody answered in time: the permit counts as given, from {leaves} for {days} calendar "
        "days (Reglamento, art. 67.2.1). The proof is in your case.",
    ),
)
EXIT_REFUSED: Said = (
    Text("No se dio su permiso de salida ({number})", "Your permit to leave ({number})"),
    Text(
        "No se dio: {reason} Puede pedir otro cuando quiera.",
        "It was not given: {reason} You can ask for another whenever you like.",
    ),
)
COMPLAINT_ANSWERED: Said = (
    Text("Respuesta a su queja ({number})", "Answer to your complaint ({number})"),
    Text("{answer}", "{answer}"),
)
WRITTEN: Said = (
    Text("La oficina le escribió ({number})", "The office wrote to you ({number})"),
    Text("{said}", "{said}"),
)
EXEMPTED: Said = (
    Text("No debe tasa ({number})", "You owe no fee ({number})"),
    Text("Se aceptó su exoneración: {reason}", "Your exemption was accepted: {reason}"),
)
NOT_EXEMPTED: Said = (
    Text("Su exoneración no procede ({number})", "Your exemption does not hold ({number})"),
    Text(
        "No se aceptó: {reason} El trámite sigue; indique el recibo de la tasa cuando la pague.",
        "It was not accepted: {reason} The procedure goes on; state the receipt once you pay.",
    ),
)
REFUNDED: Said = (
    Text("Le devolvieron la tasa ({number})", "Your fee was paid back ({number})"),
    Text("Así se hizo: {how}", "This is how: {how}"),
)
SILENCE: dict[str, Said] = {
    "unconfirmed": (
        Text("Venció el plazo para decidir {number}", "{number}: the time to decide is over"),
        Text(
            "La oficina debía decidir a más tardar el {due} y no lo hizo. Qué significa ese "
            "silencio en este trámite no está confirmado. Si fuera negativo, usted podría apelar o "
            "seguir esperando; si fuera positivo, su solicitud valdría como aprobada. Nada de eso "
            "ocurre solo: la oficina sigue obligada a decidir, y usted puede quejarse por la "
            "demora; se resuelve en tres días hábiles (LPAG, arts. 158 y 188).",
            "The office had to decide by {due} and did not. What that silence means in this "
            "procedure is not confirmed. If it were negative you could appeal or go on waiting; if "
            "it were positive your application would count as granted. Neither happens by itself: "
            "the office still has to decide, and you can complain of the delay; that is settled "
            "within three working days (LPAG, arts 158 and 188).",
        ),
    ),
    "negative": (
        Text("Venció el plazo para decidir {number}", "{number}: the time to decide is over"),
        Text(
            "La oficina debía decidir a más tardar el {due} y no lo hizo. Ahora puede apelar; no "
            "tiene que hacerlo, ningún plazo corre contra usted y la oficina sigue obligada a "
            "decidir (LPAG, art. 188). También puede quejarse por la demora.",
            "The office had to decide by {due} and did not. From now on you can appeal; you need "
            "not, no term runs against you, and the office still has to decide (LPAG, art. 188). "
            "You can also complain of the delay.",
        ),
    ),
    "positive": (
        Text("Venció el plazo para decidir {number}", "{number}: the time to decide is over"),
        Text(
            "La oficina debía decidir a más tardar el {due} y no lo hizo. En este trámite callar "
            "es aprobar, una vez pasados además los cinco días para notificar (LPAG, arts. 33-A y "
            "188). Pida en la oficina la constancia.",
            "The office had to decide by {due} and did not. In this procedure silence grants, once "
            "the five days to notify have passed too (LPAG, arts 33-A and 188). Ask the office for "
            "the proof.",
        ),
    ),
}
NOTICE_REDONE: Said = (
    Text("Una notificación estaba mal ({number})", "A notice was wrong ({number})"),
    Text(
        "{wrong} La hacemos de nuevo: sus plazos corren desde la nueva, y lo perdido no cuenta en "
        "su contra (LPAG, art. 24.2).",
        "{wrong} It is made anew: its terms run from the new one, and the time that was lost does "
        "not count against you (LPAG, art. 24.2).",
    ),
)
STATE_MAILBOX: Said = (
    Text("Sus notificaciones van a la casilla única ({number})", "The State's mailbox ({number})"),
    Text(
        "El Estado le asignó una casilla única electrónica. Desde ahora le notifican allí; ábrala "
        "dentro de cinco días hábiles de cada aviso (D.S. 029-2021-PCM, art. 59).",
        "The State assigned you its single mailbox. Notices go there from now on; open it within "
        "five working days of each (D.S. 029-2021-PCM, art. 59).",
    ),
)
UNACKNOWLEDGED: Said = (
    Text("Le notificaremos en papel ({number})", "You will be notified on paper ({number})"),
    Text(
        "No nos confirmó en dos días hábiles que recibió el correo. Irá en papel; también puede "
        "recibirla ya en su expediente (LPAG, art. 20.4).",
        "You did not confirm within two working days that you received the e-mail. It goes on "
        "paper; you can also receive it now in your case (LPAG, art. 20.4).",
    ),
)
