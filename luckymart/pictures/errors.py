from luckymart.kit.errors import DomainError, NotFound


class PictureNotFound(NotFound):
    code = "picture_not_found"


class PictureRefused(DomainError):
    """The picture cannot be decoded as a JPEG, PNG or WebP, or has too many pixels."""

    code = "picture_refused"


class PictureTooLarge(DomainError):
    """The picture has more than `max_bytes`."""

    code = "picture_too_large"


class PicturesUnavailable(DomainError):
    """The storage did not answer or refused. Nothing is stored; try again later."""

    code = "pictures_unavailable"


class TooManyPictures(DomainError):
    """The person already has `limit` unused pictures."""

    code = "too_many_pictures"
