"""Pengaturan, Nomor surat: how each book writes its numbers, and the last one on paper."""

from typing_extensions import override

from kerjasama_desktop.domain.desa import Desa
from kerjasama_desktop.domain.nomor import Buku, PolaNomor
from kerjasama_desktop.domain.pola_nomor import TANDA, default_pattern, problem
from kerjasama_desktop.services import number_book, villages
from kerjasama_desktop.ui.office import Office
from kerjasama_desktop.ui.settings_section import Section
from kerjasama_desktop.ui.widgets.editors import CheckEditor, ChoiceEditor, TextEditor
from kerjasama_desktop.ui.widgets.form import Form, FormField
from kerjasama_desktop.ui.widgets.parts import button, label, row
from kerjasama_desktop.ui.widgets.reading_editors import WholeEditor

_NUMBERS = 99_999


class PatternEditor(TextEditor):
    """A pattern; a token that does not exist is said below the field."""

    def __init__(self) -> None:
        super().__init__(max_length=120)

    @override
    def problem(self) -> str:
        pola = self.text().strip()
        return problem(pola) if pola else "Pola masih kosong. Isi, atau hapus centang di atasnya."


class NumbersSection(Section):
    """One book at a time; an empty pattern on file means that a person writes the numbers."""

    def __init__(self, office: Office) -> None:
        super().__init__(
            office,
            "Nomor diberikan saat dokumen siap cetak dan terlihat sebelum ditandatangani. Setiap "
            "tahun nomor mulai lagi dari 1.",
        )
        self._patterns: dict[Buku, PolaNomor] = {}
        self._changed: set[Buku] = set()
        self._desa = Desa()
        self.book = ChoiceEditor(Buku, empty="")
        self.book.show_value(Buku.SURAT)
        self.book.setAccessibleName("Buku nomor")
        self.book.setMinimumContentsLength(26)
        self.book.edited.connect(self._show_book)
        self.automatic = CheckEditor("Program memberi nomor &berikutnya")
        self.automatic.edited.connect(self._on_automatic_changed)
        self.form = Form(
            [
                FormField("pola", "Pola nomor", PatternEditor(), wide=True),
                FormField("klasifikasi", "Kode klasifikasi", TextEditor("misalnya 400.10.2", 40)),
                FormField(
                    "terakhir",
                    f"Nomor urut terakhir tahun {office.today().year}",
                    WholeEditor(0, _NUMBERS, empty=0),
                    "Yang sudah dipakai dalam buku agenda kertas.",
                ),
            ]
        )
        self.form.edited.connect(self._on_edited)
        self._example = label("", "strong")
        default = button("&Pakai pola bawaan", self.take_default)
        self.add_card(
            "Buku",
            row(self.book),
            self.automatic,
            self.form,
            self._example,
            row(default),
        )
        self.add_card("Tanda dalam pola", *map(label, _tokens()))
        self.finish()

    @override
    def show_office(self) -> None:
        database = self.office.database
        self._desa = villages.own_desa(database) or Desa(nama="Boddie", kode_surat="BODDIE")
        self._patterns = {pattern.buku: pattern for pattern in number_book.patterns(database)}
        self._show_book()

    @property
    def _shown(self) -> PolaNomor:
        return self._patterns[Buku(self.book.value())]

    def _show_book(self) -> None:
        pattern, year = self._shown, self.office.today().year
        if pattern.tahun != year:
            pattern.tahun, pattern.terakhir = year, 0
        self.form.show_record(pattern)
        self.automatic.show_value(bool(pattern.pola))
        self._fit()

    def _on_automatic_changed(self) -> None:
        self._shown.pola = default_pattern(self._shown.buku).pola if self.automatic.value() else ""
        self.form.show_record(self._shown)
        self._tell()

    def _on_edited(self) -> None:
        self.form.write_to(self._shown)
        self._tell()

    def take_default(self) -> None:
        """Write this book's numbers as the program does at first."""
        default = default_pattern(self._shown.buku)
        self._shown.pola, self._shown.klasifikasi = default.pola, default.klasifikasi
        self._show_book()
        self._tell()

    def _tell(self) -> None:
        self._changed.add(self._shown.buku)
        self._fit()
        self.edited.emit()

    def _fit(self) -> None:
        """Show the example of what is typed, and only the fields that have a use."""
        pattern = self._shown
        self.form.show_field("pola", bool(self.automatic.value()))
        for name in ("klasifikasi", "terakhir"):
            self.form.show_field(name, bool(pattern.pola))
        good = pattern.pola and not self.form.problems()
        today, database = self.office.today(), self.office.database
        example = number_book.example(database, pattern, self._desa, today) if good else ""
        self._example.setText(f"Contoh nomor berikutnya: {example}")
        self._example.setVisible(bool(example))

    @override
    def save(self) -> None:
        changed = [self._patterns[buku] for buku in self._changed]
        number_book.save_patterns(self.office.database, changed)
        self._changed.clear()


def _tokens() -> list[str]:
    return [f"{{{name}}}: {meaning}" for name, meaning in TANDA.items()]
