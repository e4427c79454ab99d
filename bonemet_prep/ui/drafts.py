"""Half-typed forms, kept in the notebook so that closing the window loses nothing."""

from collections.abc import Mapping
from typing import Any

from bonemet_prep.ui.context import WindowContext


class Drafts:
    """One draft for each form, by name."""

    def __init__(self, context: WindowContext) -> None:
        self._context = context

    def get(self, name: str) -> Mapping[str, Any]:
        """The draft of a form; empty when there is none."""
        draft = self._all().get(name)
        return draft if isinstance(draft, dict) else {}

    def put(self, name: str, draft: Mapping[str, Any]) -> None:
        """Keep a draft; an empty one is dropped."""
        kept = {key: value for key, value in self._all().items() if key != name}
        if draft:
            kept[name] = dict(draft)
        self._context.set_quietly("drafts", kept)

    def _all(self) -> dict[str, Any]:
        drafts: dict[str, Any] = self._context.notebook.settings.get("drafts")
        return drafts
