"""The writing doors: tell, note that it was opened, send what waits."""

from ventanilla.notices.actions.opening import opened
from ventanilla.notices.actions.sending import deliver_pending
from ventanilla.notices.actions.telling import tell

__all__ = ["deliver_pending", "opened", "tell"]
