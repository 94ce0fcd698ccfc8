"""Addresses of the manager's pages."""

from django.urls import path

from ventanilla.portals.manager import office, staff

app_name = "manager"
PERSON = "staff/<slug:user_id>/"

urlpatterns = [
    path("", office.office, name="office"),
    path("offices.csv", office.table, name="table"),
    path("staff/", staff.staff, name="staff"),
    path(PERSON + "leave/", staff.leave, name="leave"),
    path(PERSON + "<slug:role>/office/", staff.place, name="place"),
    path("leave/<slug:leave_id>/cancel/", staff.cancel, name="leave-cancel"),
]
