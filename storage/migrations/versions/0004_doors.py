"""What a link says a complaint is about, the help a customer needs with it, and the time zone they chose."""

import sqlalchemy as sa
from alembic import op

from storage.schema import Moment

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.add_column("customers", sa.Column("time_zone", sa.Text(), nullable=False, server_default=sa.text("''")))
    op.add_column("customers", sa.Column("city_asked_until", Moment(), nullable=True))
    for name in ("order_number", "place", "help"):
        op.add_column("cases", sa.Column(name, sa.Text(), nullable=False, server_default=sa.text("''")))
    op.add_column("cases", sa.Column("help_own", sa.Boolean(), nullable=False, server_default=sa.false()))
