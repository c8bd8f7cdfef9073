"""What makes a cooperation a burden of a village, for the papers and the rules alike."""

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.desa import JabatanPejabat
from kerjasama_desktop.domain.kerjasama import Beban, Pihak
from kerjasama_desktop.domain.penyusunan_isian import as_item
from kerjasama_desktop.domain.rencana import Kontribusi
from kerjasama_desktop.domain.text import join_words, lines


def burdens(berkas: Berkas, pihak: Pihak) -> list[Beban]:
    """Return the burdens ticked, and those that follow from what was entered."""
    kerjasama = berkas.kerjasama
    head = berkas.official(pihak, JabatanPejabat.KEPALA)
    follows = {
        Beban.APB_DESA: bool(from_budget(berkas, pihak)),
        Beban.ASET_DESA: bool(kerjasama.rencana.aset_desa),
        Beban.MASA_JABATAN: bool(
            head and head.selesai and kerjasama.selesai and head.selesai < kerjasama.selesai
        ),
    }
    return [b for b in Beban if b in kerjasama.beban or follows.get(b)]


def from_budget(berkas: Berkas, pihak: Pihak) -> list[Kontribusi]:
    """Return what the village gives out of its APB Desa."""
    return [
        share
        for share in berkas.kerjasama.kontribusi
        if share.pihak_id == pihak.id and share.sumber and share.sumber.dari_apb_desa
    ]


def burden_words(berkas: Berkas, pihak: Pihak) -> str:
    """Return what follows 'kerja sama ini', or '' where nothing burdens the village."""
    return join_words([_words(berkas, pihak, one) for one in burdens(berkas, pihak)])


def asset_words(berkas: Berkas) -> str:
    """Return 'aset Desa berupa bangunan pasar', or without what it is while nobody has said."""
    assets = join_words([as_item(line) for line in lines(berkas.kerjasama.rencana.aset_desa)])
    return f"aset Desa berupa {assets}" if assets else "aset Desa"


def _words(berkas: Berkas, pihak: Pihak, beban: Beban) -> str:
    if beban is Beban.ASET_DESA:
        return f"menggunakan {asset_words(berkas)}"
    label = beban.label[0].lower() + beban.label[1:]
    if beban is Beban.MASA_JABATAN:
        head = berkas.desa[pihak.desa_id].sebutan_kepala if pihak.desa_id in berkas.desa else ""
        label = f"mempunyai {label.replace('Kepala Desa', head or 'Kepala Desa')}"
        return label.replace("waktu melewati", "waktu yang melewati")
    return label
