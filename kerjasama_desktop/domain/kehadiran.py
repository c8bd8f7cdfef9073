"""Who attended a meeting: the people on its list and those who sign its minutes, by their names."""

from collections.abc import Iterable
from datetime import date
from functools import cached_property
from uuid import UUID

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.desa import JabatanPejabat, Pejabat
from kerjasama_desktop.domain.kerjasama import Pihak
from kerjasama_desktop.domain.musyawarah import BentukMusyawarah, Musyawarah, Peserta, Unsur
from kerjasama_desktop.domain.text import name_key

_UNSUR = {
    JabatanPejabat.KEPALA: Unsur.PEMERINTAH_DESA,
    JabatanPejabat.KETUA_BPD: Unsur.BPD,
    JabatanPejabat.SEKRETARIS: Unsur.PEMERINTAH_DESA,
    JabatanPejabat.CAMAT: Unsur.KECAMATAN,
}
_PENANDA = (JabatanPejabat.KEPALA, JabatanPejabat.KETUA_BPD)
"""Who signs the berita acara of a MAD for each village (domain.md 3.7)."""


Officials = dict[str, tuple[Pihak, Pejabat]]
"""Officials by each way their names are written, with their village."""


def is_named(holder: Pejabat, name: str) -> bool:
    """True for the official's name, with titles or without."""
    return name_key(name) in _names(holder)


def _names(holder: Pejabat) -> set[str]:
    return {name_key(holder.nama), name_key(holder.nama_bergelar)} - {""}


class Nama:
    """The names of a day as letters write them: an official of the villages bears the titles."""

    def __init__(self, berkas: Berkas, day: date | None) -> None:
        self._berkas, self._day = berkas, day
        self._known: dict[UUID, Officials] = {}

    def holder(self, name: str, pihak_id: UUID | None = None) -> tuple[Pihak, Pejabat] | None:
        """Return the official who bears the name, of that village or, without one, of any."""
        village = self._berkas.pihak_by_id(pihak_id) if pihak_id else None
        officials = self._officials(village) if village else self._all
        return officials.get(name_key(name))

    @cached_property
    def _all(self) -> Officials:
        """Of the same name in two villages the first is meant."""
        found: Officials = {}
        for pihak in reversed(self._berkas.pihak):
            found |= self._officials(pihak)
        return found

    def _officials(self, pihak: Pihak) -> Officials:
        if pihak.id not in self._known:
            holders = (self._berkas.official(pihak, o, self._day) for o in reversed(JabatanPejabat))
            self._known[pihak.id] = {
                name: (pihak, holder) for holder in holders if holder for name in _names(holder)
            }
        return self._known[pihak.id]

    def full(self, name: str, pihak_id: UUID | None = None) -> str:
        found = self.holder(name, pihak_id)
        return found[1].nama_bergelar if found else name


def present(
    berkas: Berkas, meeting: Musyawarah, listed: list[Peserta] | None = None
) -> list[Peserta]:
    """Return who came by name; nobody while no name is listed, for then typed totals count.

    Whoever signs the minutes was there, on the list or not: leader and notulis, and at a MAD head
    and chair of the BPD of each village.
    """
    found = berkas.kerjasama.peserta if listed is None else listed
    people = [p for p in found if p.musyawarah_id == meeting.id]
    if not people:
        return []
    names = Nama(berkas, meeting.tanggal)
    people = [_titled(p, names, p.pihak_id or meeting.pihak_id) for p in people]
    if meeting.bentuk is not BentukMusyawarah.MAD:
        return _with(people, _chairs(berkas, meeting, names))
    heads = [
        _official(berkas, meeting, pihak, holder)
        for pihak in berkas.pihak
        for office in _PENANDA
        if (holder := berkas.official(pihak, office, meeting.tanggal))
    ]
    return _by_village(berkas, _with(people, [*heads, *_chairs(berkas, meeting, names)]), heads)


def _titled(person: Peserta, names: Nama, village: UUID | None) -> Peserta:
    name = names.full(person.nama, village)
    return person if name == person.nama else person.model_copy(update={"nama": name})


def _official(berkas: Berkas, meeting: Musyawarah, pihak: Pihak, holder: Pejabat) -> Peserta:
    title = berkas.desa_of(pihak).sebutan_jabatan(holder.jabatan)
    return Peserta(
        musyawarah_id=meeting.id,
        pihak_id=None if holder.jabatan is JabatanPejabat.CAMAT else pihak.id,
        nama=holder.nama_bergelar,
        jenis_kelamin=holder.jenis_kelamin,
        unsur=_UNSUR[holder.jabatan],
        jabatan=f"{holder.status.singkatan} {title}".strip(),
    )


def _chairs(berkas: Berkas, meeting: Musyawarah, names: Nama) -> list[Peserta]:
    """Return leader and notulis as attendants; where no official bears the name, as typed."""
    rows = (
        (meeting.pimpinan, meeting.jabatan_pimpinan, meeting.unsur_pimpinan),
        (meeting.notulis, meeting.jabatan_notulis, None),
    )
    people: list[Peserta] = []
    for name, office, unsur in rows:
        found = names.holder(name, meeting.pihak_id)
        if found:
            people.append(_official(berkas, meeting, *found))
        elif name:
            people.append(
                Peserta(
                    musyawarah_id=meeting.id,
                    pihak_id=meeting.pihak_id,
                    nama=name,
                    unsur=unsur,
                    jabatan=office,
                )
            )
    return people


def _who(person: Peserta) -> tuple[str, UUID | None]:
    return name_key(person.nama), person.pihak_id


def _with(people: list[Peserta], more: Iterable[Peserta]) -> list[Peserta]:
    """Add those who are not on the list yet; the same name in two villages is two people."""
    found, villages = list(people), dict[str, set[UUID | None]]()
    for name, village in map(_who, people):
        villages.setdefault(name, set()).add(village)
    for person in more:
        name, village = _who(person)
        seen = villages.setdefault(name, set())
        if not seen or (village and not seen & {village, None}):
            found.append(person)
        seen.add(village)
    return found


def _by_village(berkas: Berkas, people: list[Peserta], heads: list[Peserta]) -> list[Peserta]:
    """Order by village: its head and chair of the BPD first, people of no village last."""
    villages = {pihak.id: place for place, pihak in enumerate(berkas.pihak)}
    rank = {_who(head): place for place, head in enumerate(heads)}
    return sorted(
        people,
        key=lambda p: (
            villages.get(p.pihak_id, len(villages)) if p.pihak_id else len(villages),
            rank.get(_who(p), len(rank)),
        ),
    )
