"""Pictures that nobody needs: uploads that ended nowhere, and what no feature holds any more."""

from luckymart.pictures.actions import Pictures


async def clean_up(pictures: Pictures) -> None:
    """Forget them, then remove what the storage still has of them."""
    await pictures.delete_leftovers()
    await pictures.remove_objects()
