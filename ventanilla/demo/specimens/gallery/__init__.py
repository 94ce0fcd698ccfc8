"""Many specimens to read: passports, cards and visas of invented people, drawn and photographed.

`people` (who, of which state), `drawing` (a document lying flat), `photograph` (what a camera or a
scanner makes of it), `collection` (labelled sets; start there). A seed always gives the same set.
The states' codes are real, the designs are nobody's, and every picture says SPECIMEN.
"""
