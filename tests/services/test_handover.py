"""Bundles for the kecamatan: written, read back, counted, and with their cover."""

from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

import pytest
from office_help import again, make, on_file

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.errors import FileNotWritten, InvalidInput
from kerjasama_desktop.exchange.bundle import read_bundle
from kerjasama_desktop.services import handover
from kerjasama_desktop.services.handover import HandedOver, Level, hand_over
from kerjasama_desktop.storage.database import Database

NOW = datetime(2026, 11, 22, 9, 10, tzinfo=UTC)


@pytest.fixture
def case(database: Database, berkas: Berkas) -> Berkas:
    berkas.kerjasama.contoh = False
    return on_file(database, berkas)


def send(
    database: Database,
    case: Berkas,
    folder: Path,
    level: Level = Level.TERBATAS,
    documents: Path | None = None,
) -> HandedOver:
    return hand_over(database, [case.kerjasama.id], folder, NOW, level, documents, lambda *_: None)


def test_bundle_is_written_read_back_and_counted(
    database: Database, case: Berkas, tmp_path: Path
) -> None:
    steps: list[str] = []
    done = hand_over(
        database,
        [case.kerjasama.id],
        tmp_path / "paket",
        NOW,
        Level.TERBATAS,
        None,
        lambda _n, _total, words: steps.append(words),
    )
    data = done.paket.read_bytes()
    assert done.paket.name == "KSD_7310112005_20261122_000001.ksd.zip"
    assert done.pengantar.name == "Pengantar KSD_7310112005_20261122_000001.docx"
    assert done.pengantar.is_file()
    assert (done.sha256, done.ukuran, done.kerja_sama) == (
        sha256(data).hexdigest(),
        len(data),
        1,
    )
    assert steps == ["Mengumpulkan data", "Menulis paket", "Memeriksa paket", "Selesai"]
    bundle = read_bundle(data)
    assert bundle.descriptor.urut == 1
    assert bundle.descriptor.lingkup.penuh
    with database.begin() as tx:
        assert tx.pengaturan.get().urut_paket == 1
    assert send(database, case, tmp_path / "paket").paket.name.endswith("_000002.ksd.zip")


def test_sample_is_marked_in_the_name(database: Database, berkas: Berkas, tmp_path: Path) -> None:
    done = send(database, on_file(database, berkas), tmp_path)
    assert done.paket.name.startswith("CONTOH_KSD_")


def test_bundle_of_the_same_number_is_not_overwritten(
    database: Database, case: Berkas, tmp_path: Path
) -> None:
    """After a restore the counter begins where the backup was."""
    first = send(database, case, tmp_path)
    with database.begin() as tx:
        settings = tx.pengaturan.get()
        settings.urut_paket = 0
        tx.pengaturan.save(settings)
    second = send(database, case, tmp_path)
    assert second.paket.name == "KSD_7310112005_20261122_000001 (2).ksd.zip"
    assert sha256(first.paket.read_bytes()).hexdigest() == first.sha256


def test_documents_go_along_when_asked(database: Database, case: Berkas, tmp_path: Path) -> None:
    make(database, case, tmp_path / "dokumen", "notulen", "keputusan_bpd")
    case = again(database, case)
    (tmp_path / "dokumen" / case.kerjasama.dokumen[0].berkas).unlink()
    done = send(database, case, tmp_path, documents=tmp_path / "dokumen")
    bundle = read_bundle(done.paket.read_bytes())
    assert len(bundle.attachments) == len(case.kerjasama.dokumen) - 1
    assert not read_bundle(send(database, case, tmp_path).paket.read_bytes()).attachments


def test_document_that_cannot_be_read_is_a_sentence(
    database: Database, case: Berkas, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(database, case, tmp_path / "dokumen", "notulen")

    def locked(path: Path) -> bytes:
        raise PermissionError(13, "dikunci", str(path))

    monkeypatch.setattr(Path, "read_bytes", locked)
    with pytest.raises(InvalidInput, match=r"05 Notulen.*tidak dapat dibaca"):
        send(database, case, tmp_path, documents=tmp_path / "dokumen")


@pytest.mark.parametrize("found", [b"lain", None])
def test_disk_that_gives_back_something_else_is_told(
    database: Database,
    case: Berkas,
    tmp_path: Path,
    found: bytes | None,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def wear_out(path: Path, _data: bytes, *, beside: bool) -> Path:
        assert not beside
        if found is not None:
            path.write_bytes(found)
        return path

    monkeypatch.setattr(handover, "write_safely", wear_out)
    with pytest.raises(FileNotWritten, match="tidak terbaca kembali"):
        send(database, case, tmp_path)
    with database.begin() as tx:
        assert tx.pengaturan.get().urut_paket == 0


def test_nothing_chosen_and_no_village_are_sentences(
    database: Database, case: Berkas, berkas_kosong: Berkas, tmp_path: Path
) -> None:
    with pytest.raises(InvalidInput, match="Pilih dahulu"):
        hand_over(database, [], tmp_path, NOW, Level.TERBATAS, None, lambda *_: None)
    with database.begin() as tx:
        settings = tx.pengaturan.get()
        settings.desa_id = None
        tx.pengaturan.save(settings)
        kerjasama = tx.kerjasama.get(case.kerjasama.id)
        kerjasama.pihak = []
        tx.kerjasama.save(kerjasama)
    with pytest.raises(InvalidInput, match="identitas Desa"):
        send(database, case, tmp_path)


def test_numbers_only_leaves_titles_at_home(
    database: Database, case: Berkas, tmp_path: Path
) -> None:
    done = send(database, case, tmp_path, Level.AGREGAT)
    rows = read_bundle(done.paket.read_bytes()).rows
    assert getattr(rows["kerja_sama"][0], "judul", None) is None
    assert handover.level_sentences(Level.AGREGAT) != handover.level_sentences(Level.TERBATAS)


def test_what_the_kecamatan_gets(database: Database, case: Berkas, tmp_path: Path) -> None:
    documents = tmp_path / "dokumen"
    before = {item.nama: item.kurang for item in handover.enclosed(case, documents)}
    assert before["Peraturan Bersama Kepala Desa"] == "belum dibuat"
    assert before["Keputusan BPD (2 berkas)"] == "2 belum dibuat"
    make(database, case, documents, "peraturan_bersama", "keputusan_bpd")
    after = {item.nama: item.kurang for item in handover.enclosed(again(database, case), documents)}
    assert after["Peraturan Bersama Kepala Desa"] == ""
    assert after["Keputusan BPD (2 berkas)"] == ""
    assert list(after) == list(before)
