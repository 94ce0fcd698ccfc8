"""Addresses of the demonstration's pages."""

from django.urls import path

from ventanilla.portals.demo import pages

urlpatterns = [path("", pages.demo, name="demo"), path("mail/", pages.mail, name="demo-mail")]
