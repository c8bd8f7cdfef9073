"""Composing: clauses of every topic and kind, considerations, legal basis."""

import re
from datetime import date
from itertools import product

import pytest
from legal_help import badly_ended, dangling
from samples import empty_case, make_case, make_desa, many_villages, third_party

from kerjasama_desktop.domain import penyusunan
from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.kerjasama import (
    JenisKerjasama,
    Kerjasama,
    Mitra,
    Pihak,
    Topik,
)
from kerjasama_desktop.domain.naskah import (
    WAJIB,
    Bagian,
    Klausul,
    Tingkat,
    read_pasal,
)
from kerjasama_desktop.domain.penyusunan_dana import contribution
from kerjasama_desktop.domain.penyusunan_isian import TITIK, as_item, placeholder_values
from kerjasama_desktop.domain.rencana import Kegiatan, Kontribusi, SumberDana
from kerjasama_desktop.paths import resource
from kerjasama_desktop.services.library import clause_library

LIBRARY = clause_library()
ROUTES = ["antar_desa", "delapan_desa", "pasal4", "pihak_ketiga"]
EVERY_CASE: list[tuple[str, Topik | None]] = list(product(ROUTES, [None, *Topik]))


def _case(route: str, topik: Topik | None) -> Berkas:
    count = 8 if route == "delapan_desa" else 2
    case = third_party() if route == "pihak_ketiga" else many_villages(count)
    case.kerjasama.topik = topik
    case.kerjasama.pasal4 = route == "pasal4"
    return case


def _texts(klausul: list[Klausul]) -> dict[Bagian, str]:
    return {one.bagian: one.isi for one in klausul}


@pytest.mark.parametrize(("route", "topik"), EVERY_CASE)
def test_default_clauses_are_whole(route: str, topik: Topik | None) -> None:
    klausul = penyusunan.default_klausul(_case(route, topik), LIBRARY)
    bagian = [one.bagian for one in klausul]
    assert bagian == [one for one in Bagian if one in set(bagian)]
    assert set(WAJIB) <= set(bagian)
    for one in klausul:
        pasal = read_pasal(one.isi)
        assert pasal
        assert all(item.butir for item in pasal)
        if route == "pihak_ketiga":
            assert len(pasal) == _articles_of_agreement(one.bagian, topik)
        assert not re.search(r"[{}\[\]]|  |==|" + TITIK, one.isi), one.isi
        assert not re.search(r"\bkerjasama\b|antar [Dd]esa|\bakan\b|tidak boleh", one.isi), one.isi


def _articles_of_agreement(bagian: Bagian, topik: Topik | None) -> int:
    """One Pasal for each part; each party, data protection and what a topic adds has its own."""
    base = 2 if bagian in {Bagian.HAK_KEWAJIBAN, Bagian.LAIN_LAIN} else 1
    topic = LIBRARY.get(topik.value.lower(), {}) if topik else {}
    apart = bagian in {Bagian.TATA_CARA, Bagian.HAK_KEWAJIBAN}
    return base + (apart and bagian in topic)


@pytest.mark.parametrize(("route", "topik"), EVERY_CASE)
def test_every_enumeration_is_punctuated_as_law_is(route: str, topik: Topik | None) -> None:
    for klausul in penyusunan.default_klausul(_case(route, topik), LIBRARY):
        for pasal in read_pasal(klausul.isi):
            assert badly_ended(pasal) == []


@pytest.mark.parametrize(("route", "topik"), EVERY_CASE)
def test_references_to_an_ayat_point_into_the_same_pasal(route: str, topik: Topik | None) -> None:
    for klausul in penyusunan.default_klausul(_case(route, topik), LIBRARY):
        assert not re.search(r"\bPasal \d", klausul.isi)
        for pasal in read_pasal(klausul.isi):
            assert dangling([pasal]) == []


OWN = {Bagian.RUANG_LINGKUP, Bagian.TATA_CARA, Bagian.HAK_KEWAJIBAN, Bagian.PENDANAAN, Bagian.ASET}
DEFINED = re.compile(
    r"^\d+\. (?:.* yang selanjutnya (?:disebut|disingkat) )?(.+?) adalah ", re.MULTILINE
)


@pytest.mark.parametrize("topik", Topik)
def test_every_topic_has_its_own_substance(topik: Topik) -> None:
    own = LIBRARY[topik.value.lower()]
    assert set(own) >= OWN
    if topik is not Topik.LAINNYA:
        assert {Bagian.KETENTUAN_UMUM, Bagian.BIDANG, Bagian.LINGKUNGAN} <= set(own)
    general = _texts(penyusunan.default_klausul(_case("antar_desa", None), LIBRARY))
    special = _texts(penyusunan.default_klausul(_case("antar_desa", topik), LIBRARY))
    assert general[Bagian.RUANG_LINGKUP] != special[Bagian.RUANG_LINGKUP]
    assert special[Bagian.TATA_CARA].startswith(general[Bagian.TATA_CARA])
    assert len(special[Bagian.TATA_CARA]) > len(general[Bagian.TATA_CARA]) + 400


@pytest.mark.parametrize(("route", "topik"), EVERY_CASE)
def test_every_term_that_is_defined_is_used(route: str, topik: Topik | None) -> None:
    klausul = penyusunan.default_klausul(_case(route, topik), LIBRARY)
    definitions = klausul[0].isi
    rest = " ".join(one.isi for one in klausul[1:])
    terms = DEFINED.findall(definitions)
    assert len(terms) == sum(b.tingkat is Tingkat.ANGKA for b in read_pasal(definitions)[0].butir)
    for term in terms:
        later = definitions[definitions.index(f"{term} adalah") + len(term) :]
        assert term in rest or term in later, term


def test_library_uses_only_known_names_and_flags() -> None:
    values = placeholder_values(many_villages(2))
    flags = {"bkad", "pasal4", "antar_desa", "pihak_ketiga", "apb_desa", "kegiatan"}
    flags |= {"bumdes_2015", "bumdes_2021", "tanpa_kegiatan"}
    for parts in LIBRARY.values():
        for text in parts.values():
            assert set(re.findall(r"\{(\w+)\}", text.isi)) <= set(values)
            assert set(re.findall(r"^\[(\w+)\]", text.isi, re.MULTILINE)) <= flags


def test_guide_for_editors_names_every_placeholder() -> None:
    guide = resource("klausul/README.md").read_text("utf-8")
    assert set(re.findall(r"`\{(\w+)\}`", guide)) == set(placeholder_values(many_villages(2)))


def test_bkad_stands_in_the_text_only_where_it_is_formed() -> None:
    formed = penyusunan.default_klausul(_case("antar_desa", Topik.JALAN), LIBRARY)
    assert Bagian.BKAD in _texts(formed)
    for route in ("pasal4", "pihak_ketiga"):
        texts = _texts(penyusunan.default_klausul(_case(route, Topik.JALAN), LIBRARY))
        assert Bagian.BKAD not in texts
        assert "BKAD" not in " ".join(texts.values())
    assert "badan hukum" not in " ".join(_texts(formed).values())


def test_bkad_has_five_elements_and_looks_at_gender() -> None:
    case = many_villages(2)
    case.pengaturan.ambang_perempuan = 40
    text = _texts(penyusunan.default_klausul(case, LIBRARY))[Bagian.BKAD]
    members = read_pasal(text)[1]
    assert sum(butir.tingkat is Tingkat.HURUF for butir in members.butir) == 5
    assert "keadilan gender" in text
    assert "40% (empat puluh persen)" in text


def test_dispute_is_settled_by_camat_or_bupati() -> None:
    near, far = many_villages(3), many_villages(8)
    near_text = _texts(penyusunan.default_klausul(near, LIBRARY))[Bagian.PERSELISIHAN]
    far_text = _texts(penyusunan.default_klausul(far, LIBRARY))[Bagian.PERSELISIHAN]
    assert "Camat Ngebel" in near_text
    assert "Bupati Ponorogo" in far_text
    assert "Camat" not in far_text
    assert all("bersifat final" in text for text in (near_text, far_text))


def test_dispute_with_a_third_party_is_not_final() -> None:
    text = _texts(penyusunan.default_klausul(third_party(), LIBRARY))[Bagian.PERSELISIHAN]
    assert "Camat Kedawung" in text
    assert "pengadilan negeri" in text
    assert "final" not in text


@pytest.mark.parametrize(
    ("route", "bagian"),
    [("antar_desa", Bagian.PERUBAHAN), ("pihak_ketiga", Bagian.BERAKHIR)],
)
def test_nine_grounds_of_ending(route: str, bagian: Bagian) -> None:
    isi = _texts(penyusunan.default_klausul(_case(route, None), LIBRARY))[bagian]
    ending = next(pasal for pasal in read_pasal(isi) if "berakhir apabila" in pasal.butir[0].teks)
    assert sum(butir.tingkat is Tingkat.HURUF for butir in ending.butir) == 9


def test_facts_are_in_the_clauses(berkas: Berkas) -> None:
    texts = _texts(berkas.kerjasama.klausul)
    assert "5 (lima) tahun" in texts[Bagian.JANGKA_WAKTU]
    assert "tanggal 15 Oktober 2026" in texts[Bagian.JANGKA_WAKTU]
    assert "Desa Benteng seluruhnya sebesar Rp58.150.000,00" in texts[Bagian.PENDANAAN]
    assert texts[Bagian.PENDANAAN].count("APB Desa yang berasal dari") == 1
    assert "(1) Desa Boddie berhak:\na. memperoleh air bersih" in texts[Bagian.HAK_KEWAJIBAN]
    assert "meliputi:\na. perbaikan bangunan penangkap air;" in texts[Bagian.RUANG_LINGKUP]
    assert "penangkap air" not in texts[Bagian.BIDANG]
    assert TITIK not in " ".join(texts.values())


def test_every_village_has_its_own_article_of_rights() -> None:
    isi = _texts(penyusunan.default_klausul(many_villages(8), LIBRARY))[Bagian.HAK_KEWAJIBAN]
    assert len(read_pasal(isi)) == 1 + 8 + 1


def test_partners_are_called_first_and_second_party() -> None:
    texts = _texts(penyusunan.default_klausul(third_party(), LIBRARY))
    first, second, common = texts[Bagian.HAK_KEWAJIBAN].split("\n\n")
    assert common.startswith("(1) Dalam Pengelolaan Sampah, PIHAK KESATU berkewajiban:\na. ")
    assert first.startswith("(1) PIHAK KESATU berhak")
    assert second.startswith("(1) PIHAK KEDUA berhak menggunakan lokasi")
    assert "PIHAK KESATU memberikan kontribusi sebesar Rp20" in texts[Bagian.PENDANAAN]
    assert "data pribadi" in texts[Bagian.LAIN_LAIN].split("\n\n")[0]
    assert "Pergantian Kuwu" in texts[Bagian.LAIN_LAIN]


def test_partner_gives_goods() -> None:
    case = third_party()
    mitra = case.kerjasama.mitra[0]
    case.kerjasama.kontribusi.append(
        Kontribusi(mitra_id=mitra.id, sumber=SumberDana.PIHAK_KETIGA, bentuk="Mesin pencacah")
    )
    text = _texts(penyusunan.default_klausul(case, LIBRARY))[Bagian.PENDANAAN]
    assert "kontribusi PIHAK KEDUA berupa mesin pencacah" in text
    assert "mesin pencacah yang bersumber" not in text


@pytest.mark.parametrize(
    ("form", "words"),
    [
        ("Penyertaan modal", "berupa penyertaan modal sebesar Rp4.000.000,00"),
        ("Bahan bangunan", "berupa bahan bangunan senilai Rp4.000.000,00"),
        ("", "sebesar Rp4.000.000,00"),
    ],
)
def test_money_is_counted_and_goods_are_valued(form: str, words: str) -> None:
    assert contribution([Kontribusi(jumlah=4_000_000, bentuk=form)], TITIK).startswith(words)


def test_one_activity_is_no_list() -> None:
    case = many_villages(2)
    case.kerjasama.kegiatan = [Kegiatan(nama="Perkerasan jalan usaha tani")]
    for topik in (None, *Topik):
        case.kerjasama.topik = topik
        text = _texts(penyusunan.default_klausul(case, LIBRARY))[Bagian.RUANG_LINGKUP]
        assert "Ruang lingkup Kerja Sama meliputi perkerasan jalan usaha tani.\n(2)" in text


def test_a_bum_desa_bersama_is_a_legal_entity_since_2021() -> None:
    case = many_villages(2)
    case.kerjasama.topik = Topik.BUMDESMA
    new = " ".join(_texts(penyusunan.default_klausul(case, LIBRARY)).values())
    assert "BUM Desa Bersama adalah badan hukum yang didirikan" in new
    assert "didaftarkan untuk memperoleh status badan hukum" in new
    case.kerjasama.tanggal_penetapan = date(2018, 9, 29)
    old = " ".join(_texts(penyusunan.default_klausul(case, LIBRARY)).values())
    assert "BUM Desa Bersama adalah badan usaha yang seluruh atau sebagian besar modalnya" in old
    assert "unit usaha yang berbadan hukum" in old
    assert not re.search(r"adalah badan hukum|investasi|status badan hukum|semesteran", old)


def test_roads_of_a_village_are_no_joint_property() -> None:
    case = many_villages(2)
    case.kerjasama.topik = Topik.JALAN
    text = _texts(penyusunan.default_klausul(case, LIBRARY))[Bagian.ASET]
    assert "yang disepakati, kecuali ditentukan lain dalam Peraturan Bersama" in text
    assert "Jalan dan Jembatan yang selesai dibangun tidak menjadi milik bersama" in text


def test_a_contribution_tells_its_form_source_and_year() -> None:
    case = many_villages(2)
    first, second = case.pihak
    case.kerjasama.kontribusi = [
        Kontribusi(
            pihak_id=first.id,
            sumber=SumberDana.DANA_DESA,
            jumlah=30_000_000,
            bentuk="Uang",
            tahun=2021,
        ),
        Kontribusi(
            pihak_id=second.id, sumber=SumberDana.ADD, jumlah=5_000_000, bentuk="Uang", tahun=2021
        ),
        Kontribusi(
            pihak_id=second.id,
            sumber=SumberDana.SWADAYA,
            jumlah=2_000_000,
            bentuk="Tenaga kerja",
            tahun=2022,
        ),
    ]
    text = _texts(penyusunan.default_klausul(case, LIBRARY))[Bagian.PENDANAAN]
    assert (
        "kontribusi Desa Sahang berupa uang sebesar Rp30.000.000,00 (tiga puluh juta rupiah) yang "
        "bersumber dari Dana Desa Tahun Anggaran 2021; dan" in text
    )
    assert (
        "kontribusi Desa Wagir Lor seluruhnya sebesar Rp7.000.000,00 (tujuh juta rupiah), yaitu "
        "berupa uang sebesar Rp5.000.000,00 (lima juta rupiah) yang bersumber dari Alokasi Dana "
        "Desa Tahun Anggaran 2021 dan berupa tenaga kerja senilai Rp2.000.000,00 (dua juta "
        "rupiah) yang bersumber dari swadaya masyarakat tahun 2022." in text
    )


def test_local_titles_are_used_where_all_villages_share_them() -> None:
    terms = {"sebutan_desa": "Gampong", "sebutan_kepala": "Keuchik"}
    desa = [
        make_desa("Blang", "1171012001", **terms, kecamatan="Kuta", kabupaten="Pidie"),
        make_desa("Lhok", "1171012002", **terms, kecamatan="Kuta", kabupaten="Pidie"),
    ]
    kerjasama = Kerjasama(pihak=[Pihak(desa_id=one.id) for one in desa])
    case = make_case(kerjasama, desa)
    text = " ".join(_texts(case.kerjasama.klausul).values())
    assert "Peraturan Bersama Keuchik ini mulai berlaku" in text
    assert "Gampong Peserta adalah Gampong Blang dan Gampong Lhok" in text
    assert "Kepala Desa" not in text
    desa[1].sebutan_kepala = "Reje"
    mixed = " ".join(_texts(penyusunan.default_klausul(case, LIBRARY)).values())
    assert "Peraturan Bersama Kepala Desa ini" in mixed


def test_start_of_force() -> None:
    case = many_villages(2)

    def closing() -> str:
        return _texts(penyusunan.default_klausul(case, LIBRARY))[Bagian.PENUTUP]

    assert "berlaku pada tanggal diundangkan." in closing()
    case.kerjasama.mulai_berlaku = date(2027, 1, 1)
    assert "berlaku pada tanggal 1 Januari 2027." in closing()
    case.kerjasama.mulai_berlaku = None
    assert "berlaku pada tanggal diundangkan." in closing()


def test_an_empty_cooperation_gets_dots_and_no_error() -> None:
    case = empty_case()
    texts = _texts(penyusunan.default_klausul(case, LIBRARY))
    assert f"selama {TITIK}" in texts[Bagian.JANGKA_WAKTU]
    assert f"Desa Sahang berhak {TITIK}." in texts[Bagian.HAK_KEWAJIBAN]
    assert penyusunan.default_menimbang(case)[-1].endswith(f"tentang {TITIK};")
    assert penyusunan.default_memperhatikan(case) == []
    assert penyusunan.default_mengingat(case)


def test_no_parties_at_all() -> None:
    case = make_case(Kerjasama(jenis=JenisKerjasama.PIHAK_KETIGA, mitra=[Mitra()]), [])
    assert set(WAJIB) <= set(_texts(case.kerjasama.klausul))


def test_refresh_keeps_what_a_person_changed(berkas: Berkas) -> None:
    before = {one.bagian: one for one in berkas.kerjasama.klausul}
    before[Bagian.PENDANAAN].isi = "Tulisan sendiri."
    before[Bagian.PENDANAAN].diubah = True
    berkas.kerjasama.objek = "embung tadah hujan"
    fresh = penyusunan.refresh_klausul(berkas, LIBRARY).klausul
    after = {one.bagian: one for one in fresh}
    assert list(after) == list(before)
    assert len(fresh) == len(after)
    assert after[Bagian.PENDANAAN] is before[Bagian.PENDANAAN]
    assert "embung tadah hujan" in after[Bagian.BIDANG].isi
    assert {one.id for one in fresh} == {one.id for one in before.values()}


def test_refresh_after_the_route_changed(berkas: Berkas) -> None:
    berkas.kerjasama.pasal4 = True
    assert Bagian.BKAD not in _texts(penyusunan.refresh_klausul(berkas, LIBRARY).klausul)
    bkad = next(one for one in berkas.kerjasama.klausul if one.bagian is Bagian.BKAD)
    bkad.diubah = True
    assert Bagian.BKAD in _texts(penyusunan.refresh_klausul(berkas, LIBRARY).klausul)


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("Menyediakan lahan;", "menyediakan lahan"),
        ("Perbaikan bak air.", "perbaikan bak air"),
        ("Pedoman pengelolaan", "pedoman pengelolaan"),
        ("Warga terlatih", "warga terlatih"),
        ("Pemerintahan Desa yang baik", "Pemerintahan Desa yang baik"),
        ("Desa menyediakan lahan", "Desa menyediakan lahan"),
        ("APB Desa", "APB Desa"),
        ("  ", ""),
    ],
)
def test_typed_items_are_fitted_into_a_list(typed: str, printed: str) -> None:
    assert as_item(typed) == printed


def test_a_long_list_goes_on_after_z() -> None:
    case = many_villages(2)
    case.kerjasama.pihak[0].hak = "\n".join(f"hak nomor {n}" for n in range(1, 29))
    isi = _texts(penyusunan.default_klausul(case, LIBRARY))[Bagian.HAK_KEWAJIBAN]
    assert "\nz. hak nomor 26;\naa. hak nomor 27; dan\nbb. hak nomor 28.\n" in isi
