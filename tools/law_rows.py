"""The rules of procedure that bind a case system, one row each, as read on 23 November 2026.

The number is that of the row in the facts that this service was built from. Articles are those of
the TUO of 2026 of Ley 27444 (D.S. 006-2026-JUS); the page adds the numbers of 2019. A row names
how it is obeyed, or why it is not covered.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """`articles` are numbers of `law`; `covered` False: `how` says why it is not."""

    number: str
    rule: str
    articles: tuple[str, ...]
    how: str
    covered: bool = True
    law: str = "LPAG"


def _not(number: str, rule: str, articles: tuple[str, ...], why: str, law: str = "LPAG") -> Row:
    return Row(number, rule, articles, why, covered=False, law=law)


DIGITAL = "D.S. 029-2021-PCM"
DATA = "D.S. 016-2024-JUS"
FILING = (
    Row("3.1", "Every filing is received, complete or not", ("125.1",), "`lodge` asks for nothing"),
    Row(
        "3.2",
        "Intake observes once, in one act",
        ("125.1", "126.2"),
        "one `observe` a case; each point with its article",
    ),
    Row(
        "3.3",
        "Two working days to ask, two to correct",
        ("125.6",),
        "terms `intake_observation`, `correction`; the second runs from the notice",
    ),
    Row(
        "3.4",
        "While a correction is awaited the clock stands still",
        ("125.3",),
        "the clock effect of a move; `procedures lint` proves that nothing else stops it",
    ),
    Row(
        "3.5",
        "Not corrected: not filed, and the fee is owed back",
        ("125.4",),
        "an officer declares it after the term; the refund is a task of the desk",
    ),
    Row(
        "3.6",
        "One more request by whoever evaluates, for what intake could not see",
        ("125.5",),
        "`observe_again`",
    ),
    Row(
        "3.7",
        "Everything in one document; nothing new afterwards",
        ("126.2",),
        "guards `observed-once`, `new-point`",
    ),
    Row("3.8", "After the correction the day of filing stays", ("126.1",), "it is never moved"),
    Row(
        "3.9",
        "The term runs from the day after filing",
        ("131.1",),
        "`terms`; the reading that counts anew from the correction is shown beside it",
    ),
    Row(
        "3.10",
        "Internal steps: routing, reports",
        ("132",),
        "reports and opinions have a last day on the desk; routing the same day and simple acts "
        "within three days are not timed",
    ),
    Row(
        "3.11",
        "Working days; last day moved; months date to date",
        ("133", "134"),
        "the working calendar, dated data with sources",
    ),
    _not(
        "3.12",
        "The distance term is added",
        ("135",),
        "no table of it was found; shown as not known on every page that unfolds a term",
    ),
    Row(
        "3.13",
        "Fixed terms are not extended; more time is asked once",
        ("136",),
        "more time to correct is one request, before the last day",
    ),
    Row(
        "3.14",
        "Only a Supreme Decree makes a day non-working",
        ("137",),
        "closed days are data with their decree; no page closes a day for terms",
    ),
    _not(
        "3.15",
        "Eight continuous hours of attention a day",
        ("138",),
        "opening hours are data of the office, example data here; digital filing is open at any "
        "hour",
    ),
    Row(
        "3.16",
        "The receipt: number, day, hour, folios, who",
        ("124",),
        "the signed receipt of each filing, and of each recourse",
    ),
    Row(
        "3.17",
        "A filing until 23:59 of any day counts that day",
        ("117",),
        "the legal day is Lima's, whatever the hour",
    ),
    _not(
        "3.17b, 3.17c",
        "MESA DIGITAL PERÚ: metadata, agent signature, time stamp",
        ("46", "47"),
        "this service is not connected to it; its own receipts are signed, without a trusted time "
        "stamp",
        DIGITAL,
    ),
    _not(
        "3.17d",
        "Scans certified by the institutional fedatario",
        ("48.1",),
        "no fedatario signs here; the counter compares paper with upload instead (41.1.1)",
        DIGITAL,
    ),
    Row("3.18", "Cases of one kind in order of entry", ("148.1",), "the desk's first view"),
    Row(
        "3.19",
        "No refusal for what was not observed",
        ("148",),
        "a refusal rests on grounds of the definition, never on a paper that is missing",
    ),
    _not(
        "3.20",
        "Calendar days only where a law says so, with a warning",
        ("139",),
        "the only such days here are those of an exit permit and of a power for a child, by the "
        "migration rules",
    ),
    Row(
        "3.21",
        "A late act is valid; the duty stays",
        ("143", "188.4"),
        "being late ends nothing; the case stays on the desk as late",
    ),
    Row(
        "3.22",
        "What may never be asked",
        ("40",),
        "what the State holds is ticked; the receipt is stated; earlier procedures stand beside "
        "the case",
    ),
    Row(
        "3.23",
        "Plain copies are enough",
        ("41.1.1",),
        "originals are never asked; the counter compares",
    ),
    Row("3.24", "What is declared is presumed true", ("42",), "the declaration; no proof is asked"),
    _not(
        "3.25",
        "Later checks by sample",
        ("32",),
        "no sampling; the annulment that may follow one is there (202)",
    ),
    Row(
        "3.26",
        "A plain power is enough; to withdraw a special one",
        ("115",),
        "guard `no-special-power`",
    ),
    Row(
        "3.27",
        "Citations: what they say, and not before the third day",
        ("58", "59"),
        "the letter of an appointment; the first day that is offered",
    ),
    Row(
        "3.28",
        "No waiting for another entity",
        ("41-A",),
        "an opinion stops nothing",
    ),
    Row(
        "3.29",
        "Units answer in three days, other entities in five",
        ("167", "168"),
        "terms `opinion_own`, `opinion_other`",
    ),
    Row(
        "3.30",
        "Thirty days standing still: abandonment may be declared",
        ("191",),
        "noted by the scheduler, declared by an officer",
    ),
    Row(
        "3.31",
        "A complaint of delay in three days",
        ("158",),
        "`complained`; never who handles it",
    ),
)
DECISION = (
    Row(
        "3.40",
        "Reasons: concrete facts and norms; reports go with the act",
        ("6",),
        "grounds bound to facts; formulas are refused; opinions relied on are printed",
    ),
    Row(
        "3.41",
        "Positive silence: the term plus five days to notify",
        ("188.1", "33-A"),
        "the permit to leave, whose norm was read. Of the procedure itself silence is "
        "not confirmed; where a definition says positive it is told and noted",
    ),
    Row(
        "3.42",
        "Negative silence opens the appeal, starts no term, ends no duty",
        ("188",),
        "`silence_noted`",
    ),
    Row(
        "3.43",
        "Negative silence is the exception, set by a norm",
        ("34",),
        "only a definition with a norm that was read itself makes it negative",
    ),
    Row(
        "3.44",
        "Notify within five days, with everything that a notice says",
        ("24.1",),
        "the term `notify`; the foot of every act",
    ),
    Row("3.45", "Wrong information costs the person no time", ("24.2",), "a notice is made anew"),
    Row(
        "3.46",
        "The order of the means",
        ("20",),
        "paper unless somebody consented to another; publication is not covered",
    ),
    Row(
        "3.47",
        "E-mail: consent, acknowledgement, two working days",
        ("20.4",),
        "else it goes on paper and the five days start anew",
    ),
    Row(
        "3.48",
        "The entity's mailbox: consent; counts on the day of receipt",
        ("20.4",),
        "nothing makes it compulsory here",
    ),
    Row("3.49", "In person it counts that day", ("25",), "rule `handed`"),
    Row(
        "3.50",
        "Two visits; then under the door with a record",
        ("21.5",),
        "`left-at-second-visit`",
    ),
)
AFTER = (
    Row(
        "3.60",
        "Fifteen days to appeal; fifteen and thirty to decide",
        ("207.2",),
        "terms `appeal_file`, `reconsideration`, `appeal`",
    ),
    Row("3.61", "Reconsideration: same body, new evidence", ("208",), "guard `no-new-evidence`"),
    Row(
        "3.62",
        "Appeal: filed with the same authority, decided by the superior",
        ("209",),
        "`sent_up`; guards `not-the-superior`, `took-part`",
    ),
    Row(
        "3.63",
        "One of each kind; a wrong label is no obstacle",
        ("213", "214"),
        "guard `asked-already`; what brings nothing new is an appeal",
    ),
    Row("3.64", "After the term the act is firm", ("212",), "guard `term-over`"),
    Row(
        "3.65",
        "Annulment within two years, after five days to be heard",
        ("202",),
        "`hearing_opened`, `annul`; revocation (203) is not covered: no ground of it was read",
    ),
    _not(
        "3.66",
        "Expulsion has terms of its own",
        ("72",),
        "another procedure; nothing here expels anybody",
        "D.Leg. 1350",
    ),
)
FILE = (
    Row(
        "3.70",
        "A number that never changes; an index that is signed",
        ("29-B",),
        "triggers of the database; receipts list every document with its digest",
    ),
    _not(
        "3.71",
        "Paper files: bodies of 200 folios, foliation",
        ("150", "152", "153"),
        "the file is electronic; each paper lies once, with its digest",
    ),
    Row(
        "3.72",
        "The cover shows who is in charge and the last day",
        ("157",),
        "the head of the officer's page; `assigned`",
    ),
    _not(
        "3.73, 3.74",
        "Electronic file with CVD",
        ("35", "45"),
        "signed papers carry a number and a seal that the verifier checks; no CVD of the State",
        DIGITAL,
    ),
    _not(
        "3.75",
        "Receipt with agent signature and time stamp",
        ("47",),
        "signed by the installation; no trusted time stamp",
        DIGITAL,
    ),
    Row(
        "3.76",
        "The State's mailbox: next working day, five unopened days",
        ("59.6", "59.9"),
        "the rule is there; the mailbox is not ours, and staff write down what happened",
        law=DIGITAL,
    ),
    Row(
        "3.77",
        "Signatures",
        ("1", "3"),
        "PAdES with keys of the installation: an electronic signature, not one of the IOFE",
        law="Ley 27269",
    ),
)
PARTS = (
    ("Filing, observation, clock", FILING),
    ("Decision, silence, notification", DECISION),
    ("Recourses and the authority's own correction", AFTER),
    ("Electronic file, signature, mailbox", FILE),
)
