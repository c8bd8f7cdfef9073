"""The clause library: how its files are read and their lines filled."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kerjasama_desktop.domain.naskah import Bagian
from kerjasama_desktop.domain.penyusunan_isian import after_colon

_HEADING = re.compile(r"^(==|=\+) ([A-Z_]+)(?: \| (.+))?$", re.MULTILINE)
_FLAGS = re.compile(r"(?:\[\w+\] )+")
_ONE_SHARE = re.compile(r"Kontribusi [^\n]* terdiri atas:\n\{kontribusi\}")
_LONE_GIVER = re.compile(r".+ memberikan kontribusi .+")
_ONE_ACTIVITY = re.compile(r"terdiri atas:\n\{kegiatan\}")
_PLACEHOLDER = re.compile(r"(:\n)?\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Teks:
    """Library text of one part; `menambah` means that it goes on after the base text."""

    judul: str
    isi: str
    menambah: bool


Library = Mapping[str, Mapping[Bagian, Teks]]
"""Parts by file: 'antar_desa', 'pihak_ketiga', and one file per Topik in small letters."""


def parse_library(texts: Mapping[str, str]) -> Library:
    """Read the clause files (stem to text); they are ours, so a mistake is a bug and raises.

    '== BAGIAN | judul' begins a part, '=+ BAGIAN' one that adds to the base; a line that begins
    '[bkad]', '[pasal4]', '[antar_desa]', '[pihak_ketiga]', '[apb_desa]', '[kegiatan]',
    '[tanpa_kegiatan]', '[bumdes_2015]' or '[bumdes_2021]' stands only where that holds, after
    several of them where all hold; {names} are those of `penyusunan_isian`.
    """
    return {stem: dict(_parts(text)) for stem, text in texts.items()}


def _parts(text: str) -> Iterator[tuple[Bagian, Teks]]:
    pieces = _HEADING.split(text)[1:]
    for sign, name, judul, isi in zip(*(pieces[n::4] for n in range(4)), strict=True):
        yield Bagian(name), Teks(judul or "", isi.strip(), sign == "=+")


def fill(text: str, values: Mapping[str, str], flags: frozenset[str] = frozenset()) -> str:
    """Return library text with its {names} filled and only the lines whose flags hold.

    Raises:
        KeyError: for a name that `values` does not have.
    """
    lines = []
    for line in text.splitlines():
        wanted = _FLAGS.match(line)
        if not wanted:
            lines.append(line)
        elif flags.issuperset(re.findall(r"\w+", wanted[0])):
            lines.append(line[wanted.end() :])
    chosen = "\n".join(lines)
    if _LONE_GIVER.fullmatch(values.get("kontribusi", "")):
        chosen = _ONE_SHARE.sub("{kontribusi}", chosen)
    if "\n" not in values.get("kegiatan", "\n"):
        chosen = _ONE_ACTIVITY.sub("berupa {kegiatan}", chosen)
    return _PLACEHOLDER.sub(
        lambda found: after_colon(values[found[2]]) if found[1] else values[found[2]], chosen
    )
