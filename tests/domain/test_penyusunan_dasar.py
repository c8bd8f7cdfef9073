"""Composing: considerations, what is noted, and legal basis."""

import re
from datetime import date

import pytest
from samples import TODAY, empty_case, many_villages, third_party

from kerjasama_desktop.domain import penyusunan
from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.kerjasama import Beban, ObjekPotensi, Prakarsa, Topik
from kerjasama_desktop.domain.naskah import DasarHukum
from kerjasama_desktop.domain.penawaran import ArahPenawaran
from kerjasama_desktop.domain.penyusunan_isian import TITIK
from kerjasama_desktop.domain.potensi import JenisPotensi, Potensi


@pytest.mark.parametrize("route", ["antar_desa", "pasal4", "pihak_ketiga"])
@pytest.mark.parametrize("topik", [None, *Topik])
def test_menimbang_form(route: str, topik: Topik | None) -> None:
    case = third_party() if route == "pihak_ketiga" else many_villages(3)
    case.kerjasama.topik = topik
    case.kerjasama.pasal4 = route == "pasal4"
    items = penyusunan.default_menimbang(case)
    assert len(items) >= 4
    for item in items:
        assert item.startswith("bahwa ")
        assert item.endswith(";")
        assert "\n" not in item
        assert TITIK not in item
    last = items[-1]
    letters = re.findall(r"huruf ([a-z])", last)
    assert letters == [chr(97 + n) for n in range(len(items) - 1)]
    assert last.endswith(f"tentang {case.kerjasama.judul};")


def test_menimbang_tells_the_facts(berkas: Berkas) -> None:
    text = " ".join(penyusunan.default_menimbang(berkas))
    assert "mata air Bulu Tellue di Desa Boddie" in text
    assert "Musyawarah Desa Boddie pada hari Selasa tanggal 18 Agustus 2026" in text
    assert "pada hari Kamis tanggal 8 Oktober 2026 dengan Berita Acara Nomor" in text
    assert "1.240 (seribu dua ratus empat puluh) orang" in text
    assert "Pasal 92 ayat (2) dan ayat (3) Undang-Undang Nomor 6 Tahun 2014" in text


def test_meetings_of_many_villages_are_told_in_short() -> None:
    case = many_villages(8)
    text = penyusunan.default_menimbang(case)[2]
    assert text.endswith(
        "Musyawarah Desa di masing-masing Desa pada hari Senin tanggal 23 Maret 2026;"
    )
    case.kerjasama.musyawarah[0].tanggal = date(2026, 3, 20)
    text = penyusunan.default_menimbang(case)[2]
    assert text.endswith("pada tanggal 20 Maret 2026 sampai dengan tanggal 23 Maret 2026;")


def test_menimbang_leaves_out_meetings_that_refused(berkas: Berkas) -> None:
    for meeting in berkas.kerjasama.musyawarah:
        meeting.hasil = None
    assert "Musyawarah Desa Boddie" not in " ".join(penyusunan.default_menimbang(berkas))
    assert not any("Berita Acara" in text for text in penyusunan.default_memperhatikan(berkas))


def test_menimbang_of_an_agreement_names_the_offer() -> None:
    case = third_party()
    text = " ".join(penyusunan.default_menimbang(case))
    assert "Universitas Bumi Caruban telah menerima penawaran" in text
    assert "perlu mengadakan Perjanjian Bersama" in text
    case.kerjasama.penawaran[0].arah = ArahPenawaran.MASUK
    assert "telah mengajukan penawaran" in " ".join(penyusunan.default_menimbang(case))


@pytest.mark.parametrize(
    ("arah", "words"),
    [
        (
            ArahPenawaran.KELUAR,
            "bahwa Universitas Bumi Caruban telah menerima penawaran kerja sama yang disampaikan "
            "Desa Kalikoa melalui surat Nomor 140/12/KLK tanggal 6 April 2026 dan "
            "menyatakannya melalui surat Nomor 41/UBC/2026 tanggal 20 April 2026;",
        ),
        (
            ArahPenawaran.MASUK,
            "bahwa Universitas Bumi Caruban telah mengajukan penawaran kerja sama melalui surat "
            "Nomor 140/12/KLK tanggal 6 April 2026 dan telah diterima melalui surat Nomor "
            "41/UBC/2026 tanggal 20 April 2026;",
        ),
    ],
)
def test_offer_and_answer_are_told_with_their_letters(arah: ArahPenawaran, words: str) -> None:
    case = third_party()
    offer = case.kerjasama.penawaran[0]
    offer.arah = arah
    assert words in penyusunan.default_menimbang(case)
    offer.nomor_jawaban, offer.tanggal_jawaban, offer.nomor = "", None, ""
    (told,) = [item for item in penyusunan.default_menimbang(case) if "penawaran" in item]
    assert "melalui surat tanggal 6 April 2026" in told
    assert told.count("surat") == 1


def test_an_announcement_is_told_where_the_village_began(berkas: Berkas) -> None:
    case = third_party()
    words = (
        "bahwa rencana kerja sama telah diumumkan dengan Pengumuman Nomor 140/11/KLK tanggal "
        "1 April 2026;"
    )
    assert words in penyusunan.default_menimbang(case)
    case.kerjasama.prakarsa = Prakarsa.PIHAK_KETIGA
    assert words not in penyusunan.default_menimbang(case)
    berkas.kerjasama.pengumuman_tanggal = date(2026, 4, 1)
    assert not any("diumumkan" in item for item in penyusunan.default_menimbang(berkas))


def test_an_old_agreement_rests_on_the_law_of_its_day() -> None:
    case = third_party()
    case.kerjasama.tanggal_penetapan = date(2017, 10, 17)
    text = " ".join(penyusunan.default_menimbang(case))
    assert "Pasal 93 Undang-Undang Nomor 6 Tahun 2014" in text
    assert "Nomor 96 Tahun 2017" not in text


@pytest.mark.parametrize("count", [1, 2, 3, 4, 5, 30])
@pytest.mark.parametrize("dated", [True, False])
def test_menimbang_of_any_number_of_villages(count: int, dated: bool) -> None:
    case = many_villages(count)
    for meeting in case.kerjasama.musyawarah:
        meeting.tanggal = meeting.tanggal if dated else None
        meeting.nomor = meeting.nomor if dated else ""
    items = penyusunan.default_menimbang(case)
    assert max(len(item) for item in items) < 700
    items += penyusunan.default_memperhatikan(case)
    for item in items:
        assert not re.search(r"\s[;,.]|  |None|" + TITIK, item), item
        assert dated or "tanggal" not in item


def test_a_long_inventory_is_told_by_what_it_is_about() -> None:
    case = many_villages(5)
    for pihak in case.pihak:
        potensi = Potensi(desa_id=pihak.desa_id, jenis=JenisPotensi.POTENSI, nama="Batu kali")
        case.potensi[potensi.id] = potensi  # type: ignore[index]
        case.kerjasama.objek_potensi.append(ObjekPotensi(potensi_id=potensi.id))
    assert "jalan antar-Desa sepanjang 14 kilometer merupakan potensi" in _told(case)
    case.kerjasama.objek = ""
    assert "Batu kali di Desa Sahang, Batu kali di Desa" in _told(case)
    case.kerjasama.objek_potensi = []
    assert "merupakan potensi" not in _told(case)


def _told(case: Berkas) -> str:
    return " ".join(penyusunan.default_menimbang(case))


def test_a_joint_meeting_counts_only_where_the_law_asks_for_one(berkas: Berkas) -> None:
    assert "Musyawarah antar-Desa pada hari" in " ".join(penyusunan.default_menimbang(berkas))
    berkas.kerjasama.pasal4 = True
    text = " ".join(penyusunan.default_menimbang(berkas))
    assert "Musyawarah antar-Desa" not in text
    assert "Pasal 4 Peraturan Menteri Dalam Negeri Nomor 96 Tahun 2017" in text


def test_memperhatikan_lists_minutes_and_decisions(berkas: Berkas) -> None:
    texts = penyusunan.default_memperhatikan(berkas)
    assert len(texts) == 5
    assert all(text.endswith(";") for text in texts)
    assert (
        "Keputusan Badan Permusyawaratan Desa Boddie Nomor 5 Tahun 2026 tentang Persetujuan atas "
        "Kerja Sama antar-Desa mengenai Pengelolaan Air Bersih Mata Air Bulu Tellue;" in texts
    )


def test_memperhatikan_of_many_villages_holds_every_number() -> None:
    texts = penyusunan.default_memperhatikan(many_villages(30))
    assert len(texts) == 3
    assert texts[0].count("Berita Acara Musyawarah Desa ") == 30
    assert "Desa Sahang Nomor 140/3/Sahang tanggal 23 Maret 2026, Berita Acara" in texts[0]
    assert texts[2].count("Keputusan Badan Permusyawaratan Desa ") == 30
    assert "Desa Sahang Nomor 2 Tahun 2026, Keputusan Badan" in texts[2]
    assert ", masing-masing tentang Persetujuan atas Kerja Sama antar-Desa" in texts[2]
    assert len(penyusunan.default_memperhatikan(many_villages(4))) == 9


def _cited(case: Berkas) -> set[str]:
    return {item.regulasi_id for item in penyusunan.default_mengingat(case)}


def test_mengingat_follows_day_kind_money_and_topic() -> None:
    case = many_villages(2)
    core = {"uu-6-2014", "pp-16-2026", "permendagri-111-2014", "permendagri-96-2017"}
    assert core | {"permendagri-20-2018"} <= _cited(case)
    assert not {"pp-43-2014", "pp-11-2021", "permendagri-1-2016"} & _cited(case)
    case.kerjasama.topik = Topik.BUMDESMA
    case.kerjasama.beban = [Beban.ASET_DESA]
    assert {"pp-11-2021", "permendagri-1-2016"} <= _cited(case)
    case.kerjasama.tanggal_penetapan = date(2020, 1, 1)
    assert "pp-43-2014" in _cited(case)
    assert "pp-16-2026" not in _cited(case)


def test_law_on_the_topic_is_named_only_when_asked_for() -> None:
    case = third_party()
    assert "uu-18-2008" not in _cited(case)
    found = penyusunan.topic_law(case)
    assert [regulasi.sebutan for regulasi in found] == ["UU 18/2008", "UU 32/2009", "PP 81/2012"]
    case.kerjasama.dasar_hukum.append(DasarHukum(teks="UU 18/2008 tentang Pengelolaan Sampah"))
    assert penyusunan.topic_law(case) == found[1:]
    case.kerjasama.topik = None
    assert penyusunan.topic_law(case) == []


def test_mengingat_without_village_money() -> None:
    case = many_villages(2)
    case.kerjasama.kontribusi, case.kerjasama.rab, case.kerjasama.beban = [], [], []
    assert "permendagri-20-2018" not in _cited(case)
    case.kerjasama.beban = [Beban.APB_DESA]
    assert "permendagri-20-2018" in _cited(case)


def test_mengingat_ends_with_the_regulations_of_every_village() -> None:
    items = penyusunan.default_mengingat(many_villages(4))
    own = [item.teks for item in items if item.teks]
    assert len(own) == 8
    assert own[0] == "Peraturan Desa Sahang Nomor 1 Tahun 2019"
    assert [bool(item.teks) for item in items] == [False] * (len(items) - 8) + [True] * 8


def test_mengingat_of_many_villages_names_every_regulation() -> None:
    items = penyusunan.default_mengingat(many_villages(30))
    own = [item.teks for item in items if item.teks]
    assert len(set(own)) == 60
    assert all("Nomor" in text and "masing-masing" not in text for text in own)


def test_a_bpd_does_not_cite_how_the_perdes_of_many_were_once_called() -> None:
    case = many_villages(8)
    old = "Peraturan Desa masing-masing Desa tentang Kewenangan Desa dan tentang Rencana "
    old += "Pembangunan Jangka Menengah Desa"
    case.kerjasama.dasar_hukum = [DasarHukum(teks=old)]
    assert not any(old in text for text in penyusunan.mengingat_bpd(case, case.pihak[0]))


@pytest.mark.parametrize("count", [2, 8])
def test_a_bpd_cites_the_perdes_of_its_own_village_only(count: int) -> None:
    case = many_villages(count)
    own = case.pihak[0]
    perdes = [own.kewenangan_perdes, own.rpjm_perdes]
    texts = penyusunan.mengingat_bpd(case, own)
    assert texts[-2:] == [f"{text};" for text in perdes]
    assert not any(text.startswith("Peraturan Desa ") for text in texts[:-2])
    places = [
        next(n for n, text in enumerate(texts) if f"Nomor {number} Tahun {year} tentang" in text)
        for number, year in ((6, 2014), (110, 2016), (96, 2017))
    ]
    assert places == sorted(places)
    case.kerjasama.dasar_hukum = []
    assert penyusunan.mengingat_bpd(case, own) == texts


def test_a_paper_of_a_village_cites_what_was_in_force_on_its_day() -> None:
    case = many_villages(2)
    old, new = "Nomor 43 Tahun 2014", "Nomor 16 Tahun 2026"
    for day, cited, other in ((date(2026, 3, 2), old, new), (date(2026, 5, 4), new, old)):
        case.kerjasama.dasar_hukum = []
        early = "\n".join(penyusunan.mengingat_desa(case, case.pihak[0], day))
        assert f"Peraturan Pemerintah {cited} " in early
        assert f"Peraturan Pemerintah {other} " not in early
        case.kerjasama.dasar_hukum = penyusunan.default_mengingat(case)
        chosen = "\n".join(penyusunan.mengingat_desa(case, case.pihak[0], day))
        assert f"Peraturan Pemerintah {other} " not in chosen


FOUNDING = "Undang-Undang Nomor 4 Tahun 2003 tentang Pembentukan Kabupaten Konawe Selatan"


def test_own_words_stand_in_their_rank_in_the_papers_of_a_village() -> None:
    case = many_villages(2)
    local = "Peraturan Bupati Ponorogo Nomor 8 Tahun 2020 tentang Kerja Sama Desa"
    own = [DasarHukum(teks=FOUNDING), DasarHukum(teks=local)]
    case.kerjasama.dasar_hukum = [*penyusunan.default_mengingat(case), *own]
    for texts in (
        penyusunan.mengingat_desa(case, case.pihak[0], date(2026, 5, 4)),
        penyusunan.mengingat_bpd(case, case.pihak[0]),
    ):
        assert texts[0] == f"{FOUNDING};"
        assert texts[-3] == f"{local};"


def test_a_text_with_a_day_of_its_own_keeps_own_words() -> None:
    case = many_villages(2)
    old_pp = "Peraturan Pemerintah Nomor 43 Tahun 2014 tentang Peraturan Pelaksanaan"
    case.kerjasama.dasar_hukum = [
        DasarHukum(teks=FOUNDING),
        DasarHukum(teks=old_pp),
        DasarHukum(teks="Undang-Undang Nomor 6 Tahun 2014 tentang Desa"),
        *penyusunan.default_mengingat(case),
    ]
    items = penyusunan.mengingat_of_day(case)
    assert items[0].teks == FOUNDING
    assert old_pp not in [item.teks for item in items]
    assert [item.regulasi_id for item in items[1:]] == [
        item.regulasi_id for item in penyusunan.default_mengingat(case)
    ]


def test_mengingat_texts_are_full_citations() -> None:
    case = many_villages(2)
    texts = penyusunan.mengingat_texts(case)
    assert all(text.endswith(";") and not text.endswith(";;") for text in texts)
    assert "terakhir dengan Undang-Undang Nomor 3 Tahun 2024" in texts[0]
    case.kerjasama.dasar_hukum = [
        DasarHukum(regulasi_id="uu-6-2014", teks="Undang-Undang Desa;"),
        DasarHukum(regulasi_id="tidak-ada"),
        DasarHukum(regulasi_id="tidak-ada", teks="Peraturan Daerah Nomor 2 Tahun 2020"),
    ]
    assert penyusunan.mengingat_texts(case) == [
        "Undang-Undang Desa;",
        "Peraturan Daerah Nomor 2 Tahun 2020;",
    ]


def test_mengingat_without_a_date_counts_from_today() -> None:
    case = empty_case()
    assert case.today == TODAY
    assert "pp-16-2026" in _cited(case)
