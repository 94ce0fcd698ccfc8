"""The code of a booking as a square that the counter scans."""

import io

import segno


def square(code: str) -> str:
    """The QR code of `code` (ISO/IEC 18004) as an SVG element, without scripts or styles."""
    out = io.BytesIO()
    segno.make(code, error="m", micro=False).save(
        out, kind="svg", xmldecl=False, svgns=True, scale=6, border=4, omitsize=True
    )
    return out.getvalue().decode()
