from luckymart.kit.errors import DomainError, NotFound


class PermissionDenied(DomainError):
    """The person lacks `permission`."""

    code = "permission_denied"


class SecondStepRequired(DomainError):
    """A decision about money needs a fresh code, entered in this session or chat."""

    code = "second_step_required"


class SecondStepNotSetUp(DomainError):
    """Staff set up two-step verification before they decide about money."""

    code = "second_step_not_set_up"


class OwnAccount(DomainError):
    """Staff do not decide about their own account."""

    code = "own_account"


class SecondPersonNeeded(DomainError):
    """One person is too few for this; with `needs_owner` one of the two is an owner."""

    code = "second_person_needed"


class RelatedAccount(SecondPersonNeeded):
    """The person who decides shares a card, an account or a referral line with this account."""

    code = "related_account"


class NotTwo(DomainError):
    """The rules of two do not hold, so that there is nothing to end."""

    code = "not_two"


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
