"""Addresses of the officer's pages."""

from django.urls import path

from ventanilla.portals.officer import (
    acts,
    background,
    card,
    certificates,
    decision,
    desk,
    intake,
    leave,
    papers,
)

app_name = "officer"
CASE = "<slug:case_id>/"

urlpatterns = [
    path("", desk.desk, name="desk"),
    path("desk/<slug:name>/", desk.desk, name="desk-view"),
    path("certificates/", certificates.listing, name="certificates"),
    path("certificates/<str:number>/", certificates.certificate, name="certificate"),
    path("leave/", leave.leave, name="leave"),
    path("leave/<slug:leave_id>/cancel/", leave.cancel, name="leave-cancel"),
    path(CASE, desk.case, name="case"),
    path(CASE + "files/<slug:document_id>/<int:number>.png", desk.page, name="page"),
    path(CASE + "papers/<str:number>.pdf", desk.paper, name="paper"),
    path(CASE + "checks/<slug:evidence_id>/<slug:check>/", papers.rule, name="rule"),
    path(CASE + "take-up/", desk.take_up, name="take-up"),
    path(CASE + "clock/", desk.clock, name="clock"),
    path(CASE + "do/<slug:act>/", acts.act, name="act"),
    path(CASE + "do/<slug:act>/<int:number>/", acts.act, name="act-on"),
    path(CASE + "statements/<slug:kind>/", desk.statement, name="statement"),
    path(CASE + "observe/", intake.observe, name="observe"),
    path(CASE + "admit/", intake.admit, name="admit"),
    path(CASE + "not-filed/", intake.not_filed, name="not-filed"),
    path(CASE + "check/", background.check, name="check"),
    path(CASE + "background/", background.background, name="background"),
    path(CASE + "background/<slug:hit_id>/", background.match, name="match"),
    path(CASE + "card/", card.card, name="card"),
    path(CASE + "card/order/", card.order, name="card-order"),
    path(CASE + "propose/", decision.propose, name="propose"),
    path(CASE + "countersign/", decision.countersign, name="countersign"),
]
