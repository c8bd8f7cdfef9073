"""The page of contents before a printed set: what it lists, and where it lies."""

from datetime import date
from pathlib import Path

import pytest
import samples
from docx import Document
from office_help import again, make, on_file
from samples import many_villages
from wordfiles import text

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.dokumen import Dokumen, StatusDokumen
from kerjasama_desktop.domain.pengaturan import Rangkap
from kerjasama_desktop.errors import FileNotWritten
from kerjasama_desktop.paths import UserFolders
from kerjasama_desktop.services import paperwork
from kerjasama_desktop.services.document_states import sign
from kerjasama_desktop.services.print_set import copy_file, files, write_contents
from kerjasama_desktop.storage.database import Database

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


def test_copies_of_signed_law_are_salinan(
    database: Database, berkas: Berkas, tmp_path: Path
) -> None:
    folders = UserFolders.below(tmp_path)
    case = on_file(database, berkas)
    made = make(database, case, folders.documents, "peraturan_bersama", "notulen").entries
    lines = [
        (entry, folders.documents / entry.berkas, Rangkap(jenis=entry.jenis, asli=1, salinan=2))
        for entry in made
    ]
    law = next(entry for entry in made if entry.jenis == "peraturan_bersama")
    before = [path.name for path in files(database, case, lines, folders)]
    assert before.count(Path(law.berkas).name) == 3
    assert not (folders.data / "Salinan").exists()
    case = again(database, case)
    sign(database, case, law, samples.TODAY, "")
    signed = next(d for d in again(database, case).kerjasama.dokumen if d.id == law.id)
    path = folders.documents / signed.berkas
    copy = copy_file(database, signed, path, folders)
    assert copy.parent.name == "Salinan"
    words, original = text(copy.read_bytes()), text(path.read_bytes())
    assert "Salinan sesuai dengan aslinya" in words
    assert words.count("ttd.") >= 4
    assert "ttd." not in original
    path.write_bytes(path.read_bytes() + b" ")
    assert copy_file(database, signed, path, folders) == path
