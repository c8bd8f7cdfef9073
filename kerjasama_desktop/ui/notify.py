"""The one door through which dialogs speak to a person."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget


def tell(parent: QWidget | None, title: str, sentence: str) -> None:
    """Say something that must be read before going on."""
    box = QMessageBox(QMessageBox.Icon.Warning, title, sentence, parent=parent)
    box.addButton("Tutup", QMessageBox.ButtonRole.AcceptRole)
    box.exec()


def confirm(parent: QWidget | None, title: str, sentence: str, action: str) -> bool:
    """Ask before something that cannot be undone; `action` names what the button does."""
    box = QMessageBox(QMessageBox.Icon.Question, title, sentence, parent=parent)
    button = box.addButton(action, QMessageBox.ButtonRole.AcceptRole)
    cancel = box.addButton("Batal", QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(cancel)
    box.exec()
    return box.clickedButton() is button


def ask_open_file(parent: QWidget, title: str, kinds: str, folder: Path) -> Path | None:
    name, _ = QFileDialog.getOpenFileName(parent, title, str(folder), kinds)
    return Path(name) if name else None


def ask_save_file(parent: QWidget, title: str, kinds: str, proposal: Path) -> Path | None:
    name, _ = QFileDialog.getSaveFileName(parent, title, str(proposal), kinds)
    return Path(name) if name else None


def ask_folder(parent: QWidget, title: str, folder: Path) -> Path | None:
    name = QFileDialog.getExistingDirectory(parent, title, str(folder))
    return Path(name) if name else None
