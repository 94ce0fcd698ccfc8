"""Addresses of the two pages."""

from django.urls import path

from bench.peers.plain_django import views

urlpatterns = [path("cases/<int:pk>/", views.case), path("desk/", views.desk)]
