"""The repository with the files of a site, and the software of its forge."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import AnyHttpUrl, GetJsonSchemaHandler, model_validator
from pydantic_core import CoreSchema

from explainer.model.help import described
from explainer.model.reference import Model
from explainer.model.text import NonBlank

Forge = Literal["github", "gitlab", "forgejo"]

# Part of a host's name, and the software that it suggests.
SOFTWARE: dict[str, Forge] = {
    "github": "github",
    "gitlab": "gitlab",
    "codeberg": "forgejo",
    "forgejo": "forgejo",
    "gitea": "forgejo",
}


class Repository(Model):
    """The repository with the files of the site; its address alone is enough in YAML."""

    url: AnyHttpUrl = described(
        "Such as `https://github.com/owner/name`",
        *("https://github.com/owner/name", "https://codeberg.org/owner/name"),
        title="URL",
        hint=True,
    )
    branch: NonBlank | None = described(
        "The branch that the site is built from; without it, `main`",
        *("main", "trunk"),
        hint=True,
        default=None,
    )
    forge: Forge | None = described(
        "The software of its host, where the host's name does not show it; "
        "`forgejo` is right for Gitea too",
        hint=True,
        default=None,
    )
    folder: NonBlank | None = described(
        "The project's folder in the repository, where it is not the whole of it",
        *("sites/rivers", "explainer"),
        hint=True,
        default=None,
    )

    @model_validator(mode="before")
    @classmethod
    def _from_address(cls, value: Any) -> Any:
        return {"url": value} if isinstance(value, str) else value

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """Allow a bare address in JSON Schema."""
        address = {"type": "string", "format": "uri", "minLength": 1}
        return {"anyOf": [address, handler(schema)]}

    @property
    def root(self) -> str:
        """The address at which every page of the repository begins."""
        return str(self.url).rstrip("/").removesuffix(".git")

    @property
    def software(self) -> Forge | None:
        """The software of the host as stated, else as the host's name suggests."""
        if self.forge is not None:
            return self.forge
        parts = (self.url.host or "").split(".")
        return next((forge for name, forge in SOFTWARE.items() if name in parts), None)
