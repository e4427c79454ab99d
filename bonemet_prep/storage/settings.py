"""The settings of a notebook, typed by their defaults."""

import json
from typing import Any

from bonemet_prep.domain.change import Change
from bonemet_prep.domain.setting import SETTINGS, Setting
from bonemet_prep.storage.memory import Memory


class Settings:
    """Reads and writes the keys of `SETTINGS`; an unknown key is a KeyError."""

    def __init__(self, memory: Memory) -> None:
        self._memory = memory
        self._rows = memory.rows("settings", Setting)

    def get(self, key: str) -> Any:
        """Return the value of `key` in the type of its default, or a copy of the default."""
        default = SETTINGS[key]
        row = self._rows.get(key)
        value = json.loads(json.dumps(default) if row is None else row.value)
        return value if type(value) is type(default) else default

    def set(self, key: str, value: object) -> Change:
        """Store `value`; one of another type than the default is a TypeError."""
        if type(value) is not type(SETTINGS[key]):
            raise TypeError(f"the setting {key} is {type(SETTINGS[key]).__name__}")
        with self._memory.transaction() as edit:
            if self.get(key) != value:
                text = json.dumps(value, ensure_ascii=False, sort_keys=True)
                edit.put("settings", Setting(key, text))
        return edit.change
