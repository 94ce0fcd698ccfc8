"""A frozen value with something changed.

The file of a case has some sixty fields and is made anew by every event of its history. The
constructor, which `dataclasses.replace` calls, sets them one by one; here they are copied at once.
"""

import dataclasses
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dataclasses import replace as replace  # so that names and types of fields are checked
else:

    def replace(value, /, **changed):
        """`value` with these fields changed; TypeError where it has none of that name."""
        kept = getattr(value, "__dict__", None)
        if kept is None or not changed.keys() <= kept.keys():
            return dataclasses.replace(value, **changed)
        made = object.__new__(type(value))
        made.__dict__.update(kept, **changed)
        return made
