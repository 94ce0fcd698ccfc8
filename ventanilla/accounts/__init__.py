"""Accounts: people, the language they read, the roles they were granted, and where they serve.

Signing in and up is django-allauth's; this room keeps the person. Doors: `actions.register`,
`grant_role`, `place`, `revoke_role`, `take_leave`, `cancel_leave`, `close`, `reopen`, `sign_out`,
`drop_factors`, `forget_sessions`, `set_language`, `set_phone`; `queries.person`, `by_email`,
`roles`, `require`, `office_of`, `colleagues`, `serving`, `covered_by`, `on_leave`,
`has_second_factor`, `ways`, `privileges`.
The language is the one in which the person last came in (`adapters.entrance`).
"""
