"""Addresses of a person's own data."""

from django.urls import path

from ventanilla.portals.my_data import pages

app_name = "my_data"

urlpatterns = [
    path("", pages.mine, name="mine"),
    path("my-data.json", pages.take, name="take"),
    path("ask/", pages.ask, name="ask"),
]
