"""Plans: inventory, priorities, the cooperation plan, and the KAK."""

from datetime import date

import pytest
from letters_help import only_plain, printed, says

from kerjasama_desktop.documents.contexts import anggaran, perencanaan, rencana
from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.potensi import Kriteria
from kerjasama_desktop.domain.rencana import (
    BarisRab,
    JenisManfaatBiaya,
    Kegiatan,
    Kontribusi,
    ManfaatBiaya,
    SumberDana,
)

CASES = ("berkas", "berkas_delapan", "berkas_mitra", "berkas_kosong")
PLANS = {"rencana_kerja_sama": rencana.rencana, "kerangka_acuan_kerja": rencana.kak}
VILLAGE_PAPERS = {
    "inventarisasi_potensi": perencanaan.inventarisasi,
    "matriks_prioritas": perencanaan.prioritas,
}


@pytest.mark.parametrize("case", CASES)
def test_every_plan_of_every_case_prints_plain_values(
    case: str, request: pytest.FixtureRequest
) -> None:
    berkas: Berkas = request.getfixturevalue(case)
    for key, build in PLANS.items():
        context = build(berkas, None)
        assert only_plain(context), key
        assert printed(key, context)
    for key, build in VILLAGE_PAPERS.items():
        for pihak in [*berkas.pihak, None]:
            context = build(berkas, pihak.id if pihak else None)
            assert only_plain(context), key
            assert printed(key, context)


def test_the_inventory_marks_the_object_and_says_whose_power(berkas: Berkas) -> None:
    pihak = next(p for p in berkas.pihak if p.pemrakarsa)
    context = perencanaan.inventarisasi(berkas, pihak.id)
    assert [row["nama"] for row in context["baris"]] == [  # type: ignore[attr-defined]
        "Embung tadah hujan",
        "Mata air Bulu Tellue *)",
    ]
    assert says(
        printed("inventarisasi_potensi", context),
        "12 liter/detik",
        "Peraturan Desa Boddie Nomor 2 Tahun 2019",
        "RPJM 2.04.03",
        "Boddie, 3 Agustus 2026",
        "Nur Hikmah, S.E.",
    )


def test_the_matrix_ranks_by_the_weighted_mean(berkas: Berkas) -> None:
    pihak = next(p for p in berkas.pihak if p.pemrakarsa)
    berkas.pengaturan.bobot = {**berkas.pengaturan.bobot, Kriteria.MITRA: 4}
    context = perencanaan.prioritas(berkas, pihak.id)
    ranked = [(row["nama"], row["nilai"]) for row in context["baris"]]  # type: ignore[attr-defined]
    assert ranked == [("Mata air Bulu Tellue", "4,50"), ("Embung tadah hujan", "3,25")]
    assert says(printed("matriks_prioritas", context), "Kesiapan mitra", "10 Agustus 2026")


def test_the_plan_holds_its_ten_parts_and_totals(berkas: Berkas) -> None:
    text = printed("rencana_kerja_sama", rencana.rencana(berkas, None))
    assert says(
        text,
        "Pendahuluan",
        "Gambaran potensi dan kebutuhan Desa",
        "Ruang lingkup dan bidang",
        "Strategi dan program kerja",
        "Pendanaan dan kontribusi",
        "Kelembagaan",
        "Analisis manfaat dan biaya",
        "Risiko, lingkungan, dan tata ruang",
        "Pemantauan dan evaluasi",
        "Penutup",
    )
    assert says(
        text,
        "Undang-Undang Nomor 6 Tahun 2014 tentang Desa",
        "Pipa HDPE 2 inci",
        "Rp100.800.000",
        "Terbilang: Rp118.000.000,00 (seratus delapan belas juta rupiah)",
        "Rp59.850.000",
        "badan kerja sama antar-Desa yang nama, kedudukan, dan susunan pengurusnya disepakati",
        "biaya rata-rata untuk setiap penerima manfaat adalah Rp95.161,00",
        "Debit mata air menurun pada kemarau panjang",
        "Hj. Sitti Rohani",
    )


def test_the_plan_names_the_bkad_once_the_mad_agreed_on_it(berkas: Berkas) -> None:
    assert not says(printed("rencana_kerja_sama", rencana.rencana(berkas, None)), "Andi Rahmat")
    berkas.kerjasama.rencana.tanggal = date(2026, 10, 9)
    assert says(
        printed("rencana_kerja_sama", rencana.rencana(berkas, None)),
        "dengan nama BKAD Tirta Bulu Tellue",
        "Andi Rahmat L Pemerintah Desa Desa Boddie Ketua",
    )


def test_contributions_of_a_third_party_stand_beside_the_village(berkas_mitra: Berkas) -> None:
    k = berkas_mitra.kerjasama
    chosen = date(2026, 4, 30)
    only_village = anggaran.kontribusi(berkas_mitra, chosen)
    assert [g["nama"] for g in only_village] == ["Desa Kalikoa"]
    partner = Kontribusi(mitra_id=k.mitra[0].id, sumber=SumberDana.PIHAK_KETIGA, jumlah=5_000_000)
    k.kontribusi = [*k.kontribusi, partner]
    groups = anggaran.kontribusi(berkas_mitra, chosen)
    assert [g["nama"] for g in groups] == ["Desa Kalikoa", "Universitas Bumi Caruban"]
    assert [g["jumlah"] for g in groups] == ["Rp20.000.000", "Rp5.000.000"]
    k.kontribusi = []
    assert [g["nama"] for g in anggaran.kontribusi(berkas_mitra, chosen)] == [
        g["nama"] for g in groups
    ]


def test_costs_without_an_activity_are_general(berkas: Berkas) -> None:
    extra = BarisRab(uraian="Rapat", volume=1, harga_satuan=1500, sumber=SumberDana.ADD)
    berkas.kerjasama.rab = [*berkas.kerjasama.rab, extra]
    assert anggaran.rab(berkas)[-1]["nama"] == "Biaya umum"
    assert anggaran.rab(berkas)[-1]["jumlah"] == "Rp1.500"


def _activity(start: date, end: date) -> Kegiatan:
    return Kegiatan(nama="Kerja", mulai=start, selesai=end)


@pytest.mark.parametrize(
    ("end", "unit", "first", "busy"),
    [
        (date(2026, 12, 31), "bulan", {"atas": "Nov", "bawah": "2026"}, 2),
        (date(2027, 12, 31), "triwulan", {"atas": "IV", "bawah": "2026"}, 5),
        (date(2030, 3, 1), "semester", {"atas": "II", "bawah": "2026"}, 8),
        (date(2036, 3, 1), "tahun", {"atas": "", "bawah": "2026"}, 11),
    ],
)
def test_the_timetable_widens_its_columns(
    end: date, unit: str, first: dict[str, str], busy: int
) -> None:
    table = anggaran.jadwal([_activity(date(2026, 11, 2), end)])
    assert table["satuan"] == unit
    assert table["periode"][0] == first  # type: ignore[index]
    bars = table["baris"][0]["aktif"]  # type: ignore[index]
    assert len(bars) == anggaran.KOLOM
    assert sum(bars) == busy
    assert bars[0] is True


def test_undated_activities_have_no_bar() -> None:
    table = anggaran.jadwal([Kegiatan(nama="Kerja")])
    assert table["baris"] == [{"nama": "Kerja", "aktif": [False] * anggaran.KOLOM}]


def test_benefit_against_cost() -> None:
    cost = ManfaatBiaya(jenis=JenisManfaatBiaya.BIAYA, uraian="Sewa", jumlah=40_000_000)
    gain = ManfaatBiaya(uraian="Penjualan", jumlah=50_000_000, tahun_ke=2)
    table = anggaran.manfaat_biaya([gain, cost])
    assert "Perbandingan manfaat terhadap biaya adalah 1,25" in str(table["kesimpulan"])
    assert "lebih besar daripada biayanya" in str(table["kesimpulan"])
    assert [row["selisih"] for row in table["tahun"]] == [  # type: ignore[attr-defined]
        "−Rp40.000.000",
        "Rp50.000.000",
    ]
    assert "…" in str(anggaran.manfaat_biaya([gain])["kesimpulan"])
    assert "di luar perkiraan" not in str(table["kesimpulan"])
    more = str(anggaran.manfaat_biaya([gain, cost], 25_000_000)["kesimpulan"])
    assert "perkiraan biaya kerja sama Rp25.000.000,00 (dua puluh lima juta rupiah) dan" in more
    assert "biaya lain Rp15.000.000,00 (lima belas juta rupiah) di luar perkiraan itu." in more


def test_the_kak_holds_what_a_third_party_needs(berkas_mitra: Berkas) -> None:
    assert says(
        printed("kerangka_acuan_kerja", rencana.kak(berkas_mitra, None)),
        "Kerangka acuan kerja",
        "Tempat pengolahan sampah Desa",
        "Perbandingan manfaat terhadap biaya adalah 1,6",
        "memiliki identitas dan kedudukan hukum yang jelas",
        "Sesuai RTRW kabupaten",
        "Kuwu memantau dan mengevaluasi",
        "Kalikoa, 30 Maret 2026",
        "Slamet Kalikoa",
    )


def test_the_route_of_pasal_4_has_no_separate_body(berkas: Berkas) -> None:
    berkas.kerjasama.pasal4 = True
    context = rencana.rencana(berkas, None)
    assert "sesuai dengan Pasal 4" in str(context["kelembagaan"])
    assert "Badan kerja sama antar-Desa" not in str(context["pelaporan"])


def test_the_law_in_the_plan_keeps_its_capitals(berkas: Berkas) -> None:
    law = rencana.rencana(berkas, None)["dasar_hukum"]
    assert isinstance(law, list)
    assert all(item[0].isupper() for item in law)
    assert law[-1].endswith(".")
    assert law[-2].endswith("; dan")
