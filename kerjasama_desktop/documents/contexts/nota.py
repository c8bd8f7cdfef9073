"""Names of the Nota Kesepahaman that may precede a Perjanjian Bersama (domain.md 3.11)."""

from uuid import UUID

from kerjasama_desktop.documents.contexts import bahan
from kerjasama_desktop.documents.contexts.common import (
    Isian,
    isi,
    nama_bpd,
    nama_desa,
    nama_kabupaten,
    nama_kecamatan,
)
from kerjasama_desktop.documents.contexts.naskah_baku import titled_articles
from kerjasama_desktop.documents.contexts.perjanjian import perjanjian_bersama
from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.desa import Desa
from kerjasama_desktop.domain.kerjasama import Mitra
from kerjasama_desktop.domain.penyusunan_isian import as_item, placeholder_values
from kerjasama_desktop.domain.text import join_words

_KEY = "nota_kesepahaman"


def nota_kesepahaman(berkas: Berkas, subjek_id: UUID | None) -> Isian:
    paper = berkas.nomor_dokumen(_KEY)
    place = bahan.village(berkas, bahan.initiator(berkas)).nama
    latest = paper.tanggal or bahan.before_deliberation(berkas)
    partners = [
        mitra.model_copy(update={"dasar_kewenangan": mitra.kewenangan_pada(latest)})
        for mitra in berkas.kerjasama.mitra
    ]
    own = bahan.on_day(berkas, paper.tanggal, tempat_penetapan=place, mitra=partners)
    return perjanjian_bersama(own, subjek_id) | {
        "naskah": "Nota Kesepahaman",
        "nomor": _numbers(own, paper.nomor),
        "premis": _premises(own),
        "perhatian": [],
        "pasal": titled_articles(_KEY, _values(own)),
    }


def _numbers(own: Berkas, nomor: str) -> list[str]:
    """Return the number of the village that began it; the other parties write theirs by hand."""
    ours = bahan.initiator(own)
    parties = [*own.pihak, *(own.mitra or [Mitra()])]
    return [isi(nomor if party is ours else "") for party in parties]


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
    villages = [own.desa_of(pihak) for pihak in own.pihak] or [Desa()]
    partners = own.mitra or [Mitra()]
    return placeholder_values(own) | {
        "bpd": nama_bpd(villages[0]),
        "alamat_desa": _addresses([(nama_desa(desa), _seat(desa)) for desa in villages]),
        "alamat_mitra": _addresses([(isi(m.nama), isi(m.alamat, 40)) for m in partners]),
    }


def _seat(desa: Desa) -> str:
    return f"{desa.alamat or isi('', 32)}, {nama_kecamatan(desa)}, {nama_kabupaten(desa)}"


def _addresses(places: list[tuple[str, str]]) -> str:
    """Return the address of a side, with the name of each where it is more than one."""
    if len(places) == 1:
        return places[0][1]
    return join_words([f"{name} di {address}" for name, address in places])
