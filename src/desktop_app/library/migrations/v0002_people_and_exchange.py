"""Persons and units with their sections; batches, packages, scores, opinions, receipts."""

from __future__ import annotations

import sqlalchemy as sa
from alembic.operations import Operations

REVISION = "0002"


def upgrade(op: Operations) -> None:
    """Make the tables."""
    _create_batches(op)
    _create_packages(op)
    _create_receipts(op)
    _create_units(op)
    _create_batch_cases(op)
    _create_opinions(op)
    _create_package_cases(op)
    _create_people(op)
    _create_scores(op)
    _create_achievements(op)
    _create_apprentices(op)
    _create_awards(op)
    _create_certificates(op)
    _create_honours(op)
    _create_intellectual_properties(op)
    _create_work_history(op)


def downgrade(op: Operations) -> None:
    """Drop the tables, those that refer to others first."""
    for name in (
        "work_history",
        "intellectual_properties",
        "honours",
        "certificates",
        "awards",
        "apprentices",
        "achievements",
        "scores",
        "people",
        "package_cases",
        "opinions",
        "batch_cases",
        "units",
        "receipts",
        "packages",
        "batches",
    ):
        op.drop_table(name)


def _create_batches(op: Operations) -> None:
    op.create_table(
        "batches",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("programme_id", sa.String(), nullable=False),
        sa.Column("programme_version", sa.String(), nullable=False),
        sa.Column("programme_digest", sa.String(length=64), nullable=False),
        sa.Column("recommender", sa.String(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_batches"),
    )
    op.create_index("ix_batches_programme_id", "batches", ["programme_id"])


def _create_packages(op: Operations) -> None:
    op.create_table(
        "packages",
        sa.Column("direction", sa.String(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("partners", sa.JSON(), nullable=False),
        sa.Column("sender_fingerprint", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("direction", "digest", name="pk_packages"),
    )
    op.create_index("ix_packages_at", "packages", ["at"])


def _create_receipts(op: Operations) -> None:
    op.create_table(
        "receipts",
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("fingerprint", sa.String(length=64), nullable=False),
        sa.Column("verdict", sa.String(), nullable=False),
        sa.Column("sender", sa.Text(), nullable=False),
        sa.Column("sender_fingerprint", sa.String(length=64), nullable=False),
        sa.Column("given_at", sa.DateTime(), nullable=False),
        sa.Column("opinions", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("digest", name="pk_receipts"),
    )
    op.create_index("ix_receipts_case_id", "receipts", ["case_id"])


def _create_units(op: Operations) -> None:
    op.create_table(
        "units",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("facts", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_units"),
    )
    op.create_index("ix_units_name", "units", ["name"])


def _create_batch_cases(op: Operations) -> None:
    op.create_table(
        "batch_cases",
        sa.Column("batch_id", sa.String(), nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["batch_id"], ["batches.id"], name="fk_batch_cases_batch_id", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name="fk_batch_cases_case_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("batch_id", "case_id", name="pk_batch_cases"),
    )
    op.create_index("ix_batch_cases_case_id", "batch_cases", ["case_id"])


def _create_opinions(op: Operations) -> None:
    op.create_table(
        "opinions",
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("author", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("written_at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name="fk_opinions_case_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("case_id", "id", name="pk_opinions"),
    )


def _create_package_cases(op: Operations) -> None:
    op.create_table(
        "package_cases",
        sa.Column("direction", sa.String(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("nominee", sa.String(), nullable=False),
        sa.Column("programme_id", sa.String(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("fingerprint", sa.String(length=64), nullable=False),
        sa.Column("attachments", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["direction", "digest"],
            ["packages.direction", "packages.digest"],
            name="fk_package_cases_direction_digest",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("direction", "digest", "position", name="pk_package_cases"),
    )
    op.create_index("ix_package_cases_case_id", "package_cases", ["case_id"])


def _create_people(op: Operations) -> None:
    op.create_table(
        "people",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("id_number", sa.String(), nullable=False),
        sa.Column("unit_id", sa.String(), nullable=True),
        sa.Column("photo", sa.String(), nullable=True),
        sa.Column("facts", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["photo"], ["objects.digest"], name="fk_people_photo"),
        sa.ForeignKeyConstraint(["unit_id"], ["units.id"], name="fk_people_unit_id", ondelete="SET NULL"),
        sa.PrimaryKeyConstraint("id", name="pk_people"),
    )
    op.create_index("ix_people_id_number", "people", ["id_number"])
    op.create_index("ix_people_name", "people", ["name"])
    op.create_index("ix_people_photo", "people", ["photo"])
    op.create_index("ix_people_unit_id", "people", ["unit_id"])


def _create_scores(op: Operations) -> None:
    op.create_table(
        "scores",
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("sheet", sa.String(), nullable=False),
        sa.Column("line", sa.String(), nullable=False),
        sa.Column("part", sa.String(), nullable=False),
        sa.Column("hundredths", sa.Integer(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name="fk_scores_case_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("case_id", "sheet", "line", "part", name="pk_scores"),
    )


def _create_achievements(op: Operations) -> None:
    op.create_table(
        "achievements",
        sa.Column("person_id", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("row_id", sa.String(), nullable=True),
        sa.Column("further", sa.JSON(), nullable=False),
        sa.Column("period", sa.Text(), nullable=True),
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column("content", sa.Text(), nullable=True),
        sa.Column("result", sa.Text(), nullable=True),
        sa.Column("proof", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name="fk_achievements_person_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("person_id", "position", name="pk_achievements"),
    )


def _create_apprentices(op: Operations) -> None:
    op.create_table(
        "apprentices",
        sa.Column("person_id", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("row_id", sa.String(), nullable=True),
        sa.Column("further", sa.JSON(), nullable=False),
        sa.Column("name", sa.Text(), nullable=True),
        sa.Column("unit", sa.Text(), nullable=True),
        sa.Column("grade", sa.Text(), nullable=True),
        sa.Column("result", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name="fk_apprentices_person_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("person_id", "position", name="pk_apprentices"),
    )


def _create_awards(op: Operations) -> None:
    op.create_table(
        "awards",
        sa.Column("person_id", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("row_id", sa.String(), nullable=True),
        sa.Column("further", sa.JSON(), nullable=False),
        sa.Column("whose", sa.Text(), nullable=True),
        sa.Column("contest", sa.Text(), nullable=True),
        sa.Column("level", sa.Text(), nullable=True),
        sa.Column("class", sa.Text(), nullable=True),
        sa.Column("place", sa.Text(), nullable=True),
        sa.Column("won_on", sa.Text(), nullable=True),
        sa.Column("winner", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name="fk_awards_person_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("person_id", "position", name="pk_awards"),
    )


def _create_certificates(op: Operations) -> None:
    op.create_table(
        "certificates",
        sa.Column("person_id", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("row_id", sa.String(), nullable=True),
        sa.Column("further", sa.JSON(), nullable=False),
        sa.Column("name", sa.Text(), nullable=True),
        sa.Column("number", sa.Text(), nullable=True),
        sa.Column("occupation", sa.Text(), nullable=True),
        sa.Column("grade", sa.Text(), nullable=True),
        sa.Column("issuer", sa.Text(), nullable=True),
        sa.Column("issued_on", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name="fk_certificates_person_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("person_id", "position", name="pk_certificates"),
    )


def _create_honours(op: Operations) -> None:
    op.create_table(
        "honours",
        sa.Column("person_id", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("row_id", sa.String(), nullable=True),
        sa.Column("further", sa.JSON(), nullable=False),
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column("level", sa.Text(), nullable=True),
        sa.Column("issuer", sa.Text(), nullable=True),
        sa.Column("won_on", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name="fk_honours_person_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("person_id", "position", name="pk_honours"),
    )


def _create_intellectual_properties(op: Operations) -> None:
    op.create_table(
        "intellectual_properties",
        sa.Column("person_id", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("row_id", sa.String(), nullable=True),
        sa.Column("further", sa.JSON(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=True),
        sa.Column("number", sa.Text(), nullable=True),
        sa.Column("name", sa.Text(), nullable=True),
        sa.Column("granted_on", sa.Text(), nullable=True),
        sa.Column("role", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name="fk_intellectual_properties_person_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("person_id", "position", name="pk_intellectual_properties"),
    )


def _create_work_history(op: Operations) -> None:
    op.create_table(
        "work_history",
        sa.Column("person_id", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("row_id", sa.String(), nullable=True),
        sa.Column("further", sa.JSON(), nullable=False),
        sa.Column("period", sa.Text(), nullable=True),
        sa.Column("what", sa.Text(), nullable=True),
        sa.Column("witness", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name="fk_work_history_person_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("person_id", "position", name="pk_work_history"),
    )
