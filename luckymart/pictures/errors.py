from luckymart.kit.errors import DomainError, NotFound


class PictureNotFound(NotFound):
    code = "picture_not_found"


class PictureRefused(DomainError):
    """It cannot be decoded as a JPEG, PNG or WebP, or it has too many pixels."""

    code = "picture_refused"


class PictureTooLarge(DomainError):
    """More than `max_bytes`."""

    code = "picture_too_large"


class PicturesUnavailable(DomainError):
    """The storage did not answer, or refused us; nothing is kept. Try again later."""

    code = "pictures_unavailable"


class TooManyPictures(DomainError):
    """This person has `limit` pictures already that are part of nothing."""

    code = "too_many_pictures"
