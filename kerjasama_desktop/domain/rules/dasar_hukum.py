"""V52-V59: whether the law cited in Mengingat is in force, complete and in order."""

import re
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.findings import Finding
from kerjasama_desktop.domain.kutipan import Kutipan, citations, rank, short_name
from kerjasama_desktop.domain.naskah import DasarHukum
from kerjasama_desktop.domain.regulasi import JenisRegulasi, Regulasi, bare, head, in_citation_order
from kerjasama_desktop.domain.rules.common import Rule, block, document_day, warn
from kerjasama_desktop.domain.terbilang import tanggal
from kerjasama_desktop.domain.text import join_words

_NEW_PP = "pp-16-2026"
_OLD_PP = frozenset({"pp-43-2014", "pp-47-2015", "pp-11-2019"})
_CORE = ("uu-6-2014", "pp-43-2014", _NEW_PP, "permendagri-96-2017")
_CORE_BETWEEN_VILLAGES = ("permendagri-111-2014",)
_GAZETTE = re.compile(
    r"\b(?P<kind>(?:Tambahan\s+)?(?:Lembaran|Berita)\s+Negara|TLN|LN|TBN|BN)\b"
    r"(?:\s+(?:Republik\s+Indonesia|RI)\b)?(?:\s+(?:Tahun\s+)?(?P<year>\d{4})\b)?"
    r"[\s,]*(?:Nomor|No\.?)?\s*(?P<number>\d+)",
    re.IGNORECASE,
)
_LOWER = re.compile(
    r"(?:surat\s+)?(?:keputusan|kepmen\w*|keppres|kepgub|kepbup|sk|edaran|se|instruksi|inpres|"
    r"berita\s+acara|pengumuman)\b",
    re.IGNORECASE,
)


def _citations(berkas: Berkas) -> list[Kutipan]:
    return citations(berkas.kerjasama.dasar_hukum, berkas.register)


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
        last = last_amendment(regulasi, day)
        if last and dasar.teks and not _names(dasar, last):
            yield warn(
                "V54",
                "dasar_hukum",
                f"Kutipan {regulasi.sebutan} belum menyebut perubahan terakhirnya. Tambahkan "
                f"'sebagaimana telah diubah ... terakhir dengan {last}'.",
                last,
                dasar.id,
            )


def last_amendment(regulasi: Regulasi, day: date) -> str:
    """Return the name of the last amendment made by then; '' where there is none."""
    made = [amendment.nama for amendment in regulasi.perubahan if amendment.berlaku <= day]
    return head(made[-1]) if made else ""


def _names(dasar: DasarHukum, amendment: str) -> bool:
    return bare(amendment) in bare(dasar.teks)


def v55_core_law(berkas: Berkas) -> Iterator[Finding]:
    missing = [regulasi.sebutan for regulasi in missing_core(berkas)]
    if missing:
        yield warn(
            "V55",
            "dasar_hukum",
            f"Dasar hukum belum mencantumkan {join_words(missing)}. Tambahkan dalam Mengingat.",
            "Kebiasaan baik: peraturan pokok kerja sama Desa",
        )


def missing_core(berkas: Berkas) -> list[Regulasi]:
    """Return the core law in force on the day of the document that is not cited."""
    day = document_day(berkas)
    wanted = _CORE + (_CORE_BETWEEN_VILLAGES if berkas.kerjasama.antar_desa else ())
    cited = {regulasi.id for _, regulasi in _citations(berkas)}
    core = [berkas.register[key] for key in wanted if key in berkas.register]
    return in_citation_order(r for r in core if r.in_force(day) and r.id not in cited)


def v56_order(berkas: Berkas) -> Iterator[Finding]:
    """What own words do not tell the rank of is left alone."""
    places = ((dasar, rank(dasar, berkas.register)) for dasar in berkas.kerjasama.dasar_hukum)
    known = [(dasar, place) for dasar, place in places if place[0] < JenisRegulasi.LAINNYA.rank]
    for (before, place), (after, its_place) in pairwise(known):
        if its_place < place:
            yield warn(
                "V56",
                "dasar_hukum",
                "Urutan Mengingat belum sesuai dengan tingkatan dan tahunnya: "
                f"{short_name(after, berkas.register)} seharusnya sebelum "
                f"{short_name(before, berkas.register)}. Urutkan kembali.",
                "Lampiran II UU 12/2011 (butir perlu verifikasi)",
                after.id,
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


def v58_gazette(berkas: Berkas) -> Iterator[Finding]:
    """Own words must bear the numbers of LN, TLN and BN that the register knows."""
    day = document_day(berkas)
    for dasar, regulasi in _citations(berkas):
        last = last_amendment(regulasi, day)
        whole = not last or _names(dasar, last)
        wanted = _gazettes(regulasi.citation(day) if whole else regulasi.lembaran)
        known = [regulasi.lembaran, *(amendment.lembaran for amendment in regulasi.perubahan)]
        found = _gazettes(dasar.teks)
        wrong = found - _gazettes("; ".join(known)) if all(known) else set()
        if dasar.teks and (wrong or wanted - found):
            lacks = "tidak sesuai dengan daftar peraturan" if wrong else "belum lengkap"
            yield warn(
                "V58",
                "dasar_hukum",
                f"Nomor Lembaran Negara atau Berita Negara pada kutipan {regulasi.sebutan} "
                f"{lacks}. Kutipan menurut daftar: {regulasi.citation(day)}.",
                _checked(regulasi, "daftar peraturan"),
                dasar.id,
            )


def v58_gazette_not_known(berkas: Berkas) -> Iterator[Finding]:
    """What is taken from the register is printed with dots where the register has no number."""
    day = document_day(berkas)
    for dasar, regulasi in _citations(berkas):
        missing = [] if dasar.teks else [head(nama) for nama in regulasi.without_gazette(day)]
        if missing:
            itself = head(regulasi.nama) in missing
            place = "pada Pengaturan, bagian Peraturan" if itself else "pada butirnya"
            yield warn(
                "V58",
                "dasar_hukum",
                f"Nomor Lembaran Negara atau Berita Negara {join_words(missing)} belum ada dalam "
                f"daftar peraturan, sehingga tempatnya dalam Mengingat dibiarkan kosong. Cari "
                f"nomornya di JDIH, lalu tulis {place}.",
                "Lampiran II UU 12/2011 (butir perlu verifikasi)",
                dasar.id,
            )


def _gazettes(text: str) -> set[tuple[str, str, str]]:
    """Return kind, year and number of every gazette named: ('LN', '2014', '7')."""
    return {
        (_abbreviated(found["kind"]), found["year"] or "", found["number"])
        for found in _GAZETTE.finditer(text)
    }


def _abbreviated(kind: str) -> str:
    return "".join(word[0] for word in kind.upper().split()) if " " in kind else kind.upper()


def v59_lower_act(berkas: Berkas) -> Iterator[Finding]:
    """An agreement with a third party is no regulation: it may name any act."""
    if not berkas.kerjasama.antar_desa:
        return
    for dasar in berkas.kerjasama.dasar_hukum:
        name = short_name(dasar, berkas.register)
        if _LOWER.match(name):
            yield warn(
                "V59",
                "dasar_hukum",
                f"{name} tidak dapat menjadi dasar hukum, karena bukan peraturan "
                "perundang-undangan yang setingkat atau lebih tinggi. Hapus dari Mengingat; bila "
                "perlu, sebutkan dalam Memperhatikan.",
                "Lampiran II UU 12/2011 (butir perlu verifikasi)",
                dasar.id,
            )


CURABLE: tuple[Rule, ...] = (
    v52_revoked,
    v53_old_pp,
    v54_last_amendment,
    v55_core_law,
    v56_order,
    v57_not_yet_in_force,
    v58_gazette,
    v59_lower_act,
)
"""What the register itself can mend."""
RULES: tuple[Rule, ...] = (*CURABLE, v58_gazette_not_known)
