"""Signed papers: what outside judges say of them, and what our verifier refuses."""

import json
import random
from datetime import UTC, datetime, timedelta
from pathlib import Path

import cwt
import pypdfium2
import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageFilter

from tests.support.judges import pdfsig, verapdf
from tests.support.optional import needs
from tests.support.world import World
from ventanilla import wiring
from ventanilla.certificates import actions, queries
from ventanilla.certificates.adapters import keys, qr
from ventanilla.certificates.adapters.typesetter import Frame, Sealing, typeset
from ventanilla.certificates.adapters.verifier import verify_pdf
from ventanilla.certificates.core import base45, cose, seal
from ventanilla.certificates.core.container import open_container
from ventanilla.certificates.core.paper import Facts, Paper
from ventanilla.certificates.core.trust import Trust, from_json
from ventanilla.certificates.core.verdict import Answer
from ventanilla.certificates.core.verify import verify_seal
from ventanilla.journeys import correct, decide, observe, status
from ventanilla.kernel.refusal import Refusal
from ventanilla.kernel.text import Text

NOW = datetime(2026, 9, 14, tzinfo=UTC)
KEY = ec.generate_private_key(ec.SECP256R1())
TRUST = Trust(
    Text("a", "a"),
    keys._certificate("a", KEY, None, NOW - timedelta(days=1)),
    {b"k": KEY.public_key()},
    {},
    "https://example.org/status/1",
    fictitious=True,
)


def verdict_of(pdf: bytes, world: World) -> Answer:
    token = queries.status_token(world.now)
    return verify_pdf(pdf, queries.trusted(world.now), token, world.now).intact


def four_papers(world: World) -> str:
    """A case that has its receipt, an observation, a decision and a certificate."""
    case_id = world.lodged(papers=True)
    officer = world.officer()
    points = observe.draft(case_id, viewer=officer.by, at=world.now)[:2]
    observe.send(case_id=case_id, points=points, stamp=officer)
    correct.correct(case_id=case_id, stamp=world.stamp("ines"))
    world.proposed(case_id)
    decide.countersign(case_id=case_id, stamp=world.officer("second"))
    return case_id


@needs("verapdf")
def test_every_kind_of_paper_is_pdf_a_3a_and_pdf_ua_1_signed(world: World, tmp_path: Path) -> None:
    """Ley 27269 arts 1, 3."""
    case_id = four_papers(world)
    files = []
    for paper in queries.of_case(case_id):
        files.append(tmp_path / f"{paper.number}.pdf")
        files[-1].write_bytes(queries.pdf(paper.number))
    said = verapdf(*files)
    assert len(said) == 2 * len(files) == 8, said
    assert all(line.startswith("PASS") for line in said), said


@needs("verapdf")
def test_a_paper_is_pdf_a_3a_and_pdf_ua_1_before_it_is_signed(world: World, tmp_path: Path) -> None:
    paper = Paper(Text("Título", "Title"), (Facts(((Text("Uno", "One"), "1"),)),))
    frame = Frame(wiring.issuer(), wiring.public_address(), fictitious=True)
    file = tmp_path / "unsigned.pdf"
    sealing = Sealing("VTN1:X", qr.draw("VTN1:X"))
    file.write_bytes(typeset(paper, "VTN-2026-0000001-X", world.now, frame, sealing))
    said = verapdf(file)
    assert [line[:4] for line in said] == ["PASS", "PASS"], said


@needs("pdfsig")
@needs("certutil")
def test_pdfsig_calls_every_paper_valid_and_trusted(world: World, tmp_path: Path) -> None:
    case_id = four_papers(world)
    root = queries.trust_file(world.now)["root"].encode()
    for paper in queries.of_case(case_id):
        folder = tmp_path / paper.number
        folder.mkdir()
        file = folder / "paper.pdf"
        file.write_bytes(queries.pdf(paper.number))
        said = pdfsig(file, root, folder)
        assert "Signature is Valid." in said
        assert "Certificate is Trusted." in said
        assert "Total document signed" in said


def test_any_flipped_byte_of_the_signature_container_is_rejected(world: World) -> None:
    _, number = world.granted()
    pdf = queries.pdf(number)
    start = pdf.rindex(b"/Contents <")
    end = pdf.index(b">", start) + 1
    der = len(open_container(pdf).der) * 2
    flip = random.Random(45)
    places = {*range(start, start + 12), *range(start + 12, start + 12 + der, 3), end - 1, end - 2}
    places |= {flip.randrange(start, end) for _ in range(100)}
    for place in sorted(places):
        altered = bytearray(pdf)
        altered[place] ^= 1 << flip.randrange(8)
        assert verdict_of(bytes(altered), world) is Answer.NO, place


def test_any_flipped_byte_elsewhere_is_rejected(world: World) -> None:
    _, number = world.granted()
    pdf = queries.pdf(number)
    flip = random.Random(9303)
    for place in [0, len(pdf) - 1, *(flip.randrange(len(pdf)) for _ in range(250))]:
        altered = bytearray(pdf)
        altered[place] ^= 1 << flip.randrange(8)
        assert verdict_of(bytes(altered), world) is Answer.NO, place


def test_something_appended_is_rejected(world: World) -> None:
    _, number = world.granted()
    pdf = queries.pdf(number)
    for tail in (b"\n", b"%", pdf[-400:]):
        assert verdict_of(pdf + tail, world) is Answer.NO


def test_capital_hex_is_not_the_canonical_form(world: World) -> None:
    _, number = world.granted()
    pdf = queries.pdf(number)
    start = pdf.rindex(b"/Contents <") + 11
    end = pdf.index(b">", start)
    assert verdict_of(pdf[:start] + pdf[start:end].upper() + pdf[end:], world) is Answer.NO


@given(st.binary(max_size=300))
def test_hostile_bytes_are_answered_and_never_raise(content: bytes) -> None:
    root = TRUST
    assert verify_pdf(b"%PDF-" + content, root, None, NOW).intact is Answer.NO
    assert verify_seal(content.decode("latin-1"), root, None, NOW).intact is Answer.NO


def test_the_seal_in_the_qr_code_is_verified_by_another_library(world: World) -> None:
    _, number = world.granted()
    text = queries.seal_text(number)
    trust = queries.trusted(world.now)
    key_id, key = next(iter(trust.seal_keys.items()))
    pem = key.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    judge = cwt.COSE.new()
    message = base45.decode(text.removeprefix(seal.MARK))
    payload = judge.decode(message, cwt.COSEKey.from_pem(pem, kid=key_id))
    assert cose.load(payload)["q"] == "Permanente"


def test_the_qr_code_is_read_back_from_a_tired_picture(world: World, tmp_path: Path) -> None:
    _, number = world.granted()
    with pypdfium2.PdfDocument(queries.pdf(number)) as document:
        picture = document[0].render(scale=2.2).to_pil().convert("RGB")
    tired = picture.rotate(4, expand=True, fillcolor="white").filter(ImageFilter.GaussianBlur(0.8))
    tired.save(tmp_path / "photo.jpg", quality=60)
    read = qr.read((tmp_path / "photo.jpg").read_bytes())
    assert read == queries.seal_text(number)
    assert Image.open(tmp_path / "photo.jpg").width > 500


def test_any_changed_character_of_the_seal_is_rejected(world: World) -> None:
    _, number = world.granted()
    text, trust = queries.seal_text(number), queries.trusted(world.now)
    for place in range(len(text)):
        other = "A" if text[place] != "A" else "B"
        altered = text[:place] + other + text[place + 1 :]
        assert verify_seal(altered, trust, None, world.now).intact is not Answer.YES, place


def test_without_a_status_file_the_status_is_unknown_and_that_is_an_answer(world: World) -> None:
    _, number = world.granted()
    verdict = verify_pdf(queries.pdf(number), queries.trusted(world.now), None, world.now)
    assert (verdict.intact, verdict.in_force, verdict.status) == (
        Answer.YES,
        Answer.UNKNOWN,
        "unknown",
    )
    assert verdict.exit_code == 3


def test_suspended_reinstated_and_revoked_are_seen_by_the_verifier(world: World) -> None:
    _, number = world.granted()
    pdf, trust = queries.pdf(number), queries.trusted(world.now)

    def answer() -> str:
        return verify_pdf(pdf, trust, queries.status_token(world.now), world.now).status

    officer = world.officer()
    assert answer() == "valid"
    for move in ("suspended", "valid", "revoked"):
        status.change(number=number, status=move, reason="Motivo concreto", stamp=officer)
        assert answer() == move
    with pytest.raises(Refusal) as caught:
        status.change(number=number, status="valid", reason="Motivo", stamp=officer)
    assert caught.value.code == "status-move"


def test_a_status_file_that_is_too_old_says_nothing(world: World) -> None:
    _, number = world.granted()
    old = queries.status_token(world.now)
    world.days(3)
    verdict = verify_pdf(queries.pdf(number), queries.trusted(world.now), old, world.now)
    assert verdict.in_force is Answer.UNKNOWN
    assert verdict.status_age is not None
    assert verdict.status_age.days == 3


def test_a_status_file_of_another_signer_is_ignored(world: World) -> None:
    _, number = world.granted()
    token = bytearray(queries.status_token(world.now))
    token[-1] ^= 1
    verdict = verify_pdf(queries.pdf(number), queries.trusted(world.now), bytes(token), world.now)
    assert verdict.status == "unknown"


def test_another_root_is_not_trusted(world: World, settings: "object", tmp_path: Path) -> None:
    _, number = world.granted()
    pdf = queries.pdf(number)
    settings.HOME_DIR = tmp_path / "another"  # type: ignore[attr-defined]
    assert verify_pdf(pdf, queries.trusted(world.now), None, world.now).intact is Answer.NO


def test_the_trust_file_survives_its_trip_as_json(world: World) -> None:
    written = json.loads(json.dumps(queries.trust_file(world.now)))
    assert from_json(written).root == queries.trusted(world.now).root
    with pytest.raises(Refusal):
        from_json({"root": "nonsense"})


def test_a_paper_says_nothing_of_what_a_person_wrote_as_markup(world: World) -> None:
    nasty = '#eval("1") $x$ *bold* <label> \\ "quotes" — 王伟 العربية'
    frame = Frame(wiring.issuer(), wiring.public_address(), fictitious=True)
    paper = Paper(Text(nasty, nasty), (Facts(((Text(nasty, nasty), nasty),)),))
    assert typeset(paper, "CAR-2026-0000001-S", world.now, frame, None).startswith(b"%PDF-")


def test_the_status_list_written_to_disk_follows_a_change(
    world: World, django_capture_on_commit_callbacks: "object"
) -> None:
    _, number = world.granted()
    with django_capture_on_commit_callbacks(execute=True):  # type: ignore[operator]
        actions.change_status(
            number=number, status="suspended", reason="Motivo", stamp=world.officer()
        )
    assert (wiring.home() / "status" / "1").read_bytes()


@given(st.binary(max_size=64))
def test_base45_has_one_reading_and_one_writing(content: bytes) -> None:
    assert base45.decode(base45.encode(content)) == content


@given(st.text(alphabet=base45.ALPHABET, max_size=30))
def test_what_base45_reads_it_writes_the_same(text: str) -> None:
    try:
        content = base45.decode(text)
    except ValueError:
        return
    assert base45.encode(content) == text
