"""Addresses of the applicant's pages, in the order in which a person meets them."""

from django.urls import path

from ventanilla.portals.applicant import (
    answers,
    correction,
    documents,
    ending,
    fee,
    home,
    lodging,
    mailbox,
    papers,
    phone,
    preamble,
    summary,
    visits,
)

app_name = "applicant"
CASE = "<slug:case_id>/"

urlpatterns = [
    path("", home.mine, name="mine"),
    path("new/", home.new, name="new"),
    path("mailbox/", mailbox.mailbox, name="mailbox"),
    path("mailbox/<slug:notice_id>/", mailbox.notice, name="notice"),
    path(CASE, home.tasks, name="tasks"),
    path(CASE + "privacy/", preamble.privacy, name="privacy"),
    path(CASE + "notices/", preamble.notices, name="notices"),
    path(CASE + "phone/", phone.phone, name="phone"),
    path(CASE + "answers/<slug:section>/", answers.section, name="answers"),
    path(CASE + "documents/", documents.checklist, name="documents"),
    path(CASE + "documents/<slug:evidence_id>/", documents.evidence, name="evidence"),
    path(CASE + "documents/<slug:evidence_id>/set-aside/", documents.set_aside, name="set-aside"),
    path(CASE + "documents/<slug:evidence_id>/reuse/", documents.use_again, name="reuse"),
    path(CASE + "documents/<slug:evidence_id>/no/", documents.withdraw_consent, name="no-consent"),
    path(CASE + "from-passport/", documents.from_passport, name="from-passport"),
    path(CASE + "files/<slug:document_id>/", documents.file, name="file"),
    path(CASE + "files/<slug:document_id>/<int:number>.png", documents.page, name="page"),
    path(CASE + "hand-in.pdf", papers.hand_in, name="hand-in"),
    path(CASE + "fee/", fee.fee, name="fee"),
    path(CASE + "summary/", summary.summary, name="summary"),
    path(CASE + "declaration/", summary.declaration, name="declaration"),
    path(CASE + "lodge/", lodging.lodge, name="lodge"),
    path(CASE + "lodged/", lodging.lodged, name="lodged"),
    path(CASE + "correction/", correction.correction, name="correction"),
    path(CASE + "withdraw/", ending.withdraw, name="withdraw"),
    path(CASE + "clock/", ending.clock, name="clock"),
    path(CASE + "history/", ending.history, name="history"),
    path(CASE + "visits/<str:purpose>/", visits.visit, name="visit"),
    path(CASE + "visits/<str:purpose>/offices/", visits.offices, name="visit-offices"),
    path(CASE + "visits/<str:purpose>/offices/<slug:office>/", visits.hours, name="visit-hours"),
    path(CASE + "visits/<str:purpose>/confirm/", visits.confirm, name="visit-confirm"),
    path(CASE + "visits/<str:purpose>/cancel/", visits.cancel, name="visit-cancel"),
    path(CASE + "visits/<str:purpose>/calendar.ics", visits.calendar, name="visit-calendar"),
    path(CASE + "everything.zip", papers.everything, name="everything"),
    path(CASE + "statements/<slug:kind>/", papers.statement, name="statement"),
    path(CASE + "papers/<str:number>.pdf", papers.paper, name="paper"),
]
