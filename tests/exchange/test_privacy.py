"""What must not leave does not occur anywhere in a bundle; what leaves is listed field by field."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from exchange.crafted import content, full_kerjasama, sound_files, stored_rows

from kerjasama_desktop.domain.kerjasama import Kerjasama
from kerjasama_desktop.domain.records import Record
from kerjasama_desktop.exchange.bundle import read_bundle, write_bundle
from kerjasama_desktop.exchange.privacy import FIELDS, Level, describe, fields_leaving
from kerjasama_desktop.exchange.rows import _RECORDS, ROWS, columns
from kerjasama_desktop.services.sample import build_sample

STAYS = {
    "kerja_sama": "catatan langkah langkah_step langkah_field langkah_item langkah_sejak",
    "desa": "sebutan_kepala sebutan_sekretaris sebutan_bpd sebutan_camat alamat kode_pos telepon "
    "surel zona_waktu kode_surat logo_png contoh",
    "mitra": "alamat akta nib npwp dasar_kewenangan",
    "potensi": "pemilik",
    "musyawarah": "narasumber",
    "bkad": "alamat",
    "pengurus": "keterangan",
    "klausul": "diubah",
    "dokumen": "berkas letak",
}
STORED = {"kerjasama": "kerja_sama"}
LEAVES_AS_TEXT_AT_ALL_LEVELS = {
    *((("desa", name)) for name in FIELDS["desa"].agregat.split()),
    ("dasar_hukum", "regulasi_id"),
    ("dokumen", "jenis"),
    ("nomor_dokumen", "jenis"),
    ("pengecualian", "kunci"),
}


@pytest.mark.parametrize("table", list(ROWS))
def test_every_field_was_decided_upon(table: str) -> None:
    """A new field of a record stays until somebody lists it."""
    leaves = fields_leaving(table, Level.TERBATAS)
    stays = set(STAYS.get(table, "").split())
    assert not leaves & stays
    assert leaves | stays | {"id", "diubah"} == _RECORDS[table][0].model_fields.keys() | {"diubah"}


def test_every_part_of_a_cooperation_was_decided_upon() -> None:
    parts = {name for name, value in full_kerjasama() if isinstance(value, list | Record)}
    assert parts - ROWS.keys() == {
        "beban",
        "peserta",
        "pembahasan",
        "riwayat_dokumen",
        "pindaian",
    }


def text_columns(table: str) -> Iterator[str]:
    """The free text fields of a stored table."""
    record = _RECORDS[table][0]
    for name, info in record.model_fields.items():
        if info.annotation is str and name != "kode":
            yield name


def marked_rows() -> tuple[dict[str, list[dict[str, Any]]], dict[str, tuple[str, str]]]:
    """All stored rows with a number of its own in each text field, and whose number it is."""
    rows = stored_rows()
    owners: dict[str, tuple[str, str]] = {}
    for stored, found in rows.items():
        table = STORED.get(stored, stored)
        if table not in ROWS:
            continue
        for column in text_columns(table):
            marker = f"9{len(owners):05d}"
            owners[marker] = (table, column)
            for row in found:
                row[column] = marker
    return rows, owners


def leaked(level: Level) -> set[tuple[str, str]]:
    rows, owners = marked_rows()
    files = sound_files(write_bundle(content(tables=rows, level=level)))
    text = "\n".join(data.decode("latin-1") for data in files.values())
    return {owners[marker] for marker in owners if f'"{marker}"' in text}


def test_dropped_text_occurs_nowhere() -> None:
    found = leaked(Level.TERBATAS)
    dropped = {
        (table, column)
        for table, names in STAYS.items()
        for column in names.split()
        if column in set(text_columns(table))
    }
    assert len(dropped) >= 20
    assert not found & dropped
    expected = {(t, c) for t in ROWS for c in text_columns(t)} - dropped
    assert found == expected


def test_identity_numbers_occur_nowhere() -> None:
    """NIK, telephone and address in each dropped field, and with the people who attended."""
    nik, phone, address = "7310110101800001", "081234567890", "Jalan Kenanga Nomor 8"
    rows = stored_rows()
    marks = f"{nik} {phone} {address}"
    for stored, found in rows.items():
        names = STAYS.get(STORED.get(stored, stored), "").split()
        for column in set(names) - {"diubah"}:
            for row in found:
                row[column] = marks
    for table in ("peserta", "pembahasan"):
        for row in rows[table]:
            row["nama"] = marks
    for row in rows["peserta"]:
        row["alamat"] = row["jabatan"] = marks
    for level in Level:
        for path, data in sound_files(write_bundle(content(tables=rows, level=level))).items():
            for mark in (nik, phone, address):
                assert mark.encode() not in data, path


def test_names_of_the_attendants_stay_at_home() -> None:
    sample = build_sample()
    kept = {person.nama for person in sample.kerjasama.pengurus}
    kept |= {meeting.pimpinan for meeting in sample.kerjasama.musyawarah}
    kept |= {meeting.notulis for meeting in sample.kerjasama.musyawarah}
    kept |= {item.penanggung_jawab for item in sample.kerjasama.keputusan}
    names = {person.nama for person in sample.kerjasama.peserta} - kept
    text = b"".join(sound_files().values()).decode("latin-1")
    assert names
    assert not [name for name in names if name in text]
    assert all(person.nama in text for person in sample.kerjasama.pengurus)


def test_aggregate_holds_no_free_text() -> None:
    assert leaked(Level.AGREGAT) == LEAVES_AS_TEXT_AT_ALL_LEVELS - {("desa", "kode")}


def test_aggregate_holds_numbers_and_no_attachments() -> None:
    bundle = read_bundle(write_bundle(content(level=Level.AGREGAT)))
    assert bundle.attachments == {}
    assert bundle.descriptor.privasi is Level.AGREGAT
    stored = stored_rows()
    amounts = sorted(row.model_dump()["jumlah"] for row in bundle.rows["kontribusi"])
    assert amounts == sorted(row["jumlah"] for row in stored["kontribusi"])
    assert {row.model_dump()["nama"] for row in bundle.rows["pengurus"]} == {None}


def test_local_folders_do_not_leave_with_attachments() -> None:
    text = b"".join(sound_files().values()).decode("latin-1")
    assert "Pindai" not in text
    assert "berita acara.pdf" in text


@pytest.mark.parametrize("level", list(Level))
def test_people_are_told_what_leaves(level: Level) -> None:
    sentences = describe(level)
    assert all(re.fullmatch(r"[A-Z].+\.", sentence) for sentence in sentences)
    text = " ".join(sentences)
    for word in ("alamat", "telepon", "NIK", "NPWP", "akta", "peserta", "lampiran"):
        assert word in text
    for sentence in sentences:
        assert (
            sentence
            in sound_files(write_bundle(content(level=level)))["data/BACA_SAYA.txt"].decode()
        )


def test_columns_keep_their_order_and_keys() -> None:
    assert columns("risiko", Level.AGREGAT) == [
        *("uuid", "rev", "diubah", "kerjasama_id", "urut", "tingkat")
    ]
    assert columns("desa", Level.TERBATAS) == columns("desa", Level.AGREGAT)


def test_day_of_the_bundle_stands_in_its_name() -> None:
    assert content().name == "KSD_7310112005_20261122_000012"
    assert content().dibuat.date() == date(2026, 11, 22)


def test_all_tables_are_parts_of_a_cooperation_or_shared() -> None:
    shared = {"kerja_sama", "desa", "potensi"}
    assert ROWS.keys() - shared <= Kerjasama.model_fields.keys()
