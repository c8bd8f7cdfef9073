"""V78-V80 and what they ask of each change: what happens to a cooperation after it is in force."""

from collections.abc import Iterator

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.findings import Finding
from kerjasama_desktop.domain.naskah_berlaku import (
    amended,
    klausul_baru,
    naskah_berlaku,
    write_text,
)
from kerjasama_desktop.domain.perubahan import AlasanBerakhir, JenisPerubahan, Perubahan
from kerjasama_desktop.domain.perubahan_berlaku import (
    berlaku_sejak,
    mengikat_sejak,
)
from kerjasama_desktop.domain.rules.common import Rule, block, info, name_of, warn
from kerjasama_desktop.domain.terbilang import tanggal
from kerjasama_desktop.domain.text import join_words

_SOON = 180
"""Days before the end from which a person is reminded (domain.md 2.4: six months)."""
_ENDS = "Ketentuan berakhirnya kerja sama Permendagri 96/2017 (nomor pasal perlu verifikasi)"
_CHANGES = "Ketentuan perubahan kerja sama Permendagri 96/2017 (nomor pasal perlu verifikasi)"
_DECIDE = "Putuskan perpanjangan atau pengakhiran melalui musyawarah."


def named(perubahan: Perubahan) -> str:
    """Return 'Pengakhiran (12 Januari 2028)'."""
    day = f" ({tanggal(perubahan.tanggal)})" if perubahan.tanggal else ""
    return f"{perubahan.jenis.label}{day}"


def v78_ends_soon(berkas: Berkas) -> Iterator[Finding]:
    """Silent once a change says what comes after."""
    end = berkas.kerjasama.selesai
    if end is None or mengikat_sejak(berkas) is None or _decided(berkas):
        return
    days = (end - berkas.today).days
    if days < 0:
        message = f"Jangka waktu kerja sama sudah berakhir pada {tanggal(end)}. {_DECIDE}"
        yield info("V78", "perubahan", message, _ENDS)
    elif days <= _SOON:
        message = f"Kerja sama berakhir dalam {days} hari, pada {tanggal(end)}. {_DECIDE}"
        yield info("V78", "perubahan", message, _ENDS)


def _decided(berkas: Berkas) -> bool:
    end = berkas.kerjasama.selesai
    return any(
        p.jenis is JenisPerubahan.PENGAKHIRAN
        or (p.jenis is JenisPerubahan.PERUBAHAN and p.selesai and end and p.selesai > end)
        for p in berkas.kerjasama.perubahan
    )


def v79_deliberated_and_grounded(berkas: Berkas) -> Iterator[Finding]:
    for perubahan in berkas.kerjasama.perubahan:
        ends = perubahan.jenis is JenisPerubahan.PENGAKHIRAN
        if ends and perubahan.alasan is None:
            yield block(
                "V79",
                "perubahan.alasan",
                "Pengakhiran harus menyebut alasan. Pilih satu dari sembilan alasan.",
                _ENDS,
                perubahan.id,
            )
        if perubahan.jenis is not JenisPerubahan.PERSELISIHAN and perubahan.tanggal is None:
            yield block(
                "V79",
                "perubahan.tanggal",
                f"{perubahan.jenis.label} harus dimusyawarahkan dengan para pihak. Isi tanggal "
                "musyawarahnya.",
                _ENDS if ends else _CHANGES,
                perubahan.id,
            )
        yield from _too_early(berkas, perubahan)


def _too_early(berkas: Berkas, perubahan: Perubahan) -> Iterator[Finding]:
    end, day = berkas.kerjasama.selesai, perubahan.tanggal
    if perubahan.alasan is AlasanBerakhir.MASA_BERAKHIR and end and day and day < end:
        yield warn(
            "V79",
            "perubahan.alasan",
            f"Masa kerja sama baru berakhir pada {tanggal(end)}. Pilih alasan lain, atau tulis "
            "alasannya.",
            _ENDS,
            perubahan.id,
        )


def v80_refers_to_what_is_in_force(berkas: Berkas) -> Iterator[Finding]:
    start = mengikat_sejak(berkas)
    for perubahan in berkas.kerjasama.perubahan:
        if perubahan.jenis is JenisPerubahan.PERSELISIHAN:
            continue
        day = perubahan.tanggal
        words = ""
        if start is None:
            words = (
                "tidak merujuk kerja sama yang berlaku. Lengkapi dahulu penandatanganan dan "
                "pengundangannya"
            )
        elif day and day < start:
            words = f"mendahului berlakunya kerja sama pada {tanggal(start)}. Periksa tanggalnya"
        elif day and (ended := _ended_before(berkas, perubahan)):
            words = f"tidak dapat dilakukan lagi: kerja sama berakhir {ended}. Periksa tanggalnya"
        if words:
            yield block(
                "V80", "perubahan.tanggal", f"{named(perubahan)} {words}.", _CHANGES, perubahan.id
            )


def _ended_before(berkas: Berkas, perubahan: Perubahan) -> str:
    """Return the day on which another entry had ended the cooperation, or ''."""
    days = [
        day
        for other in berkas.kerjasama.perubahan
        if other.jenis is JenisPerubahan.PENGAKHIRAN and other.id != perubahan.id
        if (day := berlaku_sejak(berkas, other)) and perubahan.tanggal and day < perubahan.tanggal
    ]
    return tanggal(min(days)) if days else ""


def v80_changes_something(berkas: Berkas) -> Iterator[Finding]:
    for perubahan in _changes(berkas):
        before = naskah_berlaku(berkas.kerjasama, perubahan)
        if amended(berkas.kerjasama, before, perubahan) == before:
            yield block(
                "V80",
                "klausul_baru",
                f"{named(perubahan)} belum mengubah apa pun. Tulis isi yang diinginkan pada bagian "
                "yang berubah.",
                _CHANGES,
                perubahan.id,
            )


def v80_keeps_the_parties(berkas: Berkas) -> Iterator[Finding]:
    """A part that names all parties may not name fewer: parties are not changed in passing."""
    names = [name_of(berkas, pihak) for pihak in berkas.pihak]
    names += [mitra.nama for mitra in berkas.mitra if mitra.nama]
    for perubahan in _changes(berkas):
        before = {
            bab.bagian: write_text(bab) for bab in naskah_berlaku(berkas.kerjasama, perubahan)
        }
        for clause in klausul_baru(berkas.kerjasama, perubahan):
            was = before.get(clause.bagian, "")
            lost = [name for name in names if name not in clause.isi]
            if lost and clause.isi and all(name in was for name in names):
                yield block(
                    "V80",
                    "klausul_baru",
                    f"Bagian {clause.judul_tampil} tidak lagi menyebut {join_words(lost)}. "
                    "Perubahan pihak diputuskan tersendiri; sebutkan kembali semua pihak.",
                    _CHANGES,
                    clause.id,
                )


def _changes(berkas: Berkas) -> list[Perubahan]:
    kinds = berkas.kerjasama.perubahan
    return [p for p in kinds if p.jenis is JenisPerubahan.PERUBAHAN]


RULES: tuple[Rule, ...] = (
    v78_ends_soon,
    v79_deliberated_and_grounded,
    v80_refers_to_what_is_in_force,
    v80_changes_something,
    v80_keeps_the_parties,
)
