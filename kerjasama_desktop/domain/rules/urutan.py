"""V69-V73: order of days, signing, publication and numbers."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple
from uuid import UUID

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.findings import Finding
from kerjasama_desktop.domain.kerjasama import Pihak
from kerjasama_desktop.domain.musyawarah import BentukMusyawarah, HasilMusyawarah
from kerjasama_desktop.domain.penawaran import ArahPenawaran, Penawaran
from kerjasama_desktop.domain.rules.common import (
    Rule,
    answering_village,
    block,
    empty_fields,
    first_day,
    initiators,
    meetings,
    name_of,
    warn,
)
from kerjasama_desktop.domain.terbilang import tanggal
from kerjasama_desktop.domain.text import join_words

_DAYS_TO_SIGN = 7
_YEAR = re.compile(r"\b20\d\d\b")


class Hari(NamedTuple):
    """A day of the process: its name, the day, and where it is entered."""

    nama: str
    tanggal: date | None
    field: str = ""
    item: UUID | None = None


class Pasangan(NamedTuple):
    """The first may not be later than the second; the law says so where `hukum` is true."""

    awal: Hari
    akhir: Hari
    hukum: bool = False


def v69_order_of_days(berkas: Berkas) -> Iterator[Finding]:
    """The pair priority scale - Musdes is V21, publication - effect is V72."""
    seen: set[tuple[str, UUID | None]] = set()
    for awal, akhir, hukum in sorted(_pairs(berkas), key=lambda pair: not pair.hukum):
        place = (awal.field, awal.item)
        if not awal.tanggal or not akhir.tanggal or awal.tanggal <= akhir.tanggal or place in seen:
            continue
        seen.add(place)
        yield (block if hukum else warn)(
            "V69",
            awal.field,
            f"{awal.nama} ({tanggal(awal.tanggal)}) tidak boleh sesudah {akhir.nama} "
            f"({tanggal(akhir.tanggal)}). Periksa kedua tanggal.",
            "Pasal 13 Permendagri 96/2017" if hukum else "Kebiasaan baik: urutan tahap",
            awal.item,
        )


def _pairs(berkas: Berkas) -> Iterator[Pasangan]:
    signing = Hari("penandatanganan", berkas.kerjasama.tanggal_penetapan, "tanggal_penetapan")
    mad = (
        _meeting(berkas, BentukMusyawarah.MAD, None)
        if berkas.kerjasama.ber_bkad
        else Hari("", None)
    )
    yield Pasangan(mad, signing, hukum=True)
    for pihak in berkas.pihak:
        yield from _village_pairs(berkas, pihak, mad, signing)
    for offer in berkas.kerjasama.penawaran:
        yield Pasangan(_offer(berkas, offer), _reply(berkas, offer))
    if not berkas.kerjasama.antar_desa:
        yield from _third_party_pairs(berkas)


def _village_pairs(berkas: Berkas, pihak: Pihak, mad: Hari, signing: Hari) -> Iterator[Pasangan]:
    nama = name_of(berkas, pihak)
    listed = Hari(
        f"Inventarisasi {nama}",
        pihak.tanggal_inventarisasi,
        "pihak.tanggal_inventarisasi",
        pihak.id,
    )
    ranked = Hari(f"skala prioritas {nama}", pihak.tanggal_prioritas)
    musdes = _meeting(berkas, BentukMusyawarah.MUSDES, pihak)
    consulted = _meeting(berkas, BentukMusyawarah.KONSULTASI_PUBLIK, pihak)
    approved = Hari(f"Persetujuan BPD {nama}", pihak.bpd_tanggal, "pihak.bpd_tanggal", pihak.id)
    yield Pasangan(listed, ranked)
    yield Pasangan(musdes, signing, hukum=True)
    yield Pasangan(consulted, mad if mad.tanggal else signing)
    yield Pasangan(approved, signing)
    yield Pasangan(mad, Hari(f"persetujuan BPD {nama}", pihak.bpd_tanggal))
    if berkas.kerjasama.antar_desa:
        published = Hari(f"pengundangan dalam Berita {nama}", pihak.tanggal_undang)
        yield Pasangan(signing._replace(nama="Penandatanganan"), published, hukum=True)
        yield from _musdes_and_offer(berkas, pihak, musdes)


def _musdes_and_offer(berkas: Berkas, pihak: Pihak, musdes: Hari) -> Iterator[Pasangan]:
    """A village that begins offers after its Musdes; one that is asked answers after its own."""
    offers = berkas.kerjasama.penawaran
    if pihak in initiators(berkas):
        sent = [o for o in offers if o.arah is ArahPenawaran.KELUAR]
        yield from (Pasangan(musdes, _offer(berkas, o)) for o in sent)
    else:
        asked = [o for o in offers if answering_village(berkas, o) == pihak.id]
        yield from (Pasangan(musdes, _reply(berkas, o)) for o in asked)


def _third_party_pairs(berkas: Berkas) -> Iterator[Pasangan]:
    kerjasama = berkas.kerjasama
    terms = Hari("Kerangka Acuan Kerja", kerjasama.kak_tanggal, "kak_tanggal")
    announced = Hari("pengumuman penawaran", kerjasama.pengumuman_tanggal, "pengumuman_tanggal")
    yield Pasangan(terms, announced)
    for offer in kerjasama.penawaran:
        yield Pasangan(announced._replace(nama="Pengumuman penawaran"), _offer(berkas, offer))


def _meeting(berkas: Berkas, bentuk: BentukMusyawarah, pihak: Pihak | None) -> Hari:
    found = first_day(berkas, bentuk, pihak)
    title = f"{bentuk.label} ({name_of(berkas, pihak)})" if pihak else bentuk.label
    if found is None:
        return Hari(title, None)
    day, meeting = found
    return Hari(title, day, "musyawarah.tanggal", meeting.id)


def _offer(berkas: Berkas, offer: Penawaran) -> Hari:
    nama = berkas.party_name(offer.pihak_id, offer.mitra_id)
    way = "kepada" if offer.arah is ArahPenawaran.KELUAR else "dari"
    return Hari(f"Penawaran {way} {nama}", offer.tanggal, "penawaran.tanggal", offer.id)


def _reply(berkas: Berkas, offer: Penawaran) -> Hari:
    nama = berkas.party_name(offer.pihak_id, offer.mitra_id)
    way = "dari" if offer.arah is ArahPenawaran.KELUAR else "kepada"
    return Hari(f"jawaban {way} {nama}", offer.tanggal_jawaban)


def v70_signed_within_a_week(berkas: Berkas) -> Iterator[Finding]:
    signed = berkas.kerjasama.tanggal_penetapan
    if signed is None or not berkas.kerjasama.ber_bkad:
        return
    agreed = [
        m.tanggal
        for m in meetings(berkas, BentukMusyawarah.MAD)
        if m.tanggal and m.tanggal <= signed and m.hasil is HasilMusyawarah.MENYEPAKATI
    ]
    if agreed and signed > max(agreed) + timedelta(days=_DAYS_TO_SIGN):
        yield warn(
            "V70",
            "tanggal_penetapan",
            f"Penandatanganan {tanggal(signed)} berjarak {(signed - max(agreed)).days} hari dari "
            f"Musyawarah Antar-Desa {tanggal(max(agreed))}, lebih dari {_DAYS_TO_SIGN} hari. "
            "Percepat penandatanganan atau tulis alasannya.",
            "Perlu verifikasi: Permendagri 111/2014",
        )


def v71_published(berkas: Berkas) -> Iterator[Finding]:
    """Due from the day after signing on, so that it never stands in the way of signing."""
    signed = berkas.kerjasama.tanggal_penetapan
    if not berkas.kerjasama.antar_desa or signed is None or signed >= berkas.today:
        return
    for pihak in berkas.pihak:
        todo = empty_fields(
            pihak,
            nomor="nomor peraturan",
            tanggal_undang="tanggal pengundangan",
            nomor_berita="nomor Berita Desa",
        )
        if todo:
            yield block(
                "V71",
                "pihak.tanggal_undang",
                f"Peraturan Bersama belum diundangkan dalam Berita {name_of(berkas, pihak)}. Isi "
                f"{join_words(list(todo.values()))}.",
                "Lampiran Permendagri 111/2014",
                pihak.id,
            )


def v72_not_retroactive(berkas: Berkas) -> Iterator[Finding]:
    kerjasama = berkas.kerjasama
    start, basis = kerjasama.mulai_berlaku, "Kebiasaan baik: tidak berlaku surut"
    if start is None:
        return
    days = [
        (p.tanggal_undang, f"pengundangan dalam Berita {name_of(berkas, p)}")
        for p in berkas.pihak
        if kerjasama.antar_desa
    ] or [(kerjasama.tanggal_penetapan, "penandatanganan")]
    late = [(day, words) for day, words in days if day and start < day]
    if late:
        day, words = max(late)
        yield warn(
            "V72",
            "mulai_berlaku",
            f"Tanggal mulai berlaku {tanggal(start)} mendahului {words} {tanggal(day)}. Ubah "
            "tanggal mulai berlaku, atau tulis alasannya.",
            basis,
        )


def v73_numbers(berkas: Berkas) -> Iterator[Finding]:
    signed = berkas.kerjasama.tanggal_penetapan
    for pihak in berkas.pihak:
        if not pihak.nomor or signed is None:
            continue
        yield from _wrong_year(berkas, pihak, signed)
        yield from _used_number(berkas, pihak, signed)


def _wrong_year(berkas: Berkas, pihak: Pihak, signed: date) -> Iterator[Finding]:
    years = _YEAR.findall(pihak.nomor)
    if years and str(signed.year) not in years:
        yield warn(
            "V73",
            "pihak.nomor",
            f"Nomor {name_of(berkas, pihak)} menyebut tahun {years[-1]}, sedangkan naskah "
            f"ditetapkan {tanggal(signed)}. Sesuaikan nomornya.",
            "Permendagri 111/2014 (nomor pasal perlu verifikasi)",
            pihak.id,
        )


def _used_number(berkas: Berkas, pihak: Pihak, signed: date) -> Iterator[Finding]:
    kerjasama, mine = berkas.kerjasama, counter(pihak.nomor)
    for other in berkas.lain:
        same_kind = other.jenis == kerjasama.jenis and other.contoh == kerjasama.contoh
        day = other.tanggal_penetapan
        if other.id == kerjasama.id or not same_kind or day is None or day.year != signed.year:
            continue
        if any(owner == pihak.desa_id and counter(n) == mine for owner, n in other.nomor):
            yield block(
                "V73",
                "pihak.nomor",
                f"Nomor {pihak.nomor} Tahun {signed.year} {name_of(berkas, pihak)} sudah dipakai "
                f"untuk '{other.judul}'. Beri nomor lain.",
                "Satu nomor untuk satu peraturan setiap tahun (kebiasaan baik)",
                pihak.id,
            )


def counter(nomor: str) -> str:
    """'03', '3' and 'Nomor 3' are one number."""
    return re.sub(r"^(nomor\s+|no\.?\s+)?0*", "", nomor.casefold())


RULES: tuple[Rule, ...] = (
    v69_order_of_days,
    v70_signed_within_a_week,
    v71_published,
    v72_not_retroactive,
    v73_numbers,
)
