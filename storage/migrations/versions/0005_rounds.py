"""What was said of each round of a case, and what the customer gets by a decision."""

import sqlalchemy as sa
from alembic import op

from storage.schema import DOCUMENT

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    for name in ("ratings", "remedies"):
        op.add_column("cases", sa.Column(name, DOCUMENT, nullable=False, server_default="[]"))
    _keep_ratings()


def _keep_ratings() -> None:
    """A case that was opened again carried the rating of the round before in its survey."""
    cases = sa.table(
        "cases", sa.column("id"), sa.column("round"), sa.column("survey", DOCUMENT), sa.column("ratings", DOCUMENT)
    )
    connection = op.get_bind()
    query = sa.select(cases.c.id, cases.c.round, cases.c.survey).where(cases.c.round > 1)
    for case_id, round_, survey in connection.execute(query).all():
        if survey["state"] != "unsolved" or not (survey["score"] or survey["comment"]):
            continue
        kept = {
            "round": round_ - 1,
            "score": survey["score"],
            "comment": survey["comment"],
            "at": survey.get("scored_at"),
        }
        fresh = {"state": "unsolved", "score": 0, "comment": "", "reminded": False, "scored_at": None}
        connection.execute(sa.update(cases).where(cases.c.id == case_id).values(survey=fresh, ratings=[kept]))
