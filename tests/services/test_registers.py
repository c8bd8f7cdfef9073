"""Buku Peraturan di Desa and the agenda of letters, for Excel and Word."""

import zipfile
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import samples
from lxml import etree
from office_help import make, on_file
from wordfiles import part, text

from kerjasama_desktop.documents.contexts.buku import Tabel
from kerjasama_desktop.documents.spreadsheet import workbook
from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.desa import Desa
from kerjasama_desktop.domain.dokumen import NomorDokumen
from kerjasama_desktop.domain.nomor import Buku, KeadaanNomor, NomorBuku
from kerjasama_desktop.domain.penawaran import ArahPenawaran, HasilJawaban, Penawaran
from kerjasama_desktop.errors import InvalidInput
from kerjasama_desktop.services import cooperation, registers
from kerjasama_desktop.services.registers import JenisRegister
from kerjasama_desktop.storage.database import Database

_X = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


@pytest.fixture
def case(database: Database, berkas: Berkas) -> Berkas:
    """The sample as our own cooperation."""
    own = berkas.own_pihak
    assert own
    berkas.kerjasama.contoh = False
    berkas.pengaturan.desa_id = own.desa_id
    return on_file(database, berkas)


def rows(
    database: Database, jenis: JenisRegister, tahun: int | None = None
) -> list[tuple[str, ...]]:
    desa = registers.village(database)
    return list(registers.table(database, desa, jenis, tahun, samples.TODAY).baris)


def cells(path: Path) -> list[list[str]]:
    """Return the cells of a workbook as a reader finds them; each must be text."""
    with zipfile.ZipFile(path) as book:
        shared = etree.fromstring(book.read("xl/sharedStrings.xml"))
        words = ["".join(t.text or "" for t in item.iter(f"{_X}t")) for item in shared]
        sheet = etree.fromstring(book.read("xl/worksheets/sheet1.xml"))
    found = []
    for row in sheet.iter(f"{_X}row"):
        values = [cell for cell in row if cell.find(f"{_X}v") is not None]
        assert all(cell.get("t") == "s" and cell.find(f"{_X}f") is None for cell in values)
        numbers = [cell.findtext(f"{_X}v") for cell in values]
        found.append([words[int(number or 0)] for number in numbers])
    return found


def test_joint_regulation_has_its_ten_columns(database: Database, case: Berkas) -> None:
    found = rows(database, JenisRegister.PERATURAN)
    (joint,) = [row for row in found if row[1].startswith("Peraturan Bersama")]
    assert joint[1:] == (
        "Peraturan Bersama Kepala Desa",
        "Nomor 3, 14 Oktober 2026",
        case.kerjasama.judul,
        case.kerjasama.objek,
        "8 Oktober 2026",
        "Nomor 400.10.2/46/BODDIE, 19 Oktober 2026",
        "–",
        "Nomor 3, 15 Oktober 2026",
        "Bersama Desa Benteng",
    )


def test_village_regulations_that_are_cited_are_listed_once(
    database: Database, case: Berkas
) -> None:
    own = case.own_pihak
    assert own
    own.kewenangan_perdes = "Peraturan Desa Boddie Nomor 2 Tahun 2019 tentang Kewenangan Desa."
    own.rpjm_perdes = "Peraturan Desa Boddie Nomor 2 Tahun 2019"
    own.rkp_perdes = "RKP tahun ini"
    own.apb_perdes = "peraturan desa nomor 7 tahun 2025"
    cooperation.save(database, case)
    found = [r[1:4] for r in rows(database, JenisRegister.PERATURAN) if "Bersama" not in r[1]]
    assert found == [
        ("Peraturan Desa", "Nomor 2", "Kewenangan Desa"),
        ("peraturan desa", "Nomor 7", "Anggaran Pendapatan dan Belanja Desa"),
    ]


def test_numbers_entered_by_hand_and_years(database: Database, case: Berkas) -> None:
    own = case.own_pihak
    assert own
    entries = [
        ("9", KeadaanNomor.DIPAKAI, "Pungutan Desa"),
        ("10", KeadaanNomor.BATAL, "Batal"),
    ]
    with database.begin() as tx:
        for nomor, keadaan, perihal in entries:
            tx.books.save_number(
                NomorBuku(
                    desa_id=own.desa_id,
                    buku=Buku.PERATURAN_DESA,
                    tahun=2024,
                    nomor=nomor,
                    tanggal=date(2024, 2, 1),
                    perihal=perihal,
                    keadaan=keadaan,
                )
            )
    found = rows(database, JenisRegister.PERATURAN, 2024)
    assert [row[1:4] for row in found] == [
        ("Peraturan Desa", "Nomor 9, 1 Februari 2024", "Pungutan Desa")
    ]
    assert rows(database, JenisRegister.PERATURAN, 2001) == []


def test_other_villages_regulations_stay_out(database: Database, case: Berkas) -> None:
    other = next(p for p in case.pihak if p is not case.own_pihak)
    assert all(other.nomor_berita != row[8] for row in rows(database, JenisRegister.PERATURAN))
    assert not [r for r in rows(database, JenisRegister.PERATURAN) if "Benteng Nomor" in str(r)]


def test_regulations_with_numbers_of_their_own(
    database: Database, case: Berkas, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A Peraturan Desa stands in the Lembaran Desa, a joint one in the Berita Desa."""
    from kerjasama_desktop.documents.catalog import kind_of
    from kerjasama_desktop.documents.kind import DocumentKind, Subjek
    from kerjasama_desktop.services import register_rows

    base = kind_of("peraturan_bersama")
    assert base
    made = {
        "perdes": DocumentKind(
            "perdes", "01", "Peraturan Desa", base.step, Subjek.PIHAK, base.context,
            buku=Buku.PERATURAN_DESA,
        ),
        "ubah": DocumentKind(
            "ubah", "02", "Peraturan Bersama Perubahan", base.step, Subjek.PERUBAHAN,
            base.context, buku=Buku.PERATURAN_BERSAMA,
        ),
    }  # fmt: skip
    monkeypatch.setattr(register_rows, "kind_of", lambda key: made.get(key) or kind_of(key))
    own, other = case.own_pihak, next(p for p in case.pihak if p is not case.own_pihak)
    assert own
    common: dict[str, Any] = {"nomor": "8", "tanggal": date(2027, 1, 2), "nomor_berita": "5"}
    case.kerjasama.nomor_dokumen = [
        NomorDokumen(jenis="perdes", subjek_id=own.id, **common),
        NomorDokumen(jenis="perdes", subjek_id=other.id, **common),
        NomorDokumen(jenis="ubah", pihak_id=own.id, **common),
        NomorDokumen(jenis="ubah", pihak_id=other.id, **common),
        NomorDokumen(jenis="ubah", subjek_id=own.id),
    ]
    cooperation.save(database, case)
    found = rows(database, JenisRegister.PERATURAN, 2027)
    assert [(r[1], r[7], r[8]) for r in found] == [
        ("Peraturan Bersama Perubahan", "–", "Nomor 5"),
        ("Peraturan Desa", "Nomor 5", "–"),
    ]


def test_agenda_of_letters_that_went_and_came(
    database: Database, case: Berkas, tmp_path: Path
) -> None:
    case.kerjasama.penawaran.append(
        Penawaran(
            pihak_id=next(p.id for p in case.pihak if p is not case.own_pihak),
            arah=ArahPenawaran.MASUK,
            nomor="005/3/BENTENG",
            tanggal=date(2026, 9, 2),
            jawaban=HasilJawaban.MENERIMA,
            nomor_jawaban="400.10.2/33/BODDIE",
            tanggal_jawaban=date(2026, 9, 9),
        )
    )
    cooperation.save(database, case)
    make(database, case, tmp_path / "dokumen")
    found = {row[2] or row[5]: row for row in rows(database, JenisRegister.AGENDA, 2026)}
    offer = found["005/3/BENTENG"]
    assert offer[1:5] == (
        "2 September 2026",
        "005/3/BENTENG",
        "Desa Benteng",
        f"Penawaran kerja sama {case.kerjasama.judul}",
    )
    assert offer[5:8] == ("", "", "")
    answer = found["400.10.2/22/BENTENG"]
    assert answer[4].endswith(": menerima")
    assert found["400.10.2/31/BODDIE"][6] == "Desa Benteng"
    assert found["400.10.2/33/BODDIE"][6] == "Desa Benteng"
    assert found["400.10.2/46/BODDIE"][6] == "Camat Mandalle"
    assert found["400.10.2/40/BODDIE"][6] == "Peserta musyawarah"
    assert "400.10.2/28/BODDIE" not in found
    days = [row[1] for row in rows(database, JenisRegister.AGENDA)]
    assert days[0].endswith("Agustus 2026")
    assert rows(database, JenisRegister.AGENDA, 2025) == []


def test_what_is_reserved_or_not_used_is_remarked(database: Database, case: Berkas) -> None:
    own = case.own_pihak
    assert own
    with database.begin() as tx:
        for urut, (keadaan, why) in enumerate(
            [
                (KeadaanNomor.DICADANGKAN, ""),
                (KeadaanNomor.BATAL, "Kertas rusak"),
                (KeadaanNomor.DIPAKAI, ""),
            ]
        ):
            number = NomorBuku(
                desa_id=own.desa_id, buku=Buku.SURAT, tahun=2024, nomor=str(urut), alasan=why
            )
            tx.books.save_number(number.model_copy(update={"keadaan": keadaan}))
    found = [(row[5], row[8]) for row in rows(database, JenisRegister.AGENDA, 2024)]
    assert found == [("0", "Dicadangkan"), ("1", "Tidak dipakai: Kertas rusak"), ("2", "")]


@pytest.mark.parametrize("jenis", list(JenisRegister))
def test_excel_holds_text_only(
    database: Database, case: Berkas, tmp_path: Path, jenis: JenisRegister
) -> None:
    case.kerjasama.judul = "=SUM(A1) https://contoh.desa 0081"
    cooperation.save(database, case)
    make(database, case, tmp_path / "dokumen")
    path = registers.save(database, jenis, 2026, tmp_path / "buku.xlsx", samples.TODAY)
    found = cells(path)
    assert found[0] == [jenis.label]
    assert found[1][0].startswith("Desa Boddie, Kecamatan")
    assert found[2] == ["Tahun 2026"]
    assert any("=SUM(A1) https://contoh.desa 0081" in cell for row in found for cell in row)
    assert registers.save(
        database, jenis, None, tmp_path / "tanpa akhiran", samples.TODAY
    ).name == ("tanpa akhiran.xlsx")


def test_excel_of_nothing_has_its_headings(tmp_path: Path) -> None:
    empty = Tabel("Buku", Desa(nama="Boddie"), None, (("Nomor", 2.0), ("Tentang", 4.0)), ())
    path = tmp_path / "kosong.xlsx"
    path.write_bytes(workbook(empty))
    assert cells(path)[-1] == ["Nomor", "Tentang"]
    assert ["Semua tahun"] in cells(path)


@pytest.mark.parametrize("jenis", list(JenisRegister))
def test_word_holds_the_same_rows_and_repeats_the_head(
    database: Database, case: Berkas, tmp_path: Path, jenis: JenisRegister
) -> None:
    make(database, case, tmp_path / "dokumen")
    path = registers.save(database, jenis, 2026, tmp_path / "buku.docx", samples.TODAY)
    data = path.read_bytes()
    shown = text(data)
    for row in rows(database, jenis, 2026):
        for cell in row:
            assert cell in shown
    assert "Tahun 2026" in shown
    assert "Kepala Desa Boddie" in shown
    assert part(data).count("<w:tblHeader/>") == 2
    assert 'w:orient="landscape"' in part(data)


def test_without_a_village_it_is_said(database: Database, tmp_path: Path) -> None:
    with pytest.raises(InvalidInput, match="identitas Desa"):
        registers.save(database, JenisRegister.AGENDA, None, tmp_path / "a.xlsx", samples.TODAY)
