"""V10-V12: who signs, and the legal identity of a third party."""

from collections.abc import Iterator

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.desa import JabatanPejabat
from kerjasama_desktop.domain.findings import Finding
from kerjasama_desktop.domain.kerjasama import JenisMitra, Pihak
from kerjasama_desktop.domain.rules.common import Rule, block, empty_fields, warn
from kerjasama_desktop.domain.terbilang import tanggal
from kerjasama_desktop.domain.text import join_words

_HABIT = "Kebiasaan baik"


def v10_officials(berkas: Berkas) -> Iterator[Finding]:
    offices = [JabatanPejabat.KEPALA]
    if berkas.kerjasama.antar_desa:
        offices.append(JabatanPejabat.SEKRETARIS)
    for pihak in berkas.pihak:
        for office in offices:
            yield from _office(berkas, pihak, office)


def _office(berkas: Berkas, pihak: Pihak, office: JabatanPejabat) -> Iterator[Finding]:
    desa, day = berkas.desa_of(pihak), berkas.kerjasama.tanggal_penetapan
    holder = berkas.official(pihak, office)
    head = office is JabatanPejabat.KEPALA
    title = desa.sebutan_kepala if head else desa.sebutan_sekretaris
    basis = "Lampiran Permendagri 111/2014" if berkas.kerjasama.antar_desa else _HABIT
    field = f"pejabat.{office}"
    if holder is None:
        message = f"Nama {title} {desa.nama} belum diisi. Isi pada data pejabat Desa."
        yield block("V10", field, message, basis, desa.id)
    elif day and not holder.holds_office(day):
        yield warn(
            "V10",
            field,
            f"{holder.nama} tidak tercatat menjabat sebagai {title} {desa.nama} pada tanggal "
            f"penandatanganan {tanggal(day)}. Periksa masa jabatan atau catat penggantinya.",
            basis,
            desa.id,
        )


def v11_individual(berkas: Berkas) -> Iterator[Finding]:
    for mitra in berkas.kerjasama.mitra:
        if not berkas.kerjasama.antar_desa and mitra.jenis is JenisMitra.PERORANGAN:
            yield warn(
                "V11",
                "mitra.jenis",
                "Perorangan tidak disebut sebagai pihak ketiga; yang disebut ialah pihak swasta, "
                "organisasi kemasyarakatan, dan lembaga lainnya. Pastikan dasar hukumnya, lalu "
                "tulis alasannya.",
                "Pasal 5 ayat (1) Permendagri 96/2017",
                mitra.id,
            )


def v12_identity(berkas: Berkas) -> Iterator[Finding]:
    for mitra in berkas.kerjasama.mitra:
        missing = empty_fields(
            mitra,
            jenis="jenis badan atau lembaga",
            nama="nama",
            alamat="alamat",
            penandatangan="nama penanda tangan",
            dasar_kewenangan="dasar kewenangan penanda tangan",
        )
        if missing and not berkas.kerjasama.antar_desa:
            words = join_words(list(missing.values()))
            yield block(
                "V12",
                f"mitra.{next(iter(missing))}",
                f"Identitas hukum {mitra.nama or 'mitra'} belum lengkap: isi {words}.",
                f"{_HABIT}; perlu verifikasi dalam Permendagri 96/2017",
                mitra.id,
            )


RULES: tuple[Rule, ...] = (v10_officials, v11_individual, v12_identity)
