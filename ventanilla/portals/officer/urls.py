"""Addresses of the officer's pages."""

from django.urls import path

from ventanilla.portals.officer import certificates, decision, desk, intake

app_name = "officer"
CASE = "<slug:case_id>/"

urlpatterns = [
    path("", desk.desk, name="desk"),
    path("certificates/", certificates.listing, name="certificates"),
    path("certificates/<str:number>/", certificates.certificate, name="certificate"),
    path(CASE, desk.case, name="case"),
    path(CASE + "files/<slug:document_id>/<int:number>.png", desk.page, name="page"),
    path(CASE + "papers/<str:number>.pdf", desk.paper, name="paper"),
    path(CASE + "observe/", intake.observe, name="observe"),
    path(CASE + "admit/", intake.admit, name="admit"),
    path(CASE + "not-filed/", intake.not_filed, name="not-filed"),
    path(CASE + "propose/", decision.propose, name="propose"),
    path(CASE + "countersign/", decision.countersign, name="countersign"),
]
