"""Whatever people try, in whatever order and on whatever days, the story stays one story.

Random people with random words and days at the real doors, beside a small model of our own that
knows neither the tables nor the fold: it remembers what was done and what was promised.
"""

from collections import Counter
from datetime import date, timedelta

import pytest
from django.db import transaction
from hypothesis import Phase, event, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)

from tests.support.casework import CALENDAR, OWNER, PEOPLE, Case
from tests.support.handing import hand_in
from tests.support.situations import SITUATIONS
from ventanilla.cases import queries
from ventanilla.cases.core import facets, moves, sight, terms, watch
from ventanilla.cases.core.events import Event
from ventanilla.cases.core.file import CaseFile
from ventanilla.cases.core.fold import fold
from ventanilla.cases.core.notification import Notice
from ventanilla.cases.models import Case as CaseRow
from ventanilla.kernel.actor import SYSTEM, Role
from ventanilla.kernel.office import legal_day
from ventanilla.kernel.refusal import Refusal
from ventanilla.ledger import queries as ledger

STEPS = (*moves.MOVES, *facets.FACETS)
WHO = tuple(PEOPLE)
LATEST = date(2032, 1, 1)  # the holidays of later years are not known for long
CLOSING = {
    "not_filed": {"declare_not_filed", "dismiss"},
    "granted": {"grant", "reverse"},
    "refused": {"refuse", "dismiss"},
    "abandoned": {"abandon", "dismiss"},
    "withdrawn": {"withdraw"},
    "annulled": {"annul"},
}
STOPS = {"observe", "observe_again", "declare_not_filed", "refuse", "abandon"}
GOES_ON = {"correct", "correct_again", "reopen"}
DRAFTS, SIGNS = {"propose", "review_proposed"}, {"grant", "refuse", "reverse", "dismiss", "reopen"}
BY_MACHINE = {"checked", "term_passed", "notice_seen", "silence_noted", "exit_by_silence"}


class TheWholeMachine(RuleBasedStateMachine):
    """One case, many hands. `done` is what worked, in order, as the model remembers it."""

    case: Case

    def __init__(self) -> None:
        super().__init__()
        self.block = transaction.atomic()
        self.block.__enter__()
        self.done: list[tuple[str, str]] = []
        self.promised: dict[int, Notice] = {}

    def teardown(self) -> None:
        transaction.set_rollback(True)
        self.block.__exit__(None, None, None)

    @initialize(situation=st.sampled_from(tuple(SITUATIONS)))
    def begin(self, situation: str) -> None:
        self.case = SITUATIONS[situation]()
        self.done = [(one.kind, one.by.id) for one in self.history()]

    # what may be done

    @rule(pick=st.integers(0, 400), more=st.integers(0, 40))
    def somebody_does_what_is_possible(self, pick: int, more: int) -> None:
        file = self.file()
        open_now = [
            (step, who)
            for who, person in PEOPLE.items()
            for step in (
                *(one.id for one in moves.possible(file, person, self.case.at, CALENDAR)),
                *(one.kind for one in facets.possible(file, person, self.case.at, CALENDAR)),
            )
            if step != "withdraw" or more == 0  # else most stories end before they begin
        ]
        moving = [one for one in open_now if one[0] in moves.MOVES]
        among = moving if moving and pick % 2 else open_now
        if among:
            self.attempt(*among[pick % len(among)], more)

    @rule(step=st.sampled_from(STEPS), who=st.sampled_from(WHO), pick=st.integers(0, 40))
    def anybody_tries_anything(self, step: str, who: str, pick: int) -> None:
        self.attempt(step, who, pick)

    @rule(days=st.sampled_from((1, 2, 3, 6, 16, 31, 200)))
    def working_days_go_by(self, days: int) -> None:
        if legal_day(self.case.at) < LATEST:
            self.case.days(days)

    @rule(hours=st.integers(1, 30))
    def hours_go_by(self, hours: int) -> None:
        self.case.at += timedelta(hours=hours)

    @rule()
    def the_scheduler_looks(self) -> None:
        today = legal_day(self.case.at)
        for notice in watch.lapsed(self.file(), CALENDAR, today):
            self.succeeds("notice_seen", number=notice.number, seen="lapsed")
        for one in watch.over(self.file(), CALENDAR, today):
            self.succeeds("term_passed", term=one.name, due=one.due.isoformat())
        assert not watch.lapsed(self.file(), CALENDAR, today)

    @rule(who=st.sampled_from(WHO), step=st.sampled_from(STEPS))
    def a_clock_is_set_back(self, who: str, step: str) -> None:
        now, self.case.at = self.case.at, self.file().last_at - timedelta(days=1)
        assert not self.attempt(step, who, 1)
        self.case.at = now

    # trying, and what a refusal may not leave behind

    def attempt(self, step: str, who: str, pick: int) -> bool:
        person, before = PEOPLE[who], self.everything()
        data = hand_in(step, self.file(), person, self.case.at, pick)
        act = self.case.move if step in moves.MOVES else self.case.note
        try:
            act(step, person, **data)
        except Refusal as refusal:
            event(f"refused: {refusal.code}")
            assert self.everything() == before
            return False
        event(f"done: {step}")
        self.done.append((step, person.id))
        if step == "notice_redone":
            self.promised.pop(int(str(data["number"])), None)
        return True

    def succeeds(self, step: str, **data: str | int) -> None:
        """What the watch lists can be noted."""
        self.case.note(step, SYSTEM, **data)
        self.done.append((step, SYSTEM.id))

    def everything(self) -> tuple[object, ...]:
        return CaseRow.objects.values().get(pk=self.case.id), self.history(), ledger.walk().lines

    def file(self) -> CaseFile:
        return queries.whole(self.case.id)

    def history(self) -> tuple[Event, ...]:
        return queries.history(self.case.id, SYSTEM)

    # what always holds

    @invariant()
    def one_story(self) -> None:
        """The row, the events, the ledger and the model's memory agree."""
        events, file = self.history(), self.file()
        assert [(one.kind, one.by.id) for one in events] == self.done
        assert [one.seq for one in events] == list(range(1, len(events) + 1))
        assert fold(self.case.id, events) == file
        assert queries.mismatches() == ()
        assert len(ledger.lines(f"case:{self.case.id}")) == len(events)
        assert ledger.walk().whole

    @invariant()
    def the_days_of_the_row_are_those_of_the_file(self) -> None:
        row, file = CaseRow.objects.get(pk=self.case.id), self.file()
        if file.lodged_at:
            assert row.due == terms.owed_by(file, CALENDAR)
            assert row.look_on == watch.look_on(file, CALENDAR)

    @invariant()
    def only_an_observation_stops_the_clock(self) -> None:
        """LPAG arts 125.3, 41-A: and it costs exactly the working days that it was open."""
        file = self.file()
        if file.lodged_at and not file.closed and not file.review:
            assert terms.decision_due(file, CALENDAR).day == self.last_day(
                legal_day(file.lodged_at)
            )

    def last_day(self, lodged: date) -> date | None:
        """Thirty working days and those of every stop that began before they were over."""
        day = CALENDAR.add(lodged, 30)
        for since, until in self.stops():
            if since < day and until is None:
                return None
            if since < day and until is not None:
                day = CALENDAR.add(day, CALENDAR.between(since, until))
        return day

    def stops(self) -> list[tuple[date, date | None]]:
        """From each request or end, as it was lived, to what set the case going again."""
        found: list[tuple[date, date | None]] = []
        for one in self.history():
            open_now = bool(found) and found[-1][1] is None
            if one.kind in STOPS and not open_now:
                found.append((legal_day(one.at), None))
            elif one.kind in GOES_ON and open_now:
                found[-1] = (found[-1][0], legal_day(one.at))
        return found

    @invariant()
    def one_of_each_kind(self) -> None:
        """LPAG arts 125.1, 125.5, 126.2, 213."""
        counted = Counter(step for step, _ in self.done)
        for step in ("lodge", "observe", "observe_again", "reconsider", "appeal", "hearing_opened"):
            assert counted[step] <= 1
        assert counted["silence_noted"] <= 1

    @invariant()
    def who_drafts_does_not_sign(self) -> None:
        """LPAG art. 88.2; nor does anybody of the office touch their own case (88.3)."""
        drafter = hearer = ""
        for one in self.history():
            drafter = one.by.id if one.kind in DRAFTS else drafter
            hearer = one.by.id if one.kind == "hearing_opened" else hearer
            assert one.kind not in SIGNS or one.by.id != drafter
            assert one.kind != "annul" or one.by.id != hearer
            assert one.by.role is Role.APPLICANT or one.by.id != OWNER.id

    @invariant()
    def nothing_is_declared_by_the_machine(self) -> None:
        """LPAG arts 125.4, 191; Ley 29733 art. 23."""
        assert {step for step, by in self.done if by == SYSTEM.id} <= BY_MACHINE

    @invariant()
    def a_case_is_closed_only_by_what_closes_it(self) -> None:
        """LPAG art. 186."""
        file = self.file()
        last = next((step for step, _ in reversed(self.done) if step in moves.MOVES), "")
        assert file.closed == (file.state.value in CLOSING)
        assert not file.closed or last in CLOSING[file.state.value]
        assert file.closed == (file.closed_at is not None)

    @invariant()
    def what_counts_keeps_counting_from_its_day(self) -> None:
        """LPAG arts 24.2, 25: until it is made anew, and then from the new one."""
        for notice in self.file().notices:
            told = self.promised.get(notice.number)
            if told is not None:
                found = (notice.channel, notice.effect_on, notice.rule, notice.due)
                assert found == (told.channel, told.effect_on, told.rule, told.due)
            elif notice.counts:
                self.promised[notice.number] = notice
        assert len({one.number for one in self.file().notices}) == len(self.file().notices)

    @invariant()
    def what_is_prepared_stays_with_the_office(self) -> None:
        """LPAG art. 160.1."""
        seen = sight.for_eyes(self.file(), OWNER)
        if not seen.closed:
            assert (seen.proposal, seen.notes, seen.opinions) == (None, (), ())


@pytest.mark.django_db
def test_the_whole_machine() -> None:
    run_state_machine_as_test(
        TheWholeMachine,
        settings=settings(
            max_examples=40,
            stateful_step_count=25,
            phases=(Phase.explicit, Phase.reuse, Phase.generate),  # as found: shrinking takes long
        ),
    )
