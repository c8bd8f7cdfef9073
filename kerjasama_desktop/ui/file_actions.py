"""Open, print, preview and convert files, and say what came of it."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtWidgets import QWidget

from kerjasama_desktop.errors import UserFacingError
from kerjasama_desktop.services import preview, printing
from kerjasama_desktop.services.preview import SimpleView
from kerjasama_desktop.ui.crash import explain
from kerjasama_desktop.ui.widgets.message_bar import MessageBar
from kerjasama_desktop.ui.widgets.work_bar import WorkBar

View = Callable[[], SimpleView]


class FileActions:
    """Where no Word-like program is found, the program's own view is offered instead."""

    def __init__(self, parent: QWidget, work: WorkBar, messages: MessageBar) -> None:
        self._parent, self._work, self._messages = parent, work, messages

    def open(self, path: Path) -> None:
        try:
            printing.open_file(path)
        except UserFacingError as error:
            self._say_why(error, path)

    def print(self, path: Path) -> None:
        self._print(f"“{path.name}”", path, lambda: [path])

    def print_set(self, count: int, first: Path, paths: Callable[[], Sequence[Path]]) -> None:
        """Print so many documents, which `paths` prepares in the worker, in their order."""
        self._print(f"{count} dokumen", first, paths)

    def _print(self, count: str, path: Path, paths: Callable[[], Sequence[Path]]) -> None:
        self._work.run(
            f"Mengirim {count} ke pencetak",
            lambda _: printing.print_files(paths()),
            lambda _: self._messages.say(f"{count} dikirim ke pencetak.", "good"),
            lambda error: self._say_why(error, path),
            may_stop=False,
        )

    def _say_why(self, error: Exception, path: Path) -> None:
        if not isinstance(error, printing.NoOffice):
            self._messages.say(explain(error), "error")
        elif path.suffix == ".docx":
            self._messages.say(str(error), "warning", "Pratinjau", lambda: self.view(path))
        else:
            self._messages.say(f"Folder: {path}", "info")

    def save_pdf(self, path: Path) -> None:
        self._work.run(
            f"Menyimpan {path.stem} sebagai PDF",
            lambda _: printing.to_pdf(path),
            self._on_pdf_saved,
            may_stop=False,
        )

    def _on_pdf_saved(self, path: Path) -> None:
        self._messages.say(f"“{path.name}” tersimpan.", "good", "Buka", lambda: self.open(path))

    def view(self, path: Path) -> None:
        self.preview(path.stem, lambda: preview.view_of(path))

    def preview(self, title: str, view: View) -> None:
        self._work.run(
            "Menyiapkan pratinjau", lambda _: (title, view()), self._show_preview, may_stop=False
        )

    def _show_preview(self, result: tuple[str, SimpleView]) -> None:
        from kerjasama_desktop.ui.preview_dialog import PreviewDialog

        PreviewDialog(self._parent, *result).exec()
