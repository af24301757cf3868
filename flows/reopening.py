"""How a case is closed, begins again, is taken back, or goes on as part of another one: what is done in these rows."""

from flows import dues, law, offers, triage
from flows.casework import Turn, keep_for, nothing_asked, people
from flows.desk import at_least
from flows.door import close_door, next_level
from flows.effects import (
    Alarm,
    Argument,
    Person,
    Prompt,
    Refused,
    Rest,
    StaffRole,
    TellStaffWords,
    Text,
    Wake,
)
from flows.events import AskedAgain, CaseMerged, Withdrew
from flows.halting import SHARE, stop
from flows.needs import words_text
from flows.records import MERGED, Case, Rating, Survey
from flows.silence import told_at
from flows.survey import looked_at_again, with_reopening

WITHDRAWALS = ("solved", "not-needed")  # beside own words
UNSAID = "unsaid"  # asked for own words, the customer gave none


def let_go(turn: Turn) -> None:
    """Put the case back to all; who decided or had it is not the one who looks at it again."""
    assert isinstance(turn.event, AskedAgain)
    case, by = turn.case, turn.event.by
    if by == "owner" and not case.owner_id:
        return  # nobody had it since: who may not look at it still may not
    _rise(turn) if by == "supervisor" else _come_down(case)
    case.barred = []
    if by == "another" and turn.policy.reopening.by_another(alone=turn.event.alone):
        case.barred = list(dict.fromkeys(person for person in (case.decided_by, case.owner_id) if person))
    case.earlier, case.earlier_id = case.owner_name, 0
    case.owner_id, case.owner_name = 0, ""


def _rise(turn: Turn) -> None:
    """Somebody above has it now; at the top it stays there."""
    case, level = turn.case, next_level(turn.case, turn.policy)
    if level is not None:
        case.level = turn.policy.escalation.level.index(level) + 1
        case.supervisor_only, case.manager_only = True, level.role == "manager"
    turn.effects += close_door(case)


def _come_down(case: Case) -> None:
    case.level, case.supervisor_only, case.manager_only = 0, False, False


def reopen(turn: Turn) -> None:
    """Begin another round, with a promise of its own."""
    assert isinstance(turn.event, AskedAgain)
    case, by, words = turn.case, turn.event.by, turn.event.words
    raised = triage.again(case, words, turn.policy, turn.now)
    _begin_round(turn, dues.ABOVE if by == "supervisor" else dues.ANSWER)
    # where nobody else is there, or the policy wants nobody else, nobody else is promised
    how: str = "owner" if by == "another" and not case.barred else by
    how = "manager" if how == "supervisor" and case.manager_only else how
    key = "case-reopened" if case.owner_id else f"case-reopened-{how}"
    turn.tell(key, agent=case.owner_name, by=case.due_at)
    _call(turn, how)
    turn.note("reopened", round=case.round, by=by, text=words, earlier=case.earlier)
    turn.effects += [*raised, *(triage.alarm(case) if raised else []), *triage.listen(case, turn.policy)]


def _call(turn: Turn, how: str) -> None:
    """Who looks at it now is called by name, with the customer's words; at night not before morning, unless urgent."""
    assert isinstance(turn.event, AskedAgain)
    case, words, score = turn.case, turn.event.words, _score(turn.case)
    args: dict[str, Argument] = {
        "name": case.name,
        "number": case.number,
        "by": case.due_at,
        "scored": Text("staff-scored", {"score": score}) if score else Text("nothing"),
        "words": quoted(words) if words else Text("nothing"),
    }
    if case.owner_id:
        args["people"] = Text("mention", {"person": Person(case.owner_id, case.owner_name)})
        turn.effects.append(TellStaffWords(case.id, Text("staff-reopened", args)))
        return
    role: StaffRole = "manager" if how == "manager" else "supervisor" if how == "supervisor" else "agent"
    args["people"] = Text(f"role-{role}")
    asleep = told_at(turn.policy, case.severity, turn.now) > turn.now
    found = role == "agent" and turn.policy.duty.assign  # who gets it is called then
    notify = None if asleep or found else role
    turn.effects.append(TellStaffWords(case.id, Text(f"staff-reopened-{how}", args), notify=notify))
    above = dues.of(case, dues.ABOVE)
    if asleep and above is not None and role != "agent":
        turn.effects.append(Alarm(case.id, "escalated", role, above.number))


def _score(case: Case) -> int:
    """What the round that has just ended was rated; 0 for nothing."""
    return next((rating.score for rating in case.ratings if rating.round == case.round - 1), 0)


def _begin_round(turn: Turn, kind: str) -> None:
    case = turn.case
    _keep_rating(case)
    case.round += 1
    answered, case.outcome, case.answer, case.withdrawn = bool(case.answer), "", "", ""
    case.decided_by, case.decided_name = 0, ""
    case.cause = case.responsible = ""
    case.resolved_at = case.closed_at = None
    case.handed = case.department_due_at = None
    promised = dues.begin(case, turn.policy, turn.now, kind, dues.clock_of(turn.policy, case, kind))
    if not answered:  # a law's clock has never stopped; the others run from the receipt, too
        promised += dues.run_law(case, turn.policy, "allowance", "own", answered=True)
    nothing_asked(turn)
    turn.effects += [Rest(name, case.id) for name in ("survey", "second-look", "retention", SHARE)]
    turn.effects += promised


def _keep_rating(case: Case) -> None:
    """What was said of the round that ends stays as it is; the next one is asked about anew."""
    said = case.survey
    if said.score or said.comment:
        case.ratings.append(Rating(case.round, said.score, said.comment, said.scored_at))
    case.survey = Survey("unsolved")


# --- by the staff ----------------------------------------------------------------------------------------------------


def check_reopen(turn: Turn) -> None:
    """A supervisor may open any case again, who had it may within the policy's days."""
    case = turn.case
    if at_least(turn.actor.role, "supervisor"):
        return
    if case.owner_id != turn.actor.id:
        raise Refused("reopen-whose", number=case.number)
    since = case.closed_at or case.resolved_at
    if since is not None and turn.now >= since + turn.policy.reopening.within:
        raise Refused("reopen-late", number=case.number)


def prompt_reopen(turn: Turn) -> None:
    """Ask for the reason."""
    turn.effects.append(Prompt(turn.case.id, "again", Text("prompt-again", people(turn))))


def reopen_by_staff(turn: Turn) -> None:
    """Begin another round because we saw that something is not right yet; the owner is called."""
    check_reopen(turn)
    case, words = turn.case, turn.words.strip()
    raised = triage.again(case, "", turn.policy, turn.now)
    _begin_round(turn, dues.ANSWER)
    turn.tell("case-reopened" if case.owner_id else "case-reopened-owner", agent=case.owner_name, by=case.due_at)
    args: dict[str, Argument] = {
        "agent": turn.actor.name,
        "words": Text("quoted", {"words": words}) if words else Text("nothing"),
    }
    if not case.owner_id:
        turn.effects.append(TellStaffWords(case.id, Text("staff-opened-again", args)))
    elif case.owner_id != turn.actor.id:
        args["person"] = Person(case.owner_id, case.owner_name)
        turn.effects.append(TellStaffWords(case.id, Text("staff-opened-again-for", args)))
    turn.note("reopened", round=case.round, by="staff", text=words)
    turn.effects += [*raised, *(triage.alarm(case) if raised else []), *triage.listen(case, turn.policy)]


# --- the end ---------------------------------------------------------------------------------------------------------


def close(turn: Turn) -> None:
    """The last line of the history; where it was urgent or went badly, a second look follows."""
    turn.case.closed_at = turn.now
    offers.end(turn)
    keep_for(turn)
    turn.note("closed", round=turn.case.round)
    if looked_at_again(turn.case, turn.policy):
        after = turn.policy.satisfaction.second_look_after
        turn.effects.append(Wake("second-look", turn.now + after, turn.case.id))


def withdraw(turn: Turn) -> None:
    """The customer takes the complaint back; the record remains, the timers rest."""
    assert isinstance(turn.event, Withdrew)
    case, reason = turn.case, turn.event.reason
    case.withdrawn, case.outcome, case.forms, case.closed_at = reason, "withdrawn", [], turn.now
    turn.effects += [Rest("survey", case.id), Rest("second-look", case.id)]
    offers.end(turn)
    stop(turn)
    turn.effects += dues.drop_told(case)
    keep_for(turn)
    nothing_asked(turn)
    turn.effects.append(with_reopening("case-withdrawn", case))
    if dues.laws(case):
        law.tell_standing(turn, "staff-law-withdrawn", reason=withdrawal(case.withdrawn))
    elif case.owner_id:  # somebody works on it, and sees no card change
        words = Text("staff-withdrawn", {"name": case.name, "reason": withdrawal(case.withdrawn)})
        turn.effects.append(TellStaffWords(case.id, words))
    turn.note("withdrawn", reason=reason)


def withdrawal(reason: str) -> Text:
    """Why the customer took the complaint back."""
    return Text(f"withdrawn-{reason}") if reason in (*WITHDRAWALS, UNSAID) else quoted(reason)


def quoted(words: str) -> Text:
    """What the customer wrote, in quotation marks; what was spoken is named."""
    told = words_text(words)
    spoken = [line for line in told if line.key == "spoken"]
    return Text("quoted", {"words": words}) if not spoken else Text("words", {"words": told})


def merge(turn: Turn) -> None:
    """Go on as part of another case; what was told here stays readable here."""
    assert isinstance(turn.event, CaseMerged)
    case = turn.case
    case.outcome, case.merged_into, case.forms, case.closed_at = MERGED, turn.event.into, [], turn.now
    nothing_asked(turn)
    if case.survey.state != "none":
        case.survey.state = "lapsed"
    turn.effects += [Rest("survey", case.id), Rest("second-look", case.id)]
    offers.end(turn)
    stop(turn)
    turn.effects += dues.drop(case)
    keep_for(turn)
    turn.note("merged", into=turn.event.into)
