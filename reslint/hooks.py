"""The hooks by which packs, checks, formats, reporters and profiles are declared."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib import import_module
from typing import Any, NamedTuple, Protocol

from reslint.errors import Failure, unknown

Register = Callable[[str, str], None]
RegisterPack = Callable[[str], None]


class RegisterFormat(Protocol):
    """Declares a format: its name, its module, the suffixes of the files that folders hold.

    `signs` are the bytes that its files begin with, where that tells the format: a file is
    known by its content first, by its suffix second. `named` are suffixes of files that are
    read when they are named, but not looked for in folders.
    """

    def __call__(
        self,
        name: str,
        target: str,
        suffixes: Sequence[str],
        signs: Sequence[bytes] = (),
        named: Sequence[str] = (),
    ) -> None:
        """Enter it."""


def reslint_packs(register: RegisterPack) -> None:
    """Declare a folder of rule packs: `register("package:folder")` or a path."""


def reslint_checks(register: Register) -> None:
    """Declare a check: `register("name", "package.module")`; OPTIONS, WORDS, `check` live there."""


def reslint_formats(register: RegisterFormat) -> None:
    """Declare a format: `register("name", "package.module", [".suffix"])`, a module with `read`.

    `read(data, path, view)` gives the Source of a file's bytes, or raises Failure.
    """


def reslint_reporters(register: Register) -> None:
    """Declare a format of the report: `register("name", "package.module")`, with `render`."""


def reslint_profiles(register: Register) -> None:
    """Declare a profile: `register("name", "Name of the organ")`."""


HOOKS = (reslint_packs, reslint_checks, reslint_formats, reslint_reporters, reslint_profiles)


class Registry(NamedTuple):
    """What was declared: names and import strings, nothing imported yet.

    `owners` says which plugin declared what, keyed by (kind, name). `suffixes` (looked
    for in folders), `named` (only read when named) and `signs` map the suffix and the beginning
    of a file to the name of its format; `profiles` maps names to the names of organs.
    """

    packs: list[str]
    checks: dict[str, str]
    formats: dict[str, str]
    suffixes: dict[str, str]
    named: dict[str, str]
    signs: dict[bytes, str]
    reporters: dict[str, str]
    profiles: dict[str, str]
    owners: dict[tuple[str, str], str]

    def load(self, kind: str, name: str) -> Any:
        """What is declared under a name (`kind`: check, format, reporter), imported."""
        names = {"check": self.checks, "format": self.formats, "reporter": self.reporters}[kind]
        if name not in names:
            raise unknown(kind, name, names)
        try:
            return load(names[name])
        except Failure as failure:
            owner = self.owners[kind, name]
            raise Failure(f"plugin '{owner}', {kind} '{name}': {failure}") from failure


def load(target: str) -> Any:
    """What an import string (`package.module` or `package.module:attribute`) names."""
    module_name, _, attribute = target.partition(":")
    try:
        found: Any = import_module(module_name)
    except Exception as error:  # a plugin's module may fail in any way
        raise Failure(f"'{target}' cannot be imported ({type(error).__name__}: {error})") from error
    if not attribute:
        return found
    if not hasattr(found, attribute):
        raise Failure(f"'{target}' cannot be imported (there is no '{attribute}')")
    return getattr(found, attribute)


def registry(plugins: Sequence[str] = ()) -> Registry:
    """Everything that reslint and the named plugins declare; no plugin, no entry point scanned."""
    found = Registry([], {}, {}, {}, {}, {}, {}, {}, {})
    names = [hook.__name__ for hook in HOOKS]
    shipped = load("reslint.builtin")
    declare(found, "reslint", [(name, getattr(shipped, name)) for name in names])
    if plugins:
        from reslint.plugins import hooks_of

        for plugin in plugins:
            declare(found, plugin, hooks_of(plugin, load("reslint.hooks"), names))
    return found


def declare(found: Registry, plugin: str, hooks: Sequence[tuple[str, Callable[..., Any]]]) -> None:
    """Enter what one plugin's hooks declare; a name that is taken already is a failure."""

    def enter(kind: str, names: dict[Any, str], name: Any, target: str) -> None:
        if name in names:
            owner = found.owners[kind, name]
            message = f"{kind} '{name}' is declared by plugin '{owner}' already"
            raise Failure(f"plugin '{plugin}': {message}")
        names[name] = target
        found.owners[kind, name] = plugin

    def enter_format(
        name: str,
        target: str,
        suffixes: Sequence[str],
        signs: Sequence[bytes] = (),
        named: Sequence[str] = (),
    ) -> None:
        enter("format", found.formats, name, target)
        for suffix in suffixes:
            enter("suffix", found.suffixes, suffix, name)
        for suffix in named:
            enter("suffix", found.named, suffix, name)
        for sign in signs:
            enter("sign", found.signs, sign, name)

    callbacks: dict[str, Callable[..., None]] = {
        "reslint_packs": found.packs.append,
        "reslint_checks": lambda name, target: enter("check", found.checks, name, target),
        "reslint_formats": enter_format,
        "reslint_reporters": lambda name, target: enter("reporter", found.reporters, name, target),
        "reslint_profiles": lambda name, title: enter("profile", found.profiles, name, title),
    }
    for name, hook in hooks:
        try:
            hook(register=callbacks[name])
        except Failure:
            raise
        except Exception as error:  # a plugin may fail in any way
            message = f"{name} failed ({type(error).__name__}: {error})"
            raise Failure(f"plugin '{plugin}': {message}") from error
