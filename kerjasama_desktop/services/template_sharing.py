"""Own templates given to other villages, and those received from them."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kerjasama_desktop import __version__
from kerjasama_desktop.errors import InvalidInput
from kerjasama_desktop.exchange.container import MAX_FILE
from kerjasama_desktop.exchange.template_pack import (
    SUFFIX,
    PackedTemplate,
    TemplatePack,
    read_pack,
    write_pack,
)
from kerjasama_desktop.services.own_templates import OwnTemplates, examine_for
from kerjasama_desktop.storage.safe_file import safe_name, write_safely

if TYPE_CHECKING:
    from kerjasama_desktop.documents.doctor import Examination
    from kerjasama_desktop.documents.kind import DocumentKind


@dataclass(frozen=True)
class Offered:
    """A received template: what the doctor says, and whether it would replace one of ours."""

    kind: "DocumentKind"
    data: bytes
    found: "Examination"
    replaces: bool

    @property
    def sound(self) -> bool:
        return self.found.template is not None


@dataclass(frozen=True)
class Received:
    """What a pack brings; `unknown` are titles of kinds that this program does not have."""

    desa: str
    offered: tuple[Offered, ...]
    unknown: tuple[str, ...]

    @property
    def sound(self) -> list[Offered]:
        return [one for one in self.offered if one.sound]


def pack_name(village: str) -> str:
    return safe_name(f"Templat {village}", SUFFIX)


def export_templates(
    own: OwnTemplates, kinds: "Sequence[DocumentKind]", village: str, path: Path
) -> int:
    """Write the sound ones among the own templates of these kinds into a pack; return how many.

    Comments and the writers' names stay behind.

    Raises:
        InvalidInput: none of them is sound; nothing was written.
        FileNotWritten: the pack could not be written.
    """
    from kerjasama_desktop.documents.word_copy import shareable

    found = {kind.key: (kind, own.examination(kind)) for kind in kinds}
    packed = [
        PackedTemplate(
            kind.key, kind.judul, shareable(own.path(kind).read_bytes(), kind.judul, village)
        )
        for kind, examination in found.values()
        if examination and examination.template
    ]
    if not packed:
        raise InvalidInput(
            "Belum ada Templat Desa yang dapat dibagikan. Pilih templat yang sudah diperiksa dan "
            "tidak memuat kesalahan."
        )
    pack = write_pack(TemplatePack(village, __version__, tuple(packed)))
    write_safely(path, pack, beside=False)
    return len(packed)


def read_templates(own: OwnTemplates, path: Path) -> Received:
    """Read a pack and examine what is in it; nothing is taken into use yet.

    Raises:
        InvalidInput: the file cannot be read or is no pack of templates.
        BundleRefused: the pack is damaged or breaks the rules for zips.
    """
    try:
        with path.open("rb") as file:
            pack = read_pack(file.read(MAX_FILE + 1))
    except OSError as error:
        raise InvalidInput(
            f"“{path.name}” tidak dapat dibaca. Periksa berkas itu, lalu coba lagi."
        ) from error
    from kerjasama_desktop.documents.catalog import kind_of

    known = [(kind, t) for t in pack.templates if (kind := kind_of(t.jenis))]
    unknown = tuple(t.judul for t in pack.templates if kind_of(t.jenis) is None)
    return Received(pack.desa, tuple(_offered(own, kind, t.data) for kind, t in known), unknown)


def _offered(own: OwnTemplates, kind: "DocumentKind", data: bytes) -> Offered:
    return Offered(kind, data, examine_for(kind, data), own.path(kind).exists())


def take_templates(own: OwnTemplates, received: Received) -> int:
    """Take the sound ones into use, each former one moved aside; return how many.

    Raises:
        FileNotWritten: one of ours is open in Word; those before it were taken.
    """
    for one in received.sound:
        own.put(one.kind, one.data)
    return len(received.sound)
