"""Whether the date of a citation can be that of its number."""

from __future__ import annotations

from reslint import sessions
from reslint.citations.lists import Item
from reslint.citations.owners import Owner
from reslint.dates import days_in


def fits(owner: Owner, item: Item) -> bool:
    """Whether number and date go together, or nothing is known against it."""
    date, form = item.date, item.number.form
    if date is None or date.year is None or item.shared:
        return True
    day = date.year, date.month, date.day
    if form == "year":
        return owner.organ != "ecosoc" or _fits_council_year(int(item.number.session), day)
    if form == "council":
        return owner.organ != "sc" or date.year == int(item.number.session)
    if form == "bare" or owner.organ not in ("ga", "hrc"):
        return True
    return _fits_session(owner, item.number.session, day)


def exists(item: Item) -> bool:
    """Whether the calendar has the item's date."""
    date = item.date
    if date is None or not 1 <= date.month <= 12:
        return date is None
    return 1 <= date.day <= days_in(date.month, date.year)


def _fits_session(owner: Owner, session: str, day: sessions.Day) -> bool:
    in_assembly = sessions.fits_assembly(session, day)
    in_council = sessions.fits_rights_council(session, day)
    if owner.known == "named":
        return in_assembly if owner.organ == "ga" else in_council
    # The two organs' numbers look alike, and only a name tells them apart for certain.
    return in_assembly or in_council


def _fits_council_year(year: int, day: sessions.Day) -> bool:
    """Since 2014 the Council's year runs from July to July (General Assembly resolution 68/1)."""
    if day[0] == year:
        return True
    return year >= 2014 and day[0] == year - 1 and day[1] >= 7
