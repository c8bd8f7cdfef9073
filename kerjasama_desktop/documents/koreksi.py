"""What the doctor says about a village's own template: where, what is wrong, what to do."""

from dataclasses import dataclass

BODY = "word/document.xml"
_NAMES = {"document": "", "header": "Kepala halaman", "footer": "Kaki halaman"}
_QUOTED = 90


@dataclass(frozen=True, slots=True)
class Koreksi:
    """`berat` stops the use of the template; else it is advice.

    `bagian` names the part of the .docx and `alinea` counts its paragraphs from 0; a remark on
    the template as a whole stands at the first. `kutipan` is the text of that paragraph.
    """

    salah: str
    saran: str
    berat: bool = True
    bagian: str = BODY
    alinea: int = 0
    kutipan: str = ""

    @property
    def kalimat(self) -> str:
        return f"{self.salah} {self.saran}".strip()

    @property
    def tempat(self) -> str:
        """Where it is, as a person finds it: the text there, and the part if not the body."""
        if not self.kutipan:
            return "Seluruh templat"
        stem = self.bagian.removeprefix("word/").rstrip("0123456789.xml")
        part = next((name for key, name in _NAMES.items() if stem.startswith(key)), "Catatan kaki")
        quoted = " ".join(self.kutipan.split())
        if len(quoted) > _QUOTED:
            quoted = f"{quoted[:_QUOTED].rstrip()} …"
        return f"{part}: “{quoted}”" if part else f"“{quoted}”"
