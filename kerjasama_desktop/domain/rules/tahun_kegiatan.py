"""V16 and V18 asked of the years in which the works lie: their RKP Desa, and their money."""

import re
from collections.abc import Iterator

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.findings import Finding
from kerjasama_desktop.domain.kerjasama import Pihak
from kerjasama_desktop.domain.rencana import Kegiatan
from kerjasama_desktop.domain.rules.common import (
    Rule,
    document_day,
    name_of,
    third_party_basis,
    warn,
)
from kerjasama_desktop.domain.text import join_words

_PLAN_OF_YEAR = re.compile(r"(?:Rencana Kerja Pemerintah|RKP)\b[^;]*?\bTahun (\d{4})")


def _years(item: Kegiatan) -> set[int]:
    first, last = item.mulai or item.selesai, item.selesai or item.mulai
    return set(range(first.year, last.year + 1)) if first and last else set()


def v16_rkp_of_each_year(berkas: Berkas) -> Iterator[Finding]:
    """Asked of the years whose RKP Desa may exist on the day of signing."""
    latest = document_day(berkas).year + 1
    works = {y for item in berkas.kerjasama.kegiatan for y in _years(item) if y <= latest}
    basis = (
        "Pasal 13 ayat (2) huruf e Permendagri 96/2017"
        if berkas.kerjasama.antar_desa
        else third_party_basis(berkas, "huruf c")
    )
    for pihak in berkas.pihak:
        cited = _cited(pihak)
        missing = [str(year) for year in sorted(works - cited) if cited and year > min(cited)]
        if missing:
            years = join_words(missing)
            yield warn(
                "V16",
                "pihak.rkp_perdes",
                f"Kegiatan direncanakan pula pada tahun {years}, sedangkan "
                f"{name_of(berkas, pihak)} baru merujuk RKP Desa Tahun "
                f"{join_words([str(year) for year in sorted(cited)])}. Rujuk juga RKP Desa Tahun "
                f"{years}; bila belum ditetapkan, tulis alasannya.",
                basis,
                pihak.id,
            )


def _cited(pihak: Pihak) -> set[int]:
    """Return the years of the RKP Desa that are referred to, the second one in words only."""
    named = {int(year) for year in _PLAN_OF_YEAR.findall(pihak.rkp_perdes)}
    return named | {pihak.rkp_tahun} if pihak.rkp_tahun else set()


def v18_money_of_each_year(berkas: Berkas) -> Iterator[Finding]:
    """The budget of a village holds for one year, so it pays no works of a later one."""
    given = {
        line.tahun
        for line in berkas.kontribusi
        if line.sumber and line.sumber.dari_apb_desa and line.jumlah and line.tahun
    }
    works = {y for item in berkas.kerjasama.kegiatan if _paid(berkas, item) for y in _years(item)}
    unpaid = [str(year) for year in sorted(works - given) if given and year > min(given)]
    if unpaid:
        yield warn(
            "V18",
            "kontribusi.tahun",
            f"Ada kegiatan yang dibiayai APB Desa pada tahun {join_words(unpaid)}, sedangkan "
            "kontribusi dari APB Desa hanya dari Tahun Anggaran "
            f"{join_words([str(year) for year in sorted(given)])}. Tambahkan kontribusi Tahun "
            f"Anggaran {join_words(unpaid)}, atau ubah waktu kegiatannya.",
            "Permendagri 20/2018: APB Desa berlaku satu tahun anggaran, 1 Januari sampai dengan "
            "31 Desember (pasal perlu verifikasi)",
        )


def _paid(berkas: Berkas, item: Kegiatan) -> bool:
    """True where the villages' budgets pay the activity, or it has no lines of its own."""
    own = [line.sumber for line in berkas.kerjasama.rab if line.kegiatan_id == item.id]
    return not own or any(sumber and sumber.dari_apb_desa for sumber in own)


RULES: tuple[Rule, ...] = (v16_rkp_of_each_year, v18_money_of_each_year)
