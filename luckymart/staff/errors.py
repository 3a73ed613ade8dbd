from luckymart.kit.errors import DomainError, NotFound


class PermissionDenied(DomainError):
    """The person lacks `permission`."""

    code = "permission_denied"


class RoleNotFound(DomainError):
    code = "role_not_found"


class GrantNotFound(NotFound):
    """The person does not have this role."""

    code = "grant_not_found"


class LastOwner(DomainError):
    """Somebody must be left who gives roles."""

    code = "last_owner"


class UserNotActive(DomainError):
    """Who is `status` is given no role."""

    code = "user_not_active"


class PersonNotFound(NotFound):
    """As luckymart.users says it, which stands on this feature and cannot be asked."""

    code = "user_not_found"
