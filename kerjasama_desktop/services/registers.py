"""Registers of our village over all cooperations, saved for Excel or Word."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.desa import Desa
from kerjasama_desktop.domain.records import Pilihan
from kerjasama_desktop.errors import InvalidInput
from kerjasama_desktop.services import cooperation, number_book
from kerjasama_desktop.storage.database import Database
from kerjasama_desktop.storage.safe_file import write_safely

if TYPE_CHECKING:
    from kerjasama_desktop.documents.contexts.buku import Tabel

EXCEL, WORD = ".xlsx", ".docx"


class JenisRegister(Pilihan):
    PERATURAN = "PERATURAN", "Buku Peraturan di Desa", "Formulir A.1, sepuluh kolom."
    AGENDA = "AGENDA", "Buku Agenda Surat", "Surat masuk dan surat keluar kerja sama."


def save(
    database: Database, jenis: JenisRegister, tahun: int | None, path: Path, today: date
) -> Path:
    """Write the register of a year, or of all, to a .xlsx or .docx file; return where it is.

    Raises:
        InvalidInput: our village is not entered yet.
        FileNotWritten: the disk takes no more.
        TemplateBroken: the template holds a mistake.
    """
    from kerjasama_desktop.documents.spreadsheet import workbook

    desa = village(database)
    tabel = table(database, desa, jenis, tahun, today)
    if path.suffix.casefold() == WORD:
        return write_safely(path, _document(database, tabel, jenis, today))
    named = path if path.suffix.casefold() == EXCEL else path.with_name(path.name + EXCEL)
    return write_safely(named, workbook(tabel))


def village(database: Database) -> Desa:
    """Return whose registers they are: ours, or the one of the sample where that is all there is.

    Raises:
        InvalidInput: there is neither.
    """
    found = number_book.villages(database)
    if not found:
        raise InvalidInput("Isi dahulu identitas Desa Anda di Pengaturan, lalu coba lagi.")
    return found[0]


def table(
    database: Database, desa: Desa, jenis: JenisRegister, tahun: int | None, today: date
) -> "Tabel":
    """Return the register as a table."""
    from kerjasama_desktop.documents.contexts.buku import tabel_agenda, tabel_peraturan
    from kerjasama_desktop.services.register_rows import letters, regulations

    cases = list(_cases(database, desa, today))
    with database.begin() as tx:
        numbers = tx.books.numbers(desa.id)
    if jenis is JenisRegister.PERATURAN:
        rows = [r for r in regulations(desa, cases, numbers) if tahun in (None, r.tahun)]
        return tabel_peraturan(desa, tahun, rows)
    return tabel_agenda(desa, tahun, letters(cases, numbers, tahun))


def _cases(database: Database, desa: Desa, today: date) -> Iterator[Berkas]:
    with database.begin() as tx:
        ids = [item.id for item in tx.ringkasan.all() if desa.id in item.desa]
    for kerjasama_id in ids:
        yield cooperation.load_case(database, kerjasama_id, today)


def _document(database: Database, tabel: "Tabel", jenis: JenisRegister, today: date) -> bytes:
    from kerjasama_desktop.documents import catalog
    from kerjasama_desktop.documents.contexts.buku import isian_buku
    from kerjasama_desktop.documents.produce import produce_book

    sheets = {
        JenisRegister.PERATURAN: catalog.BUKU_PERATURAN,
        JenisRegister.AGENDA: catalog.AGENDA_SURAT,
    }
    with database.begin() as tx:
        settings = tx.pengaturan.get()
        people = tx.desa.pejabat([tabel.desa.id]).get(tabel.desa.id, [])
    isian = isian_buku(tabel, people, today)
    return produce_book(settings, tabel.desa, sheets[jenis], isian, tabel.judul)
