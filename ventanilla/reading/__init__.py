"""Reading what is printed on a document: picture or lines in, values out; nothing is kept.

Words: a *zone* is the machine readable zone (MRZ), a *field* one of its parts, and each field is
*verified*, *doubt* or *wrong*. Doors: `queries.read_mrz` for a picture, `queries.read_lines` for
what somebody typed. What was repaired is a doubt until a person confirms it.
"""
