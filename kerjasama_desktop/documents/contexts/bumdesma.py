"""Names of the joint regulation that founds a BUM Desa bersama, its Anggaran Dasar attached."""

from collections.abc import Iterable
from dataclasses import replace
from uuid import UUID

from kerjasama_desktop.documents.contexts import bahan
from kerjasama_desktop.documents.contexts.common import (
    Isian,
    isi,
    isi_tanggal,
    nama_desa,
    nama_kabupaten,
    nama_kecamatan,
)
from kerjasama_desktop.documents.contexts.keputusan import minutes
from kerjasama_desktop.documents.contexts.naskah_baku import chapters
from kerjasama_desktop.documents.contexts.produk_hukum import (
    kepala_naskah,
    konsideran,
    para_kepala,
    parties,
    promulgation,
    sebutan_kepala,
    tahun,
    tanda_tangan,
)
from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.desa import JabatanPejabat
from kerjasama_desktop.domain.kerjasama import Pihak
from kerjasama_desktop.domain.musyawarah import BentukMusyawarah, Musyawarah
from kerjasama_desktop.domain.penyusunan_bumdesma import NEW, BumDesma, bumdes_flags, bumdesma
from kerjasama_desktop.domain.penyusunan_isian import letters, placeholder_values
from kerjasama_desktop.domain.penyusunan_perubahan import sebutan_asal, sebutan_pendek
from kerjasama_desktop.domain.penyusunan_tujuan import purpose
from kerjasama_desktop.domain.rencana import Kontribusi, SumberDana, total_kontribusi
from kerjasama_desktop.domain.terbilang import rupiah_terbilang
from kerjasama_desktop.domain.text import join_words

_KEY = "pendirian_bumdesma"
_ORGAN = (
    "Direktur",
    "Sekretaris",
    "Bendahara",
    "Ketua pengawas",
    "Sekretaris pengawas",
    "Anggota pengawas",
)


def pendirian_bumdesma(berkas: Berkas, subjek_id: UUID | None) -> Isian:
    """Names of the founding regulation (PP 11/2021; domain.md 3.23) and of its Lampiran."""
    own = _as_founded(berkas)
    members = parties(own)
    found = bumdesma(berkas)
    enterprise = replace(found, nama=isi(found.nama, 24))
    title = f"Pendirian {enterprise.lengkap}"
    office = sebutan_kepala(members)
    values, flags = _values(own, enterprise), _flags(own)
    year = tahun(own.kerjasama.tanggal_penetapan)
    return {
        **kepala_naskah(members, [pihak.nomor for pihak, _ in members], year, title),
        **konsideran(
            own,
            _considerations(berkas, own, enterprise, f"{office} tentang {title}"),
            [f"{sebutan_asal(berkas)};"] if _carries_out(berkas, own) else [],
            [f"{minutes(mad, 'Musyawarah antar-Desa')};" for mad in _agreements(own)],
        ),
        "menetapkan": f"Peraturan Bersama {para_kepala(members)} tentang {title}.".upper(),
        "pasal": chapters(_KEY, values, flags),
        "sebutan": f"Peraturan Bersama {office}",
        "berita": join_words([f"Berita {nama_desa(desa)}" for _, desa in members]),
        **tanda_tangan(own, members),
        "pengundangan": promulgation(own, members),
        "judul_lampiran": f"Anggaran Dasar {enterprise.lengkap}".upper(),
        "anggaran_dasar": chapters("anggaran_dasar_bumdesma", values, flags),
        "organ": _organ(own),
    }


def _as_founded(berkas: Berkas) -> Berkas:
    """Return the case with the numbers and days of this paper in place of the cooperation's."""
    paper = berkas.nomor_dokumen(_KEY)
    numbered = [_numbered(berkas, pihak) for pihak in berkas.kerjasama.pihak]
    return bahan.on_day(berkas, paper.tanggal, pihak=numbered)


def _numbered(berkas: Berkas, pihak: Pihak) -> Pihak:
    given = berkas.nomor_dokumen(_KEY, None, pihak.id)
    return pihak.model_copy(
        update={
            "nomor": berkas.nomor_pihak(_KEY, None, pihak),
            "tanggal_undang": given.tanggal_undang,
            "nomor_berita": given.nomor_berita,
        }
    )


def _carries_out(berkas: Berkas, own: Berkas) -> bool:
    """True unless the enterprise was founded before the joint text."""
    joint, founded = berkas.kerjasama.tanggal_penetapan, own.kerjasama.tanggal_penetapan
    return not (joint and founded and founded < joint)


def _agreements(own: Berkas) -> list[Musyawarah]:
    return [m for m in own.musyawarah if m.bentuk is BentukMusyawarah.MAD]


def _considerations(berkas: Berkas, own: Berkas, enterprise: BumDesma, subject: str) -> list[str]:
    held = next(reversed(_agreements(own)), None)
    agreed = (
        f"Berita Acara Musyawarah antar-Desa Nomor {isi(held.nomor if held else '', 16)} tanggal "
        f"{isi_tanggal(held.tanggal if held else None)}"
    )
    aim = f"untuk {purpose(own.kerjasama.topik)}"
    if _carries_out(berkas, own):
        aim = f"untuk melaksanakan {sebutan_pendek(berkas)}"
    return [
        f"bahwa {aim}, {join_words(bahan.daftar_desa(own))} perlu mendirikan {enterprise.lengkap};",
        f"bahwa pendirian {enterprise.lengkap} sebagaimana dimaksud dalam huruf a telah "
        f"disepakati dalam Musyawarah antar-Desa sebagaimana tercantum dalam {agreed};",
        "bahwa berdasarkan ketentuan Pasal 92 ayat (6) Undang-Undang Nomor 6 Tahun 2014 tentang "
        "Desa, dalam pelayanan usaha antar-Desa dapat dibentuk badan usaha milik desa yang "
        "merupakan milik 2 (dua) desa atau lebih;",
        "bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a, huruf b, dan huruf c, "
        f"perlu menetapkan Peraturan Bersama {subject};",
    ]


def _values(own: Berkas, enterprise: BumDesma) -> dict[str, str]:
    shares = [share for share in own.kontribusi if share.pihak_id and share.jumlah]
    of_village, of_people = _split(shares)
    total = total_kontribusi(shares)
    legal = NEW in bumdes_flags(own)
    desa = bahan.village(own, bahan.initiator(own))
    return placeholder_values(own) | {
        "bumdesma_lengkap": enterprise.lengkap,
        "kedudukan_bumdesma": f"{isi('')}, {nama_kecamatan(desa)}, {nama_kabupaten(desa)}",
        "jenis_usaha": letters(bahan.kegiatan(own)),
        "modal_desa": letters(_capital(own, of_village, "")),
        "modal_masyarakat": letters(_capital(own, of_people, "masyarakat ")),
        "jumlah_modal": rupiah_terbilang(total) if total else isi(""),
        "organisasi": "Perangkat organisasi" if legal else "Organisasi pengelola",
        "laporan_berkala": "laporan semesteran" if legal else "laporan berkala",
        "persen": f"{isi('', 6)}% ({isi('', 12)} persen)",
    }


def _split(shares: Iterable[Kontribusi]) -> tuple[list[Kontribusi], list[Kontribusi]]:
    """Return the villages' capital and that of their people."""
    found = list(shares)
    people = [share for share in found if share.sumber is SumberDana.SWADAYA]
    return [share for share in found if share.sumber is not SumberDana.SWADAYA], people


def _flags(own: Berkas) -> frozenset[str]:
    shares = own.kontribusi
    people = {"modal_masyarakat"} if _split(s for s in shares if s.jumlah)[1] else set()
    return bumdes_flags(own) | people


def _capital(own: Berkas, shares: list[Kontribusi], whose: str) -> list[str]:
    sums = [
        (own.party_name(pihak.id), total_kontribusi([s for s in shares if s.pihak_id == pihak.id]))
        for pihak in own.pihak
    ]
    return [f"{whose}{name} sebesar {rupiah_terbilang(amount)}" for name, amount in sums if amount]


def _organ(own: Berkas) -> list[Isian]:
    """Return who holds which office; all but the heads of the villages are chosen by the MAD."""
    heads = [own.official(pihak, JabatanPejabat.KEPALA) for pihak in own.pihak]
    rows = [
        ("Penasihat", head.nama if head else "", own.party_name(pihak.id))
        for pihak, head in zip(own.pihak, heads, strict=True)
    ]
    rows += [(office, "", "") for office in _ORGAN]
    return [{"jabatan": office, "nama": nama, "desa": desa} for office, nama, desa in rows]
