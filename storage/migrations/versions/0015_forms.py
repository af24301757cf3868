"""What is tapped in forms: one of each kind for each person, instead of one for the whole case."""

import sqlalchemy as sa
from alembic import op

from storage.schema import DOCUMENT

revision = "0015"
down_revision = "0014"


def upgrade() -> None:
    op.add_column("cases", sa.Column("forms", DOCUMENT, nullable=False, server_default="[]"))
    cases = sa.table("cases", sa.column("id"), sa.column("form", DOCUMENT), sa.column("forms", DOCUMENT))
    connection = op.get_bind()
    for case_id, form in connection.execute(sa.select(cases.c.id, cases.c.form)).all():
        if form is not None:
            connection.execute(sa.update(cases).where(cases.c.id == case_id).values(forms=[form]))
    op.drop_column("cases", "form")
