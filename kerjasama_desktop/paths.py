"""Where the program's files lie, and where the user's."""

from dataclasses import dataclass
from pathlib import Path

import platformdirs

APP_NAME = "Kerja Sama Desa"
_AUTHOR = "KerjaSamaDesa"
_PACKAGE = Path(__file__).resolve().parent


def _data_root() -> Path:
    packed = _PACKAGE / "_data"
    return packed if packed.is_dir() else _PACKAGE.parent


def resource(*parts: str) -> Path:
    return _data_root().joinpath("resources", *parts)


def template(name: str) -> Path:
    return _data_root() / "templates_docx" / name


@dataclass(frozen=True)
class UserFolders:
    """The user's folders; created when first written to."""

    data: Path
    documents: Path
    logs: Path

    @property
    def database(self) -> Path:
        return self.data / "ksd.db"

    @property
    def backups(self) -> Path:
        return self.data / "cadangan"

    @property
    def templates(self) -> Path:
        """The village's own templates."""
        return self.data / "templat"

    @classmethod
    def standard(cls) -> "UserFolders":
        """Local application data (never a synced folder) and Documents, as the system says."""
        return cls(
            data=Path(platformdirs.user_data_dir(APP_NAME, _AUTHOR, roaming=False)) / "data",
            documents=Path(platformdirs.user_documents_dir()) / APP_NAME,
            logs=Path(platformdirs.user_log_dir(APP_NAME, _AUTHOR)),
        )

    @classmethod
    def below(cls, folder: Path) -> "UserFolders":
        """All three below one folder: for the self-test, tests and a stick."""
        return cls(folder / "data", folder / "dokumen", folder / "log")
