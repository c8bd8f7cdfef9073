"""Signed, promulgated, in force; reopened with a reason, the old file kept."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
import samples
from office_help import again, make, on_file

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.dokumen import Dokumen, NomorDokumen, StatusDokumen
from kerjasama_desktop.domain.nomor import KeadaanNomor
from kerjasama_desktop.errors import FileNotWritten, InvalidInput
from kerjasama_desktop.services import cooperation, document_states, paperwork
from kerjasama_desktop.services.paperwork import PaperState
from kerjasama_desktop.storage.database import Database

NOW = datetime(2026, 11, 22, 3, 0, tzinfo=UTC)
DAY = date(2026, 10, 20)
DRAF, SIAP, DITANDATANGANI, DIUNDANGKAN, BERLAKU = StatusDokumen


@pytest.fixture
def documents(tmp_path: Path) -> Path:
    return tmp_path / "dokumen"


@pytest.fixture
def case(database: Database, berkas: Berkas) -> Berkas:
    return on_file(database, berkas)


def made(database: Database, case: Berkas, documents: Path, key: str) -> Dokumen:
    return make(database, case, documents, key).entries[0]


def entry(database: Database, case: Berkas, key: str) -> Dokumen:
    return next(d for d in again(database, case).kerjasama.dokumen if d.jenis == key)


def test_signing_keeps_day_and_place(database: Database, case: Berkas, documents: Path) -> None:
    letter = made(database, case, documents, "surat_pengantar_camat")
    document_states.sign(database, case, letter, DAY, "Lemari 2, map biru")
    kept = entry(database, case, "surat_pengantar_camat")
    assert (kept.status, kept.tanggal, kept.letak) == (DITANDATANGANI, DAY, "Lemari 2, map biru")
    assert paperwork.state_of(kept, documents) is PaperState.DITANDATANGANI
    assert PaperState.DITANDATANGANI.tetap
    assert not PaperState.SIAP.tetap


def test_signing_fills_the_day_that_was_open(
    database: Database, case: Berkas, documents: Path
) -> None:
    case.kerjasama.surat_camat_tanggal = None
    cooperation.save(database, case)
    letter = made(database, case, documents, "surat_pengantar_camat")
    document_states.sign(database, case, letter, DAY, "")
    assert case.kerjasama.surat_camat_tanggal == DAY
    assert again(database, case).kerjasama.surat_camat_tanggal == DAY


def test_a_reserved_number_is_used_with_the_signature(
    database: Database, case: Berkas, documents: Path
) -> None:
    case.kerjasama.surat_camat_nomor = ""
    cooperation.save(database, case)
    letter = made(database, case, documents, "surat_pengantar_camat")
    document_states.sign(database, case, letter, DAY, "")
    with database.begin() as tx:
        (number,) = tx.books.numbers_of(case.kerjasama.id)
    assert (number.keadaan, number.tanggal) == (KeadaanNomor.DIPAKAI, DAY)


def test_what_cannot_be_signed(database: Database, case: Berkas, documents: Path) -> None:
    letter = made(database, case, documents, "surat_pengantar_camat")
    with pytest.raises(InvalidInput, match="belum tiba"):
        document_states.sign(database, case, letter, samples.TODAY + timedelta(1), "")
    with pytest.raises(InvalidInput, match="belum dibuat"):
        document_states.sign(database, case, Dokumen(jenis="notulen"), DAY, "")


def test_regulation_is_promulgated_by_all_and_then_in_force(
    database: Database, case: Berkas, documents: Path
) -> None:
    """One village after the other, and back again where a day is taken away."""
    for pihak in case.kerjasama.pihak:
        pihak.tanggal_undang = None
    case.kerjasama.mulai_berlaku = date(2026, 10, 18)
    cooperation.save(database, case)
    text = made(database, case, documents, "peraturan_bersama")
    document_states.sign(database, case, text, date(2026, 10, 14), "")
    assert entry(database, case, "peraturan_bersama").status is DITANDATANGANI
    first, last = case.kerjasama.pihak
    first.tanggal_undang = date(2026, 10, 15)
    cooperation.save(database, case)
    assert entry(database, case, "peraturan_bersama").status is DITANDATANGANI
    last.tanggal_undang = date(2026, 10, 16)
    cooperation.save(database, case)
    days = [date(2026, 10, day) for day in (15, 17, 18)]
    seen = [cooperation.load_case(database, case.kerjasama.id, day).kerjasama for day in days]
    found = [kerjasama.dokumen[0].status for kerjasama in seen]
    assert found == [DITANDATANGANI, DIUNDANGKAN, BERLAKU]
    assert entry(database, case, "peraturan_bersama").status is BERLAKU
    first.tanggal_undang = None
    cooperation.save(database, case)
    assert entry(database, case, "peraturan_bersama").status is DITANDATANGANI


def test_agreement_and_decision_are_in_force_from_their_day(
    database: Database, berkas_mitra: Berkas, documents: Path
) -> None:
    case = on_file(database, berkas_mitra)
    for key in ("perjanjian_bersama", "keputusan_bpd", "surat_penawaran"):
        document_states.sign(database, case, made(database, case, documents, key), DAY, "")
    found = {d.jenis: d.status for d in again(database, case).kerjasama.dokumen}
    assert found["perjanjian_bersama"] is BERLAKU
    assert found["keputusan_bpd"] is BERLAKU
    assert found["surat_penawaran"] is DITANDATANGANI
    case.kerjasama.mulai_berlaku = samples.TODAY + timedelta(1)
    cooperation.save(database, case)
    assert entry(database, case, "perjanjian_bersama").status is DITANDATANGANI


def test_other_regulations_follow_the_days_of_their_own_numbers(
    case: Berkas, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A regulation with an entry per village, and one with a single entry."""
    from kerjasama_desktop.documents import catalog

    kind = catalog.kind_of("peraturan_bersama")
    monkeypatch.setattr(catalog, "kind_of", lambda _: kind)
    kerjasama = case.kerjasama
    first, last = kerjasama.pihak
    kerjasama.dokumen = [Dokumen(jenis="perubahan", status=DITANDATANGANI)]

    def state(*entries: NomorDokumen) -> StatusDokumen:
        kerjasama.nomor_dokumen = list(entries)
        document_states.follow(kerjasama, case.today)
        return kerjasama.dokumen[0].status

    one = NomorDokumen(jenis="perubahan", pihak_id=first.id, tanggal_undang=DAY)
    other = NomorDokumen(jenis="perubahan", pihak_id=last.id, tanggal_undang=DAY)
    assert state(one) is DITANDATANGANI
    assert state(one, other) is BERLAKU
    assert state(NomorDokumen(jenis="perubahan", tanggal_undang=DAY)) is BERLAKU
    assert state(NomorDokumen(jenis="perubahan")) is DITANDATANGANI
    assert state() is DITANDATANGANI


def test_reopening_keeps_the_file_and_raises_the_revision(
    database: Database, case: Berkas, documents: Path
) -> None:
    case.pengaturan.operator = "Wahyu"
    text = made(database, case, documents, "peraturan_bersama")
    signed = (documents / text.berkas).read_bytes()
    document_states.sign(database, case, text, DAY, "")
    document_states.reopen(database, case, text, "Nama Desa keliru", documents, NOW)
    kerjasama = again(database, case).kerjasama
    (former,) = kerjasama.riwayat_dokumen
    assert (former.revisi, former.status, former.alasan) == (1, BERLAKU, "Nama Desa keliru")
    assert (former.nomor, former.oleh, former.waktu) == (text.nomor, "Wahyu", NOW)
    assert former.berkas.endswith("/Versi lama/13 Peraturan Bersama Kepala Desa (revisi 1).docx")
    assert (documents / former.berkas).read_bytes() == signed
    assert not (documents / text.berkas).exists()
    reopened = kerjasama.dokumen[0]
    assert (reopened.status, reopened.revisi, reopened.berkas) == (DRAF, 2, "")
    assert paperwork.state_of(reopened, documents) is PaperState.BELUM
    again_made = made(database, again(database, case), documents, "peraturan_bersama")
    assert (again_made.revisi, again_made.status) == (2, SIAP)
    assert (documents / former.berkas).read_bytes() == signed


def test_reopened_twice_both_files_stay(database: Database, case: Berkas, documents: Path) -> None:
    for count in (1, 2):
        text = made(database, again(database, case), documents, "peraturan_bersama")
        document_states.sign(database, case, text, DAY, "")
        if count == 2:
            old = documents / text.berkas
            twin = old.parent / "Versi lama" / f"{old.stem} (revisi 2).docx"
            twin.write_bytes(b"berkas orang lain")
        document_states.reopen(database, case, text, "Diperbaiki", documents, NOW)
    folder = documents / "Contoh Pengelolaan Air Bersih Mata Air Bulu Tellue" / "Versi lama"
    assert sorted(p.name for p in folder.iterdir()) == [
        "13 Peraturan Bersama Kepala Desa (revisi 1).docx",
        "13 Peraturan Bersama Kepala Desa (revisi 2) (2).docx",
        "13 Peraturan Bersama Kepala Desa (revisi 2).docx",
    ]


def test_a_lost_file_can_be_reopened_too(database: Database, case: Berkas, documents: Path) -> None:
    text = made(database, case, documents, "peraturan_bersama")
    document_states.sign(database, case, text, DAY, "")
    (documents / text.berkas).unlink()
    document_states.reopen(database, case, text, "Hilang", documents, NOW)
    assert again(database, case).kerjasama.riwayat_dokumen[0].berkas == text.berkas


def test_what_cannot_be_reopened(
    database: Database, case: Berkas, documents: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = made(database, case, documents, "peraturan_bersama")
    with pytest.raises(InvalidInput, match="belum ditandatangani"):
        document_states.reopen(database, case, text, "Salah", documents, NOW)
    document_states.sign(database, case, text, DAY, "")
    with pytest.raises(InvalidInput, match="Tulis alasan"):
        document_states.reopen(database, case, text, " ", documents, NOW)

    def held(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(document_states, "replace_patiently", held)
    with pytest.raises(FileNotWritten, match="sedang dipakai"):
        document_states.reopen(database, case, text, "Salah", documents, NOW)
    assert entry(database, case, "peraturan_bersama").status is BERLAKU
    assert again(database, case).kerjasama.riwayat_dokumen == []
    assert (documents / text.berkas).is_file()
