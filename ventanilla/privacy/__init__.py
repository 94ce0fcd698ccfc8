"""Privacy: what people may ask of their own data, who may do what here, and what went wrong.

A *request* is one right of one person with its legal term; a *review* looks at every staff role
once in six months; an *incident*, or a *drill* of one, runs for forty-eight hours of the clock.
The room erases nothing, tells nobody and sends nothing to any authority.

Doors: `actions.ask`, `look_at`, `answer`, `note_over`; `open_review`, `mark`, `close_review`;
`open_incident`, `assess`, `note_told`, `close_incident`; and `queries`.
"""
