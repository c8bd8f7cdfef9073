"""Own templates to and from other villages: choose the file, say what is in it, ask."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from kerjasama_desktop.domain.text import join_words
from kerjasama_desktop.services import template_sharing, villages
from kerjasama_desktop.services.template_sharing import Offered, Received
from kerjasama_desktop.ui import notify
from kerjasama_desktop.ui.office import Office
from kerjasama_desktop.ui.widgets.message_bar import MessageBar
from kerjasama_desktop.ui.widgets.work_bar import WorkBar

if TYPE_CHECKING:
    from kerjasama_desktop.documents.kind import DocumentKind

_KINDS = "Paket templat (*.ksd-templat.zip);;Semua berkas (*)"


class TemplateSharing(QObject):
    """Asks over `parent`, works in `work` and says the result in `messages`."""

    taken = Signal()

    def __init__(
        self, parent: QWidget, office: Office, work: WorkBar, messages: MessageBar
    ) -> None:
        super().__init__(parent)
        self._widget, self._office = parent, office
        self._work, self._messages = work, messages

    def share(self, kinds: "Sequence[DocumentKind]") -> None:
        """Write the sound own templates of these kinds where the person wants them."""
        own, desa = self._office.own_templates, villages.own_desa(self._office.database)
        village = desa.nama_lengkap if desa else "Desa"
        proposal = self._office.folders.documents / template_sharing.pack_name(village)
        path = notify.ask_save_file(self._widget, "Bagikan templat", _KINDS, proposal)
        if path:
            self._work.run(
                "Menulis paket templat",
                lambda _: template_sharing.export_templates(own, kinds, village, path),
                lambda count: self._messages.say(
                    f"{count} templat ditulis ke “{path.name}”. Salin berkas itu ke Desa lain.",
                    "good",
                ),
                may_stop=False,
            )

    def receive(self) -> None:
        folder, own = self._office.folders.documents, self._office.own_templates
        path = notify.ask_open_file(self._widget, "Terima templat", _KINDS, folder)
        if path:
            self._work.run(
                "Memeriksa paket templat",
                lambda _: template_sharing.read_templates(own, path),
                self._ask,
                may_stop=False,
            )

    def _ask(self, received: Received) -> None:
        if not received.sound:
            self._messages.say(" ".join(contents(received)), "warning")
        elif notify.confirm(
            self._widget, "Terima templat", "\n\n".join(contents(received)), "Terima"
        ):
            own = self._office.own_templates
            self._work.run(
                "Menyimpan templat",
                lambda _: template_sharing.take_templates(own, received),
                self._on_taken,
                self._on_not_taken,
                may_stop=False,
            )

    def _on_taken(self, count: int) -> None:
        self._messages.say(f"{count} templat diterima dan dipakai mulai sekarang.", "good")
        self.taken.emit()

    def _on_not_taken(self, error: Exception) -> None:
        self._messages.say(str(error), "error")
        self.taken.emit()


def contents(received: Received) -> list[str]:
    """Return what a pack holds, what it would replace and what is left out, as sentences."""

    def titles(chosen: Callable[[Offered], bool]) -> str:
        return join_words([one.kind.judul for one in received.offered if chosen(one)])

    sentences = [
        (titles(lambda one: one.sound), "Paket dari {desa} memuat templat {titles}."),
        (
            titles(lambda one: one.sound and one.replaces),
            "Templat Desa Anda untuk {titles} diganti; yang lama disimpan di folder lama.",
        ),
        (
            titles(lambda one: not one.sound),
            "Tidak diterima karena memuat kesalahan: {titles}.",
        ),
        (join_words(list(received.unknown)), "Tidak dikenal oleh program ini: {titles}."),
    ]
    return [
        sentence.format(desa=received.desa or "Desa lain", titles=named)
        for named, sentence in sentences
        if named
    ]
