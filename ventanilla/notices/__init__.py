"""Notices: tells people what has happened; it does not make it happen.

A *notice* is a row written in the transaction of what it tells, in Spanish, the original, and in
the person's language. It waits in their mailbox; when they open it first is kept. What also leaves
the house (an e-mail, a short message by phone) is a *sending*: after the commit, by the worker,
once. Doors: `actions.tell`, `opened`, `deliver_pending`; `queries.of_case`, `mailbox`, `one`,
`unread`, `waiting`, `oldest_waiting`.
"""
