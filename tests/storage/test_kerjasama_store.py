"""Cooperations: saved is loaded, only changes are written, references never crash a save."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.dokumen import Dokumen, NomorDokumen
from kerjasama_desktop.domain.kerjasama import Kerjasama, Status
from kerjasama_desktop.domain.musyawarah import BentukMusyawarah, Musyawarah, Peserta
from kerjasama_desktop.errors import DatabaseUnreadable, InvalidInput
from kerjasama_desktop.storage.database import Database

Keep = Callable[[Database, Berkas], None]


def load(database: Database, kerjasama_id: UUID) -> Kerjasama:
    with database.begin() as tx:
        return tx.kerjasama.get(kerjasama_id)


def save(database: Database, kerjasama: Kerjasama) -> None:
    with database.begin() as tx:
        tx.kerjasama.save(kerjasama)


def revs(database: Database, kerjasama: Kerjasama) -> dict[str, object]:
    with database.begin() as tx:
        rows = tx.kerjasama.rows([kerjasama.id])
    return {f"{name} {row['uuid']}": row["rev"] for name in rows for row in rows[name]}


@pytest.mark.parametrize(
    "name", ["berkas", "berkas_penuh", "berkas_delapan", "berkas_mitra", "berkas_kosong"]
)
def test_saved_is_loaded(
    database: Database, keep: Keep, request: pytest.FixtureRequest, name: str
) -> None:
    case: Berkas = request.getfixturevalue(name)
    keep(database, case)
    assert load(database, case.kerjasama.id) == case.kerjasama
    assert case.kerjasama.diubah is not None


def test_unknown_id_is_refused(database: Database) -> None:
    with pytest.raises(InvalidInput, match="sudah tidak ada"):
        load(database, uuid4())


def test_saving_again_changes_nothing(database: Database, keep: Keep, berkas_penuh: Berkas) -> None:
    keep(database, berkas_penuh)
    before, changes = revs(database, berkas_penuh.kerjasama), database.changes()
    save(database, berkas_penuh.kerjasama)
    save(database, load(database, berkas_penuh.kerjasama.id))
    assert revs(database, berkas_penuh.kerjasama) == before
    assert set(before.values()) == {1}
    assert database.changes() == changes


def test_a_change_counts_for_its_row_and_the_whole(
    database: Database, keep: Keep, berkas: Berkas
) -> None:
    keep(database, berkas)
    kerjasama = berkas.kerjasama
    first, before = kerjasama.diubah, revs(database, kerjasama)
    kerjasama.pengurus[1].nama = "Nama Baru"
    save(database, kerjasama)
    after = revs(database, kerjasama)
    changed = {key for key, rev in after.items() if before[key] != rev}
    assert changed == {f"pengurus {kerjasama.pengurus[1].id}", f"kerjasama {kerjasama.id}"}
    assert first is not None
    assert kerjasama.diubah is not None
    assert kerjasama.diubah > first
    assert load(database, kerjasama.id) == kerjasama


def test_rows_come_go_and_keep_their_order(database: Database, keep: Keep, berkas: Berkas) -> None:
    keep(database, berkas)
    kerjasama = berkas.kerjasama
    kerjasama.pengurus = [*reversed(kerjasama.pengurus[1:]), kerjasama.pengurus[0]]
    kerjasama.klausul = kerjasama.klausul[:-2]
    kerjasama.rencana.tujuan = "Tujuan baru"
    save(database, kerjasama)
    assert load(database, kerjasama.id) == kerjasama


def test_references_to_what_was_removed_do_not_crash(
    database: Database, keep: Keep, berkas_penuh: Berkas
) -> None:
    keep(database, berkas_penuh)
    kerjasama = berkas_penuh.kerjasama
    gone, kept = kerjasama.pihak[0].id, kerjasama.pihak[1].id
    meeting = kerjasama.musyawarah[0]
    kerjasama.pihak = kerjasama.pihak[1:]
    kerjasama.mitra, kerjasama.kegiatan = [], []
    kerjasama.musyawarah = [m for m in kerjasama.musyawarah if m is not meeting]
    save(database, kerjasama)
    loaded = load(database, kerjasama.id)
    assert {p.pihak_id for p in loaded.pengurus} <= {None, kept}
    assert len(loaded.pengurus) == len(kerjasama.pengurus)
    assert any(p.pihak_id == gone for p in kerjasama.pengurus)
    assert meeting.id not in {p.musyawarah_id for p in loaded.peserta}
    assert len(loaded.peserta) == sum(p.musyawarah_id != meeting.id for p in kerjasama.peserta)
    assert {line.kegiatan_id for line in loaded.rab} == {None}
    changes = database.changes()
    save(database, kerjasama)
    assert database.changes() == changes


def test_a_number_of_a_removed_party_does_not_become_everybodys(
    database: Database, keep: Keep, berkas: Berkas
) -> None:
    gone, kept = berkas.kerjasama.pihak
    berkas.kerjasama.nomor_dokumen = [
        NomorDokumen(jenis="adendum", pihak_id=gone.id, nomor="1"),
        NomorDokumen(jenis="adendum", pihak_id=kept.id, nomor="2"),
        NomorDokumen(jenis="mandat", nomor="3"),
    ]
    keep(database, berkas)
    berkas.kerjasama.pihak = [kept]
    with database.begin() as tx:
        tx.kerjasama.save(berkas.kerjasama)
    numbers = load(database, berkas.kerjasama.id).nomor_dokumen
    assert [one.nomor for one in numbers] == ["2", "3"]


def test_participants_moved_out_of_a_removed_meeting_keep_their_rows(database: Database) -> None:
    old, new = (Musyawarah(bentuk=BentukMusyawarah.MAD) for _ in range(2))
    kerjasama = Kerjasama(musyawarah=[old], peserta=[Peserta(musyawarah_id=old.id, nama="Sari")])
    save(database, kerjasama)
    kerjasama.musyawarah = [new]
    kerjasama.peserta[0].musyawarah_id = new.id
    save(database, kerjasama)
    assert revs(database, kerjasama)[f"peserta {kerjasama.peserta[0].id}"] == 2


def test_delete_takes_everything_along(
    database: Database, keep: Keep, path: Path, berkas_penuh: Berkas, berkas_mitra: Berkas
) -> None:
    keep(database, berkas_mitra)
    keep(database, berkas_penuh)
    with database.begin() as tx:
        tx.kerjasama.delete(berkas_penuh.kerjasama.id)
        assert [item.id for item in tx.ringkasan.all()] == [berkas_mitra.kerjasama.id]
    database.close()
    with closing(sqlite3.connect(path)) as connection:
        count = "SELECT count(*) FROM pengurus WHERE kerjasama_id = ?"
        assert connection.execute(count, (berkas_penuh.kerjasama.id.hex,)).fetchone() == (0,)


def test_summaries_say_the_few_words_newest_change_first(
    database: Database, keep: Keep, berkas: Berkas, berkas_mitra: Berkas
) -> None:
    keep(database, berkas)
    keep(database, berkas_mitra)
    berkas.kerjasama.status = Status.AKTIF
    berkas.kerjasama.langkah = "Isi tanggal penetapan."
    save(database, berkas.kerjasama)
    with database.begin() as tx:
        first, second = tx.ringkasan.all()
    assert (first.id, second.id) == (berkas.kerjasama.id, berkas_mitra.kerjasama.id)
    assert first.status is Status.AKTIF
    assert first.judul == berkas.kerjasama.judul
    assert first.topik is berkas.kerjasama.topik
    assert first.langkah == "Isi tanggal penetapan."
    assert first.mulai == berkas.kerjasama.mulai
    assert first.desa == tuple(p.desa_id for p in berkas.kerjasama.pihak)
    assert first.nomor == tuple((p.desa_id, p.nomor) for p in berkas.kerjasama.pihak)
    assert first.nama_pihak == tuple(berkas.desa_of(p).nama_lengkap for p in berkas.kerjasama.pihak)
    assert second.nama_pihak == ("Desa Kalikoa", "Universitas Bumi Caruban")
    assert first.diubah > second.diubah
    assert datetime.fromisoformat(first.diubah).tzinfo == UTC


def test_bundle_rows_are_json_values_with_uuid_rev_and_diubah(
    database: Database, keep: Keep, berkas_penuh: Berkas, berkas_mitra: Berkas
) -> None:
    keep(database, berkas_mitra)
    keep(database, berkas_penuh)
    kerjasama = berkas_penuh.kerjasama
    with database.begin() as tx:
        rows = tx.kerjasama.rows([kerjasama.id])
        both = tx.kerjasama.rows([kerjasama.id, berkas_mitra.kerjasama.id])
    assert [row["uuid"] for row in rows["kerjasama"]] == [str(kerjasama.id)]
    assert {row["nama"] for row in rows["desa"]} == {"Boddie", "Benteng"}
    assert [row["uuid"] for row in rows["pengurus"]] == [str(p.id) for p in kerjasama.pengurus]
    assert {row["uuid"] for row in rows["potensi"]} == {
        str(link.potensi_id) for link in kerjasama.objek_potensi
    }
    assert len(both["kerjasama"]) == 2
    assert rows["kerjasama"][0]["tanggal_penetapan"] == str(kerjasama.tanggal_penetapan)
    for table in rows.values():
        for row in table:
            assert {"uuid", "rev", "diubah"} <= set(row)
            assert datetime.fromisoformat(str(row["diubah"])).tzinfo
            assert "logo_png" not in row
            kinds = (str, int, float, bool, list, dict, type(None))
            assert all(type(value) in kinds for value in row.values()), row


def test_a_damaged_row_is_said_not_shown(
    database: Database, keep: Keep, path: Path, berkas: Berkas
) -> None:
    keep(database, berkas)
    database.close()
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.execute("UPDATE kerjasama SET status = 'ENTAH'")
        connection.execute("UPDATE pihak SET rpjm_awal = 1")
    reopened = Database.open(path)
    try:
        with pytest.raises(DatabaseUnreadable, match="Pulihkan"):
            load(reopened, berkas.kerjasama.id)
    finally:
        reopened.close()


def test_moments_keep_their_time_whatever_the_zone(database: Database) -> None:
    made = datetime.fromisoformat("2026-11-22T17:05:00+08:00")
    kerjasama = Kerjasama(judul="Waktu", mulai=date(1, 1, 1), selesai=date(9999, 12, 31))
    kerjasama.dokumen = [Dokumen(jenis="undangan", dibuat=made)]
    save(database, kerjasama)
    assert load(database, kerjasama.id).dokumen[0].dibuat == made


def test_a_number_too_big_is_said(database: Database, berkas_kosong: Berkas, keep: Keep) -> None:
    keep(database, berkas_kosong)
    berkas_kosong.kerjasama.pihak[0].anggaran = 10**30
    with pytest.raises(InvalidInput, match="terlalu besar"):
        save(database, berkas_kosong.kerjasama)
    assert load(database, berkas_kosong.kerjasama.id).pihak[0].anggaran is None
