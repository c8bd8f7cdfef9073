"""Taking a bundle in: our own comes back whole, nothing on file is touched."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import perubahan_help as life
import pytest
import samples
from office_help import again, make, on_file

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.desa import Desa
from kerjasama_desktop.domain.naskah_berlaku import naskah_berlaku
from kerjasama_desktop.domain.perubahan_berlaku import berlaku_sejak
from kerjasama_desktop.errors import BundleRefused, InvalidInput
from kerjasama_desktop.services import cooperation, paperwork, receiving, villages
from kerjasama_desktop.services.handover import Level, hand_over
from kerjasama_desktop.services.paperwork import PaperState
from kerjasama_desktop.storage.database import Database

NOW = datetime(2026, 11, 22, 9, 10, tzinfo=UTC)


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Database]:
    """A new computer, on which our village was entered again."""
    database = Database.open(tmp_path / "baru.db")
    villages.save_desa(database, Desa(kode="7310112005", nama="Boddie"), own=True)
    yield database
    database.close()


def bundle(
    database: Database,
    case: Berkas,
    folder: Path,
    level: Level = Level.TERBATAS,
    documents: Path | None = None,
) -> Path:
    done = hand_over(database, [case.kerjasama.id], folder, NOW, level, documents, lambda *_: None)
    return done.paket


def test_own_bundle_gives_the_cooperation_again(
    database: Database, empty: Database, berkas: Berkas, tmp_path: Path
) -> None:
    case = on_file(database, berkas)
    path = bundle(database, case, tmp_path)
    incoming = receiving.open_bundle(empty, path)
    assert (incoming.desa, incoming.dibuat, incoming.halangan) == ("Desa Boddie", NOW, "")
    assert incoming.ada == []
    assert dict(incoming.jumlah)["Anggota BKAD"] == len(case.kerjasama.pengurus)
    assert receiving.take_in(empty, incoming) == 1
    got = cooperation.load_case(empty, case.kerjasama.id, samples.TODAY)
    was = case.kerjasama
    now = got.kerjasama
    assert now.judul == was.judul
    assert [k.isi for k in now.klausul] == [k.isi for k in was.klausul]
    assert [(p.nama, p.jabatan) for p in now.pengurus] == [
        (p.nama, p.jabatan) for p in was.pengurus
    ]
    assert now.rab == was.rab
    assert now.rencana.tujuan == was.rencana.tujuan
    assert now.bkad.nama == was.bkad.nama
    assert [p.nomor for p in got.pihak] == [p.nomor for p in case.pihak]
    assert got.own_pihak is not None
    assert got.desa_of(got.own_pihak).id == villages.settings(empty).desa_id
    assert {p.nama for p in got.objek_potensi} == {p.nama for p in case.objek_potensi}


def test_changes_come_back_with_their_wording_and_numbers(
    database: Database, empty: Database, berkas: Berkas, tmp_path: Path
) -> None:
    for happens in (life.changed, life.delayed, life.ended, life.in_dispute):
        happens(berkas)
    case = on_file(database, berkas)
    receiving.take_in(empty, receiving.open_bundle(empty, bundle(database, case, tmp_path)))
    got = cooperation.load_case(empty, case.kerjasama.id, samples.TODAY)
    assert got.kerjasama.perubahan == case.kerjasama.perubahan
    assert got.kerjasama.klausul_baru == case.kerjasama.klausul_baru
    assert got.kerjasama.nomor_dokumen == case.kerjasama.nomor_dokumen
    change = got.kerjasama.perubahan[0]
    assert berlaku_sejak(got, change) == life.PUBLISHED
    assert naskah_berlaku(got.kerjasama) == naskah_berlaku(case.kerjasama)


def test_what_is_on_file_is_not_touched(database: Database, berkas: Berkas, tmp_path: Path) -> None:
    case = on_file(database, berkas)
    path = bundle(database, case, tmp_path)
    case.kerjasama.objek = "Diubah sesudah paket dibuat"
    cooperation.save(database, case)
    incoming = receiving.open_bundle(database, path)
    assert (incoming.baru, incoming.ada) == ([], [case.kerjasama.judul])
    before = again(database, case)
    assert receiving.take_in(database, incoming) == 0
    assert again(database, case) == before


def test_enclosed_documents_come_back(
    database: Database, empty: Database, berkas: Berkas, tmp_path: Path
) -> None:
    case = on_file(database, berkas)
    make(database, case, tmp_path / "dokumen", "keputusan_bpd")
    path = bundle(database, case, tmp_path, documents=tmp_path / "dokumen")
    there = tmp_path / "dokumen baru"
    (there / case.kerjasama.judul).mkdir(parents=True)
    receiving.take_in(empty, receiving.open_bundle(empty, path), there)
    got = cooperation.load_case(empty, case.kerjasama.id, samples.TODAY)
    states = {paperwork.state_of(d, there) for d in got.kerjasama.dokumen}
    assert states == {PaperState.SIAP}
    assert len(list((there / f"{case.kerjasama.judul} (2)").glob("12 *.docx"))) == 2


def test_without_documents_they_are_not_yet_made(
    database: Database, empty: Database, berkas: Berkas, tmp_path: Path
) -> None:
    case = on_file(database, berkas)
    make(database, case, tmp_path / "dokumen", "keputusan_bpd")
    receiving.take_in(empty, receiving.open_bundle(empty, bundle(database, case, tmp_path)))
    got = cooperation.load_case(empty, case.kerjasama.id, samples.TODAY)
    assert {paperwork.state_of(d, tmp_path) for d in got.kerjasama.dokumen} == {PaperState.BELUM}


def test_third_party_bundle_comes_back(
    database: Database, tmp_path: Path, berkas_mitra: Berkas
) -> None:
    case = on_file(database, berkas_mitra)
    path = bundle(database, case, tmp_path)
    fresh = Database.open(tmp_path / "kalikoa.db")
    villages.save_desa(fresh, Desa(kode="3209202005", nama="Kalikoa"), own=True)
    receiving.take_in(fresh, receiving.open_bundle(fresh, path))
    got = cooperation.load_case(fresh, case.kerjasama.id, samples.TODAY)
    (mitra,) = got.mitra
    assert mitra.nama == "Universitas Bumi Caruban"
    assert got.kerjasama.penawaran[0].mitra_id == mitra.id
    fresh.close()


@pytest.mark.parametrize(
    ("kode", "level", "words"),
    [
        ("", Level.TERBATAS, "identitas Desa"),
        ("3209202005", Level.TERBATAS, "milik Desa Boddie"),
        ("7310112005", Level.AGREGAT, "hanya memuat angka"),
    ],
)
def test_what_cannot_be_taken_in_is_said(
    database: Database, berkas: Berkas, tmp_path: Path, kode: str, level: Level, words: str
) -> None:
    path = bundle(database, on_file(database, berkas), tmp_path, level)
    other = Database.open(tmp_path / "lain.db")
    if kode:
        villages.save_desa(other, Desa(kode=kode, nama="Lain"), own=True)
    incoming = receiving.open_bundle(other, path)
    assert words in incoming.halangan
    with pytest.raises(InvalidInput, match=words):
        receiving.take_in(other, incoming)
    with other.begin() as tx:
        assert tx.ringkasan.all() == []
    other.close()


def test_broken_missing_and_huge_files_are_refused(
    database: Database, berkas: Berkas, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = bundle(database, on_file(database, berkas), tmp_path)
    with pytest.raises(InvalidInput, match="tidak dapat dibaca"):
        receiving.open_bundle(database, tmp_path / "tidak ada.ksd.zip")
    path.write_bytes(path.read_bytes()[:-100])
    with pytest.raises(BundleRefused) as refused:
        receiving.open_bundle(database, path)
    assert refused.value.code == "BUKAN_ZIP"
    monkeypatch.setattr(receiving, "_LARGEST", 10)
    with pytest.raises(InvalidInput, match="lebih besar dari 64 MB"):
        receiving.open_bundle(database, path)
