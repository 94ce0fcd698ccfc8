"""Examples are the law's own tests: what one comes to against what it should come to."""

from collections.abc import Iterator

from ventanilla.kernel.text import Text
from ventanilla.procedures.core.mistake import Mistake
from ventanilla.procedures.core.prospect import Prospect, prospect
from ventanilla.procedures.core.schema.definition import Procedure
from ventanilla.procedures.core.schema.rules import ExamplePart


def failures(procedure: Procedure) -> Iterator[Mistake]:
    """Every difference between an example's expectation and the answer, with its path."""
    for n, example in enumerate(procedure.examples):
        found = prospect(procedure, example.facts, example.on)
        for path, wanted, came in _compared(example, found):
            if wanted != came:
                yield Mistake(
                    f"examples[{n}].expect.{path}",
                    Text(
                        f"{example.id}: se esperaba {wanted}, salió {came}",
                        f"{example.id}: expected {wanted}, came to {came}",
                    ),
                )


def _compared(example: ExamplePart, found: Prospect) -> Iterator[tuple[str, object, object]]:
    expect, answer = example.expect, found.answer
    yield "verdict", expect.verdict, answer.verdict
    yield "earliest", expect.earliest, answer.earliest
    outcomes = {one.criterion_id: one.outcome for one in answer.findings}
    for name, wanted in expect.findings.items():
        yield f"findings.{name}", wanted, outcomes.get(name)
    if expect.routes is not None:
        windows = {one.part.id: one.opens for one in found.routes}
        yield "routes", sorted(expect.routes), sorted(windows)
        for name, opens in expect.routes.items():
            window = windows.get(name)
            came = (window.first, window.last) if window else (None, None)
            yield f"routes.{name}", (opens.first, opens.last), came
