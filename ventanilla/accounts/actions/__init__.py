"""The writing doors: accounts, roles and the office each is held in, leave and who covers it."""

from ventanilla.accounts.actions.leaves import cancel_leave, take_leave
from ventanilla.accounts.actions.people import (
    close,
    drop_factors,
    forget_sessions,
    introduce,
    register,
    reopen,
    reseal_factors,
    set_language,
    set_phone,
    sign_out,
)
from ventanilla.accounts.actions.roles import grant_role, place, revoke_role

__all__ = [
    "cancel_leave",
    "close",
    "drop_factors",
    "forget_sessions",
    "grant_role",
    "introduce",
    "place",
    "register",
    "reopen",
    "reseal_factors",
    "revoke_role",
    "set_language",
    "set_phone",
    "sign_out",
    "take_leave",
]
