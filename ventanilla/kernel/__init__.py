"""Words that every room uses: ids, actor, citation, calendar, text, refusal.

The kernel has no tables and no doors, and it knows no room. It reads neither the clock nor
the settings; `clock` and `ids` are the two places from which time and chance may enter.
"""
