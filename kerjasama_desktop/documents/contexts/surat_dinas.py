"""Contexts of the supporting letters: to the camat or bupati, to the BPD, to the other parties."""

from collections.abc import Iterable
from datetime import date, timedelta
from uuid import UUID

from kerjasama_desktop.documents.contexts import bahan
from kerjasama_desktop.documents.contexts.common import (
    Isian,
    isi,
    isi_tanggal,
    jabatan_camat,
    jabatan_kepala,
    jabatan_ketua_bpd,
    kop,
    nama_bpd,
    nama_desa,
    nama_kabupaten,
    tempat_tanggal,
)
from kerjasama_desktop.documents.contexts.keputusan import bkad_name, regulation_named
from kerjasama_desktop.documents.contexts.produk_hukum import parties, tahun
from kerjasama_desktop.documents.contexts.tawaran import letters, received
from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.desa import Desa, JabatanPejabat
from kerjasama_desktop.domain.kerjasama import Mitra, Pihak
from kerjasama_desktop.domain.musyawarah import BentukMusyawarah
from kerjasama_desktop.domain.penyusunan_isian import joint_instrument
from kerjasama_desktop.domain.penyusunan_menimbang import TERBANYAK
from kerjasama_desktop.domain.penyusunan_perubahan import sebutan_asal
from kerjasama_desktop.domain.terbilang import angka_terbilang, hari_bertanggal, tanggal
from kerjasama_desktop.domain.text import join_words
from kerjasama_desktop.domain.wilayah import RuangLingkup

_BERKAS = "1 (satu) berkas"
_TERBANYAK = 5
"""So many addressees stand in the letter itself; more are listed on the next page."""
_LINTAS = frozenset({RuangLingkup.ANTAR_KABUPATEN, RuangLingkup.ANTAR_PROVINSI})


def _letter(
    berkas: Berkas, key: str, pihak: Pihak | None, hal: str, subjek_id: UUID | None = None
) -> Isian:
    """Return head and signature of a village's letter; its number and day stand with the case."""
    desa = bahan.village(berkas, pihak)
    paper = berkas.nomor_dokumen(key, subjek_id)
    return {
        "kop": kop(desa),
        "nomor": isi(paper.nomor),
        "sifat": "Penting",
        "lampiran": _BERKAS,
        "hal": hal,
        "tempat_tanggal": tempat_tanggal(desa.nama, paper.tanggal),
        "ttd": bahan.ttd(berkas, pihak, JabatanPejabat.KEPALA, paper.tanggal),
    }


def _village_of(berkas: Berkas, subjek_id: UUID | None) -> tuple[Pihak, Desa]:
    pihak = next(p for p in berkas.kerjasama.pihak if p.id == subjek_id)
    return pihak, berkas.desa_of(pihak)


def _subject(berkas: Berkas) -> Isian:
    """Return what the letters are about."""
    k = berkas.kerjasama
    return {
        "perihal": bahan.perihal(berkas),
        "judul": isi(k.judul, 28),
        "instrumen": joint_instrument(berkas),
        "para_pihak": bahan.para_pihak_ringkas(berkas),
        "antar_desa": k.antar_desa,
        "ber_bkad": k.ber_bkad,
    }


def surat_konsultasi_camat(berkas: Berkas, subjek_id: UUID | None) -> Isian:
    """Return the context of the letter that asks every camat about the draft (A11)."""
    key = "surat_konsultasi_camat"
    sender = bahan.initiator(berkas)
    desa = bahan.village(berkas, sender)
    day = berkas.nomor_dokumen(key).tanggal
    return {
        **_letter(berkas, key, sender, f"Konsultasi rancangan {joint_instrument(berkas)}"),
        **_subject(berkas),
        "yth": bahan.camat(berkas),
        "kabupaten": nama_kabupaten(desa),
        "konsultasi": _consulted(berkas, day),
        "mad": _coming_mad(berkas, day),
        "tembusan": [jabatan_ketua_bpd(desa), *_other_heads(berkas, sender), "Arsip"],
    }


def _consulted(berkas: Berkas, day: date | None) -> str:
    """Return on which days, up to the letter's, the people of the villages were asked."""
    days = sorted(
        {
            m.tanggal
            for m in berkas.musyawarah
            if m.bentuk is BentukMusyawarah.KONSULTASI_PUBLIK and m.tanggal
        }
    )
    past = [held for held in days if day is None or held <= day]
    if len(past) > 2:
        return f"tanggal {tanggal(past[0])} sampai dengan tanggal {tanggal(past[-1])}"
    return join_words([f"tanggal {tanggal(held)}" for held in past])


def _coming_mad(berkas: Berkas, day: date | None) -> str:
    """Return when the MAD is held, where it does not lie before the letter."""
    found = next((m.tanggal for m in berkas.musyawarah if m.bentuk is BentukMusyawarah.MAD), None)
    return _weekday(found) if found and (day is None or found >= day) else ""


def _weekday(day: date | None) -> str:
    """Return what follows 'pada hari ': 'Kamis tanggal 9 September 2021'."""
    return hari_bertanggal(day) if day else isi("", 32)


def _other_heads(berkas: Berkas, sender: Pihak | None) -> list[str]:
    """Return the other villages' heads for a list of copies, in one line where they are many."""
    others = [berkas.desa_of(p) for p in berkas.pihak if p is not sender]
    if len(others) > _TERBANYAK:
        return [f"Para {bahan.para_kepala(berkas)} peserta kerja sama"]
    return [jabatan_kepala(desa) for desa in others]


def permohonan_fasilitasi(berkas: Berkas, subjek_id: UUID | None) -> Isian:
    """Return the context of the letter that asks to facilitate: the camat, or across kabupaten the
    bupati or wali kota, for whom another regime holds (domain.md 5.2).
    """
    key = "permohonan_fasilitasi"
    sender = bahan.initiator(berkas)
    desa = bahan.village(berkas, sender)
    mad = next((m for m in berkas.musyawarah if m.bentuk is BentukMusyawarah.MAD), None)
    across = berkas.reach in _LINTAS
    head = f"{desa.kepala_daerah} {isi(desa.kabupaten, 20)}"
    office = f"Kepala Dinas Pemberdayaan Masyarakat dan Desa {nama_kabupaten(desa)}"
    upward = [] if across else [f"{head} c.q. {office}"]
    return {
        **_letter(berkas, key, sender, f"Permohonan fasilitasi {bahan.jenis(berkas)}"),
        **_subject(berkas),
        "lintas": across,
        "yth": [head] if across else bahan.camat(berkas),
        "dinas": office,
        "melalui": jabatan_camat(desa),
        "kepala_daerah": head,
        "wilayah_lain": join_words(_other_regions(berkas, desa)),
        "desa_wilayah": _with_regions(berkas),
        "hari_tanggal": _weekday(mad.tanggal if mad else None),
        "tempat": isi(mad.tempat if mad else "", 32),
        "tembusan": [
            *upward,
            jabatan_ketua_bpd(desa),
            *_other_heads(berkas, sender),
            "Arsip",
        ],
    }


def _with_regions(berkas: Berkas) -> str:
    """Return 'Desa A di Kabupaten X dan Desa B di Kabupaten Y'; of many only how many and where."""
    desa = [berkas.desa_of(p) for p in berkas.pihak]
    if len(desa) > _TERBANYAK:
        places = list(dict.fromkeys(map(nama_kabupaten, desa)))
        return f"{bahan.para_pihak_ringkas(berkas)} di {join_words(places)}"
    return join_words([f"{nama_desa(one)} di {nama_kabupaten(one)}" for one in desa])


def _other_regions(berkas: Berkas, own: Desa) -> list[str]:
    found = (nama_kabupaten(berkas.desa_of(p)) for p in berkas.pihak)
    return [name for name in dict.fromkeys(found) if name != nama_kabupaten(own)]


def pemberitahuan_berakhir(berkas: Berkas, subjek_id: UUID | None) -> Isian:
    """Return the context of the letter that tells the parties when the cooperation ends (V78)."""
    key = "pemberitahuan_berakhir"
    k = berkas.kerjasama
    sender = bahan.initiator(berkas)
    desa = bahan.village(berkas, sender)
    day = berkas.nomor_dokumen(key).tanggal
    deadline = day + timedelta(days=berkas.pengaturan.batas_jawaban_hari) if day else None
    others = _other_parties(berkas, sender)
    listed = others if len(others) > _TERBANYAK else []
    over = k.selesai is not None and k.selesai < (day or berkas.today)
    return {
        **_letter(
            berkas, key, sender, f"Pemberitahuan {'' if over else 'akan '}berakhirnya kerja sama"
        ),
        "lewat": over,
        **_subject(berkas),
        "lampiran": "1 (satu) lembar" if listed else "–",
        "yth": [f"Para {bahan.para_kepala(berkas)}"] if listed else others,
        "alamat": "".join(m.alamat for m in berkas.mitra) if len(others) == 1 else "",
        "daftar": listed,
        "jenis": bahan.jenis(berkas),
        "dasar": instrument(berkas),
        "selesai": isi_tanggal(k.selesai),
        "sisa": _days_left(day, k.selesai),
        "batas": isi_tanggal(deadline, 16),
        "tanggal": isi_tanggal(day),
        "tembusan": [
            *bahan.camat(berkas),
            jabatan_ketua_bpd(desa),
            *([f"Ketua {bkad_name(berkas)}"] if k.ber_bkad else []),
            "Arsip",
        ],
    }


def _other_parties(berkas: Berkas, sender: Pihak | None) -> list[str]:
    heads = [jabatan_kepala(berkas.desa_of(p)) for p in berkas.pihak if p is not sender]
    alone = len(heads) + len(berkas.mitra) == 1
    partners = [_partner(m) if alone else _with_address(m) for m in berkas.mitra]
    return [*heads, *partners] or [isi("", 32)]


def _with_address(mitra: Mitra) -> str:
    return f"{_partner(mitra)}, {mitra.alamat}" if mitra.alamat else _partner(mitra)


def _partner(mitra: Mitra) -> str:
    return f"{mitra.jabatan or 'Pimpinan'} {isi(mitra.nama, 20)}"


def instrument(berkas: Berkas) -> str:
    """Return the joint text as a citation, with the numbers of the parties."""
    if berkas.kerjasama.antar_desa:
        return regulation_named(berkas, parties(berkas))
    return sebutan_asal(berkas)


def appointment(berkas: Berkas) -> str:
    """Return the decision on the BKAD's members; of few villages with the number of each."""
    members, day = parties(berkas), berkas.kerjasama.bkad.tanggal_sk
    heads = [
        f"{jabatan_kepala(desa)} Nomor {isi(pihak.nomor_sk, 8)} Tahun {tahun(day)}"
        for pihak, desa in members
    ]
    who = join_words(heads) if len(members) <= TERBANYAK else bahan.para_kepala(berkas)
    return f"Keputusan Bersama {who} tentang Pengangkatan Pengurus {bkad_name(berkas)}"


def _days_left(day: date | None, end: date | None) -> str:
    left = (end - day).days if day and end else 0
    return f"{angka_terbilang(left)} hari" if left > 0 else ""


def surat_pengantar_bpd(berkas: Berkas, subjek_id: UUID | None) -> Isian:
    """Return the context of the letter that asks a village's BPD to hold the Musyawarah Desa."""
    pihak, desa = _village_of(berkas, subjek_id)
    day = berkas.nomor_dokumen("surat_pengantar_bpd", subjek_id).tanggal
    hal = "Permohonan penyelenggaraan Musyawarah Desa"
    return {
        **_letter(berkas, "surat_pengantar_bpd", pihak, hal, subjek_id),
        **_subject(berkas),
        "yth": [jabatan_ketua_bpd(desa)],
        "desa": nama_desa(desa),
        "bpd": nama_bpd(desa),
        "dasar": bahan.PERMENDAGRI,
        "inventarisasi": isi_tanggal(pihak.tanggal_inventarisasi),
        "prioritas": isi_tanggal(pihak.tanggal_prioritas),
        "penawaran": letters(berkas, received(berkas, pihak, day), "melalui surat "),
        "prakarsa_desa": berkas.kerjasama.prakarsa_desa,
        "tembusan": [jabatan_camat(desa), "Arsip"],
    }


def pengantar_salinan(berkas: Berkas, subjek_id: UUID | None) -> Isian:
    """Return the context of the sheet that takes the joint text to a village's BPD (A16)."""
    pihak, desa = _village_of(berkas, subjek_id)
    day = berkas.nomor_dokumen("pengantar_salinan", subjek_id).tanggal or pihak.tanggal_salinan
    return {
        **_letter(berkas, "pengantar_salinan", pihak, "", subjek_id),
        "tempat_tanggal": tempat_tanggal(desa.nama, day),
        "ttd": bahan.ttd(berkas, pihak, JabatanPejabat.KEPALA, day),
        "yth": jabatan_ketua_bpd(desa),
        "kirim": list(_copies(berkas, pihak, desa)),
        "titik": isi("", 16),
    }


def _copies(berkas: Berkas, pihak: Pihak, desa: Desa) -> Iterable[str]:
    """Yield what is sent: the joint text with its promulgation in the village, and the BKAD's
    decision.
    """
    promulgated = ""
    if berkas.kerjasama.antar_desa and pihak.tanggal_undang:
        promulgated = (
            f", diundangkan dalam Berita {nama_desa(desa)} Tahun {pihak.tanggal_undang.year} Nomor "
            f"{isi(pihak.nomor_berita, 8)} tanggal {tanggal(pihak.tanggal_undang)}"
        )
    yield instrument(berkas) + promulgated
    if berkas.kerjasama.ber_bkad and berkas.pengurus:
        yield appointment(berkas)
