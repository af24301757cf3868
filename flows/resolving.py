"""The end of the work: a form for outcome, cause and who is responsible; the agent's sentence resolves the case."""

from collections.abc import Collection

from flows import dues, forms, satisfaction
from flows.casework import Turn, people
from flows.effects import Asking, Button, Buttons, Over, Prompt, Refused, Text, Toast
from flows.events import AgentAnswered, AgentPressed, Part
from flows.folding import folded, pairs
from flows.policy import Policy
from flows.records import OUTCOMES, Form
from flows.words import units, visible

ANSWER_UNITS = 1000  # the sentence that resolves, in UTF-16 units: it stands in one message with the question after it
NAME = "resolve"
NEEDED = ("outcome", "cause")


def _causes(policy: Policy) -> Collection[str]:
    return [each.id for each in policy.root_cause]


def _departments(policy: Policy) -> Collection[str]:
    return [each.id for each in policy.department]


def chosen(form: Form) -> Text:
    """What is tapped so far, and what is missing before a sentence can resolve the case."""
    found = {name: Text(f"{name}-{option}") for name, option in form.chosen.items() if name in NEEDED}
    if "department" in form.chosen:
        department = Text(f"department-{form.chosen['department']}")
        found["department"] = Text("resolve-responsible", {"department": department})
    listed = tuple(found[name] for name in (*NEEDED, "department") if name in found)
    missing = _missing(form)
    words = folded("dotted", listed) if listed else Text("nothing")
    return Text(f"resolve-chosen-{'-'.join(missing)}" if missing else "resolve-chosen", {"chosen": words})


def _missing(form: Form | None) -> list[str]:
    return [name for name in NEEDED if form is None or name not in form.chosen]


forms.KINDS[NAME] = forms.Kind(
    {"outcome": lambda _: OUTCOMES, "cause": _causes, "department": _departments},
    chosen,
)


# --- the form --------------------------------------------------------------------------------------------------------


def open_form(turn: Turn) -> None:
    """Show the form, with nothing chosen yet."""
    forms.over(turn.case, turn.actor.id, NAME)
    turn.effects.append(Prompt(turn.case.id, NAME, Text("prompt-resolve", people(turn)), buttons=_buttons(turn)))


def _buttons(turn: Turn) -> Buttons:
    def button(name: str, option: str, label: Text) -> Button:
        return Button("choose", label, turn.case.id, forms.value(NAME, name, option))

    rows = pairs([button("outcome", each, Text(f"button-outcome-{each}")) for each in OUTCOMES])
    rows += pairs([button("cause", each, Text(f"cause-{each}")) for each in _causes(turn.policy)])
    label = "button-responsible"
    rows += pairs(
        [
            button("department", each, Text(label, {"department": Text(f"department-{each}")}))
            for each in _departments(turn.policy)
        ]
    )
    return Buttons(tuple(rows))


# --- the answer ------------------------------------------------------------------------------------------------------


def incomplete(turn: Turn) -> bool:
    """Outcome or cause are not tapped yet."""
    return bool(_missing(forms.of(turn, NAME)))


def completes(turn: Turn) -> bool:
    """The last tap that an answer, written already, has waited for."""
    form = forms.of(turn, NAME)
    if form is None or form.answer is None or not isinstance(turn.event, AgentPressed):
        return False
    name, field, option = forms.read(turn.event.value)
    known = name == NAME and forms.known(name, field, option, turn.policy)
    return known and not _missing(Form(NAME, form.actor_id, {**form.chosen, field: option}))


def check_answer(turn: Turn) -> None:
    """An answer is words; refused before anything changes."""
    if turn.part.kind != "text" or not visible(turn.part.text):
        raise Refused("resolve-in-words")
    if units(turn.part.text) > ANSWER_UNITS:
        raise Refused("resolve-too-long", limit=ANSWER_UNITS)


def keep_answer(turn: Turn) -> None:
    """The sentence waits for what is missing; the tap that completes the form sends it."""
    check_answer(turn)
    form = forms.of(turn, NAME) or Form(NAME, turn.actor.id)
    form.answer = turn.part
    forms.put(turn, form)
    text = Text(f"resolve-missing-{'-'.join(_missing(form))}", people(turn))
    turn.effects.append(Prompt(turn.case.id, NAME, text, buttons=_buttons(turn)))


def resolve(turn: Turn) -> None:
    """Close the work with an outcome, a cause, who is responsible, and a sentence."""
    assert isinstance(turn.event, AgentAnswered | AgentPressed)
    form = forms.of(turn, NAME)
    assert form is not None, "the row asks for a complete form"
    answer = turn.event.part if isinstance(turn.event, AgentAnswered) else form.answer
    assert answer is not None, "the row asks for an answer"
    _decide(turn, form.chosen, answer)
    if isinstance(turn.event, AgentPressed):
        turn.effects.append(Toast(turn.event.callback_id, Text("done-resolve")))
    turn.effects += satisfaction.begin(
        turn.case, answer, turn.policy, turn.now, busy=turn.event.occupied, alone=turn.event.alone
    )


def _decide(turn: Turn, options: dict[str, str], answer: Part) -> None:
    case, words = turn.case, answer.text.strip()
    case.outcome, case.answer, case.resolved_at = options["outcome"], words, turn.now
    case.decided_by, case.decided_name = turn.actor.id, turn.actor.name
    cause = turn.policy.cause_of(options["cause"])
    case.cause = options["cause"]
    case.responsible = options.get("department") or (cause.department if cause else case.department)
    case.forms, case.handed = [], None
    case.door = ""  # the answer is there: what comes of it, the survey asks
    turn.effects += dues.decided(case)
    turn.effects.append(Over((Asking("withdraw", case.id), Asking("case", case.id))))
    turn.note("resolved", outcome=case.outcome, cause=case.cause, responsible=case.responsible, text=words)
