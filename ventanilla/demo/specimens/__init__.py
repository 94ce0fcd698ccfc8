"""Specimens: the papers of invented people, rendered here and marked as what they are.

Every page says "ESPÉCIMEN / SPECIMEN – documento ficticio". There is no photograph of a real
document, no real person, no real issuer and no real issuer's design; passports are those of
Utopia (UTO), the state of ICAO Doc 9303's own examples.

From the inside out: `sheet` (what a page is made of) and `template/` (how it looks), `press`
(sheets to a PDF or a photograph), `dates` and `mrz`, `people` (whose papers), `papers/` (what
each paper says), `catalogue` (which papers somebody brings on a day; start there), and `hostile`
(files that a vault must survive). The same person and day always give the same bytes.
"""
