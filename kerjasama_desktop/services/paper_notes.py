"""What the register knows of one document, in sentences: number, signature, scans, versions."""

from kerjasama_desktop.domain.dokumen import Dokumen
from kerjasama_desktop.domain.kerjasama import Kerjasama
from kerjasama_desktop.domain.terbilang import tanggal


def notes(kerjasama: Kerjasama, dokumen: Dokumen | None) -> tuple[str, ...]:
    """Return what is to be said of a document that was made."""
    if dokumen is None:
        return ()
    return (*_signature(kerjasama, dokumen), *_former(kerjasama, dokumen))


def _signature(kerjasama: Kerjasama, dokumen: Dokumen) -> list[str]:
    if not dokumen.status.tetap:
        return []
    scans = sum(scan.dokumen_id == dokumen.id for scan in kerjasama.pindaian)
    parts = [
        f"Nomor {dokumen.nomor}" if dokumen.nomor else "",
        f"ditandatangani {tanggal(dokumen.tanggal)}" if dokumen.tanggal else "ditandatangani",
        f"naskah asli di {dokumen.letak}" if dokumen.letak else "",
        f"{scans} pindaian" if scans else "belum ada pindaian",
    ]
    sentence = ", ".join(part for part in parts if part)
    return [f"{sentence[0].upper()}{sentence[1:]}."]


def _former(kerjasama: Kerjasama, dokumen: Dokumen) -> list[str]:
    return [
        f"Revisi {one.revisi} dibuka kembali {tanggal(one.waktu.astimezone().date())}: {one.alasan}"
        for one in kerjasama.riwayat_dokumen
        if one.dokumen_id == dokumen.id
    ]
