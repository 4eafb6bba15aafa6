"""What applies to a file: configuration, command line, and the rules that follow from them."""

from __future__ import annotations

import os.path
from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING, NamedTuple

from reslint import config as configuration
from reslint import hooks, packs, suppress
from reslint.config import Config
from reslint.errors import Failure, nearest, unknown
from reslint.hooks import Registry
from reslint.rule import Rule

if TYPE_CHECKING:
    from reslint.page import Page


class Wish(NamedTuple):
    """What the command line says; None and nothing leave it to the configuration."""

    profile: str | None = None
    select: Sequence[str] = ()
    ignore: Sequence[str] = ()
    level: str | None = None
    fail_level: str | None = None
    config: str | None = None


class Selection(NamedTuple):
    """All rules that there are, and those that are on.

    `rules` are those with checks, `own` those of `reslint.suppress`; `known` are all names.
    """

    all: Sequence[Rule]
    rules: Sequence[Rule]
    own: Sequence[Rule]
    known: Collection[str]
    registry: Registry
    folders: Sequence[str]


class Settings(NamedTuple):
    """What applies to one file.

    `profile` decides, `fallback` is for drafts that do not tell theirs; `level` is the least
    severity that is reported, `fail_level` the least that fails.
    """

    config: Config
    selection: Selection
    profile: str | None
    fallback: str
    level: str
    fail_level: str

    def pages(self) -> dict[str, Page]:
        """The pages of all rules, by name."""
        selection = self.selection
        return packs.load_pages(selection.folders, selection.registry) | suppress.pages()


class AllSettings:
    """The settings of every folder, each configuration read once in a run."""

    def __init__(self, wish: Wish) -> None:
        self._wish = wish
        self._configs: dict[str, Config] = {}
        self._registries: dict[str, Registry] = {}
        self._settings: dict[str, Settings] = {}

    def config(self, folder: str) -> Config:
        """The configuration for the files of a folder."""
        if self._wish.config:
            folder = ""
        if folder not in self._configs:
            file = self._wish.config or configuration.find(folder)
            self._configs[folder] = configuration.load(file) if file else configuration.NONE
        return self._configs[folder]

    def suffixes(self, config: Config) -> Collection[str]:
        """What the names of drafts end in where a configuration applies."""
        return self.registry(config).suffixes

    def of(self, folder: str) -> Settings:
        """The settings for the files of a folder."""
        config = self.config(folder)
        if config.file not in self._settings:
            found = settings(config, self._wish, self.registry(config))
            self._settings[config.file] = found
        return self._settings[config.file]

    def registry(self, config: Config) -> Registry:
        """What is declared where a configuration applies."""
        if config.file not in self._registries:
            self._registries[config.file] = hooks.registry(config.names("plugins"))
        return self._registries[config.file]


def settings(config: Config, wish: Wish, declared: Registry) -> Settings:
    """What follows from a configuration and a command line; raises Failure for unknown names."""
    return Settings(
        config=config,
        selection=selection(config, wish, declared),
        profile=wish.profile,
        fallback=config.fallback,
        level=wish.level or config.values.get("level", "warning"),
        fail_level=wish.fail_level or config.values.get("fail_level", "error"),
    )


def selection(config: Config, wish: Wish, declared: Registry) -> Selection:
    """The rules that are on, with the severities and options that the configuration gives them."""
    for at, folder in enumerate(config.packs()):
        if not os.path.isdir(folder):
            message = f"there is no folder '{config.names('packs')[at]}'"
            raise configuration.located(config).failure(("packs", at), message)
    folders = [*declared.packs, *config.packs()]
    rules = [*packs.load_rules(folders, declared), *suppress.RULES]
    _refuse_names(config, wish, rules, declared)
    severities = config.values.get("severity", {})
    options = configuration.options(config, rules)
    changed: list[Rule] = []
    for rule in rules:
        severity = severities.get(rule.name, "off")
        new = rule._replace(options=options.get(rule.name, rule.options))
        if severity != "off":
            new = new._replace(severity=severity, severity_in={})
        changed.append(new)
    on = [rule for rule in changed if _is_on(rule, config, wish)]
    return Selection(
        all=changed,
        rules=[rule for rule in on if rule.check],
        own=[rule for rule in on if not rule.check],
        known={rule.name for rule in rules},
        registry=declared,
        folders=folders,
    )


def _is_on(rule: Rule, config: Config, wish: Wish) -> bool:
    """The command line's word counts more than the configuration's."""
    names = {rule.name, rule.pack}
    if not names.isdisjoint(wish.ignore):
        return False
    if wish.select:
        return not names.isdisjoint(wish.select)
    if config.values.get("severity", {}).get(rule.name) == "off":
        return False
    if not names.isdisjoint(config.names("ignore")):
        return False
    return not config.names("select") or not names.isdisjoint(config.names("select"))


def _refuse_names(config: Config, wish: Wish, rules: Sequence[Rule], declared: Registry) -> None:
    """Every rule that is named must be there: a misspelt one would silently do nothing."""
    names = {rule.name for rule in rules}
    groups = names | {rule.pack for rule in rules}
    for option, given in (("--select", wish.select), ("--ignore", wish.ignore)):
        for name in given:
            if name not in groups:
                raise Failure(f"{option}: unknown rule '{name}'{nearest(name, groups)}")
    keys = {"select": groups, "ignore": groups, "severity": names, "options": names}
    for key, known in keys.items():
        for at, name in enumerate(config.values.get(key, ())):
            if name not in known:
                where = at if key in ("select", "ignore") else name
                message = f"unknown rule '{name}'{nearest(name, known)}"
                raise configuration.located(config).failure((key, where), message)
    for profile in (wish.profile, config.values.get("profile")):
        if profile not in (None, "auto", *declared.profiles):
            raise unknown("profile", str(profile), declared.profiles)
