"""Errors a person can understand: str(error) is one sentence: what happened, what to do."""


class UserFacingError(Exception):
    """Something the user can understand and act on; str() is Indonesian."""


class DatabaseUnreadable(UserFacingError):
    """The file is not our database, or it is damaged."""


class DatabaseTooNew(UserFacingError):
    """The file was written by a newer program."""


class DatabaseBusy(UserFacingError):
    """Another running program holds the file."""


class DataElsewhere(UserFacingError):
    """The data were moved to a folder that cannot be reached just now."""


class FileNotWritten(UserFacingError):
    """A file could not be written: disk full, no permission, or open elsewhere."""


class TemplateBroken(UserFacingError):
    """A Word template holds a mistake; the sentence names the tag and the template."""


class BundleRefused(UserFacingError):
    """A bundle breaks the format; `code` is one of reliability codes such as SIDIK_BERBEDA."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


class InvalidInput(UserFacingError):
    """What was typed, pasted or read cannot be used."""
