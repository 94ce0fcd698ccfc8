"""QR codes: drawn with segno, read with ZXing. ISO/IEC 18004, error correction M."""

import io

import segno
import zxingcpp
from PIL import Image

MOST_PIXELS = 40_000_000
WIDEST = 3000
QR = zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCode])


def draw(text: str) -> bytes:
    """The code as SVG with its quiet zone."""
    out = io.BytesIO()
    segno.make(text, error="m", micro=False, boost_error=False).save(
        out, kind="svg", border=4, scale=4, xmldecl=False, svgns=True
    )
    return out.getvalue()


def read(picture: bytes) -> str:
    """The text of the first QR code in a picture; "" where none can be read."""
    try:
        with Image.open(io.BytesIO(picture), formats=("PNG", "JPEG")) as image:
            if image.width * image.height > MOST_PIXELS:
                return ""
            grey = image.convert("L")
    except Exception:
        return ""
    grey.thumbnail((WIDEST, WIDEST))
    found = zxingcpp.read_barcodes(grey, formats=QR)
    return str(found[0].text) if found else ""
