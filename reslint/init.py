"""What `reslint init` writes, and what it shows."""

from __future__ import annotations

from reslint import __version__

CONFIG = """\
# Configuration of reslint; it applies to the drafts in this folder and below.
# Everything may be left out. `reslint rules` lists the rules, `reslint explain RULE` tells of one.

# The organ of drafts that do not tell theirs: auto, ga, ecosoc, hrc or sc.
profile: auto

# The least severity that is reported, and the least that makes the exit status 1.
level: warning
fail_level: error

# Only these rules or packs (without this: all), and those that are off.
# select: [editorial]
# ignore: [RULE]

# Another severity for a rule: error, warning, info or off.
# severity:
#   RULE: warning

# Options of a rule, as its page lists them.
# options:
#   RULE: {OPTION: VALUE}

# Which of the files found in folders are drafts (without this: .md, .markdown and .txt).
# files: ["drafts/**/*.md"]

# What is never linted, even when it is named on the command line.
# exclude: ["archive/"]

# Rule packs of your own: folders with pack.yaml and one file a rule.
# packs: [rules]
"""

HOOK = f"""\
For pre-commit, put into .pre-commit-config.yaml:

repos:
  - repo: https://github.com/reslint/reslint
    rev: v{__version__}
    hooks:
      - id: reslint        # or reslint-fix, which mends what it safely can
"""
