"""What makes the shown window quick: imports done beside it, and garbage collected seldom."""

import gc
import importlib
from typing import get_args

_MODULES = (
    "storage.kerjasama_store",
    "storage.book_store",
    "services.cooperation",
    "services.paperwork",
    "domain.rules",
    "domain.steps",
    "documents.catalog",
    "documents.kelengkapan",
)


def collect_seldom() -> None:
    """Begin to collect garbage: not what the start has built, and too seldom to be felt."""
    gc.freeze()
    gc.set_threshold(20_000, 20, 50)
    gc.enable()


def warm_up() -> None:
    """Import and build what the first opened cooperation will need.

    It runs in the worker after the start, which leaves these out: no click shall wait for them.
    """
    for name in _MODULES:
        importlib.import_module(f"kerjasama_desktop.{name}")
    from kerjasama_desktop.domain.kerjasama import Kerjasama
    from kerjasama_desktop.services import library

    library.regulation_register()
    library.clause_library()
    for field in Kerjasama.model_fields.values():
        for kind in (field.annotation, *get_args(field.annotation)):
            if hasattr(kind, "model_rebuild"):
                kind.model_rebuild()
    Kerjasama.model_rebuild()
