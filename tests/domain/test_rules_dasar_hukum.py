"""V52-V59: law cited in Mengingat, by the day of the document."""

from dataclasses import replace
from datetime import date

import pytest
from rules_help import found

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.findings import Severity
from kerjasama_desktop.domain.kutipan import item_for
from kerjasama_desktop.domain.naskah import DasarHukum
from kerjasama_desktop.domain.penyusunan import mengingat_texts
from kerjasama_desktop.domain.perbaikan_dasar import curable
from kerjasama_desktop.domain.regulasi import JenisRegulasi, Register
from kerjasama_desktop.domain.regulasi_desa import RegulasiDesa, with_local
from kerjasama_desktop.domain.rules import findings


def cite(berkas: Berkas, *items: str) -> None:
    """Replace Mengingat: ids of the register, or own words where there is a space."""
    berkas.kerjasama.dasar_hukum = [
        DasarHukum(teks=item) if " " in item else DasarHukum(regulasi_id=item) for item in items
    ]


def signed(berkas: Berkas, day: date | None) -> None:
    berkas.kerjasama.tanggal_penetapan = day


@pytest.mark.parametrize("code", [f"V{number}" for number in range(52, 60)])
def test_suggested_law_is_clean(berkas: Berkas, code: str) -> None:
    """But for a number that no source told (domain.md 9)."""
    assert berkas.kerjasama.dasar_hukum
    assert not [one for one in found(berkas, code) if "16 Tahun 2026 belum" not in one.message]


@pytest.mark.parametrize(
    "item",
    [
        "permendagri-38-2007",
        "Peraturan Menteri Dalam Negeri Nomor 38 Tahun 2007 tentang Kerjasama Desa",
        "2. Peraturan Menteri Dalam Negeri Republik Indonesia No. 38 Tahun 2007",
        "Permendagri 38/2007 tentang Kerja Sama Desa",
    ],
)
def test_revoked_law_is_found_however_it_is_written(berkas: Berkas, item: str) -> None:
    cite(berkas, item)
    (hit,) = found(berkas, "V52")
    assert hit.severity is Severity.BLOCK
    assert hit.item == berkas.kerjasama.dasar_hukum[0].id
    assert "Permendagri 38/2007 telah dicabut dengan Permendagri 96/2017" in hit.message


def test_law_named_inside_another_title_is_not_what_is_cited(berkas: Berkas) -> None:
    cite(
        berkas,
        "Peraturan Daerah Kabupaten Kudus Nomor 4 Tahun 2015 tentang Pelaksanaan Peraturan "
        "Menteri Dalam Negeri Nomor 38 Tahun 2007",
    )
    assert not found(berkas, "V52")


def test_old_document_is_judged_by_the_law_of_its_day(berkas: Berkas) -> None:
    signed(berkas, date(2016, 5, 1))
    cite(berkas, "permendagri-38-2007", "pp-43-2014")
    assert not found(berkas, "V52")
    assert not found(berkas, "V53")


def test_unsigned_document_is_judged_by_the_law_of_today(berkas: Berkas) -> None:
    signed(berkas, None)
    cite(berkas, "permendagri-38-2007")
    assert found(berkas, "V52")


def test_revoked_local_law_only_warns(berkas: Berkas) -> None:
    old = berkas.register["permendagri-38-2007"]
    local = replace(old, id="perda-1-2008", jenis=JenisRegulasi.PERDA, sebutan="Perda 1/2008")
    cite(berkas, "perda-1-2008")
    local_case = replace(berkas, register=Register({**berkas.register, local.id: local}))
    assert [f.severity for f in found(local_case, "V52")] == [Severity.WARN]


@pytest.mark.parametrize("item", ["pp-43-2014", "pp-47-2015", "pp-11-2019"])
@pytest.mark.parametrize(("verified", "severity"), [(False, "W"), (True, "B")])
def test_old_pp_blocks_once_the_new_one_is_verified(
    berkas: Berkas, item: str, verified: bool, severity: str
) -> None:
    new = replace(berkas.register["pp-16-2026"], terverifikasi=verified)
    case = replace(berkas, register=Register({**berkas.register, new.id: new}))
    cite(case, item)
    (hit,) = found(case, "V53")
    assert hit.severity == severity
    assert ("erlu verifikasi" in hit.message) is not verified
    assert not found(case, "V52")


@pytest.mark.parametrize(("day", "count"), [(date(2026, 3, 26), 0), (date(2026, 3, 27), 1)])
def test_old_pp_counts_from_the_day_of_revocation(berkas: Berkas, day: date, count: int) -> None:
    signed(berkas, day)
    cite(berkas, "pp-43-2014")
    assert len(found(berkas, "V53")) == count


def test_last_amendment_must_be_named(berkas: Berkas) -> None:
    words = "Undang-Undang Nomor 6 Tahun 2014 tentang Desa"
    cite(berkas, words)
    (hit,) = found(berkas, "V54")
    assert hit.severity is Severity.WARN
    assert "Undang-Undang Nomor 3 Tahun 2024" in hit.message
    cite(berkas, f"{words} sebagaimana telah diubah dengan Undang-Undang Nomor 3 Tahun 2024")
    assert not found(berkas, "V54")


def test_amendment_not_yet_made_need_not_be_named(berkas: Berkas) -> None:
    signed(berkas, date(2018, 1, 5))
    cite(berkas, "Undang-Undang Nomor 6 Tahun 2014 tentang Desa")
    assert not found(berkas, "V54")


def test_core_law_missing(berkas: Berkas, berkas_mitra: Berkas) -> None:
    cite(berkas, "permendagri-96-2017")
    (hit,) = found(berkas, "V55")
    assert "UU 6/2014, PP 16/2026, dan Permendagri 111/2014" in hit.message
    signed(berkas, date(2020, 1, 6))
    assert "PP 43/2014" in found(berkas, "V55")[0].message
    cite(berkas_mitra, "uu-6-2014", "pp-16-2026", "permendagri-96-2017")
    assert not found(berkas_mitra, "V55")


def test_order_is_rank_then_year_then_number(berkas: Berkas) -> None:
    cite(berkas, "uu-6-2014", "permendagri-96-2017", "pp-16-2026", "permendagri-111-2014")
    (hit,) = found(berkas, "V56")
    assert "PP 16/2026 seharusnya sebelum Permendagri 96/2017" in hit.message
    cite(berkas, "uu-6-2014", "pp-16-2026", "permendagri-111-2014", "permendagri-96-2017")
    assert not found(berkas, "V56")


def test_law_younger_than_the_document(berkas: Berkas) -> None:
    signed(berkas, date(2026, 3, 26))
    cite(berkas, "pp-16-2026")
    (hit,) = found(berkas, "V57")
    assert hit.severity is Severity.BLOCK
    assert "baru berlaku 27 Maret 2026" in hit.message
    signed(berkas, date(2026, 3, 27))
    assert not found(berkas, "V57")


def test_own_words_have_their_place_too(berkas: Berkas) -> None:
    core = ("uu-6-2014", "pp-16-2026", "permendagri-111-2014")
    cite(berkas, *core, "Peraturan Daerah Kudus Nomor 4 Tahun 2015", "permendagri-96-2017")
    (hit,) = found(berkas, "V56")
    assert "Permendagri 96/2017 seharusnya sebelum Peraturan Daerah Kudus Nomor 4" in hit.message


LN = "Lembaran Negara Republik Indonesia Tahun 2014 Nomor 7"
TLN = "Tambahan Lembaran Negara Republik Indonesia Nomor 5495"
LAST = "terakhir dengan Undang-Undang Nomor 3 Tahun 2024"
LAST_LN = "Lembaran Negara Republik Indonesia Tahun 2024 Nomor 77"


@pytest.mark.parametrize(
    ("tail", "words"),
    [
        ("", "belum lengkap"),
        (f" ({LN})", "belum lengkap"),
        (f" ({LN}, {TLN})", ""),
        (" (LN 2014 No. 7, TLN No. 5495)", ""),
        (f" ({LN.replace('7', '17')}, {TLN})", "tidak sesuai"),
        (f" ({LN}, {TLN.replace('5495', '5459')})", "tidak sesuai"),
        (f" ({LN}, {TLN}) sebagaimana telah diubah, {LAST}", "belum lengkap"),
        (f" ({LN}, {TLN}) sebagaimana telah diubah, {LAST} ({LAST_LN}, TLN 6914)", ""),
        (f" ({LN}, {TLN}) sebagaimana telah diubah, {LAST} ({LAST_LN}, TLN 6194)", "tidak"),
    ],
)
def test_gazette_numbers_of_own_words(berkas: Berkas, tail: str, words: str) -> None:
    cite(berkas, f"Undang-Undang Nomor 6 Tahun 2014 tentang Desa{tail}")
    hits = found(berkas, "V58")
    assert len(hits) == bool(words)
    for hit in hits:
        assert hit.severity is Severity.WARN
        assert words in hit.message
        assert berkas.register["uu-6-2014"].citation(berkas.today) in hit.message


def test_gazette_of_the_state_news(berkas: Berkas) -> None:
    words = "Peraturan Menteri Dalam Negeri Nomor 96 Tahun 2017 tentang Tata Cara"
    cite(berkas, f"{words} (Berita Negara Republik Indonesia Tahun 2017 Nomor 1444)")
    assert not found(berkas, "V58")
    cite(berkas, f"{words} (Berita Negara Republik Indonesia Tahun 2017 Nomor 1144)")
    assert found(berkas, "V58")


def test_an_item_of_the_register_without_gazette_is_remarked(berkas: Berkas) -> None:
    berkas.kerjasama.dasar_hukum = [
        DasarHukum(regulasi_id=key) for key in ("uu-6-2014", "pp-16-2026", "permendagri-1-2016")
    ]
    base, amended = found(berkas, "V58")
    assert "Peraturan Pemerintah Nomor 16 Tahun 2026 belum" in base.message
    assert "tulis pada Pengaturan, bagian Peraturan." in base.message
    assert "Peraturan Menteri Dalam Negeri Nomor 3 Tahun 2024 belum" in amended.message
    assert "tulis pada butirnya." in amended.message
    assert not [one for one in curable(berkas) if one.code == "V58"]
    places = mengingat_texts(berkas)
    dots = "………"
    assert places[1].endswith(
        f"(Lembaran Negara Republik Indonesia Tahun 2026 Nomor {dots}, "
        f"Tambahan Lembaran Negara Republik Indonesia Nomor {dots});"
    )
    assert places[2].endswith(f"(Berita Negara Republik Indonesia Tahun 2024 Nomor {dots});")
    assert "…" not in places[0]
    assert not found(berkas, "V49")
    words = places[1].replace(dots, "44").rstrip(";")
    berkas.kerjasama.dasar_hukum[1] = DasarHukum(teks=words)
    assert [one.item for one in found(berkas, "V58")] == [amended.item]


def test_old_ministerial_rules_need_no_gazette(berkas: Berkas) -> None:
    old = berkas.register["permendagri-38-2007"]
    assert old.citation(date(2010, 1, 1)) == old.nama
    assert old.without_gazette(date(2010, 1, 1)) == []


def test_a_village_s_own_regulation_is_cited_as_it_was_typed(berkas: Berkas) -> None:
    entry = RegulasiDesa(jenis=JenisRegulasi.PERPRES, nama="Peraturan Presiden Nomor 1 Tahun 2026")
    own = next(iter(with_local(Register(), [entry]).values()))
    assert item_for(own, date(2026, 5, 1)).teks == entry.nama


def test_what_the_register_does_not_know_is_not_judged(berkas: Berkas) -> None:
    cite(berkas, "Peraturan Pemerintah Nomor 16 Tahun 2026 (Lembaran Negara Tahun 2026 Nomor 40)")
    assert not found(berkas, "V58")


@pytest.mark.parametrize(
    ("item", "name"),
    [
        ("Keputusan Bupati Kudus Nomor 141 Tahun 2020 tentang Batas", "Keputusan Bupati Kudus"),
        ("Surat Edaran Menteri Dalam Negeri Nomor 140 Tahun 2019", "Surat Edaran Menteri"),
        ("3. Instruksi Gubernur Nomor 2 Tahun 2018", "Instruksi Gubernur"),
        ("kepmendagri-300.2.2-2138-2025", "Kepmendagri 300.2.2-2138"),
    ],
)
def test_a_lower_act_is_no_basis(
    berkas: Berkas, berkas_mitra: Berkas, item: str, name: str
) -> None:
    for case in (berkas, berkas_mitra):
        cite(case, item)
    (hit,) = found(berkas, "V59")
    assert hit.severity is Severity.WARN
    assert hit.message.startswith(name)
    assert not found(berkas_mitra, "V59")


@pytest.mark.parametrize("item", ["Peraturan Bupati Kudus Nomor 5 Tahun 2020", "uu-6-2014"])
def test_a_regulation_is_a_basis(berkas: Berkas, item: str) -> None:
    cite(berkas, item)
    assert not found(berkas, "V59")


def test_unknown_law_is_left_alone(berkas: Berkas) -> None:
    before = {f.code for f in findings(berkas)}
    berkas.kerjasama.dasar_hukum.append(DasarHukum(teks="Peraturan Desa Boddie Nomor 1"))
    berkas.kerjasama.dasar_hukum.append(DasarHukum(regulasi_id="tidak-dikenal"))
    assert {f.code for f in findings(berkas)} == before
