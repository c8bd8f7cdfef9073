"""The law register: what is in force when, how it is cited, and that its data hold together."""

import json
from datetime import date

import pytest

from kerjasama_desktop.domain.induk import Topik
from kerjasama_desktop.domain.regulasi import (
    JenisRegulasi,
    Register,
    in_citation_order,
    parse_register,
    suggested,
)
from kerjasama_desktop.services.library import regulation_register

NOW = date(2026, 11, 22)
ALL_TAGS = {
    "antar-desa", "pihak-ketiga", "bkad", "apb-desa", "bumdesma", "musyawarah", "aset", "bpd",
    "produk-hukum",
}  # fmt: skip
TOPICS = {topik.value.lower().replace("_", "-") for topik in Topik} - {"bumdesma", "lainnya"}


@pytest.fixture(scope="module")
def register() -> Register:
    return regulation_register()


def test_ids_and_short_names_are_unique(register: Register) -> None:
    names = [regulasi.sebutan for regulasi in register.values()]
    assert len(names) == len(set(names))
    assert all(key == regulasi.id for key, regulasi in register.items())
    full_names = [regulasi.nama for regulasi in register.values()]
    assert len(full_names) == len(set(full_names))


def test_names_carry_number_year_and_subject(register: Register) -> None:
    for regulasi in register.values():
        assert " tentang " in regulasi.nama
        assert f"Tahun {regulasi.tahun}" in regulasi.nama
        if regulasi.nomor:
            assert f"Nomor {regulasi.nomor} Tahun" in regulasi.nama
        assert not regulasi.nama.endswith((".", ";"))


def test_every_revoked_regulation_names_its_replacement(register: Register) -> None:
    known = {regulasi.sebutan: regulasi for regulasi in register.values()}
    for regulasi in register.values():
        if regulasi.dicabut:
            replacement = known[regulasi.dicabut_oleh]
            assert regulasi.berlaku < regulasi.dicabut
            assert replacement.in_force(regulasi.dicabut)
        else:
            assert regulasi.dicabut_oleh == ""


def test_unverified_facts_say_so(register: Register) -> None:
    for regulasi in register.values():
        if not regulasi.terverifikasi:
            assert "erlu verifikasi" in regulasi.catatan, regulasi.id


def test_only_known_tags_are_used(register: Register) -> None:
    used = {tag for regulasi in register.values() for tag in regulasi.untuk}
    assert used == ALL_TAGS | TOPICS


def test_nothing_revoked_is_suggested_today(register: Register) -> None:
    today = suggested(register, NOW, ALL_TAGS)
    assert not [r.sebutan for r in today if r.is_revoked(NOW)]
    assert "PP 16/2026" in {r.sebutan for r in today}
    assert "PP 43/2014" not in {r.sebutan for r in today}


@pytest.mark.parametrize("topic", sorted(TOPICS))
def test_every_topic_has_law_of_its_own_which_no_document_must_cite(
    register: Register, topic: str
) -> None:
    found = suggested(register, NOW, {topic})
    assert found
    assert not [r.sebutan for r in found if r.untuk & ALL_TAGS or r.terverifikasi]


def test_topic_law_follows_the_day(register: Register) -> None:
    def health(day: date) -> list[str]:
        return [r.sebutan for r in suggested(register, day, {"kesehatan"})]

    assert health(date(2020, 5, 1)) == ["UU 36/2009"]
    assert health(NOW) == ["UU 17/2023", "PP 28/2024"]


ENTRY = {
    "id": "perda-1",
    "jenis": "PERDA",
    "nama": "Peraturan Daerah Contoh Nomor 1 Tahun 2020 tentang Kerja Sama Desa",
    "sebutan": "Perda 1/2020",
    "nomor": 1,
    "tahun": 2020,
    "berlaku": "2020-01-02",
    "untuk": ["antar-desa"],
}


@pytest.mark.parametrize(
    ("wilayah", "kode", "count"),
    [
        ("73.10", ["7310112005"], 1),
        ("7310", ["7310112005", "7310112001"], 1),
        ("7310", ["7311012001", "7310112005"], 0),
        ("7310", ["7311012001"], 0),
        ("", ["7310112005"], 1),
    ],
)
def test_law_of_an_area_is_for_its_villages_only(wilayah: str, kode: list[str], count: int) -> None:
    local = parse_register(json.dumps({"regulasi": [ENTRY | {"wilayah": wilayah}]}))
    assert len(suggested(local, NOW, {"antar-desa"}, kode)) == count


def test_old_government_regulation_is_suggested_for_an_old_document(register: Register) -> None:
    names = [r.sebutan for r in suggested(register, date(2020, 1, 1), {"antar-desa"})]
    assert "PP 43/2014" in names
    assert "PP 16/2026" not in names


@pytest.mark.parametrize(
    ("day", "expected"),
    [(date(2026, 3, 26), "PP 43/2014"), (date(2026, 3, 27), "PP 16/2026")],
)
def test_government_regulation_changes_on_the_day(
    register: Register, day: date, expected: str
) -> None:
    found = suggested(register, day, {"antar-desa"})
    assert [r.sebutan for r in found if r.jenis is JenisRegulasi.PP] == [expected]


@pytest.mark.parametrize("kind", ["antar-desa", "pihak-ketiga"])
def test_core_regulations_are_suggested(register: Register, kind: str) -> None:
    names = {r.sebutan for r in suggested(register, NOW, {kind})}
    assert {"UU 6/2014", "PP 16/2026", "Permendagri 96/2017"} <= names
    assert ("Permendagri 111/2014" in names) == (kind == "antar-desa")


def test_suggestions_stand_in_order_of_rank_year_and_number(register: Register) -> None:
    today = suggested(register, NOW, {"antar-desa", "apb-desa", "bumdesma", "aset"})
    assert [r.sebutan for r in today] == [
        "UU 6/2014",
        "UU 23/2014",
        "PP 11/2021",
        "PP 16/2026",
        "Permendagri 111/2014",
        "Permendagri 1/2016",
        "Permendagri 96/2017",
        "Permendagri 20/2018",
        "Permendesa PDTT 16/2019",
        "Permendesa PDTT 3/2021",
    ]
    assert in_citation_order(reversed(today)) == today


_VILLAGE_LAW = (
    "Undang-Undang Nomor 6 Tahun 2014 tentang Desa (Lembaran Negara Republik Indonesia Tahun 2014 "
    "Nomor 7, Tambahan Lembaran Negara Republik Indonesia Nomor 5495)"
)


@pytest.mark.parametrize(
    ("day", "tail"),
    [
        (date(2019, 6, 1), ""),
        (
            date(2021, 6, 1),
            " sebagaimana telah diubah dengan Undang-Undang Nomor 11 Tahun 2020 tentang Cipta "
            "Kerja (Lembaran Negara Republik Indonesia Tahun 2020 Nomor 245, Tambahan Lembaran "
            "Negara Republik Indonesia Nomor 6573)",
        ),
        (
            NOW,
            " sebagaimana telah beberapa kali diubah, terakhir dengan Undang-Undang Nomor 3 Tahun "
            "2024 tentang Perubahan Kedua atas Undang-Undang Nomor 6 Tahun 2014 tentang Desa "
            "(Lembaran Negara Republik Indonesia Tahun 2024 Nomor 77, Tambahan Lembaran Negara "
            "Republik Indonesia Nomor 6914)",
        ),
    ],
)
def test_village_law_is_cited_as_of_the_day(register: Register, day: date, tail: str) -> None:
    assert register["uu-6-2014"].citation(day) == _VILLAGE_LAW + tail


def test_a_gazette_that_is_not_known_is_left_open(register: Register) -> None:
    new = register["pp-16-2026"]
    assert new.citation(NOW).endswith(
        " (Lembaran Negara Republik Indonesia Tahun 2026 Nomor ………, Tambahan Lembaran Negara "
        "Republik Indonesia Nomor ………)"
    )
    assert new.citation(NOW, open_places=False) == new.nama
    assert new.without_gazette(NOW) == [new.nama]
    assert not new.terverifikasi


def test_only_what_is_printed_must_have_its_gazette(register: Register) -> None:
    """Of several amendments a citation names the last."""
    for regulasi in register.values():
        missing = regulasi.without_gazette(NOW)
        assert bool(missing) is ("………" in regulasi.citation(NOW)), regulasi.id
        assert all(nama in regulasi.citation(NOW) for nama in missing)


def test_amendments_stand_in_order_of_time(register: Register) -> None:
    for regulasi in register.values():
        days = [amendment.berlaku for amendment in regulasi.perubahan]
        assert days == sorted(days)
        assert all(day > regulasi.berlaku for day in days)
