"""Print the set of a cooperation: ask for the copies, then send everything in its order."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QWidget

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.pengaturan import Rangkap
from kerjasama_desktop.services import print_set
from kerjasama_desktop.services.paperwork import PaperState, file_of
from kerjasama_desktop.ui.file_actions import FileActions
from kerjasama_desktop.ui.office import Office
from kerjasama_desktop.ui.steps.papers_table import PaperRow
from kerjasama_desktop.ui.steps.print_set_dialog import PrintSetDialog


class SetPrinter:
    def __init__(self, parent: QWidget, office: Office, files: FileActions) -> None:
        self._parent, self._office, self._files = parent, office, files

    def print(self, case: Berkas, rows: Sequence[PaperRow]) -> bool:
        """Ask and print; False where no document was made yet."""
        made = [(row, path) for row in rows if (path := self._file(row))]
        if not made:
            return False
        kinds = [row.paper.job.kind for row, _ in made]
        keys = [kind.key for kind in kinds]
        titles = {kind.key: kind.judul for kind in kinds}
        wanted = print_set.copies(self._office.database, case, keys)
        lines = [(one, titles[one.jenis], keys.count(one.jenis)) for one in wanted]
        dialog = PrintSetDialog(self._parent, _sentence(rows, made), lines)
        if dialog.exec():
            print_set.remember(self._office.database, dialog.copies)
            self._send(case, made, dialog.copies)
        return True

    def _file(self, row: PaperRow) -> Path | None:
        return file_of(row.paper.dokumen, self._office.folders.documents)

    def _send(
        self, case: Berkas, made: Sequence[tuple[PaperRow, Path]], copies: Sequence[Rangkap]
    ) -> None:
        wanted = {one.jenis: one for one in copies}
        lines = [
            (row.paper.dokumen, path, wanted[row.paper.job.kind.key])
            for row, path in made
            if row.paper.dokumen
        ]
        total = sum(one.asli + one.salinan for _, _, one in lines)
        office = self._office
        self._files.print_set(
            total,
            made[0][1],
            lambda: print_set.files(office.database, case, lines, office.folders),
        )


def _sentence(rows: Sequence[PaperRow], made: Sequence[tuple[PaperRow, Path]]) -> str:
    """Return what is to be known before the set is printed."""
    sentences = [
        "Dokumen dicetak berurutan, didahului daftar isinya, pada pencetak utama komputer ini. "
        "Jumlahnya diingat untuk lain kali; 0 berarti tidak dicetak."
    ]
    drafts = sum(row.state is PaperState.DRAF for row, _ in made)
    if drafts:
        sentences.append(f"{drafts} di antaranya masih bertanda draf.")
    if len(made) < len(rows):
        sentences.append(f"{len(rows) - len(made)} dokumen belum dibuat dan tidak ikut.")
    return " ".join(sentences)
