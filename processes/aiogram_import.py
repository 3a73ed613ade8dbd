"""Imports aiogram without building its models, which takes 3 s of CPU and 100 MB in each process.

All models of aiogram have pydantic's `defer_build`: they would be built when they are first used,
and a shop uses a few of some 400. But `aiogram.types` ends by building every one, because their
annotations name classes of other modules. Here it is kept from that, and the names are put where
pydantic finds them later. If aiogram changes, the worst that happens is a slow start.
"""

import importlib
import sys
from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel


def import_aiogram() -> None:
    """Call it before anything else imports aiogram; after that it does nothing."""
    if "aiogram" in sys.modules:
        return
    names: dict[str, Any] = {}
    rebuild = BaseModel.__dict__["model_rebuild"]

    def put_off(
        model: type[BaseModel],
        /,
        *,
        _types_namespace: Mapping[str, Any] | None = None,
        **options: Any,
    ) -> bool | None:
        if _types_namespace and model.__module__.startswith("aiogram.types."):
            names.update(_types_namespace)
            return None
        done: bool | None = rebuild.__func__(model, _types_namespace=_types_namespace, **options)
        return done

    type.__setattr__(BaseModel, "model_rebuild", classmethod(put_off))
    try:
        importlib.import_module("aiogram")
    finally:
        type.__setattr__(BaseModel, "model_rebuild", rebuild)
    for module_name, module in list(sys.modules.items()):
        if module_name.startswith("aiogram.types."):
            for name, value in names.items():
                vars(module).setdefault(name, value)
