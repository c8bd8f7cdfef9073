"""A pack of templates reads back as written, and a crafted one is refused."""

import io
import json
import zipfile
from collections.abc import Callable

import pytest

from kerjasama_desktop.errors import BundleRefused, InvalidInput
from kerjasama_desktop.exchange.container import pack
from kerjasama_desktop.exchange.template_pack import (
    PackedTemplate,
    TemplatePack,
    read_pack,
    write_pack,
)

CONTENT = TemplatePack(
    "Desa Boddie",
    "1.2.3",
    (
        PackedTemplate("keputusan_bpd", "Keputusan BPD", b"PK isi pertama"),
        PackedTemplate("notulen", "Notulen", b"PK isi kedua"),
    ),
)


def files_of(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name.partition("/")[2]: archive.read(name) for name in archive.namelist()}


def repacked(change: Callable[[dict[str, bytes]], object], top: str = "templat-ksd") -> bytes:
    files = files_of(write_pack(CONTENT))
    change(files)
    return pack(top, files)


def listed(change: Callable[[dict[str, object]], object]) -> bytes:
    """Return a pack whose list was changed."""

    def rewrite(files: dict[str, bytes]) -> None:
        content = json.loads(files["isi.json"])
        change(content)
        files["isi.json"] = json.dumps(content).encode()

    return repacked(rewrite)


def test_reads_back_as_written() -> None:
    assert read_pack(write_pack(CONTENT)) == CONTENT
    assert write_pack(CONTENT) == write_pack(CONTENT)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (repacked(lambda files: files.pop("isi.json")), "KURANG"),
        (repacked(lambda files: files.pop("notulen.docx")), "KURANG"),
        (repacked(lambda files: files.update({"notulen.docx": b"lain"})), "SIDIK_BERBEDA"),
        (repacked(lambda files: files.update({"lebih.docx": b"lebih"})), "MANIFES"),
        (repacked(lambda files: files.update({"isi.json": b"[]"})), "DESKRIPTOR"),
        (repacked(lambda files: files.update({"isi.json": b" " * 2**21})), "DESKRIPTOR"),
        (listed(lambda content: content.update(versi=2)), "VERSI_TERLALU_BARU"),
        (listed(lambda content: content.update(format="lain")), "DESKRIPTOR"),
        (listed(lambda content: content.update(templat=[])), "DESKRIPTOR"),
        (listed(lambda content: content.update(desa="x" * 201)), "DESKRIPTOR"),
        (listed(lambda content: content.update(desa=7)), "DESKRIPTOR"),
    ],
)
def test_a_crafted_pack_is_refused(data: bytes, code: str) -> None:
    with pytest.raises(BundleRefused) as refusal:
        read_pack(data)
    assert refusal.value.code == code


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"bukan zip",
        repacked(lambda files: None, top="paket"),
        repacked(lambda files: files.update({"jahat.exe": b"MZ"})),
        repacked(lambda files: files.update({"../keluar.docx": b"x"})),
        repacked(lambda files: files.update({"Besar.docx": b"x"})),
    ],
)
def test_another_file_is_not_taken_for_a_pack(data: bytes) -> None:
    with pytest.raises(InvalidInput, match="bukan paket templat"):
        read_pack(data)


def test_a_bomb_is_refused_before_it_opens() -> None:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("templat-ksd/notulen.docx", b"\0" * 2**24)
    with pytest.raises(BundleRefused) as refusal:
        read_pack(target.getvalue())
    assert refusal.value.code == "BOM_ZIP"
