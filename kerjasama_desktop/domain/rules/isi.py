"""V35-V48, V91, V93 and V95: what a Peraturan Bersama or Perjanjian Bersama must say."""

import re
from collections.abc import Iterator

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.findings import Finding
from kerjasama_desktop.domain.kerjasama import Topik
from kerjasama_desktop.domain.naskah import WAJIB, Bagian, read_pasal
from kerjasama_desktop.domain.rencana import JenisManfaatBiaya, total_kontribusi, total_rab
from kerjasama_desktop.domain.rules.common import (
    Rule,
    block,
    empty_fields,
    info,
    name_of,
    warn,
)
from kerjasama_desktop.domain.terbilang import rupiah, tanggal
from kerjasama_desktop.domain.text import join_words, search_key

_WORD = re.compile(r"[^\W\d_]{3}")
_ENDLESS = re.compile(r"tanpa batas|tidak terbatas|selama-lamanya|seterusnya", re.IGNORECASE)
FINAL = re.compile(r"\bfinal\b", re.IGNORECASE)
DISPUTES = "Ketentuan penyelesaian perselisihan Permendagri 96/2017 (nomor pasal perlu verifikasi)"
_GROUNDS = {
    "kesepakatan para pihak": r"kesepakatan",
    "tujuan telah tercapai": r"tujuan[^;\n]*tercapai|tercapai\w*[^;\n]*tujuan",
    "keadaan luar biasa": r"keadaan (luar biasa|memaksa|kahar)",
    "salah satu pihak tidak melaksanakan atau melanggar": r"tidak melaksanakan|melanggar",
    "dibuat perjanjian baru yang menggantikan": r"\bbaru\b|menggantikan",
    "bertentangan dengan peraturan perundang-undangan": r"bertentangan dengan",
    "objek hilang": r"objek[^;\n]*hilang|hilang\w*[^;\n]*objek",
    "merugikan kepentingan masyarakat": r"merugikan",
    "masa kerja sama berakhir": r"(masa|jangka waktu)[^;\n]*(berakhir|habis)"
    r"|(berakhir|habis)\w*[^;\n]*(masa|jangka waktu)",
}
"""The nine grounds of ending (domain.md 2.4), each with the words that show it."""


_NOT_OPERATIVE = frozenset({Bagian.KETENTUAN_UMUM, Bagian.RUANG_LINGKUP, Bagian.BIDANG})
_DUES = r"(?m)^(?!pelatihan|bimbingan).*(iuran|tarif|retribusi)"
"""Whoever is trained in writing dues down does not raise them yet."""
_BRANCHES: dict[Topik, dict[str, str]] = {
    Topik.AIR_BERSIH: {"Iuran Air": _DUES},
    Topik.IRIGASI: {"Iuran Irigasi": _DUES},
    Topik.JALAN: {"Jembatan": "jembatan"},
    Topik.SAMPAH: {"Bank Sampah": "bank sampah", "Iuran Sampah": _DUES},
    Topik.KESEHATAN: {"Stunting": "stunting|gizi", "Rujukan": "rujuk|ambulan"},
    Topik.PENDIDIKAN: {"Taman Bacaan": "baca|perpustakaan"},
    Topik.PERTANIAN: {"Nelayan": "nelayan|ikan", "Pinjaman Bergulir": "pinjam|bergulir|modal"},
}
"""What the library's text on a topic defines and not every such cooperation does, each with the
words that show it is done.
"""


def _text(berkas: Berkas, *parts: Bagian) -> str:
    return "\n\n".join(k.isi for k in berkas.kerjasama.klausul if k.bagian in parts)


def v35_v42_mandatory_items(berkas: Berkas) -> Iterator[Finding]:
    """The eight items, huruf a to h: each is at least one Pasal with words, not only marks."""
    for number, bagian in enumerate(WAJIB):
        pasal = read_pasal(_text(berkas, bagian))
        if not any(_WORD.search(butir.teks) for item in pasal for butir in item.butir):
            yield block(
                f"V{35 + number}",
                f"klausul.{bagian}",
                f"Bagian wajib '{bagian.label}' belum diisi. Susun naskah dari contoh atau tulis "
                "sendiri isinya.",
                f"Pasal 6 huruf {'abcdefgh'[number]} Permendagri 96/2017",
            )


def v43_rights_and_duties(berkas: Berkas) -> Iterator[Finding]:
    parties = [("pihak", p, name_of(berkas, p)) for p in berkas.pihak]
    mitra = [] if berkas.kerjasama.antar_desa else berkas.kerjasama.mitra
    for attribute, party, nama in [*parties, *(("mitra", m, m.nama or "mitra") for m in mitra)]:
        todo = empty_fields(party, hak="hak", kewajiban="kewajiban")
        if todo:
            words = join_words(list(todo.values()))
            yield warn(
                "V43",
                f"{attribute}.{next(iter(todo))}",
                f"{words.capitalize()} {nama} belum diatur. Tulis satu butir pada setiap baris.",
                "Pasal 6 huruf e Permendagri 96/2017",
                party.id,
            )


def v44_period(berkas: Berkas) -> Iterator[Finding]:
    kerjasama = berkas.kerjasama
    basis = "Pasal 6 huruf d Permendagri 96/2017"
    start, end = kerjasama.mulai, kerjasama.selesai
    todo = empty_fields(kerjasama, mulai="tanggal mulai", selesai="tanggal berakhir")
    if todo:
        words = join_words(list(todo.values()))
        message = f"Jangka waktu kerja sama belum jelas. Isi {words}."
        yield block("V44", next(iter(todo)), message, basis)
    elif start and end and end <= start:
        yield block(
            "V44",
            "selesai",
            f"Tanggal berakhir ({tanggal(end)}) harus sesudah tanggal mulai ({tanggal(start)}). "
            "Perbaiki jangka waktunya.",
            basis,
        )
    found = _ENDLESS.search(_text(berkas, Bagian.JANGKA_WAKTU))
    if found:
        yield block(
            "V44",
            f"klausul.{Bagian.JANGKA_WAKTU}",
            f"Bagian Jangka Waktu memuat kata '{found[0]}'. Kerja sama harus mempunyai tanggal "
            "mulai dan berakhir; ubah kalimatnya.",
            basis,
        )


def v45_money_adds_up(berkas: Berkas) -> Iterator[Finding]:
    cost = total_rab(berkas.kerjasama.rab)
    shares = total_kontribusi(berkas.kontribusi)
    if cost != shares:
        gap = (
            f"kurang {rupiah(cost - shares)}" if shares < cost else f"lebih {rupiah(shares - cost)}"
        )
        yield warn(
            "V45",
            "kontribusi",
            f"Jumlah kontribusi {rupiah(shares)} tidak sama dengan total RAB {rupiah(cost)}: "
            f"{gap}. Sesuaikan kontribusi atau RAB.",
            "Kebiasaan baik; Pasal 6 huruf f Permendagri 96/2017",
        )


def v46_dispute_official(berkas: Berkas) -> Iterator[Finding]:
    """Between villages the official must be named; with a third party only not wrongly."""
    text = f" {search_key(_text(berkas, Bagian.PERSELISIHAN))} "
    if not text.strip() or not berkas.pihak:
        return
    right = berkas.dispute_official
    titles = {berkas.desa_of(p).sebutan_camat for p in berkas.pihak}
    named = [t for t in ("Camat", "Bupati", "Wali Kota", *titles) if _names(text, t)]
    if _names(text, right) or not (named or berkas.kerjasama.antar_desa):
        return
    found = (
        f"menyebut {join_words(list(dict.fromkeys(named)))}" if named else "belum menyebut pejabat"
    )
    reach = berkas.reach.label if berkas.reach else "ruang lingkup ini"
    yield warn(
        "V46",
        f"klausul.{Bagian.PERSELISIHAN}",
        f"Bagian Penyelesaian Perselisihan {found}; untuk kerja sama {reach} seharusnya {right}. "
        "Perbaiki sebutannya.",
        DISPUTES,
    )


def _names(text: str, title: str) -> bool:
    key = search_key(title)
    return f" {key} " in text or f" {key.replace(' ', '')} " in text


def v47_final_only_between_villages(berkas: Berkas) -> Iterator[Finding]:
    if berkas.kerjasama.antar_desa or not FINAL.search(_text(berkas, Bagian.PERSELISIHAN)):
        return
    yield warn(
        "V47",
        f"klausul.{Bagian.PERSELISIHAN}",
        "Penyelesaian yang bersifat final hanya berlaku untuk kerja sama antar-Desa. Hapus kata "
        "'final'; dengan pihak ketiga, yang belum selesai dapat ditempuh melalui jalur hukum.",
        DISPUTES,
    )


def v48_grounds_of_ending(berkas: Berkas) -> Iterator[Finding]:
    text = _text(berkas, Bagian.PERUBAHAN, Bagian.BERAKHIR)
    missing = [
        ground
        for ground, words in _GROUNDS.items()
        if not re.search(words, text, flags=re.IGNORECASE)
    ]
    if text and missing:
        last = Bagian.PERUBAHAN if berkas.kerjasama.antar_desa else Bagian.BERAKHIR
        yield info(
            "V48",
            f"klausul.{last}",
            f"Alasan berakhirnya kerja sama belum lengkap. Pertimbangkan menambah: "
            f"{join_words(missing)}.",
            "Sembilan alasan berakhirnya kerja sama (nomor pasal perlu verifikasi)",
        )


def v91_scope_agreed(berkas: Berkas) -> Iterator[Finding]:
    """The activities that the Musyawarah Desa saw are the scope that is signed."""
    text = search_key(_text(berkas, Bagian.RUANG_LINGKUP, Bagian.BIDANG))
    planned = [one.nama for one in berkas.kerjasama.kegiatan if one.nama]
    missing = [nama for nama in planned if search_key(nama) not in text]
    if text and missing:
        yield info(
            "V91",
            f"klausul.{Bagian.RUANG_LINGKUP}",
            f"Bagian Ruang Lingkup belum menyebut kegiatan yang direncanakan: "
            f"{join_words(missing)}. Samakan ruang lingkup naskah dengan yang disepakati dalam "
            "musyawarah.",
            "Pasal 6 huruf a Permendagri 96/2017",
        )


def v93_costs_explained(berkas: Berkas) -> Iterator[Finding]:
    """Two amounts called cost stand in one plan; a reader asks why they differ."""
    lines = berkas.kerjasama.manfaat_biaya
    spent = sum(line.jumlah for line in lines if line.jenis is JenisManfaatBiaya.BIAYA)
    budget = total_rab(berkas.kerjasama.rab)
    if spent and budget and spent != budget:
        yield info(
            "V93",
            "manfaat_biaya",
            f"Biaya dalam analisis {rupiah(spent)} berbeda dari total RAB {rupiah(budget)}. "
            "Samakan, atau jelaskan dalam uraian biaya apa yang tidak termasuk RAB.",
            "Kebiasaan baik",
        )


def v95_clauses_within_scope(berkas: Berkas) -> Iterator[Finding]:
    """Clauses of the library on what this cooperation, by its own plan, does not do."""
    k = berkas.kerjasama
    planned = [one.nama for one in k.kegiatan if one.nama]
    terms = [one.hak + one.kewajiban for one in berkas.pihak]
    terms += [one.hak + one.kewajiban for one in berkas.mitra]
    agreed = "\n".join([k.judul, k.objek, k.rencana.tujuan, *planned, *terms])
    parts = [one for one in k.klausul if one.bagian not in _NOT_OPERATIVE]
    for term, words in _BRANCHES.get(k.topik, {}).items() if k.topik and planned else ():
        where = [one.judul_tampil for one in parts if term in one.isi]
        if where and not re.search(words, agreed, re.IGNORECASE):
            yield info(
                "V95",
                f"klausul.{Bagian.RUANG_LINGKUP}",
                f"Naskah mengatur {term} pada bagian {join_words(where)}, tetapi kegiatan yang "
                "disepakati tidak menyebutnya. Hapus ketentuan itu, atau tambahkan kegiatannya dan "
                "sepakati dalam musyawarah.",
                "Pasal 6 huruf a Permendagri 96/2017",
            )


RULES: tuple[Rule, ...] = (
    v35_v42_mandatory_items,
    v43_rights_and_duties,
    v44_period,
    v45_money_adds_up,
    v46_dispute_official,
    v47_final_only_between_villages,
    v48_grounds_of_ending,
    v91_scope_agreed,
    v93_costs_explained,
    v95_clauses_within_scope,
)
