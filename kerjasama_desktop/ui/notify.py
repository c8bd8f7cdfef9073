"""The one door through which dialogs speak to a person."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QInputDialog, QLineEdit, QMessageBox, QWidget

from kerjasama_desktop.ui.theme import dress


def tell(parent: QWidget | None, title: str, sentence: str) -> None:
    """Say something that must be read before going on."""
    box = _box(parent, QMessageBox.Icon.Warning, title, sentence)
    box.addButton("Tutup", QMessageBox.ButtonRole.AcceptRole)
    box.exec()


def confirm(parent: QWidget | None, title: str, sentence: str, action: str) -> bool:
    """Ask before something that cannot be undone; `action` names what the button does."""
    box = _box(parent, QMessageBox.Icon.Question, title, sentence)
    button = box.addButton(action, QMessageBox.ButtonRole.AcceptRole)
    cancel = box.addButton("Batal", QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(cancel)
    box.exec()
    return box.clickedButton() is button


def _box(
    parent: QWidget | None, symbol: QMessageBox.Icon, title: str, sentence: str
) -> QMessageBox:
    box = QMessageBox(symbol, title, sentence, parent=parent)
    if parent is None:
        dress(box)
    return box


def ask_password(parent: QWidget, title: str, words: str) -> str | None:
    """Ask for what is not shown while it is typed; None where that was given up."""
    dialog = QInputDialog(parent)
    dialog.setWindowTitle(title)
    dialog.setLabelText(words)
    dialog.setTextEchoMode(QLineEdit.EchoMode.Password)
    dialog.setOkButtonText("Lanjut")
    dialog.setCancelButtonText("Batal")
    return dialog.textValue() if dialog.exec() else None


def ask_open_file(parent: QWidget, title: str, kinds: str, folder: Path) -> Path | None:
    name, _ = QFileDialog.getOpenFileName(parent, title, str(folder), kinds)
    return Path(name) if name else None


def ask_save_file(parent: QWidget, title: str, kinds: str, proposal: Path) -> Path | None:
    name, _ = QFileDialog.getSaveFileName(parent, title, str(proposal), kinds)
    return Path(name) if name else None


def ask_folder(parent: QWidget, title: str, folder: Path) -> Path | None:
    name = QFileDialog.getExistingDirectory(parent, title, str(folder))
    return Path(name) if name else None
