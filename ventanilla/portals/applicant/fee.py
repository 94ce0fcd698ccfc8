"""The fee: number and date of the receipt, or a ground of exemption; the voucher is never asked."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

from ventanilla.journeys import pay, view
from ventanilla.kernel.actor import Stamp
from ventanilla.kernel.refusal import Refusal
from ventanilla.portals.shared.forms import DatePartsField, PlainForm, choices_of, posted
from ventanilla.portals.shared.who import go, in_hand, signed_in

RECEIPT = "receipt"


class FeeForm(PlainForm):
    """Either the receipt's data or one of the definition's grounds."""

    how = forms.ChoiceField(label=_("What applies to you?"), widget=forms.RadioSelect)
    number = forms.CharField(label=_("Receipt number"), required=False, max_length=40)
    paid_on = DatePartsField(label=_("Date of payment"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("number", "paid_on"):
            self.fields[name].asked = True  # type: ignore[attr-defined]  # of receipts

    def clean(self) -> dict[str, object]:
        given = super().clean() or {}
        if given.get("how") == RECEIPT:
            for name in ("number", "paid_on"):
                if not given.get(name) and name not in self.errors:
                    self.add_error(name, _("Copy this from your receipt."))
        return given


@signed_in
def fee(request: HttpRequest, case_id: str) -> HttpResponse:
    """State the receipt or claim an exemption."""
    now = in_hand(request)
    seen = view.case(case_id, viewer=now.by, at=now.at)
    form = FeeForm(posted(request), initial=_initial(seen))
    form.fields["how"].choices = [  # type: ignore[attr-defined]
        (RECEIPT, _("I paid and have a receipt")),
        *choices_of(seen.procedure.fee.exemptions),
    ]
    if request.method == "POST" and form.is_valid():
        try:
            _state(case_id, form.cleaned_data, now)
        except Refusal as refusal:
            form.refuse(refusal)
        else:
            return go(request, "applicant:tasks", case_id=case_id)
    return render(request, "applicant/fee.html", {"view": seen, "form": form})


def _state(case_id: str, given: dict[str, object], now: Stamp) -> None:
    if given["how"] == RECEIPT:
        pay.state_receipt(
            case_id=case_id,
            number=str(given["number"]),
            paid_on=given["paid_on"],  # type: ignore[arg-type]
            stamp=now,
        )
    else:
        pay.claim_exemption(case_id=case_id, ground=str(given["how"]), stamp=now)


def _initial(seen: view.CaseView) -> dict[str, object]:
    stated = seen.fee
    if stated is None:
        return {}
    if stated.ground:
        return {"how": stated.ground}
    return {"how": RECEIPT, "number": stated.number, "paid_on": stated.paid_on}
