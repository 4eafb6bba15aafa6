"""The vocabulary of the rules: one module a check, each with OPTIONS, WORDS and `check`."""
