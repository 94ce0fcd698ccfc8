"""A real ClamAV daemon with a signature of our own, started for the tests that need one."""

import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ventanilla.documents.adapters.clamav import Clamd
from ventanilla.kernel.refusal import Refusal

HARMFUL = b"VENTANILLA-TEST-SIGNATURE-NOT-A-VIRUS"
NAME = "Ventanilla.Test"
SETTINGS = """Foreground yes
LocalSocket {folder}/clamd.sock
TCPSocket {port}
TCPAddr 127.0.0.1
DatabaseDirectory {folder}/signatures
TemporaryDirectory {folder}
StreamMaxLength 25M
"""
START = 30.0  # seconds


@contextmanager
def daemon(port: int) -> Iterator[str]:
    """Where it listens, as the setting has it; it is gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="clamd-") as name:
        folder = Path(name)
        (folder / "signatures").mkdir()
        (folder / "signatures" / "ours.ndb").write_text(f"{NAME}:0:*:{HARMFUL.hex()}\n")
        settings = folder / "clamd.conf"
        settings.write_text(SETTINGS.format(folder=folder, port=port))
        process = subprocess.Popen(
            ["clamd", "--config-file", str(settings)], stdout=subprocess.DEVNULL
        )
        try:
            address = f"unix:{folder}/clamd.sock"
            _until_it_answers(address, process)
            yield address
        finally:
            process.kill()
            process.wait()


def _until_it_answers(address: str, process: "subprocess.Popen[bytes]") -> None:
    end = time.monotonic() + START
    while time.monotonic() < end and process.poll() is None:
        try:
            return Clamd(address).check()
        except Refusal:
            time.sleep(0.1)
    raise RuntimeError("clamd did not start")
