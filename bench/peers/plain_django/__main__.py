"""`python -m bench.peers.plain_django PORT`: served as `ventanilla serve` does."""

import sys

from granian import Granian
from granian.constants import Interfaces

if __name__ == "__main__":
    Granian(
        "bench.peers.plain_django.wsgi:application",
        address="127.0.0.1",
        port=int(sys.argv[1]),
        workers=1,
        interface=Interfaces.WSGI,
        blocking_threads=8,
    ).serve()
