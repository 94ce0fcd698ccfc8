"""The demonstration: fictitious people walk the real path of a running server.

It knows the portals only as a person does, through HTTP and forms. The papers it brings are
rendered specimens, marked as such.
"""
