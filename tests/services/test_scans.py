"""Scans: checked by content, kept once, opened and removed, sent and taken back."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path

import pytest
import samples
from hypothesis import given
from hypothesis import strategies as st
from office_help import again, make, on_file
from scan_files import JPEG, PDF, png

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.desa import Desa
from kerjasama_desktop.domain.dokumen import Dokumen, Pindaian
from kerjasama_desktop.errors import InvalidInput
from kerjasama_desktop.services import cooperation, handover, receiving, scans, trash, villages
from kerjasama_desktop.services.handover import Level
from kerjasama_desktop.services.scan_check import is_whole, kind_of_scan
from kerjasama_desktop.storage.database import Database

NOW = datetime(2026, 11, 22, 9, 10, tzinfo=UTC)


@pytest.fixture
def case(database: Database, berkas: Berkas, tmp_path: Path) -> Berkas:
    case = on_file(database, berkas)
    make(database, case, tmp_path / "dokumen", "keputusan_bpd")
    return again(database, case)


def attach(database: Database, case: Berkas, data: bytes, name: str, number: int = 0) -> Pindaian:
    path = database.path.with_name(name)
    path.write_bytes(data)
    entry = case.kerjasama.dokumen[number]
    return scans.attach(database, case.kerjasama.id, entry.id, path, NOW)


@pytest.mark.parametrize(("data", "kind"), [(PDF, "pdf"), (JPEG, "jpg"), (png(), "png")])
def test_whole_scans_are_known_by_their_content(data: bytes, kind: str) -> None:
    assert kind_of_scan(data) == kind
    assert is_whole(data, kind_of_scan(data) or "docx")
    assert kind_of_scan(b"x" + data) is None


@pytest.mark.parametrize("data", [PDF, JPEG, png(40, 40)])
def test_a_scan_that_was_cut_off_is_not_whole(data: bytes) -> None:
    kind = kind_of_scan(data)
    assert kind
    for length in (len(data) - 7, len(data) // 2, 12):
        assert not is_whole(data[:length], kind)


def test_a_png_with_a_wrong_checksum_is_not_whole() -> None:
    data = bytearray(png(40, 40))
    data[50] ^= 1
    assert not is_whole(bytes(data), "png")


@given(st.binary(max_size=200))
def test_any_bytes_are_judged_without_failing(data: bytes) -> None:
    assert not is_whole(b"\x89PNG\r\n\x1a\n" + data, "png") or b"IEND" in data
    kind_of_scan(data)


def test_scan_is_kept_beside_the_database(database: Database, case: Berkas) -> None:
    scan = attach(database, case, PDF, "Naskah ttd.pdf")
    assert (scan.nama, scan.jenis, scan.ukuran) == ("Naskah ttd.pdf", "pdf", len(PDF))
    kept = again(database, case).kerjasama
    entry = case.kerjasama.dokumen[0]
    assert scans.scans_of(kept, entry.id) == [scan]
    path = scans.path_of(database, scan)
    assert path == database.path.parent / "lampiran" / f"{sha256(PDF).hexdigest()}.pdf"
    assert path.read_bytes() == PDF


def test_same_scan_is_kept_once_and_goes_with_the_last_that_can_come_back(
    database: Database, case: Berkas
) -> None:
    first = attach(database, case, PDF, "satu.pdf")
    second = attach(database, case, PDF, "dua.pdf", 1)
    assert scans.path_of(database, first) == scans.path_of(database, second)
    scans.remove(database, case.kerjasama.id, first)
    assert scans.path_of(database, second).is_file()
    scans.remove(database, case.kerjasama.id, second)
    assert scans.path_of(database, second).is_file()
    trash.expire(database, NOW + timedelta(days=31))
    assert not list((database.path.parent / "lampiran").glob("*.pdf"))
    assert again(database, case).kerjasama.pindaian == []


@pytest.mark.parametrize(
    ("data", "name", "words"),
    [
        (b"MZ program", "surat.pdf", "bukan PDF, JPEG, atau PNG"),
        (PDF[:-8], "surat.pdf", "tidak utuh"),
        (b"", "kosong.pdf", "bukan PDF"),
    ],
)
def test_what_is_no_scan_is_refused(
    database: Database, case: Berkas, data: bytes, name: str, words: str
) -> None:
    with pytest.raises(InvalidInput, match=words):
        attach(database, case, data, name)
    assert again(database, case).kerjasama.pindaian == []


def test_too_large_missing_and_doubled(
    database: Database, case: Berkas, monkeypatch: pytest.MonkeyPatch
) -> None:
    attach(database, case, PDF, "satu.pdf")
    with pytest.raises(InvalidInput, match="sudah dilampirkan"):
        attach(database, case, PDF, "dua.pdf")
    entry = case.kerjasama.dokumen[0]
    nowhere = database.path.with_name("tidak ada.pdf")
    with pytest.raises(InvalidInput, match="tidak dapat dibaca"):
        scans.attach(database, case.kerjasama.id, entry.id, nowhere, NOW)
    monkeypatch.setattr(scans, "LARGEST", 10)
    with pytest.raises(InvalidInput, match="lebih besar dari 25 MB"):
        attach(database, case, png(), "tiga.png")


def test_lost_or_changed_scan_is_said(database: Database, case: Berkas) -> None:
    scan = attach(database, case, PDF, "satu.pdf")
    scans.path_of(database, scan).write_bytes(b"lain")
    with pytest.raises(InvalidInput, match="hilang atau rusak"):
        scans.path_of(database, scan)
    assert scans.to_enclose(database, [scan]) == []


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Database]:
    """A new computer, on which our village was entered again."""
    database = Database.open(tmp_path / "baru" / "ksd.db")
    villages.save_desa(database, Desa(kode="7310112005", nama="Boddie"), own=True)
    yield database
    database.close()


def test_scans_travel_with_the_bundle(
    database: Database, empty: Database, case: Berkas, tmp_path: Path
) -> None:
    attach(database, case, PDF, "Naskah.pdf")
    attach(database, case, png(), "Halaman 2.png")
    case.kerjasama.contoh = False
    cooperation.save(database, case)
    done = handover.hand_over(
        database,
        [case.kerjasama.id],
        tmp_path / "paket",
        NOW,
        Level.TERBATAS,
        tmp_path / "dokumen",
        lambda *_: None,
        pindaian=True,
    )
    receiving.take_in(empty, receiving.open_bundle(empty, done.paket), tmp_path / "baru" / "dok")
    got = cooperation.load_case(empty, case.kerjasama.id, samples.TODAY).kerjasama
    assert {(s.nama, s.jenis) for s in got.pindaian} == {
        ("Naskah.pdf", "pdf"),
        ("Halaman 2.png", "png"),
    }
    assert {scans.path_of(empty, s).read_bytes() for s in got.pindaian} == {PDF, png()}
    entry: Dokumen = got.dokumen[0]
    assert entry.berkas.endswith(".docx")
    with empty.begin() as tx:
        numbers = tx.books.numbers_of(got.id)
    assert [n.nomor for n in numbers] == ["5"]


def test_scans_stay_unless_they_are_asked_for(
    database: Database, case: Berkas, tmp_path: Path
) -> None:
    attach(database, case, PDF, "Naskah.pdf")
    done = handover.hand_over(
        database,
        [case.kerjasama.id],
        tmp_path / "paket",
        NOW,
        Level.TERBATAS,
        None,
        lambda *_: None,
    )
    assert receiving.open_bundle(database, done.paket).bundle.descriptor.lampiran == []
