"""Context of the page that lies before a printed set."""

from collections.abc import Sequence

from kerjasama_desktop.documents.contexts import bahan
from kerjasama_desktop.documents.contexts.common import Isian, isi
from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.dokumen import Dokumen, StatusDokumen
from kerjasama_desktop.domain.terbilang import tanggal


def daftar_isi(berkas: Berkas, dokumen: Sequence[Dokumen]) -> Isian:
    """Return the context that lists these documents, in this order."""
    return {
        "judul": isi(berkas.kerjasama.judul),
        "para_pihak": bahan.para_pihak(berkas),
        "baris": [_row(entry) for entry in dokumen],
    }


def _row(entry: Dokumen) -> Isian:
    """Where nothing is to be said the cell stays empty, for a pen."""
    ready = entry.status is StatusDokumen.SIAP_CETAK
    return {
        "judul": entry.judul,
        "nomor": entry.nomor,
        "tanggal": tanggal(entry.tanggal) if entry.tanggal else "",
        "keterangan": "" if ready else entry.status.label,
    }
