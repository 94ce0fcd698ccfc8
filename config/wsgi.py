"""The door for a WSGI server."""

import os

from django.conf import settings
from django.core.wsgi import get_wsgi_application

from ventanilla.upkeep import lock

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
application = get_wsgi_application()
in_use = lock.hold(settings.HOME_DIR)  # as long as this process lives nobody restores over it
