"""What is done with one document of the register: signature, number, opening again, its file."""

from PySide6.QtWidgets import QWidget

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.errors import UserFacingError
from kerjasama_desktop.services import number_choice, snapshots
from kerjasama_desktop.services.papers import Paper
from kerjasama_desktop.ui.document_dialogs import NumberDialog, ReopenDialog, SignDialog
from kerjasama_desktop.ui.office import Office
from kerjasama_desktop.ui.widgets.message_bar import MessageBar


class PaperActs:
    """Each returns True where something on file has changed."""

    def __init__(self, parent: QWidget, office: Office, messages: MessageBar) -> None:
        self._parent, self._office, self._messages = parent, office, messages

    def sign(self, case: Berkas, paper: Paper) -> bool:
        """Ask for day, place and scans of the signed paper."""
        dokumen = paper.dokumen
        if dokumen is None:
            return False
        return SignDialog(self._parent, self._office, case, dokumen).run()

    def reopen(self, case: Berkas, paper: Paper) -> bool:
        """Ask why a signed document is opened again."""
        dokumen = paper.dokumen
        if dokumen is None or not ReopenDialog(self._parent, self._office, case, dokumen).run():
            return False
        self._messages.say(
            "Dokumen dibuka kembali. Versi lama tersimpan; buat dokumen ini lagi.", "good"
        )
        return True

    def number(self, case: Berkas, paper: Paper) -> bool:
        """Let a person take the next number or type one."""
        offer = number_choice.offer(self._office.database, case, paper.job)
        if offer is None:
            self._messages.say("Dokumen ini dinomori oleh Desa atau lembaga yang menerbitkannya.")
            return False
        return NumberDialog(self._parent, self._office, case, paper, offer).run()

    def restore(self, paper: Paper) -> bool:
        """Make the lost file of a signed document again, as it was."""
        if paper.dokumen is None:
            return False
        office = self._office
        try:
            made = snapshots.restore(office.database, paper.dokumen, office.folders.documents)
        except UserFacingError as refusal:
            self._messages.say(str(refusal), "warning")
            return False
        same = "sama seperti semula" if made.sama else "dari isian yang sama, dengan templat baru"
        self._messages.say(f"“{made.path.name}” dibuat lagi, {same}.", "good")
        return True
