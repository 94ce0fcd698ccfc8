"""What people see. Portals read the clock, the session and the form; they decide no right.

One folder a kind of person: public, applicant, officer, editor; `shared` is what all pages use.
"""
