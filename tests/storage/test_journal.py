"""The journal tells who changed what, once for one sitting, and keeps what was removed."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.bkad import Jabatan
from kerjasama_desktop.domain.jejak import Jejak, Tindakan, record_kind
from kerjasama_desktop.domain.jejak_words import ISTILAH, details, tell
from kerjasama_desktop.domain.kerjasama import Kerjasama
from kerjasama_desktop.storage.database import Database
from kerjasama_desktop.storage.detail_tables import CHILDREN

Keep = Callable[[Database, Berkas], None]


@pytest.fixture
def kerjasama(database: Database, keep: Keep, berkas_penuh: Berkas) -> Kerjasama:
    keep(database, berkas_penuh)
    with database.begin() as tx:
        settings = tx.pengaturan.get()
        settings.operator = "Rahmat"
        tx.pengaturan.save(settings)
    return berkas_penuh.kerjasama


def save(database: Database, kerjasama: Kerjasama) -> None:
    with database.begin() as tx:
        tx.kerjasama.save(kerjasama)


def traces(database: Database, kerjasama: Kerjasama) -> list[Jejak]:
    with database.begin() as tx:
        return tx.journal.of(kerjasama.id)


def test_a_new_cooperation_is_one_trace(database: Database, kerjasama: Kerjasama) -> None:
    (first,) = traces(database, kerjasama)
    assert tell(first) == f"Kerja sama {kerjasama.judul} ditambahkan"
    assert (first.oleh, first.lama, first.baru) == ("", {}, {})


def test_a_change_says_who_what_and_from_what(database: Database, kerjasama: Kerjasama) -> None:
    member = kerjasama.pengurus[0]
    former, member.jabatan = member.jabatan, Jabatan.ANGGOTA
    save(database, kerjasama)
    last = traces(database, kerjasama)[-1]
    assert tell(last) == f"Anggota BKAD {member.nama} diubah: jabatan"
    assert last.oleh == "Rahmat"
    assert details(last) == [("Jabatan", former.label if former else "", Jabatan.ANGGOTA.label)]


def test_saving_without_a_change_leaves_no_trace(database: Database, kerjasama: Kerjasama) -> None:
    before = traces(database, kerjasama)
    kerjasama.langkah = "Lanjutkan"
    kerjasama.pengurus.reverse()
    save(database, kerjasama)
    save(database, kerjasama)
    assert traces(database, kerjasama) == before


def test_what_is_typed_in_one_sitting_is_one_trace(
    database: Database, kerjasama: Kerjasama
) -> None:
    before = kerjasama.judul
    for text in ("A", "Air", "Air bersih"):
        kerjasama.judul = text
        save(database, kerjasama)
    (last,) = traces(database, kerjasama)[1:]
    assert (last.lama, last.baru) == ({"judul": before}, {"judul": "Air bersih"})
    kerjasama.judul = before
    save(database, kerjasama)
    assert len(traces(database, kerjasama)) == 1


def test_a_later_sitting_or_another_person_is_another_trace(
    database: Database, kerjasama: Kerjasama, clock: object
) -> None:
    kerjasama.judul = "Satu"
    save(database, kerjasama)
    clock.now += timedelta(minutes=16)  # type: ignore[attr-defined]
    kerjasama.judul = "Dua"
    save(database, kerjasama)
    with database.begin() as tx:
        settings = tx.pengaturan.get()
        settings.operator = "Sitti"
        tx.pengaturan.save(settings)
    kerjasama.judul = "Tiga"
    save(database, kerjasama)
    found = traces(database, kerjasama)[1:]
    assert [(one.oleh, one.baru["judul"]) for one in found] == [
        ("Rahmat", "Satu"),
        ("Rahmat", "Dua"),
        ("Sitti", "Tiga"),
    ]


def test_a_row_added_and_filled_in_is_one_trace_with_its_last_name(
    database: Database, kerjasama: Kerjasama
) -> None:
    new = kerjasama.pengurus[0].model_copy(update={"id": kerjasama.id, "nama": ""})
    kerjasama.pengurus = [*kerjasama.pengurus, new]
    save(database, kerjasama)
    kerjasama.pengurus[-1].nama = "Andi Tenri"
    save(database, kerjasama)
    assert tell(traces(database, kerjasama)[-1]) == "Anggota BKAD Andi Tenri ditambahkan"
    assert len(traces(database, kerjasama)) == 2


def test_a_removed_row_is_kept_whole(database: Database, kerjasama: Kerjasama) -> None:
    gone = kerjasama.pengurus[0]
    kerjasama.pengurus = kerjasama.pengurus[1:]
    save(database, kerjasama)
    last = traces(database, kerjasama)[-1]
    assert last.tindakan is Tindakan.HAPUS
    assert record_kind(last.tabel).model_validate(last.lama) == gone


def test_the_latest_time_of_a_wrong_clock_does_not_join(
    database: Database, kerjasama: Kerjasama, clock: object
) -> None:
    kerjasama.judul = "Satu"
    save(database, kerjasama)
    clock.now = datetime(1999, 1, 1, tzinfo=UTC)  # type: ignore[attr-defined]
    kerjasama.judul = "Dua"
    save(database, kerjasama)
    assert [one.baru["judul"] for one in traces(database, kerjasama)[1:]] == ["Satu", "Dua"]


def test_delete_takes_the_traces_along(database: Database, kerjasama: Kerjasama) -> None:
    with database.begin() as tx:
        tx.kerjasama.delete(kerjasama.id)
    assert traces(database, kerjasama) == []


def test_all_rows_but_histories_have_words() -> None:
    assert set(CHILDREN) - set(ISTILAH) == {"riwayat", "riwayat_dokumen"}
    for tabel, (_, field) in ISTILAH.items():
        assert not field or field in record_kind(tabel).model_fields
