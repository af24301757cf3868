"""Help that a customer needs with complaining itself, and answers that are spoken: for who cannot read or type well.

Help is offered, never asked for, and stands on the card as its own line.
"""

from flows.effects import Text

NEEDS = ("eyesight", "hearing", "literacy", "speaker")
NOT_NEEDED = "none"
SPOKEN = "(spoken)"  # the answer is in a voice message: in brackets, as no remedy or need is called so


def help_text(need: str, own_words: int | bool) -> Text:
    """The help that is needed: one that is offered by name, or the customer's own words."""
    if own_words:
        return Text("words", {"words": need})
    return Text(f"help-{need}") if need in NEEDS else Text("spoken")
