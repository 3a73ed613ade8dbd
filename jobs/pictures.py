"""Remove abandoned uploads and unused pictures."""

from luckymart.pictures.actions import Pictures


async def clean_up(pictures: Pictures) -> None:
    """Delete their rows, then their objects in the storage."""
    await pictures.delete_leftovers()
    await pictures.remove_objects()
