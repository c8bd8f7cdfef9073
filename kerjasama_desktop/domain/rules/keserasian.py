"""V94 and V96: what the papers of one cooperation say of the same person and the same book."""

from collections.abc import Iterator

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.bkad import UnsurBkad
from kerjasama_desktop.domain.findings import Finding
from kerjasama_desktop.domain.musyawarah import Unsur
from kerjasama_desktop.domain.rules.common import Rule, info, name_of
from kerjasama_desktop.domain.text import name_key

_OFFICES = {
    Unsur.PEMERINTAH_DESA: UnsurBkad.PEMERINTAH_DESA,
    Unsur.BPD: UnsurBkad.BPD,
    Unsur.LKD: UnsurBkad.LKD,
    Unsur.LEMBAGA_LAIN: UnsurBkad.LEMBAGA_LAIN,
}
_GUESTS = frozenset({Unsur.PENDAMPING, Unsur.KECAMATAN, Unsur.LAINNYA})
_GOVERNING = frozenset({UnsurBkad.PEMERINTAH_DESA, UnsurBkad.BPD})


def _contradicts(came: Unsur, member: UnsurBkad) -> bool:
    """Somebody of an institution may be esteemed as well, but not one who governs the village."""
    if came in _GUESTS:
        return False
    office = _OFFICES.get(came, UnsurBkad.TOKOH_MASYARAKAT)
    if UnsurBkad.TOKOH_MASYARAKAT in {office, member}:
        return bool({office, member} & _GOVERNING)
    return office is not member


def v94_one_element(berkas: Berkas) -> Iterator[Finding]:
    """Berita acara print both lists, one under the other."""
    came = {
        (name_key(p.nama), p.pihak_id): p.unsur
        for p in berkas.kerjasama.peserta
        if p.nama and p.unsur
    }
    for person in berkas.pengurus:
        listed = came.get((name_key(person.nama), person.pihak_id))
        if listed and person.unsur and _contradicts(listed, person.unsur):
            yield info(
                "V94",
                "pengurus.unsur",
                f"{person.nama} tercatat sebagai unsur {listed.label} dalam daftar hadir "
                f"musyawarah, tetapi sebagai unsur {person.unsur.label} dalam BKAD. Samakan "
                "unsurnya agar berita acara tidak bertentangan.",
                "Kebiasaan baik; larangan merangkap bagi anggota BPD: Pasal 64 UU 6/2014 "
                "(perlu verifikasi)",
                person.id,
            )


def v96_numbers_follow_days(berkas: Berkas) -> Iterator[Finding]:
    """Both decisions of a head of village are numbered in one book of a year."""
    later = berkas.kerjasama.bkad.tanggal_sk
    for pihak in berkas.pihak:
        earlier, numbers = pihak.wakil_tanggal, (pihak.wakil_nomor, pihak.nomor_sk)
        if not (later and earlier and all(n.isascii() and n.isdigit() for n in numbers)):
            continue
        first, second = (int(n) for n in numbers)
        if later.year == earlier.year and later > earlier and second <= first:
            yield info(
                "V96",
                "pihak.nomor_sk",
                f"Nomor Keputusan Bersama tentang pengurus BKAD dari {name_of(berkas, pihak)} "
                f"({second}) tidak sesudah nomor keputusan tentang wakil Desa yang lebih dahulu "
                f"ditetapkan ({first}). Periksa kedua nomor dalam buku keputusan.",
                "Kebiasaan baik: satu buku, nomor menurut urutan tanggal",
                pihak.id,
            )


RULES: tuple[Rule, ...] = (v94_one_element, v96_numbers_follow_days)
