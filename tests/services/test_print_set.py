"""The page of contents before a printed set: what it lists, and where it lies."""

from datetime import date
from pathlib import Path

import pytest
from docx import Document
from samples import many_villages

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.dokumen import Dokumen, StatusDokumen
from kerjasama_desktop.errors import FileNotWritten
from kerjasama_desktop.paths import UserFolders
from kerjasama_desktop.services import paperwork
from kerjasama_desktop.services.print_set import write_contents

ENTRIES = [
    Dokumen(
        jenis="notulen",
        judul="Notulen – Boddie & Benteng",
        tanggal=date(2026, 8, 25),
        status=StatusDokumen.SIAP_CETAK,
    ),
    Dokumen(jenis="keputusan_bpd", judul="Keputusan BPD – Boddie", nomor="05 Tahun 2026"),
    Dokumen(jenis="rencana", judul="Rencana", status=StatusDokumen.DITANDATANGANI),
]


def test_it_lists_in_order_with_number_day_and_state(berkas: Berkas, tmp_path: Path) -> None:
    folders = UserFolders.below(tmp_path)
    path = write_contents(berkas, ENTRIES, folders)
    assert path.parent == folders.data
    word = Document(str(path))
    assert [[cell.text for cell in row.cells] for row in word.tables[1].rows] == [
        ["No.", "Dokumen", "Nomor", "Tanggal", "Keterangan"],
        ["1.", "Notulen – Boddie & Benteng", "", "25 Agustus 2026", ""],
        ["2.", "Keputusan BPD – Boddie", "05 Tahun 2026", "", "Draf"],
        ["3.", "Rencana", "", "", "Ditandatangani"],
    ]
    assert berkas.kerjasama.judul in [paragraph.text for paragraph in word.paragraphs]
    assert word.tables[0].cell(0, 2).text == "Desa Benteng dan Desa Boddie"


def test_each_printing_takes_the_place_of_the_last(berkas: Berkas, tmp_path: Path) -> None:
    folders = UserFolders.below(tmp_path)
    first = write_contents(berkas, ENTRIES, folders)
    assert write_contents(berkas, ENTRIES[:1], folders) == first
    assert len(Document(str(first)).tables[1].rows) == 2


def test_thirty_villages_and_an_empty_case_fit(berkas_kosong: Berkas, tmp_path: Path) -> None:
    for case in (many_villages(30), berkas_kosong):
        entries = [Dokumen(jenis=p.key[0], judul=p.job.judul) for p in paperwork.papers(case)]
        rows = Document(str(write_contents(case, entries, UserFolders.below(tmp_path)))).tables[1]
        assert len(rows.rows) == len(entries) + 1


def test_a_disk_that_takes_nothing_is_said(berkas: Berkas, tmp_path: Path) -> None:
    (tmp_path / "data").write_text("bukan folder")
    with pytest.raises(FileNotWritten):
        write_contents(berkas, ENTRIES, UserFolders.below(tmp_path))
