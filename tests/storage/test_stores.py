"""Villages, officials, inventory, settings and regions on file."""

from collections.abc import Callable
from uuid import uuid4

import pytest

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.desa import Desa, JabatanPejabat, Pejabat
from kerjasama_desktop.domain.pengaturan import Kertas
from kerjasama_desktop.domain.potensi import Kriteria, Potensi
from kerjasama_desktop.errors import InvalidInput
from kerjasama_desktop.storage.database import Database

Keep = Callable[[Database, Berkas], None]
REGIONS = [
    ("73", "Sulawesi Selatan"),
    ("7310112005", "Boddie"),
    ("7310112001", "Benteng"),
    ("1107012001", "Gampông Ujong_Baroh"),
    ("1107012002", "Ujong Benteng"),
]


def test_villages_are_loaded_as_saved_in_code_order(
    database: Database, keep: Keep, berkas_penuh: Berkas
) -> None:
    keep(database, berkas_penuh)
    with database.begin() as tx:
        loaded = tx.desa.all()
        assert [desa.kode for desa in loaded] == ["7310112001", "7310112005"]
        assert loaded == sorted(berkas_penuh.desa.values(), key=lambda desa: desa.kode)
        assert tx.desa.get(loaded[0].id) == loaded[0]
        with pytest.raises(InvalidInput, match="sudah tidak ada"):
            tx.desa.get(uuid4())


def test_officials_keep_their_order(database: Database, keep: Keep, berkas: Berkas) -> None:
    keep(database, berkas)
    desa_id, officials = next(iter(berkas.pejabat.items()))
    with database.begin() as tx:
        assert tx.desa.pejabat(berkas.desa) == dict(berkas.pejabat)
        fewer = [*reversed(officials[1:])]
        tx.desa.save_pejabat(desa_id, fewer)
        assert tx.desa.pejabat([desa_id]) == {desa_id: fewer}
        tx.desa.save_pejabat(desa_id, [])
        assert tx.desa.pejabat([desa_id]) == {}


def test_a_real_village_comes_before_one_of_the_sample(database: Database) -> None:
    sample, real = (
        Desa(kode="7310112005", nama="Boddie", contoh=contoh) for contoh in (True, False)
    )
    with database.begin() as tx:
        tx.desa.save(sample)
        assert tx.desa.by_kode("7310112005") == sample
        tx.desa.save(real)
        assert tx.desa.by_kode("7310112005") == real
        assert tx.desa.by_kode("7310112099") is None


def test_a_village_in_use_is_not_deleted(database: Database, keep: Keep, berkas: Berkas) -> None:
    keep(database, berkas)
    own = berkas.pengaturan.desa_id
    pihak = next(p for p in berkas.kerjasama.pihak if p.desa_id != own)
    with pytest.raises(InvalidInput, match="masih dipakai") as refusal, database.begin() as tx:
        tx.desa.delete(pihak.desa_id)
    assert berkas.kerjasama.judul in str(refusal.value)
    with database.begin() as tx:
        assert len(tx.desa.all()) == 2


def test_an_inventory_item_in_use_is_not_deleted(
    database: Database, keep: Keep, berkas: Berkas
) -> None:
    berkas.pengaturan.desa_id = None
    keep(database, berkas)
    item = berkas.objek_potensi[0]
    berkas.kerjasama.pihak = [p for p in berkas.kerjasama.pihak if p.desa_id != item.desa_id]
    with database.begin() as tx:
        tx.kerjasama.save(berkas.kerjasama)
    with pytest.raises(InvalidInput, match="masih dipakai"), database.begin() as tx:
        tx.potensi.delete(item.id)
    with pytest.raises(InvalidInput, match="masih dipakai"), database.begin() as tx:
        tx.desa.delete(item.desa_id)


def test_the_own_village_is_not_deleted(database: Database) -> None:
    own, other = Desa(nama="Boddie"), Desa(nama="Benteng")
    with database.begin() as tx:
        tx.desa.save(own)
        tx.desa.save(other)
        settings = tx.pengaturan.get()
        settings.desa_id = own.id
        tx.pengaturan.save(settings)
    with pytest.raises(InvalidInput, match="Desa Anda"), database.begin() as tx:
        tx.desa.delete(own.id)
    with database.begin() as tx:
        tx.desa.delete(other.id)
        assert tx.desa.all() == [own]


def test_deleting_a_village_takes_its_officials_and_inventory(database: Database) -> None:
    desa = Desa(nama="Boddie")
    with database.begin() as tx:
        tx.desa.save(desa)
        tx.desa.save_pejabat(desa.id, [Pejabat(desa_id=desa.id, jabatan=JabatanPejabat.KEPALA)])
        tx.potensi.save(Potensi(desa_id=desa.id, nama="Mata air"))
        tx.desa.delete(desa.id)
        assert tx.desa.pejabat([desa.id]) == {}
        assert tx.potensi.of([desa.id]) == []


def test_inventory_is_loaded_as_saved(database: Database, keep: Keep, berkas: Berkas) -> None:
    keep(database, berkas)
    item = next(iter(berkas.potensi.values()))
    with database.begin() as tx:
        found = tx.potensi.of(berkas.desa)
        assert {p.id: p for p in found} == dict(berkas.potensi)
        assert [p.nama for p in found] == sorted(p.nama for p in berkas.potensi.values())
        item.skor = {Kriteria.URGENSI: 5, Kriteria.MITRA: 1}
        tx.potensi.save(item)
        assert item in tx.potensi.of([item.desa_id])
        tx.kerjasama.delete(berkas.kerjasama.id)
        tx.potensi.delete(item.id)
        assert item.id not in {p.id for p in tx.potensi.of(berkas.desa)}


def test_settings_keep_their_lineage_from_the_first_look(database: Database) -> None:
    with database.begin() as tx:
        first = tx.pengaturan.get()
    with database.begin() as tx:
        assert tx.pengaturan.get() == first
        first.kertas = Kertas.A4
        first.leluhur = [uuid4(), uuid4()]
        first.bobot = {Kriteria.EKONOMI: 3}
        tx.pengaturan.save(first)
        assert tx.pengaturan.get() == first
    changes = database.changes()
    with database.begin() as tx:
        tx.pengaturan.save(first)
    assert database.changes() == changes


def test_settings_of_another_identity_take_the_place_of_the_present(
    database: Database, berkas: Berkas, keep: Keep
) -> None:
    with database.begin() as tx:
        tx.pengaturan.get()
    keep(database, berkas)
    with database.begin() as tx:
        assert tx.pengaturan.get() == berkas.pengaturan


def test_regions_are_found_by_code_and_name(database: Database) -> None:
    with database.begin() as tx:
        tx.wilayah.replace_all([("99", "Lama")])
        tx.wilayah.replace_all(REGIONS)
        assert tx.wilayah.names(["7310112005", "99"]) == {"7310112005": "Boddie"}
        assert tx.wilayah.search("BENTENG", 10) == [REGIONS[2], REGIONS[4]]
        assert tx.wilayah.search("73", 10) == [REGIONS[0], REGIONS[2], REGIONS[1]]
        assert tx.wilayah.search("gampong", 10) == [REGIONS[3]]
        assert tx.wilayah.search("ujong", 1) == [REGIONS[4]]
        assert tx.wilayah.search("%", 10) == tx.wilayah.search(" ", 10) == []
        assert tx.wilayah.search("ujong_", 10) == [REGIONS[3]]
        tx.wilayah.replace_all([])
        assert tx.wilayah.search("73", 10) == []
