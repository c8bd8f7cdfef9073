"""What the rules of days, publication, numbers and disputes ask of the changes of a cooperation."""

from collections.abc import Iterator
from datetime import date
from uuid import UUID

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.findings import Finding
from kerjasama_desktop.domain.kerjasama import Pihak
from kerjasama_desktop.domain.naskah import Bagian
from kerjasama_desktop.domain.naskah_berlaku import klausul_baru
from kerjasama_desktop.domain.perubahan import JenisPerubahan, Perubahan
from kerjasama_desktop.domain.perubahan_berlaku import instrumen
from kerjasama_desktop.domain.rules.common import Rule, block, empty_fields, name_of, warn
from kerjasama_desktop.domain.rules.isi import DISPUTES, FINAL
from kerjasama_desktop.domain.rules.perubahan import named
from kerjasama_desktop.domain.rules.urutan import counter
from kerjasama_desktop.domain.terbilang import tanggal
from kerjasama_desktop.domain.text import join_words, search_key

_ORDER = "Kebiasaan baik: urutan tahap"


def v69_order_of_days(berkas: Berkas) -> Iterator[Finding]:
    for perubahan in berkas.kerjasama.perubahan:
        signed = perubahan.tanggal_penetapan
        pairs = [
            ("mulai", perubahan.mulai, "selesai", perubahan.selesai),
            ("musyawarah", perubahan.tanggal, "penetapan", signed),
        ]
        for pihak, day in _promulgated(berkas, perubahan):
            pairs.append(("penetapan", signed, f"pengundangan di {name_of(berkas, pihak)}", day))
        for first, begins, then, ends in pairs:
            if begins and ends and ends < begins:
                field = "selesai" if then == "selesai" else "tanggal_penetapan"
                yield block(
                    "V69",
                    f"perubahan.{field}",
                    f"{named(perubahan)}: tanggal {first} ({tanggal(begins)}) tidak boleh sesudah "
                    f"tanggal {then} ({tanggal(ends)}). Periksa kedua tanggal.",
                    _ORDER,
                    perubahan.id,
                )
                break


def _promulgated(berkas: Berkas, perubahan: Perubahan) -> Iterator[tuple[Pihak, date | None]]:
    key = instrumen(berkas.kerjasama, perubahan)
    if key and berkas.kerjasama.antar_desa:
        for pihak in berkas.pihak:
            yield pihak, berkas.nomor_dokumen(key, perubahan.id, pihak.id).tanggal_undang


def v44_new_end(berkas: Berkas) -> Iterator[Finding]:
    """A change that moves the end says so in the text, and ends after the beginning."""
    start = berkas.kerjasama.mulai
    for perubahan in berkas.kerjasama.perubahan:
        end = perubahan.selesai
        if perubahan.jenis is not JenisPerubahan.PERUBAHAN or end is None:
            continue
        texts = [
            clause.isi
            for clause in klausul_baru(berkas.kerjasama, perubahan)
            if clause.bagian is Bagian.JANGKA_WAKTU
        ]
        if start and end <= start:
            message = f"harus sesudah tanggal mulai ({tanggal(start)}). Perbaiki tanggalnya"
        elif not any(tanggal(end) in text for text in texts):
            message = "belum disebut dalam isi baru bagian Jangka Waktu. Ubah pula bagian itu"
        else:
            continue
        yield block(
            "V44",
            "perubahan.selesai",
            f"Akhir kerja sama yang baru, {tanggal(end)}, {message}.",
            "Pasal 6 huruf d Permendagri 96/2017",
            perubahan.id,
        )


def v71_published(berkas: Berkas) -> Iterator[Finding]:
    """Due from the day after signing on, so that it never stands in the way of signing."""
    for perubahan, key, signed in _regulations(berkas):
        lacking = [
            name_of(berkas, pihak)
            for pihak in berkas.pihak
            if empty_fields(
                berkas.nomor_dokumen(key, perubahan.id, pihak.id),
                nomor="",
                tanggal_undang="",
                nomor_berita="",
            )
        ]
        if lacking and signed < berkas.today:
            yield block(
                "V71",
                "perubahan.tanggal_penetapan",
                f"Peraturan Bersama dari {named(perubahan)} belum diundangkan di "
                f"{join_words(lacking)}. Isi nomor, tanggal pengundangan, dan nomor Berita Desa.",
                "Lampiran Permendagri 111/2014",
                perubahan.id,
            )


def v73_numbers(berkas: Berkas) -> Iterator[Finding]:
    """A village gives a number to one joint regulation a year."""
    used = set(_used_elsewhere(berkas))
    for perubahan, key, signed in _regulations(berkas):
        for pihak in berkas.pihak:
            nomor = berkas.nomor_dokumen(key, perubahan.id, pihak.id).nomor
            mine = pihak.desa_id, signed.year, counter(nomor)
            if nomor and mine in used:
                yield block(
                    "V73",
                    "perubahan.tanggal_penetapan",
                    f"Nomor {nomor} Tahun {signed.year} {name_of(berkas, pihak)} sudah dipakai. "
                    "Beri nomor lain.",
                    "Satu nomor untuk satu peraturan setiap tahun (kebiasaan baik)",
                    perubahan.id,
                )
                break
            used.add(mine)


def _regulations(berkas: Berkas) -> Iterator[tuple[Perubahan, str, date]]:
    """Give the changes that are signed as a joint regulation, with its kind and that day."""
    for perubahan in berkas.kerjasama.perubahan if berkas.kerjasama.antar_desa else ():
        key, signed = instrumen(berkas.kerjasama, perubahan), perubahan.tanggal_penetapan
        if key and signed:
            yield perubahan, key, signed


def _used_elsewhere(berkas: Berkas) -> Iterator[tuple[UUID, int, str]]:
    """Give (village, year, number) of this cooperation's own regulation and of others."""
    kerjasama = berkas.kerjasama
    if day := kerjasama.tanggal_penetapan:
        yield from ((p.desa_id, day.year, counter(p.nomor)) for p in kerjasama.pihak if p.nomor)
    for other in berkas.lain:
        same_kind = other.jenis is kerjasama.jenis and other.contoh == kerjasama.contoh
        if same_kind and (day := other.tanggal_penetapan):
            yield from ((desa, day.year, counter(n)) for desa, n in other.nomor if n)


def v46_dispute_official(berkas: Berkas) -> Iterator[Finding]:
    """Within one kecamatan the camat settles, else bupati or wali kota."""
    for perubahan in _disputes(berkas):
        said, right = perubahan.jabatan_fasilitator, berkas.dispute_official
        if said and berkas.pihak and search_key(right) not in search_key(said):
            reach = berkas.reach.label if berkas.reach else "ruang lingkup ini"
            yield warn(
                "V46",
                "perubahan.jabatan_fasilitator",
                f"Perselisihan difasilitasi {said}; untuk kerja sama {reach} seharusnya {right}. "
                "Perbaiki jabatannya, atau tulis alasannya.",
                DISPUTES,
                perubahan.id,
            )


def v47_final_only_between_villages(berkas: Berkas) -> Iterator[Finding]:
    for perubahan in _disputes(berkas):
        if not berkas.kerjasama.antar_desa and FINAL.search(perubahan.hasil):
            yield warn(
                "V47",
                "perubahan.hasil",
                "Penyelesaian yang bersifat final hanya berlaku untuk kerja sama antar-Desa. Hapus "
                "kata 'final'; dengan pihak ketiga, yang belum selesai dapat ditempuh melalui "
                "jalur hukum.",
                DISPUTES,
                perubahan.id,
            )


def _disputes(berkas: Berkas) -> list[Perubahan]:
    kinds = berkas.kerjasama.perubahan
    return [p for p in kinds if p.jenis is JenisPerubahan.PERSELISIHAN]


RULES: tuple[Rule, ...] = (
    v44_new_end,
    v46_dispute_official,
    v47_final_only_between_villages,
    v69_order_of_days,
    v71_published,
    v73_numbers,
)
