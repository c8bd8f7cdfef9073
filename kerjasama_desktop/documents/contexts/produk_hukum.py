"""What produk hukum share, and the names of the Peraturan Bersama Kepala Desa."""

from collections.abc import Mapping, Sequence
from datetime import date
from uuid import UUID

from kerjasama_desktop.documents.contexts.common import (
    Isian,
    grid,
    isi,
    isi_tanggal,
    jabatan_kepala,
    jabatan_sekretaris,
    nama_desa,
    nama_kabupaten,
    pasal_list,
    penanda_tangan,
)
from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.desa import Desa, JabatanPejabat
from kerjasama_desktop.domain.kerjasama import Pihak
from kerjasama_desktop.domain.naskah import Bagian, Klausul
from kerjasama_desktop.domain.penomoran import printed
from kerjasama_desktop.domain.penyusunan import mengingat_texts
from kerjasama_desktop.domain.text import join_words, lines

_IN_TABLE = 44
_NO_BREAK = "\u00a0"
_MANY = 9
"""From so many signatories on, three columns."""
_CHAPTERS = (
    Bagian.KETENTUAN_UMUM,
    Bagian.MAKSUD_TUJUAN,
    Bagian.RUANG_LINGKUP,
    Bagian.BIDANG,
    Bagian.TATA_CARA,
    Bagian.BKAD,
    Bagian.JANGKA_WAKTU,
    Bagian.HAK_KEWAJIBAN,
    Bagian.PENDANAAN,
    Bagian.PELAPORAN,
    Bagian.PERUBAHAN,
    Bagian.PERSELISIHAN,
    Bagian.PEMBINAAN,
    Bagian.PENUTUP,
)
"""The chapters printed with dots while no text is composed (domain.md 3.10)."""

Party = tuple[Pihak, Desa]


def peraturan_bersama(berkas: Berkas, subjek_id: UUID | None) -> Isian:
    """Names of the joint regulation (UU 6/2014 Pasal 92; Permendagri 111/2014 Lampiran)."""
    members = parties(berkas)
    heads = para_kepala(members)
    title = isi(berkas.kerjasama.judul, _IN_TABLE)
    year = tahun(berkas.kerjasama.tanggal_penetapan)
    return {
        **kepala_naskah(members, [pihak.nomor for pihak, _ in members], year, title),
        **konsideran(berkas, lines(berkas.kerjasama.menimbang)),
        "menetapkan": f"Peraturan Bersama {heads} tentang {title}.".upper(),
        "pasal": _chapters(berkas.kerjasama.klausul),
        "sebutan": f"Peraturan Bersama {sebutan_kepala(members)}",
        "berita": join_words([f"Berita {nama_desa(desa)}" for _, desa in members]),
        **tanda_tangan(berkas, members),
        "pengundangan": promulgation(berkas, members),
    }


def parties(berkas: Berkas) -> list[Party]:
    """Return villages in code order; while there is only one, a second to be filled by hand."""
    members = [(pihak, berkas.desa_of(pihak)) for pihak in berkas.pihak]
    while len(members) < 2:
        desa = Desa()
        members.append((Pihak(desa_id=desa.id), desa))
    return members


def para_kepala(members: Sequence[Party]) -> str:
    """Return 'Kepala Desa A, Kepala Desa B, dan Kepala Desa C'."""
    return join_words([jabatan_kepala(desa) for _, desa in members])


def sebutan_kepala(members: Sequence[Party]) -> str:
    """Return the office's name where all villages share one, else 'Kepala Desa'."""
    return _shared([desa.sebutan_kepala for _, desa in members], Desa().sebutan_kepala)


def sebutan_bpd(members: Sequence[Party]) -> str:
    return _shared([desa.sebutan_bpd for _, desa in members], Desa().sebutan_bpd)


def _shared(names: Sequence[str], otherwise: str) -> str:
    return names[0] if len(set(names)) == 1 else otherwise


def tahun(day: date | None) -> str:
    return str(day.year) if day else isi("", 8)


def kepala_naskah(members: Sequence[Party], numbers: Sequence[str], year: str, title: str) -> Isian:
    """Return the heading: kabupaten, officials, one number per village, title."""
    places = list(dict.fromkeys(nama_kabupaten(d) for _, d in members if d.nama or d.kabupaten))
    heads = join_words([jabatan_kepala(d).replace(" ", _NO_BREAK) for _, d in members]).upper()
    return {
        "kabupaten": (join_words(places) or nama_kabupaten(members[0][1])).upper(),
        "para_kepala": heads,
        "pejabat_penetap": f"{heads},",
        "nomor": [f"NOMOR {isi(number, 8)} TAHUN {year}" for number in numbers],
        "judul": title.upper(),
    }


def konsideran(
    berkas: Berkas,
    menimbang: Sequence[str],
    mengingat: Sequence[str] = (),
    memperhatikan: Sequence[str] | None = None,
    dasar: Sequence[str] | None = None,
) -> Isian:
    """Return Menimbang, Mengingat and Memperhatikan as rows whose label stands once.

    `mengingat` is added to the legal basis; without `dasar` and `memperhatikan` the cooperation's
    own are used.
    """
    law = mengingat_texts(berkas) if dasar is None else dasar
    noted = lines(berkas.kerjasama.memperhatikan) if memperhatikan is None else memperhatikan
    return {
        "menimbang": labelled("Menimbang", menimbang or [f"bahwa {isi('', _IN_TABLE)};"]),
        "mengingat": labelled("Mengingat", [*law, *mengingat] or [f"{isi('', _IN_TABLE)};"]),
        "memperhatikan": labelled("Memperhatikan", noted),
    }


def labelled(label: str, texts: Sequence[str]) -> list[Isian]:
    return [
        {"label": "" if number else label, "titik": "" if number else ":", "teks": text}
        for number, text in enumerate(texts)
    ]


def tanda_tangan(berkas: Berkas, members: Sequence[Party]) -> Isian:
    """Return the signature rows of all heads; place and day stand above the right column."""
    k = berkas.kerjasama
    columns = 3 if len(members) >= _MANY else 2
    blocks = [
        signature(berkas, pihak, jabatan_kepala(desa), JabatanPejabat.KEPALA)
        for pihak, desa in members
    ]
    blocks[columns - 1]["atas"] = ditetapkan(k.tempat_penetapan, k.tanggal_penetapan)
    return {"kolom": columns, "baris_ttd": grid(blocks, columns)}


def ditetapkan(place: str, day: date | None) -> list[str]:
    """Return the two lines above the signature of a produk hukum."""
    return [f"Ditetapkan di {isi(place, 16)}", f"pada tanggal {isi_tanggal(day, 20)}"]


def signature(
    berkas: Berkas,
    pihak: Pihak,
    office: str,
    jabatan: JabatanPejabat,
    day: date | None = None,
) -> Isian:
    """Return {atas, jabatan, nama} as produk hukum print them: capitals, no titles, a comma.

    Who holds the office on the day signs (default: the day of the joint text).
    """
    block = penanda_tangan(office, berkas.official(pihak, jabatan, day))
    return {"atas": [], "jabatan": f"{block['jabatan_besar']},", "nama": block["nama_polos"]}


def _chapters(klausul: Sequence[Klausul]) -> list[Isian]:
    """Return all articles in one list, the first of each chapter bearing the chapter's title."""
    chapters = klausul or [Klausul(bagian=bagian) for bagian in _CHAPTERS]
    articles: list[Isian] = []
    for chapter, found in printed(chapters):
        pasal = pasal_list(found)
        pasal[0]["bab"] = judul_bab(chapter.judul_tampil)
        articles += pasal
    return articles


def judul_bab(text: str) -> str:
    """Return a title in capitals, 'KERJA SAMA' kept on one line."""
    return text.upper().replace("KERJA SAMA", f"KERJA{_NO_BREAK}SAMA")


def promulgation(berkas: Berkas, members: Sequence[Party]) -> list[list[Mapping[str, object]]]:
    """Return the villages' promulgation blocks for bagian/pengundangan.txt, two in a row."""
    return grid([promulgation_block(berkas, *member) for member in members], 2)


def promulgation_block(berkas: Berkas, pihak: Pihak, desa: Desa, gazette: str = "Berita") -> Isian:
    """Return a village's promulgation block; its year is that of the promulgation."""
    day = pihak.tanggal_undang
    year = tahun(day or berkas.kerjasama.tanggal_penetapan)
    block = signature(berkas, pihak, jabatan_sekretaris(desa), JabatanPejabat.SEKRETARIS)
    return {
        "atas": [f"Diundangkan di {isi(desa.nama, 16)}", f"pada tanggal {isi_tanggal(day, 20)}"],
        "jabatan": block["jabatan"],
        "nama": block["nama"],
        "berita": [
            f"{gazette} {nama_desa(desa)}".upper(),
            f"TAHUN {year} NOMOR {isi(pihak.nomor_berita, 8)}",
        ],
    }
