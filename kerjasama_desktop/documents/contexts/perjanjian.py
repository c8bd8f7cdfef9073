"""Names of the Perjanjian Bersama between a village and a third party."""

from collections.abc import Sequence
from datetime import date
from itertools import zip_longest
from uuid import UUID

from kerjasama_desktop.documents.contexts.bahan import punctuated
from kerjasama_desktop.documents.contexts.common import (
    Isian,
    isi,
    jabatan_camat,
    jabatan_kepala,
    jabatan_ketua_bpd,
    nama_desa,
    nama_kabupaten,
    nama_kecamatan,
    pasal_list,
    pejabat,
    penanda_tangan,
)
from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.desa import Desa, JabatanPejabat
from kerjasama_desktop.domain.kerjasama import Mitra, Pihak
from kerjasama_desktop.domain.naskah import Bagian, Klausul
from kerjasama_desktop.domain.nomor import nomor_bertahun
from kerjasama_desktop.domain.penomoran import printed
from kerjasama_desktop.domain.penyusunan import mengingat_texts
from kerjasama_desktop.domain.terbilang import tanggal_terbilang
from kerjasama_desktop.domain.text import join_words, lines

_DOTS = 60
_HAK = ["HAK DAN KEWAJIBAN PIHAK KESATU", "HAK DAN KEWAJIBAN PIHAK KEDUA"]
_TITLES = {
    (Bagian.TATA_CARA, 2): ["", "KETENTUAN TEKNIS PELAKSANAAN"],
    (Bagian.HAK_KEWAJIBAN, 2): _HAK,
    (Bagian.HAK_KEWAJIBAN, 3): [*_HAK, "KEWAJIBAN KHUSUS PARA PIHAK"],
    (Bagian.LAIN_LAIN, 2): ["PELINDUNGAN DATA PRIBADI", "KETENTUAN LAIN-LAIN"],
}
"""Titles of the articles of a part that has so many; '' is the title of the part itself."""
_VILLAGES_ONLY = frozenset({Bagian.BKAD, Bagian.PEMBINAAN, Bagian.PERALIHAN})
_ARTICLES = tuple(bagian for bagian in Bagian if bagian not in _VILLAGES_ONLY)
"""The articles printed with dots while no text is composed (domain.md 3.11)."""


def perjanjian_bersama(berkas: Berkas, subjek_id: UUID | None) -> Isian:
    """Names of the agreement (Permendagri 96/2017 Pasal 5 and 6)."""
    k = berkas.kerjasama
    members = [(pihak, berkas.desa_of(pihak)) for pihak in berkas.pihak]
    partners = berkas.mitra or [Mitra()]
    parties: list[Pihak | Mitra] = [*berkas.pihak, *partners]
    return {
        "naskah": "Perjanjian Bersama",
        "desa": join_words([f"Pemerintah {nama_desa(desa)}" for _, desa in members]).upper(),
        "mitra": join_words([isi(mitra.nama, 40) for mitra in partners]).upper(),
        "judul": isi(k.judul, _DOTS).upper(),
        "nomor": [
            isi(nomor_bertahun(party.nomor, k.tanggal_penetapan).replace(" Tahun ", " TAHUN "))
            for party in parties
        ],
        "pembuka": _opening(berkas),
        "para_pihak": _called(
            [_village(berkas, *member) for member in members],
            [_partner(mitra, k.tanggal_penetapan) for mitra in partners],
        ),
        "premis": punctuated(lines(k.menimbang) or [f"bahwa {isi('', 40)}"]),
        "dasar": punctuated(mengingat_texts(berkas) or [isi("", 40)]),
        "perhatian": punctuated(lines(k.memperhatikan)),
        "tentang": isi(k.judul, _DOTS),
        "pasal": _articles(k.klausul),
        "ttd": _signatures(berkas, members, partners),
        "saksi": _witnesses(berkas, members),
    }


def _opening(berkas: Berkas) -> str:
    day = berkas.kerjasama.tanggal_penetapan
    words = (
        tanggal_terbilang(day)
        if day
        else (f"{isi('', 10)} tanggal {isi('', 16)} bulan {isi('', 12)} tahun {isi('', 20)}")
    )
    place = isi(berkas.kerjasama.tempat_penetapan, 20)
    return f"Pada hari ini, {words}, bertempat di {place}, kami yang bertanda tangan di bawah ini:"


def _village(berkas: Berkas, pihak: Pihak, desa: Desa) -> Isian:
    person = berkas.official(pihak, JabatanPejabat.KEPALA)
    office = penanda_tangan(jabatan_kepala(desa), person)
    basis = isi(person.dasar if person else "", 40)
    seat = f"{nama_kecamatan(desa)}, {nama_kabupaten(desa)}"
    address = f"{desa.alamat}, {seat}" if desa.alamat else seat
    return {
        "nama": office["nama"],
        "uraian": f"{office['jabatan']}, yang diangkat berdasarkan {basis}, berkedudukan di "
        f"{address}, bertindak untuk dan atas nama Pemerintah {nama_desa(desa)}",
    }


def _partner(mitra: Mitra, day: date | None) -> Isian:
    basis = isi(mitra.kewenangan_pada(day), 40)
    deeds = [mitra.akta, f"NIB {mitra.nib}" if mitra.nib else ""]
    deed = f" ({', '.join(part for part in deeds if part)})" if any(deeds) else ""
    return {
        "nama": isi(mitra.penandatangan, 32),
        "uraian": f"{isi(mitra.jabatan, 20)} {isi(mitra.nama)}{deed}, berdasarkan {basis}, "
        f"berkedudukan di {isi(mitra.alamat, 40)}, bertindak untuk dan atas nama "
        f"{isi(mitra.nama)}",
    }


def _called(*sides: list[Isian]) -> list[Isian]:
    """Return all who sign; the last of each side says what the side is called."""
    rows: list[Isian] = []
    for side, sebutan in zip(sides, ("PIHAK KESATU", "PIHAK KEDUA"), strict=True):
        first, last = len(rows) + 1, len(rows) + len(side) - 1
        span = f"{first}" if first == last else f"{first} sampai dengan nomor {last}"
        joint = f"yang bersama-sama dengan nomor {span} " if len(side) > 1 else ""
        rows += [{**person, "sebutan": ""} for person in side[:-1]]
        for person in side[-1:]:
            words = f"{person['uraian']}, {joint}selanjutnya disebut "
            rows.append({**person, "uraian": words, "sebutan": sebutan})
    return rows


def _articles(klausul: Sequence[Klausul]) -> list[Isian]:
    """Return all articles; each clause's title stands below the number of its first article."""
    articles: list[Isian] = []
    for clause, pasal in printed(klausul or [Klausul(bagian=bagian) for bagian in _ARTICLES]):
        listed = pasal_list(pasal)
        titles = _TITLES.get((clause.bagian, len(pasal)), [""])
        for article, title in zip(listed, titles, strict=False):
            article["judul"] = title or clause.judul_tampil.upper()
        articles += listed
    return articles


def article_titles(klausul: Sequence[Klausul]) -> dict[tuple[str, str], str]:
    """Return the title printed below an article's number, by that number and by the title of the
    part that it begins ('' for any other): an article whose part was renamed is not among them.
    """
    parts = [
        "" if place else clause.judul_tampil
        for clause, pasal in printed(klausul)
        for place, _ in enumerate(pasal)
    ]
    titles = [str(one["judul"]) for one in _articles(klausul)] if klausul else []
    return {
        (f"Pasal {number}", part): title
        for number, (part, title) in enumerate(zip(parts, titles, strict=True), 1)
    }


def _signatures(
    berkas: Berkas, members: Sequence[tuple[Pihak, Desa]], partners: Sequence[Mitra]
) -> list[Isian]:
    """Return one row for each pair of village and partner; empty words where one side is longer."""
    heads = [pejabat(berkas, pihak, JabatanPejabat.KEPALA) for pihak, _ in members]
    rows: list[Isian] = []
    for head, mitra in zip_longest(heads, partners):
        rows.append(
            {
                "kesatu": "" if rows else "PIHAK KESATU,",
                "jabatan": f"{head['jabatan']}," if head else "",
                "nama": head["nama"] if head else "",
                "kedua": "" if rows else "PIHAK KEDUA,",
                "jabatan_mitra": f"{_office(mitra)}," if mitra else "",
                "mitra": isi(mitra.penandatangan, 32) if mitra else "",
            }
        )
    return rows


def _office(mitra: Mitra) -> str:
    """Return the signer's office with the partner's name, once."""
    office = isi(mitra.jabatan, 20)
    named = mitra.nama and mitra.nama.casefold() in office.casefold()
    return office if named else f"{office} {isi(mitra.nama)}"


def _witnesses(berkas: Berkas, members: Sequence[tuple[Pihak, Desa]]) -> list[Isian]:
    """Return the chairs of the BPD, and beside them every camat once."""
    chairs = [
        penanda_tangan(jabatan_ketua_bpd(desa), berkas.official(pihak, JabatanPejabat.KETUA_BPD))
        for pihak, desa in members
    ]
    first = {jabatan_camat(desa): pihak for pihak, desa in reversed(members)}
    offices = dict.fromkeys(jabatan_camat(desa) for _, desa in members)
    camat = [
        penanda_tangan(office, berkas.official(first[office], JabatanPejabat.CAMAT))
        for office in offices
    ]
    nobody: Isian = {"jabatan": "", "nama": "", "keterangan": []}
    return [
        {"bpd": bpd, "camat": official}
        for bpd, official in zip_longest(chairs, camat, fillvalue=nobody)
    ]
