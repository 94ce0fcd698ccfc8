"""What must come before what, and the circle in it, where there is one."""

from collections.abc import Mapping, Sequence


def circle(needs: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """The first circle of names that need one another, its first name again at the end; else ()."""
    sound: set[str] = set()
    for name in needs:
        found = _from(name, needs, sound, ())
        if found:
            return found
    return ()


def _from(
    name: str, needs: Mapping[str, Sequence[str]], sound: set[str], path: tuple[str, ...]
) -> tuple[str, ...]:
    if name in path:
        return (*path[path.index(name) :], name)
    if name in sound:
        return ()
    for need in needs.get(name, ()):
        found = _from(need, needs, sound, (*path, name))
        if found:
            return found
    sound.add(name)
    return ()
