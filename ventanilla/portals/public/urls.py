"""Addresses of the public pages."""

from django.urls import path

from ventanilla.portals.public import absences, check, guide, home, plan, providers, verify

GUIDE = "pe/permanent-residency/"

urlpatterns = [
    path("", home.home, name="home"),
    path("privacy/", home.privacy, name="privacy"),
    path("accessibility/", home.accessibility, name="accessibility"),
    path("about/", home.about, name="about"),
    path(GUIDE, guide.guide, name="guide"),
    path(GUIDE + "law/", guide.law, name="law"),
    path(GUIDE + "related/<slug:related_id>/", guide.related, name="related"),
    path(GUIDE + "providers/", providers.propose, name="propose-provider"),
    path(GUIDE + "check/", check.start, name="check"),
    path(GUIDE + "check/result/", check.result, name="check-result"),
    path(GUIDE + "check/result.pdf", check.sheet, name="check-sheet"),
    path(GUIDE + "absences/", absences.page, name="absences"),
    path(GUIDE + "check/forget/", check.forget, name="check-forget"),
    path(GUIDE + "check/<slug:fact>/", check.question, name="check-question"),
    path(GUIDE + "plan/", plan.where, name="plan"),
    path(GUIDE + "plan/papers/", plan.papers, name="plan-papers"),
    path(GUIDE + "plan/times/", plan.lengths, name="plan-times"),
    path(GUIDE + "plan/result/", plan.result, name="plan-result"),
    path(GUIDE + "plan/happened/", plan.happened, name="plan-happened"),
    path(GUIDE + "plan/plan.ics", plan.calendar, name="plan-calendar"),
    path(GUIDE + "plan/way/", plan.way, name="plan-way"),
    path(GUIDE + "plan/forget/", plan.forget, name="plan-forget"),
    path("verify/", verify.start, name="verify"),
    path("verify/<str:number>/", verify.number, name="verify-number"),
]
