"""What may be written, and what the writer refuses."""

from uuid import UUID, uuid4, uuid5

import pytest
from exchange.crafted import (
    DOCUMENT,
    PDF,
    content,
    stored_rows,
)
from pydantic import ValidationError

from kerjasama_desktop.errors import InvalidInput
from kerjasama_desktop.exchange.attachments import Attachment
from kerjasama_desktop.exchange.bundle import read_bundle, write_bundle


def test_two_documents_may_share_a_scan() -> None:
    stored = stored_rows()
    other = {**stored["dokumen"][0], "uuid": str(uuid5(DOCUMENT, "lain"))}
    stored["dokumen"].append(other)
    both = [Attachment("a.pdf", PDF, DOCUMENT), Attachment("b.pdf", PDF, UUID(other["uuid"]))]
    bundle = read_bundle(write_bundle(content(tables=stored, attachments=both)))
    assert {entry.nama for entry in bundle.descriptor.lampiran} == {"a.pdf", "b.pdf"}
    assert len(bundle.attachments) == 1


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"\xff\xd8\xff\xe0 jfif", "jpg"),
        (b"\x89PNG\r\n\x1a\n....", "png"),
        (b"PK\x03\x04....word/document.xml....", "docx"),
    ],
)
def test_kinds_of_attachment(data: bytes, kind: str) -> None:
    attached = [Attachment("x", data, DOCUMENT)]
    descriptor = read_bundle(write_bundle(content(attachments=attached))).descriptor
    assert descriptor.lampiran[0].jenis == kind
    assert descriptor.lingkup.lampiran == "terlampir"


def test_no_attachments_is_a_list_only() -> None:
    bundle = read_bundle(write_bundle(content(attachments=[])))
    assert (bundle.descriptor.lingkup.lampiran, bundle.attachments) == ("daftar-saja", {})


@pytest.mark.parametrize("name", ["", "  ", "folder/", "/", "\n"])
def test_attachment_without_name_gets_one(name: str) -> None:
    attached = [Attachment(name, PDF, DOCUMENT)]
    descriptor = read_bundle(write_bundle(content(attachments=attached))).descriptor
    assert descriptor.lampiran[0].nama == "lampiran"


@pytest.mark.parametrize("data", [b"MZ program", b"", b"PK\x03\x04 zip", b" %PDF-1.7"])
def test_other_kinds_of_attachment_may_not_travel(data: bytes) -> None:
    attached = [Attachment("surat.pdf", data, DOCUMENT)]
    with pytest.raises(InvalidInput, match=r"surat\.pdf bukan PDF"):
        write_bundle(content(attachments=attached))


def test_attachment_beyond_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kerjasama_desktop.exchange.attachments.MAX_FILE", 10)
    with pytest.raises(InvalidInput, match="64 MB"):
        write_bundle(content())


@pytest.mark.parametrize("limit", ["MAX_FILE", "MAX_TOTAL", "MAX_ENTRIES"])
def test_bundle_beyond_the_limit(limit: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(f"kerjasama_desktop.exchange.bundle.{limit}", 10)
    with pytest.raises(InvalidInput, match="lebih sedikit lampiran"):
        write_bundle(content())


def test_own_code_must_be_ten_digits() -> None:
    with pytest.raises(InvalidInput, match="10 angka"):
        write_bundle(content(desa_kode="73.10"))


def test_nothing_chosen() -> None:
    with pytest.raises(InvalidInput, match="Belum ada kerja sama"):
        write_bundle(content(tables={}))


def test_item_of_a_village_that_left() -> None:
    stored = stored_rows()
    stored["potensi"][0]["desa_id"] = str(uuid4())
    with pytest.raises(InvalidInput, match="bukan pihak"):
        write_bundle(content(tables=stored))


def test_dangling_reference_is_a_bug() -> None:
    stored = stored_rows()
    stored["kontribusi"][0]["pihak_id"] = str(uuid4())
    with pytest.raises(ValueError, match="kolom pihak_id: rujukan ke pihak tidak ada"):
        write_bundle(content(tables=stored))


def test_stored_row_that_breaks_its_record_is_a_bug() -> None:
    stored = stored_rows()
    stored["pihak"][0]["anggaran"] = -1
    with pytest.raises(ValidationError):
        write_bundle(content(tables=stored))


def test_monotonous_text_is_not_taken_for_a_bomb() -> None:
    stored = stored_rows()
    first = stored["klausul"][0]
    stored["klausul"] = [
        {**first, "uuid": str(UUID(int=number)), "isi": "x" * 20_000} for number in range(300)
    ]
    data = write_bundle(content(tables=stored))
    assert len(read_bundle(data).rows["klausul"]) == 300
