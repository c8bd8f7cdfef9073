"""A village secretary at work: fills a cooperation through the services, step by step."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from uuid import UUID

from end_to_end.people import (
    PLACES,
    Plan,
    activity,
    answer,
    describe,
    hold,
    members,
    offer_of,
    officials,
    partner,
    potential,
    refer,
)

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.desa import Desa, JenisKelamin, ZonaWaktu
from kerjasama_desktop.domain.kerjasama import (
    Beban,
    BidangUu92,
    ObjekPotensi,
    Pihak,
    Prakarsa,
    Topik,
)
from kerjasama_desktop.domain.musyawarah import (
    BentukMusyawarah,
    Peserta,
    Unsur,
)
from kerjasama_desktop.domain.penawaran import Penawaran
from kerjasama_desktop.domain.potensi import (
    BidangDesa,
)
from kerjasama_desktop.domain.rencana import (
    BarisRab,
    JenisManfaatBiaya,
    Kontribusi,
    ManfaatBiaya,
    SumberDana,
)
from kerjasama_desktop.services import cooperation, villages
from kerjasama_desktop.storage.database import Database

TODAY = date(2026, 11, 22)


class Scribe:
    """Every `with self.open() as case` reads the case file and saves it, as the window does."""

    def __init__(self, database: Database, plan: Plan) -> None:
        self.database = database
        self.plan = plan
        self.id = UUID(int=0)

    def case(self) -> Berkas:
        return cooperation.load_case(self.database, self.id, TODAY)

    @contextmanager
    def open(self) -> Iterator[Berkas]:
        case = self.case()
        yield case
        cooperation.save(self.database, case)

    def steps(self) -> list[Callable[[], None]]:
        """Return what is done, in the order of the workspace and of the law."""
        wanted: list[tuple[bool, Callable[[], None]]] = [
            (True, self.settle_in),
            (True, self.begin),
            (True, self.name_parties),
            (not self.plan.antar_desa, self.note_partner_offer),
            (True, self.record_potentials),
            (True, self.hold_village_meetings),
            (True, self.refer_to_plans),
            (True, self.write_plan),
            (not self.plan.antar_desa, self.weigh_and_announce),
            (self.plan.antar_desa, self.offer_and_answer),
            (self.plan.bkad, self.send_delegates),
            (True, self.compose),
            (self.plan.antar_desa, self.consult_people),
            (self.plan.bkad, self.meet_between_villages),
            (True, self.get_consent),
            (True, self.sign),
            (self.plan.bkad, self.appoint_bkad),
            (True, self.deliver),
        ]
        return [step for needed, step in wanted if needed]

    def settle_in(self) -> None:
        for number, (nama, kode, kecamatan) in enumerate(PLACES[: self.plan.villages]):
            desa = Desa(
                kode=kode,
                nama=nama,
                kecamatan=kecamatan,
                kabupaten="Pangkajene dan Kepulauan",
                provinsi="Sulawesi Selatan",
                alamat=f"Jalan Poros {nama}",
                kode_pos="90655",
                zona_waktu=ZonaWaktu.WITA,
                kode_surat=nama.upper(),
            )
            villages.save_desa(self.database, desa, officials(desa), own=number == 0)

    def begin(self) -> None:
        self.id = cooperation.start(
            self.database, "Perbaikan Jalan Tani Bersama", self.plan.jenis, TODAY
        )

    def name_parties(self) -> None:
        own = villages.own_desa(self.database)
        others = [desa for desa in villages.all_desa(self.database) if desa != own]
        case = self.case()
        case.kerjasama.pihak += [Pihak(desa_id=desa.id) for desa in others]
        cooperation.save(self.database, cooperation.renew(self.database, case))
        with self.open() as case:
            kerjasama = case.kerjasama
            kerjasama.prakarsa, kerjasama.pasal4 = self.plan.prakarsa, self.plan.pasal4
            kerjasama.bidang_uu92 = BidangUu92.KEMASYARAKATAN
            kerjasama.bidang_desa = BidangDesa.PEMBANGUNAN
            kerjasama.topik, kerjasama.objek = Topik.JALAN, "Jalan tani sepanjang 6 kilometer"
            kerjasama.beban = [Beban.APB_DESA]
            kerjasama.mulai, kerjasama.selesai = date(2026, 11, 2), date(2029, 11, 1)
            if not self.plan.antar_desa:
                kerjasama.mitra = [partner()]

    def note_partner_offer(self) -> None:
        """Where the third party begins, its offer is what everything follows from."""
        if self.plan.prakarsa is Prakarsa.PIHAK_KETIGA:
            with self.open() as case:
                mitra = case.kerjasama.mitra[0]
                case.kerjasama.penawaran = [offer_of(mitra, date(2026, 8, 1))]

    def record_potentials(self) -> None:
        case = self.case()
        items = [potential(pihak, case.desa_of(pihak).nama) for pihak in case.pihak]
        villages.save_potensi(self.database, items, [])
        with self.open() as case:
            case.kerjasama.objek_potensi = [ObjekPotensi(potensi_id=item.id) for item in items]
            for pihak in case.kerjasama.pihak:
                pihak.tanggal_inventarisasi = date(2026, 8, 3)
                pihak.tanggal_prioritas = date(2026, 8, 10)

    def hold_village_meetings(self) -> None:
        with self.open() as case:
            for pihak in case.pihak:
                day = date(2026, 8, 18) if pihak.pemrakarsa else date(2026, 9, 2)
                hold(case.kerjasama, BentukMusyawarah.MUSDES, day, pihak, case.desa_of(pihak))

    def refer_to_plans(self) -> None:
        with self.open() as case:
            for pihak in case.kerjasama.pihak:
                refer(pihak, case.desa_of(pihak).nama)

    def write_plan(self) -> None:
        with self.open() as case:
            kerjasama = case.kerjasama
            describe(kerjasama.rencana)
            kegiatan = activity()
            kerjasama.kegiatan = [kegiatan]
            kerjasama.rab = [
                BarisRab(
                    kegiatan_id=kegiatan.id,
                    uraian="Batu pecah",
                    volume=len(kerjasama.pihak),
                    satuan="paket",
                    harga_satuan=25_000_000,
                    sumber=SumberDana.DANA_DESA,
                )
            ]
            kerjasama.kontribusi = [
                Kontribusi(
                    pihak_id=pihak.id, sumber=SumberDana.DANA_DESA, jumlah=25_000_000, tahun=2026
                )
                for pihak in kerjasama.pihak
            ]

    def weigh_and_announce(self) -> None:
        """What Pasal 14 asks before a third party is chosen; then its offer and our answer."""
        with self.open() as case:
            kerjasama = case.kerjasama
            kerjasama.manfaat_biaya = [
                ManfaatBiaya(uraian="Ongkos angkut berkurang", jumlah=60_000_000),
                ManfaatBiaya(
                    jenis=JenisManfaatBiaya.BIAYA, uraian="Pemeliharaan", jumlah=20_000_000
                ),
            ]
            kerjasama.kak_tanggal = date(2026, 8, 24)
            kerjasama.pengumuman_tanggal = date(2026, 8, 31)
            kerjasama.pengumuman_nomor = "400.10.2/30/MANGGALUNG"
            kerjasama.pengumuman_media = "Papan pengumuman"
            if not kerjasama.penawaran:
                kerjasama.penawaran = [offer_of(kerjasama.mitra[0], date(2026, 9, 3))]
            answer(kerjasama)

    def offer_and_answer(self) -> None:
        with self.open() as case:
            kerjasama = case.kerjasama
            kerjasama.penawaran = [
                Penawaran(
                    pihak_id=pihak.id, nomor=f"400.10.2/{number}/MGL", tanggal=date(2026, 8, 25)
                )
                for number, pihak in enumerate(case.pihak, 31)
                if not pihak.pemrakarsa
            ]
            answer(kerjasama)

    def send_delegates(self) -> None:
        with self.open() as case:
            for number, pihak in enumerate(case.kerjasama.pihak, 9):
                pihak.wakil_nomor, pihak.wakil_tanggal = str(number), date(2026, 9, 15)
            bkad = case.kerjasama.bkad
            bkad.nama, bkad.alamat = "BKAD Jalan Tani", "Kantor Desa Manggalung"
            bkad.mulai, bkad.selesai = date(2026, 11, 2), date(2029, 11, 1)

    def compose(self) -> None:
        with self.open() as case:
            cooperation.compose_clauses(case)
            cooperation.compose_preamble(case)

    def consult_people(self) -> None:
        with self.open() as case:
            for pihak in case.pihak:
                hold(
                    case.kerjasama,
                    BentukMusyawarah.KONSULTASI_PUBLIK,
                    date(2026, 9, 21),
                    pihak,
                    case.desa_of(pihak),
                )

    def meet_between_villages(self) -> None:
        with self.open() as case:
            own = case.pihak[0]
            mad = hold(
                case.kerjasama, BentukMusyawarah.MAD, date(2026, 10, 20), None, case.desa_of(own)
            )
            case.kerjasama.peserta = [
                Peserta(
                    musyawarah_id=mad.id,
                    pihak_id=pihak.id,
                    nama=f"Wakil {sex.label} {case.desa_of(pihak).nama}",
                    jenis_kelamin=sex,
                    unsur=Unsur.BPD,
                    delegasi=True,
                )
                for pihak in case.pihak
                for sex in JenisKelamin
            ]

    def get_consent(self) -> None:
        with self.open() as case:
            for number, pihak in enumerate(case.kerjasama.pihak, 3):
                pihak.bpd_nomor, pihak.bpd_tanggal = str(number), date(2026, 10, 21)

    def sign(self) -> None:
        with self.open() as case:
            kerjasama = case.kerjasama
            kerjasama.tanggal_penetapan, kerjasama.mulai_berlaku = (
                date(2026, 10, 26),
                date(2026, 11, 2),
            )
            for number, pihak in enumerate(kerjasama.pihak, 4):
                pihak.nomor = str(number)

    def appoint_bkad(self) -> None:
        with self.open() as case:
            kerjasama = case.kerjasama
            kerjasama.bkad.tanggal_sk, kerjasama.bkad.tempat_sk = date(2026, 11, 3), "Manggalung"
            kerjasama.pengurus = members(case.pihak)
            for number, pihak in enumerate(kerjasama.pihak, 5):
                pihak.nomor_sk = str(number)

    def deliver(self) -> None:
        """Promulgate where it is a regulation, and send copies to the camat."""
        with self.open() as case:
            case.kerjasama.surat_camat_nomor = "400.10.2/60/MANGGALUNG"
            case.kerjasama.surat_camat_tanggal = date(2026, 11, 9)
            for number, pihak in enumerate(case.kerjasama.pihak, 4):
                pihak.tanggal_undang = date(2026, 11, 2)
                pihak.nomor_berita = str(number)
                pihak.tanggal_salinan = date(2026, 11, 9)
