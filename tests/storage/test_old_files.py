"""A database of every released version opens with all that was in it; the files are frozen."""

import shutil
from pathlib import Path

import pytest

from kerjasama_desktop.domain.jejak_words import tell
from kerjasama_desktop.services import trash
from kerjasama_desktop.storage.backup import verify_backup
from kerjasama_desktop.storage.database import Database

FOLDER = Path(__file__).parents[1] / "fixtures" / "databases"
FILES = sorted(FOLDER.glob("v*.sqlite"))


def test_there_is_a_file_of_the_first_version() -> None:
    assert FOLDER / "v1.sqlite" in FILES


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_file_of_an_older_version_opens_with_everything(file: Path, tmp_path: Path) -> None:
    path = tmp_path / "ksd.db"
    shutil.copy(file, path)
    verify_backup(path)
    database = Database.open(path)
    with database.begin() as tx:
        (summary,) = tx.ringkasan.all()
        kerjasama = tx.kerjasama.get(summary.id)
        desa = tx.desa.all()
        officials = tx.desa.pejabat(item.id for item in desa)
        assert len(tx.potensi.of(item.id for item in desa)) == 3
        assert tx.pengaturan.get().desa_id in {item.id for item in desa}
        assert tx.wilayah.names(["7310112005"]) == {"7310112005": "Boddie"}
    assert database.changes() == {"v1": 1, "v2": 2, "v3": 3}[file.stem]
    database.close()
    assert [(item.kode, item.nama) for item in desa] == [
        ("7310112001", "Benteng"),
        ("7310112005", "Boddie"),
    ]
    assert all(item.logo_png.startswith(b"\x89PNG") for item in desa)
    assert sum(len(group) for group in officials.values()) == 8
    assert kerjasama.judul == "Pengelolaan Air Bersih Mata Air Bulu Tellue"
    counts = {name: len(value) for name, value in kerjasama if isinstance(value, list)}
    people = 17 if file.stem == "v3" else 18
    expected = {"pihak": 2, "rab": 6, "musyawarah": 5, "peserta": people, "pengurus": 7}
    assert {name: counts[name] for name in expected} == expected


def test_the_second_version_keeps_numbers_versions_scans_and_changes(tmp_path: Path) -> None:
    path = tmp_path / "ksd.db"
    shutil.copy(FOLDER / "v2.sqlite", path)
    database = Database.open(path)
    with database.begin() as tx:
        kerjasama = tx.kerjasama.get(tx.ringkasan.all()[0].id)
        own = tx.pengaturan.get().desa_id
        assert own
        assert [one.nomor for one in tx.books.numbers(own)] == ["400.10.2/7/BODDIE"]
        assert len(tx.books.patterns()) == len(tx.books.copies()) == len(tx.books.laws()) == 1
        assert tx.books.snapshot(kerjasama.dokumen[0].id, 1) == b"{}"
    database.close()
    assert kerjasama.dokumen[0].letak == "Lemari 2"
    for name in ("nomor_dokumen", "riwayat_dokumen", "pindaian", "perubahan", "klausul_baru"):
        assert len(getattr(kerjasama, name)) == 1, name


def test_the_third_version_keeps_what_was_changed_and_removed(tmp_path: Path) -> None:
    path = tmp_path / "ksd.db"
    shutil.copy(FOLDER / "v3.sqlite", path)
    database = Database.open(path)
    (gone,) = trash.contents(database)
    trash.restore(database, gone.simpanan)
    with database.begin() as tx:
        kerjasama = tx.kerjasama.get(gone.kerjasama_id)
        told = [(tell(one), one.oleh) for one in tx.journal.of(kerjasama.id)[:2]]
    database.close()
    name = kerjasama.peserta[-1].nama
    assert len(kerjasama.peserta) == 18
    assert told == [
        (f"Anggota BKAD {kerjasama.pengurus[0].nama} diubah: keterangan", "Rahmat Hidayat"),
        (f"Peserta {name} dihapus", "Rahmat Hidayat"),
    ]
