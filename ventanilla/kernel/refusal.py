"""A refusal: what is wrong, where, and what to do next, said once for every door."""

from ventanilla.kernel.text import Text


class Refusal(Exception):
    """Nothing was changed and nothing was sent; here is why and what helps.

    `code` is stable and for machines (kebab-case), `why` and `then` are for people,
    `at` is the path or field at fault ("" for the whole), `article` the law, where there is one.
    """

    def __init__(
        self, code: str, why: Text, *, then: Text | None = None, at: str = "", article: str = ""
    ) -> None:
        super().__init__(code, why.en)
        self.code = code
        self.why = why
        self.then = then
        self.at = at
        self.article = article

    def say(self, language: str) -> str:
        """The whole refusal as one short paragraph in `language`."""
        parts = [self.why.say(language), self.then.say(language) if self.then else ""]
        return " ".join(part for part in parts if part)


class NotFound(Refusal):
    """It does not exist, or it is not for this person: the two look the same from outside."""

    def __init__(self, what: str) -> None:
        super().__init__(
            "not-found",
            Text("No encontramos lo que busca.", "We cannot find what you are looking for."),
            at=what,
        )
