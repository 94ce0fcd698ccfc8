"""Procedures: definitions of public services, their versions, and what a page makes of them.

Words: a *definition* is the dated, cited file; a *version* is one that was published and never
changes again; a *checklist* the papers that apply to one person. Doors: `queries.current`,
`queries.version`, `actions.publish`, and the pure `core.reading`, `core.guide`, `core.checklist`.
"""
