"""Formats written in tags: their tags with places, their text laid into a flow, written back."""
