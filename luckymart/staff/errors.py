from luckymart.kit.errors import DomainError


class PermissionDenied(DomainError):
    """The person lacks `permission`."""

    code = "permission_denied"


class RoleNotFound(DomainError):
    code = "role_not_found"
