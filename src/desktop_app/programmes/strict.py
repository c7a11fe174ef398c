"""The base of every definition type: frozen, strict, unknown keys refused."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Discriminator, StringConstraints


class Definition(BaseModel):
    """A piece of a definition. Unknown keys are errors, values are never coerced, instances never change.

    Sequences arrive as tuples (the loader makes them so).
    """

    model_config = ConfigDict(frozen=True, strict=True, extra="forbid")


Identifier = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$", max_length=64)]
"""Id of a form, field, column, rule, material, condition or option group: lower-case ASCII, digits, underscore."""

Expression = Annotated[str, StringConstraints(min_length=1, max_length=2000)]
"""CEL source. Which names it may use is said where the expression stands; see ``docs/programme-format.md``."""

Text = Annotated[str, StringConstraints(min_length=1)]
"""Text shown to people, Chinese, transcribed from the notice where the notice prints it."""


def by_content_key(*keys: str) -> Discriminator:
    """Tell the members of a union apart by which of ``keys`` a mapping holds; each member's tag is its key.

    Makes an error speak of the one member that was meant instead of all of them.
    """
    return Discriminator(
        _content_key(keys),
        custom_error_type="content_key",
        custom_error_message="应当恰有其中一个键：" + "、".join(keys),
    )


def _content_key(keys: tuple[str, ...]) -> Callable[[Any], str | None]:
    def key_of(value: Any) -> str | None:
        names = (
            value if isinstance(value, Mapping) else type(value).model_fields if isinstance(value, BaseModel) else ()
        )
        found = [key for key in keys if key in names]
        return found[0] if len(found) == 1 else None

    return key_of
