"""Names of the Nota Kesepahaman that may precede a Perjanjian Bersama (domain.md 3.11)."""

from uuid import UUID

from kerjasama_desktop.documents.contexts import bahan
from kerjasama_desktop.documents.contexts.common import (
    Isian,
    isi,
    nama_bpd,
    nama_kabupaten,
    nama_kecamatan,
)
from kerjasama_desktop.documents.contexts.naskah_baku import titled_articles
from kerjasama_desktop.documents.contexts.perjanjian import perjanjian_bersama
from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.kerjasama import Mitra
from kerjasama_desktop.domain.penyusunan_isian import as_item, placeholder_values

_KEY = "nota_kesepahaman"


def nota_kesepahaman(berkas: Berkas, subjek_id: UUID | None) -> Isian:
    paper = berkas.nomor_dokumen(_KEY)
    place = bahan.village(berkas, bahan.initiator(berkas)).nama
    own = bahan.on_day(berkas, paper.tanggal, tempat_penetapan=place)
    return perjanjian_bersama(own, subjek_id) | {
        "naskah": "Nota Kesepahaman",
        "nomor": [isi(paper.nomor), isi("")],
        "premis": _premises(own),
        "pasal": titled_articles(_KEY, _values(own)),
    }


def _premises(own: Berkas) -> list[str]:
    k = own.kerjasama
    return [
        f"bahwa PIHAK KESATU mempunyai potensi dan kewenangan atas {isi(as_item(k.objek), 32)};",
        "bahwa PIHAK KEDUA mempunyai kemampuan dan kehendak untuk bekerja sama dengan PIHAK "
        f"KESATU mengenai {isi(k.judul, 32)}; dan",
        "bahwa PARA PIHAK memerlukan kesepahaman mengenai persiapan kerja sama sebelum Perjanjian "
        "Bersama ditandatangani.",
    ]


def _values(own: Berkas) -> dict[str, str]:
    desa = bahan.village(own, bahan.initiator(own))
    mitra = own.mitra or Mitra()
    seat = f"{nama_kecamatan(desa)}, {nama_kabupaten(desa)}"
    return placeholder_values(own) | {
        "bpd": nama_bpd(desa),
        "alamat_desa": f"{desa.alamat}, {seat}" if desa.alamat else f"{isi('', 32)}, {seat}",
        "alamat_mitra": isi(mitra.alamat, 40),
    }
