"""Names every document may use: villages, officials, letterheads, signature grids, articles."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.desa import Desa, JabatanPejabat, Pejabat
from kerjasama_desktop.domain.kerjasama import Pihak
from kerjasama_desktop.domain.naskah import Butir, Pasal, Tingkat
from kerjasama_desktop.domain.penomoran import Jalur, paths
from kerjasama_desktop.domain.terbilang import tanggal

Isian = dict[str, object]


def isi(text: str, width: int = 24) -> str:
    """Return the text, or an even row of dots about `width` characters long to fill by hand."""
    return text or "…" * (width // 2)


def isi_tanggal(day: date | None, width: int = 24) -> str:
    """Return '23 November 2026' or dots."""
    return isi(tanggal(day) if day else "", width)


def tempat_tanggal(tempat: str, day: date | None) -> str:
    """Return 'Boddie, 23 November 2026'."""
    return f"{isi(tempat, 16)}, {isi_tanggal(day)}"


def jabatan_kepala(desa: Desa) -> str:
    """Return 'Kepala Desa Boddie', 'Keuchik Blang'."""
    return f"{desa.sebutan_kepala} {isi(desa.nama, 16)}"


def jabatan_sekretaris(desa: Desa) -> str:
    return f"{desa.sebutan_sekretaris} {isi(desa.nama, 16)}"


def jabatan_ketua_bpd(desa: Desa) -> str:
    """Return 'Ketua Badan Permusyawaratan Desa Boddie'."""
    return f"Ketua {nama_bpd(desa)}"


def nama_bpd(desa: Desa) -> str:
    return f"{desa.sebutan_bpd} {isi(desa.nama, 16)}"


def jabatan_camat(desa: Desa) -> str:
    return f"{desa.sebutan_camat} {isi(desa.kecamatan, 16)}"


def jabatan_of(desa: Desa, jabatan: JabatanPejabat) -> str:
    names = {
        JabatanPejabat.KEPALA: jabatan_kepala,
        JabatanPejabat.SEKRETARIS: jabatan_sekretaris,
        JabatanPejabat.KETUA_BPD: jabatan_ketua_bpd,
        JabatanPejabat.CAMAT: jabatan_camat,
    }
    return names[jabatan](desa)


def pejabat(
    berkas: Berkas, pihak: Pihak, jabatan: JabatanPejabat, day: date | None = None
) -> Isian:
    """Return who signs for a village's office on a day (default: the day of signing).

    Keys: jabatan ('Pj. Kepala Desa Boddie'), jabatan_besar ('Pj. KEPALA DESA BODDIE'), nama (with
    titles), nama_polos (capitals without titles, for produk hukum), keterangan (list with rank
    and NIP). Dots where nobody is entered.
    """
    person = berkas.official(pihak, jabatan, day)
    return penanda_tangan(jabatan_of(berkas.desa_of(pihak), jabatan), person)


def penanda_tangan(jabatan: str, person: Pejabat | None) -> Isian:
    """Return the signature block of an office's holder, with the keys `pejabat` tells."""
    prefix = person.status.singkatan if person else ""
    details = [person.pangkat, f"NIP {person.nip}" if person.nip else ""] if person else []
    return {
        "jabatan": f"{prefix} {jabatan}".strip(),
        "jabatan_besar": f"{prefix} {jabatan.upper()}".strip(),
        "nama": isi(person.nama_bergelar if person else "", 32),
        "nama_polos": isi(person.nama.upper() if person else "", 32),
        "keterangan": [detail for detail in details if detail],
    }


def penyalin(berkas: Berkas, pihak: Pihak | None = None) -> Isian:
    """Return who vouches for a copy: the secretary now in office of the village whose regulation
    it is, else of the one that makes it.

    Keys: jabatan ('SEKRETARIS DESA BODDIE,') and nama (capitals without titles), or dots.
    """
    pihak = pihak or berkas.own_pihak
    desa = berkas.desa_of(pihak) if pihak else berkas.own_desa or Desa()
    person = berkas.official(pihak, JabatanPejabat.SEKRETARIS, date.max) if pihak else None
    block = penanda_tangan(jabatan_sekretaris(desa), person)
    return {"jabatan": f"{block['jabatan_besar']},", "nama": block["nama_polos"]}


def nama_desa(desa: Desa) -> str:
    return f"{desa.sebutan_desa} {isi(desa.nama, 16)}"


def nama_kecamatan(desa: Desa) -> str:
    return f"{desa.sebutan_kecamatan} {isi(desa.kecamatan, 16)}"


def nama_kabupaten(desa: Desa) -> str:
    return f"{desa.sebutan_kabupaten} {isi(desa.kabupaten, 20)}"


def kop(desa: Desa) -> Isian:
    """Return a village's letterhead: small lines, the large line, the address line."""
    return {
        "baris": [f"Pemerintah {nama_kabupaten(desa)}", nama_kecamatan(desa)],
        "nama": nama_desa(desa),
        "alamat": _address(desa),
    }


def kop_bpd(desa: Desa) -> Isian:
    return {
        "baris": [nama_kabupaten(desa), nama_kecamatan(desa)],
        "nama": nama_bpd(desa),
        "alamat": _address(desa),
    }


def _address(desa: Desa) -> str:
    parts = (
        ("", desa.alamat),
        ("Kode Pos ", desa.kode_pos),
        ("Telepon ", desa.telepon),
        ("Surel ", desa.surel),
    )
    return isi(", ".join(f"{label}{value}" for label, value in parts if value), 60)


def grid(items: Sequence[Mapping[str, object]], columns: int) -> list[list[Mapping[str, object]]]:
    """Return items in rows of `columns`, the last row filled with blanks of the same keys."""
    if not items:
        return []
    blank = {key: [] if isinstance(value, list) else "" for key, value in items[0].items()}
    filled = [*items, *[blank] * (-len(items) % columns)]
    return [list(filled[start : start + columns]) for start in range(0, len(filled), columns)]


def pasal_list(articles: Sequence[Pasal], judul: str = "") -> list[Isian]:
    """Return articles for bagian/pasal.txt; the title stands below the number of the first.

    An article without words is a row of dots.
    """
    dots = [Butir(Tingkat.ISI, isi("", 60))]
    return [
        {
            "bab": "",
            "judul": judul if number == 0 else "",
            "butir": list(_butir(article.butir or dots)),
        }
        for number, article in enumerate(articles)
    ]


_STYLES: dict[Jalur, str] = {
    (Tingkat.ISI,): "isi",
    (Tingkat.AYAT,): "ayat",
    (Tingkat.AYAT, Tingkat.ISI): "isi_ayat",
    (Tingkat.AYAT, Tingkat.HURUF): "huruf",
    (Tingkat.AYAT, Tingkat.HURUF, Tingkat.ANGKA): "angka",
    (Tingkat.AYAT, Tingkat.ANGKA): "angka_ayat",
    (Tingkat.HURUF,): "huruf_pasal",
    (Tingkat.HURUF, Tingkat.ANGKA): "angka_huruf_pasal",
    (Tingkat.ANGKA,): "angka_pasal",
    (Tingkat.ANGKA, Tingkat.HURUF): "huruf_angka_pasal",
}


def _butir(butir: Sequence[Butir]) -> Iterator[Isian]:
    """Name each paragraph's style by what it hangs under, so that indents and restarts fit."""
    for item, path in zip(butir, paths(item.tingkat for item in butir), strict=True):
        yield {"gaya": _STYLES[path], "teks": item.teks}
