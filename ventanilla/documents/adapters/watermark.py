"""The mark over every shown page: who looks, when, and for what, across the whole picture."""

import io
from math import ceil

from PIL import Image, ImageDraw, ImageFont

FAINT = (90, 90, 110, 60)
STEP = 240  # pixels between two marks


def marked(png: bytes, text: str) -> bytes:
    """The picture with `text` across it, light enough to read through."""
    with Image.open(io.BytesIO(png)) as picture:
        page = picture.convert("RGBA")
    side = ceil((page.width**2 + page.height**2) ** 0.5)
    layer = Image.new("RGBA", (side, side), (0, 0, 0, 0))
    draw, font = ImageDraw.Draw(layer), ImageFont.load_default(size=18)
    line = f"{text}     " * ceil(side / max(draw.textlength(text, font), 1))
    for row in range(0, side, STEP):
        draw.text((-(row % 300), row), line, font=font, fill=FAINT)
    turned = layer.rotate(28, resample=Image.Resampling.BICUBIC)
    left, top = (side - page.width) // 2, (side - page.height) // 2
    over = turned.crop((left, top, left + page.width, top + page.height))
    out = io.BytesIO()
    Image.alpha_composite(page, over).convert("RGB").save(out, "PNG", optimize=False)
    return out.getvalue()
