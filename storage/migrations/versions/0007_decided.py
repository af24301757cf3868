"""Who decided a case, by name, and when the question was asked that it waits for."""

import sqlalchemy as sa
from alembic import op

from storage.schema import Moment

revision = "0007"
down_revision = "0006"

# The name stood in the history alone.
NAMES = """
UPDATE cases SET decided_name = COALESCE(
    (SELECT actor FROM events WHERE events.case_id = cases.id AND kind = 'resolved' ORDER BY id DESC LIMIT 1), ''
) WHERE decided_by <> 0
"""


def upgrade() -> None:
    op.add_column("cases", sa.Column("asked_at", Moment()))
    op.add_column("cases", sa.Column("decided_name", sa.Text(), nullable=False, server_default=sa.text("''")))
    op.execute(NAMES)
