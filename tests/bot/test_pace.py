"""Never more calls than Telegram allows, in any window, whatever is asked for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.pace import BURST, Pace
from bot.rooms import STAFF, lane_of


class Watch:
    """A monotonic clock that a test moves."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def run(pace: Pace, watch: Watch, wanted: list[tuple[str, str, float]]) -> list[tuple[float, str, str]]:
    """Make each call as soon as it may go; what was made, and when."""
    made = []
    for chat, method, idle in wanted:
        watch.now += idle
        while (seconds := pace.wait(chat, method)) > 0:
            watch.now += seconds
        pace.take(chat, method)
        made.append((watch.now, chat, method))
    return made


def most(times: list[float], seconds: float) -> int:
    """The most calls in any stretch of so many seconds."""
    return max((sum(start <= each < start + seconds for each in times) for start in times), default=0)


calls = st.lists(
    st.tuples(
        st.sampled_from([STAFF, "1", "2"]),
        st.sampled_from(["sendMessage", "editMessageText", "setMessageReaction", "answerCallbackQuery"]),
        st.sampled_from([0.0, 0.0, 0.0, 0.1, 1.0, 20.0]),
    ),
    max_size=80,
)


@given(calls, st.integers(2, 30), st.integers(1, 3), st.integers(1, 20))
def test_no_window_ever_holds_more_than_its_limit(
    wanted: list[tuple[str, str, float]], overall: int, chat: int, group: int
) -> None:
    watch = Watch()
    made = run(Pace(overall, chat, group, watch), watch, wanted)
    assert most([at for at, _, _ in made], 1.0) <= overall
    seen = [(at, where) for at, where, method in made if method in ("sendMessage", "editMessageText")]
    assert most([at for at, where in seen if where == STAFF], 60.0) <= group
    for customer in ("1", "2"):
        assert most([at for at, where in seen if where == customer], BURST) <= BURST * chat


@pytest.mark.parametrize("method", ["answerCallbackQuery", "setMessageReaction", "getFile", "setMyCommands"])
def test_what_nobody_sees_as_a_message_costs_the_group_nothing(method: str) -> None:
    watch = Watch()
    pace = Pace(30, 1, 20, watch)
    made = run(pace, watch, [(STAFF, method, 0.0)] * 25)
    assert made[-1][0] == made[0][0]


def test_the_twenty_first_message_of_a_minute_waits_for_the_next() -> None:
    watch = Watch()
    made = run(Pace(30, 1, 20, watch), watch, [(STAFF, "sendMessage", 0.0)] * 21)
    assert made[19][0] == 1000.0
    assert 1060 < made[20][0] < 1062


def test_each_staff_group_has_a_minute_of_its_own() -> None:
    watch = Watch()
    own = lane_of(-1007)
    made = run(Pace(60, 1, 20, watch), watch, [(lane, "sendMessage", 0.0) for lane in (STAFF, own)] * 20)
    assert made[-1][0] == 1000.0


def test_what_was_sent_before_a_restart_still_counts() -> None:
    watch = Watch()
    pace = Pace(30, 1, 20, watch)
    pace.seed(STAFF, [1.0 * second for second in range(20)])
    assert pace.wait(STAFF, "sendMessage") == pytest.approx(42.0)
    assert pace.wait("1", "sendMessage") == 0


@pytest.mark.parametrize(("blocked", "others"), [("1", 0.0), ("", 5.0)])
def test_a_chat_or_everything_waits_as_long_as_telegram_says(blocked: str, others: float) -> None:
    watch = Watch()
    pace = Pace(30, 1, 20, watch)
    pace.block(blocked, 5)
    assert (pace.wait("1", "sendMessage"), pace.wait("2", "sendMessage")) == (5.0, others)
    watch.now += 5
    assert pace.wait("1", "sendMessage") == 0


def test_ten_thousand_customers_do_not_make_it_forget_the_group() -> None:
    watch = Watch()
    pace = Pace(30, 1, 20, watch)
    for _ in range(20):
        pace.take(STAFF, "sendMessage")
    for customer in range(10_050):
        pace.wait(str(customer), "sendMessage")
    assert pace.wait(STAFF, "sendMessage") > 60
