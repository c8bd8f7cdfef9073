"""Begin, read, keep, remove a cooperation; reasons; the state that follows."""

from uuid import uuid4

import perubahan_help
import pytest
import samples

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.desa import Desa
from kerjasama_desktop.domain.findings import Step
from kerjasama_desktop.domain.kerjasama import JenisKerjasama, Pihak, Status
from kerjasama_desktop.domain.wilayah import RuangLingkup
from kerjasama_desktop.errors import InvalidInput
from kerjasama_desktop.services import cooperation, overview, sample_store, trash, villages
from kerjasama_desktop.services.sample_villages import BODDIE, KERJASAMA
from kerjasama_desktop.storage.database import Database

TODAY = samples.TODAY


def test_a_new_cooperation_has_our_village_as_initiator(database: Database) -> None:
    own = Desa(nama="Tamarupa", kode="7310112004")
    villages.save_desa(database, own, own=True)
    new = cooperation.start(database, "Irigasi", JenisKerjasama.ANTAR_DESA, TODAY)
    case = cooperation.load_case(database, new, TODAY)
    assert [(p.desa_id, p.pemrakarsa) for p in case.kerjasama.pihak] == [(own.id, True)]
    assert case.kerjasama.tempat_penetapan == "Tamarupa"
    assert [(r.status, r.tanggal) for r in case.kerjasama.riwayat] == [(Status.DRAF, TODAY)]
    (ringkasan,) = overview.summaries(database)
    assert ringkasan.langkah == "Tambahkan Desa yang diajak bekerja sama"
    assert (ringkasan.langkah_step, ringkasan.langkah_field) == (Step.PARA_PIHAK, "pihak")


def test_without_an_own_village_it_begins_without_parties(database: Database) -> None:
    new = cooperation.start(database, "Irigasi", JenisKerjasama.PIHAK_KETIGA, TODAY)
    assert cooperation.load_case(database, new, TODAY).kerjasama.pihak == []


@pytest.mark.parametrize("name", ["berkas", "berkas_delapan", "berkas_mitra"])
def test_a_case_comes_back_as_it_was_kept(
    database: Database, request: pytest.FixtureRequest, name: str
) -> None:
    case: Berkas = request.getfixturevalue(name)
    samples.store(database, case)
    cooperation.save(database, case)
    found = cooperation.load_case(database, case.kerjasama.id, TODAY)
    assert found.kerjasama == case.kerjasama
    assert (found.desa, found.potensi) == (dict(case.desa), dict(case.potensi))
    assert found.reach is found.kerjasama.ruang_lingkup is not None


def test_what_is_not_on_file_cannot_be_read(database: Database) -> None:
    with pytest.raises(InvalidInput, match="tidak ada"):
        cooperation.load_case(database, uuid4(), TODAY)


def test_every_change_of_state_is_noted_once(database: Database, berkas: Berkas) -> None:
    samples.store(database, berkas)
    for _ in range(2):
        cooperation.save(database, berkas)
    berkas.kerjasama.surat_camat_tanggal = None
    cooperation.save(database, berkas)
    noted = [item.status for item in berkas.kerjasama.riwayat]
    assert noted == [Status.AKTIF, Status.DIUNDANGKAN]
    assert berkas.kerjasama.langkah_field == "surat_camat_tanggal"


def test_a_state_that_followed_from_a_change_goes_with_it(
    database: Database, berkas: Berkas
) -> None:
    samples.store(database, berkas)
    perubahan_help.delayed(berkas)
    cooperation.save(database, berkas)
    berkas.kerjasama.perubahan = []
    cooperation.save(database, berkas)
    noted = [(item.status, item.catatan) for item in berkas.kerjasama.riwayat]
    assert noted == [(Status.DITUNDA, "Mengikuti langkah Perubahan"), (Status.AKTIF, "")]
    assert berkas.kerjasama.status is Status.AKTIF


def test_a_village_just_added_joins_the_case(database: Database, berkas: Berkas) -> None:
    samples.store(database, berkas)
    case = cooperation.load_case(database, berkas.kerjasama.id, TODAY)
    new = Desa(nama="Punranga", kode="7310092003", kecamatan="Ma'rang")
    villages.save_desa(database, new)
    case.kerjasama.pihak = [*case.kerjasama.pihak, Pihak(desa_id=new.id)]
    case = cooperation.renew(database, case)
    cooperation.save(database, case)
    assert case.kerjasama.ruang_lingkup is RuangLingkup.ANTAR_KECAMATAN
    assert case.kecamatan == ["Ma'rang", "Mandalle"]


def test_a_reason_is_kept_changed_and_taken_back(berkas: Berkas) -> None:
    for reason in ("Sudah dibahas", "Disepakati MAD"):
        cooperation.override(berkas, "V63:pengurus", reason)
        kept = [(item.kunci, item.alasan) for item in berkas.kerjasama.pengecualian]
        assert kept == [("V63:pengurus", reason)]
    cooperation.override(berkas, "V63:pengurus", "  ")
    assert berkas.kerjasama.pengecualian == []


def test_composing_again_leaves_what_a_person_wrote(berkas: Berkas) -> None:
    own = berkas.kerjasama.klausul[2]
    own.isi, own.diubah = "Ditulis sendiri.", True
    count = len(berkas.kerjasama.klausul)
    cooperation.compose_clauses(berkas)
    kept = {item.bagian: item.isi for item in berkas.kerjasama.klausul}
    assert kept[own.bagian] == "Ditulis sendiri."
    assert len(kept) == count


def test_removing_leaves_the_others(database: Database, berkas_delapan: Berkas) -> None:
    samples.store(database, berkas_delapan)
    other = cooperation.start(database, "Irigasi", JenisKerjasama.ANTAR_DESA, TODAY)
    trash.remove(database, berkas_delapan.kerjasama.id)
    assert [item.id for item in overview.summaries(database)] == [other]
    assert len(villages.all_desa(database)) == 8


def test_the_sample_comes_and_goes_without_a_trace(database: Database) -> None:
    own = Desa(nama="Tamarupa", kode="7310112004")
    villages.save_desa(database, own, own=True)
    assert sample_store.add_sample(database, TODAY) == KERJASAMA
    sample_store.add_sample(database, TODAY)
    assert [item.contoh for item in overview.summaries(database)] == [True]
    assert BODDIE in {desa.id for desa in villages.all_desa(database)}
    sample_store.remove_sample(database)
    assert overview.summaries(database) == []
    assert [desa.id for desa in villages.all_desa(database)] == [own.id]


def test_another_cooperation_of_a_party_is_known_to_the_case(
    database: Database, berkas_delapan: Berkas
) -> None:
    samples.store(database, berkas_delapan)
    other = cooperation.start(database, "Irigasi", JenisKerjasama.ANTAR_DESA, TODAY)
    case = cooperation.load_case(database, berkas_delapan.kerjasama.id, TODAY)
    assert [item.id for item in case.lain] == [other]
