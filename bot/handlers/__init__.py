"""An Update becomes an event. ROUTES is read in order; a handler translates and takes no decision."""

from bot.handlers.admin import ADMIN_ROUTES
from bot.handlers.context import Context
from bot.handlers.customer import CUSTOMER_ROUTES
from bot.handlers.staff import STAFF_ROUTES
from bot.step import Step

__all__ = ["Context", "route"]

ROUTES = [*ADMIN_ROUTES, *CUSTOMER_ROUTES, *STAFF_ROUTES]


async def route(context: Context, step: Step) -> None:
    """Hand the update to the first route that fits; what fits none is nobody's business."""
    for matches, handler in ROUTES:
        if matches(context, step):
            await handler(context, step)
            return
