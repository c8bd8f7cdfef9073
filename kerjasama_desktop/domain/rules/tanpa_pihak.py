"""V88: money, meetings, offers and members of no party, which no paper counts or cites."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.bkad import Pengurus
from kerjasama_desktop.domain.findings import Finding
from kerjasama_desktop.domain.musyawarah import BentukMusyawarah, Musyawarah
from kerjasama_desktop.domain.penawaran import Penawaran
from kerjasama_desktop.domain.records import Record
from kerjasama_desktop.domain.rencana import Kontribusi
from kerjasama_desktop.domain.rules.common import Rule, block
from kerjasama_desktop.domain.terbilang import rupiah, tanggal

T = TypeVar("T", bound=Record)


def v88_of_a_party(berkas: Berkas) -> Iterator[Finding]:
    """What a village or partner taken out has left behind still lies in its step."""
    kerjasama = berkas.kerjasama
    for share in _left(kerjasama.kontribusi, berkas.kontribusi):
        yield from _money(share)
    for meeting in _left(kerjasama.musyawarah, berkas.musyawarah):
        yield from _meeting(meeting)
    for offer in _left(kerjasama.penawaran, berkas.penawaran):
        yield from _offer(offer)
    if kerjasama.ber_bkad:
        for member in _left(kerjasama.pengurus, berkas.pengurus):
            yield from _member(member)


def _left(entered: Iterable[T], counted: Iterable[T]) -> list[T]:
    known = {one.id for one in counted}
    return [one for one in entered if one.id not in known]


def _money(share: Kontribusi) -> Iterator[Finding]:
    what = rupiah(share.jumlah) if share.jumlah else share.bentuk
    if what:
        yield block(
            "V88",
            "kontribusi.pihak_id",
            f"Kontribusi {what} tidak mempunyai pihak dalam kerja sama ini, sehingga tidak "
            "dihitung. Pilih pihaknya atau hapus barisnya.",
            "Pasal 6 huruf f Permendagri 96/2017",
            share.id,
        )


def _meeting(meeting: Musyawarah) -> Iterator[Finding]:
    name = meeting.bentuk.label + (
        f" tanggal {tanggal(meeting.tanggal)}" if meeting.tanggal else ""
    )
    lacks = "tidak mempunyai Desa penyelenggara dalam kerja sama ini"
    if meeting.bentuk is BentukMusyawarah.MAD:
        lacks = "tidak berlaku, karena kerja sama ini hanya diikuti satu Desa"
    yield block(
        "V88",
        "musyawarah",
        f"{name} {lacks}, sehingga tidak dirujuk dalam naskah. Hapus musyawarah itu; bila Desanya "
        "tetap ikut, tambahkan Desanya pada langkah Para pihak, lalu catat musyawarahnya lagi.",
        "Pasal 91 dan Pasal 92 UU 6/2014",
        meeting.id,
    )


def _offer(offer: Penawaran) -> Iterator[Finding]:
    if offer.nomor or offer.tanggal:
        number = f" Nomor {offer.nomor}" if offer.nomor else ""
        day = f" tanggal {tanggal(offer.tanggal)}" if offer.tanggal else ""
        yield block(
            "V88",
            "penawaran.pihak_id",
            f"Penawaran{number}{day} tidak mempunyai pihak dalam kerja sama ini, sehingga tidak "
            "dirujuk dalam naskah. Pilih pihaknya atau hapus barisnya.",
            "Pasal 13 ayat (3) dan Pasal 14 ayat (3) Permendagri 96/2017",
            offer.id,
        )


def _member(member: Pengurus) -> Iterator[Finding]:
    if member.nama:
        yield block(
            "V88",
            "pengurus.pihak_id",
            f"{member.nama} tidak mewakili Desa peserta, sehingga tidak dicantumkan dalam susunan "
            "pengurus BKAD. Pilih Desa yang diwakili, kosongkan unsurnya bila bukan wakil Desa, "
            "atau hapus dari daftar.",
            "Pasal 92 ayat (3) UU 6/2014",
            member.id,
        )


RULES: tuple[Rule, ...] = (v88_of_a_party,)
