"""On which terms a BPD approves of a cooperation (domain.md 3.13)."""

from kerjasama_desktop.documents.contexts.bahan import punctuated
from kerjasama_desktop.documents.contexts.common import (
    isi,
    isi_tanggal,
    jabatan_kepala,
    nama_bpd,
    nama_desa,
)
from kerjasama_desktop.domain.beban import asset_words, burdens, from_budget
from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.desa import Desa
from kerjasama_desktop.domain.kerjasama import Beban, Pihak
from kerjasama_desktop.domain.rencana import total_kontribusi
from kerjasama_desktop.domain.terbilang import rupiah_terbilang
from kerjasama_desktop.domain.text import lines


def approval_terms(berkas: Berkas, pihak: Pihak, desa: Desa) -> list[str]:
    """Return on which terms the BPD approves: those written, or money, assets, time and
    report.
    """
    k = berkas.kerjasama
    terms = lines(pihak.bpd_ketentuan) or [
        *_money_asked(berkas, pihak, desa),
        *_assets_used(berkas, pihak),
        f"jangka waktu kerja sama terhitung sejak tanggal {isi_tanggal(k.mulai)} sampai dengan "
        f"tanggal {isi_tanggal(k.selesai)}",
        f"{jabatan_kepala(desa)} menyampaikan laporan pelaksanaan kerja sama kepada "
        f"{nama_bpd(desa)}",
    ]
    return punctuated(terms)


def _assets_used(berkas: Berkas, pihak: Pihak) -> list[str]:
    if Beban.ASET_DESA not in burdens(berkas, pihak):
        return []
    return [
        f"penggunaan {asset_words(berkas)} tidak mengubah status kepemilikannya dan dilaksanakan "
        "sesuai dengan ketentuan peraturan perundang-undangan mengenai pengelolaan aset Desa"
    ]


def _money_asked(berkas: Berkas, pihak: Pihak, desa: Desa) -> list[str]:
    """Return what the village gives from its budget, which may hold far more than that."""
    total = total_kontribusi(from_budget(berkas, pihak))
    if not total and any(share.pihak_id == pihak.id for share in berkas.kontribusi):
        return []
    amount = rupiah_terbilang(total) if total else f"Rp{isi('')}"
    return [
        f"pendanaan yang menjadi beban Anggaran Pendapatan dan Belanja {nama_desa(desa)} paling "
        f"banyak sebesar {amount}"
    ]
