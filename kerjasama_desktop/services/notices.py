"""What Beranda says about the safety of the data: each a sentence with one way on."""

from dataclasses import dataclass
from datetime import datetime

from kerjasama_desktop.paths import UserFolders
from kerjasama_desktop.services import relocation, second_place
from kerjasama_desktop.storage.computer_note import read_computer_note
from kerjasama_desktop.storage.database import Database


@dataclass(frozen=True)
class Notice:
    """`tone` is that of a message bar; `action` leads to a tab of Cadangan, '' where nothing is to
    do there.
    """

    words: str
    tone: str = "warning"
    action: str = "Buka Cadangan"
    tab: str = "Cadangan"


def notices(database: Database, folders: UserFolders, now: datetime) -> list[Notice]:
    """Return what a person should know, the most pressing first."""
    found = []
    if database.interrupted:
        found.append(
            Notice(
                "Program terakhir kali berhenti tanpa ditutup, mungkin karena listrik padam. Data "
                "sudah diperiksa dan utuh; semua yang tersimpan masih ada.",
                "info",
                "",
            )
        )
    if database.finished_restore:
        found.append(
            Notice(
                "Pemulihan cadangan yang terputus sudah diselesaikan. Data sebelumnya tetap "
                "disimpan di samping.",
                "info",
                "",
            )
        )
    note = read_computer_note(folders.data)
    if note.latihan:
        found.append(
            Notice(f"Latihan pemulihan cadangan tidak berhasil: {note.latihan} Buat cadangan baru.")
        )
    reminder = second_place.reminder(folders, now)
    if reminder:
        found.append(Notice(reminder, tab="Tempat kedua"))
    return [*found, *_about_place(folders)]


def _about_place(folders: UserFolders) -> list[Notice]:
    """The gravest concern is enough here; the tab names all."""
    gravest = relocation.concerns(folders)[:1]
    found = [Notice(words, action="Pindahkan", tab="Tempat data") for words in gravest]
    room = relocation.room_concern(folders)
    return [*found, Notice(room, action="")] if room else found
