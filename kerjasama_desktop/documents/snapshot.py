"""What one version of a document was made from, so that it can be made again as it was."""

import json
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from kerjasama_desktop.documents.render import Prepared, RenderOptions, fill

if TYPE_CHECKING:
    from pydantic import TypeAdapter


@dataclass(frozen=True)
class Snapshot:
    """Context and options, and the hashes of the template and of the emblem, which are kept apart;
    `milik`: the template was the village's own.
    """

    templat: str
    milik: bool
    isian: dict[str, object]
    pilihan: dict[str, Any]
    lambang: str

    @property
    def options(self) -> RenderOptions:
        """The options, without the emblem."""
        return _options().validate_python(self.pilihan)


def take(
    template: bytes, isian: Mapping[str, object], options: RenderOptions, *, own: bool
) -> bytes:
    """Return the snapshot as compressed JSON."""
    logo = options.logo_png
    values = {
        "templat": sha256(template).hexdigest(),
        "milik": own,
        "isian": isian,
        "pilihan": _options().dump_python(options, mode="json", exclude={"logo_png"}),
        "lambang": sha256(logo).hexdigest() if logo else "",
    }
    return zlib.compress(json.dumps(values, ensure_ascii=False).encode())


def alike(one: bytes, other: bytes) -> bool:
    """True where the same document comes of both."""
    return zlib.decompress(one) == zlib.decompress(other)


def read(data: bytes) -> Snapshot:
    """Return what `take` has written.

    Raises:
        ValueError: it is damaged.
    """
    try:
        return Snapshot(**json.loads(zlib.decompress(data)))
    except (zlib.error, TypeError) as error:
        raise ValueError("snapshot") from error


def produce_from(
    snapshot: Snapshot, template: Prepared, logo_png: bytes, *, salinan: bool = False
) -> bytes:
    """Return the document again, or its copy; the same bytes while template and emblem are the
    same.

    Raises:
        TemplateBroken: this program does not fill the template any more.
    """
    return fill(
        template, snapshot.isian, replace(snapshot.options, logo_png=logo_png, salinan=salinan)
    )


@cache
def _options() -> "TypeAdapter[RenderOptions]":
    from pydantic import TypeAdapter

    return TypeAdapter(RenderOptions)
