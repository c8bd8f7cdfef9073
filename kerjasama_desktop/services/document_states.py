"""Signing and reopening documents, and the states that follow from the facts."""

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from uuid import UUID

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.dokumen import Dokumen, RiwayatDokumen, StatusDokumen
from kerjasama_desktop.domain.kerjasama import Kerjasama
from kerjasama_desktop.domain.nomor import Buku, KeadaanNomor
from kerjasama_desktop.errors import FileNotWritten, InvalidInput
from kerjasama_desktop.services.paper_number import set_day
from kerjasama_desktop.storage.database import Database, Transaction
from kerjasama_desktop.storage.safe_file import MAX_NAME, replace_patiently, safe_name

FORMER = "Versi lama"

_REGULATION, _AGREEMENT = "peraturan_bersama", "perjanjian_bersama"
_PROMULGATED = {Buku.PERATURAN_BERSAMA, Buku.PERATURAN_DESA}
_FROM_THEIR_DAY = {Buku.PERJANJIAN, Buku.KEPUTUSAN_KEPALA, Buku.KEPUTUSAN_BPD}


def follow(kerjasama: Kerjasama, today: date) -> None:
    """Set the state of each signed document as promulgation and days have it."""
    for entry in kerjasama.dokumen:
        if entry.status.tetap:
            entry.status = _state(entry, kerjasama, today)


def _state(entry: Dokumen, kerjasama: Kerjasama, today: date) -> StatusDokumen:
    from kerjasama_desktop.documents.catalog import kind_of

    kind = kind_of(entry.jenis)
    published, start = None, None
    if kind and kind.buku in _PROMULGATED:
        published = _published(entry, kerjasama)
        wanted = kerjasama.mulai_berlaku if entry.jenis == _REGULATION else published
        start = max(published, wanted) if published and wanted else None
    elif kind and kind.buku in _FROM_THEIR_DAY:
        agreed = kerjasama.mulai_berlaku if entry.jenis == _AGREEMENT else None
        start = agreed or entry.tanggal
    if start and start <= today:
        return StatusDokumen.BERLAKU
    if published and published <= today:
        return StatusDokumen.DIUNDANGKAN
    return StatusDokumen.DITANDATANGANI


def _published(entry: Dokumen, kerjasama: Kerjasama) -> date | None:
    """Return the day on which the last village promulgated it; None until all have."""
    days = {pihak.id: pihak.tanggal_undang for pihak in kerjasama.pihak}
    if entry.jenis != _REGULATION:
        own = [n for n in kerjasama.nomor_dokumen if n.kunci[:2] == (entry.jenis, entry.subjek_id)]
        joint = any(n.pihak_id for n in own)
        days = dict.fromkeys(days) if joint else {}
        days |= {n.pihak_id or n.id: n.tanggal_undang for n in own if n.pihak_id or not joint}
    known = [day for day in days.values() if day]
    return max(known) if known and len(known) == len(days) else None


def sign(database: Database, case: Berkas, dokumen: Dokumen, day: date, letak: str) -> None:
    """Mark a document as signed on a day, with where the paper lies; its number is used then.

    A paper that bears no day yet gets this one, in `case` too.

    Raises:
        InvalidInput: the day is still to come.
    """
    if day > case.today:
        raise InvalidInput("Tanggal penandatanganan belum tiba. Isi tanggal yang benar.")
    with database.begin() as tx:
        on_file = replace(case, kerjasama=tx.kerjasama.get(case.kerjasama.id))
        entry = _entry(on_file.kerjasama, dokumen.id)
        entry.status, entry.tanggal = StatusDokumen.DITANDATANGANI, day
        entry.letak = letak
        for one in (case, on_file):
            set_day(one, entry.jenis, entry.subjek_id, day)
        follow(on_file.kerjasama, case.today)
        tx.kerjasama.save(on_file.kerjasama)
        _use_number(tx, case, entry)


def _use_number(tx: Transaction, case: Berkas, entry: Dokumen) -> None:
    for number in tx.books.numbers_of(case.kerjasama.id):
        mine = (number.jenis, number.subjek_id) == (entry.jenis, entry.subjek_id)
        if mine and number.keadaan is KeadaanNomor.DICADANGKAN:
            number.keadaan, number.tanggal = KeadaanNomor.DIPAKAI, entry.tanggal
            tx.books.save_number(number)


def reopen(
    database: Database,
    case: Berkas,
    dokumen: Dokumen,
    alasan: str,
    documents: Path,
    now: datetime,
) -> None:
    """Let a signed document be made anew; the signed file stays, in the folder of old versions.

    Raises:
        InvalidInput: no reason, or it is not signed.
        FileNotWritten: the file is held by another program; nothing has changed.
    """
    if not alasan.strip():
        raise InvalidInput("Tulis alasan dokumen ini dibuka kembali.")
    with database.begin() as tx:
        kerjasama = tx.kerjasama.get(case.kerjasama.id)
        entry = _entry(kerjasama, dokumen.id)
        if not entry.status.tetap:
            raise InvalidInput("Dokumen ini belum ditandatangani, jadi dapat langsung dibuat lagi.")
        path = documents / entry.berkas
        target = _former_path(path, entry.revisi) if path.is_file() else path
        former = RiwayatDokumen(
            dokumen_id=entry.id,
            **entry.model_dump(include={"revisi", "status", "nomor", "sha256"}),
            berkas=target.relative_to(documents).as_posix(),
            waktu=now,
            alasan=alasan,
            oleh=case.pengaturan.operator,
        )
        kerjasama.riwayat_dokumen = [*kerjasama.riwayat_dokumen, former]
        entry.status, entry.revisi = StatusDokumen.DRAF, entry.revisi + 1
        entry.berkas = entry.sha256 = ""
        tx.kerjasama.save(kerjasama)
        if target != path:
            _move(path, target)


def _former_path(path: Path, revisi: int) -> Path:
    """Return a free name such as 'Versi lama/13 Peraturan Bersama (revisi 2).docx'."""
    tail, number = f" (revisi {revisi})", 1
    while True:
        stem = path.stem[: MAX_NAME - len(tail) - len(path.suffix)]
        target = path.parent / FORMER / safe_name(stem + tail, path.suffix)
        if not target.exists():
            return target
        number += 1
        tail = f" (revisi {revisi}) ({number})"


def _move(path: Path, target: Path) -> None:
    try:
        target.parent.mkdir(exist_ok=True)
        replace_patiently(path, target)
    except OSError as error:
        raise FileNotWritten(
            f"“{path.name}” sedang dipakai program lain. Tutup dahulu, lalu buka kembali "
            "dokumennya."
        ) from error


def _entry(kerjasama: Kerjasama, dokumen_id: UUID) -> Dokumen:
    found = next((entry for entry in kerjasama.dokumen if entry.id == dokumen_id), None)
    if found is None:
        raise InvalidInput("Dokumen ini belum dibuat. Buat dahulu dokumennya.")
    return found
