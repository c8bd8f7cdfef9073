"""The sample's plan: programme, budget, contributions, risks."""

from datetime import date
from uuid import UUID, uuid5

from kerjasama_desktop.domain.rencana import (
    BarisRab,
    Kegiatan,
    Kontribusi,
    Rencana,
    Risiko,
    SumberDana,
    TingkatRisiko,
)

_NAMESPACE = UUID("9e0a4d55-2b2f-4d5c-8d7e-61f0f8b1c0a2")
_PIPA, _BAK, _LATIH, _LAYANI, _LINDUNGI = (
    uuid5(_NAMESPACE, name) for name in ("pipa", "bak", "latih", "layani", "lindungi")
)


def rencana() -> Rencana:
    return Rencana(
        id=uuid5(_NAMESPACE, "rencana"),
        latar_belakang="Mata air Bulu Tellue di Desa Boddie mengalir sepanjang tahun, sedangkan "
        "warga Dusun Kampung Baru di Desa Benteng kekurangan air bersih pada musim kemarau.\n"
        "Kedua Desa sepakat mengelola mata air tersebut bersama-sama.",
        maksud="memanfaatkan mata air Bulu Tellue secara adil dan berkelanjutan",
        tujuan="menyediakan air bersih bagi warga kedua Desa sepanjang tahun\n"
        "melindungi mata air dan kawasan di sekitarnya\n"
        "membentuk pengelolaan bersama yang terbuka dan bertanggung jawab",
        sasaran="214 kepala keluarga di Dusun Kampung Baru dan 96 kepala keluarga di Dusun "
        "Bulu Tellue",
        strategi="memperbaiki bangunan penangkap air sebelum menambah jaringan\n"
        "melibatkan kelompok perempuan dalam pengelolaan iuran\n"
        "menyisihkan sebagian iuran untuk pemeliharaan",
        lokasi="Dusun Bulu Tellue, Desa Boddie, dan Dusun Kampung Baru, Desa Benteng",
        penerima_l=602,
        penerima_p=638,
        indikator="Jumlah rumah tangga tersambung\nLama pengaliran air setiap hari\n"
        "Tingkat kehilangan air",
        lingkungan="Kawasan sekitar mata air ditanami pohon pelindung; pengambilan air tidak "
        "melebihi 10 liter per detik.",
        lingkungan_diperiksa=True,
        tata_ruang="Sesuai dengan rencana tata ruang wilayah kabupaten sebagai kawasan lindung "
        "mata air.",
        tata_ruang_diperiksa=True,
        tanggal=date(2026, 9, 14),
    )


def kegiatan() -> list[Kegiatan]:
    return [
        Kegiatan(
            id=_BAK,
            nama="Perbaikan bangunan penangkap air",
            lokasi="Dusun Bulu Tellue",
            volume="1 unit",
            sasaran="Bangunan kedap dan terlindung",
            mulai=date(2026, 10, 19),
            selesai=date(2026, 10, 31),
            pelaksana="BKAD bersama warga Desa Boddie",
        ),
        Kegiatan(
            id=_PIPA,
            nama="Pemasangan pipa transmisi ke Dusun Kampung Baru",
            lokasi="Desa Boddie dan Desa Benteng",
            volume="3.200 meter",
            sasaran="214 kepala keluarga tersambung",
            mulai=date(2026, 11, 2),
            selesai=date(2026, 12, 18),
            pelaksana="BKAD bersama warga kedua Desa",
        ),
        Kegiatan(
            id=_LATIH,
            nama="Pelatihan pengelola air dan pencatatan iuran",
            lokasi="Kantor Desa Benteng",
            volume="2 kali",
            sasaran="20 orang, setengahnya perempuan",
            mulai=date(2026, 12, 7),
            selesai=date(2026, 12, 11),
            pelaksana="BKAD",
        ),
        Kegiatan(
            id=_LINDUNGI,
            nama="Pelindungan mata air dan kawasan di sekitarnya",
            lokasi="Dusun Bulu Tellue",
            volume="1 kawasan",
            sasaran="Kawasan sekitar mata air tertutup pohon pelindung",
            mulai=date(2026, 11, 2),
            selesai=date(2026, 12, 18),
            pelaksana="BKAD bersama warga kedua Desa",
        ),
        Kegiatan(
            id=_LAYANI,
            nama="Pelayanan air bersih, pemeliharaan jaringan air, dan pengelolaan iuran air",
            lokasi="Desa Boddie dan Desa Benteng",
            volume="Selama jangka waktu kerja sama",
            sasaran="310 kepala keluarga terlayani setiap hari",
            mulai=date(2026, 12, 21),
            pelaksana="BKAD",
        ),
    ]


def rab() -> list[BarisRab]:
    rows = [
        (_BAK, "Semen", 60, "zak", 75_000, SumberDana.DANA_DESA),
        (_BAK, "Pasir", 9, "meter kubik", 250_000, SumberDana.DANA_DESA),
        (_BAK, "Upah tukang", 45, "orang hari", 150_000, SumberDana.SWADAYA),
        (_PIPA, "Pipa HDPE 2 inci", 3200, "meter", 27_500, SumberDana.DANA_DESA),
        (_PIPA, "Galian dan timbunan", 3200, "meter", 4_000, SumberDana.SWADAYA),
        (_LATIH, "Konsumsi dan bahan pelatihan", 2, "kali", 1_850_000, SumberDana.ADD),
    ]
    return [
        BarisRab(
            id=uuid5(_NAMESPACE, f"rab {uraian}"),
            kegiatan_id=kegiatan_id,
            uraian=uraian,
            volume=volume,
            satuan=satuan,
            harga_satuan=harga,
            sumber=sumber,
        )
        for kegiatan_id, uraian, volume, satuan, harga, sumber in rows
    ]


def kontribusi(boddie: UUID, benteng: UUID) -> list[Kontribusi]:
    rows = [
        (boddie, SumberDana.DANA_DESA, 50_000_000, "Uang"),
        (boddie, SumberDana.ADD, 1_850_000, "Uang"),
        (boddie, SumberDana.SWADAYA, 8_000_000, "Tenaga warga"),
        (benteng, SumberDana.DANA_DESA, 44_750_000, "Uang"),
        (benteng, SumberDana.ADD, 1_850_000, "Uang"),
        (benteng, SumberDana.SWADAYA, 11_550_000, "Tenaga warga"),
    ]
    return [
        Kontribusi(
            id=uuid5(_NAMESPACE, f"kontribusi {pihak} {sumber}"),
            pihak_id=pihak,
            sumber=sumber,
            jumlah=jumlah,
            bentuk=bentuk,
            tahun=2026,
        )
        for pihak, sumber, jumlah, bentuk in rows
    ]


def risiko() -> list[Risiko]:
    return [
        Risiko(
            id=uuid5(_NAMESPACE, "risiko debit"),
            uraian="Debit mata air menurun pada kemarau panjang",
            tingkat=TingkatRisiko.SEDANG,
            penanganan="Penanaman pohon pelindung dan giliran pengaliran",
        ),
        Risiko(
            id=uuid5(_NAMESPACE, "risiko iuran"),
            uraian="Iuran tidak terbayar",
            tingkat=TingkatRisiko.RENDAH,
            penanganan="Pencatatan terbuka dan keringanan bagi keluarga miskin",
        ),
    ]
