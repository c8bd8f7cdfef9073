"""Berkas: the case file, everything a rule or a letter may look at."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from kerjasama_desktop.domain.bkad import Pengurus
from kerjasama_desktop.domain.desa import Desa, JabatanPejabat, Pejabat, official
from kerjasama_desktop.domain.dokumen import NomorDokumen
from kerjasama_desktop.domain.induk import Ringkasan as Ringkasan
from kerjasama_desktop.domain.kerjasama import Kerjasama, Mitra, Pihak
from kerjasama_desktop.domain.musyawarah import BentukMusyawarah, Musyawarah
from kerjasama_desktop.domain.penawaran import Penawaran
from kerjasama_desktop.domain.pengaturan import Pengaturan
from kerjasama_desktop.domain.potensi import Potensi
from kerjasama_desktop.domain.regulasi import Register
from kerjasama_desktop.domain.rencana import Kontribusi
from kerjasama_desktop.domain.wilayah import RuangLingkup, ruang_lingkup


@dataclass(frozen=True)
class Berkas:
    """A cooperation with the villages, potentials, settings and law it refers to.

    `kontribusi`, `musyawarah`, `penawaran` and `pengurus` are those of its parties: what a village
    or partner taken out has left behind is on file in `kerjasama` only (V88).
    """

    kerjasama: Kerjasama
    desa: Mapping[UUID, Desa]
    pejabat: Mapping[UUID, list[Pejabat]]
    potensi: Mapping[UUID, Potensi]
    pengaturan: Pengaturan
    register: Register
    today: date
    lain: tuple[Ringkasan, ...] = ()
    wilayah: Mapping[str, str] = field(default_factory=dict)
    """Official names by code where a region list was imported; empty otherwise (V05)."""

    def desa_of(self, pihak: Pihak) -> Desa:
        return self.desa[pihak.desa_id]

    @property
    def pihak(self) -> list[Pihak]:
        """The villages in the order of their codes, as joint regulations list them."""
        return sorted(self.kerjasama.pihak, key=lambda p: self.desa_of(p).kode)

    @property
    def mitra(self) -> list[Mitra]:
        """The third parties to the agreement: all on file but those whose offer came to nothing."""
        if self.kerjasama.antar_desa:
            return []
        return [mitra for mitra in self.kerjasama.mitra if not self._turned_down(mitra)]

    def _turned_down(self, mitra: Mitra) -> bool:
        offers = (o for o in self.kerjasama.penawaran if o.mitra_id == mitra.id)
        answers = [offer.jawaban for offer in offers if offer.jawaban]
        return bool(answers) and not any(answer.diterima for answer in answers)

    @property
    def _villages(self) -> set[UUID]:
        return {pihak.id for pihak in self.kerjasama.pihak}

    @property
    def kontribusi(self) -> list[Kontribusi]:
        parties = self._villages | {mitra.id for mitra in self.mitra}
        given = self.kerjasama.kontribusi
        return [c for c in given if c.pihak_id in parties or c.mitra_id in parties]

    @property
    def musyawarah(self) -> list[Musyawarah]:
        """The villages' meetings, and those of several villages together."""
        villages = self._villages
        joint = self.kerjasama.antar_desa or len(villages) > 1
        held = self.kerjasama.musyawarah
        return [
            m
            for m in held
            if (joint if m.bentuk is BentukMusyawarah.MAD else m.pihak_id in villages)
        ]

    @property
    def penawaran(self) -> list[Penawaran]:
        """The offers to and from the parties, those that came to nothing among them."""
        partners = [] if self.kerjasama.antar_desa else self.kerjasama.mitra
        parties = self._villages | {mitra.id for mitra in partners}
        letters = self.kerjasama.penawaran
        return [o for o in letters if o.pihak_id in parties or o.mitra_id in parties]

    @property
    def pengurus(self) -> list[Pengurus]:
        """The members of the BKAD, where there is one.

        A camat as pembina and the like stand for no village and for none of the five elements.
        """
        if not self.kerjasama.ber_bkad:
            return []
        villages, members = self._villages, self.kerjasama.pengurus
        return [p for p in members if p.pihak_id in villages or not (p.pihak_id or p.unsur)]

    @property
    def rangkap(self) -> int:
        """How many originals the instrument has: one for each party."""
        return max(2, len(self.kerjasama.pihak) + len(self.mitra))

    def pihak_by_id(self, pihak_id: UUID | None) -> Pihak | None:
        return next((p for p in self.kerjasama.pihak if p.id == pihak_id), None)

    def party_name(self, pihak_id: UUID | None, mitra_id: UUID | None = None) -> str:
        """'Desa Boddie', the partner's name, or '' where neither id is known."""
        pihak = self.pihak_by_id(pihak_id)
        if pihak:
            return self.desa_of(pihak).nama_lengkap
        return next((m.nama for m in self.kerjasama.mitra if m.id == mitra_id), "")

    def nomor_dokumen(
        self, jenis: str, subjek_id: UUID | None = None, pihak_id: UUID | None = None
    ) -> NomorDokumen:
        """Return number and day of a paper, empty ones where none were entered."""
        wanted = (jenis, subjek_id, pihak_id)
        found = (n for n in self.kerjasama.nomor_dokumen if n.kunci == wanted)
        return next(found, NomorDokumen(jenis=jenis, subjek_id=subjek_id, pihak_id=pihak_id))

    def nomor_pihak(self, jenis: str, subjek_id: UUID | None, pihak: Pihak) -> str:
        """Return the number a village gives to a paper that each numbers itself; what was typed for
        the paper alone is ours.
        """
        common = self.nomor_dokumen(jenis, subjek_id).nomor if pihak == self.own_pihak else ""
        return self.nomor_dokumen(jenis, subjek_id, pihak.id).nomor or common

    def official(
        self, pihak: Pihak, jabatan: JabatanPejabat, day: date | None = None
    ) -> Pejabat | None:
        """Who holds the office of this village on the day (default: the day of signing)."""
        day = day or self.kerjasama.tanggal_penetapan
        return official(self.pejabat.get(pihak.desa_id, []), jabatan, day)

    @property
    def own_desa(self) -> Desa | None:
        desa_id = self.pengaturan.desa_id
        return self.desa.get(desa_id) if desa_id else None

    @property
    def own_pihak(self) -> Pihak | None:
        """Our village's part; in the sample, the village that began it."""
        own = [p for p in self.kerjasama.pihak if p.desa_id == self.pengaturan.desa_id]
        initiators = [p for p in self.pihak if p.pemrakarsa]
        return next(iter(own or initiators or self.pihak), None)

    @property
    def reach(self) -> RuangLingkup | None:
        return ruang_lingkup(self.desa_of(p).kode for p in self.kerjasama.pihak)

    @property
    def kecamatan(self) -> list[str]:
        """Names of the kecamatan involved, each once, in code order."""
        return list(dict.fromkeys(self.desa_of(p).kecamatan for p in self.pihak))

    @property
    def dispute_official(self) -> str:
        """Who settles a dispute: the camat within one kecamatan, else bupati/wali kota."""
        first = self.desa_of(self.pihak[0]) if self.pihak else Desa()
        return first.sebutan_camat if len(self.kecamatan) <= 1 else first.kepala_daerah

    @property
    def objek_potensi(self) -> list[Potensi]:
        """The items of the villages' inventories that this cooperation is about."""
        links = self.kerjasama.objek_potensi
        known = [self.potensi[one.potensi_id] for one in links if one.potensi_id in self.potensi]
        villages = {pihak.desa_id for pihak in self.kerjasama.pihak}
        return [item for item in known if item.desa_id in villages]
