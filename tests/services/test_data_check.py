"""Periksa data finds what is wrong, says it in words, and mends what is safe."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
import samples
from samples import TODAY
from scan_files import PDF

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.dokumen import Dokumen, StatusDokumen
from kerjasama_desktop.domain.nomor import Buku, KeadaanNomor, NomorBuku
from kerjasama_desktop.paths import UserFolders
from kerjasama_desktop.services import data_check, safekeeping, scans
from kerjasama_desktop.services.data_check import DataFault
from kerjasama_desktop.storage.database import Database

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)


@pytest.fixture
def database(folders: UserFolders, berkas: Berkas) -> Iterator[Database]:
    database = Database.open(folders.database)
    berkas.kerjasama.contoh = False
    samples.store(database, berkas)
    yield database
    database.close()


def check(database: Database, folders: UserFolders) -> list[DataFault]:
    return data_check.check(database, folders, TODAY, lambda *_: None, lambda: False)


def only(found: list[DataFault], bagian: str) -> DataFault:
    (fault,) = [one for one in found if one.bagian == bagian]
    return fault


def cured(fault: DataFault) -> str:
    assert fault.cure
    return fault.cure()


def reopened(database: Database, folders: UserFolders, *statements: str) -> Database:
    """The database after somebody else has written into its file."""
    database.close()
    with closing(sqlite3.connect(folders.database, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)
    return Database.open(folders.database)


def test_sound_data_have_no_fault(database: Database, folders: UserFolders) -> None:
    assert check(database, folders) == []


def test_an_index_that_lost_rows_is_made_anew(database: Database, folders: UserFolders) -> None:
    database.close()
    with closing(sqlite3.connect(folders.database, isolation_level=None)) as connection:
        connection.execute("PRAGMA writable_schema = ON")
        sql = connection.execute(
            "SELECT sql FROM sqlite_master WHERE name = 'ix_pengurus_kerjasama_id'"
        ).fetchone()[0]
        connection.execute(
            "UPDATE sqlite_master SET sql = ? WHERE name = 'ix_pengurus_kerjasama_id'",
            (sql.replace("(kerjasama_id)", "(urut)"),),
        )
    again = Database.open(folders.database)
    fault = only(check(again, folders), "Berkas data")
    assert cured(fault) == "Indeks berkas data disusun ulang."
    assert check(again, folders) == []
    again.close()


def test_a_value_that_breaks_its_rule_stops_the_rest(
    database: Database, folders: UserFolders
) -> None:
    again = reopened(
        database,
        folders,
        "PRAGMA ignore_check_constraints = ON",
        "UPDATE pengurus SET jabatan = 'RAJA'",
    )
    (fault,) = check(again, folders)
    assert fault.bagian == "Berkas data"
    assert "Pulihkan dari cadangan" in fault.words
    assert fault.cure is None
    again.close()


def test_references_to_nothing_are_tidied_and_what_was_is_kept(
    database: Database, folders: UserFolders
) -> None:
    again = reopened(
        database,
        folders,
        "PRAGMA foreign_keys = OFF",
        "DELETE FROM musyawarah",
        "DELETE FROM mitra",
    )
    fault = only(check(again, folders), "Rujukan")
    assert "rujukan dirapikan" in cured(fault)
    assert not [one for one in check(again, folders) if one.bagian == "Rujukan"]
    with again.begin() as tx:
        assert tx.kerjasama.get(tx.ringkasan.all()[0].id).peserta == []
    (former,) = folders.data.glob("ksd.sebelum-perbaikan-*.db")
    with closing(sqlite3.connect(former)) as connection:
        assert connection.execute("SELECT count(*) FROM peserta").fetchone()[0] > 0
    again.close()


def test_a_damaged_backup_is_made_again(database: Database, folders: UserFolders) -> None:
    made = safekeeping.back_up(database, folders, "uji")
    assert made
    made.path.write_bytes(b"rusak")
    fault = only(check(database, folders), "Cadangan")
    assert "Cadangan baru dibuat" in cured(fault)
    assert check(database, folders) == []


def paper(database: Database, case: Berkas) -> Dokumen:
    entry = Dokumen(jenis="undangan", judul="Undangan", dibuat=NOW)
    keep(database, case, entry)
    return entry


def keep(database: Database, case: Berkas, entry: Dokumen) -> None:
    case.kerjasama.dokumen = [entry]
    with database.begin() as tx:
        tx.kerjasama.save(case.kerjasama)


def test_a_lost_scan_comes_back_from_a_backup(
    database: Database, folders: UserFolders, berkas: Berkas, tmp_path: Path
) -> None:
    entry = paper(database, berkas)
    source = tmp_path / "naskah.pdf"
    source.write_bytes(PDF)
    scan = scans.attach(database, berkas.kerjasama.id, entry.id, source, NOW)
    safekeeping.back_up(database, folders, "uji")
    path = scans.path_of(database, scan)
    path.write_bytes(b"rusak")
    fault = only(check(database, folders), "Pindaian")
    assert fault.kerjasama_id == berkas.kerjasama.id
    assert "diambil dari cadangan" in cured(fault)
    assert path.read_bytes() == PDF
    path.unlink()
    for kept in (folders.backups / "berkas").iterdir():
        kept.unlink()
    lost = [one for one in check(database, folders) if one.bagian == "Pindaian"]
    assert lost[0].cure is None
    assert "Lampirkan lagi" in lost[0].words


def test_a_signed_file_that_is_gone_or_changed_is_told(
    database: Database, folders: UserFolders, berkas: Berkas
) -> None:
    entry = paper(database, berkas)
    entry.status = StatusDokumen.DITANDATANGANI
    entry.berkas, entry.sha256 = "a/Undangan.docx", "0"
    keep(database, berkas, entry)
    assert "tidak ada" in only(check(database, folders), "Dokumen").words
    path = folders.documents / "a" / "Undangan.docx"
    path.parent.mkdir(parents=True)
    path.write_bytes(b"lain")
    assert "berubah sesudah ditandatangani" in only(check(database, folders), "Dokumen").words


def test_doubled_numbers_are_told(database: Database, folders: UserFolders, berkas: Berkas) -> None:
    own = berkas.kerjasama.pihak[0].desa_id
    with database.begin() as tx:
        settings = tx.pengaturan.get()
        settings.desa_id = own
        tx.pengaturan.save(settings)
        for _ in range(2):
            tx.books.save_number(
                NomorBuku(
                    desa_id=own,
                    buku=Buku.SURAT,
                    tahun=2026,
                    nomor="005/7",
                    keadaan=KeadaanNomor.DIPAKAI,
                )
            )
    assert (
        "Nomor 005/7 tahun 2026 dipakai dua kali"
        in only(check(database, folders), "Buku nomor").words
    )


def test_what_the_law_forbids_leads_to_its_place(
    database: Database, folders: UserFolders, berkas: Berkas
) -> None:
    berkas.kerjasama.selesai = date(2000, 1, 1)
    with database.begin() as tx:
        tx.kerjasama.save(berkas.kerjasama)
    found = [one for one in check(database, folders) if one.bagian == "Isian"]
    assert found
    assert all(one.kerjasama_id == berkas.kerjasama.id and one.step for one in found)


def test_it_stops_when_asked(database: Database, folders: UserFolders) -> None:
    seen: list[str] = []
    data_check.check(
        database, folders, TODAY, lambda _n, _t, words: seen.append(words), lambda: len(seen) >= 2
    )
    assert seen == ["berkas data", "rujukan"]
