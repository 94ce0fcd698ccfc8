"""Bad input as it comes: each made here, small in the test and large where it is opened."""

import io
import zipfile
import zlib
from collections.abc import Iterator

import pikepdf
from PIL import Image, ImageDraw

from tests.support.vaults import pdf, picture

MB = 1024 * 1024


def deflated(size: int) -> bytes:
    """So many zeros."""
    packer, zeros = zlib.compressobj(9), bytes(MB)
    return b"".join([*(packer.compress(zeros) for _ in range(size // MB)), packer.flush()])


def chunk(name: bytes, body: bytes) -> bytes:
    return len(body).to_bytes(4, "big") + name + body + zlib.crc32(name + body).to_bytes(4, "big")


def png_of(width: int, height: int, data: bytes = b"") -> bytes:
    """A PNG that declares a size, with these data or none."""
    head = width.to_bytes(4, "big") + height.to_bytes(4, "big") + bytes([8, 0, 0, 0, 0])
    parts = [chunk(b"IHDR", head), chunk(b"IDAT", data), chunk(b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def jpeg_of(width: int, height: int) -> bytes:
    """A small JPEG that declares another size."""
    small = bytearray(picture(16, 16, "JPEG"))
    at = small.index(b"\xff\xc0") + 5
    small[at : at + 4] = height.to_bytes(2, "big") + width.to_bytes(2, "big")
    return bytes(small)


def pages(count: int) -> bytes:
    document, out = pikepdf.new(), io.BytesIO()
    for _ in range(count):
        document.add_blank_page(page_size=(300, 400))
    document.save(out)
    return out.getvalue()


def content_bomb(size: int, *, twice: bool = False) -> bytes:
    """A PDF whose one page is drawn by a stream that becomes `size` bytes."""
    document, out = pikepdf.new(), io.BytesIO()
    document.add_blank_page(page_size=(300, 400))
    data = deflated(size)
    stream = pikepdf.Stream(document, zlib.compress(data) if twice else data)
    filters = [pikepdf.Name.FlateDecode] * (2 if twice else 1)
    stream.Filter = pikepdf.Array(filters)
    document.pages[0].Contents = stream
    document.save(out, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.none)
    return out.getvalue()


def many_streams(count: int, size: int) -> bytes:
    """Each of them within bounds, all together far outside."""
    document, out, data = pikepdf.new(), io.BytesIO(), deflated(size)
    document.add_blank_page(page_size=(300, 400))
    streams = [pikepdf.Stream(document, data) for _ in range(count)]
    for stream in streams:
        stream.Filter = pikepdf.Name.FlateDecode
    document.pages[0].Contents = pikepdf.Array([document.make_indirect(s) for s in streams])
    document.save(out, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.none)
    return out.getvalue()


def object_bomb(size: int) -> bytes:
    """A PDF that becomes enormous already where its objects are looked for."""
    data, places, body = deflated(size), {}, b"%PDF-1.5\n"
    head = b"<< /Type /ObjStm /N 1 /First 5 /Filter /FlateDecode /Length %d >>" % len(data)
    for number, said in _objects(head + b"\nstream\n" + data + b"\nendstream"):
        places[number] = len(body)
        body += b"%d 0 obj\n%s\nendobj\n" % (number, said)
    rows = [(0, 0), (1, places[1]), (1, places[2]), (2, 4), (1, places[4]), (1, len(body))]
    table = b"".join(bytes([kind]) + at.to_bytes(4, "big") + b"\0" for kind, at in rows)
    xref = b"5 0 obj\n<< /Type /XRef /Size 6 /W [1 4 1] /Root 1 0 R /Length %d >>\nstream\n%s\n"
    end = b"endstream\nendobj\nstartxref\n%d\n%%%%EOF\n" % len(body)
    return body + xref % (len(table), table) + end


def _objects(stream: bytes) -> Iterator[tuple[int, bytes]]:
    yield 1, b"<< /Type /Catalog /Pages 2 0 R >>"
    yield 2, b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>"
    yield 4, stream


def pdf_and_zip() -> bytes:
    """Opens as a PDF from its beginning and as a ZIP from its end."""
    out = io.BytesIO(pdf())
    with zipfile.ZipFile(out, "a") as archive:
        archive.writestr("other.txt", "ESPECIMEN")
    return out.getvalue()


def jpeg_and_page() -> bytes:
    """A picture with a web page in its comment."""
    out = io.BytesIO()
    image = Image.new("RGB", (60, 40), "white")
    image.save(out, "JPEG", comment=b"<html><script>alert('ESPECIMEN')</script></html>")
    return out.getvalue()


def cat() -> bytes:
    """A picture of something else."""
    image = Image.new("RGB", (300, 300), "white")
    draw = ImageDraw.Draw(image)
    draw.polygon([(70, 110), (90, 30), (140, 90)], fill="black")
    draw.polygon([(230, 110), (210, 30), (160, 90)], fill="black")
    draw.ellipse((60, 70, 240, 250), fill="black")
    for eye in (110, 170):
        draw.ellipse((eye, 130, eye + 25, 155), fill="yellow")
    out = io.BytesIO()
    image.save(out, "JPEG")
    return out.getvalue()
