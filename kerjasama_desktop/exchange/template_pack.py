"""Templates on their way to another village: one small zip of .docx files and what they are."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from kerjasama_desktop.errors import BundleRefused, InvalidInput
from kerjasama_desktop.exchange.container import pack, unpack
from kerjasama_desktop.exchange.refusal import refused

SUFFIX = ".ksd-templat.zip"

_TOP = "templat-ksd"
_LIST = "isi.json"
_VERSION = 1
_MAX_LIST = 2**20
_KEY = r"[a-z][a-z0-9_]{0,59}"
_NAMES = re.compile(rf"(?P<top>{_TOP})/(?P<path>isi\.json|{_KEY}\.docx)", re.ASCII)

Text = Annotated[str, Field(max_length=200)]


@dataclass(frozen=True)
class PackedTemplate:
    """A template of the kind whose key is `jenis`; `judul` is how the sender's program calls it."""

    jenis: str
    judul: str
    data: bytes


@dataclass(frozen=True)
class TemplatePack:
    """`desa` is the village they come from, `aplikasi` the version of its program."""

    desa: str
    aplikasi: str
    templates: tuple[PackedTemplate, ...]


class _Entry(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore", strict=True)

    jenis: Annotated[str, Field(pattern=f"^{_KEY}$")]
    judul: Text
    sha256: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]


class _List(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore", strict=True)

    format: Literal["ksd-templat"] = "ksd-templat"
    versi: Annotated[int, Field(ge=1)] = _VERSION
    aplikasi: Text
    desa: Text
    templat: Annotated[list[_Entry], Field(min_length=1, max_length=200)]


def write_pack(content: TemplatePack) -> bytes:
    entries = [
        _Entry(jenis=t.jenis, judul=t.judul, sha256=_hash(t.data)) for t in content.templates
    ]
    listed = _List(aplikasi=content.aplikasi, desa=content.desa, templat=entries)
    files = {f"{t.jenis}.docx": t.data for t in content.templates}
    return pack(_TOP, {_LIST: listed.model_dump_json(indent=1).encode(), **files})


def read_pack(data: bytes) -> TemplatePack:
    """Return the templates of a pack; what is inside each .docx is not looked at.

    Raises:
        InvalidInput: it is another kind of file.
        BundleRefused: it breaks the rules for zips, or its list and its files do not agree.
    """
    try:
        files = unpack(data, _NAMES)
    except BundleRefused as refusal:
        if refusal.code in {"NAMA_BERKAS", "BUKAN_ZIP"}:
            raise InvalidInput(
                "Berkas ini bukan paket templat yang utuh. Pilih berkas yang namanya berakhir "
                f"dengan {SUFFIX}."
            ) from refusal
        raise
    listed = _read_list(files)
    return TemplatePack(listed.desa, listed.aplikasi, tuple(_templates(listed.templat, files)))


def _read_list(files: dict[str, bytes]) -> _List:
    data = files.pop(_LIST, b"")
    if not data:
        raise refused("KURANG", _LIST)
    if len(data) > _MAX_LIST:
        raise refused("DESKRIPTOR", _LIST)
    try:
        listed = _List.model_validate_json(data)
    except ValidationError as error:
        raise refused("DESKRIPTOR", _LIST) from error
    if listed.versi > _VERSION:
        raise refused("VERSI_TERLALU_BARU")
    return listed


def _templates(entries: Sequence[_Entry], files: dict[str, bytes]) -> list[PackedTemplate]:
    found = []
    for entry in entries:
        name = f"{entry.jenis}.docx"
        if name not in files:
            raise refused("KURANG", name)
        data = files.pop(name)
        if _hash(data) != entry.sha256:
            raise refused("SIDIK_BERBEDA", name)
        found.append(PackedTemplate(entry.jenis, entry.judul, data))
    if files:
        raise refused("MANIFES")
    return found


def _hash(data: bytes) -> str:
    return sha256(data).hexdigest()
