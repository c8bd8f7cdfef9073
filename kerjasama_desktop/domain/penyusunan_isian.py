"""Values for the {names} in the clause library, in words ready for a regulation.

Names that stand alone on a line (tujuan, kegiatan, sumber_dana, kontribusi, hak_kewajiban) give
several lines; what is not yet known is a row of dots.
"""

import re
from collections.abc import Callable, Iterable
from datetime import date
from uuid import UUID

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.desa import Desa
from kerjasama_desktop.domain.kerjasama import Pihak
from kerjasama_desktop.domain.penyusunan_bumdesma import bumdesma_values
from kerjasama_desktop.domain.penyusunan_dana import contribution, source_phrases
from kerjasama_desktop.domain.penyusunan_tujuan import purpose
from kerjasama_desktop.domain.rencana import Kontribusi, SumberDana, total_kontribusi
from kerjasama_desktop.domain.terbilang import (
    angka_terbilang,
    jangka_waktu,
    rupiah_terbilang,
    tanggal,
    terbilang,
)
from kerjasama_desktop.domain.text import join_words, lines

TITIK = "………………"
"""Printed where something is not yet known; can be filled by hand."""

_COMMON = re.compile(
    r"((Me[mnlrwy]|Ber|Di|Ter)[a-z]+|(?!Pemerintahan)Pe[lmnr][a-z]*an|Ikut|Turut|Air|Bangunan|"
    r"Adanya|Banyaknya|Beban|Berat|Biaya|Data|Debit|Dokumen|Embung|Harga|Hasil|Irigasi|Jalan|"
    r"Jaringan|Jembatan|Jumlah|Kader|Kawasan|Kelompok|Kualitas|Lahan|Lama|Laporan|Luas|Mata|Modul|"
    r"Nilai|Ongkos|Panjang|Pasar|Pedoman|Persentase|Peta|Prasarana|Saluran|Sampah|Sarana|Sumber|"
    r"Sumur|Tempat|Tingkat|Unit|Usaha|Warga)\b"
)
"""First words that are no names, so that they lose their capital inside a sentence."""


def placeholder_values(berkas: Berkas) -> dict[str, str]:
    """Return the text for every name that a clause file may use."""
    names = _names(berkas) | bumdesma_values(berkas)
    return names | _subject(berkas) | _time(berkas) | _money(berkas)


def village_list(berkas: Berkas) -> str:
    """Return 'Desa A, Desa B, dan Desa C' in the order of the codes."""
    return join_words([berkas.desa_of(pihak).nama_lengkap for pihak in berkas.pihak]) or TITIK


def joint_instrument(berkas: Berkas) -> str:
    """Return 'Peraturan Bersama Kepala Desa', with the local title, or 'Perjanjian Bersama'."""
    if not berkas.kerjasama.antar_desa:
        return "Perjanjian Bersama"
    return f"Peraturan Bersama {shared_term(berkas, lambda desa: desa.sebutan_kepala)}"


def shared_term(berkas: Berkas, term: Callable[[Desa], str]) -> str:
    """Return the villages' own word where all use the same one, else the word of the law."""
    words = {term(berkas.desa_of(pihak)) for pihak in berkas.pihak}
    return words.pop() if len(words) == 1 else term(Desa())


def as_item(text: str) -> str:
    """Return typed text as it stands in a sentence: no closing mark, no needless capital."""
    text = text.strip().rstrip(" ;.,")
    return text[0].lower() + text[1:] if _COMMON.match(text) else text


def forum(berkas: Berkas) -> str:
    """Return the meeting in which the parties decide on what they have agreed."""
    if not berkas.kerjasama.antar_desa:
        return "musyawarah PARA PIHAK"
    if not berkas.kerjasama.pasal4:
        return "Musyawarah antar-Desa"
    return f"musyawarah {shared_term(berkas, lambda one: one.sebutan_desa)} Peserta"


def _names(berkas: Berkas) -> dict[str, str]:
    kerjasama = berkas.kerjasama
    desa = shared_term(berkas, lambda one: one.sebutan_desa)
    pelaksana = "Pemerintah Desa" if kerjasama.pasal4 else "BKAD"
    first = berkas.desa_of(berkas.pihak[0]) if berkas.pihak else Desa()
    bkad = kerjasama.bkad
    return {
        "instrumen": joint_instrument(berkas),
        "desa": desa,
        "desa_daftar": village_list(berkas),
        "pihak_kesatu": _first_side(berkas),
        "kepala_desa": shared_term(berkas, lambda one: one.sebutan_kepala),
        "para_pihak": f"{desa} Peserta" if kerjasama.antar_desa else "PARA PIHAK",
        "pelaksana": pelaksana if kerjasama.antar_desa else "PARA PIHAK",
        "musyawarah": forum(berkas),
        "mitra": join_words([mitra.nama for mitra in berkas.mitra if mitra.nama]) or TITIK,
        "camat": _camat(berkas),
        "kabupaten": first.nama_kabupaten if first.kabupaten else TITIK,
        "kepala_daerah": f"{first.kepala_daerah} {first.kabupaten}".strip(),
        "pejabat_perselisihan": dispute_official(berkas),
        "nama_bkad": bkad.nama or TITIK,
        "kedudukan_bkad": bkad.alamat or f"salah satu {desa} Peserta sesuai dengan kesepakatan",
        "ambang_perempuan": _percent(berkas.pengaturan.ambang_perempuan),
        "rangkap": angka_terbilang(berkas.rangkap),
    }


def _first_side(berkas: Berkas) -> str:
    """Return 'Pemerintah Desa A dan Pemerintah Desa B yang diwakili oleh Kepala Desa …'."""
    governments = [f"Pemerintah {berkas.desa_of(pihak).nama_lengkap}" for pihak in berkas.pihak]
    each = " masing-masing" if len(governments) > 1 else ""
    head = shared_term(berkas, lambda one: one.sebutan_kepala)
    who = join_words(governments) or f"Pemerintah {TITIK}"
    return f"{who} yang diwakili oleh {head}{each}"


def _percent(number: int) -> str:
    return f"{number}% ({terbilang(number)} persen)"


def _camat(berkas: Berkas) -> str:
    villages = [berkas.desa_of(pihak) for pihak in berkas.pihak]
    names = [f"{desa.sebutan_camat} {desa.kecamatan}".strip() for desa in villages]
    return join_words(list(dict.fromkeys(names))) or Desa().sebutan_camat


def dispute_official(berkas: Berkas) -> str:
    """Return 'Camat Mandalle' within one kecamatan, else 'Bupati Ponorogo'."""
    first = berkas.desa_of(berkas.pihak[0]) if berkas.pihak else Desa()
    area = first.kecamatan if len(berkas.kecamatan) <= 1 else first.kabupaten
    return f"{berkas.dispute_official} {area}".strip()


def _subject(berkas: Berkas) -> dict[str, str]:
    kerjasama = berkas.kerjasama
    maksud = join_words([as_item(line) for line in lines(kerjasama.rencana.maksud)])
    judul = kerjasama.judul or TITIK
    tujuan = [as_item(line).removeprefix("untuk ") for line in lines(kerjasama.rencana.tujuan)]
    return {
        "judul": judul,
        "objek": as_item(kerjasama.objek) or TITIK,
        "bidang": _field(berkas),
        "maksud": maksud.removeprefix("untuk ") or f"melaksanakan {judul} secara bersama-sama",
        "tujuan": letters(tujuan or [purpose(kerjasama.topik)]),
        "kegiatan": letters(k.nama for k in kerjasama.kegiatan if k.nama),
        "hak_kewajiban": _rights_of_villages(berkas)
        if kerjasama.antar_desa
        else _rights_of_partners(berkas),
    }


def _field(berkas: Berkas) -> str:
    law, village = berkas.kerjasama.bidang_uu92, berkas.kerjasama.bidang_desa
    words = law.label.removeprefix("bidang ") if law and berkas.kerjasama.antar_desa else ""
    if words and village:
        return f"{words}, sebagai bagian dari {village.label}"
    return words or (village.label if village else TITIK)


def letters(items: Iterable[str]) -> str:
    """Return 'a. …;', 'b. …; dan', 'c. ….' lines; '….' for a single item, dots for none."""
    texts = [as_item(item) for item in items] or [TITIK]
    if len(texts) == 1:
        return f"{texts[0]}."
    ends = [";"] * (len(texts) - 2) + ["; dan", "."]
    return "\n".join(f"a. {text}{end}" for text, end in zip(texts, ends, strict=True))


def _rights_of_villages(berkas: Berkas) -> str:
    return "\n\n".join(
        _rights(berkas.desa_of(pihak).nama_lengkap, [pihak.hak], [pihak.kewajiban])
        for pihak in berkas.pihak
    )


Terms = tuple[str, str, str]
"""A party's name, its rights and its duties."""


def _rights_of_partners(berkas: Berkas) -> str:
    villages = [(berkas.desa_of(p).nama_lengkap, p.hak, p.kewajiban) for p in berkas.pihak]
    partners = [(mitra.nama or TITIK, mitra.hak, mitra.kewajiban) for mitra in berkas.mitra]
    return "\n\n".join((_side("PIHAK KESATU", villages), _side("PIHAK KEDUA", partners)))


def _side(name: str, parties: list[Terms]) -> str:
    """Where several parties stand on one side, each answers for its own terms only."""
    if len(parties) < 2:
        return _rights(name, [p[1] for p in parties], [p[2] for p in parties])
    return "\n".join(
        _rights(f"{party} sebagai bagian dari {name}", [rights], [duties])
        for party, rights, duties in parties
    )


def _rights(name: str, rights: list[str], duties: list[str]) -> str:
    return "\n".join(
        (
            f"(1) {name} berhak{after_colon(letters(_each_once(rights)))}",
            f"(2) {name} berkewajiban{after_colon(letters(_each_once(duties)))}",
        )
    )


def after_colon(value: str) -> str:
    """Return a list below a colon, or a single item in the same sentence."""
    return f":\n{value}" if "\n" in value else f" {value}"


def _each_once(texts: list[str]) -> list[str]:
    return list(dict.fromkeys(line for text in texts for line in lines(text)))


def _time(berkas: Berkas) -> dict[str, str]:
    kerjasama = berkas.kerjasama
    return {
        "jangka_waktu": _period(kerjasama.mulai, kerjasama.selesai),
        "tanggal_mulai": _day(kerjasama.mulai),
        "tanggal_selesai": _day(kerjasama.selesai),
        "saat_berlaku": _in_force(berkas),
        "masa_bakti": _term_of_office(kerjasama.bkad.mulai, kerjasama.bkad.selesai),
    }


def _day(day: date | None) -> str:
    return tanggal(day) if day else TITIK


def _period(start: date | None, end: date | None) -> str:
    return jangka_waktu(start, end) if start and end and start < end else TITIK


def _term_of_office(start: date | None, end: date | None) -> str:
    if not (start and end and start < end):
        return "sama dengan jangka waktu Kerja Sama"
    return (
        f"selama {jangka_waktu(start, end)}, terhitung sejak tanggal {tanggal(start)} "
        f"sampai dengan tanggal {tanggal(end)},"
    )


def _in_force(berkas: Berkas) -> str:
    if not berkas.kerjasama.antar_desa:
        return _agreement_in_force(berkas)
    start = berkas.kerjasama.mulai_berlaku
    promulgated = {p.tanggal_undang for p in berkas.pihak if p.tanggal_undang}
    return "diundangkan" if start is None or promulgated == {start} else tanggal(start)


def _agreement_in_force(berkas: Berkas) -> str:
    """In force when signed, unless the cooperation begins on a later day."""
    kerjasama = berkas.kerjasama
    signed, start = kerjasama.tanggal_penetapan, kerjasama.mulai_berlaku or kerjasama.mulai
    return tanggal(start) if signed and start and start > signed else "ditandatangani"


def _money(berkas: Berkas) -> dict[str, str]:
    kontribusi = berkas.kontribusi
    total = total_kontribusi(kontribusi)
    sources = [k.sumber for k in kontribusi] + [line.sumber for line in berkas.kerjasama.rab]
    return {
        "sumber_dana": letters(source_phrases(sources)),
        "kontribusi": letters(_contributions(berkas)),
        "jumlah_dana": rupiah_terbilang(total) if total else TITIK,
    }


def _contributions(berkas: Berkas) -> list[str]:
    parties = [(_party(berkas, pihak), pihak.id) for pihak in berkas.pihak]
    alone = len(berkas.mitra) == 1
    parties += [("PIHAK KEDUA" if alone else mitra.nama, mitra.id) for mitra in berkas.mitra]
    given = [(name, _given_by(berkas, party)) for name, party in parties]
    found = [(name, contribution(group, TITIK)) for name, group in given if group]
    if len(found) == 1:
        return [f"{name} memberikan kontribusi {words}" for name, words in found]
    return [f"kontribusi {name} {words}" for name, words in found]


def _given_by(berkas: Berkas, party: UUID) -> list[Kontribusi]:
    return [_of_itself(k) for k in berkas.kontribusi if party in (k.pihak_id, k.mitra_id)]


def _of_itself(share: Kontribusi) -> Kontribusi:
    """Leave out the source where it says no more than that a third party gives."""
    own = share.mitra_id and share.sumber is SumberDana.PIHAK_KETIGA
    return share.model_copy(update={"sumber": None}) if own else share


def _party(berkas: Berkas, pihak: Pihak) -> str:
    if berkas.kerjasama.antar_desa or len(berkas.pihak) > 1:
        return berkas.desa_of(pihak).nama_lengkap
    return "PIHAK KESATU"
