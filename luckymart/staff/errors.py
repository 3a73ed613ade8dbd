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
    """At least one person must be able to grant roles."""

    code = "last_owner"


class UserNotActive(DomainError):
    """A person who is `status` cannot be granted a role."""

    code = "user_not_active"


class PersonNotFound(NotFound):
    """The same error as in luckymart.users, which imports this feature."""

    code = "user_not_found"
