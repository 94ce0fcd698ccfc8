"""Addresses: pages under /es/ and /en/, files for machines without a language."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path

from ventanilla.portals.public import home, machine
from ventanilla.portals.shared.who import AT_THE_COUNTER

handler400 = "ventanilla.portals.shared.refusals.bad_request"
handler403 = "ventanilla.portals.shared.refusals.forbidden"
handler404 = "ventanilla.portals.shared.refusals.not_found"
handler429 = "ventanilla.portals.shared.refusals.slow_down"  # allauth looks for it here
handler500 = "ventanilla.portals.shared.refusals.server_error"

urlpatterns = [
    path("", home.front, name="front"),
    path("healthz", machine.healthz, name="healthz"),
    path("metrics", machine.figures, name="metrics"),
    path("status/1", machine.status, name="status"),
    path(".well-known/ventanilla/trust.json", machine.trust, name="trust"),
    path(".well-known/security.txt", machine.security, name="security"),
    *i18n_patterns(
        path("", include("ventanilla.portals.public.urls")),
        path("account/", include("ventanilla.portals.account_urls")),
        path("applications/", include("ventanilla.portals.applicant.urls")),
        path("my-data/", include("ventanilla.portals.my_data.urls")),
        path("desk/", include("ventanilla.portals.officer.urls")),
        path("counter/", include("ventanilla.portals.counter.urls")),
        path(
            "counter/files/",
            include("ventanilla.portals.applicant.urls", namespace=AT_THE_COUNTER),
        ),
        path("office/", include("ventanilla.portals.manager.urls")),
        path("editor/", include("ventanilla.portals.editor.urls")),
        path("operator/", include("ventanilla.portals.operator.urls")),
        *([path("demo/", include("ventanilla.portals.demo.urls"))] if settings.DEMO else []),
    ),
]
