"""The smallest change: each one offered turns the answer, and no smaller one does."""

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import combinations, product

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.conditions import ON, YES_NO, compared, rule, some_day
from ventanilla.eligibility.core.answer import Answer, Criterion, Verdict, assess
from ventanilla.eligibility.core.change import LARGEST, smallest_changes
from ventanilla.eligibility.core.clocks import YearsSince
from ventanilla.eligibility.core.terms import All, Any, Compare, Fact, Literal, Not, Term
from ventanilla.eligibility.core.values import Facts, Value

LEVERS: Mapping[str, tuple[Value, ...]] = {
    **dict.fromkeys(YES_NO, (False, True)),
    "quality": ("rentista", "visitante"),
}
leaves = st.one_of(
    st.sampled_from(YES_NO).map(Fact),
    st.sampled_from(["==", "!="]).map(
        lambda sign: Compare(Fact("quality"), sign, Literal("rentista"))
    ),
    compared(st.just(YearsSince("since")), st.integers(1, 5)),
)
small = st.recursive(
    leaves,
    lambda inner: st.one_of(
        inner.map(Not),
        st.lists(inner, min_size=2, max_size=3).map(lambda ts: All(tuple(ts))),
        st.lists(inner, min_size=2, max_size=3).map(lambda ts: Any(tuple(ts))),
    ),
    max_leaves=6,
)
people = st.fixed_dictionaries(
    {
        **{name: st.booleans() for name in YES_NO},
        "quality": st.sampled_from(LEVERS["quality"]),
        "since": some_day,
    }
)


def rank(answer: Answer) -> tuple[int, date]:
    if answer.verdict is Verdict.YES:
        return 0, date.min
    return (1, answer.earliest) if answer.earliest else (2, date.max)


def every_change(facts: Facts, size: int) -> Iterator[Facts]:
    for names in combinations(LEVERS, size):
        others = ([v for v in LEVERS[name] if v != facts[name]] for name in names)
        for values in product(*others):
            yield dict(zip(names, values, strict=True))


@settings(max_examples=60, deadline=None)
@given(st.lists(small, min_size=1, max_size=3), people)
def test_each_change_turns_the_answer_is_the_best_of_its_size_and_no_smaller_one_helps(
    terms: list[Term], facts: Facts
) -> None:
    rules = [rule(term, name=f"c{n}") for n, term in enumerate(terms)]

    def ask(person: Facts) -> Answer:
        return assess(rules, person, ON)

    now = rank(ask(facts))
    offered = smallest_changes(ask, facts, LEVERS)
    if now[0] == 0:
        assert offered == ()
        return
    helps = {
        size: [one for one in every_change(facts, size) if rank(ask({**facts, **one})) < now]
        for size in range(1, LARGEST + 1)
    }
    size = next((size for size, found in helps.items() if found), None)
    if size is None:
        assert offered == ()
        return
    best = min(rank(ask({**facts, **one})) for one in helps[size])
    expected = [one for one in helps[size] if rank(ask({**facts, **one})) == best]
    assert sorted(map(str, (one.facts for one in offered))) == sorted(map(str, expected))
    for one in offered:
        assert one.answer == ask({**facts, **one.facts})


def person(**facts: Value) -> Facts:
    return facts


def criteria(*texts: str) -> list[Criterion]:
    return [rule(text, name=f"c{n}") for n, text in enumerate(texts)]


def test_where_nothing_gives_a_yes_the_earliest_day_is_offered() -> None:
    rules = criteria("not a", "years_since(since) >= 3")
    facts = person(a=True, since=date(2025, 1, 1))
    (one,) = smallest_changes(lambda p: assess(rules, p, ON), facts, {"a": (False, True)})
    assert one.facts == {"a": False}
    assert one.answer.earliest == date(2028, 1, 1)


def test_a_fact_that_was_not_given_is_never_offered_as_a_change() -> None:
    rules = criteria("a or b")
    changes = smallest_changes(
        lambda p: assess(rules, p, ON), person(a=False), {"a": (False, True), "b": (False, True)}
    )
    assert [one.facts for one in changes] == [{"a": True}]
