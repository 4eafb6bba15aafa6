"""Drafts written once and rendered into every format that is read."""
