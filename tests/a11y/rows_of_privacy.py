"""Rows of the table: one's own data, and data protection at the operator's."""

from tests.a11y.row import EMPTY, Row

INCIDENT = "/operator/incidents/{incident}/"
PRIVACY = (
    Row("my_data:mine", "ines", "/my-data/"),
    Row("my_data:mine", "stranger", "/my-data/"),
    Row("my_data:ask", "ines", "/my-data/ask/", (EMPTY, {"kind": "erasure"})),
    Row("operator:home", "operator", "/operator/"),
    Row(
        "operator:request",
        "operator",
        "/operator/requests/{asked}/",
        (EMPTY, {"state": "declined"}),
    ),
    Row("operator:request", "operator", "/operator/requests/{answered}/"),
    Row("operator:review", "operator", "/operator/review/"),
    Row("operator:incidents", "operator", "/operator/incidents/"),
    Row("operator:incident-new", "operator", "/operator/incidents/new/", (EMPTY,)),
    Row("operator:incident", "operator", INCIDENT),
    Row("operator:incident", "operator", "/operator/incidents/{drill}/"),
    Row("operator:incident-assess", "operator", INCIDENT + "assess/", (EMPTY,)),
    Row("operator:incident-told", "operator", INCIDENT + "told/people/", (EMPTY,)),
    Row("operator:incident-told", "operator", INCIDENT + "told/authority/", (EMPTY,)),
    Row("operator:incident-close", "operator", INCIDENT + "close/", (EMPTY,)),
)
