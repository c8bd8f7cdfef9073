"""V15-V24: the link to RPJM Desa, RKP Desa and APB Desa, and what a third-party plan needs."""

from collections import Counter
from collections.abc import Iterator

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.findings import Finding
from kerjasama_desktop.domain.kerjasama import Pihak, Status
from kerjasama_desktop.domain.musyawarah import BentukMusyawarah
from kerjasama_desktop.domain.rencana import JenisManfaatBiaya, Kontribusi
from kerjasama_desktop.domain.rules.common import (
    Rule,
    block,
    empty_fields,
    first_day,
    initiators,
    name_of,
    third_party_basis,
    warn,
)
from kerjasama_desktop.domain.terbilang import rupiah, tanggal
from kerjasama_desktop.domain.text import join_words

_PLANNED = "Pasal 13 ayat (2) huruf e Permendagri 96/2017"
_PLANNED_THIRD_PARTY = "Permendagri 96/2017: RPJM Desa dan RKP Desa (nomor pasal perlu verifikasi)"
_ABILITY = "Pasal 7 Permendagri 96/2017"


def _objek(berkas: Berkas) -> str:
    kerjasama = berkas.kerjasama
    return f"'{kerjasama.judul}'" if kerjasama.judul else "kerja sama ini"


def v15_in_rpjm(berkas: Berkas) -> Iterator[Finding]:
    basis = _PLANNED if berkas.kerjasama.antar_desa else _PLANNED_THIRD_PARTY
    for pihak in berkas.pihak:
        todo = empty_fields(
            pihak, rpjm_kegiatan="kegiatannya", rpjm_perdes="Peraturan Desa tentang RPJM Desa"
        )
        if todo:
            yield block(
                "V15",
                f"pihak.{next(iter(todo))}",
                f"Bidang atau potensi {_objek(berkas)} belum dirujuk dalam RPJM "
                f"{name_of(berkas, pihak)}. Isi {join_words(list(todo.values()))}; bila belum "
                "tercantum, lakukan perubahan RPJM Desa lebih dahulu.",
                basis,
                pihak.id,
            )


def v16_in_rkp(berkas: Berkas) -> Iterator[Finding]:
    for pihak in berkas.pihak:
        yield from _rkp(berkas, pihak)


def _rkp(berkas: Berkas, pihak: Pihak) -> Iterator[Finding]:
    antar_desa = berkas.kerjasama.antar_desa
    basis = _PLANNED if antar_desa else third_party_basis(berkas, "huruf c")
    start, nama = berkas.kerjasama.mulai, name_of(berkas, pihak)
    year = pihak.rkp_tahun or (start.year if start else None)
    rkp = f"RKP {nama} Tahun {year}" if year else f"RKP {nama}"
    todo = empty_fields(
        pihak,
        rkp_kegiatan="kegiatannya",
        rkp_perdes="Peraturan Desa tentang RKP Desa",
        rkp_tahun="tahunnya",
    )
    if todo:
        yield block(
            "V16",
            f"pihak.{next(iter(todo))}",
            f"Bidang atau potensi {_objek(berkas)} belum dirujuk dalam {rkp}. Isi "
            f"{join_words(list(todo.values()))}; bila belum tercantum, lakukan perubahan RKP Desa "
            "lebih dahulu.",
            basis,
            pihak.id,
        )
    elif start and pihak.rkp_tahun != start.year:
        yield warn(
            "V16",
            "pihak.rkp_tahun",
            f"Rujukan {nama} ialah RKP Desa Tahun {pihak.rkp_tahun}, sedangkan kerja sama mulai "
            f"{tanggal(start)}. Rujuk juga RKP Desa Tahun {start.year}.",
            basis,
            pihak.id,
        )


def v17_within_rpjm(berkas: Berkas) -> Iterator[Finding]:
    start = berkas.kerjasama.mulai
    for pihak in berkas.pihak:
        first, last = pihak.rpjm_awal, pihak.rpjm_akhir
        if start and first and last and not first <= start.year <= last:
            yield warn(
                "V17",
                "pihak.rpjm_akhir",
                f"Tahun mulai {start.year} di luar masa RPJM {name_of(berkas, pihak)} "
                f"({first}-{last}). Rujuk RPJM Desa yang berlaku pada tahun itu.",
                f"Kebiasaan baik; sejalan dengan {_PLANNED}",
                pihak.id,
            )


def _apb_lines(berkas: Berkas, pihak: Pihak) -> list[Kontribusi]:
    return [
        line
        for line in berkas.kerjasama.kontribusi
        if line.pihak_id == pihak.id and line.sumber and line.sumber.dari_apb_desa and line.jumlah
    ]


def v18_in_apb(berkas: Berkas) -> Iterator[Finding]:
    """APB Desa of the year may still be in the making at signing; it may not once money flows."""
    running = berkas.kerjasama.status in {Status.AKTIF, Status.DIUBAH}
    for pihak in berkas.pihak:
        money = sum(line.jumlah for line in _apb_lines(berkas, pihak))
        if money and not (pihak.apb_perdes and pihak.apb_kode):
            field, words = (
                ("pihak.apb_kode", "kode kegiatannya")
                if pihak.apb_perdes
                else ("pihak.apb_perdes", "Peraturan Desa tentang APB Desa dan kode kegiatannya")
            )
            yield (block if running else warn)(
                "V18",
                field,
                f"{name_of(berkas, pihak)} memakai dana APB Desa {rupiah(money)}, tetapi rujukan "
                f"APB Desa belum lengkap. Isi {words}.",
                f"{_ABILITY}; Permendagri 20/2018",
                pihak.id,
            )


def v19_within_budget(berkas: Berkas) -> Iterator[Finding]:
    """One year's contribution from APB Desa against the budget of that village."""
    for pihak in berkas.pihak:
        years: Counter[int | None] = Counter()
        for line in _apb_lines(berkas, pihak):
            years[line.tahun] += line.jumlah
        money = max(years.values(), default=0)
        if pihak.anggaran is not None and money > pihak.anggaran:
            yield warn(
                "V19",
                "pihak.anggaran",
                f"Kontribusi {name_of(berkas, pihak)} dari APB Desa {rupiah(money)} melebihi "
                f"anggaran yang tersedia {rupiah(pihak.anggaran)}. Kurangi kontribusi atau ubah "
                "APB Desa.",
                _ABILITY,
                pihak.id,
            )


def v20_in_authority(berkas: Berkas) -> Iterator[Finding]:
    basis = "Pasal 1 angka 11 Permendagri 96/2017"
    if not berkas.objek_potensi:
        yield warn(
            "V20",
            "objek_potensi",
            "Belum ada potensi, kebutuhan, atau masalah yang dicentang sebagai objek kerja sama, "
            "sehingga data objek dalam dokumen dicetak sebagai titik-titik. Centang objeknya.",
            basis,
        )
    for pihak in berkas.pihak:
        if not pihak.kewenangan_perdes:
            yield warn(
                "V20",
                "pihak.kewenangan_perdes",
                f"Objek kerja sama belum dikaitkan dengan kewenangan {name_of(berkas, pihak)}. "
                "Isi Peraturan Desa tentang kewenangan Desa.",
                basis,
                pihak.id,
            )
    for potensi in berkas.objek_potensi:
        if potensi.dalam_kewenangan is False:
            yield warn(
                "V20",
                "objek_potensi",
                f"'{potensi.nama}' tercatat di luar kewenangan Desa. Yang dapat dikerjasamakan "
                "ialah potensi dan kewenangan Desa; ganti objeknya atau perbaiki catatannya.",
                basis,
                potensi.id,
            )


def v21_priorities_first(berkas: Berkas) -> Iterator[Finding]:
    """The villages that begin must have a priority scale; nobody's may follow the Musdes."""
    basis = (
        "Pasal 13 ayat (2) huruf c Permendagri 96/2017"
        if berkas.kerjasama.antar_desa
        else third_party_basis(berkas, "huruf b")
    )
    own_idea = berkas.kerjasama.antar_desa or berkas.kerjasama.prakarsa_desa
    required = {p.id for p in initiators(berkas)} if own_idea else set()
    for pihak in berkas.pihak:
        nama, made = name_of(berkas, pihak), pihak.tanggal_prioritas
        musdes = first_day(berkas, BentukMusyawarah.MUSDES, pihak)
        if made is None and pihak.id in required:
            message = (
                f"Skala prioritas {nama} belum disusun. Susun dan isi tanggalnya, karena "
                "Musyawarah Desa diadakan sesudah itu."
            )
        elif made and musdes and made > musdes[0]:
            message = (
                f"Musyawarah {nama} ({tanggal(musdes[0])}) mendahului skala prioritas "
                f"({tanggal(made)}). Musyawarah Desa diadakan sesudah skala prioritas disusun; "
                "periksa kedua tanggal."
            )
        else:
            continue
        yield block("V21", "pihak.tanggal_prioritas", message, basis, pihak.id)


def v22_environment(berkas: Berkas) -> Iterator[Finding]:
    """Only a warning until the day of signing is set."""
    kerjasama = berkas.kerjasama
    todo = empty_fields(
        kerjasama.rencana,
        lingkungan_diperiksa="lingkungan hidup",
        tata_ruang_diperiksa="tata ruang",
    )
    if todo and not kerjasama.antar_desa:
        yield (block if kerjasama.tanggal_penetapan else warn)(
            "V22",
            f"rencana.{next(iter(todo))}",
            f"Kesesuaian dengan ketentuan {join_words(list(todo.values()))} kabupaten/kota belum "
            "diperiksa. Periksa, catat hasilnya, lalu beri tanda.",
            third_party_basis(berkas, "huruf g"),
        )


def v23_analysis_and_kak(berkas: Berkas) -> Iterator[Finding]:
    kerjasama = berkas.kerjasama
    if not berkas.kerjasama.prakarsa_desa:
        return
    kinds = {line.jenis for line in kerjasama.manfaat_biaya}
    missing = [kind.label.lower() for kind in JenisManfaatBiaya if kind not in kinds]
    if missing:
        yield block(
            "V23",
            "manfaat_biaya",
            f"Analisis manfaat dan biaya belum memuat {join_words(missing)}. Isi paling sedikit "
            "satu baris untuk setiap jenis.",
            "Pasal 14 ayat (2) huruf e Permendagri 96/2017",
        )
    if kerjasama.kak_tanggal is None:
        yield block(
            "V23",
            "kak_tanggal",
            "Kerangka Acuan Kerja (KAK) belum ada. Lengkapi isinya dan isi tanggalnya.",
            "Pasal 14 ayat (2) huruf f Permendagri 96/2017",
        )


def v24_announced(berkas: Berkas) -> Iterator[Finding]:
    if berkas.kerjasama.prakarsa_desa and berkas.kerjasama.pengumuman_tanggal is None:
        yield warn(
            "V24",
            "pengumuman_tanggal",
            "Pengumuman penawaran kepada pihak ketiga belum dicatat. Umumkan dengan melampirkan "
            "KAK, lalu isi tanggal dan medianya.",
            "Pasal 14 ayat (3) huruf a Permendagri 96/2017",
        )


RULES: tuple[Rule, ...] = (
    v15_in_rpjm,
    v16_in_rkp,
    v17_within_rpjm,
    v18_in_apb,
    v19_within_budget,
    v20_in_authority,
    v21_priorities_first,
    v22_environment,
    v23_analysis_and_kak,
    v24_announced,
)
