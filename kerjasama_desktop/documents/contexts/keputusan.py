"""Names of the Keputusan Bersama on the BKAD's members and of the BPD's decision."""

from dataclasses import replace
from uuid import UUID

from kerjasama_desktop.documents.contexts.common import (
    Isian,
    isi,
    isi_tanggal,
    jabatan_camat,
    jabatan_kepala,
    jabatan_ketua_bpd,
    nama_bpd,
    nama_desa,
    nama_kabupaten,
)
from kerjasama_desktop.documents.contexts.ketentuan_bpd import approval_terms
from kerjasama_desktop.documents.contexts.produk_hukum import (
    Party,
    ditetapkan,
    kepala_naskah,
    konsideran,
    para_kepala,
    parties,
    sebutan_bpd,
    sebutan_kepala,
    signature,
    tahun,
    tanda_tangan,
)
from kerjasama_desktop.domain.beban import burden_words
from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.bkad import Pengurus
from kerjasama_desktop.domain.desa import Desa, JabatanPejabat
from kerjasama_desktop.domain.kerjasama import Pihak
from kerjasama_desktop.domain.musyawarah import BentukMusyawarah, Musyawarah
from kerjasama_desktop.domain.penyusunan import mengingat_bpd
from kerjasama_desktop.domain.penyusunan_menimbang import TERBANYAK, cooperation, cooperation_title
from kerjasama_desktop.domain.penyusunan_perubahan import joint_citation
from kerjasama_desktop.domain.text import join_words

_DOTS = 44
_BLANK_ROWS = 7
_RAPAT = BentukMusyawarah.RAPAT_BPD
_MUSDES = BentukMusyawarah.MUSDES
_URUTAN = ("KESATU", "KEDUA", "KETIGA", "KEEMPAT", "KELIMA", "KEENAM", "KETUJUH")


def keputusan_bersama_bkad(berkas: Berkas, subjek_id: UUID | None) -> Isian:
    """Names of the joint decision that appoints the BKAD's members, with its Lampiran."""
    members = parties(berkas)
    title = f"Pengangkatan Pengurus {bkad_name(berkas)}"
    heads = para_kepala(members)
    noted = [f"{minutes(mad, 'Musyawarah antar-Desa')};" for mad in _held(berkas)]
    year = tahun(berkas.kerjasama.bkad.tanggal_sk)
    basis = [f"{_regulation(berkas, members)};"]
    return {
        **kepala_naskah(members, [pihak.nomor_sk for pihak, _ in members], year, title),
        **konsideran(berkas, _considerations(berkas, members, title), basis, noted),
        "menetapkan": f"Keputusan Bersama {heads} tentang {title}.".upper(),
        **numbered(_appointment(berkas, members)),
        **_signed(berkas, members),
        "judul_lampiran": f"Susunan Pengurus {bkad_name(berkas)}".upper(),
        "pengurus": _members(berkas),
        "tembusan": _copies(members),
    }


def keputusan_bpd(berkas: Berkas, subjek_id: UUID | None) -> Isian:
    """Names of the decision by which one village's BPD approves.

    Raises:
        StopIteration: where the village is no party.
    """
    pihak = next(p for p in berkas.kerjasama.pihak if p.id == subjek_id)
    desa = berkas.desa_of(pihak)
    title = f"Persetujuan atas {cooperation_title(berkas)}"
    law = mengingat_bpd(berkas, pihak)
    noted = [
        *(
            f"{minutes(m, 'Rapat Badan Permusyawaratan Desa')};"
            for m in held_by(berkas, pihak, _RAPAT)
        ),
        *(f"{minutes(m, 'Musyawarah Desa')};" for m in held_by(berkas, pihak, _MUSDES)),
        *(f"{minutes(m, 'Musyawarah antar-Desa')};" for m in _held_before(berkas, pihak)),
    ]
    return {
        "kabupaten": nama_kabupaten(desa).upper(),
        "bpd": nama_bpd(desa).upper(),
        "nomor": f"NOMOR {isi(pihak.bpd_nomor, 8)} TAHUN {tahun(pihak.bpd_tanggal)}",
        "judul": title.upper(),
        **konsideran(berkas, _bpd_considerations(berkas, pihak, title), (), noted, law),
        "menetapkan": f"Keputusan {nama_bpd(desa)} tentang {title}.".upper(),
        **numbered(_approval(berkas, pihak, desa)),
        "ketua": _chair(berkas, pihak, desa),
        "tembusan": [jabatan_kepala(desa), jabatan_camat(desa)],
    }


def _chair(berkas: Berkas, pihak: Pihak, desa: Desa) -> Isian:
    office, day = jabatan_ketua_bpd(desa), pihak.bpd_tanggal
    block = signature(berkas, pihak, office, JabatanPejabat.KETUA_BPD, day)
    block["atas"] = ditetapkan(desa.nama, pihak.bpd_tanggal)
    return block


def bkad_name(berkas: Berkas) -> str:
    """Return 'Badan Kerja Sama antar-Desa Tirta Bersama', without saying BKAD twice."""
    name = berkas.kerjasama.bkad.nama.removeprefix("BKAD").strip()
    full = "Badan Kerja Sama antar-Desa"
    return name if name.casefold().startswith("badan kerja") else f"{full} {isi(name)}"


def _held(berkas: Berkas) -> list[Musyawarah]:
    return [m for m in berkas.musyawarah if m.bentuk is BentukMusyawarah.MAD]


def _held_before(berkas: Berkas, pihak: Pihak) -> list[Musyawarah]:
    """Return the MAD that the BPD knew of when it decided."""
    day = pihak.bpd_tanggal or berkas.today
    return [m for m in _held(berkas) if m.tanggal and m.tanggal <= day]


def held_by(berkas: Berkas, pihak: Pihak, bentuk: BentukMusyawarah) -> list[Musyawarah]:
    """Return the village's meetings of a kind."""
    meetings = berkas.musyawarah
    return [m for m in meetings if m.bentuk is bentuk and m.pihak_id == pihak.id]


def minutes(meeting: Musyawarah, kind: str) -> str:
    """Return 'Berita Acara Musyawarah Desa Nomor 3 tanggal 18 Agustus 2026'."""
    number = isi(meeting.nomor, 16)
    return f"Berita Acara {kind} Nomor {number} tanggal {isi_tanggal(meeting.tanggal)}"


def _regulation(berkas: Berkas, members: list[Party]) -> str:
    """Return the joint regulation as a citation: each head with the number given to it."""
    year = tahun(berkas.kerjasama.tanggal_penetapan)
    heads = [(jabatan_kepala(desa), isi(pihak.nomor, 8)) for pihak, desa in members]
    return joint_citation(heads, year, isi(berkas.kerjasama.judul, _DOTS))


def regulation_named(berkas: Berkas, members: list[Party]) -> str:
    """Return the joint regulation for Menimbang; many numbers stand in Mengingat only."""
    if len(members) <= TERBANYAK:
        return _regulation(berkas, members)
    title = isi(berkas.kerjasama.judul, _DOTS)
    return f"Peraturan Bersama {sebutan_kepala(members)} tentang {title}"


def _considerations(berkas: Berkas, members: list[Party], title: str) -> list[str]:
    return [
        f"bahwa untuk melaksanakan {regulation_named(berkas, members)}, perlu mengangkat pengurus "
        f"{bkad_name(berkas)};",
        "bahwa pengurus sebagaimana dimaksud dalam huruf a terdiri atas unsur Pemerintah Desa, "
        "anggota Badan Permusyawaratan Desa, lembaga kemasyarakatan Desa, lembaga Desa lainnya, "
        "dan tokoh masyarakat dengan mempertimbangkan keadilan gender;",
        "bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a dan huruf b, perlu "
        f"menetapkan Keputusan Bersama {sebutan_kepala(members)} tentang {title};",
    ]


def _appointment(berkas: Berkas, members: list[Party]) -> list[Isian]:
    bkad = berkas.kerjasama.bkad
    sebutan, bpd = sebutan_kepala(members), sebutan_bpd(members)
    term = f"{isi_tanggal(bkad.mulai)} sampai dengan tanggal {isi_tanggal(bkad.selesai)}"
    return [
        diktum(
            f"Mengangkat pengurus {bkad_name(berkas)} dengan susunan sebagaimana tercantum dalam "
            f"Lampiran yang merupakan bagian tidak terpisahkan dari Keputusan Bersama {sebutan} "
            "ini."
        ),
        diktum(
            "Pengurus sebagaimana dimaksud dalam diktum KESATU mempunyai tugas:",
            _duties(sebutan, bpd),
        ),
        diktum(
            "Masa bakti pengurus sebagaimana dimaksud dalam diktum KESATU terhitung sejak tanggal "
            f"{term}."
        ),
        diktum(
            "Pengurus sebagaimana dimaksud dalam diktum KESATU bertanggung jawab kepada "
            f"masing-masing {sebutan} serta menyampaikan laporan dengan tembusan kepada {bpd} dan "
            f"{_upward(members)}."
        ),
        diktum(
            f"Biaya yang timbul akibat ditetapkannya Keputusan Bersama {sebutan} ini dibebankan "
            "pada Anggaran Pendapatan dan Belanja Desa masing-masing serta sumber lain yang sah "
            "dan tidak mengikat."
        ),
        diktum(f"Keputusan Bersama {sebutan} ini mulai berlaku pada tanggal ditetapkan."),
    ]


def _upward(members: list[Party]) -> str:
    """Return 'Bupati Ponorogo melalui Camat Ngebel dan Camat Jenangan'."""
    first = members[0][1]
    camat = join_words(list(dict.fromkeys(jabatan_camat(d) for _, d in members if d.nama)))
    return f"{first.kepala_daerah} {isi(first.kabupaten, 16)} melalui {camat}"


def _duties(sebutan: str, bpd: str) -> list[str]:
    """Return the BKAD's duties (domain.md 4.5)."""
    return [
        f"membantu {sebutan} merumuskan rencana dan program kerja sama antar-Desa;",
        "melaksanakan kerja sama antar-Desa serta memelihara dan mengembangkan hasilnya;",
        f"membantu {sebutan} dalam pengelolaan, pemantauan, dan evaluasi kerja sama antar-Desa; "
        "dan",
        f"menyampaikan laporan keterangan pertanggungjawaban kepada masyarakat melalui {bpd}.",
    ]


def diktum(text: str, points: list[str] | None = None) -> Isian:
    """Return a dictum with the points listed below it."""
    return {"teks": text, "huruf": points or []}


def numbered(items: list[Isian]) -> Isian:
    """Return the dicta with their labels; the last one stays with the signatures."""
    dicta = [{"label": label, **item} for label, item in zip(_URUTAN, items, strict=False)]
    return {"diktum": dicta[:-1], "diktum_akhir": dicta[-1]}


def _signed(berkas: Berkas, members: list[Party]) -> Isian:
    """Return the signatures with the decision's own place and day, where it has them."""
    bkad = berkas.kerjasama.bkad
    own = berkas.kerjasama.model_copy(
        update={
            "tempat_penetapan": bkad.tempat_sk or berkas.kerjasama.tempat_penetapan,
            "tanggal_penetapan": bkad.tanggal_sk,
        }
    )
    return tanda_tangan(replace(berkas, kerjasama=own), members)


def _members(berkas: Berkas) -> list[Isian]:
    people = [p for p in berkas.pengurus if p.nama]
    return [_member(berkas, p) for p in people or [Pengurus()] * _BLANK_ROWS]


def _member(berkas: Berkas, person: Pengurus) -> Isian:
    pihak = berkas.pihak_by_id(person.pihak_id)
    return {
        "nama": person.nama,
        "kelamin": person.jenis_kelamin.value if person.jenis_kelamin else "",
        "unsur": person.unsur.label if person.unsur else "",
        "desa": berkas.desa_of(pihak).nama if pihak else "",
        "jabatan": person.jabatan.label if person.jabatan else "",
        "keterangan": person.keterangan,
    }


def _copies(members: list[Party]) -> list[str]:
    upward = _upward(members)
    if len(members) > TERBANYAK:
        return [upward, f"Ketua {sebutan_bpd(members)} masing-masing Desa"]
    return [upward, *(f"Ketua {nama_bpd(desa)}" for _, desa in members)]


def _bpd_considerations(berkas: Berkas, pihak: Pihak, title: str) -> list[str]:
    desa = berkas.desa_of(pihak)
    burden = burden_words(berkas, pihak) or "menimbulkan hak dan kewajiban bagi Desa"
    burden = burden.replace("APB Desa", "Anggaran Pendapatan dan Belanja Desa")
    return [
        f"bahwa {nama_desa(desa)} akan melaksanakan {cooperation(berkas)};",
        f"bahwa kerja sama sebagaimana dimaksud dalam huruf a {burden} sehingga memerlukan "
        f"persetujuan {nama_bpd(desa)};",
        "bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a dan huruf b, perlu "
        f"menetapkan Keputusan {nama_bpd(desa)} tentang {title};",
    ]


def _approval(berkas: Berkas, pihak: Pihak, desa: Desa) -> list[Isian]:
    return [
        diktum(f"Menyetujui {cooperation(berkas)}."),
        diktum(
            "Persetujuan sebagaimana dimaksud dalam diktum KESATU dengan ketentuan:",
            approval_terms(berkas, pihak, desa),
        ),
        diktum(f"Keputusan {nama_bpd(desa)} ini mulai berlaku pada tanggal ditetapkan."),
    ]
