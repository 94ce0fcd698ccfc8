"""Directory: lists providers and what they offer; it does not act for them.

An *entry* is proposed by a provider, accepted or declined by an editor, and dated.
"""
