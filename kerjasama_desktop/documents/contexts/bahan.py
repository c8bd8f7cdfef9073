"""Building blocks that letters, minutes and plans share: sentences, signatures, money."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from uuid import UUID

from kerjasama_desktop.documents.contexts.common import (
    Isian,
    grid,
    isi,
    isi_tanggal,
    jabatan_camat,
    jabatan_of,
    nama_desa,
    pejabat,
    penanda_tangan,
)
from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.desa import Desa, JabatanPejabat
from kerjasama_desktop.domain.kerjasama import Pihak
from kerjasama_desktop.domain.musyawarah import BentukMusyawarah, Musyawarah
from kerjasama_desktop.domain.penyusunan import mengingat_of_day
from kerjasama_desktop.domain.penyusunan_dana import source_phrases
from kerjasama_desktop.domain.penyusunan_isian import as_item, shared_term
from kerjasama_desktop.domain.rencana import SumberDana, total_kontribusi, total_rab
from kerjasama_desktop.domain.terbilang import (
    angka_terbilang,
    hari_bertanggal,
    hari_tanggal,
    jangka_waktu,
    rupiah_terbilang,
    tanggal_terbilang,
)
from kerjasama_desktop.domain.text import join_words, lines

PERMENDAGRI = (
    "Peraturan Menteri Dalam Negeri Nomor 96 Tahun 2017 tentang Tata Cara Kerja Sama Desa "
    "di Bidang Pemerintahan Desa"
)
_NAMA_TERBANYAK = 5
TITLES = {
    BentukMusyawarah.KONSULTASI_PUBLIK: "Konsultasi Publik",
    BentukMusyawarah.MAD: "Musyawarah antar-Desa",
    BentukMusyawarah.RAPAT_BPD: "Rapat Badan Permusyawaratan Desa",
}
PILIH = "*)"
"""Mark behind alternatives that are struck out by hand; the footnote explains it."""


def meeting(berkas: Berkas, subjek_id: UUID | None) -> Musyawarah:
    """Return the meeting a paper is about.

    Raises:
        StopIteration: where the cooperation has no such meeting.
    """
    return next(m for m in berkas.kerjasama.musyawarah if m.id == subjek_id)


def host(berkas: Berkas, musyawarah: Musyawarah) -> Pihak | None:
    """Return the village that holds the meeting; a MAD is held by the pemrakarsa."""
    return berkas.pihak_by_id(musyawarah.pihak_id) or initiator(berkas)


def initiator(berkas: Berkas) -> Pihak | None:
    return next((p for p in berkas.pihak if p.pemrakarsa), berkas.own_pihak)


def village(berkas: Berkas, pihak: Pihak | None) -> Desa:
    return berkas.desa_of(pihak) if pihak else berkas.own_desa or Desa()


def on_day(berkas: Berkas, day: date | None, **fields: object) -> Berkas:
    """Return the case as a paper of that day sees it; undated, it knows the joint text's law."""
    own = berkas.kerjasama.model_copy(update={"tanggal_penetapan": day, **fields})
    lawful = day or berkas.kerjasama.tanggal_penetapan or berkas.today
    then = replace(berkas, kerjasama=own, today=lawful)
    own.dasar_hukum = mengingat_of_day(then)
    return then


def before_deliberation(berkas: Berkas) -> date | None:
    """Return the day before which undated papers were made that a Musyawarah Desa is to discuss:
    its own, or while none was held that of the signing.
    """
    held = [
        m.tanggal for m in berkas.musyawarah if m.tanggal and m.bentuk is BentukMusyawarah.MUSDES
    ]
    return min(held, default=berkas.kerjasama.tanggal_penetapan)


def jenis(berkas: Berkas) -> str:
    antar = berkas.kerjasama.antar_desa
    return "kerja sama antar-Desa" if antar else "kerja sama Desa dengan pihak ketiga"


def perihal(berkas: Berkas) -> str:
    """Return 'kerja sama antar-Desa mengenai Pengelolaan Air Bersih'."""
    return f"{jenis(berkas)} mengenai {isi(berkas.kerjasama.judul, 28)}"


def bentuk(musyawarah: Musyawarah) -> str:
    """Return the kind of meeting as a title: 'Konsultasi Publik'."""
    return TITLES.get(musyawarah.bentuk, musyawarah.bentuk.label)


def isi_hari(day: date | None) -> str:
    return hari_tanggal(day) if day else isi("", 32)


def pada_hari(day: date | None) -> str:
    """Return 'hari Kamis tanggal 9 September 2021', as it follows 'pada' in a sentence."""
    return f"hari {hari_bertanggal(day)}" if day else f"hari/tanggal {isi('', 28)}"


def pembuka_hari(day: date | None) -> str:
    """Return what follows 'Pada hari ini, ' in a berita acara, to be filled by hand if unknown."""
    if day:
        return tanggal_terbilang(day)
    return f"{isi('', 10)} tanggal {isi('', 14)} bulan {isi('', 14)} tahun {isi('', 24)}"


def waktu(desa: Desa, text: str) -> str:
    """Return 'pukul 09.00 WITA sampai dengan selesai' from what was typed as the time."""
    if not text:
        return f"pukul {isi('', 8)} {desa.zona_waktu.value} sampai dengan selesai"
    words = text if text.casefold().startswith("pukul") else f"pukul {text}"
    if "WI" not in words:
        words = f"{words} {desa.zona_waktu.value}"
    has_end = any(mark in words for mark in ("sampai", "s.d.", "-", "–", "selesai"))
    return words if has_end else f"{words} sampai dengan selesai"


def paragraphs(text: str, width: int = 40) -> list[str]:
    """Return the lines of a field, or one row of dots where nothing was written."""
    return lines(text) or [isi("", width)]


def sentences(text: str, width: int = 40) -> list[str]:
    """Return the lines of a field as paragraphs, each with its full stop."""
    return [line if line[-1] in ".?:;…" else f"{line}." for line in paragraphs(text, width)]


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def listed(texts: Iterable[str]) -> list[str]:
    """Return texts as the items of one list: 'a;', 'b; dan', 'c.'; a lone one stays as typed."""
    found = [text.rstrip(" .;,") for text in texts]
    return punctuated([as_item(text) for text in found] if len(found) > 1 else found)


def in_cell(items: list[str]) -> list[str]:
    """Return a list as a cell of a table holds it: a lone item has a capital and no full stop."""
    return [capital(items[0].rstrip(" .;"))] if len(items) == 1 else items


def punctuated(texts: Iterable[str]) -> list[str]:
    """Return texts with the marks of one list, their capitals as they are."""
    found = [text.removesuffix("; dan").rstrip(" .;,") for text in texts]
    last = len(found) - 1
    ends = ["." if n == last else "; dan" if n == last - 1 else ";" for n in range(len(found))]
    return [text + end for text, end in zip(found, ends, strict=True)]


def orang(count: int) -> str:
    return f"{angka_terbilang(count)} orang"


def hadirin(men: int, women: int, total: int = 0) -> str:
    """Return '45 (empat puluh lima) orang, terdiri atas …', with dots while nobody is counted.

    Where of some it is not known whether they are men or women, only how many came is told.
    """
    if total > men + women:
        return orang(total)
    if not men + women:
        dots = isi("", 8)
        return f"{dots} orang, terdiri atas {dots} orang laki-laki dan {dots} orang perempuan"
    return f"{orang(men + women)}, terdiri atas {orang(men)} laki-laki dan {orang(women)} perempuan"


def daftar_desa(berkas: Berkas) -> list[str]:
    """Return 'Desa Boddie', … in code order; dots for villages not chosen yet."""
    return [nama_desa(berkas.desa_of(p)) for p in berkas.pihak] or [isi("", 24)]


def para_pihak(berkas: Berkas) -> str:
    """Return all parties in one phrase; a lone village is followed by dots for the other."""
    names = daftar_desa(berkas)
    if not berkas.kerjasama.antar_desa:
        names = [*names, *([m.nama for m in berkas.mitra if m.nama] or [isi("", 24)])]
    return join_words(names if len(names) > 1 else [*names, isi("", 24)])


def para_pihak_pada(berkas: Berkas, day: date | None) -> str:
    """Return the parties as a paper of that day names them."""
    known = mitra_terpilih(berkas, day)
    return para_pihak(berkas) if known else join_words([*daftar_desa(berkas), "pihak ketiga"])


def mitra_terpilih(berkas: Berkas, day: date | None) -> bool:
    """False up to the open offer of a village (Permendagri 96/2017 Pasal 14)."""
    offered = berkas.kerjasama.pengumuman_tanggal
    return not berkas.kerjasama.prakarsa_desa or bool(offered and day and day > offered)


def para_pihak_ringkas(berkas: Berkas) -> str:
    """Return the parties' names, or only how many villages where a sentence cannot hold them."""
    count = len(berkas.pihak)
    return para_pihak(berkas) if count <= _NAMA_TERBANYAK else f"{angka_terbilang(count)} Desa"


def masa(berkas: Berkas) -> str:
    """Return how long the cooperation lasts, from which day to which."""
    mulai, selesai = berkas.kerjasama.mulai, berkas.kerjasama.selesai
    length = jangka_waktu(mulai, selesai) if mulai and selesai and mulai <= selesai else ""
    return (
        f"{isi(length, 20)}, terhitung sejak tanggal {isi_tanggal(mulai)} "
        f"sampai dengan tanggal {isi_tanggal(selesai)}"
    )


def biaya(berkas: Berkas) -> int:
    """Return the cost in rupiah: the budget, or the contributions while there is no budget."""
    return total_rab(berkas.kerjasama.rab) or total_kontribusi(berkas.kontribusi)


def isi_biaya(amount: int) -> str:
    return rupiah_terbilang(amount) if amount else f"Rp{isi('', 24)}"


def sumber_dana(berkas: Berkas) -> str:
    """Return the sources of money in their legal order, in one phrase."""
    used = {line.sumber for line in berkas.kerjasama.rab}
    used |= {line.sumber for line in berkas.kontribusi}
    return phrase(source for source in SumberDana if source in used)


def phrase(sources: Iterable[SumberDana | None]) -> str:
    """Return 'APB Desa yang berasal dari Dana Desa serta swadaya masyarakat'."""
    phrases = source_phrases(sources)
    return isi(" serta ".join(phrases) if len(phrases) == 2 else join_words(phrases), 40)


def para_kepala(berkas: Berkas) -> str:
    """Return 'Kepala Desa', or the villages' own word for their heads."""
    return shared_term(berkas, lambda desa: desa.sebutan_kepala)


def sebutan_bpd(berkas: Berkas) -> str:
    return shared_term(berkas, lambda desa: desa.sebutan_bpd)


def atasan(berkas: Berkas) -> str:
    """Return whom copies of reports go to: 'Bupati Ponorogo melalui Camat Ngebel'."""
    desa = village(berkas, initiator(berkas))
    return f"{desa.kepala_daerah} {isi(desa.kabupaten, 16)} melalui {join_words(camat(berkas))}"


def bidang(berkas: Berkas) -> str:
    """Return the field in the words of the law that fits the kind of cooperation."""
    k = berkas.kerjasama
    fields = (k.bidang_uu92, k.bidang_desa) if k.antar_desa else (k.bidang_desa, k.bidang_uu92)
    label = next((field.label for field in fields if field), "")
    return isi(label.removeprefix("bidang "), 48)


def kegiatan(berkas: Berkas) -> list[str]:
    return [item.nama for item in berkas.kerjasama.kegiatan if item.nama]


def camat(berkas: Berkas) -> list[str]:
    """Return 'Camat Bungoro' of each kecamatan involved, once, in code order."""
    titles = [jabatan_camat(berkas.desa_of(p)) for p in berkas.pihak]
    return list(dict.fromkeys(titles)) or [jabatan_camat(Desa())]


def ttd(berkas: Berkas, pihak: Pihak | None, jabatan: JabatanPejabat, day: date | None) -> Isian:
    """Return the signature block of a village's office, with dots where there is no village."""
    if pihak:
        return pejabat(berkas, pihak, jabatan, day)
    return penanda_tangan(jabatan_of(village(berkas, None), jabatan), None)


def kepala(berkas: Berkas, day: date | None) -> list[Isian]:
    """Return the signature blocks of all heads of village, in code order."""
    return [ttd(berkas, pihak, JabatanPejabat.KEPALA, day) for pihak in berkas.pihak]


def berjajar(berkas: Berkas, day: date | None, sebagai: str) -> Isian:
    """Return all heads of village for bagian/ttd_berjajar.txt, two or three side by side."""
    heads = kepala(berkas, day)
    columns = 3 if len(heads) > 2 else 2
    return {"sebagai": sebagai, "berjajar": columns, "baris_kepala": grid(heads, columns)}
