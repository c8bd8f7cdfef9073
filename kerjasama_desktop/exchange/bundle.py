"""Paket KSD: write what a village hands over into one file, and read such a file strictly."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Literal
from uuid import UUID

from kerjasama_desktop.domain.wilayah import is_kode
from kerjasama_desktop.errors import InvalidInput
from kerjasama_desktop.exchange.attachments import (
    Attachment,
    attached_files,
    list_attachments,
)
from kerjasama_desktop.exchange.bag import SIGNATURE, check_bag, with_tags
from kerjasama_desktop.exchange.container import MAX_ENTRIES, MAX_FILE, MAX_TOTAL, pack, unpack
from kerjasama_desktop.exchange.descriptor import (
    MAX_ANCESTORS,
    Descriptor,
    Lampiran,
    Lingkup,
    content_hash,
    read_descriptor,
    resources_of,
    write_descriptor,
)
from kerjasama_desktop.exchange.privacy import (
    Level,
    RawRow,
    RawTables,
    describe,
    with_attendance_totals,
)
from kerjasama_desktop.exchange.refusal import RowsRefused, refused
from kerjasama_desktop.exchange.rows import (
    ROWS,
    BundleRow,
    RowReader,
    count_rows,
    dangling,
    encode_rows,
    make_row,
)

_DESCRIPTOR = "data/datapackage.json"
_READ_ME = "data/BACA_SAYA.txt"


@dataclass(frozen=True)
class BundleContent:
    """What goes into a bundle.

    `tables` holds the stored rows by the names of the stored tables, each with `uuid`, `rev` and
    `diubah`; rows of 'peserta' leave as totals only. Tables and columns that are not of the level
    are left out. `desa_nama` is the full name with its
    sebutan; `skema` the version of the database; `dibuat` needs a time zone.
    """

    id: UUID
    desa_kode: str
    desa_nama: str
    garis: UUID
    leluhur: Sequence[UUID]
    urut: int
    dibuat: datetime
    aplikasi: str
    skema: int
    tables: RawTables
    attachments: Sequence[Attachment] = ()
    level: Level = Level.TERBATAS
    penuh: bool = False
    jam_meragukan: bool = False

    @property
    def name(self) -> str:
        """'KSD_7310112005_20261122_000012': the top folder, and the file name without suffix."""
        return f"KSD_{self.desa_kode}_{self.dibuat:%Y%m%d}_{self.urut:06d}"


@dataclass(frozen=True)
class Bundle:
    """A bundle that was read and found sound.

    `rows` holds the tables in the bundle's scope; `attachments` the contents by SHA-256;
    `warnings` Indonesian sentences on what was not read; `sha256` is the hash of the whole file.
    """

    descriptor: Descriptor
    rows: Mapping[str, list[BundleRow]]
    attachments: Mapping[str, bytes]
    warnings: Sequence[str]
    signature: Literal["tidak-ada", "belum-dikenal"]
    sha256: str


def write_bundle(content: BundleContent) -> bytes:
    """Return the bundle as the bytes of a zip; equal content gives equal bytes.

    Raises:
        InvalidInput: no village code, no cooperation, an attachment that may not travel, or more
            than a reader takes.
        ValueError: a row breaks its record or refers to a row that was not given; a bug.
    """
    if not is_kode(content.desa_kode):
        raise InvalidInput(
            "Kode wilayah Desa belum 10 angka. Lengkapi pada data Desa, lalu ekspor lagi."
        )
    rows = _stored_rows(with_attendance_totals(content.tables))
    if not rows["kerja_sama"]:
        raise InvalidInput("Belum ada kerja sama yang dipilih. Pilih dahulu, lalu ekspor lagi.")
    tables = {name: encode_rows(name, found, content.level) for name, found in rows.items()}
    chosen = content.attachments if content.level is Level.TERBATAS else ()
    attachments = list_attachments(chosen)
    payload = {
        _DESCRIPTOR: write_descriptor(_descriptor(content, tables, list(attachments))),
        _READ_ME: _read_me(content).encode(),
        **{f"data/{name}.jsonl": data for name, data in tables.items()},
        **{entry.path: data for entry, data in attachments.items()},
    }
    return _within_limits(content.name, with_tags(payload, _bag_info(content)))


def _stored_rows(tables: Mapping[str, Sequence[RawRow]]) -> dict[str, list[BundleRow]]:
    given = {
        **tables,
        "kerja_sama": tables.get("kerjasama", []),
        "desa": [_with_valid_kode(row) for row in tables.get("desa", [])],
    }
    _check_owners(given)
    rows = {name: [make_row(name, row) for row in given.get(name, [])] for name in ROWS}
    missing = dangling(rows)
    if missing:
        raise ValueError("; ".join(missing))
    return rows


def _check_owners(tables: Mapping[str, Sequence[RawRow]]) -> None:
    """A village that left the cooperation may have left linked items behind."""
    parties = {str(row["uuid"]) for row in tables["desa"]}
    for row in tables.get("potensi", []):
        if str(row["desa_id"]) not in parties:
            raise InvalidInput(
                f"Potensi {row['nama']} milik Desa yang bukan pihak dalam kerja sama. Lepaskan "
                "pada langkah Potensi, atau tambahkan Desanya sebagai pihak, lalu ekspor lagi."
            )


def _with_valid_kode(row: RawRow) -> RawRow:
    """A partner's code that is not yet ten digits is unknown to a reader."""
    return {**row, "kode": row["kode"] if is_kode(str(row["kode"])) else None}


def _descriptor(
    content: BundleContent, tables: Mapping[str, bytes], attachments: list[Lampiran]
) -> Descriptor:
    return Descriptor(
        id=content.id,
        isi_sha256=content_hash(tables),
        desa=content.desa_kode,
        desa_nama=content.desa_nama,
        kecamatan=content.desa_kode[:6],
        garis=content.garis,
        leluhur=list(content.leluhur)[-MAX_ANCESTORS:],
        urut=content.urut,
        lingkup=Lingkup(
            data=list(tables),
            penuh=content.penuh,
            lampiran="terlampir" if attachments else "daftar-saja",
        ),
        privasi=content.level,
        aplikasi=content.aplikasi,
        skema=content.skema,
        dibuat=content.dibuat,
        jam_meragukan=content.jam_meragukan,
        jumlah={name: count_rows(data) for name, data in tables.items()},
        lampiran=attachments,
        resources=resources_of(tables),
    )


def _bag_info(content: BundleContent) -> dict[str, str]:
    return {
        "Source-Organization": f"Pemerintah {content.desa_nama}",
        "Bag-Software-Agent": f"Kerja Sama Desa {content.aplikasi}",
        "Bagging-Date": f"{content.dibuat:%Y-%m-%d}",
        "External-Identifier": str(content.id),
    }


def _read_me(content: BundleContent) -> str:
    lines = [
        "PAKET KSD (KERJA SAMA DESA)",
        "",
        f"Pengirim: Pemerintah {content.desa_nama}, kode wilayah {content.desa_kode}",
        f"Paket nomor {content.urut}, dibuat {content.dibuat:%d-%m-%Y %H:%M}",
        "",
        "Berkas ini dibuat oleh aplikasi Kerja Sama Desa untuk diserahkan kepada kecamatan.",
        "Buka dengan aplikasi itu; jangan membongkar, mengubah, atau memampatkannya ulang.",
        "Bila ada yang tidak jelas, hubungi Sekretaris Desa pengirim.",
        "",
        f"Tingkat data: {content.level.label}",
        *(f"- {sentence}" for sentence in describe(content.level)),
    ]
    return "\n".join(lines) + "\n"


def _within_limits(top: str, files: Mapping[str, bytes]) -> bytes:
    total = sum(len(data) for data in files.values())
    if len(files) <= MAX_ENTRIES and total <= MAX_TOTAL:
        packed = pack(top, files)
        if len(packed) <= MAX_FILE:
            return packed
    raise InvalidInput(
        "Paket menjadi lebih besar dari 64 MB atau berisi terlalu banyak lampiran. Pilih lebih "
        "sedikit lampiran, atau serahkan dalam beberapa paket."
    )


def read_bundle(data: bytes) -> Bundle:
    """Return the content of a bundle; everything is checked, and nothing written to the disk.

    Raises:
        BundleRefused: with one of `refusal.CODES` and a sentence on what to do; RowsRefused,
            which lists every mistake, where rows break the format.
    """
    files = unpack(data)
    check_bag(files)
    for path in (_DESCRIPTOR, "data/kerja_sama.jsonl"):
        if path not in files:
            raise refused("KURANG", path)
    descriptor, later = read_descriptor(files[_DESCRIPTOR])
    tables = _tables(files)
    _check_claims(descriptor, tables)
    attachments = attached_files(descriptor.lampiran, files)
    reader = RowReader()
    rows = {name: reader.read(name, tables[name]) for name in ROWS if name in tables}
    for error in dangling(rows):
        reader.report(error)
    if reader.errors:
        raise RowsRefused(reader.errors)
    return Bundle(
        descriptor=descriptor,
        rows=rows,
        attachments=attachments,
        warnings=_warnings(reader.unknown_columns, tables.keys() - ROWS.keys(), later),
        signature="belum-dikenal" if SIGNATURE in files else "tidak-ada",
        sha256=sha256(data).hexdigest(),
    )


def _tables(files: Mapping[str, bytes]) -> dict[str, bytes]:
    return {
        path.removeprefix("data/").removesuffix(".jsonl"): data
        for path, data in files.items()
        if path.endswith(".jsonl")
    }


def _check_claims(descriptor: Descriptor, tables: Mapping[str, bytes]) -> None:
    """What the descriptor says of the tables must be so."""
    counts = {name: count_rows(data) for name, data in tables.items()}
    if sorted(descriptor.resources, key=lambda item: item.name) != resources_of(sorted(tables)):
        raise refused("DESKRIPTOR", "resources")
    if descriptor.jumlah != counts:
        raise refused("DESKRIPTOR", "x-jumlah")
    if descriptor.isi_sha256 != content_hash(tables):
        raise refused("DESKRIPTOR", "x-isi-sha256")
    if descriptor.kecamatan != descriptor.desa[:6]:
        raise refused("DESKRIPTOR", "x-kecamatan")


def _warnings(columns: set[str], tables: set[str], later: bool) -> list[str]:
    warnings = []
    if later:
        warnings.append(
            "Paket dibuat dengan aplikasi yang sedikit lebih baru. Simpan berkas aslinya agar "
            "dapat dibaca lengkap setelah aplikasi ini diperbarui."
        )
    if columns:
        warnings.append(f"{len(columns)} kolom baru tidak dibaca.")
    if tables:
        warnings.append(f"{len(tables)} tabel baru tidak dibaca.")
    return warnings
