"""Accounts: people, the language they read, and the roles they were granted.

Signing in and up is django-allauth's; this room keeps the person. Doors: `actions.register`,
`grant_role`, `revoke_role`, `close`, `reopen`, `sign_out`, `drop_factors`, `forget_sessions`,
`set_language`;
`queries.person`, `by_email`, `roles`, `require`, `has_second_factor`, `ways`, `staff`.
The language is the one in which the person last came in (`adapters.entrance`).
"""
