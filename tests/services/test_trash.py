"""What was removed comes back with all that belonged to it; after thirty days it is gone."""

from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest
import samples
from office_help import again

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.dokumen import Dokumen
from kerjasama_desktop.domain.keranjang import Buangan
from kerjasama_desktop.domain.kerjasama import Kerjasama
from kerjasama_desktop.domain.nomor import Buku, KeadaanNomor, NomorBuku
from kerjasama_desktop.errors import InvalidInput
from kerjasama_desktop.services import overview, trash, villages
from kerjasama_desktop.storage.database import Database

LATER = datetime(2027, 6, 1, tzinfo=UTC)


@pytest.fixture
def case(database: Database, berkas: Berkas) -> Berkas:
    samples.store(database, berkas)
    settings = villages.settings(database)
    settings.operator = "Rahmat"
    villages.save_settings(database, settings)
    return again(database, berkas)


def comparable(kerjasama: Kerjasama) -> dict[str, object]:
    """The cooperation without the order of its lists, and without the time of saving."""
    dumped = kerjasama.model_dump(exclude={"diubah"})
    return {
        name: sorted(value, key=lambda row: row["id"]) if _is_rows(value) else value
        for name, value in dumped.items()
    }


def _is_rows(value: object) -> bool:
    return isinstance(value, list) and bool(value) and isinstance(value[0], dict)


def save(database: Database, kerjasama: Kerjasama) -> None:
    with database.begin() as tx:
        tx.kerjasama.save(kerjasama)


def only(database: Database) -> Buangan:
    (found,) = trash.contents(database)
    return found


def test_a_cooperation_comes_back_as_it_was(database: Database, case: Berkas) -> None:
    before = again(database, case).kerjasama
    trash.remove(database, before.id)
    assert overview.summaries(database) == []
    found = only(database)
    assert found.utuh
    assert found.sebutan == f"Kerja sama {before.judul}"
    assert found.oleh == "Rahmat"
    assert trash.restore(database, found.simpanan) == before.id
    assert comparable(again(database, case).kerjasama) == comparable(before)
    assert trash.contents(database) == []


def test_a_removed_village_brings_back_what_referred_to_it(
    database: Database, case: Berkas
) -> None:
    kerjasama = again(database, case).kerjasama
    before = comparable(kerjasama)
    gone = kerjasama.pihak[1]
    kerjasama.pihak = kerjasama.pihak[:1]
    save(database, kerjasama)
    found = only(database)
    assert found.sebutan == f"Desa {case.desa_of(gone).nama}"
    assert len(again(database, case).kerjasama.pihak) == 1
    trash.restore(database, found.simpanan)
    assert comparable(again(database, case).kerjasama) == before


def test_a_removed_meeting_brings_back_its_people(database: Database, case: Berkas) -> None:
    kerjasama = again(database, case).kerjasama
    before = comparable(kerjasama)
    meeting = kerjasama.peserta[0].musyawarah_id
    kerjasama.musyawarah = [one for one in kerjasama.musyawarah if one.id != meeting]
    save(database, kerjasama)
    assert only(database).sebutan.startswith("Musyawarah ")
    trash.restore(database, only(database).simpanan)
    assert comparable(again(database, case).kerjasama) == before


def test_members_removed_together_are_one_entry(database: Database, case: Berkas) -> None:
    kerjasama = again(database, case).kerjasama
    names = [one.nama for one in kerjasama.pengurus]
    kerjasama.pengurus = kerjasama.pengurus[2:]
    save(database, kerjasama)
    assert only(database).sebutan == f"Anggota BKAD {names[0]} dan 1 lainnya"
    trash.restore(database, only(database).simpanan)
    assert sorted(one.nama for one in again(database, case).kerjasama.pengurus) == sorted(names)


def test_what_was_undone_is_not_in_the_trash(database: Database, case: Berkas) -> None:
    kerjasama = again(database, case).kerjasama
    members = kerjasama.pengurus
    kerjasama.pengurus = members[1:]
    save(database, kerjasama)
    kerjasama.pengurus = members
    save(database, kerjasama)
    assert trash.contents(database) == []


def test_a_document_comes_back_with_its_snapshot(database: Database, case: Berkas) -> None:
    kerjasama = again(database, case).kerjasama
    paper = Dokumen(jenis="undangan", judul="Undangan", dibuat=datetime.now(UTC))
    kerjasama.dokumen = [paper]
    save(database, kerjasama)
    with database.begin() as tx:
        tx.books.keep_snapshot(paper.id, 1, b"potret")
    kerjasama.dokumen = []
    save(database, kerjasama)
    trash.expire(database, datetime.now(UTC))
    trash.restore(database, only(database).simpanan)
    with database.begin() as tx:
        assert tx.books.snapshot(paper.id, 1) == b"potret"


def test_the_snapshot_goes_with_its_document(database: Database, case: Berkas) -> None:
    kerjasama = again(database, case).kerjasama
    paper = Dokumen(jenis="undangan", judul="Undangan", dibuat=datetime.now(UTC))
    kerjasama.dokumen = [paper]
    save(database, kerjasama)
    with database.begin() as tx:
        tx.books.keep_snapshot(paper.id, 1, b"potret")
    kerjasama.dokumen = []
    save(database, kerjasama)
    trash.let_go(database, only(database).simpanan)
    with database.begin() as tx:
        assert tx.books.snapshot(paper.id, 1) is None


def test_after_thirty_days_it_is_gone_and_only_its_mention_stays(
    database: Database, case: Berkas
) -> None:
    kerjasama = again(database, case).kerjasama
    name = kerjasama.pengurus[0].nama
    kerjasama.pengurus = kerjasama.pengurus[1:]
    save(database, kerjasama)
    found = only(database)
    assert found.days_left(found.waktu) == 30
    assert found.days_left(found.waktu + timedelta(days=29, hours=23)) == 1
    trash.expire(database, found.waktu + timedelta(days=29))
    assert trash.contents(database) == [found]
    trash.expire(database, LATER)
    assert trash.contents(database) == []
    with database.begin() as tx:
        last = tx.journal.of(kerjasama.id)[-1]
    assert (last.sebutan, last.lama) == (f"Anggota BKAD {name}", {})
    with pytest.raises(InvalidInput, match="sudah tidak ada di Keranjang"):
        trash.restore(database, found.simpanan)


def test_of_a_whole_cooperation_nothing_stays(database: Database, case: Berkas) -> None:
    trash.remove(database, case.kerjasama.id)
    trash.let_go(database, only(database).simpanan)
    with database.begin() as tx:
        assert tx.journal.of(case.kerjasama.id) == []


def test_a_part_of_a_removed_cooperation_waits_for_it(database: Database, case: Berkas) -> None:
    kerjasama = again(database, case).kerjasama
    kerjasama.pengurus = kerjasama.pengurus[1:]
    save(database, kerjasama)
    part = only(database)
    trash.remove(database, kerjasama.id)
    with pytest.raises(InvalidInput, match="Kembalikan kerja samanya dahulu"):
        trash.restore(database, part.simpanan)
    trash.restore(database, trash.contents(database)[0].simpanan)
    trash.restore(database, part.simpanan)
    assert len(again(database, case).kerjasama.pengurus) == len(case.kerjasama.pengurus)


def number(case: Berkas, desa_id: UUID, keadaan: KeadaanNomor) -> NomorBuku:
    return NomorBuku(
        desa_id=desa_id,
        buku=Buku.SURAT,
        tahun=2026,
        urut=7,
        nomor="005/7/2026",
        tanggal=date(2026, 3, 1),
        kerjasama_id=case.kerjasama.id,
        jenis="undangan",
        keadaan=keadaan,
    )


def test_numbers_come_back_to_their_papers(database: Database, case: Berkas) -> None:
    desa_id = case.kerjasama.pihak[0].desa_id
    mine = number(case, desa_id, KeadaanNomor.DICADANGKAN)
    with database.begin() as tx:
        tx.books.save_number(mine)
    trash.remove(database, case.kerjasama.id)
    with database.begin() as tx:
        assert [one.keadaan for one in tx.books.numbers(desa_id)] == [KeadaanNomor.BATAL]
    trash.restore(database, only(database).simpanan)
    with database.begin() as tx:
        assert tx.books.numbers_of(case.kerjasama.id) == [mine]


def test_a_number_that_was_given_on_stays_with_the_other(database: Database, case: Berkas) -> None:
    desa_id = case.kerjasama.pihak[0].desa_id
    with database.begin() as tx:
        tx.books.save_number(number(case, desa_id, KeadaanNomor.DICADANGKAN))
    trash.remove(database, case.kerjasama.id)
    other = number(case, desa_id, KeadaanNomor.DIPAKAI)
    other.kerjasama_id = None
    with database.begin() as tx:
        tx.books.save_number(other)
    trash.restore(database, only(database).simpanan)
    with database.begin() as tx:
        states = {one.keadaan for one in tx.books.numbers_of(case.kerjasama.id)}
    assert states == {KeadaanNomor.BATAL}


def test_a_link_to_a_potential_that_is_gone_stays_away(database: Database, case: Berkas) -> None:
    trash.remove(database, case.kerjasama.id)
    items = villages.potensi_of(database, [one.desa_id for one in case.kerjasama.pihak])
    villages.save_potensi(database, [], [one.id for one in items])
    trash.restore(database, only(database).simpanan)
    assert again(database, case).kerjasama.objek_potensi == []
