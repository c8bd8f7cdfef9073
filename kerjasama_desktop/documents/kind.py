"""What a kind of document is: what it is about, when it applies, where its names come from."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path
from uuid import UUID

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.findings import Step
from kerjasama_desktop.domain.musyawarah import BentukMusyawarah
from kerjasama_desktop.domain.nomor import Buku
from kerjasama_desktop.domain.penawaran import Penawaran
from kerjasama_desktop.domain.perubahan import Perubahan
from kerjasama_desktop.paths import template

Context = Callable[[Berkas, UUID | None], dict[str, object]]


class Subjek(Enum):
    """What a document is about: the cooperation, each village, meeting, offer, or change."""

    KERJASAMA = auto()
    PIHAK = auto()
    MUSYAWARAH = auto()
    PENAWARAN = auto()
    PERUBAHAN = auto()


@dataclass(frozen=True, slots=True)
class DocumentKind:
    """`urut` is the place in the file; `names_meeting` adds the kind of meeting to the title.

    `bernomor`: its number and day stand in Kerjasama.nomor_dokumen, for no record has fields for
    them; `per_desa`: each village may give it a number of its own there; `bertanggal`: it bears a
    day alone, which stands there too. `pelengkap`: it belongs
    to the set only where somebody asked for it; `guna` then says what it is for. `buku` is the
    number book it is entered in.
    """

    key: str
    urut: str
    judul: str
    step: Step
    subjek: Subjek
    context: Context
    bentuk: frozenset[BentukMusyawarah] = frozenset()
    names_meeting: bool = False
    penawaran: Callable[[Penawaran], bool] = lambda _: False
    perubahan: Callable[[Perubahan], bool] = lambda _: False
    berlaku: Callable[[Berkas], bool] = lambda _: True
    bernomor: bool = False
    per_desa: bool = False
    bertanggal: bool = False
    pelengkap: bool = False
    guna: str = ""
    buku: Buku | None = None

    @property
    def template(self) -> Path:
        return template(f"{self.key}.docx")
