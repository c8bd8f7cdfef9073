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


def v12_authority_of_the_day(berkas: Berkas) -> Iterator[Finding]:
    """What empowers the signer exists when he signs; a paper before it leaves the place open."""
    k = berkas.kerjasama
    days = {
        "Berita Acara Evaluasi": berkas.nomor_dokumen("berita_acara_evaluasi").tanggal,
        "Nota Kesepahaman": berkas.nomor_dokumen("nota_kesepahaman").tanggal,
        "Perjanjian Bersama": k.tanggal_penetapan,
    }
    for mitra in [] if k.antar_desa else k.mitra:
        early = [
            f"{paper} tanggal {tanggal(day)}"
            for paper, day in days.items()
            if day and mitra.kewenangan_pada(day) != mitra.dasar_kewenangan
        ]
        if early:
            yield warn(
                "V12",
                "mitra.dasar_kewenangan",
                f"Dasar kewenangan penanda tangan {mitra.nama or 'mitra'} bertanggal sesudah "
                f"{join_words(early)}, sehingga tempatnya di sana dibiarkan kosong. Perbaiki "
                "tanggalnya, atau tulis dasar kewenangan yang sudah ada pada hari itu.",
                _HABIT,
                mitra.id,
            )


RULES: tuple[Rule, ...] = (v10_officials, v11_individual, v12_identity, v12_authority_of_the_day)
