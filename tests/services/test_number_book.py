"""The number book as a person reads and mends it."""

from datetime import date

import pytest
import samples
from office_help import on_file

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.desa import Desa
from kerjasama_desktop.domain.nomor import Buku, KeadaanNomor, NomorBuku, PolaNomor
from kerjasama_desktop.errors import InvalidInput
from kerjasama_desktop.services import number_book
from kerjasama_desktop.storage.database import Database

DAY = date(2026, 11, 22)


@pytest.fixture
def desa(database: Database) -> Desa:
    desa = samples.make_desa("Boddie", "7310112005", kode_surat="BODDIE")
    with database.begin() as tx:
        tx.desa.save(desa)
        settings = tx.pengaturan.get()
        settings.desa_id = desa.id
        tx.pengaturan.save(settings)
    return desa


def typed(desa: Desa, nomor: str, **more: object) -> NomorBuku:
    return NomorBuku(
        desa_id=desa.id,
        buku=Buku.SURAT,
        tahun=2026,
        nomor=nomor,
        keadaan=KeadaanNomor.DIPAKAI,
    ).model_copy(update=more)


def shown(database: Database, desa: Desa, tahun: int = 2026) -> list[tuple[str, str]]:
    found = number_book.view(database, desa, Buku.SURAT, tahun, DAY).lines
    return [(line.nomor, line.keadaan) for line in found]


def following(database: Database, desa: Desa) -> str:
    return number_book.view(database, desa, Buku.SURAT, 2026, DAY).berikut


def years(database: Database, desa: Desa) -> list[int]:
    return number_book.view(database, desa, Buku.SURAT, 2026, DAY).years


def test_lines_gaps_and_doubles_in_order(database: Database, desa: Desa) -> None:
    for nomor in ("400/2/B", "400/6/B", "400/4/B", "surat tanpa urut"):
        number_book.add(database, desa, typed(desa, nomor))
    number_book.add(database, desa, typed(desa, "400/06/b", alasan="Surat yang sama"))
    assert shown(database, desa) == [
        ("400/2/B", "Dipakai"),
        ("3", "Belum dipakai"),
        ("400/4/B", "Dipakai"),
        ("5", "Belum dipakai"),
        ("400/06/b", "Nomor ganda"),
        ("400/6/B", "Nomor ganda"),
        ("surat tanpa urut", "Dipakai"),
    ]
    assert shown(database, desa, 2025) == []
    assert years(database, desa) == [2026]
    number_book.add(database, desa, typed(desa, "1", tahun=2024))
    assert years(database, desa) == [2026, 2024]


def test_a_long_gap_is_one_line(database: Database, desa: Desa) -> None:
    number_book.add(database, desa, typed(desa, "400/1/B"))
    number_book.add(database, desa, typed(desa, "400/90/B"))
    assert ("2–89", "Belum dipakai") in shown(database, desa)


def test_added_by_hand_it_is_checked(database: Database, desa: Desa) -> None:
    number_book.add(database, desa, typed(desa, "400/2/B", perihal="Undangan rapat"))
    with pytest.raises(InvalidInput, match="sudah dipakai untuk “Undangan rapat”"):
        number_book.add(database, desa, typed(desa, "400/02/B"))
    with pytest.raises(InvalidInput, match="masih kosong"):
        number_book.add(database, desa, typed(desa, ""))
    assert following(database, desa) == "400.10.2/003/BODDIE/2026"


def test_gap_is_closed_with_a_reason(database: Database, desa: Desa) -> None:
    number_book.add(database, desa, typed(desa, "400/1/B"))
    number_book.add(database, desa, typed(desa, "400/4/B"))
    with pytest.raises(InvalidInput, match="alasan"):
        number_book.fill_gap(database, desa, Buku.SURAT, 2026, (2, 3), " ")
    number_book.fill_gap(database, desa, Buku.SURAT, 2026, (2, 3), "Kertas rusak")
    found = number_book.view(database, desa, Buku.SURAT, 2026, DAY).lines
    assert [line.keadaan for line in found] == [
        "Dipakai",
        "Tidak dipakai",
        "Tidak dipakai",
        "Dipakai",
    ]
    assert found[1].number
    assert found[1].number.alasan == "Kertas rusak"


def test_number_is_told_as_not_used_or_taken_out(database: Database, desa: Desa) -> None:
    number = typed(desa, "400/1/B")
    number_book.add(database, desa, number)
    with pytest.raises(InvalidInput, match="alasan"):
        number_book.cancel(database, desa, number, "")
    number_book.cancel(database, desa, number, "Salah ketik")
    assert shown(database, desa) == [("400/1/B", "Tidak dipakai")]
    number_book.remove(database, number)
    assert shown(database, desa) == []


def test_number_of_a_paper_stays_with_it(database: Database, berkas: Berkas, desa: Desa) -> None:
    case = on_file(database, berkas)
    number = typed(desa, "400/1/B", kerjasama_id=case.kerjasama.id, jenis="notulen")
    number_book.add(database, desa, number)
    with pytest.raises(InvalidInput, match="tertulis pada dokumen"):
        number_book.cancel(database, desa, number, "Salah")
    with pytest.raises(InvalidInput, match="milik sebuah dokumen"):
        number_book.remove(database, number)


def test_patterns_are_kept_but_for_wrong_ones(database: Database, desa: Desa) -> None:
    found = number_book.patterns(database)
    assert [pattern.buku for pattern in found] == list(Buku)
    letters = next(pattern for pattern in found if pattern.buku is Buku.SURAT)
    letters.pola, letters.terakhir, letters.tahun = "{urut:02}/SK/{tahun}", 46, 2026
    assert number_book.example(database, letters, desa, DAY) == "47/SK/2026"
    assert number_book.example(database, letters, desa, date(2027, 1, 2)) == "01/SK/2027"
    number_book.save_patterns(database, [letters])
    wrong = letters.model_copy(update={"pola": "{nomer}"})
    number_book.save_patterns(database, [wrong])
    kept = {pattern.buku: pattern for pattern in number_book.patterns(database)}
    assert kept[Buku.SURAT] == letters
    assert following(database, desa) == "47/SK/2026"
    by_hand = PolaNomor(buku=Buku.SURAT)
    number_book.save_patterns(database, [by_hand])
    assert following(database, desa) == ""


def test_whose_books_there_are(database: Database, berkas: Berkas, desa: Desa) -> None:
    on_file(database, berkas)
    with database.begin() as tx:
        settings = tx.pengaturan.get()
        settings.desa_id = desa.id
        tx.pengaturan.save(settings)
    assert number_book.villages(database) == [desa]
    own = berkas.own_pihak
    assert own
    sample = berkas.desa_of(own)
    number_book.add(database, sample, typed(sample, "3"))
    assert [one.id for one in number_book.villages(database)] == [desa.id, sample.id]
