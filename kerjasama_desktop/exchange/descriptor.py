"""The descriptor data/datapackage.json: who, when, which scope; and the schemas of the tables."""

import json
from collections.abc import Iterable, Mapping
from hashlib import sha256
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, ValidationError
from pydantic_core import from_json

from kerjasama_desktop.exchange.privacy import Level
from kerjasama_desktop.exchange.refusal import refused
from kerjasama_desktop.exchange.rows import REFERENCES, ROWS, BundleRow, Whole, columns
from kerjasama_desktop.exchange.versions import VERSION_TEXT, check_version

MAX_DESCRIPTOR = 2**20
FORMAT = "paket-ksd"
MAX_ANCESTORS = 20

_PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
_SHA256 = r"^[0-9a-f]{64}$"

Text = Annotated[str, Field(max_length=300)]
Count = Annotated[Whole, Field(ge=0)]


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore", validate_by_name=True)


class Lingkup(_Part):
    """Scope: which tables; whether all cooperations of the village are in; how attachments go."""

    data: list[Text]
    penuh: bool
    lampiran: Literal["daftar-saja", "terlampir"]


class Lampiran(_Part):
    """An attachment: its content is data/lampiran/<sha256>.<jenis>; `nama` is only for people."""

    sha256: Annotated[str, Field(pattern=_SHA256)]
    jenis: Literal["pdf", "jpg", "png", "docx"]
    nama: Text
    dokumen: UUID

    @property
    def path(self) -> str:
        return f"data/lampiran/{self.sha256}.{self.jenis}"


class Resource(_Part):
    name: Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]{0,39}$")]
    path: Text


class Descriptor(_Part):
    """The `x-` keys of the descriptor, and its resources."""

    model_config = ConfigDict(
        alias_generator=lambda name: f"x-{name.replace('_', '-')}", validate_by_name=True
    )

    format: Literal["paket-ksd"] = "paket-ksd"
    versi: Text = VERSION_TEXT
    wajib: list[Text] = Field(default_factory=list)
    jenis: Literal["desa"] = "desa"
    id: UUID
    isi_sha256: Annotated[str, Field(pattern=_SHA256)]
    desa: Annotated[str, Field(pattern=r"^[0-9]{10}$")]
    desa_nama: Text
    kecamatan: Annotated[str, Field(pattern=r"^[0-9]{6}$")]
    garis: UUID
    leluhur: Annotated[list[UUID], Field(max_length=MAX_ANCESTORS)]
    urut: Count
    lingkup: Lingkup
    privasi: Level
    aplikasi: Text
    skema: Count
    dibuat: AwareDatetime
    jam_meragukan: bool
    jumlah: dict[str, Count]
    lampiran: list[Lampiran]
    resources: list[Resource] = Field(alias="resources", exclude=True)


def write_descriptor(descriptor: Descriptor) -> bytes:
    """Return the descriptor as UTF-8 JSON, its resources with their Table Schema."""
    package = {
        "$schema": _PROFILE,
        "name": "ksd-paket",
        **descriptor.model_dump(mode="json", by_alias=True),
        "resources": [
            {
                "name": resource.name,
                "type": "table",
                "path": resource.path,
                "format": "jsonl",
                "encoding": "utf-8",
                "schema": table_schema(resource.name, descriptor.privasi),
            }
            for resource in descriptor.resources
        ],
    }
    return json.dumps(package, ensure_ascii=False, indent=1).encode()


def read_descriptor(data: bytes) -> tuple[Descriptor, bool]:
    """Return the descriptor, and whether it is of a later minor version.

    Raises:
        BundleRefused: DESKRIPTOR, VERSI, VERSI_TERLALU_BARU or FITUR_WAJIB_TIDAK_DIKENAL.
    """
    if len(data) > MAX_DESCRIPTOR:
        raise refused("DESKRIPTOR", "terlalu panjang")
    try:
        raw = from_json(data, allow_inf_nan=False)
    except ValueError as error:
        raise refused("DESKRIPTOR") from error
    if not isinstance(raw, dict) or raw.get("x-format") != FORMAT:
        raise refused("DESKRIPTOR", "bukan Paket KSD")
    features = raw.get("x-wajib", [])
    later = check_version(
        raw.get("x-versi"), features if isinstance(features, list) else [features]
    )
    try:
        return Descriptor.model_validate_json(data, strict=True, by_name=False), later
    except ValidationError as error:
        wrong = error.errors(include_url=False, include_input=False)[0]["loc"]
        raise refused("DESKRIPTOR", str(wrong[0]) if wrong else "") from error


def content_hash(tables: Mapping[str, bytes]) -> str:
    """Return the hash that is equal where all rows of all tables are equal (`x-isi-sha256`)."""
    parts = (f"{name} {sha256(data).hexdigest()}\n" for name, data in sorted(tables.items()))
    return sha256("".join(parts).encode()).hexdigest()


def resources_of(tables: Iterable[str]) -> list[Resource]:
    return [Resource(name=table, path=f"{table}.jsonl") for table in tables]


def table_schema(table: str, level: Level) -> dict[str, Any]:
    """Return the Table Schema of a table at the level, generated from its row model."""
    model = ROWS[table]
    properties = model.model_json_schema()["properties"]
    names = columns(table, level)
    return {
        "primaryKey": ["uuid"],
        "foreignKeys": [
            {"fields": [name], "reference": {"resource": REFERENCES[name], "fields": ["uuid"]}}
            for name in names
            if name in REFERENCES
        ],
        "fields": [_table_field(name, properties[name], model) for name in names],
    }


_FORMATS = {"date": "date", "date-time": "datetime"}
_LIMITS = ("maxLength", "minimum", "maximum", "pattern")


def _table_field(name: str, schema: dict[str, Any], model: type[BundleRow]) -> dict[str, Any]:
    first = schema.get("anyOf", [schema])[0]
    kind = _FORMATS.get(first.get("format", ""), first.get("type", "string"))
    field: dict[str, Any] = {"name": name, "type": kind}
    if first.get("format") == "uuid":
        field["format"] = "uuid"
    limits: dict[str, Any] = {key: first[key] for key in _LIMITS if key in first}
    if model.model_fields[name].is_required():
        limits["required"] = True
    return {**field, "constraints": limits} if limits else field


def json_schemas() -> dict[str, str]:
    """Return the text of each file of docs/schema: JSON Schema 2020-12 of the rows, by table."""
    return {table: _json_schema(table, model) for table, model in ROWS.items()}


def _without_prose(schema: Any) -> Any:
    """Drop titles and descriptions, which come from code and change without the format."""
    if isinstance(schema, list):
        return [_without_prose(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    return {
        key: _without_prose(part)
        for key, part in schema.items()
        if key not in {"title", "description"}
    }


def _json_schema(table: str, model: type[BundleRow]) -> str:
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:{FORMAT}:{VERSION_TEXT}:{table}",
        "title": f"Paket KSD {VERSION_TEXT}: {table}",
        **_without_prose(model.model_json_schema()),
    }
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
