"""Addresses of the counter. A file lies under `files/`, in the pages of the applicant."""

from django.urls import path

from ventanilla.portals.counter import arrivals, closures, compare, handover, people

app_name = "counter"

urlpatterns = [
    path("", arrivals.day, name="day"),
    path("check-in/", arrivals.check_in, name="check-in"),
    path("missed/<slug:booking_id>/", arrivals.missed, name="missed"),
    path("people/", people.find, name="find"),
    path("walk-in/", people.walk_in, name="walk-in"),
    path("closures/", closures.close, name="closures"),
    path("compare/<slug:case_id>/", compare.compare, name="compare"),
    path("compare/<slug:case_id>/<slug:document_id>/<int:number>.png", compare.page, name="page"),
    path("card/<slug:case_id>/", handover.card, name="card"),
]
