"""V60-V68: the BKAD, its elements, balance and term."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.bkad import INTI, Pengurus, composition
from kerjasama_desktop.domain.desa import JenisKelamin
from kerjasama_desktop.domain.findings import Finding, Severity
from kerjasama_desktop.domain.kerjasama import Kerjasama
from kerjasama_desktop.domain.naskah import Bagian
from kerjasama_desktop.domain.rules.common import (
    Rule,
    block,
    info,
    is_overridden,
    name_of,
    names_of,
    warn,
)
from kerjasama_desktop.domain.terbilang import tanggal
from kerjasama_desktop.domain.text import join_words, name_key

_FORMED = "Pasal 92 ayat (3) UU 6/2014"
_GENDER = "Keadilan gender; acuan 30% dari UU 3/2024 Pasal 56 ayat (1): peringatan, bukan larangan"
_CUSTOM = "Kebiasaan baik"


def _members(berkas: Berkas) -> list[Pengurus]:
    """Named members, where a BKAD belongs to this cooperation at all."""
    return [p for p in berkas.pengurus if p.nama]


def v60_formed(berkas: Berkas) -> Iterator[Finding]:
    if berkas.kerjasama.ber_bkad and not _members(berkas):
        yield warn(
            "V60",
            "pengurus",
            "Kerja sama antar-Desa dilaksanakan oleh BKAD, tetapi pengurusnya belum diisi. "
            "Tambahkan pengurus, misalnya dari daftar hadir Musyawarah Antar-Desa.",
            _FORMED,
        )


def v61_five_elements(berkas: Berkas) -> Iterator[Finding]:
    """Blocks, unless a reason is kept: then it is a warning."""
    members = _members(berkas)
    missing = composition(members).unsur_kurang
    if members and missing:
        finding = block(
            "V61",
            "pengurus",
            f"Keanggotaan BKAD belum memuat unsur {join_words([u.label for u in missing])}. "
            "Tambahkan wakilnya, atau tulis alasannya.",
            f"{_FORMED}; lima unsur perlu verifikasi dalam PP 16/2026",
        )
        reason = is_overridden(berkas, finding)
        yield replace(finding, severity=Severity.WARN) if reason else finding


def v62_every_village(berkas: Berkas) -> Iterator[Finding]:
    members = _members(berkas)
    represented = {p.pihak_id for p in members}
    for pihak in berkas.pihak:
        if members and pihak.id not in represented:
            yield block(
                "V62",
                "pengurus",
                f"{name_of(berkas, pihak)} belum mempunyai wakil dalam BKAD. Tambahkan paling "
                "sedikit satu orang.",
                f"{_FORMED} (wakil setiap Desa: kebiasaan baik)",
                pihak.id,
            )


def v63_gender(berkas: Berkas) -> Iterator[Finding]:
    members = _members(berkas)
    if members and berkas.pengaturan.ambang_perempuan:
        yield from _share(berkas, members)
        yield from _delegations_without_women(berkas, members)
        yield from _core_without_women(members)


def _share(berkas: Berkas, members: list[Pengurus]) -> Iterator[Finding]:
    threshold = berkas.pengaturan.ambang_perempuan
    picture = composition(members, threshold)
    unknown = sum(p.jenis_kelamin is None for p in members)
    if picture.perempuan >= picture.acuan:
        return
    count = f"baru {picture.perempuan}" if picture.perempuan else "belum ada"
    note = f" Jenis kelamin {unknown} anggota belum diisi." if unknown else ""
    yield warn(
        "V63",
        "pengurus",
        f"Perempuan {count} dari {picture.jumlah} anggota BKAD ({picture.persen}%). Acuan "
        f"{threshold}% berarti {picture.acuan} orang; tambahkan, atau tulis alasannya.{note}",
        _GENDER,
    )


def _delegations_without_women(berkas: Berkas, members: list[Pengurus]) -> Iterator[Finding]:
    sizes = Counter(p.pihak_id for p in members)
    with_women = {p.pihak_id for p in members if p.jenis_kelamin is not JenisKelamin.L}
    parties = [p for p in berkas.pihak if sizes[p.id] >= 2 and p.id not in with_women]
    if parties:
        yield warn(
            "V63",
            "pengurus.pihak_id",
            f"Wakil {names_of(berkas, parties)} dalam BKAD semuanya laki-laki. Tambahkan "
            "perempuan, atau tulis alasannya.",
            _GENDER,
        )


def _core_without_women(members: list[Pengurus]) -> Iterator[Finding]:
    core = [p for p in members if p.jabatan in INTI]
    if core and all(p.jenis_kelamin is JenisKelamin.L for p in core):
        yield info(
            "V63",
            "pengurus.jabatan",
            "Belum ada perempuan di antara Ketua, Sekretaris, dan Bendahara BKAD.",
            _GENDER,
        )


def v64_core_positions(berkas: Berkas) -> Iterator[Finding]:
    members = _members(berkas)
    if not members:
        return
    basis = "Kebiasaan baik; diatur dalam Peraturan Bersama"
    filled = {p.jabatan for p in members}
    missing = [jabatan.label for jabatan in INTI if jabatan not in filled]
    if missing:
        message = f"{join_words(missing)} BKAD belum diisi. Pilih orangnya dari pengurus."
        yield block("V64", "pengurus.jabatan", message, basis)
    offices: dict[str, list[Pengurus]] = {}
    for person in members:
        if person.jabatan in INTI:
            offices.setdefault(name_key(person.nama), []).append(person)
    for held in offices.values():
        labels = [p.jabatan.label for p in held if p.jabatan]
        if len(set(labels)) > 1:
            yield block(
                "V64",
                "pengurus.jabatan",
                f"{held[0].nama} merangkap {join_words(labels)}. Ketua, Sekretaris, dan Bendahara "
                "diisi oleh orang yang berbeda.",
                basis,
                held[-1].id,
            )


def v65_person_once(berkas: Berkas) -> Iterator[Finding]:
    """Same name and village; people of the same name in two villages may well be two."""
    seen: set[tuple[str, object]] = set()
    for person in _members(berkas):
        who = (name_key(person.nama), person.pihak_id)
        if who in seen:
            yield warn(
                "V65",
                "pengurus.nama",
                f"{person.nama} tercatat lebih dari satu kali dalam BKAD. Hapus yang berlebih, "
                "atau tulis alasannya bila memang dua orang.",
                _CUSTOM,
                person.id,
            )
        seen.add(who)


def v66_term(berkas: Berkas) -> Iterator[Finding]:
    kerjasama, bkad = berkas.kerjasama, berkas.kerjasama.bkad
    if not berkas.kerjasama.ber_bkad:
        return
    if bkad.selesai and kerjasama.selesai and bkad.selesai > kerjasama.selesai:
        yield warn(
            "V66",
            "bkad.selesai",
            f"Masa bakti BKAD sampai {tanggal(bkad.selesai)} melampaui jangka waktu kerja sama "
            f"yang berakhir {tanggal(kerjasama.selesai)}. Perpendek masa baktinya.",
            _CUSTOM,
        )
    if bkad.mulai:
        yield from _term_begins(kerjasama, bkad.mulai)


def _term_begins(kerjasama: Kerjasama, begins: date) -> Iterator[Finding]:
    """Not before the cooperation, and not before the decision: nobody is appointed backwards."""
    start, decree = kerjasama.mulai, kerjasama.bkad.tanggal_sk
    if start and begins < start:
        words = f"sebelum kerja sama mulai {tanggal(start)}"
    elif decree and begins < decree:
        words = (
            f"sebelum Keputusan Bersama tentang pengurusnya ditetapkan {tanggal(decree)}, sehingga "
            "berlaku surut"
        )
    else:
        return
    message = f"Masa bakti BKAD mulai {tanggal(begins)}, {words}. Sesuaikan tanggalnya."
    yield warn("V66", "bkad.mulai", message, _CUSTOM)


def v67_decree_after_regulation(berkas: Berkas) -> Iterator[Finding]:
    decree, signed = berkas.kerjasama.bkad.tanggal_sk, berkas.kerjasama.tanggal_penetapan
    if berkas.kerjasama.ber_bkad and decree and signed and decree < signed:
        yield block(
            "V67",
            "bkad.tanggal_sk",
            f"Keputusan tentang BKAD ({tanggal(decree)}) mendahului Peraturan Bersama "
            f"({tanggal(signed)}). BKAD dibentuk dengan Peraturan Bersama; perbaiki tanggalnya.",
            _FORMED,
        )


def v68_no_legal_person(berkas: Berkas) -> Iterator[Finding]:
    for klausul in berkas.kerjasama.klausul:
        if "badan hukum" in klausul.isi.casefold() and any(
            _calls_legal_person(line, klausul.bagian) for line in klausul.isi.splitlines()
        ):
            yield warn(
                "V68",
                "klausul",
                f"Bagian {klausul.judul_tampil} menyebut BKAD sebagai badan hukum. BKAD bukan "
                "badan hukum; yang berbadan hukum ialah BUM Desa bersama. Ubah kalimatnya.",
                f"{_FORMED}; PP 11/2021",
                klausul.id,
            )


def _calls_legal_person(line: str, bagian: Bagian) -> bool:
    about = bagian is Bagian.BKAD or re.search(r"\bBKAD\b|Badan Kerja Sama", line)
    claim = re.search(r"(?<!bukan )(?<!bukan merupakan )\b(ber)?badan hukum", line, re.IGNORECASE)
    return bool(about and claim and not re.search(r"\bBUM ?Des", line, re.IGNORECASE))


RULES: tuple[Rule, ...] = (
    v60_formed,
    v61_five_elements,
    v62_every_village,
    v63_gender,
    v64_core_positions,
    v65_person_once,
    v66_term,
    v67_decree_after_regulation,
    v68_no_legal_person,
)
