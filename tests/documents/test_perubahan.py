"""The papers of a cooperation that is changed, delayed, ended or in dispute."""

from collections.abc import Callable
from datetime import date
from io import BytesIO

import perubahan_help as life
import pytest
from docx import Document
from samples import empty_case, make_case, many_villages, some_id, third_party
from wordfiles import paragraphs, strange, text

from kerjasama_desktop.documents.catalog import DocumentJob, context, jobs
from kerjasama_desktop.documents.contexts.perubahan import adendum, peraturan_perubahan
from kerjasama_desktop.documents.kelengkapan import kurang
from kerjasama_desktop.documents.kind import Subjek
from kerjasama_desktop.documents.produce import produce, sender
from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.desa import Desa
from kerjasama_desktop.domain.kerjasama import Kerjasama, Pihak
from kerjasama_desktop.domain.naskah import Bagian
from kerjasama_desktop.domain.perubahan import AlasanBerakhir, JenisPerubahan, Perubahan
from kerjasama_desktop.services.library import sample_case
from kerjasama_desktop.services.paper_number import paper_number

TODAY = date(2026, 11, 22)
CASES: dict[str, Callable[[], Berkas]] = {
    "kosong": empty_case,
    "dua": lambda: sample_case(TODAY),
    "delapan": lambda: many_villages(8),
    "tiga_puluh": lambda: many_villages(30),
    "mitra": third_party,
}


def papers(case: Berkas) -> list[DocumentJob]:
    return [job for job in jobs(case) if job.kind.subjek is Subjek.PERUBAHAN]


def job_of(case: Berkas, key: str, perubahan: Perubahan | None = None) -> DocumentJob:
    wanted = {perubahan.id} if perubahan else {p.id for p in case.kerjasama.perubahan}
    return next(j for j in papers(case) if j.kind.key == key and j.subjek_id in wanted)


def printed(case: Berkas, key: str, perubahan: Perubahan | None = None) -> str:
    return text(produce(case, job_of(case, key, perubahan)))


def live(case: Berkas) -> Berkas:
    """With one of each, complete."""
    for make in (life.changed, life.delayed, life.ended, life.in_dispute):
        make(case)
    return case


def test_each_kind_of_change_brings_its_papers() -> None:
    between, third = live(CASES["dua"]()), live(CASES["mitra"]())
    assert [job.nama_berkas for job in papers(between)] == [
        "17 Berita Acara Perubahan.docx",
        "18 Peraturan Bersama Perubahan.docx",
        "19 Berita Acara Penundaan.docx",
        "20 Berita Acara Pengakhiran.docx",
        "21 Peraturan Bersama Pencabutan.docx",
        "22 Berita Acara Penyelesaian Perselisihan.docx",
    ]
    assert [job.kind.key for job in papers(third)] == [
        "berita_acara_perubahan",
        "adendum",
        "berita_acara_penundaan",
        "berita_acara_pengakhiran",
        "berita_acara_perselisihan",
    ]
    assert {sender(between, job).nama for job in papers(between)} == {"Boddie"}


def test_a_term_that_is_over_is_not_revoked(berkas: Berkas) -> None:
    life.ended(berkas).alasan = AlasanBerakhir.MASA_BERAKHIR
    assert [job.kind.key for job in papers(berkas)] == ["berita_acara_pengakhiran"]
    words = printed(berkas, "berita_acara_pengakhiran")
    assert "Kerja sama berakhir karena masa kerja sama telah berakhir." in words
    assert "Peraturan Bersama Kepala Desa berakhir terhitung sejak tanggal 14 Oktober 2031" in words
    assert "Pencabutan" not in words


@pytest.mark.parametrize("name", CASES)
@pytest.mark.parametrize("full", [False, True], ids=["empty", "full"])
def test_every_paper_of_every_case_is_sound(name: str, full: bool) -> None:
    case = CASES[name]()
    if full and name != "kosong":
        live(case)
    else:
        for jenis in JenisPerubahan:
            life.add(case, jenis)
    for job in papers(case):
        assert strange(context(case, job)) == []
        data = produce(case, job)
        words = text(data)
        assert not {"{{", "{%", "None"} & set(words.split())
        assert Document(BytesIO(data)).core_properties.title == job.judul
        for pihak in case.pihak:
            assert case.desa_of(pihak).nama.upper() in words.upper()


def test_a_complete_change_lacks_nothing(berkas: Berkas, berkas_mitra: Berkas) -> None:
    for case in (berkas, berkas_mitra):
        assert {tuple(kurang(case, job)) for job in papers(live(case))} == {()}


def test_an_empty_change_says_what_it_lacks() -> None:
    case = many_villages(2)
    life.add(case, JenisPerubahan.PERUBAHAN)
    life.add(case, JenisPerubahan.PENGAKHIRAN)
    assert kurang(case, job_of(case, "berita_acara_perubahan")) == [
        "nomor berita acara",
        "tanggal musyawarah",
        "hasil musyawarah",
        "alasan perubahan",
    ]
    assert kurang(case, job_of(case, "peraturan_perubahan")) == [
        "tanggal penetapan",
        "nomor (Sahang)",
        "nomor (Wagir Lor)",
    ]
    assert kurang(case, job_of(case, "berita_acara_pengakhiran"))[-1] == "alasan berakhirnya"


def test_heading_and_first_pasal_of_an_amending_regulation(berkas: Berkas) -> None:
    life.changed(berkas)
    lines = printed(berkas, "peraturan_perubahan").splitlines()
    assert lines[:7] == [
        "KABUPATEN PANGKAJENE DAN KEPULAUAN",
        "PERATURAN BERSAMA KEPALA DESA BENTENG DAN KEPALA DESA BODDIE",
        "NOMOR 11 TAHUN 2026",
        "NOMOR 12 TAHUN 2026",
        "TENTANG",
        "PERUBAHAN ATAS PERATURAN BERSAMA KEPALA DESA BENTENG NOMOR 2 TAHUN 2026 DAN KEPALA DESA "
        "BODDIE NOMOR 3 TAHUN 2026 TENTANG PENGELOLAAN AIR BERSIH MATA AIR BULU TELLUE",
        "DENGAN RAHMAT TUHAN YANG MAHA ESA",
    ]
    start, term = lines.index("Pasal I"), life.pasal(berkas, Bagian.JANGKA_WAKTU)
    assert lines[start + 1 : start + 3] == [
        f"Ketentuan ayat (3) {term} dalam Peraturan Bersama Kepala Desa Benteng Nomor 2 Tahun 2026 "
        "dan Kepala Desa Boddie Nomor 3 Tahun 2026 tentang Pengelolaan Air Bersih Mata Air Bulu "
        "Tellue (Berita Desa Benteng Tahun 2026 Nomor 2 dan Berita Desa Boddie Tahun 2026 Nomor 3) "
        f"diubah sehingga {term} berbunyi sebagai berikut:",
        term,
    ]
    end = lines.index("Pasal II")
    assert lines[end + 1] == (
        "Peraturan Bersama Kepala Desa ini mulai berlaku pada tanggal diundangkan."
    )
    assert "pada tanggal 9 November 2026" in lines[end:]
    assert "TAHUN 2026 NOMOR 12" in lines[end:]


def test_considerations_come_from_what_was_noted_or_from_a_person(berkas: Berkas) -> None:
    made = life.changed(berkas)
    words = printed(berkas, "peraturan_perubahan")
    assert "bahwa kebutuhan masyarakat bertambah;" in words
    assert (
        "bahwa perubahan Peraturan Bersama Kepala Desa telah disepakati dalam Musyawarah "
        "antar-Desa pada hari Senin tanggal 2 November 2026 sebagaimana tercantum dalam Berita "
        "Acara Nomor 400.10.2/61/2026;"
    ) in words
    assert "sebagaimana dimaksud dalam huruf a dan huruf b, perlu menetapkan Peraturan" in words
    made.menimbang = "bahwa pertimbangan sendiri;"
    words = printed(berkas, "peraturan_perubahan")
    assert "bahwa pertimbangan sendiri;" in words
    assert "kebutuhan masyarakat" not in words


def test_the_law_is_that_of_the_new_day(berkas: Berkas) -> None:
    kerjasama = berkas.kerjasama
    kerjasama.tanggal_penetapan = date(2026, 1, 5)
    old = [d for d in kerjasama.dasar_hukum if d.regulasi_id != "pp-16-2026"]
    kerjasama.dasar_hukum = [
        *(d.model_copy() for d in old[:2]),
        old[0].model_copy(update={"id": some_id("pp 43"), "regulasi_id": "pp-43-2014"}),
        *old[2:],
    ]
    assert "pp-43-2014" in berkas.register
    life.changed(berkas)
    words = printed(berkas, "peraturan_perubahan")
    assert "Peraturan Pemerintah Nomor 16 Tahun 2026" in words
    assert "Nomor 43 Tahun 2014" not in words
    assert words.index("Nomor 16 Tahun 2026") < words.index("Menteri Dalam Negeri Nomor 111")
    assert "Peraturan Desa Benteng Nomor 1 Tahun 2020" in words


def test_a_second_change_names_the_first(berkas: Berkas) -> None:
    life.changed(berkas)
    second = life.add(
        berkas,
        JenisPerubahan.PERUBAHAN,
        **life.held(tanggal=date(2026, 11, 16), tanggal_penetapan=date(2026, 11, 18)),
    )
    life.want(berkas, second, Bagian.JANGKA_WAKTU, "6 (enam) bulan", "1 (satu) tahun")
    words = printed(berkas, "peraturan_perubahan", second)
    assert "\nPERUBAHAN KEDUA ATAS PERATURAN BERSAMA KEPALA DESA BENTENG NOMOR 2" in words
    assert (
        "Tahun 2026 Nomor 3) sebagaimana telah diubah dengan Peraturan Bersama Kepala Desa Benteng "
        "Nomor 11 Tahun 2026 dan Kepala Desa Boddie Nomor 12 Tahun 2026 tentang Perubahan atas "
        "Peraturan Bersama Kepala Desa Benteng Nomor 2 Tahun 2026 dan Kepala Desa Boddie Nomor 3 "
        "Tahun 2026 tentang Pengelolaan Air Bersih Mata Air Bulu Tellue (Berita Desa Benteng "
        "Tahun 2026 Nomor 11 dan Berita Desa Boddie Tahun 2026 Nomor 12) diubah sehingga"
    ) in words
    assert "1 (satu) tahun sebelum jangka waktu berakhir" in words
    assert [job.nama_berkas for job in papers(berkas)][1::2] == [
        "17 Berita Acara Perubahan Kedua.docx",
        "18 Peraturan Bersama Perubahan Kedua.docx",
    ]
    third = life.add(berkas, JenisPerubahan.PERUBAHAN)
    assert "\nPERUBAHAN KETIGA ATAS" in printed(berkas, "peraturan_perubahan", third)
    assert "telah beberapa kali diubah, terakhir dengan" in printed(
        berkas, "peraturan_perubahan", third
    )


def test_new_wording_bears_the_numbers_that_are_given_not_counted(berkas: Berkas) -> None:
    made = life.changed(berkas)
    life.want(berkas, made, Bagian.RUANG_LINGKUP, "(2) ", "(2) Ayat baru.\n(3) ")
    life.want(berkas, made, Bagian.BKAD, "a. membantu Kepala Desa merumuskan", "a. menyusun")
    clause = life.want(berkas, made, Bagian.PERSELISIHAN, "", "")
    clause.isi += "\n\nPasal tambahan."
    parts = (Bagian.RUANG_LINGKUP, Bagian.JANGKA_WAKTU, Bagian.PERSELISIHAN, Bagian.PEMBINAAN)
    scope, term, last, after = (life.pasal(berkas, bagian) for bagian in parts)
    task = life.pasal(berkas, Bagian.BKAD, "membantu Kepala Desa merumuskan")
    names = peraturan_perubahan(berkas, made.id)
    items = names["butir"]
    assert isinstance(items, list)
    assert [item["kalimat"].split(" sehingga")[0].split(" yang")[0] for item in items] == [
        f"Di antara ayat (1) dan ayat (2) {scope} disisipkan 1 (satu) ayat, yakni ayat (1a)",
        f"Ketentuan huruf a {task} diubah",
        f"Ketentuan ayat (3) {term} diubah",
        f"Dalam BAB XIV, di antara {last} dan {after} disisipkan 1 (satu) pasal, yakni {last}A",
    ]
    rows = items[0]["pasal"][0]["baris"]
    assert [row["tanda"] for row in rows if row["gaya"] == "butir"] == ["(1)", "(1a)", "(2)"]
    letters = [row["tanda"] for row in rows if row["gaya"] == "butir2"]
    assert letters == [f"{letter}." for letter in "abcde"]
    data = produce(berkas, job_of(berkas, "peraturan_perubahan"))
    styled = [(style, words) for style, words in paragraphs(data) if style == "KutipanPasal"]
    assert [words for _, words in styled] == [scope, task, term, f"{last}A"]
    assert ("ButirAngkaLekat", items[1]["kalimat"]) in paragraphs(data)


def test_what_is_deleted_keeps_its_place(berkas: Berkas) -> None:
    made = life.changed(berkas)
    clause = life.want(berkas, made, Bagian.RUANG_LINGKUP, "", "")
    clause.isi = clause.isi.partition("\ne. ")[0]
    words = printed(berkas, "peraturan_perubahan")
    assert "(2)\nDihapus." in words
    assert "e.\ndihapus." in words


def test_a_revoking_regulation_revokes_with_its_changes(berkas: Berkas) -> None:
    life.changed(berkas)
    life.ended(berkas)
    words = printed(berkas, "peraturan_pencabutan")
    assert "\nPENCABUTAN PERATURAN BERSAMA KEPALA DESA BENTENG NOMOR 2 TAHUN 2026 DAN" in words
    assert "bahwa tujuan kerja sama telah tercapai;" in words
    assert "bahwa seluruh rumah tangga telah terlayani;" in words
    assert (
        "(Berita Desa Benteng Tahun 2026 Nomor 11 dan Berita Desa Boddie Tahun 2026 Nomor 12) "
        "dicabut dan dinyatakan tidak berlaku."
    ) in words
    assert "Badan Kerja Sama antar-Desa Tirta Bulu Tellue dibubarkan." in words
    assert "NOMOR 21 TAHUN 2026" in words


def test_no_bkad_is_dissolved_where_there_is_none(berkas: Berkas) -> None:
    berkas.kerjasama.pasal4 = True
    life.ended(berkas)
    for key in ("peraturan_pencabutan", "berita_acara_pengakhiran"):
        assert "dibubarkan" not in printed(berkas, key)


def test_an_addendum_compares_before_and_after(berkas_mitra: Berkas) -> None:
    made = life.changed(berkas_mitra)
    clause = life.want(berkas_mitra, made, Bagian.PENDANAAN, "", "")
    clause.isi += "\n\nPasal baru tentang pajak."
    term = life.pasal(berkas_mitra, Bagian.JANGKA_WAKTU)
    money = life.pasal(berkas_mitra, Bagian.PENDANAAN)
    names = adendum(berkas_mitra, made.id)
    assert names["adendum"] == "ADENDUM KESATU"
    assert names["nomor"] == ["11 TAHUN 2026", "91/ADD/UBC/2026"]
    pairs = names["pasangan"]
    assert isinstance(pairs, list)
    assert [(p["semula"]["nomor"], p["menjadi"]["nomor"]) for p in pairs] == [
        (term, term),
        ("", f"{money}A"),
    ]
    assert pairs[1]["semula"]["baris"] == ["(belum diatur)"]
    assert pairs[1]["menjadi"]["baris"] == ["Pasal baru tentang pajak."]
    words = printed(berkas_mitra, "adendum")
    assert words.startswith("ADENDUM KESATU\nATAS\nPERJANJIAN BERSAMA\nANTARA\n")
    assert "(3) Usul perpanjangan disampaikan secara tertulis paling lambat 3 (tiga) bulan" in words
    assert "(3) Usul perpanjangan disampaikan secara tertulis paling lambat 6 (enam) bulan" in words
    assert "yang tidak diubah dengan Adendum ini tetap berlaku." in words
    assert (
        "Perjanjian Bersama Nomor 1 Tahun 2026 dan Nomor 77/PKS/UBC/2026 tanggal 20 Mei 2026"
        in words
    )
    assert "Senin tanggal sembilan bulan November" in words


def test_berita_acara_of_a_change_tells_what_is_changed_in_short(berkas: Berkas) -> None:
    life.changed(berkas).selesai = date(2033, 10, 14)
    words = printed(berkas, "berita_acara_perubahan")
    assert f"Ketentuan ayat (3) {life.pasal(berkas, Bagian.JANGKA_WAKTU)} diubah.\n" in words
    assert "berbunyi sebagai berikut" not in words
    assert "Kerja sama berlaku sampai dengan tanggal 14 Oktober 2033." in words
    assert "Peraturan Bersama Kepala Desa tentang Perubahan atas Peraturan Bersama" in words
    assert "Camat Mandalle," in words


def test_a_delay_says_from_when_to_when(berkas: Berkas) -> None:
    life.delayed(berkas)
    words = printed(berkas, "berita_acara_penundaan")
    assert "terhitung sejak tanggal 3 November 2026 sampai dengan tanggal 31 Maret 2027" in words
    assert "Keuangan" not in words
    assert "Iuran pemeliharaan tetap dibayar." in words


def test_an_ending_has_its_forms(berkas: Berkas) -> None:
    life.ended(berkas)
    words = printed(berkas, "berita_acara_pengakhiran")
    assert "Kerja sama berakhir karena tujuan kerja sama telah tercapai." in words
    assert "Arsip disimpan di kantor Desa pemrakarsa." in words
    assert "\nLampiran I\nInventaris aset kerja sama" in words
    assert "\nLampiran II\nNeraca akhir kerja sama" in words


@pytest.mark.parametrize(
    ("name", "official", "final"),
    [("dua", "Camat Mandalle", True), ("delapan", "Bupati Ponorogo", True),
     ("mitra", "Camat Kedawung", False)],
)  # fmt: skip
def test_the_right_official_signs_a_settlement(name: str, official: str, final: bool) -> None:
    case = CASES[name]()
    made = life.in_dispute(case)
    made.jabatan_fasilitator = made.fasilitator = ""
    words = printed(case, "berita_acara_perselisihan")
    assert f"dengan difasilitasi oleh {official}, telah" in words
    assert f"\nYang memfasilitasi,\n{official},\n" in words
    assert ("bersifat final" in words) is final
    assert ("menempuh jalur hukum" in words) is not final


def test_local_names_and_a_city_are_respected() -> None:
    villages = [
        Desa(
            id=some_id(name),
            nama=name,
            kode=f"357901200{number}",
            kabupaten="Batu",
            kecamatan="Batu",
            sebutan_kabupaten="Kota",
            sebutan_desa="Gampong",
            sebutan_kepala="Keuchik",
            sebutan_sekretaris="Sekretaris Gampong",
        )
        for number, name in enumerate(("Oro-oro Ombo & Co", "Ma'rang (Atas)"), 6)
    ]
    parties = [Pihak(desa_id=desa.id, nomor="1") for desa in villages]
    case = live(make_case(Kerjasama(judul="Wisata", pihak=parties), villages))
    words = printed(case, "peraturan_perubahan")
    assert words.startswith("KOTA BATU\nPERATURAN BERSAMA KEUCHIK ORO-ORO OMBO & CO DAN KEUCHIK")
    assert "BERITA GAMPONG MA'RANG (ATAS)" in words
    assert "Peraturan Bersama Keuchik ini mulai berlaku" in words
    assert "Kepala Desa" not in words.split("Pasal I\n")[1]
    assert "Keuchik Ma'rang (Atas)," in printed(case, "berita_acara_perselisihan")


def test_numbers_of_all_parties_reach_the_register(berkas: Berkas, berkas_mitra: Berkas) -> None:
    made = life.changed(berkas)
    assert paper_number(berkas, "peraturan_perubahan", made.id) == ("11, 12", life.SIGNED)
    assert paper_number(berkas, "berita_acara_perubahan", made.id) == (made.nomor, life.AGREED)
    made = life.changed(berkas_mitra)
    assert paper_number(berkas_mitra, "adendum", made.id) == (
        "11, 91/ADD/UBC/2026",
        life.SIGNED,
    )
