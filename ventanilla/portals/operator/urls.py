"""Addresses of the operator's pages."""

from django.urls import path

from ventanilla.portals.operator import incidents, requests, review

app_name = "operator"
INCIDENT = "incidents/<slug:incident_id>/"

urlpatterns = [
    path("", requests.home, name="home"),
    path("requests/<slug:request_id>/", requests.answer, name="request"),
    path("review/", review.page, name="review"),
    path("review/begin/", review.begin, name="review-begin"),
    path("review/mark/", review.mark, name="review-mark"),
    path("review/close/", review.close, name="review-close"),
    path("incidents/", incidents.log, name="incidents"),
    path("incidents/new/", incidents.begin, name="incident-new"),
    path(INCIDENT, incidents.page, name="incident"),
    path(INCIDENT + "assess/", incidents.assess, name="incident-assess"),
    path(INCIDENT + "told/<slug:whom>/", incidents.told, name="incident-told"),
    path(INCIDENT + "close/", incidents.close, name="incident-close"),
]
