"""V52-V57: whether the law cited in Mengingat is in force, complete and in order."""

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.findings import Finding
from kerjasama_desktop.domain.naskah import DasarHukum
from kerjasama_desktop.domain.regulasi import JenisRegulasi, Register, Regulasi
from kerjasama_desktop.domain.rules.common import Rule, block, document_day, warn
from kerjasama_desktop.domain.terbilang import tanggal
from kerjasama_desktop.domain.text import join_words, search_key

_NEW_PP = "pp-16-2026"
_OLD_PP = frozenset({"pp-43-2014", "pp-47-2015", "pp-11-2019"})
_CORE = ("uu-6-2014", "pp-43-2014", _NEW_PP, "permendagri-96-2017")
_CORE_BETWEEN_VILLAGES = ("permendagri-111-2014",)
_NUMBERING = re.compile(r"^\s*\d{1,2}[.)]\s*")
_FILLER = re.compile(r"\b(nomor|no|tahun|republik|indonesia|ri)\b")


class Kutipan(NamedTuple):
    """An item of Mengingat and the regulation of the register it cites."""

    dasar: DasarHukum
    regulasi: Regulasi


def _citations(berkas: Berkas) -> list[Kutipan]:
    found = ((d, _cited(d, berkas.register)) for d in berkas.kerjasama.dasar_hukum)
    return [Kutipan(dasar, regulasi) for dasar, regulasi in found if regulasi]


def _cited(dasar: DasarHukum, register: Register) -> Regulasi | None:
    """What own words begin with, else what the id says."""
    text = _bare(_NUMBERING.sub("", dasar.teks)) + " "
    named = (
        r for r in register.values() if dasar.teks and text.startswith(_keys(r.nama, r.sebutan))
    )
    return next(named, None) or register.get(dasar.regulasi_id)


@lru_cache(maxsize=1024)
def _keys(nama: str, sebutan: str) -> tuple[str, ...]:
    """The ways a regulation is named: 'undang undang 6 2014 ' and 'uu 6 2014 '."""
    return f"{_bare(_head(nama))} ", f"{_bare(sebutan)} "


def _head(nama: str) -> str:
    return nama.split(" tentang ")[0]


@lru_cache(maxsize=1024)
def _bare(text: str) -> str:
    return " ".join(_FILLER.sub(" ", search_key(text)).split())


def _checked(regulasi: Regulasi, basis: str) -> str:
    return basis if regulasi.terverifikasi else f"Perlu verifikasi: {basis}"


def v52_revoked(berkas: Berkas) -> Iterator[Finding]:
    """The old PP family is left to V53, because its revocation is not yet verified."""
    day = document_day(berkas)
    for dasar, regulasi in _citations(berkas):
        if regulasi.id in _OLD_PP or not regulasi.is_revoked(day):
            continue
        local = regulasi.jenis.rank >= JenisRegulasi.PERDA_PROV.rank
        yield (warn if local else block)(
            "V52",
            "dasar_hukum",
            _revoked(regulasi, day),
            _checked(regulasi, regulasi.dicabut_oleh or "daftar peraturan"),
            dasar.id,
        )


def _revoked(regulasi: Regulasi, day: date) -> str:
    by = f" dengan {regulasi.dicabut_oleh}" if regulasi.dicabut_oleh else ""
    cure = f"Ganti dengan {regulasi.dicabut_oleh}" if regulasi.dicabut_oleh else "Hapus"
    since = regulasi.dicabut or day
    return f"{regulasi.sebutan} telah dicabut{by} sejak {tanggal(since)}. {cure} dalam Mengingat."


def v53_old_pp(berkas: Berkas) -> Iterator[Finding]:
    day, new = document_day(berkas), berkas.register.get(_NEW_PP)
    verified = new is not None and new.terverifikasi
    for dasar, regulasi in _citations(berkas):
        if regulasi.id in _OLD_PP and regulasi.is_revoked(day):
            cure = "" if verified else " Perlu verifikasi pada JDIH sebelum ditandatangani."
            yield (block if verified else warn)(
                "V53",
                "dasar_hukum",
                _revoked(regulasi, day) + cure,
                "PP 16/2026" if verified else "Perlu verifikasi: PP 16/2026",
                dasar.id,
            )


def v54_last_amendment(berkas: Berkas) -> Iterator[Finding]:
    """Own words must name the last amendment; citations from the register do so by themselves."""
    day = document_day(berkas)
    for dasar, regulasi in _citations(berkas):
        amendments = [a for a in regulasi.perubahan if a.berlaku <= day]
        if not dasar.teks or not amendments:
            continue
        last = _head(amendments[-1].nama)
        if _bare(last) not in _bare(dasar.teks):
            yield warn(
                "V54",
                "dasar_hukum",
                f"Kutipan {regulasi.sebutan} belum menyebut perubahan terakhirnya. Tambahkan "
                f"'sebagaimana telah diubah ... terakhir dengan {last}'.",
                last,
                dasar.id,
            )


def v55_core_law(berkas: Berkas) -> Iterator[Finding]:
    day = document_day(berkas)
    wanted = _CORE + (_CORE_BETWEEN_VILLAGES if berkas.kerjasama.antar_desa else ())
    cited = {regulasi.id for _, regulasi in _citations(berkas)}
    core = [berkas.register[key] for key in wanted if key in berkas.register]
    missing = [r.sebutan for r in core if r.in_force(day) and r.id not in cited]
    if missing:
        yield warn(
            "V55",
            "dasar_hukum",
            f"Dasar hukum belum mencantumkan {join_words(missing)}. Tambahkan dalam Mengingat.",
            "Kebiasaan baik: peraturan pokok kerja sama Desa",
        )


def v56_order(berkas: Berkas) -> Iterator[Finding]:
    for before, after in pairwise(_citations(berkas)):
        if after.regulasi.sort_key < before.regulasi.sort_key:
            yield warn(
                "V56",
                "dasar_hukum",
                "Urutan Mengingat belum sesuai dengan tingkatan dan tahunnya: "
                f"{after.regulasi.sebutan} seharusnya sebelum {before.regulasi.sebutan}. "
                "Urutkan kembali.",
                "Lampiran II UU 12/2011 (butir perlu verifikasi)",
                after.dasar.id,
            )
            return


def v57_not_yet_in_force(berkas: Berkas) -> Iterator[Finding]:
    day = document_day(berkas)
    for dasar, regulasi in _citations(berkas):
        if day < regulasi.berlaku:
            yield block(
                "V57",
                "dasar_hukum",
                f"{regulasi.sebutan} baru berlaku {tanggal(regulasi.berlaku)}, sesudah tanggal "
                f"naskah {tanggal(day)}. Hapus dari Mengingat atau periksa tanggal penetapan.",
                _checked(regulasi, "tanggal mulai berlaku menurut daftar peraturan"),
                dasar.id,
            )


RULES: tuple[Rule, ...] = (
    v52_revoked,
    v53_old_pp,
    v54_last_amendment,
    v55_core_law,
    v56_order,
    v57_not_yet_in_force,
)
