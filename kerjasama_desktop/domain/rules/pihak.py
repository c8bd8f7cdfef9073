"""V01-V09, V13, V14: who the parties are, and whether they may cooperate in this form."""

from collections.abc import Iterator

from kerjasama_desktop.domain.berkas import Berkas, Ringkasan
from kerjasama_desktop.domain.desa import JabatanPejabat
from kerjasama_desktop.domain.findings import Finding
from kerjasama_desktop.domain.kerjasama import Pihak, Topik
from kerjasama_desktop.domain.rules.common import (
    Rule,
    block,
    info,
    name_of,
    names_of,
    warn,
)
from kerjasama_desktop.domain.text import join_words, search_key
from kerjasama_desktop.domain.wilayah import dotted, is_desa, is_kelurahan, is_kode

_CODES = "Kepmendagri 300.2.2-2138 Tahun 2025"
_HABIT = "Kebiasaan baik"
_SCOPE = "Pasal 3 Permendagri 96/2017"


def v01_two_villages(berkas: Berkas) -> Iterator[Finding]:
    villages = {berkas.desa_of(p).kode or str(p.desa_id) for p in berkas.kerjasama.pihak}
    if berkas.kerjasama.antar_desa and len(villages) < 2:
        yield block(
            "V01",
            "pihak",
            "Kerja sama antar-Desa diikuti paling sedikit 2 (dua) Desa yang berbeda, sedangkan "
            f"yang tercatat baru {len(villages)}. Tambahkan Desa mitra.",
            "Pasal 91 dan Pasal 92 UU 6/2014",
        )


def v02_third_party(berkas: Berkas) -> Iterator[Finding]:
    kerjasama = berkas.kerjasama
    if kerjasama.antar_desa:
        return
    basis = "Pasal 5 Permendagri 96/2017"
    if not kerjasama.pihak:
        yield block("V02", "pihak", "Desa yang bekerja sama belum dicatat. Tambahkan Desa.", basis)
    if not kerjasama.mitra:
        yield block(
            "V02",
            "mitra",
            "Kerja sama dengan pihak ketiga mencantumkan paling sedikit satu mitra. "
            "Tambahkan mitra.",
            basis,
        )


def v03_listed_twice(berkas: Berkas) -> Iterator[Finding]:
    seen: set[str] = set()
    for pihak in berkas.pihak:
        kode = berkas.desa_of(pihak).kode
        if kode and kode in seen:
            yield block(
                "V03",
                "pihak",
                f"{name_of(berkas, pihak)} ({dotted(kode)}) tercantum lebih dari satu kali. "
                "Hapus yang berlebih.",
                "Para pihak harus Desa yang berbeda (Pasal 91 UU 6/2014)",
                pihak.id,
            )
        seen.add(kode)


def v04_village_code(berkas: Berkas) -> Iterator[Finding]:
    for pihak in berkas.pihak:
        desa = berkas.desa_of(pihak)
        if is_desa(desa.kode):
            continue
        yield block("V04", "desa.kode", _code_problem(berkas, pihak), _CODES, desa.id)


def _code_problem(berkas: Berkas, pihak: Pihak) -> str:
    kode, nama = berkas.desa_of(pihak).kode, name_of(berkas, pihak)
    if not kode:
        return f"Kode wilayah {nama} belum diisi. Isi 10 angka, misalnya 73.10.11.2005."
    if is_kelurahan(kode):
        return (
            f"Kode {dotted(kode)} ({nama}) adalah kode Kelurahan. Pihak kerja sama harus Desa "
            "(angka ketujuh 2) atau Desa Adat (angka ketujuh 3). Periksa kodenya."
        )
    if is_kode(kode):
        return f"Angka ketujuh kode {dotted(kode)} ({nama}) harus 2 atau 3. Periksa kodenya."
    return f"Kode wilayah {nama} ({kode}) bukan 10 angka. Perbaiki, misalnya 73.10.11.2005."


def v05_known_code(berkas: Berkas) -> Iterator[Finding]:
    if not berkas.wilayah:
        return
    for pihak in berkas.pihak:
        desa = berkas.desa_of(pihak)
        official = berkas.wilayah.get(desa.kode)
        if not is_desa(desa.kode) or (official and _squeezed(official) == _squeezed(desa.nama)):
            continue
        found = f"pada daftar tertulis {official}" if official else "kode itu tidak ada pada daftar"
        yield warn(
            "V05",
            "desa.kode",
            f"Kode wilayah {dotted(desa.kode)} tidak cocok dengan nama {name_of(berkas, pihak)}: "
            f"{found}. Periksa kode dan ejaan namanya.",
            _CODES,
            desa.id,
        )


def _squeezed(nama: str) -> str:
    return search_key(nama).replace(" ", "")


def v06_v07_other_region(berkas: Berkas) -> Iterator[Finding]:
    own = berkas.own_pihak
    home = berkas.desa_of(own).kode if own else ""
    if not is_kode(home):
        return
    for pihak in berkas.pihak:
        kode = berkas.desa_of(pihak).kode
        if is_kode(kode) and kode[:4] != home[:4]:
            yield _other_region(berkas, pihak, other_province=kode[:2] != home[:2])


def _other_region(berkas: Berkas, pihak: Pihak, *, other_province: bool) -> Finding:
    nama = name_of(berkas, pihak)
    if other_province:
        return block(
            "V07",
            "pihak",
            f"{nama} berada di provinsi lain. Kerja sama lintas provinsi tidak diatur dalam "
            "Permendagri 96/2017. Hubungi Dinas Pemberdayaan Masyarakat dan Desa kabupaten/kota.",
            "Pasal 3 Permendagri 96/2017 (perlu verifikasi untuk lintas provinsi)",
            pihak.id,
        )
    return block(
        "V06",
        "pihak",
        f"{nama} berada di kabupaten/kota lain. Kerja sama lintas kabupaten/kota mengikuti "
        "ketentuan kerja sama antardaerah, sehingga tidak dapat dituangkan dalam naskah ini. "
        "Mintalah fasilitasi kabupaten/kota atau keluarkan Desa itu dari para pihak.",
        _SCOPE,
        pihak.id,
    )


def v08_reach(berkas: Berkas) -> Iterator[Finding]:
    chosen, computed = berkas.kerjasama.ruang_lingkup, berkas.reach
    if chosen and computed and chosen is not computed:
        yield warn(
            "V08",
            "ruang_lingkup",
            f"Ruang lingkup tercatat '{chosen.label}', tetapi menurut kode wilayah seharusnya "
            f"'{computed.label}'. Sesuaikan pilihannya atau periksa kode wilayah.",
            _SCOPE,
        )


def v09_several_kecamatan(berkas: Berkas) -> Iterator[Finding]:
    """A warning while the camat of a kecamatan is unknown, then only a reminder."""
    if len(berkas.kecamatan) < 2:
        return
    unknown = [p for p in berkas.pihak if berkas.official(p, JabatanPejabat.CAMAT) is None]
    missing = list(dict.fromkeys(berkas.desa_of(p).nama_kecamatan for p in unknown))
    message = (
        f"Kerja sama ini melibatkan {len(berkas.kecamatan)} kecamatan "
        f"({join_words(berkas.kecamatan)}): semua Camat dicantumkan pada tembusan dan "
        f"perselisihan diselesaikan oleh {berkas.dispute_official}."
    )
    if missing:
        todo = f" Isi nama Camat untuk {join_words(missing)}."
        yield warn("V09", "pejabat.CAMAT", message + todo, _SCOPE, unknown[0].desa_id)
    else:
        yield info("V09", "pihak", message, _SCOPE)


def v13_village_enterprise(berkas: Berkas) -> Iterator[Finding]:
    kerjasama = berkas.kerjasama
    if not kerjasama.antar_desa or not (kerjasama.pasal4 or kerjasama.topik is Topik.BUMDESMA):
        return
    hint = (
        "Musyawarah Antar-Desa dan BKAD tidak diperiksa."
        if kerjasama.pasal4
        else "Bila hal itu berlaku di sini, centang “Melibatkan BUM Desa atau Desa dalam satu "
        "kawasan perdesaan”."
    )
    law = (
        "Kerja sama yang melibatkan BUM Desa atau Desa dalam satu kawasan perdesaan dilakukan "
        f"oleh Pemerintah Desa dan disepakati melalui Musyawarah Desa. {hint}"
    )
    yield info("V13", "pasal4", law, "Pasal 4 Permendagri 96/2017")


def v14_bound_elsewhere(berkas: Berkas) -> Iterator[Finding]:
    topik = berkas.kerjasama.topik
    if topik is None or topik is Topik.LAINNYA:
        return
    for other in berkas.lain:
        bound = [p for p in berkas.pihak if p.desa_id in other.desa]
        if bound and other.topik is topik and _binds(berkas, other):
            numbers = dict(other.nomor)
            nomor = next((numbers[p.desa_id] for p in bound if numbers.get(p.desa_id)), "")
            label = f"'{other.judul}'" + (f" (Nomor {nomor})" if nomor else "")
            yield warn(
                "V14",
                "pihak",
                f"{names_of(berkas, bound)} masih terikat kerja sama {label} dengan pokok yang "
                "sama pada waktu yang sama. Pastikan keduanya tidak bertentangan.",
                _HABIT,
                other.id,
            )


def _binds(berkas: Berkas, other: Ringkasan) -> bool:
    kerjasama = berkas.kerjasama
    same = other.id == kerjasama.id or other.contoh != kerjasama.contoh
    ended = other.selesai and kerjasama.mulai and other.selesai < kerjasama.mulai
    later = other.mulai and kerjasama.selesai and kerjasama.selesai < other.mulai
    return other.status.mengikat and not (same or ended or later)


RULES: tuple[Rule, ...] = (
    v01_two_villages,
    v02_third_party,
    v03_listed_twice,
    v04_village_code,
    v05_known_code,
    v06_v07_other_region,
    v08_reach,
    v09_several_kecamatan,
    v13_village_enterprise,
    v14_bound_elsewhere,
)
