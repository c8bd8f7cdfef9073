"""Names of the Peraturan Desa tentang Kerja Sama Desa, the umbrella of every cooperation."""

import re
from dataclasses import replace
from uuid import UUID

from kerjasama_desktop.documents.contexts.common import (
    Isian,
    isi,
    jabatan_kepala,
    nama_bpd,
    nama_desa,
    nama_kabupaten,
    nama_kecamatan,
    penyalin,
)
from kerjasama_desktop.documents.contexts.naskah_baku import chapters
from kerjasama_desktop.documents.contexts.produk_hukum import (
    ditetapkan,
    konsideran,
    promulgation_block,
    signature,
    tahun,
)
from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.desa import Desa, JabatanPejabat
from kerjasama_desktop.domain.dokumen import NomorDokumen
from kerjasama_desktop.domain.kerjasama import Pihak
from kerjasama_desktop.domain.kutipan import in_order, item_for
from kerjasama_desktop.domain.naskah import DasarHukum
from kerjasama_desktop.domain.penyusunan import own_words
from kerjasama_desktop.domain.penyusunan_isian import placeholder_values
from kerjasama_desktop.domain.regulasi import suggested
from kerjasama_desktop.domain.terbilang import angka_terbilang

_KEY = "perdes_kerja_sama"
_JUDUL = "Kerja Sama Desa"
_FOUNDING = re.compile(
    r"Undang-Undang\b.*?\btentang\s+(?:Pembentukan|Provinsi|Kabupaten|Kota|Pemerintahan Aceh)\b",
    re.IGNORECASE,
)
_TAGS = frozenset({"antar-desa", "pihak-ketiga", "musyawarah"})


def perdes_kerja_sama(berkas: Berkas, subjek_id: UUID | None) -> Isian:
    """Names of the umbrella regulation of one village (Permendagri 111/2014 Lampiran; domain.md
    3.26).

    Raises:
        StopIteration: where the village is no party.
    """
    pihak = next(p for p in berkas.kerjasama.pihak if p.id == subjek_id)
    desa = berkas.desa_of(pihak)
    paper = berkas.nomor_dokumen(_KEY, subjek_id)
    own = _alone(berkas, pihak, paper)
    gazetted = pihak.model_copy(
        update={"tanggal_undang": paper.tanggal_undang, "nomor_berita": paper.nomor_berita}
    )
    kind = _kind(desa)
    return {
        "jabatan": jabatan_kepala(desa).upper(),
        "kabupaten": nama_kabupaten(desa).upper(),
        "peraturan": f"Peraturan {nama_desa(desa)}".upper(),
        "nomor": [f"NOMOR {isi(paper.nomor, 8)} TAHUN {tahun(paper.tanggal)}"],
        "judul": _JUDUL.upper(),
        **konsideran(own, _considerations(desa)),
        "kesepakatan": [nama_bpd(desa).upper(), jabatan_kepala(desa).upper()],
        "menetapkan": f"{kind} tentang {_JUDUL}.".upper(),
        "pasal": chapters(_KEY, _values(own, desa)),
        "sebutan": kind,
        "lembaran": f"Lembaran {nama_desa(desa)}",
        "kepala": _head(own, pihak, desa),
        "penyalin": penyalin(berkas, pihak),
        "pengundangan": promulgation_block(own, gazetted, desa, "Lembaran"),
    }


def _kind(desa: Desa) -> str:
    return f"Peraturan {desa.sebutan_desa}"


def _alone(berkas: Berkas, pihak: Pihak, paper: NomorDokumen) -> Berkas:
    """Return the case as this paper sees it: one village, its day, the law of that day."""
    kerjasama = berkas.kerjasama.model_copy(
        update={
            "pihak": [pihak],
            "memperhatikan": "",
            "tempat_penetapan": berkas.desa_of(pihak).nama,
            "tanggal_penetapan": paper.tanggal,
            "dasar_hukum": _law(berkas, pihak, paper),
        }
    )
    return replace(berkas, kerjasama=kerjasama)


def _law(berkas: Berkas, pihak: Pihak, paper: NomorDokumen) -> list[DasarHukum]:
    """Return what the day's register has for every cooperation in this area, the law that founded
    the area as it was typed for the joint text, and the village's own Perdes on its authority.
    """
    day = paper.tanggal or berkas.today
    law = suggested(berkas.register, day, _TAGS, [berkas.desa_of(pihak).kode])
    items = [item_for(regulasi, day) for regulasi in law]
    items += [item for item in own_words(berkas, day) if _FOUNDING.match(item.teks)]
    own = [DasarHukum(teks=pihak.kewenangan_perdes)] if pihak.kewenangan_perdes else []
    return [*in_order(items, berkas.register), *own]


def _considerations(desa: Desa) -> list[str]:
    village = nama_desa(desa)
    return [
        "bahwa untuk mempercepat pembangunan, meningkatkan pelayanan, dan meningkatkan "
        f"kesejahteraan masyarakat {village}, potensi {village} perlu dikelola melalui kerja sama "
        f"dengan {desa.sebutan_desa} lain dan/atau pihak ketiga;",
        f"bahwa agar kerja sama sebagaimana dimaksud dalam huruf a dilaksanakan secara tertib, "
        "adil, terbuka, dan dapat dipertanggungjawabkan, diperlukan pedoman bagi Pemerintah "
        f"{desa.sebutan_desa}, {desa.sebutan_bpd}, dan masyarakat;",
        "bahwa berdasarkan ketentuan Pasal 91 Undang-Undang Nomor 6 Tahun 2014 tentang Desa, desa "
        "dapat mengadakan kerja sama dengan desa lain dan/atau kerja sama dengan pihak ketiga;",
        "bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a, huruf b, dan huruf c, "
        f"perlu menetapkan {_kind(desa)} tentang {_JUDUL};",
    ]


def _values(own: Berkas, desa: Desa) -> dict[str, str]:
    return placeholder_values(own) | {
        "nama_desa": nama_desa(desa),
        "kecamatan": nama_kecamatan(desa),
        "jabatan_kepala": jabatan_kepala(desa),
        "nama_bpd": nama_bpd(desa),
        "peraturan": _kind(desa),
        "batas_jawaban": f"{angka_terbilang(own.pengaturan.batas_jawaban_hari)} hari",
    }


def _head(own: Berkas, pihak: Pihak, desa: Desa) -> Isian:
    block = signature(own, pihak, jabatan_kepala(desa), JabatanPejabat.KEPALA)
    k = own.kerjasama
    return block | {"atas": ditetapkan(k.tempat_penetapan, k.tanggal_penetapan)}
