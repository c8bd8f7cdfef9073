"""Who attended a meeting: the people on its list, and at a MAD those who sign its minutes."""

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.desa import JabatanPejabat, Pejabat
from kerjasama_desktop.domain.kerjasama import Pihak
from kerjasama_desktop.domain.musyawarah import BentukMusyawarah, Musyawarah, Peserta, Unsur
from kerjasama_desktop.domain.text import search_key

_PENANDA = (
    (JabatanPejabat.KEPALA, Unsur.PEMERINTAH_DESA),
    (JabatanPejabat.KETUA_BPD, Unsur.BPD),
)
"""Who signs the berita acara of a MAD for each village (domain.md 3.7)."""


def is_named(holder: Pejabat, name: str) -> bool:
    """True for the official's name, with titles or without."""
    return search_key(name) in _names(holder)


def _names(holder: Pejabat) -> set[str]:
    return {search_key(holder.nama), search_key(holder.nama_bergelar)} - {""}


def present(
    berkas: Berkas, meeting: Musyawarah, listed: list[Peserta] | None = None
) -> list[Peserta]:
    """Return who came by name; nobody while no name is listed, for then typed totals count.

    Whoever signs for a village at a MAD was there, on the list or not, and bears his or her titles.
    """
    found = berkas.kerjasama.peserta if listed is None else listed
    people = [p for p in found if p.musyawarah_id == meeting.id]
    if not people or meeting.bentuk is not BentukMusyawarah.MAD:
        return people
    ours = [one for pihak in berkas.pihak for one in _of_village(berkas, meeting, pihak, people)]
    villages = {pihak.id for pihak in berkas.pihak}
    return [*ours, *(p for p in people if p.pihak_id not in villages)]


def _of_village(
    berkas: Berkas, meeting: Musyawarah, pihak: Pihak, people: list[Peserta]
) -> list[Peserta]:
    """Return head and chair of the BPD, then the village's other people in their order."""
    others = [(search_key(p.nama), p) for p in people if p.pihak_id == pihak.id]
    desa, signers = berkas.desa_of(pihak), list[Peserta]()
    for office, unsur in _PENANDA:
        holder = berkas.official(pihak, office, meeting.tanggal)
        if holder is None:
            continue
        names = _names(holder)
        listed = next((p for name, p in others if name in names), None)
        others = [(name, p) for name, p in others if p is not listed]
        person = listed or Peserta(
            musyawarah_id=meeting.id,
            pihak_id=pihak.id,
            jenis_kelamin=holder.jenis_kelamin,
            unsur=unsur,
            jabatan=f"{holder.status.singkatan} {desa.sebutan_jabatan(office)}".strip(),
        )
        signers.append(person.model_copy(update={"nama": holder.nama_bergelar}))
    return [*signers, *(p for _, p in others)]
