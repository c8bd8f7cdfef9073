"""Contexts of a Kepala Desa's own decisions: BKD, and the village's seats in the BKAD (A9)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from kerjasama_desktop.documents.contexts import bahan, wakil
from kerjasama_desktop.documents.contexts.bkad import is_agreed
from kerjasama_desktop.documents.contexts.common import (
    Isian,
    isi,
    isi_tanggal,
    jabatan_camat,
    jabatan_kepala,
    jabatan_ketua_bpd,
    jabatan_of,
    nama_desa,
    nama_kabupaten,
    pejabat,
    penanda_tangan,
)
from kerjasama_desktop.documents.contexts.keputusan import diktum, held_by, minutes, numbered
from kerjasama_desktop.documents.contexts.produk_hukum import konsideran, tahun
from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.bkad import Pengurus, UnsurBkad
from kerjasama_desktop.domain.desa import JabatanPejabat, JenisKelamin
from kerjasama_desktop.domain.kerjasama import Pihak
from kerjasama_desktop.domain.musyawarah import BentukMusyawarah, Peserta, Unsur
from kerjasama_desktop.domain.penyusunan import mengingat_desa
from kerjasama_desktop.domain.penyusunan_isian import joint_instrument
from kerjasama_desktop.domain.penyusunan_menimbang import cooperation
from kerjasama_desktop.domain.terbilang import angka_terbilang
from kerjasama_desktop.domain.text import join_words

_BKAD = "Badan Kerja Sama antar-Desa"
_BKD = "Badan Kerja Sama Desa"
_FIGURE = "tokoh masyarakat"
_UNSUR = {
    UnsurBkad.PEMERINTAH_DESA: "Pemerintah Desa",
    UnsurBkad.BPD: "anggota Badan Permusyawaratan Desa",
    UnsurBkad.LKD: "lembaga kemasyarakatan Desa",
    UnsurBkad.LEMBAGA_LAIN: "lembaga Desa lainnya",
    UnsurBkad.TOKOH_MASYARAKAT: _FIGURE,
}
_PIMPINAN = (
    (JabatanPejabat.KEPALA, "Penanggung jawab"),
    (JabatanPejabat.KETUA_BPD, "Penasihat"),
    (JabatanPejabat.SEKRETARIS, "Koordinator"),
)
_LEMBAGA = (
    ("Ketua Lembaga Pemberdayaan Masyarakat", ("lpm", "pemberdayaan masyarakat")),
    ("Ketua Tim Penggerak Pemberdayaan Kesejahteraan Keluarga", ("pkk", "kesejahteraan keluarga")),
    ("Ketua Karang Taruna", ("karang taruna",)),
)


@dataclass(frozen=True, slots=True)
class _Keputusan:
    """What differs between the decisions of one Kepala Desa."""

    pihak: Pihak
    nomor: str
    tanggal: date | None
    judul: str
    judul_lampiran: str


def _pihak(berkas: Berkas, subjek_id: UUID | None) -> Pihak:
    return next(p for p in berkas.kerjasama.pihak if p.id == subjek_id)


def _form(
    berkas: Berkas, of: _Keputusan, menimbang: Sequence[str], dicta: Sequence[Isian]
) -> Isian:
    """Return the names of the decision's form; the last ground and dictum are the same in all."""
    desa = berkas.desa_of(of.pihak)
    paper = f"Keputusan {desa.sebutan_kepala}"
    letters = join_words([f"huruf {chr(97 + n)}" for n in range(len(menimbang))])
    summary = (
        f"berdasarkan pertimbangan sebagaimana dimaksud dalam {letters}, perlu menetapkan "
        f"{paper} tentang {of.judul}"
    )
    noted = [
        f"{minutes(m, 'Musyawarah Desa')};"
        for m in held_by(berkas, of.pihak, BentukMusyawarah.MUSDES)
    ]
    law = mengingat_desa(berkas, of.pihak, of.tanggal, {"bkad"})
    grounds = [f"bahwa {text};" for text in (*menimbang, summary)]
    last = diktum(f"{paper} ini mulai berlaku pada tanggal ditetapkan.")
    return {
        "kabupaten": nama_kabupaten(desa).upper(),
        "kepala": jabatan_kepala(desa).upper(),
        "nomor": f"NOMOR {isi(of.nomor, 8)} TAHUN {tahun(of.tanggal)}",
        "judul": of.judul.upper(),
        "judul_lampiran": of.judul_lampiran.upper(),
        **konsideran(berkas, grounds, (), noted, law),
        "menetapkan": f"Keputusan {jabatan_kepala(desa)} tentang {of.judul}.".upper(),
        **numbered([*dicta, _cost(desa.nama_lengkap, paper), last]),
        "ttd": _signature(berkas, of),
        "tembusan": [jabatan_camat(desa), jabatan_ketua_bpd(desa)],
    }


def _cost(desa: str, paper: str) -> Isian:
    return diktum(
        f"Biaya yang timbul akibat ditetapkannya {paper} ini dibebankan pada Anggaran Pendapatan "
        f"dan Belanja {desa} serta sumber lain yang sah dan tidak mengikat."
    )


def _signature(berkas: Berkas, of: _Keputusan) -> Isian:
    block = pejabat(berkas, of.pihak, JabatanPejabat.KEPALA, of.tanggal)
    return {
        "atas": [
            f"Ditetapkan di {isi(berkas.desa_of(of.pihak).nama, 16)}",
            f"pada tanggal {isi_tanggal(of.tanggal, 20)}",
        ],
        "jabatan": f"{block['jabatan_besar']},",
        "nama": block["nama_polos"],
    }


def keputusan_perwakilan(berkas: Berkas, subjek_id: UUID | None) -> Isian:
    """Return the context of the decision on who represents the village in the BKAD."""
    pihak = _pihak(berkas, subjek_id)
    desa = berkas.desa_of(pihak)
    title = f"Perwakilan {nama_desa(desa)} dalam Kepengurusan {_BKAD}"
    of = _Keputusan(pihak, pihak.wakil_nomor, pihak.wakil_tanggal, f"Penetapan {title}", title)
    grounds = [
        f"{nama_desa(desa)} akan melaksanakan {cooperation(berkas)}",
        "berdasarkan ketentuan Pasal 92 ayat (3) Undang-Undang Nomor 6 Tahun 2014 tentang Desa, "
        f"kerja sama antar-Desa dilaksanakan oleh {_BKAD} yang dibentuk "
        f"melalui {joint_instrument(berkas)}",
        f"agar kepentingan masyarakat terwakili, {nama_desa(desa)} perlu menetapkan wakilnya dari "
        f"unsur {_elements(berkas, pihak)}"
        f"{' dengan mempertimbangkan keadilan gender' if _balanced(berkas, pihak) else ''}",
    ]
    agreed = is_agreed(berkas, pihak.wakil_tanggal)
    return {
        **_form(berkas, of, grounds, _seats(berkas, pihak, agreed=agreed)),
        "berjabatan": agreed,
        "wakil": _representatives(berkas, pihak, agreed=agreed),
    }


def _elements(berkas: Berkas, pihak: Pihak) -> str:
    """Return the elements its representatives come from; before they are known, any of the five."""
    own = {p.unsur for p in berkas.kerjasama.pengurus if p.pihak_id == pihak.id and p.nama}
    names = [_UNSUR[unsur] for unsur in UnsurBkad if unsur in own]
    return join_words(names) or f"{', '.join(list(_UNSUR.values())[:-1])}, dan/atau {_FIGURE}"


def _seats(berkas: Berkas, pihak: Pihak, *, agreed: bool) -> list[Isian]:
    desa = berkas.desa_of(pihak)
    office = "" if agreed else " yang disepakati dalam Musyawarah antar-Desa"
    fair = diktum(
        "Perwakilan sebagaimana dimaksud dalam diktum KESATU ditetapkan dengan "
        f"mempertimbangkan keadilan gender{_balance(berkas, pihak)}."
    )
    return [
        diktum(
            f"Menetapkan perwakilan {nama_desa(desa)} dalam kepengurusan {_BKAD} dengan susunan "
            "sebagaimana tercantum dalam Lampiran yang merupakan bagian tidak terpisahkan dari "
            f"Keputusan {desa.sebutan_kepala} ini."
        ),
        *([fair] if _balanced(berkas, pihak) else []),
        diktum(
            "Perwakilan sebagaimana dimaksud dalam diktum KESATU mempunyai tugas:",
            bahan.punctuated(
                [
                    f"melaksanakan tugas sesuai dengan jabatannya dalam {_BKAD}{office}",
                    f"menyampaikan kepentingan {nama_desa(desa)} sesuai dengan hasil Musyawarah "
                    "Desa",
                    f"melaporkan pelaksanaan tugasnya kepada {jabatan_kepala(desa)} secara berkala",
                ]
            ),
        ),
        diktum(
            "Perwakilan sebagaimana dimaksud dalam diktum KESATU bertanggung jawab kepada "
            f"{jabatan_kepala(desa)} dan masa baktinya mengikuti masa bakti pengurus {_BKAD}."
        ),
    ]


def _balanced(berkas: Berkas, pihak: Pihak) -> bool:
    """False where it is known that no woman is among those who represent the village (V63)."""
    sexes = {p.jenis_kelamin for p in berkas.pengurus if p.pihak_id == pihak.id and p.nama}
    return sexes != {JenisKelamin.L}


def _balance(berkas: Berkas, pihak: Pihak) -> str:
    """Return how many men and women represent the village, where both are known."""
    sexes = [p.jenis_kelamin for p in berkas.pengurus if p.pihak_id == pihak.id]
    men, women = sexes.count(JenisKelamin.L), sexes.count(JenisKelamin.P)
    if not (men and women):
        return ""
    return (
        f", terdiri atas {angka_terbilang(men)} orang laki-laki dan {angka_terbilang(women)} "
        "orang perempuan"
    )


def _representatives(berkas: Berkas, pihak: Pihak, *, agreed: bool) -> list[Isian]:
    """Return the village's members of the BKAD, with their offices once these are agreed; before
    they are chosen, its delegates.
    """
    rows = wakil.members(berkas, pihak)
    if rows and agreed:
        return rows
    return [{**row, "jabatan": ""} for row in rows or wakil.delegates(berkas, pihak)]


def keputusan_bkd(berkas: Berkas, subjek_id: UUID | None) -> Isian:
    """Return the context of the decision that forms the village's own delegation, the BKD."""
    pihak = _pihak(berkas, subjek_id)
    desa = berkas.desa_of(pihak)
    paper = berkas.nomor_dokumen("keputusan_bkd", subjek_id)
    annex = f"Susunan Keanggotaan {_BKD}"
    of = _Keputusan(pihak, paper.nomor, paper.tanggal, f"Pembentukan {_BKD}", annex)
    grounds = [
        f"{nama_desa(desa)} akan melaksanakan {cooperation(berkas)}",
        f"untuk membantu {jabatan_kepala(desa)} dalam mempersiapkan dan melaksanakan kerja sama "
        f"tersebut, perlu dibentuk {_BKD}",
    ]
    return {**_form(berkas, of, grounds, _duties(berkas, pihak)), "anggota": _bkd(berkas, of)}


def _duties(berkas: Berkas, pihak: Pihak) -> list[Isian]:
    desa = berkas.desa_of(pihak)
    head = jabatan_kepala(desa)
    duties = [
        f"membantu {head} menyiapkan data dan informasi mengenai objek kerja sama",
        f"membantu {head} menyusun dan membahas rancangan {joint_instrument(berkas)}",
        "menjaring dan menyalurkan masukan masyarakat",
        f"melaporkan pelaksanaan tugasnya kepada {head}",
    ]
    if berkas.kerjasama.ber_bkad:
        duties.insert(3, f"menjadi penghubung Desa dengan {_BKAD}")
    return [
        diktum(
            f"Membentuk {_BKD} dengan susunan keanggotaan sebagaimana tercantum dalam Lampiran "
            "yang merupakan bagian tidak terpisahkan dari Keputusan "
            f"{desa.sebutan_kepala} ini."
        ),
        diktum(
            f"{_BKD} sebagaimana dimaksud dalam diktum KESATU mempunyai tugas:",
            bahan.punctuated(duties),
        ),
        diktum(
            f"{_BKD} sebagaimana dimaksud dalam diktum KESATU bertanggung jawab kepada {head} dan "
            "bertugas sampai dengan berakhirnya kerja sama."
        ),
    ]


def _bkd(berkas: Berkas, of: _Keputusan) -> list[Isian]:
    """Return the members: the heads of government and council, and the village's institutions."""
    rows = [_leader(berkas, of, office, role) for office, role in _PIMPINAN]
    for institution, words in _LEMBAGA:
        rows.append(_member(*_head_of(berkas, of.pihak, words), institution, "Anggota"))
    return [*rows, _member(*_figure(berkas, of.pihak), "Tokoh masyarakat", "Anggota")]


def _leader(berkas: Berkas, of: _Keputusan, office: JabatanPejabat, role: str) -> Isian:
    """Return who holds an office on the decision's day, called as where he signs."""
    person = berkas.official(of.pihak, office, of.tanggal)
    nama, sex = (person.nama, person.jenis_kelamin) if person else ("", None)
    title = penanda_tangan(jabatan_of(berkas.desa_of(of.pihak), office), person)["jabatan"]
    return _member(nama, sex.value if sex else "", str(title), role)


def _member(nama: str, jk: str, jabatan: str, kedudukan: str) -> Isian:
    return {"nama": isi(nama, 24), "jk": jk, "jabatan": jabatan, "kedudukan": kedudukan}


def _head_of(berkas: Berkas, pihak: Pihak, words: Sequence[str]) -> tuple[str, str]:
    """Return name and sex of an institution's head, where he or she came to a meeting."""
    heads = [
        p
        for p in berkas.kerjasama.peserta
        if p.jabatan.casefold().startswith("ketua")
        and any(word in p.jabatan.casefold() for word in words)
    ]
    return _first_of(pihak, heads)


def _figure(berkas: Berkas, pihak: Pihak) -> tuple[str, str]:
    k = berkas.kerjasama
    people = [p for p in berkas.pengurus if p.unsur is UnsurBkad.TOKOH_MASYARAKAT]
    guests = [p for p in k.peserta if p.unsur is Unsur.TOKOH_MASYARAKAT]
    return _first_of(pihak, [*people, *guests])


def _first_of(pihak: Pihak, people: Sequence[Pengurus | Peserta]) -> tuple[str, str]:
    own = next((p for p in people if p.pihak_id == pihak.id and p.nama), Pengurus())
    return own.nama, own.jenis_kelamin.value if own.jenis_kelamin else ""
