"""Notices: tells people what has happened; it does not make it happen.

A notice is a row written in the transaction of what it tells. It waits in the person's case; where
they consented to e-mail, it is sent after the commit and marked as sent, once.
"""
