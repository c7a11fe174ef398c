"""Whom a part of a programme is for."""

from __future__ import annotations

from desktop_app.programmes.strict import Definition, Identifier


class Audience(Definition):
    """The base of forms, materials and score sheets, which may be for some nominees and procedures only."""

    nominees: tuple[Identifier, ...] = ()
    """Nominee kinds it is for; empty means all."""
    procedures: tuple[Identifier, ...] = ()
    """Procedures it is for; empty means all."""

    def asked_of(self, nominee: str, procedure: str) -> bool:
        """Whether it is for this kind of nominee in this procedure (conditions over the case not judged)."""
        return (not self.nominees or nominee in self.nominees) and (not self.procedures or procedure in self.procedures)
