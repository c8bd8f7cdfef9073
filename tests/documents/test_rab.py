"""The budget with what each party bears, the BKAD's work plan and pact, and the profile."""

from datetime import date
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from letters_help import paper, says
from samples import many_villages

from kerjasama_desktop.documents.contexts.bkad import rencana_kerja_bkad
from kerjasama_desktop.documents.contexts.rab import rab, shares
from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.rencana import BarisRab, Kegiatan, Kontribusi, SumberDana

DD, ADD, SWADAYA = SumberDana.DANA_DESA, SumberDana.ADD, SumberDana.SWADAYA
PARTIES = [UUID(int=n) for n in (1, 2, 3)]


def line(amount: int, source: SumberDana = DD) -> BarisRab:
    return BarisRab(volume=1, harga_satuan=amount, sumber=source)


def gift(party: UUID, amount: int, source: SumberDana = DD) -> Kontribusi:
    return Kontribusi(pihak_id=party, jumlah=amount, sumber=source)


@given(
    st.lists(st.integers(1_000, 10**9), min_size=1, max_size=8),
    st.lists(st.integers(0, 100), min_size=3, max_size=3).filter(any),
)
def test_no_rupiah_is_lost_across_or_down(amounts: list[int], weights: list[int]) -> None:
    lines = [line(amount) for amount in amounts]
    total = sum(amounts)
    parts = [total * weight // sum(weights) for weight in weights]
    parts[weights.index(max(weights))] += total - sum(parts)
    found = shares(lines, [gift(p, n) for p, n in zip(PARTIES, parts, strict=True)], PARTIES)
    cells = [found[item.id] for item in lines]
    assert [sum(row) for row in cells] == amounts
    assert [sum(column) for column in zip(*cells, strict=True)] == parts
    idle = [n for n, part in enumerate(parts) if not part]
    assert {row[n] for row in cells for n in idle} <= {0}
    assert min(map(min, cells)) >= 0


def test_a_source_whose_sums_differ_is_not_divided() -> None:
    lines = [line(1_000), line(500, ADD)]
    given_ = [gift(PARTIES[0], 600), gift(PARTIES[1], 300), gift(PARTIES[1], 500, ADD)]
    assert shares(lines, given_, PARTIES) == {lines[1].id: [0, 500, 0]}


def test_a_line_without_a_source_is_not_divided() -> None:
    assert shares([BarisRab(volume=1, harga_satuan=5)], [gift(PARTIES[0], 5)], PARTIES) == {}


def test_the_budget_shows_each_villages_burden_and_its_sum(berkas: Berkas) -> None:
    assert says(
        paper(berkas, "rab"),
        "Rencana anggaran biaya kerja sama antar-Desa mengenai Pengelolaan Air Bersih",
        "Desa Benteng Desa Boddie",
        "Rp4.500.000 APB Desa: Dana Desa Rp2.125.330 Rp2.374.670",
        "Jumlah seluruhnya Rp118.000.000 Rp58.150.000 Rp59.850.000",
        "Terbilang: Rp118.000.000,00 (seratus delapan belas juta rupiah)",
        "Jumlah kontribusi seluruh pihak sama dengan jumlah rencana anggaran biaya.",
        "Disetujui oleh Boddie, 14 September 2026 Disusun oleh Kepala Desa Benteng, Hj. Sitti "
        "Rohani Kepala Desa Boddie, Andi Makkasau, S.Sos. Sekretaris Desa Boddie, Nur Hikmah, S.E.",
    )


def test_the_bkad_draws_up_the_budget_once_it_is_appointed(berkas: Berkas) -> None:
    berkas.kerjasama.rencana.tanggal = date(2026, 10, 20)
    text = paper(berkas, "rab")
    assert says(text, "S.Sos. Ketua Badan Kerja Sama antar-Desa Tirta Bulu Tellue, Andi Rahmat")


@pytest.mark.parametrize(("count", "columns"), [(1, 0), (2, 2), (3, 3), (4, 4), (5, 0), (30, 0)])
def test_so_many_parties_have_a_column(count: int, columns: int) -> None:
    berkas = many_villages(count)
    assert rab(berkas, None)["kolom"] == columns
    text = paper(berkas, "rab")
    assert says(text, "Beban setiap pihak") is bool(columns)
    assert says(text, f"Jumlah seluruhnya Rp{count * 20}.000.000")


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        (5_000_000, "kurang Rp15.000.000,00 (lima belas juta rupiah) dari jumlah"),
        (30_000_000, "lebih Rp10.000.000,00 (sepuluh juta rupiah) dari jumlah"),
    ],
)
def test_a_difference_is_said(amount: int, words: str) -> None:
    berkas = many_villages(2)
    berkas.kerjasama.kontribusi[0].jumlah = amount
    text = paper(berkas, "rab")
    assert says(text, words)
    assert rab(berkas, None)["rab_beban"] == ["", ""]


def test_a_partner_has_a_column_where_it_gives_anything(berkas_mitra: Berkas) -> None:
    assert rab(berkas_mitra, None)["kolom"] == 0
    mitra = berkas_mitra.kerjasama.mitra[0]
    gift_in_kind = Kontribusi(mitra_id=mitra.id, sumber=SumberDana.PIHAK_KETIGA, bentuk="Alat")
    berkas_mitra.kerjasama.kontribusi = [*berkas_mitra.kerjasama.kontribusi, gift_in_kind]
    text = paper(berkas_mitra, "rab")
    assert says(
        text, "Rp20.000.000 APB Desa: Dana Desa Rp20.000.000 –", "Disetujui oleh Kuwu Kalikoa"
    )


def test_what_has_no_last_day_is_told_from_its_first(berkas: Berkas) -> None:
    text = paper(berkas, "rencana_kerja_sama")
    assert says(text, "terlayani setiap hari mulai 21 Desember 2026 BKAD")


def test_the_work_plan_has_bars_money_and_approval(berkas: Berkas) -> None:
    berkas.kerjasama.kegiatan[1].selesai = date(2027, 2, 26)
    plan = rencana_kerja_bkad(berkas, None)
    rows = plan["kegiatan"]
    assert isinstance(rows, list)
    assert [[n for n, busy in enumerate(row["aktif"]) if busy] for row in rows] == [
        [0],
        [1, 2, 3, 4],
        [2],
        [1, 2],
        list(range(2, 12)),
    ]
    assert plan["periode"][1:4] == [  # type: ignore[index]
        {"atas": "N", "bawah": "26"},
        {"atas": "D", "bawah": "26"},
        {"atas": "J", "bawah": "27"},
    ]
    assert says(
        paper(berkas, "rencana_kerja_bkad"),
        "Rencana kerja Badan Kerja Sama antar-Desa Tirta Bulu Tellue",
        "Tahun 2026 sampai dengan Tahun 2027",
        "menjabarkan Peraturan Bersama Kepala Desa Benteng Nomor 2 Tahun 2026 dan Kepala Desa "
        "Boddie Nomor 3 Tahun 2026 tentang Pengelolaan Air Bersih",
        "214 kepala keluarga tersambung 3.200 meter",
        "BKAD bersama warga kedua Desa Rp100.800.000",
        "Jumlah Rp118.000.000",
        "Ketua Badan Kerja Sama antar-Desa Tirta Bulu Tellue, Andi Rahmat Disetujui oleh",
    )


def test_long_plans_have_quarters_and_costs_of_no_activity_a_row(berkas: Berkas) -> None:
    k = berkas.kerjasama
    k.kegiatan = [
        *k.kegiatan,
        Kegiatan(nama="Rawat", mulai=date(2027, 1, 1), selesai=date(2028, 6, 1)),
    ]
    k.rab = [*k.rab, line(2_000_000)]
    plan = rencana_kerja_bkad(berkas, None)
    assert (plan["satuan"], plan["periode"][0]) == (  # type: ignore[index]
        "triwulan",
        {"atas": "IV", "bawah": "26"},
    )
    text = paper(berkas, "rencana_kerja_bkad")
    assert says(text, "Biaya umum Rp2.000.000 Jumlah Rp120.000.000", "sampai dengan Tahun 2028")


def test_all_members_sign_one_pact(berkas: Berkas) -> None:
    text = paper(berkas, "pakta_integritas")
    assert says(
        text,
        "Pakta integritas Pengurus Badan Kerja Sama antar-Desa Tirta Bulu Tellue",
        "tidak melakukan korupsi, kolusi, dan nepotisme;",
        "Boddie, 15 Oktober 2026",
        *(p.nama for p in berkas.kerjasama.pengurus),
        "Mengetahui Kepala Desa Benteng, Hj. Sitti Rohani",
    )


def test_the_profile_holds_every_fact_of_the_object(berkas: Berkas) -> None:
    text = paper(berkas, "profil_objek")
    for item in berkas.objek_potensi:
        assert says(text, item.nama, item.lokasi, item.kondisi, item.pemilik, item.kelemahan)
        assert says(text, item.peluang, item.sumber_data, item.rujukan_rkp)
    assert says(
        text,
        "Pasal 13 ayat (2) huruf f Peraturan Menteri Dalam Negeri Nomor 96 Tahun 2017",
        "12 liter/detik",
        "Ya, berdasarkan Peraturan Desa Boddie Nomor 2 Tahun 2019 tentang Kewenangan Desa",
        "4,67 dari 5,00",
        "1.240 (seribu dua ratus empat puluh) orang",
        "pengambilan air tidak melebihi 10 liter per detik.",
        "Boddie, 25 Agustus 2026",
    )
    assert not says(text, "Embung tadah hujan")


def test_the_profile_for_third_parties_bears_the_day_of_the_announcement(
    berkas_mitra: Berkas,
) -> None:
    text = paper(berkas_mitra, "profil_objek")
    assert says(text, "Pasal 14 ayat (2) huruf d", "Kalikoa, 1 April 2026", "Kuwu Kalikoa,")
